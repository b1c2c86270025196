//! A phrase found in a text.

use core::ops::Range;

use crate::text::phrases::group::PhraseGroup;
use crate::text::tokens::to_u32_saturating;

/// Tokens that match a phrase of a group. Long texts have many hits, so they are kept small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) struct Hit {
    pub(in crate::text) group: PhraseGroup,
    start: u32,
    end: u32,
}

impl Hit {
    /// Creates a hit.
    pub(in crate::text) fn new(group: PhraseGroup, tokens: &Range<usize>) -> Self {
        let [start, end] = [tokens.start, tokens.end].map(to_u32_saturating);
        Self { group, start, end }
    }

    /// Returns the first token.
    pub(in crate::text) const fn start(self) -> usize {
        self.start as usize
    }

    /// Returns the token after the last.
    pub(in crate::text) const fn end(self) -> usize {
        self.end as usize
    }

    /// Returns the tokens.
    pub(in crate::text) const fn tokens(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// Extends the hit to a later end.
    pub(in crate::text) fn extend_to(&mut self, end: usize) {
        self.end = self.end.max(to_u32_saturating(end));
    }
}
