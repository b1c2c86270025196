//! The model: feature hashing, weights and thresholds.
//!
//! The features of a segment are its words, each as a whole, by its n-grams of five bytes, which see
//! through compounds and inflections, as in *rabattkoden* and *sommertilbud*, and with the word before it. A
//! hash numbers the features, so that no list of them is needed. The weights (−8 to 7) are learnt from the
//! labelled messages of `tests/texts/training`, with `cargo xtask generate`; a segment belongs to a class if
//! the sum of its weights, over the square root of the number of its features, exceeds the threshold.

use alloc::vec::Vec;

use super::class::{CLASSES, Class};
use crate::text::document::Document;
use crate::text::fnv::{combined, fnv1a};
use crate::text::folding::is_emoji;
use crate::text::tokens::TokenKind;

/// The number of features that the hash can tell apart.
pub(super) const FEATURES: usize = 1 << 15;
/// The number of neutral features that are added to every segment, since a few words prove little.
pub(super) const PRIOR: u32 = 40;
/// The length of an n-gram, in bytes.
const NGRAM: usize = 5;
/// The most bytes of a word that are read.
const LONGEST_WORD: usize = 60;
/// The scale of the threshold: it is stored in 256ths.
const THRESHOLD_BITS: u32 = 8;
/// The bits of a weight, in two's complement.
pub(super) const WEIGHT_BITS: usize = 4;

/// For each class the thresholds of passages and of windows, as signed numbers in two bytes each; then for
/// each feature the weights in two bytes, those of the first class lowest. All are little-endian.
static MODEL: &[u8; THRESHOLD_BYTES + FEATURES * 2] = include_bytes!("model.bin");
const THRESHOLD_BYTES: usize = CLASSES * 4;

/// Returns the two bytes at a position of the model.
fn pair_of_bytes(at: usize) -> [u8; 2] {
    let bytes = MODEL.get(at..).and_then(|rest| rest.first_chunk());
    debug_assert!(bytes.is_some(), "the model has no byte {at}");
    bytes.copied().unwrap_or_default()
}

/// Returns the weights of a feature, one for each class.
fn weights(feature: usize) -> [i32; CLASSES] {
    let packed = u16::from_le_bytes(pair_of_bytes(THRESHOLD_BYTES + feature * 2));
    core::array::from_fn(|class| {
        // The bits are moved to the top, so that the sign comes with them.
        let top = packed << (16 - WEIGHT_BITS * (class + 1));
        i32::from(top.cast_signed() >> (16 - WEIGHT_BITS))
    })
}

/// Returns the weight of a feature for a class.
pub(super) fn weight(feature: usize, class: Class) -> i32 {
    let [marketing, legal_effect, private_agreement] = weights(feature);
    match class {
        Class::Marketing => marketing,
        Class::LegalEffect => legal_effect,
        Class::PrivateAgreement => private_agreement,
    }
}

/// The kind of a segment, of which each has its threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SegmentKind {
    /// Whole paragraphs in a row.
    Passage,
    /// Some sentences of a paragraph.
    Window,
}

/// The scores of a segment, one for each class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Scores {
    /// The sums of the weights.
    sums: [i32; CLASSES],
    /// The number of features.
    features: u32,
}

impl Scores {
    /// Adds the weights of a feature.
    pub(super) fn add(&mut self, feature: usize) {
        for (sum, weight) in self.sums.iter_mut().zip(weights(feature)) {
            *sum += weight;
        }
        self.features += 1;
    }

    /// Compares the scores with the thresholds.
    pub(super) fn degrees(self, kind: SegmentKind) -> [Degree; CLASSES] {
        // Squares, so that no root is taken.
        let square = |value: i64| value.max(0).unsigned_abs().pow(2);
        core::array::from_fn(|class| {
            let sum = self.sums.get(class).copied().unwrap_or_default();
            let reached = square(i64::from(sum) << THRESHOLD_BITS);
            let at = class * 4 + if kind == SegmentKind::Passage { 0 } else { 2 };
            let threshold = i16::from_le_bytes(pair_of_bytes(at));
            let needed = square(i64::from(threshold)) * u64::from(self.features + PRIOR);
            Degree {
                exceeds_threshold: reached > needed,
                squared_percent: (reached * 100 * 100).checked_div(needed).unwrap_or_default(),
            }
        })
    }
}

/// The degree to which a segment belongs to a class. The larger one exceeds the threshold if either does.
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

/// Extracts the features of tokens in order.
#[derive(Default)]
pub(super) struct FeatureExtractor {
    /// A buffer that is used for each.
    bytes: Vec<u8>,
    /// The hash of the word before, if the next token follows it without punctuation.
    before: Option<u32>,
}

impl FeatureExtractor {
    /// Tells that the next token does not follow the last one.
    pub(super) const fn interrupt(&mut self) {
        self.before = None;
    }

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
            features.extend(self.bytes.windows(NGRAM).map(|it| feature_number(fnv1a(it))));
        }
        let whole = fnv1a(&self.bytes);
        features.push(feature_number(whole));
        if matches!(document.kind(at), Some(TokenKind::Punctuation(_))) {
            self.interrupt();
        } else if let Some(before) = self.before.replace(whole) {
            features.push(feature_number(combined(before, whole)));
        }
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

/// Returns the number of the feature with a hash.
const fn feature_number(hash: u32) -> usize {
    (hash ^ hash >> 16) as usize % FEATURES
}
