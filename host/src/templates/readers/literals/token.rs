//! The tokens of source code.

use std::ops::Range;

use super::language::Style;

/// A token, and where it is.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) range: Range<usize>,
    /// The distance to the start of the line, in bytes.
    pub(super) column: usize,
}

/// The kind of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// A name or a keyword.
    Word,
    Number,
    /// An operator or a delimiter that is no bracket.
    Sign,
    Open,
    Close,
    LineBreak,
    /// A regular expression.
    Pattern,
    /// The opening of a string literal; its parts follow, and then its end.
    LiteralStart(Style),
    /// A part of a literal that is the text as it is written.
    Verbatim,
    /// A part of a literal that is an escape sequence, and the character that it stands for.
    Escape(Option<char>),
    /// A name in a literal without braces.
    InterpolatedName,
    /// The opening of an expression in a literal; its tokens follow, and then its end.
    InterpolationStart,
    InterpolationEnd,
    LiteralEnd {
        /// False if the line or the file ends before the literal.
        is_closed: bool,
    },
    End,
}
