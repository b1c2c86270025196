//! Numbers in a text, with their grouped digits.

use alloc::vec::Vec;
use core::ops::Range;

use crate::text::document::Document;
use crate::text::strings::tail;
use crate::text::tokens::TokenKind;

/// The ways in which digits are grouped: `0` is any digit, other characters are themselves.
const GROUPINGS: [&str; 17] = [
    // Identity numbers, and dates with the last five digits.
    "000000 00000",
    "000000-00000",
    "000000.00000",
    "000000/00000",
    "000000 - 00000",
    "000000 000 00",
    "00 00 00 00000",
    "00.00.00 00000",
    "00.00.00-00000",
    "00-00-00-00000",
    "00 00 00 000 00",
    "000 000 000 00",
    "0000 0000 000",
    // Account numbers.
    "0000.00.00000",
    "0000 00 00000",
    // Telephone numbers.
    "000 00 000",
    "00 00 00 00",
];
/// The most characters between two groups.
const LONGEST_SEPARATOR: usize = 3;
/// The number of tokens before a number that may tell what it is.
const CONTEXT: usize = 3;

/// A number: digits in a row, or grouped. No digit belongs to two numbers.
#[derive(Debug)]
pub(super) struct Number {
    /// The byte range.
    pub(super) range: Range<usize>,
    /// The token that it starts with, unless it is part of a word or a link.
    pub(super) token: Option<usize>,
}

impl Number {
    /// Returns the number as it is written.
    pub(super) fn written<'d>(&self, document: &'d Document<'_>) -> &'d str {
        document.slice(self.range.clone())
    }

    /// Returns whether one of the words shortly before it satisfies a predicate.
    pub(super) fn is_preceded_by(
        &self,
        document: &Document<'_>,
        predicate: impl Fn(&str) -> bool,
    ) -> bool {
        let tokens = self.token.map_or(0..0, |token| token.saturating_sub(CONTEXT)..token);
        tokens.into_iter().any(|at| predicate(document.word(at)))
    }
}

/// Finds the numbers of a text, in order. Linear.
pub(super) fn find(document: &Document<'_>) -> Vec<Number> {
    let (mut numbers, mut at) = (Vec::new(), 0);
    loop {
        let rest = tail(document.text(), at).as_bytes();
        let Some(start) = rest.iter().position(u8::is_ascii_digit) else { return numbers };
        let rest = rest.get(start..).unwrap_or_default();
        let range = at + start..at + start + number_len(rest);
        at = range.end;
        let token = document.tokens.partition_point(|token| token.bytes().start < range.start);
        let is_whole = document.tokens.get(token).is_some_and(|token| {
            token.bytes().start == range.start && token.kind == TokenKind::Number
        });
        numbers.push(Number { range, token: is_whole.then_some(token) });
    }
}

/// Returns the length of the number that a text starts with.
fn number_len(text: &[u8]) -> usize {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    // Most numbers are not grouped.
    let mut next = text.iter().skip(digits + 1).take(LONGEST_SEPARATOR);
    if !next.any(u8::is_ascii_digit) {
        return digits;
    }
    let grouping = GROUPINGS.iter().find(|grouping| is_grouped(text, grouping.as_bytes()));
    grouping.map_or(digits, |grouping| grouping.len())
}

/// Returns whether a text starts with a number that is grouped in a way.
fn is_grouped(text: &[u8], grouping: &[u8]) -> bool {
    let fits = |(byte, sign): (&u8, &u8)| byte == sign || *sign == b'0' && byte.is_ascii_digit();
    text.len() >= grouping.len()
        && text.iter().zip(grouping).all(fits)
        && !text.get(grouping.len()).is_some_and(u8::is_ascii_digit)
}
