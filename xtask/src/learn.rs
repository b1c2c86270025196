//! Learns the model of marketing from labelled messages.
//!
//! A linear support vector machine. The score of a message is that of its strongest passage, so each step
//! moves the weights of those passages only that decide. The weights begin as naive Bayes has them: by how
//! many times as often a feature is in marketing as in notices, or the other way round. Only sums,
//! products, quotients and square roots in a fixed order are needed, so that every machine learns the same.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "small counts, and weights of four bits"
)]

use std::fs;

use anyhow::{Context as _, Result};
use krr_policy::marketing::{self, FEATURES, PRIOR, Segments, WEIGHTS};
use serde::Deserialize;

use crate::run::root;

/// The ratio of frequencies from which a feature has a weight at first.
const RATIO: f64 = 2.3;
/// The ratio of frequencies from which a feature of marketing has twice that weight.
const STRONG_RATIO: f64 = 12.0;
/// The pseudo-count of every feature, so that rare is not taken for never.
const SMOOTHING: f64 = 0.06;
/// The fewest passages with a feature that has a weight at first.
const FEWEST_SEEN: usize = 4;
/// The weight of a line of vocabulary beside a message, when counting and when learning.
const VOCABULARY: (f64, f64) = (0.4, 0.02);
/// The scale of the first weights.
const FIRST_WEIGHT: f64 = 0.4;
/// The number of steps; the weights are the mean of the last half.
const STEPS: usize = 300;
/// The size of a step.
const STEP: f64 = 0.1;
/// The pull back to the first weights.
const REGULARIZATION: f64 = 1e-3;
/// The number of steps of an encoded weight to one.
const SCALE: f64 = 4.0;
/// The smallest weight that is kept.
const SMALLEST: f64 = 0.2;
/// The number of groups of files for cross-validation.
const GROUPS: usize = 5;
/// The false positives that the thresholds allow, in a thousand notices that were not learnt from: by
/// passages, and by windows.
const FALSE_POSITIVES: [usize; 2] = [40, 12];

/// A labelled message.
#[derive(Deserialize)]
struct Message {
    text: String,
    label: String,
}

/// A labelled message by its segments.
struct Sample {
    segments: Segments,
    marketing: bool,
    vocabulary: bool,
    /// True if it is two notices, one after the other.
    joined: bool,
    /// The number of its file.
    file: usize,
}

/// Returns the model as the engine reads it.
pub(crate) fn model() -> Result<Vec<u8>> {
    let samples = samples()?;
    let weights = weights(&samples.iter().collect::<Vec<_>>());
    Ok(marketing::encode_model(thresholds(&samples), &weights))
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
        let mut notice_before: Option<String> = None;
        for line in fs::read_to_string(file).with_context(place)?.lines() {
            let message: Message = serde_json::from_str(line).with_context(place)?;
            let marketing = message.label == "marketing";
            let sample = |text: &str, joined| Sample {
                segments: marketing::segments(text),
                marketing,
                vocabulary,
                joined,
                file: nth,
            };
            samples.push(sample(&message.text, false));
            if !marketing && !vocabulary {
                // Two notices are none the more marketing for standing in one message.
                if let Some(before) = notice_before.take() {
                    samples.push(sample(&[&before, "\n\n", &*message.text].concat(), true));
                }
                notice_before = Some(message.text);
            }
        }
    }
    samples.retain(|sample| !sample.segments.passages.is_empty());
    Ok(samples)
}

/// Returns the weight of each feature, as it is encoded.
fn weights(samples: &[&Sample]) -> Vec<i8> {
    let (lowest, highest) = WEIGHTS;
    let encode = |weight: &f64| {
        let kept = if weight.abs() < SMALLEST { 0.0 } else { *weight };
        (kept * SCALE).round().clamp(f64::from(lowest), f64::from(highest)) as i8
    };
    learnt(samples).iter().map(encode).collect()
}

/// Returns the weights before they are encoded.
fn learnt(samples: &[&Sample]) -> Vec<f64> {
    let first = counted(samples);
    let worth = |sample: &Sample| if sample.vocabulary { VOCABULARY.1 } else { 1.0 };
    let all: f64 = samples.iter().map(|sample| worth(sample)).sum();
    let mut weights = first.clone();
    let mut mean = vec![0.0; FEATURES];
    let mut squares = vec![1e-6; FEATURES];
    let (mut threshold, mut threshold_squares) = (1.0, 1e-6);
    for step in 0..STEPS {
        let mut gradient: Vec<f64> =
            weights.iter().zip(&first).map(|(now, first)| REGULARIZATION * (now - first)).collect();
        let mut threshold_gradient: f64 = 0.0;
        for sample in samples {
            let side = if sample.marketing { 1.0 } else { -1.0 };
            let Some((score, passage)) = strongest(&sample.segments.passages, &weights) else {
                continue;
            };
            let missing = 1.0 - side * (score - threshold);
            if missing <= 0.0 {
                continue;
            }
            let slope = -2.0 * missing * side * worth(sample) / all;
            threshold_gradient -= slope;
            let each = slope / norm(passage);
            for feature in passage {
                if let Some(gradient) = gradient.get_mut(*feature) {
                    *gradient += each;
                }
            }
        }
        for ((weight, square), gradient) in weights.iter_mut().zip(&mut squares).zip(&gradient) {
            *square += gradient * gradient;
            *weight -= STEP * gradient / square.sqrt();
        }
        threshold_squares += threshold_gradient * threshold_gradient;
        threshold -= STEP / 2.0 * threshold_gradient / threshold_squares.sqrt();
        if step >= STEPS / 2 {
            let part = 1.0 / (STEPS - STEPS / 2) as f64;
            for (mean, weight) in mean.iter_mut().zip(&weights) {
                *mean += part * weight;
            }
        }
    }
    mean
}

