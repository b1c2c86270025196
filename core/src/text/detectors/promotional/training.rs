//! Feature extraction and encoding for training the model, which `cargo xtask generate` does.

use alloc::vec::Vec;

use crate::contract::Message;
use crate::text::analysis::Analysis;
use crate::text::detectors::phrase_index;
use crate::text::detectors::promotional::model::{self, SegmentKind, WEIGHTS_PER_BYTE};
use crate::text::detectors::promotional::segments::Segmented;

/// The number of features that the hash can tell apart.
pub const FEATURES: usize = model::FEATURES;
/// The number of neutral features that are added to every segment.
pub const PRIOR: u32 = model::PRIOR;
/// The smallest and the largest weight.
pub const WEIGHTS: (i8, i8) = (-8, 7);

/// The features of the segments of a message, each once in a segment, in order.
#[derive(Debug, Clone, Default)]
pub struct Segments {
    /// Those of passages.
    pub passages: Vec<Vec<usize>>,
    /// Those of windows.
    pub windows: Vec<Vec<usize>>,
}

/// Returns the segments of a text.
#[must_use]
pub fn segments(text: &str) -> Segments {
    let message = Message { body: Some(text.into()), ..Message::default() };
    let analysis = Analysis::new(&message, None, phrase_index());
    let segmented = Segmented::new(&analysis);
    let mut segments = Segments::default();
    for series in segmented.series() {
        let first = segmented.step(series.kind, series.steps.start).start;
        for step in series.steps {
            let end = segmented.step(series.kind, step).end;
            let mut features = segmented.features(&(first..end)).to_vec();
            features.sort_unstable();
            features.dedup();
            match series.kind {
                SegmentKind::Passage => segments.passages.push(features),
                SegmentKind::Window => segments.windows.push(features),
            }
        }
    }
    segments
}

/// Encodes a model: the thresholds of passages and windows in 256ths, and a weight for each feature.
#[must_use]
pub fn encode_model(thresholds: [i16; 2], weights: &[i8]) -> Vec<u8> {
    let mut bytes = thresholds.map(i16::to_le_bytes).concat();
    bytes.extend(weights.chunks(WEIGHTS_PER_BYTE).map(|chunk| {
        let bits = |(nth, weight): (usize, &i8)| (weight.cast_unsigned() & 0b1111) << (4 * nth);
        chunk.iter().enumerate().map(bits).fold(0, |byte, bits| byte | bits)
    }));
    bytes
}
