//! What looks like an identity number or an address, and is not to be shown.

use std::ops::Range;

/// Put in the place of each character that is not shown.
pub const MASK: char = '•';

/// Returns the ranges of a text that look like an identity number, a telephone number or an e-mail
/// address, in order. Years, dates, amounts and the numbers of organisations do not.
pub(super) fn private_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let (mut at, mut last_address) = (0, 0);
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(is_start)) {
        let start = at + found;
        if text.get(start..).is_some_and(|rest| rest.starts_with('@')) {
            at = start + 1;
            if let Some(range) = address(text, start, last_address) {
                (at, last_address) = (range.end, range.end);
                ranges.push(range);
            }
        } else {
            let range = number(text, start);
            at = range.end;
            if is_private_number(text, &range) {
                ranges.push(range);
            }
        }
    }
    join(ranges)
}

/// Returns a text with what looks like an identity number, a telephone number or an e-mail address masked.
#[must_use]
pub fn mask_private(text: &str) -> String {
    mask(text, &private_ranges(text))
}

/// Returns a text with ranges masked, which are in order. White space stays.
pub(super) fn mask(text: &str, ranges: &[Range<usize>]) -> String {
    let mut ranges = ranges.iter().peekable();
    let mut masked = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        while ranges.next_if(|range| range.end <= at).is_some() {}
        let is_hidden = ranges.peek().is_some_and(|range| range.start <= at);
        masked.push(if is_hidden && !c.is_whitespace() { MASK } else { c });
    }
    masked
}

/// Returns ranges in order, those that touch joined.
pub(super) fn join(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

const fn is_start(c: char) -> bool {
    c.is_ascii_digit() || c == '@'
}

/// Returns the address around an at sign, not before `from`; `None` if one side of it is empty.
fn address(text: &str, at: usize, from: usize) -> Option<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let before = text.get(from..at).unwrap_or_default();
    let start = from + before.trim_end_matches(is_part).len();
    let after = text.get(at + 1..).unwrap_or_default();
    let end = at + 1 + (after.len() - after.trim_start_matches(is_part).len());
    (start < at && at + 1 < end).then_some(start..end)
}

/// Returns the digits from a position on, with the spaces and hyphens between them.
fn number(text: &str, start: usize) -> Range<usize> {
    let rest = text.get(start..).unwrap_or_default().as_bytes();
    let is_digit = |at: usize| rest.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    loop {
        let is_joined = matches!(rest.get(end), Some(b' '))
            // An identity number may be written with a hyphen, and so is a date.
            || (matches!(rest.get(end), Some(b'-')) && end == 6);
        if is_digit(end) {
            end += 1;
        } else if is_joined && is_digit(end + 1) {
            end += 2;
        } else {
            return start..start + end;
        }
    }
}

fn is_private_number(text: &str, range: &Range<usize>) -> bool {
    let digits = text.get(range.clone()).unwrap_or_default();
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    let has_plus = text.get(..range.start).is_some_and(|before| before.ends_with('+'));
    // A telephone number has 8, or 12 and 10 with the code of the country; an identity number 11.
    matches!(count, 8 | 10..=14) || has_plus
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_persons_and_addresses_are_masked_and_others_are_not() {
        for (text, expected) in [
            ("\"01017012345\"", "\"•••••••••••\""),
            ("010170 12345.", "•••••• •••••."),
            ("010170-12345", "••••••••••••"),
            ("91234567, 912 34 567", "••••••••, ••• •• •••"),
            ("+4791234567", "+••••••••••"),
            ("004791234567", "••••••••••••"),
            ("kari.nordmann+x@example.no", "••••••••••••••••••••••••••"),
            ("<ola@å.no>", "<••••••••>"),
            ("kari1@x.no, 12@x.no", "••••••••••, •••••••"),
            ("91234567@x.no", "•••••••••••••"),
            ("NO:17050411111#x", "NO:•••••••••••#x"),
            ("@event_name", "@event_name"),
            ("a@ b", "a@ b"),
            ("987654321", "987654321"),
            ("9007199254740993", "9007199254740993"),
            ("2026-11-28T09:00:00Z", "2026-11-28T09:00:00Z"),
            ("kl. 9 til 14, 1 200 kr", "kl. 9 til 14, 1 200 kr"),
        ] {
            assert_eq!(mask_private(text), expected, "{text}");
        }
    }

    #[test]
    fn ranges_that_touch_or_overlap_are_joined() {
        assert_eq!(join(vec![5..6, 0..2, 2..3, 1..2, 8..9]), [0..3, 5..6, 8..9]);
    }
}