/// Returns the weights of naive Bayes, quantised. Long messages do not count for more than short ones.
fn counted(samples: &[&Sample]) -> Vec<f64> {
    let mut counts = [vec![SMOOTHING; FEATURES], vec![SMOOTHING; FEATURES]];
    let mut seen = vec![0; FEATURES];
    for sample in samples {
        let passages = &sample.segments.passages;
        let longest = passages.iter().map(Vec::len).max().unwrap_or_default().max(1);
        let worth = if sample.vocabulary { VOCABULARY.0 } else { 1.0 };
        let worth = worth / (longest as f64).sqrt() / passages.len() as f64;
        let [against, favour] = &mut counts;
        let side = if sample.marketing { favour } else { against };
        for feature in passages.iter().flatten() {
            if let Some((count, seen)) = side.get_mut(*feature).zip(seen.get_mut(*feature)) {
                *count += worth;
                *seen += 1;
            }
        }
    }
    let [against, favour] = &counts;
    let (all_against, all_favour) = (against.iter().sum::<f64>(), favour.iter().sum::<f64>());
    let weight = |((against, favour), seen): ((&f64, &f64), &usize)| {
        let (against, favour) = (against * all_favour, favour * all_against);
        match () {
            () if *seen < FEWEST_SEEN => 0.0,
            () if favour > against * STRONG_RATIO => 2.0 * FIRST_WEIGHT,
            () if favour > against * RATIO => FIRST_WEIGHT,
            () if against > favour * RATIO => -FIRST_WEIGHT,
            () => 0.0,
        }
    };
    against.iter().zip(favour).zip(&seen).map(weight).collect()
}

/// Returns the highest score of some segments, with the features of the first that has it.
fn strongest<'s>(segments: &'s [Vec<usize>], weights: &[f64]) -> Option<(f64, &'s [usize])> {
    let mut strongest: Option<(f64, &[usize])> = None;
    for segment in segments {
        let sum: f64 = segment.iter().filter_map(|feature| weights.get(*feature)).sum();
        let score = sum / norm(segment);
        if strongest.is_none_or(|(highest, _)| score > highest) {
            strongest = Some((score, segment));
        }
    }
    strongest
}

/// Returns what the sum of the weights of a segment is divided by.
fn norm(segment: &[usize]) -> f64 {
    ((segment.len() + PRIOR as usize) as f64).sqrt()
}

/// Returns the thresholds of passages and of windows that few notices exceed, in 256ths, by
/// cross-validation: each group of files is scored with the weights learnt from the others.
fn thresholds(samples: &[Sample]) -> [i16; 2] {
    let mut scores = Vec::new();
    for group in 0..GROUPS {
        let (tested, others): (Vec<_>, Vec<_>) =
            samples.iter().partition(|sample| sample.file % GROUPS == group);
        let weights: Vec<f64> = weights(&others).into_iter().map(f64::from).collect();
        let messages = tested.into_iter().filter(|sample| !sample.vocabulary && !sample.joined);
        for sample in messages {
            let Segments { passages, windows } = &sample.segments;
            let score =
                |segments| strongest(segments, &weights).map_or(f64::MIN, |(score, _)| score);
            scores.push((sample.marketing, [score(passages), score(windows)]));
        }
    }
    let notices = scores.iter().filter(|(marketing, _)| !marketing).count();
    let threshold = |kind: usize| {
        let score = |scores: &[f64; 2]| scores.get(kind).copied().unwrap_or(f64::MIN);
        let notices = scores.iter().filter(|(marketing, _)| !marketing);
        let mut notices: Vec<f64> = notices.map(|(_, scores)| score(scores)).collect();
        notices.sort_by(f64::total_cmp);
        let allowed = notices.len() * FALSE_POSITIVES.get(kind).copied().unwrap_or(0) / 1000;
        notices.iter().rev().nth(allowed).copied().unwrap_or_default()
    };
    let thresholds = [threshold(0), threshold(1)];
    let exceed = |wanted: bool| {
        let exceeds = |(score, threshold): (&f64, &f64)| score > threshold;
        let of_kind = scores.iter().filter(|(marketing, _)| *marketing == wanted);
        of_kind.filter(|(_, scores)| scores.iter().zip(&thresholds).any(exceeds)).count()
    };
    eprintln!(
        "learnt from other files: {} of {} messages of marketing found, {} of {notices} notices flagged",
        exceed(true),
        scores.len() - notices,
        exceed(false),
    );
    thresholds.map(|threshold| (threshold * 256.0).ceil() as i16)
}
