//! National identity numbers, which a message should not hold (G4b).
//!
//! A number counts when its date exists and its check digits are right; the weights and the
//! remainders are those of the population register, with the wider rule that applies from 2032.

use alloc::vec::Vec;

use super::words::Text;
use super::{Found, found};

const WEIGHTS_1: [u32; 11] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0];
const WEIGHTS_2: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// *Fødselsnummer*.
    National,
    /// *D-nummer*: the day is raised by 40.
    DNumber,
    /// Made for testing: the month is raised by 40 or 80.
    Synthetic,
}

/// Adds the identity numbers in a text: 11 digits in a row, or parted by one space or hyphen after six.
pub(super) fn find(text: &Text<'_>, out: &mut Vec<Found>) {
    let bytes = text.clean().as_bytes();
    let mut at = 0;
    while let Some(next) = bytes.get(at..).and_then(|rest| rest.iter().position(u8::is_ascii_digit))
    {
        at += next;
        let rest = bytes.get(at..).unwrap_or_default();
        let run = digits(rest);
        let end = match (run, rest.get(run)) {
            (11, _) => at + 11,
            (6, Some(b' ' | b'-')) if rest.get(7..).map(digits) == Some(5) => at + 12,
            _ => 0,
        };
        if end > at && bytes.get(at..end).and_then(classify_bytes).is_some() {
            out.push(found(text, at..end));
        }
        at = end.max(at + run.max(1));
    }
}

/// The kind of an 11-digit number, if it is an identity number.
#[cfg(test)]
pub(super) fn classify(number: &str) -> Option<Kind> {
    classify_bytes(number.as_bytes())
}

fn classify_bytes(number: &[u8]) -> Option<Kind> {
    let mut digits = [0; 11];
    let mut count = 0;
    for byte in number.iter().filter(|byte| byte.is_ascii_digit()) {
        *digits.get_mut(count)? = u32::from(byte - b'0');
        count += 1;
    }
    if count != 11 || weighted(&digits, &WEIGHTS_1) > 3 || weighted(&digits, &WEIGHTS_2) != 0 {
        return None;
    }
    let [d, day, m, month, y, year, ..] = digits;
    let (day, month, year) = (d * 10 + day, m * 10 + month, y * 10 + year);
    let d_number = day > 40;
    let raised = match month {
        81.. => 80,
        41.. => 40,
        _ => 0,
    };
    let days = match month - raised {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        // The century is not told, and 2000 was a leap year.
        2 if year % 4 == 0 => 29,
        2 => 28,
        _ => return None,
    };
    let kind = match (raised, d_number) {
        (0, true) => Kind::DNumber,
        (0, false) => Kind::National,
        _ => Kind::Synthetic,
    };
    let day = if d_number { day - 40 } else { day };
    (1..=days).contains(&day).then_some(kind)
}

/// What is left of the weighted sum of the digits.
fn weighted(digits: &[u32; 11], weights: &[u32; 11]) -> u32 {
    let mut sum = 0;
    for (digit, weight) in digits.iter().zip(weights) {
        sum += digit * weight;
    }
    sum % 11
}

fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

#[cfg(test)]
mod tests {
    use super::super::{Part, Signal, read};
    use super::*;

    #[test]
    fn numbers_are_classified() {
        let cases = [
            ("02013299997", Some(Kind::National)),
            ("02013299903", Some(Kind::National)),
            ("02013299806", Some(Kind::National)),
            ("30108299920", Some(Kind::National)),
            ("30108299939", Some(Kind::National)),
            ("41814061033", Some(Kind::Synthetic)),
            ("41810021827", Some(Kind::Synthetic)),
            ("13527248013", Some(Kind::Synthetic)),
            ("10915596784", Some(Kind::Synthetic)),
            ("11887197158", Some(Kind::Synthetic)),
            ("20914695016", Some(Kind::Synthetic)),
            ("42013299980", Some(Kind::DNumber)),
            ("02013299998", None),
            ("02013299807", None),
            // Right check digits, but no such date.
            ("00000000000", None),
            ("32013299948", None),
            ("30023299940", None),
            ("0201329999", None),
            ("020132999970", None),
            ("", None),
        ];
        for (number, kind) in cases {
            assert_eq!(classify(number), kind, "{number}");
        }
    }

    #[test]
    fn numbers_are_found_in_text() {
        let cases: &[(&str, &[&str])] = &[
            ("Gjelder 02013299997.", &["02013299997"]),
            ("fnr020132 99997, og 020132-99903!", &["020132 99997", "020132-99903"]),
            ("020132\u{a0}99997", &["020132\u{a0}99997"]),
            ("0201\u{ad}3299997", &["0201\u{ad}3299997"]),
            ("102013299997 020132999971 020132  99997 02.01.32 99997", &[]),
            ("1 02013299997 2", &["02013299997"]),
            ("020132-999970 0020132-99997", &[]),
            ("Konto 1234 56 78903, tlf 22 22 22 22", &[]),
        ];
        for (body, expected) in cases {
            let signals = read(None, body, None);
            let places: Vec<_> = signals
                .of(Signal::IdentityNumber)
                .iter()
                .map(|place| body.get(place.range.clone()).unwrap_or("?"))
                .collect();
            assert_eq!(places, *expected, "{body}");
        }
        let subject = read(Some("02013299997"), "", None);
        assert_eq!(
            subject.of(Signal::IdentityNumber).first().map(|place| place.part),
            Some(Part::Subject)
        );
    }
}
