//! Telephone numbers that cost more than others (B6): directory enquiries, and the series for
//! services at a higher rate. Exact in the series, as the national numbering plan has them.

use alloc::vec::Vec;

use super::phrase::is_one_of;
use super::words::{Kind, Text};
use super::{Found, add};

/// How long a number for a service at a higher rate is.
const DIGITS: usize = 8;
/// What stands before a short number that is to be called.
const CALLS: &str = "ring|ringe|ringer|ringje|tlf|telefon|tel|call|phone|nummer|nummeret";

/// Adds the numbers in a text, in order: eight digits that begin with 820 or 829, in groups or not,
/// and those from 1850 to 1899 that one is asked to call.
pub(super) fn find(text: &Text<'_>, out: &mut Vec<Found>) {
    let mut at = 0;
    while at < text.tokens.len() {
        let (mut end, mut digits) = (at, 0);
        while let Some(more) = part(text, at, end).filter(|more| digits + more <= DIGITS) {
            digits += more;
            end += 1;
        }
        let first = text.say(at);
        let dear = digits == DIGITS && part(text, at, end).is_none() && begins(text, at, end)
            || end == at + 1 && is_directory(first) && is_called(text, at);
        if end > at && dear {
            add(text, text.bytes(&(at..end)), out);
        }
        at = end.max(at + 1);
    }
}

/// How many digits a token adds to a number that began at another.
fn part(text: &Text<'_>, first: usize, at: usize) -> Option<usize> {
    let token = text.tokens.get(at).filter(|token| token.kind == Kind::Number)?;
    let before = at.checked_sub(1).filter(|_| at > first).and_then(|it| text.tokens.get(it));
    let joined = before.is_none_or(|before| before.end + 1 == token.start);
    joined.then_some(token.end - token.start)
}

/// Whether the digits of some tokens begin as dear numbers do.
fn begins(text: &Text<'_>, at: usize, end: usize) -> bool {
    let mut digits = (at..end).flat_map(|at| text.say(at).bytes());
    digits.next() == Some(b'8')
        && digits.next() == Some(b'2')
        && matches!(digits.next(), Some(b'0' | b'9'))
}

fn is_directory(number: &str) -> bool {
    matches!(number.as_bytes(), [b'1', b'8', b'5'..=b'9', b'0'..=b'9'])
}

/// Whether one is asked to call what stands at a token.
fn is_called(text: &Text<'_>, at: usize) -> bool {
    (1..=2).filter_map(|back| at.checked_sub(back)).any(|at| is_one_of(text.word(at), CALLS))
}

#[cfg(test)]
mod tests {
    use super::super::{Signal, words_of};

    #[test]
    fn dear_numbers_are_found() {
        let cases: &[(&str, &[&str])] = &[
            ("Ring 829 12 345 i dag.", &["829 12 345"]),
            ("Tlf. 82012345", &["82012345"]),
            ("Ring 82 91 23 45.", &["82 91 23 45"]),
            ("Ring 1881", &["1881"]),
            ("Huset er fra 1881. Ring 22 82 91 23.", &[]),
            ("Ring 800 12 345 eller 02800, 116 117.", &[]),
            ("820 1234 5678, 829123456, 829", &[]),
            ("", &[]),
        ];
        for (body, expected) in cases {
            assert_eq!(words_of(Signal::PremiumNumber, body), *expected, "{body}");
        }
    }
}
