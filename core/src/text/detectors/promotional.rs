//! Wording that reads like marketing (G1a). A heuristic: it asks, and never denies.
//!
//! A linear classifier over hashed features ([`model`]) judges each of the [`segments`] of the message, and
//! the strongest one counts: what is added to marketing never hides it. The words of that segment with the
//! largest weights are the matches; they are weak while its score is below the threshold. Below it, [`cues`]
//! that sell by themselves count, since a single sentence has few features.

mod cues;
mod foreign;
pub(super) mod model;
mod segments;
#[cfg(test)]
mod tests;
#[cfg(feature = "tools")]
pub mod training;

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::{Measure, Signal};
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::detectors::promotional::cues::CUES;
use crate::text::detectors::promotional::model::{Degree, FeatureSet, Score, weight};
use crate::text::detectors::promotional::segments::Segmented;
use crate::text::document::Document;
use crate::text::folding::is_emoji;
use crate::text::matches::{Detail, Detected, Match};
use crate::text::phrases::group::PhraseGroup;
use crate::text::tokens::TokenKind;

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

/// The value of the measure that makes a message marketing.
const THRESHOLD: u64 = 100;
/// Tokens below this fraction of the largest weight, as one part in so many, are not matched.
const MATCHED_FRACTION: u32 = 4;

fn detect(analysis: &Analysis<'_>) -> Detected {
    let segmented = Segmented::new(analysis);
    let Strongest { degree, subject, sentences } = strongest(&segmented);
    let matches = || matches(&segmented, subject.chain(sentences));
    let measure = |value| Some(Measure { value, threshold: THRESHOLD });
    let percent = degree.percent_of_threshold();
    if degree.exceeds_threshold {
        let (found, measure) = (Some(true), measure(percent));
        return Detected { found, matches: matches(), measure, ..Detected::default() };
    }
    let cues: Vec<_> = analysis.documents().flat_map(cues).collect();
    let has_cue = !cues.is_empty();
    Detected {
        found: Some(has_cue),
        matches: cues,
        weak_matches: if analysis.explains && !has_cue { matches() } else { Vec::new() },
        // A cue reaches the threshold by itself.
        measure: measure(if has_cue { THRESHOLD } else { percent }),
        ..Detected::default()
    }
}

/// Returns the cues in a document, in order and without overlap. What one weighs is the threshold.
fn cues(document: &Document<'_>) -> Vec<Match> {
    let cues = Match::of_phrases(document, |hit| hit.group == PhraseGroup::SellingCue);
    cues.into_iter().map(|cue| Match { detail: Detail::Weight(THRESHOLD), ..cue }).collect()
}

/// The strongest segment of a message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Strongest {
    degree: Degree,
    /// The sentences of the subject that belong to it.
    subject: Range<usize>,
    /// Its other sentences.
    sentences: Range<usize>,
}

/// Returns the strongest segment, of equals the first. Each feature counts once in a segment.
fn strongest(segmented: &Segmented<'_>) -> Strongest {
    let (mut strongest, mut seen) = (Strongest::default(), FeatureSet::default());
    for series in segmented.series() {
        seen.clear();
        let mut score = Score::default();
        let mut add = |sentences: &Range<usize>| {
            for feature in segmented.features(sentences) {
                if seen.insert(*feature) {
                    score.add(weight(*feature));
                }
            }
            score
        };
        add(&series.subject);
        let first = segmented.step(series.kind, series.steps.start).start;
        for step in series.steps {
            let sentences = segmented.step(series.kind, step);
            let degree = add(&sentences).degree(series.kind);
            if degree > strongest.degree || strongest.sentences.is_empty() {
                let (subject, sentences) = (series.subject.clone(), first..sentences.end);
                strongest = Strongest { degree, subject, sentences };
            }
        }
    }
    strongest
}

/// Returns the tokens of some sentences with the largest weights; those in a row are one match.
fn matches(segmented: &Segmented<'_>, sentences: impl Iterator<Item = usize>) -> Vec<Match> {
    let mut weights = Vec::new();
    for sentence in sentences.filter_map(|at| segmented.sentences.get(at)) {
        for (at, features) in segmented.tokens(sentence) {
            let weight: i32 = features.iter().map(|feature| weight(*feature).max(0)).sum();
            weights.push((sentence.document, at, weight.unsigned_abs()));
        }
    }
    let largest = weights.iter().map(|(_, _, weight)| *weight).max().unwrap_or_default();
    weights.retain(|(document, at, weight)| {
        *weight > 0 && weight * MATCHED_FRACTION >= largest && is_visible(document, *at)
    });
    let (mut matches, mut next): (Vec<Match>, _) = (Vec::new(), None);
    for (document, at, weight) in weights {
        let weight = u64::from(weight);
        let found = Match::of_tokens(document, &(at..at + 1));
        match matches.last_mut() {
            Some(Match { part, range, detail: Detail::Weight(sum), .. })
                if next == Some(at) && *part == document.part =>
            {
                range.end = found.range.end;
                *sum += weight;
            }
            _ => matches.push(Match { detail: Detail::Weight(weight), ..found }),
        }
        next = Some(at + 1);
    }
    matches
}

/// Returns whether a token is a word or stands for one.
fn is_visible(document: &Document<'_>, at: usize) -> bool {
    match document.kind(at) {
        Some(TokenKind::Punctuation(c)) => is_emoji(c),
        Some(TokenKind::ParagraphBreak) | None => false,
        Some(_) => true,
    }
}
