//! Helpers for byte positions in strings.

use core::ops::Range;

/// Returns the text from a byte position on.
pub(super) fn tail(text: &str, at: usize) -> &str {
    debug_assert!(text.is_char_boundary(at), "byte {at} is inside a character or past the end");
    text.get(at..).unwrap_or_default()
}

/// Returns the text in a byte range.
pub(super) fn slice(text: &str, range: Range<usize>) -> &str {
    debug_assert!(text.get(range.clone()).is_some(), "bytes {range:?} are not whole characters");
    text.get(range).unwrap_or_default()
}

/// Returns the length in bytes of the longest prefix whose characters all satisfy a predicate.
pub(super) fn prefix_len(text: &str, predicate: impl Fn(char) -> bool) -> usize {
    text.find(|c| !predicate(c)).unwrap_or(text.len())
}

/// Returns a bit for a letter, so that a set of letters is a number. Letters of ASCII have one each, in
/// lower case.
pub(super) const fn letter_bit(letter: u8) -> u32 {
    1 << (letter % 32)
}
