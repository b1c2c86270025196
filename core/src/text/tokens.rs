//! Tokens: the units that the detectors work on instead of characters.

use core::ops::Range;

/// The kind of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Letters and digits, with hyphens and apostrophes inside.
    Word,
    /// Digits only.
    Number,
    /// A placeholder of a template.
    Placeholder,
    /// A link or an e-mail address.
    Link,
    /// Any other character. Quotation marks and marks of emphasis are no tokens.
    Punctuation(char),
    /// A blank line, or the beginning or end of a block of mark-up.
    ParagraphBreak,
}

/// A token with its byte range in the normalized text. Long texts have many, so it is kept small.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    start: u32,
    end: u32,
    /// True if it ends a sentence.
    pub(super) ends_sentence: bool,
    /// True if there is a line break between it and the token before.
    pub(super) follows_line_break: bool,
}

impl Token {
    /// Creates a token that ends no sentence and follows no line break.
    pub(super) fn new(kind: TokenKind, bytes: &Range<usize>) -> Self {
        let [start, end] = [bytes.start, bytes.end].map(to_u32_saturating);
        Self { kind, start, end, ends_sentence: false, follows_line_break: false }
    }

    /// Returns its byte range in the normalized text.
    pub(super) const fn bytes(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Converts a position, of which texts that fit in memory have no larger ones.
pub(super) fn to_u32_saturating(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
