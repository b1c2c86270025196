//! Feature extraction and encoding for training the model, which `cargo xtask generate` does.

use alloc::vec::Vec;

use crate::text::detectors::promotional::model::{self, FeatureExtractor, WEIGHTS_PER_BYTE};
use crate::text::document::{Document, Part};

/// The number of features that the hash can tell apart.
pub const FEATURES: usize = model::FEATURES;
/// The number of neutral features that are added to every message.
pub const PRIOR: u32 = model::PRIOR;

/// Returns the features of a text, each once, in order.
#[must_use]
pub fn features(text: &str) -> Vec<usize> {
    let document = Document::read(Part::Body, text);
    let mut extractor = FeatureExtractor::default();
    let mut features = Vec::new();
    for at in 0..document.tokens.len() {
        features.extend(extractor.extract(&document, at));
    }
    features.sort_unstable();
    features.dedup();
    features
}

/// Encodes a model: the threshold in 256ths, and a weight of −1, 0, 1 or 2 for each feature.
#[must_use]
pub fn encode_model(threshold: i16, weights: &[i8]) -> Vec<u8> {
    let mut bytes = threshold.to_le_bytes().to_vec();
    bytes.extend(weights.chunks(WEIGHTS_PER_BYTE).map(|chunk| {
        let bits = |(nth, weight): (usize, &i8)| (weight.cast_unsigned() & 0b11) << (2 * nth);
        chunk.iter().enumerate().map(bits).fold(0, |byte, bits| byte | bits)
    }));
    bytes
}
