//! The classifier: feature hashing, weights and threshold.
//!
//! The features of a segment are its words, each as a whole and by its n-grams of five bytes, which see
//! through compounds and inflections, as in *rabattkoden* and *sommertilbud*. A hash numbers the
//! features, so that no list of them is needed. The weights (−8 to 7) are learnt from the labelled
//! messages of `tests/texts/training`, with `cargo xtask generate`; a segment is marketing if the sum of
//! its weights, over the square root of the number of its features, exceeds the threshold.

use alloc::vec::Vec;

use crate::text::document::Document;
use crate::text::fnv::fnv1a;
use crate::text::folding::is_emoji;
use crate::text::tokens::TokenKind;

/// The number of features that the hash can tell apart.
pub(super) const FEATURES: usize = 1 << 14;
/// The number of neutral features that are added to every segment, since a few words prove little.
pub(super) const PRIOR: u32 = 40;
/// The length of an n-gram, in bytes.
const NGRAM: usize = 5;
/// The most bytes of a word that are read.
const LONGEST_WORD: usize = 60;
/// The scale of the threshold: it is stored in 256ths.
const THRESHOLD_BITS: u32 = 8;

/// The thresholds of passages and of windows, signed numbers in two bytes each, and the weights in four
/// bits each, all little-endian.
static MODEL: &[u8; THRESHOLD_BYTES + FEATURES / WEIGHTS_PER_BYTE] = include_bytes!("model.bin");
const THRESHOLD_BYTES: usize = 4;
pub(super) const WEIGHTS_PER_BYTE: usize = 2;

/// Returns the weight of a feature.
pub(super) fn weight(feature: usize) -> i32 {
    let byte = MODEL.get(THRESHOLD_BYTES + feature / WEIGHTS_PER_BYTE).copied();
    debug_assert!(byte.is_some(), "there is no feature {feature}");
    let bits = byte.unwrap_or_default() >> (feature % WEIGHTS_PER_BYTE * 4) & 0b1111;
    i32::from(bits) - if bits > 7 { 16 } else { 0 }
}

/// The kind of a segment, of which each has its threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SegmentKind {
    /// Whole paragraphs in a row.
    Passage,
    /// Some sentences of a paragraph.
    Window,
}

/// The score of a segment.
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

    /// Compares the score with the threshold.
    pub(super) fn degree(self, kind: SegmentKind) -> Degree {
        let [low, high, window_low, window_high, ..] = *MODEL;
        let threshold = i64::from(match kind {
            SegmentKind::Passage => i16::from_le_bytes([low, high]),
            SegmentKind::Window => i16::from_le_bytes([window_low, window_high]),
        });
        // Squares, so that no root is taken.
        let square = |value: i64| value.max(0).unsigned_abs().pow(2);
        let reached = square(i64::from(self.sum) << THRESHOLD_BITS);
        let needed = square(threshold) * u64::from(self.features + PRIOR);
        Degree {
            exceeds_threshold: reached > needed,
            squared_percent: (reached * 100 * 100).checked_div(needed).unwrap_or_default(),
        }
    }
}

/// The degree to which a segment is marketing. The larger one exceeds the threshold if either does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Degree {
    /// True if the score exceeds the threshold.
    pub(super) exceeds_threshold: bool,
    /// The square of the score as a percentage of the threshold.
    squared_percent: u64,
}

impl Degree {
    /// Returns the score as a percentage of the threshold.
    pub(super) const fn percent_of_threshold(self) -> u64 {
        self.squared_percent.isqrt()
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
    /// Removes all features.
    pub(super) const fn clear(&mut self) {
        self.0 = [0; FEATURES / 64];
    }

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

/// Extracts the features of tokens; its buffer is used for each.
#[derive(Default)]
pub(super) struct FeatureExtractor {
    bytes: Vec<u8>,
}

impl FeatureExtractor {
    /// Adds the features of a token to a list.
    pub(super) fn extract(
        &mut self,
        document: &Document<'_>,
        at: usize,
        features: &mut Vec<usize>,
    ) {
        let text = feature_text(document, at);
        if text.is_empty() {
            return;
        }
        // Words never contain these characters, so they mark the beginning and the end.
        self.bytes.clear();
        self.bytes.push(b'^');
        self.bytes.extend(text);
        self.bytes.push(b'$');
        if document.kind(at) == Some(TokenKind::Word) {
            features.extend(self.bytes.windows(NGRAM).map(feature_number));
        }
        features.push(feature_number(&self.bytes));
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
