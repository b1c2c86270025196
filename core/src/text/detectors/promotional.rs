//! Wording that reads like marketing (G1a). A heuristic: it asks, and never denies.
//!
//! A message has the signal if the [classifier](crate::text::classifier) puts it into the class of marketing or
//! if it has one of the [`cues`], since a single sentence has too few features for the threshold.

mod cues;
#[cfg(test)]
mod tests;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::classifier::Class;
use crate::text::detector::Detector;
use crate::text::detectors::promotional::cues::CUES;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::Promotional,
    title: Localized {
        nb: "Lyder som reklame",
        nn: "Lyder som reklame",
        en: "Sounds like marketing",
    },
    requires: &[],
    phrases: &[(PhraseGroup::SellingCue, CUES)],
    detect,
};

fn detect(analysis: &Analysis<'_>) -> Detected {
    let cues = analysis.documents().flat_map(|document| {
        Match::of_phrases(document, |hit| hit.group == PhraseGroup::SellingCue)
    });
    analysis.classified(Class::Marketing, cues.collect())
}
