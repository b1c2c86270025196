//! National identity numbers, which a message should not hold (B1).
//!
//! A number counts if its date exists and its check digits are right; the weights and the remainders
//! are those of the population register, with the wider rule that applies from 2032. The common numbers
//! of the health service (FH) hold no date. Account numbers have the same last digit, so that an
//! FH-number does not count where the text calls it an account, a payment or a case.

use alloc::vec::Vec;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::{AnalysedPart, Analysis};
use crate::text::check_digits::{WEIGHTS_1, WEIGHTS_2, eleven_digits, weighted_sum};
use crate::text::detector::Detector;
use crate::text::matches::{Detail, Detected, Match};
use crate::text::template::Meaning;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::IdentityNumber,
    title: Localized {
        nb: "Fødselsnummer, D-nummer og hjelpenummer",
        nn: "Fødselsnummer, D-nummer og hjelpenummer",
        en: "Identity numbers",
    },
    requires: &[],
    phrases: &[],
    detect,
};

/// The groups of an account number, which an identity number is not written in.
const ACCOUNT_GROUPS: [usize; 3] = [4, 2, 5];
/// The number of tokens before a number that may tell that it is another one.
const CONTEXT: usize = 6;
/// The most groups of a number that is one by itself: `020132 99997`. In more groups, it may be of a
/// payment as well.
const FEW_GROUPS: usize = 2;

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
    /// *NPID*, for people who have neither: the month is raised by 20.
    Npid,
    /// *FH-nummer*, a common temporary number of the health service: the first digit is 8 or 9.
    Health,
    /// For testing: the month is raised by 40, 60 or 80.
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
            (Series::Npid, _) => &Localized {
                nb: "NPID, for personer uten fødselsnummer og D-nummer",
                nn: "NPID, for personar utan fødselsnummer og D-nummer",
                en: "NPID, for people without a national identity number and D-number",
            },
            (Series::Health, _) => &Localized {
                nb: "FH-nummer, felles hjelpenummer i helsetjenesten",
                nn: "FH-nummer, felles hjelpenummer i helsetenesta",
                en: "FH-number, a temporary number of the health service",
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
    let document = &part.document;
    let kinds = part.numbers.iter().filter_map(|number| {
        let written = number.written(document);
        let kind = classify(written)?;
        let may_be_other = kind.series == Series::Health || groups(written).count() > FEW_GROUPS;
        let before = number.token.map_or(0..0, |token| token.saturating_sub(CONTEXT)..token);
        if may_be_other && before.into_iter().any(|at| is_other_number_word(document.word(at))) {
            return None;
        }
        let detail = Detail::Note(kind.note());
        Some(Match { detail, ..Match::new(document, &number.range) })
    });
    let filled_in = Match::of_placeholders(document, Meaning::IdentityNumber);
    let filled_in = filled_in.map(|found| Match { detail: Detail::Note(&FILLED_IN), ..found });
    kinds.chain(filled_in).collect()
}

/// The kind of a number that a placeholder stands for.
static FILLED_IN: Localized = Localized {
    nb: "fylles inn i malen",
    nn: "blir fylt inn i malen",
    en: "filled in from a template",
};

/// Returns whether a number can be only that of a person, and not of an account as well.
pub(super) fn is_only_of_person(number: &str) -> bool {
    classify(number).is_some_and(|kind| kind.series != Series::Health)
}

/// Returns the kind of an identity number: eleven digits, in any groups but those of an account.
fn classify(number: &str) -> Option<IdentityNumber> {
    let digits = eleven_digits(number)?;
    let remainder = weighted_sum(&digits, &WEIGHTS_1);
    if remainder > 3 || weighted_sum(&digits, &WEIGHTS_2) != 0 {
        return None;
    }
    if groups(number).eq(ACCOUNT_GROUPS) {
        return None;
    }
    let series = series(&digits)?;
    if series == Series::Health && remainder > 0 {
        return None;
    }
    Some(IdentityNumber { series, later: remainder > 0 })
}

/// Returns the series of a number with the right check digits, if its date exists.
fn series(digits: &[u32; 11]) -> Option<Series> {
    let [d, day, m, month, y, year, ..] = digits;
    if *d >= 8 {
        return Some(Series::Health);
    }
    let (day, month, year) = (d * 10 + day, m * 10 + month, y * 10 + year);
    let d_number = day > 40;
    // Months are raised by a multiple of 20.
    let raised = month / 20 * 20;
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
        (20, false) => Series::Npid,
        (20 | 60, true) => return None,
        _ => Series::Synthetic,
    };
    let day = if d_number { day - 40 } else { day };
    (1..=days).contains(&day).then_some(series)
}

/// Returns the lengths of the groups that the digits of a number are written in.
fn groups(number: &str) -> impl Iterator<Item = usize> {
    number.split(|c: char| !c.is_ascii_digit()).map(str::len)
}

