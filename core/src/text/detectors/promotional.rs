//! Wording that reads like marketing (G1a). A heuristic: it asks, and never denies.
//!
//! A linear classifier over hashed features ([`model`]) judges the message as a whole. The words that
//! contribute the largest weights are the matches; they are weak while the score is below the threshold.

pub(super) mod model;
#[cfg(test)]
mod tests;
#[cfg(feature = "tools")]
pub mod training;

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::{Language, Measure, Signal};
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::detectors::promotional::model::{FeatureExtractor, FeatureSet, Score, weight};
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
    phrases: &[],
    detect,
};

/// Words that no text in Norwegian or English lacks for long, and the words of marketing.
const FAMILIAR_WORDS: &[&str] = &[
    "på", "og", "til", "for", "av", "er", "du", "den", "det", "alt", "alle", "med", "ved", "fra",
    "frå", "kun", "nå", "ikke", "ikkje", "som", "har", "vi", "din", "ditt", "dine", "deg", "oss",
    "her", "hos", "om", "et", "ein", "eit", "blir", "kan", "får", "gjelder", "gjeld", "kr",
    "kroner", "spar", "gratis", "tilbud", "tilbod", "kjøp", "salg", "sal", "vinn", "bestill",
    "the", "and", "of", "your", "you", "with", "from", "free", "offer", "sale", "buy", "save",
    "now", "today", "only",
];
/// Parts of words of marketing.
const FAMILIAR_PARTS: &[&str] =
    &["kampanje", "rabatt", "salg", "tilbud", "tilbod", "medlem", "premie", "pris", "eksklusiv"];

/// Tokens below this fraction of the largest weight, as one part in so many, are not matched.
const MATCHED_FRACTION: i32 = 4;

fn detect(analysis: &Analysis<'_>) -> Detected {
    let documents: Vec<_> = analysis.documents().collect();
    let is_foreign = analysis.has_other_language;
    let Classified { score, token_weights } = classify(&documents, is_foreign);
    let matches = matches(&documents, &token_weights);
    let is_found = score.exceeds_threshold();
    let (matches, weak_matches) =
        if is_found { (matches, Vec::new()) } else { (Vec::new(), matches) };
    Detected {
        found: Some(is_found),
        matches,
        weak_matches,
        measure: Some(Measure { value: score.percent_of_threshold(), threshold: 100 }),
    }
}

/// The result of the classifier.
struct Classified {
    score: Score,
    /// The sum of the positive weights of each token, document by document.
    token_weights: Vec<i32>,
}

/// Classifies a message. Each feature counts once for the score. The classifier knows no other languages
/// than Norwegian and English, so sentences in others are left alone.
fn classify(documents: &[&Document<'_>], is_foreign: bool) -> Classified {
    let (mut score, mut seen) = (Score::default(), FeatureSet::default());
    let tokens = documents.iter().map(|document| document.tokens.len()).sum();
    let mut token_weights = Vec::with_capacity(tokens);
    let mut extractor = FeatureExtractor::default();
    for document in documents {
        let foreign = foreign_sentences(document, is_foreign);
        for at in 0..document.tokens.len() {
            let mut token_weight = 0;
            let sentence = foreign.partition_point(|sentence| sentence.end <= at);
            if foreign.get(sentence).is_some_and(|sentence| sentence.start <= at) {
                token_weights.push(0);
                continue;
            }
            for feature in extractor.extract(document, at) {
                let weight = weight(*feature);
                token_weight += weight.max(0);
                if seen.insert(*feature) {
                    score.add(weight);
                }
            }
            token_weights.push(token_weight);
        }
    }
    Classified { score, token_weights }
}

/// Returns the sentences that are in a language which the classifier does not know: no word of them is
/// one of Norwegian, English or marketing, and they have letters that those languages lack, or the
/// message is declared to be in another language. Words that are added never hide others.
fn foreign_sentences(document: &Document<'_>, is_declared_foreign: bool) -> Vec<Range<usize>> {
    let has_foreign_letter = |sentence: &Range<usize>| {
        let text = document.slice(document.byte_range(sentence));
        text.chars().any(|c| c.is_alphabetic() && !is_known_letter(c))
    };
    let is_familiar = |at| {
        let word = document.word(at);
        FAMILIAR_WORDS.contains(&word) || FAMILIAR_PARTS.iter().any(|part| word.contains(part))
    };
    let is_known = |sentence: &Range<usize>| {
        let markers = [Language::Nb, Language::Nn, Language::En].map(PhraseGroup::LanguageMarker);
        markers.iter().any(|group| document.has_phrase(sentence, *group))
            || sentence.clone().any(is_familiar)
    };
    let sentences = document.sentences().filter(|sentence| {
        (is_declared_foreign || has_foreign_letter(sentence)) && !is_known(sentence)
    });
    sentences.collect()
}

/// Returns whether a letter is one of Norwegian or English.
const fn is_known_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, 'æ' | 'ø' | 'å' | 'é' | 'è' | 'ê' | 'ò' | 'ó' | 'ô' | 'ü')
}

/// Returns the tokens with the largest weights; those in a row are one match.
fn matches(documents: &[&Document<'_>], token_weights: &[i32]) -> Vec<Match> {
    let largest = token_weights.iter().copied().max().unwrap_or_default();
    let mut token_weights = token_weights.iter();
    let mut matches: Vec<Match> = Vec::new();
    for document in documents {
        let mut next = None;
        for (at, weight) in token_weights.by_ref().take(document.tokens.len()).enumerate() {
            if *weight <= 0 || weight * MATCHED_FRACTION < largest || !is_visible(document, at) {
                continue;
            }
            let weight = u64::from(weight.unsigned_abs());
            let found = Match::of_tokens(document, &(at..at + 1));
            match matches.last_mut() {
                Some(Match { range, detail: Detail::Weight(sum), .. }) if next == Some(at) => {
                    range.end = found.range.end;
                    *sum += weight;
                }
                _ => matches.push(Match { detail: Detail::Weight(weight), ..found }),
            }
            next = Some(at + 1);
        }
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
