//! Characters that make the body take more messages as an SMS, with replacements (B4). Exact.

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::document::Part;
use crate::text::matches::{Detail, Detected, Match};

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::CostlyCharacters,
    title: Localized {
        nb: "Tegn som gir flere SMS-er",
        nn: "Teikn som gir fleire SMS-ar",
        en: "Characters that make more SMS",
    },
    requires: &[],
    phrases: &[],
    detect,
};

fn detect(analysis: &Analysis<'_>) -> Detected {
    let matches = analysis.plain.replacements.iter().map(|(range, replacement)| Match {
        part: Part::Body,
        range: range.clone(),
        replacement: Some(replacement),
        detail: Detail::None,
    });
    matches.collect()
}

#[cfg(test)]
mod tests {
    use crate::contract::Signal;
    use crate::text::testing::assert_matches;

    #[test]
    fn characters_are_costly_only_if_their_replacement_saves_messages() {
        let long = format!("«{}»", "a".repeat(70));
        assert_matches(
            Signal::CostlyCharacters,
            &[(&long, &["«", "»"]), ("«kort»", &[]), (&format!("{long} č"), &[]), ("", &[])],
        );
    }
}