/// Returns whether a word says that a number is that of an account, a payment, a case or a thing.
fn is_other_number_word(word: &str) -> bool {
    const BEGINNINGS: [&str; 30] = [
        "konto",
        "kto",
        "bankkonto",
        "kid",
        "betal",
        "faktura",
        "giro",
        "referanse",
        "ref",
        "saksn",
        "ordre",
        "kunde",
        "avtalen",
        "måler",
        "målar",
        "sporing",
        "pakke",
        "sending",
        "kolli",
        "kvittering",
        "serie",
        "løpen",
        "arkiv",
        "account",
        "invoice",
        "payment",
        "reference",
        "order",
        "customer",
        "tracking",
    ];
    BEGINNINGS.iter().any(|beginning| word.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::document::Part;
    use crate::text::testing::{analyse_text, assert_matches};
    use Series::{DNumber, Health, National, Npid, Synthetic};

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
            ("15219000178", Some((Npid, now))),
            ("15619010032", Some((Synthetic, now))),
            ("81234567802", Some((Health, now))),
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
    fn numbers_are_found_in_text_with_little_between() {
        assert_matches(
            Signal::IdentityNumber,
            &[
                ("Gjelder 02013299997.", &["02013299997"]),
                ("fnr020132 99997, og 020132-99903!", &["020132 99997", "020132-99903"]),
                ("020132.99997, 020132/99903", &["020132.99997", "020132/99903"]),
                ("020132 - 99997, 02-01-32-99903", &["020132 - 99997", "02-01-32-99903"]),
                ("020132\u{a0}99997", &["020132\u{a0}99997"]),
                ("0201\u{ad}3299997", &["0201\u{ad}3299997"]),
                ("102013299997 020132999971 020132  99997", &[]),
                ("1 02013299997 2", &["02013299997"]),
                ("020132-999970 0020132-99997", &[]),
                ("Konto 1234 56 78903, tlf 22 22 22 22", &[]),
                ("Konto 0201.32.99997 eller 0201 32 99997", &[]),
            ],
        );
    }

    #[test]
    fn numbers_are_found_in_the_groups_that_people_write() {
        assert_matches(
            Signal::IdentityNumber,
            &[
                ("Født 02 01 32 99997", &["02 01 32 99997"]),
                ("Født 02.01.32 99997", &["02.01.32 99997"]),
                ("02.01.32-99997", &["02.01.32-99997"]),
                ("020132 999 97", &["020132 999 97"]),
                ("0201 3299 997", &["0201 3299 997"]),
                ("02 01 32 999 97", &["02 01 32 999 97"]),
                ("020 132 999 97", &["020 132 999 97"]),
                ("fnr. 020132\u{a0}999\u{a0}97", &["020132\u{a0}999\u{a0}97"]),
                ("KID 0201 3299 997", &[]),
                ("22 02 01 32 99997", &[]),
                ("02 01 32 99998", &[]),
                ("02.01.32 kl. 9.99, 7", &[]),
                ("02.01.32 99.97", &[]),
            ],
        );
    }

    #[test]
    fn numbers_of_the_health_service_are_not_those_of_accounts() {
        assert_matches(
            Signal::IdentityNumber,
            &[
                ("Brev til 15619010032 og 81234567802.", &["15619010032", "81234567802"]),
                ("Pasient 812345 67802", &["812345 67802"]),
                ("Betal til konto 81234567802.", &[]),
                ("Kontonummer: 81234567802", &[]),
                ("KID-nummer 81234567802", &[]),
                ("Faktura 81234567802", &[]),
                ("Konto 8123.45.67802", &[]),
                ("invoice no. 81234567802", &[]),
                ("Kundenr. ditt er 81234567802", &[]),
                ("Journal 81234567802", &["81234567802"]),
            ],
        );
        assert_matches(
            Signal::AccountNumber,
            &[("Betal til konto 81234567802.", &["81234567802"]), ("Brev til 81234567802", &[])],
        );
    }

    /// Telephone numbers, dates, times and account numbers, of which no digits are random.
    #[test]
    fn other_numbers_in_a_row_are_no_identity_numbers() {
        let mut failures = Vec::new();
        for number in 0..10_000_u64 {
            let random = number * 7_919 % 100_000_000;
            let (a, b, c, d) =
                (random / 1_000_000, random / 10_000 % 100, random / 100 % 100, random % 100);
            let (day, month, hour) = (a % 28 + 1, b % 12 + 1, c % 24);
            for text in [
                format!("Ring {a:02} {b:02} {c:02} {d:02} eller {d:02} {c:02} {b:02} {a:02}."),
                format!("Ring {a:02}{b} {c:02} {d:03} 9{a:02} {b:02} {c:03}"),
                format!("{day:02}.{month:02}.26 {hour:02}.30-{hour:02}.45"),
                format!("{day:02}.{month:02}.26-{day:02}.{month:02}.27, {day:02} {month:02} 2026"),
                format!("Konto {a:02}{b:02}.{c:02}.{d:05}, KID 8{random:010} 9{random:010}"),
            ] {
                let signals = analyse_text(None, &text, None);
                if !signals.matches(Signal::IdentityNumber).is_empty() {
                    failures.push(text);
                }
            }
        }
        assert!(failures.is_empty(), "{failures:#?}");
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
                // The month as it is, or raised by 20, 40, 60 or 80; with the day raised by 40, the
                // month as it is, or raised by 40 or 80.
                dates += length * (5 + 3);
                days += length;
            }
        }
        assert_eq!((days, dates), (36_525, 292_200));
        // Four of eleven remainders, then one of eleven; nearly independent of the date.
        let share_with_date = f64::from(dates) / 1e6 * (4.0 / 11.0) * (1.0 / 11.0);
        // Without a date: a fifth of all numbers, of which both digits check the others.
        let share = share_with_date + 0.2 / (11.0 * 11.0);
        let expected = f64::from(TRIES) * share;
        let deviation = (expected * (1.0 - share)).sqrt();
        let found = f64::from(u32::try_from(found).unwrap());
        std::println!("{found} of {TRIES} random numbers, {expected:.0} expected");
        assert!((found - expected).abs() < 4.0 * deviation, "{found}, {expected} expected");
    }
}
