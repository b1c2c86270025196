//! Learns the model of marketing from labelled messages.
//!
//! A naive Bayes model whose weights are quantised: the weight of a feature follows from how many times
//! as often it is in marketing as in notices, or the other way round. Only sums and products in a fixed
//! order are needed, so that every machine learns the same.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small counts, and bits"
)]

use std::fs;

use anyhow::{Context as _, Result};
use krr_policy::marketing::{self, FEATURES, PRIOR};
use serde::Deserialize;

use crate::run::root;

/// The ratio of frequencies from which a feature has a weight.
const RATIO: f64 = 2.3;
/// The ratio of frequencies from which a feature of marketing has the weight 2.
const STRONG_RATIO: f64 = 12.0;
/// The pseudo-count of every feature, so that rare is not taken for never.
const SMOOTHING: f64 = 0.06;
/// The weight of a line of vocabulary beside a message.
const VOCABULARY: f64 = 0.4;
/// The fewest messages with a feature that has a weight: in fewer it tells about those messages only.
const FEWEST_SEEN: usize = 4;
/// The false positives that the threshold allows, in a thousand notices that were not learnt from.
const FALSE_POSITIVES: usize = 40;

/// A labelled message.
#[derive(Deserialize)]
struct Message {
    text: String,
    label: String,
}

/// A labelled message by its features.
struct Sample {
    features: Vec<usize>,
    marketing: bool,
    /// Its weight in the counts.
    worth: f64,
    /// The number of its file.
    file: usize,
}

/// Returns the model as the engine reads it.
pub(crate) fn model() -> Result<Vec<u8>> {
    let samples = samples()?;
    Ok(marketing::encode_model(threshold(&samples), &weights(samples.iter())))
}

/// Reads the messages to learn from.
fn samples() -> Result<Vec<Sample>> {
    let folder = root().join("tests/texts/training");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        files.push(entry?.path());
    }
    files.sort();
    let mut samples = Vec::new();
    for (nth, file) in files.iter().enumerate() {
        let place = || file.display().to_string();
        let vocabulary = file.file_stem().is_some_and(|name| name == "vocabulary");
        for line in fs::read_to_string(file).with_context(place)?.lines() {
            let message: Message = serde_json::from_str(line).with_context(place)?;
            samples.push(Sample {
                features: marketing::features(&message.text),
                marketing: message.label == "marketing",
                worth: if vocabulary { VOCABULARY } else { 1.0 },
                file: nth,
            });
        }
    }
    Ok(samples)
}

/// Returns the weight of each feature.
fn weights<'s>(samples: impl Iterator<Item = &'s Sample>) -> Vec<i8> {
    let mut counts = [vec![SMOOTHING; FEATURES], vec![SMOOTHING; FEATURES]];
    let mut seen = vec![0; FEATURES];
    for sample in samples {
        // Long messages do not count for more than short ones.
        let worth = sample.worth * sample.length_norm().recip();
        let [against, favour] = &mut counts;
        let side = if sample.marketing { favour } else { against };
        for feature in &sample.features {
            if let Some((count, seen)) = side.get_mut(*feature).zip(seen.get_mut(*feature)) {
                *count += worth;
                *seen += 1;
            }
        }
    }
    let [against, favour] = &counts;
    let (all_against, all_favour) = (against.iter().sum::<f64>(), favour.iter().sum::<f64>());
    let weight = |((against, favour), seen): ((&f64, &f64), &usize)| {
        if *seen < FEWEST_SEEN {
            return 0;
        }
        let (against, favour) = (against * all_favour, favour * all_against);
        let strong = i8::from(favour > against * STRONG_RATIO);
        i8::from(favour > against * RATIO) + strong - i8::from(against > favour * RATIO)
    };
    against.iter().zip(favour).zip(&seen).map(weight).collect()
}

impl Sample {
    /// Returns the square root of the number of features.
    fn length_norm(&self) -> f64 {
        (self.features.len().max(1) as f64).sqrt()
    }

    /// Returns the score that the engine compares with the threshold.
    fn score(&self, weights: &[i8]) -> f64 {
        let weights = self.features.iter().filter_map(|feature| weights.get(*feature));
        let sum: i32 = weights.map(|weight| i32::from(*weight)).sum();
        f64::from(sum) / ((self.features.len() + PRIOR as usize) as f64).sqrt()
    }
}

/// Returns the threshold that few notices exceed, in 256ths, by cross-validation: each file is scored
/// with the weights learnt from the others.
fn threshold(samples: &[Sample]) -> i16 {
    let files = samples.iter().map(|sample| sample.file).max().unwrap_or_default();
    let (mut notices, mut adverts) = (Vec::new(), Vec::new());
    for file in 0..=files {
        let weights = weights(samples.iter().filter(|sample| sample.file != file));
        for sample in samples.iter().filter(|sample| sample.file == file && sample.worth >= 1.0) {
            let list = if sample.marketing { &mut adverts } else { &mut notices };
            list.push(sample.score(&weights));
        }
    }
    notices.sort_by(f64::total_cmp);
    let allowed = notices.len() * FALSE_POSITIVES / 1000;
    let threshold = notices.iter().rev().nth(allowed).copied().unwrap_or_default();
    let found = adverts.iter().filter(|score| **score > threshold).count();
    eprintln!(
        "learnt from other files: {found} of {} messages of marketing found, {allowed} of {} notices flagged",
        adverts.len(),
        notices.len(),
    );
    (threshold * 256.0).ceil() as i16
}
