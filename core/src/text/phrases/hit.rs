//! The phrases found in a text.

use alloc::vec::Vec;
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

/// The phrases found in a text, in the order of their first tokens.
#[derive(Debug, Default)]
pub(in crate::text) struct Hits {
    all: Vec<Hit>,
    /// The number of hits that start before each token.
    before: Vec<u32>,
}

impl Hits {
    /// Creates a list for the hits of a text with so many tokens.
    pub(super) fn with_capacity(tokens: usize) -> Self {
        Self { all: Vec::with_capacity(tokens), before: Vec::with_capacity(tokens) }
    }

    /// Adds the hits that start at the next token: those that a function adds to the list that it is given.
    pub(super) fn add_at_next_token(&mut self, add: impl FnOnce(&mut Vec<Hit>)) {
        self.before.push(to_u32_saturating(self.all.len()));
        add(&mut self.all);
    }

    /// Returns all of them.
    pub(in crate::text) fn all(&self) -> &[Hit] {
        &self.all
    }

    /// Returns those that start at one of some tokens.
    pub(in crate::text) fn within(&self, tokens: &Range<usize>) -> &[Hit] {
        let before =
            |at: usize| self.before.get(at).map_or(self.all.len(), |count| *count as usize);
        self.all.get(before(tokens.start)..before(tokens.end)).unwrap_or_default()
    }
}
