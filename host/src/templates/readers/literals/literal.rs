//! The parts of string literals.

use std::ops::Range;

use super::language::Style;

/// A string literal of the source.
#[derive(Debug)]
pub(super) struct Literal {
    pub(super) style: Style,
    /// Where it is, with its quotes and with the call that trims it.
    pub(super) range: Range<usize>,
    /// The length of the prefix and the opening quotes.
    pub(super) opening: usize,
    pub(super) pieces: Vec<Piece>,
    pub(super) trim: Option<Trim>,
}

impl Literal {
    /// Returns where the content begins.
    pub(super) const fn content_start(&self) -> usize {
        self.range.start + self.opening
    }

    /// Returns where the content is.
    pub(super) const fn content_range(&self) -> Range<usize> {
        self.content_start()..self.range.end.saturating_sub(self.style.quotes)
    }

    /// Returns the text as a name, without expressions.
    pub(super) fn as_name(&self, source: &str) -> String {
        let mut name = String::new();
        for piece in &self.pieces {
            match piece.content {
                Content::Verbatim => {
                    name.push_str(source.get(piece.source.clone()).unwrap_or_default());
                }
                Content::Escape(c) => name.extend(c),
                Content::Expression(_) => {}
            }
        }
        name
    }
}

/// A part of a literal.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) source: Range<usize>,
    pub(super) content: Content,
}

/// What a part of a literal is.
#[derive(Debug, Clone)]
pub(super) enum Content {
    /// The text as it is written.
    Verbatim,
    /// An escape sequence, and the character that it stands for.
    Escape(Option<char>),
    /// An expression, and its name.
    Expression(String),
}

/// A call that takes the indentation out of a literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trim {
    /// What the lines have in common, and blank lines at either end.
    Indent,
    /// What is before this sign on each line, the sign, and blank lines at either end.
    Margin(String),
}
