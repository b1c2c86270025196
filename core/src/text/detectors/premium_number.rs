//! Telephone numbers at a premium rate (B6): directory enquiries, and the series for services. Exact in
//! the series, as the national numbering plan has them.

use alloc::vec::Vec;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::{AnalysedPart, Analysis};
use crate::text::detector::Detector;
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::numbers::Number;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::PremiumNumber,
    title: Localized {
        nb: "Dyre telefonnumre",
        nn: "Dyre telefonnummer",
        en: "Expensive telephone numbers",
    },
    requires: &[],
    phrases: &[],
    detect,
};

/// The digits of a number for a service.
const DIGITS: usize = 8;

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.parts().flat_map(matches).collect()
}

/// Returns the premium-rate numbers in a part, in order.
fn matches(part: &AnalysedPart<'_>) -> Vec<Match> {
    let premium = part.numbers.iter().filter(|number| is_premium(number, &part.document));
    premium.map(|number| Match::new(&part.document, &number.range)).collect()
}

/// Returns whether a number has a premium rate: eight digits that begin with 820 or 829, grouped or
/// not, or four from 1850 to 1899 that the reader is asked to call.
fn is_premium(number: &Number, document: &Document<'_>) -> bool {
    let written = number.written(document);
    if number.token.is_none() {
        return false;
    }
    if let [b'1', b'8', b'5'..=b'9', _] = written.as_bytes() {
        return number.is_preceded_by(document, is_calling_word);
    }
    let digits = || written.bytes().filter(u8::is_ascii_digit);
    let is_in_series = |series: &[u8; 3]| digits().take(3).eq(series.iter().copied());
    (is_in_series(b"820") || is_in_series(b"829")) && digits().count() == DIGITS
}

fn is_calling_word(word: &str) -> bool {
    matches!(
        word,
        "ring"
            | "ringe"
            | "ringer"
            | "ringje"
            | "tlf"
            | "telefon"
            | "tel"
            | "call"
            | "phone"
            | "nummer"
            | "nummeret"
    )
}

#[cfg(test)]
mod tests {
    use crate::contract::Signal;
    use crate::text::testing::assert_matches;

    #[test]
    fn numbers_are_premium_by_their_series() {
        assert_matches(
            Signal::PremiumNumber,
            &[
                ("Ring 829 12 345 i dag.", &["829 12 345"]),
                ("Tlf. 82012345", &["82012345"]),
                ("Ring 82 91 23 45.", &["82 91 23 45"]),
                ("Ring 1881", &["1881"]),
                ("Huset er fra 1881. Ring 22 82 91 23.", &[]),
                ("Ring 800 12 345 eller 02800, 116 117.", &[]),
                ("820 1234 5678, 829123456, 829", &[]),
                ("", &[]),
            ],
        );
    }
}
