//! Linear classifiers of what a message is about, by learned weights.
//!
//! A message belongs to a class if one of its [`segments`] does: the strongest one counts, so that nothing
//! that is added hides another part. All classes share the segments and their hashed features
//! ([`model`]), and differ in the weights alone. The words of the strongest segment with the largest
//! weights are its matches; they are weak while its score is below the threshold.

mod class;
mod foreign;
mod model;
mod segments;
#[cfg(test)]
mod tests;
#[cfg(feature = "tools")]
pub mod training;

use alloc::vec::Vec;
use core::ops::Range;

pub(super) use class::Class;

use crate::contract::Measure;
use crate::text::document::Document;
use crate::text::folding::is_emoji;
use crate::text::matches::{Detail, Detected, Match};
use crate::text::tokens::TokenKind;
use class::CLASSES;
use model::{Degree, FeatureSet, Scores, weight};
use segments::Segmented;

/// The value of the measure that puts a message into a class.
pub(super) const THRESHOLD: u64 = 100;
/// Tokens below this fraction of the largest weight, as one part in so many, are not matched.
const MATCHED_FRACTION: u32 = 4;

/// A message with its strongest segment of each class.
pub(super) struct Classification {
    segmented: Segmented,
    strongest: [Strongest; CLASSES],
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

impl Classification {
    /// Classifies a message by its documents, of which the subject comes first. It may be declared to be in a
    /// language that the classifiers do not know. Linear.
    pub(super) fn new<'d, 'a: 'd>(
        documents: impl Iterator<Item = &'d Document<'a>> + Clone,
        is_declared_foreign: bool,
    ) -> Self {
        let segmented = Segmented::new(documents, is_declared_foreign);
        Self { strongest: strongest(&segmented), segmented }
    }

    /// Returns the result of a detector of a class in the same documents. Phrases that it found itself count whatever
    /// the score is, and are the matches then.
    pub(super) fn detected<'d, 'a: 'd>(
        &self,
        class: Class,
        documents: impl Iterator<Item = &'d Document<'a>>,
        phrases: Vec<Match>,
        explains: bool,
    ) -> Detected {
        let [marketing, legal_effect, private_agreement] = &self.strongest;
        let Strongest { degree, subject, sentences } = match class {
            Class::Marketing => marketing,
            Class::LegalEffect => legal_effect,
            Class::PrivateAgreement => private_agreement,
        };
        let percent = degree.percent_of_threshold();
        if !phrases.is_empty() {
            // Each reaches the threshold by itself.
            let weigh = |it| Match { detail: Detail::Weight(THRESHOLD), ..it };
            let measure = Measure { value: percent.max(THRESHOLD), threshold: THRESHOLD };
            let found: Detected = phrases.into_iter().map(weigh).collect();
            return Detected { measure: Some(measure), ..found };
        }
        let is_found = degree.exceeds_threshold;
        let words = if is_found || explains {
            let documents: Vec<_> = documents.collect();
            self.words(class, &documents, subject.clone().chain(sentences.clone()))
        } else {
            Vec::new()
        };
        let (matches, weak_matches) =
            if is_found { (words, Vec::new()) } else { (Vec::new(), words) };
        Detected {
            found: Some(is_found),
            matches,
            weak_matches,
            measure: Some(Measure { value: percent, threshold: THRESHOLD }),
            ..Detected::default()
        }
    }

    /// Returns the tokens of some sentences with the largest weights; those in a row are one match.
    fn words(
        &self,
        class: Class,
        documents: &[&Document<'_>],
        sentences: impl Iterator<Item = usize>,
    ) -> Vec<Match> {
        let mut weights = Vec::new();
        for sentence in sentences.filter_map(|at| self.segmented.sentences.get(at)) {
            let Some(document) = documents.get(sentence.document) else { continue };
            for (at, features) in self.segmented.tokens(sentence) {
                let weight: i32 =
                    features.iter().map(|feature| weight(*feature, class).max(0)).sum();
                weights.push((document, at, weight.unsigned_abs()));
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
}

/// Returns the strongest segment of each class, of equals the first. Each feature counts once in a segment.
fn strongest(segmented: &Segmented) -> [Strongest; CLASSES] {
    let (mut strongest, mut seen) = (<[Strongest; CLASSES]>::default(), FeatureSet::default());
    for series in segmented.series() {
        seen.clear();
        let mut scores = Scores::default();
        let mut add = |sentences: &Range<usize>| {
            for feature in segmented.features(sentences) {
                if seen.insert(*feature) {
                    scores.add(*feature);
                }
            }
            scores
        };
        add(&series.subject);
        let first = segmented.step(series.kind, series.steps.start).start;
        for step in series.steps {
            let sentences = segmented.step(series.kind, step);
            let degrees = add(&sentences).degrees(series.kind);
            for (strongest, degree) in strongest.iter_mut().zip(degrees) {
                if degree > strongest.degree || strongest.sentences.is_empty() {
                    let (subject, sentences) = (series.subject.clone(), first..sentences.end);
                    *strongest = Strongest { degree, subject, sentences };
                }
            }
        }
    }
    strongest
}

/// Returns whether a token is a word or stands for one.
fn is_visible(document: &Document<'_>, at: usize) -> bool {
    match document.kind(at) {
        Some(TokenKind::Punctuation(c)) => is_emoji(c),
        Some(TokenKind::ParagraphBreak) | None => false,
        Some(_) => true,
    }
}
