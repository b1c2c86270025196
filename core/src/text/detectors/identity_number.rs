//! National identity numbers, which a message should not hold (B1).
//!
//! A number counts if its date exists and its check digits are right; the weights and the remainders
//! are those of the population register, with the wider rule that applies from 2032.

use alloc::vec::Vec;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::{AnalysedPart, Analysis};
use crate::text::check_digits::{WEIGHTS_1, WEIGHTS_2, eleven_digits, weighted_sum};
use crate::text::detector::Detector;
use crate::text::matches::{Detail, Detected, Match};

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::IdentityNumber,
    title: Localized {
        nb: "Fødselsnummer og D-nummer",
        nn: "Fødselsnummer og D-nummer",
        en: "Identity numbers",
    },
    requires: &[],
    phrases: &[],
    detect,
};

/// The most bytes of a number: eleven digits with a character before the last five.
const LONGEST: usize = 12;

/// The kind of an identity number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct IdentityNumber {
    series: Series,
    /// True if it is right only by the rule that applies from 2032.
    later: bool,
}

/// A series of identity numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Series {
    /// *Fødselsnummer*.
    National,
    /// *D-nummer*: the day is raised by 40.
    DNumber,
    /// For testing: the month is raised by 40 or 80.
    Synthetic,
}

impl IdentityNumber {
    /// Returns the kind in words.
    const fn note(self) -> &'static Localized {
        match (self.series, self.later) {
            (Series::National, false) => &Localized {
                nb: "fødselsnummer",
                nn: "fødselsnummer",
                en: "national identity number",
            },
            (Series::National, true) => &Localized {
                nb: "fødselsnummer etter regelen fra 2032",
                nn: "fødselsnummer etter regelen frå 2032",
                en: "national identity number by the rule from 2032",
            },
            (Series::DNumber, false) => {
                &Localized { nb: "D-nummer", nn: "D-nummer", en: "D-number" }
            }
            (Series::DNumber, true) => &Localized {
                nb: "D-nummer etter regelen fra 2032",
                nn: "D-nummer etter regelen frå 2032",
                en: "D-number by the rule from 2032",
            },
            (Series::Synthetic, _) => &Localized {
                nb: "syntetisk, til testing",
                nn: "syntetisk, til testing",
                en: "synthetic, for testing",
            },
        }
    }
}

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.parts().flat_map(matches).collect()
}

/// Returns the identity numbers in a part, in order.
fn matches(part: &AnalysedPart<'_>) -> Vec<Match> {
    let kinds = part.numbers.iter().filter_map(|number| {
        let kind = classify(number.written(&part.document))?;
        let detail = Detail::Note(kind.note());
        Some(Match { detail, ..Match::new(&part.document, &number.range) })
    });
    kinds.collect()
}

/// Returns the kind of an identity number: eleven digits in a row, or with one character between.
pub(super) fn classify(number: &str) -> Option<IdentityNumber> {
    let digits = eleven_digits(number).filter(|_| number.len() <= LONGEST)?;
    let remainder = weighted_sum(&digits, &WEIGHTS_1);
    if remainder > 3 || weighted_sum(&digits, &WEIGHTS_2) != 0 {
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
        // The century is unknown, and 2000 was a leap year.
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
    (1..=days).contains(&day).then_some(IdentityNumber { series, later: remainder > 0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::document::Part;
    use crate::text::testing::{analyse_text, assert_matches};
    use Series::{DNumber, National, Synthetic};

    #[test]
    fn numbers_are_classified_by_series_and_rule() {
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
            let expected = kind.map(|(series, later)| IdentityNumber { series, later });
            assert_eq!(classify(number), expected, "{number}");
        }
    }

    #[test]
    fn numbers_are_found_in_text_with_one_character_between() {
        assert_matches(
            Signal::IdentityNumber,
            &[
                ("Gjelder 02013299997.", &["02013299997"]),
                ("fnr020132 99997, og 020132-99903!", &["020132 99997", "020132-99903"]),
                ("020132\u{a0}99997", &["020132\u{a0}99997"]),
                ("0201\u{ad}3299997", &["0201\u{ad}3299997"]),
                ("102013299997 020132999971 020132  99997 02.01.32 99997", &[]),
                ("1 02013299997 2", &["02013299997"]),
                ("020132-999970 0020132-99997", &[]),
                ("Konto 1234 56 78903, tlf 22 22 22 22", &[]),
            ],
        );
    }

    #[test]
    fn numbers_in_the_subject_are_found() {
        let signals = analyse_text(Some("02013299997"), "", None);
        let parts: Vec<_> =
            signals.matches(Signal::IdentityNumber).iter().map(|it| it.part).collect();
        assert_eq!(parts, [Part::Subject]);
    }

    /// The number of valid numbers among a million random ones follows from the number of dates and the
    /// share that the check digits let through, within some standard deviations.
    #[test]
    fn random_digits_are_valid_as_often_as_expected() {
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
