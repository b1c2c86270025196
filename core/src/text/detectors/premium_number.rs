//! Telephone numbers that cost more than others (B6): directory enquiries, and the series for
//! services at a higher rate. Exact in the series, as the national numbering plan has them.

use super::number::Number;

/// How many digits a number for a service at a higher rate has.
const DIGITS: usize = 8;
/// What stands before a short number that is to be called.
const CALLS: &str = "ring|ringe|ringer|ringje|tlf|telefon|tel|call|phone|nummer|nummeret";

/// Whether it is one: eight digits that begin with 820 or 829, in groups or not, or four from 1850 to
/// 1899 that one is asked to call.
pub(super) fn is_premium(number: &Number<'_>) -> bool {
    let digits = || number.written.bytes().filter(u8::is_ascii_digit);
    let series = |first: &[u8; 3]| digits().take(3).eq(first.iter().copied());
    match number.written.as_bytes() {
        [b'1', b'8', b'5'..=b'9', _] => number.is_called(CALLS),
        _ => digits().count() == DIGITS && (series(b"820") || series(b"829")),
    }
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
