//! Feature extraction and encoding for training the models, which `cargo xtask generate` does.

use alloc::vec::Vec;

use super::class::CLASSES;
pub use super::class::Class;
use super::model::{self, SegmentKind, WEIGHT_BITS};
use super::segments::Segmented;
use crate::contract::Message;
use crate::text::analysis::Analysis;
use crate::text::detectors::phrase_index;

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
    let segmented = Segmented::new(analysis.documents(), false);
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

/// The model of a class.
#[derive(Debug, Clone)]
pub struct Model {
    /// The thresholds of passages and windows, in 256ths.
    pub thresholds: [i16; 2],
    /// A weight for each feature.
    pub weights: Vec<i8>,
}

/// Encodes the models of all classes, in the order of [`Class::ALL`].
#[must_use]
pub fn encode_models(models: &[Model; CLASSES]) -> Vec<u8> {
    let thresholds = models.iter().flat_map(|it| it.thresholds).flat_map(i16::to_le_bytes);
    let weights = (0..FEATURES).flat_map(|feature| {
        let of_class = |(nth, model): (usize, &Model)| {
            let weight = model.weights.get(feature).copied().unwrap_or_default();
            u16::from(weight.cast_unsigned() & 0b1111) << (WEIGHT_BITS * nth)
        };
        models.iter().enumerate().map(of_class).fold(0, |bits, it| bits | it).to_le_bytes()
    });
    thresholds.chain(weights).collect()
}
