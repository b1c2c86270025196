//! The classifier: feature hashing, weights and threshold.
//!
//! The features of a message are its words, each as a whole and by its n-grams of five bytes, which see
//! through compounds and inflections, as in *rabattkoden* and *sommertilbud*. A hash numbers the
//! features, so that no list of them is needed. The weights (−1, 0, 1 or 2) are learnt by naive Bayes
//! from the labelled messages of `tests/texts/training`, with `cargo xtask generate`; a message is
//! marketing if the sum of its weights, over the square root of the number of its features, exceeds the
//! threshold.

use alloc::vec::Vec;

use crate::text::document::Document;
use crate::text::fnv::fnv1a;
use crate::text::folding::is_emoji;
use crate::text::tokens::TokenKind;

/// The number of features that the hash can tell apart.
pub(super) const FEATURES: usize = 1 << 14;
/// The number of neutral features that are added to every message, since a few words prove little.
pub(super) const PRIOR: u32 = 40;
/// The length of an n-gram, in bytes.
const NGRAM: usize = 5;
/// The most bytes of a word that are read.
const LONGEST_WORD: usize = 60;
/// The scale of the threshold: it is stored in 256ths.
const THRESHOLD_BITS: u32 = 8;

/// The threshold, a signed number in two bytes, and the weights in two bits each, all little-endian.
static MODEL: &[u8; THRESHOLD_BYTES + FEATURES / WEIGHTS_PER_BYTE] = include_bytes!("model.bin");
const THRESHOLD_BYTES: usize = 2;
pub(super) const WEIGHTS_PER_BYTE: usize = 4;

/// Returns the weight of a feature.
pub(super) fn weight(feature: usize) -> i32 {
    let byte = MODEL.get(THRESHOLD_BYTES + feature / WEIGHTS_PER_BYTE).copied();
    debug_assert!(byte.is_some(), "there is no feature {feature}");
    match byte.unwrap_or_default() >> (feature % WEIGHTS_PER_BYTE * 2) & 0b11 {
        0b11 => -1,
        weight => i32::from(weight),
    }
}

/// The score of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Score {
    /// The sum of the weights.
    sum: i32,
    /// The number of features.
    features: u32,
}

impl Score {
    /// Adds the weight of a feature.
    pub(super) const fn add(&mut self, weight: i32) {
        self.sum += weight;
        self.features += 1;
    }

    /// Returns whether the score exceeds the threshold.
    pub(super) fn exceeds_threshold(self) -> bool {
        let (reached, needed) = self.squares();
        reached > needed
    }

    /// Returns the score as a percentage of the threshold.
    pub(super) fn percent_of_threshold(self) -> u64 {
        let (reached, needed) = self.squares();
        (reached * 100 * 100).checked_div(needed).unwrap_or_default().isqrt()
    }

    /// Returns the sum, and the sum that the threshold needs, both squared, so that no root is taken.
    fn squares(self) -> (u64, u64) {
        let [low, high, ..] = *MODEL;
        let threshold = i64::from(i16::from_le_bytes([low, high]));
        let square = |value: i64| value.max(0).unsigned_abs().pow(2);
        let reached = square(i64::from(self.sum) << THRESHOLD_BITS);
        (reached, square(threshold) * u64::from(self.features + PRIOR))
    }
}

/// A set of features, as a bitset.
pub(super) struct FeatureSet([u64; FEATURES / 64]);

impl Default for FeatureSet {
    fn default() -> Self {
        Self([0; FEATURES / 64])
    }
}

impl FeatureSet {
    /// Adds a feature, and returns whether it is new.
    pub(super) fn insert(&mut self, feature: usize) -> bool {
        let bit = 1 << (feature % 64);
        self.0.get_mut(feature / 64).is_some_and(|bits| {
            let is_new = *bits & bit == 0;
            *bits |= bit;
            is_new
        })
    }
}

/// Extracts the features of tokens; its buffers are used for each.
#[derive(Default)]
pub(super) struct FeatureExtractor {
    bytes: Vec<u8>,
    features: Vec<usize>,
}

impl FeatureExtractor {
    /// Returns the features of a token.
    pub(super) fn extract(&mut self, document: &Document<'_>, at: usize) -> &[usize] {
        self.features.clear();
        let text = feature_text(document, at);
        if text.is_empty() {
            return &self.features;
        }
        // Words never contain these characters, so they mark the beginning and the end.
        self.bytes.clear();
        self.bytes.push(b'^');
        self.bytes.extend(text);
        self.bytes.push(b'$');
        if document.kind(at) == Some(TokenKind::Word) {
            self.features.extend(self.bytes.windows(NGRAM).map(feature_number));
        }
        self.features.push(feature_number(&self.bytes));
        &self.features
    }
}

/// Returns the text of a token for its features; empty for a paragraph break.
fn feature_text<'d>(document: &'d Document<'_>, at: usize) -> &'d [u8] {
    let text = match document.kind(at) {
        Some(TokenKind::Number) => "#",
        Some(TokenKind::Placeholder) => "{}",
        Some(TokenKind::Link) => "@",
        Some(TokenKind::Punctuation(c)) if is_emoji(c) => "☺",
        Some(TokenKind::Word | TokenKind::Punctuation(_)) => document.token_text(at),
        Some(TokenKind::ParagraphBreak) | None => "",
    };
    text.as_bytes().get(..LONGEST_WORD).unwrap_or(text.as_bytes())
}

/// Returns the number of the feature with some bytes.
fn feature_number(bytes: &[u8]) -> usize {
    let hash = fnv1a(bytes);
    (hash ^ hash >> 16) as usize % FEATURES
}
