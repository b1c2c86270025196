//! National identity numbers, which a message should not hold (G4b).
//!
//! A number counts when its date exists and its check digits are right; the weights and the
//! remainders are those of the population register, with the wider rule that applies from 2032.

/// How long a number is at most, with a sign before the last five digits.
const LONGEST: usize = 12;
const WEIGHTS_1: [u32; 11] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0];
const WEIGHTS_2: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kind {
    /// Whose numbers it is one of.
    pub(crate) series: Series,
    /// Whether it is right only by the rule that applies from 2032.
    pub(crate) later: bool,
}

/// A series of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Series {
    /// *Fødselsnummer*.
    National,
    /// *D-nummer*: the day is raised by 40.
    DNumber,
    /// Made for testing: the month is raised by 40 or 80.
    Synthetic,
}

/// The kind of a number, if it is an identity number: eleven digits in a row, or parted by one sign.
pub(super) fn classify(number: &str) -> Option<Kind> {
    let digits = eleven(number).filter(|_| number.len() <= LONGEST)?;
    let remainder = weighted(&digits, &WEIGHTS_1);
    if remainder > 3 || weighted(&digits, &WEIGHTS_2) != 0 {
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
    let series = match (raised, d_number) {
        (0, true) => Series::DNumber,
        (0, false) => Series::National,
        _ => Series::Synthetic,
    };
    let day = if d_number { day - 40 } else { day };
    (1..=days).contains(&day).then_some(Kind { series, later: remainder > 0 })
}

/// Whether the last of eleven digits checks the others, as it does in account numbers too.
pub(super) fn is_checked(number: &str) -> bool {
    eleven(number).is_some_and(|digits| weighted(&digits, &WEIGHTS_2) == 0)
}

/// The digits of a number, if there are eleven.
fn eleven(number: &str) -> Option<[u32; 11]> {
    let mut digits = [0; 11];
    let mut count = 0;
    for byte in number.bytes().filter(u8::is_ascii_digit) {
        *digits.get_mut(count)? = u32::from(byte - b'0');
        count += 1;
    }
    (count == 11).then_some(digits)
}

/// What is left of the weighted sum of the digits.
fn weighted(digits: &[u32; 11], weights: &[u32; 11]) -> u32 {
    let mut sum = 0;
    for (digit, weight) in digits.iter().zip(weights) {
        sum += digit * weight;
    }
    sum % 11
}

#[cfg(test)]
mod tests {
    use super::super::{Part, Signal, read_text, words_of};
    use super::*;
    use Series::{DNumber, National, Synthetic};

    #[test]
    fn numbers_are_classified() {
        let (now, later) = (false, true);
        let cases = [
            ("02013299997", Some((National, now))),
            ("02013299903", Some((National, later))),
            ("02013299806", Some((National, now))),
            ("30108299920", Some((National, now))),
            ("30108299939", Some((National, later))),
            ("41814061033", Some((Synthetic, now))),
            ("41810021827", Some((Synthetic, now))),
            ("13527248013", Some((Synthetic, now))),
            ("10915596784", Some((Synthetic, now))),
            ("11887197158", Some((Synthetic, now))),
            ("20914695016", Some((Synthetic, now))),
            ("42013299980", Some((DNumber, now))),
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
            let expected = kind.map(|(series, later)| Kind { series, later });
            assert_eq!(classify(number), expected, "{number}");
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
            assert_eq!(words_of(Signal::IdentityNumber, body), *expected, "{body}");
        }
        let subject = read_text(Some("02013299997"), "", None);
        assert_eq!(
            subject.of(Signal::IdentityNumber).first().map(|place| place.part),
            Some(Part::Subject)
        );
    }

    /// How many eleven digits in a million are a number is a matter of arithmetic: the dates there are,
    /// and what the check digits let through. Chance may move the count by some standard deviations.
    #[test]
    fn random_digits_are_numbers_as_often_as_arithmetic_has_it() {
        const TRIES: u32 = 1_000_000;
        let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
        let mut digits = || {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            seed % 100_000_000_000
        };
        let found = (0..TRIES).filter(|_| classify(&format!("{:011}", digits())).is_some()).count();
        // Every date that six digits can be, as it is or raised, in the hundred years they tell.
        let (mut dates, mut days) = (0_u32, 0_u32);
        for year in 0..100 {
            for month in 1..=12 {
                let length = match month {
                    2 if year % 4 == 0 => 29,
                    2 => 28,
                    4 | 6 | 9 | 11 => 30,
                    _ => 31,
                };
                // The day as it is or raised by 40; the month as it is, or raised by 40 or 80.
                dates += length * 2 * 3;
                days += length;
            }
        }
        assert_eq!((days, dates), (36_525, 219_150));
        // Four of eleven remainders, then one of eleven; nearly independent of the date.
        let share = f64::from(dates) / 1e6 * (4.0 / 11.0) * (1.0 / 11.0);
        let expected = f64::from(TRIES) * share;
        let deviation = (expected * (1.0 - share)).sqrt();
        let found = f64::from(u32::try_from(found).unwrap());
        std::println!("{found} of {TRIES} random numbers, {expected:.0} expected");
        assert!((found - expected).abs() < 4.0 * deviation, "{found}, {expected} expected");
    }
}
