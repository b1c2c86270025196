//! Learns the models of the classifiers from labelled messages.
//!
//! Each is a linear support vector machine. The score of a message is that of its strongest passage, so each step
//! moves the weights of those passages only that decide. The weights begin as naive Bayes has them: by how
//! many times as often a feature is in messages of the class as in others, or the other way round. Only sums,
//! products, quotients and square roots in a fixed order are needed, so that every machine learns the same.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "small counts, and weights of four bits"
)]

use std::fs;

use anyhow::{Context as _, Result};
use krr_policy::training::{self, Class, FEATURES, Model, PRIOR, Segments, WEIGHTS};
use serde::Deserialize;

use crate::run::root;

/// The ratio of frequencies from which a feature has a weight at first.
const RATIO: f64 = 2.3;
/// The ratio of frequencies from which a feature of the class has twice that weight.
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
/// The number of groups of messages for cross-validation.
const GROUPS: usize = 5;

/// Returns the false positives that the thresholds of a class allow, in a thousand messages of other kinds that were
/// not learnt from: by passages, and by windows.
const fn false_positives(class: Class) -> [usize; 2] {
    match class {
        Class::Marketing => [34, 2],
        Class::LegalEffect => [40, 12],
        Class::PrivateAgreement => [36, 14],
    }
}

/// A labelled message.
#[derive(Deserialize)]
struct Message {
    text: String,
    /// `marketing` or `public_notice`.
    label: Option<String>,
    legal_effect: Option<bool>,
    private_agreement: Option<bool>,
}

impl Message {
    /// Returns whether it is of a class, if that is known.
    fn is_of(&self, class: Class) -> Option<bool> {
        let is_marketing = self.label.as_ref().map(|label| label == "marketing");
        match class {
            Class::Marketing => is_marketing,
            Class::LegalEffect => self.legal_effect,
            // What sells openly is asked about as marketing.
            Class::PrivateAgreement if is_marketing == Some(true) => Some(false),
            Class::PrivateAgreement => self.private_agreement,
        }
    }
}

/// A labelled message by its segments.
struct Sample {
    segments: Segments,
    /// True if it is of the class.
    is_of_class: bool,
    vocabulary: bool,
    /// True if it is two messages of other kinds, one after the other.
    joined: bool,
    /// The group that it is tested in.
    group: usize,
}

/// Returns the models as the engine reads them.
pub(crate) fn models() -> Result<Vec<u8>> {
    let [first, second, third] = Class::ALL.map(model);
    Ok(training::encode_models(&[first?, second?, third?]))
}

/// Learns the model of a class.
fn model(class: Class) -> Result<Model> {
    let samples = samples(class)?;
    let weights = weights(&samples.iter().collect::<Vec<_>>());
    Ok(Model { thresholds: thresholds(&samples, class), weights })
}

/// Reads the messages to learn a class from: the labelled ones, and the cases of its detector.
fn samples(class: Class) -> Result<Vec<Sample>> {
    let mut samples = Vec::new();
    for (nth, file) in labelled_files(class)?.into_iter().enumerate() {
        let mut other_before: Option<String> = None;
        for (line, (text, is_of_class)) in file.messages.into_iter().enumerate() {
            // Messages of one file resemble each other, so they are tested together where there are many files.
            let group = if class == Class::Marketing { nth } else { line / 2 } % GROUPS;
            let sample = |text: &str, joined| Sample {
                segments: training::segments(text),
                is_of_class,
                vocabulary: file.is_vocabulary,
                joined,
                group,
            };
            samples.push(sample(&text, false));
            if !is_of_class && !file.is_vocabulary {
                // Two messages of other kinds are none the more of the class for standing in one.
                if let Some(before) = other_before.take() {
                    samples.push(sample(&[&before, "\n\n", &*text].concat(), true));
                }
                other_before = Some(text);
            }
        }
    }
    samples.retain(|sample| !sample.segments.passages.is_empty());
    Ok(samples)
}

/// Messages that belong together, each with whether it is of a class.
struct File {
    messages: Vec<(String, bool)>,
    is_vocabulary: bool,
}

/// Reads the files with messages that are labelled for a class.
fn labelled_files(class: Class) -> Result<Vec<File>> {
    let folder = root().join("tests/texts/training");
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        paths.push(entry?.path());
    }
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let place = || path.display().to_string();
        let mut messages = Vec::new();
        for line in fs::read_to_string(&path).with_context(place)?.lines() {
            let message: Message = serde_json::from_str(line).with_context(place)?;
            let is_of_class = message.is_of(class);
            messages.extend(is_of_class.map(|is_of_class| (message.text, is_of_class)));
        }
        if !messages.is_empty() {
            let is_vocabulary = path.file_stem().is_some_and(|name| name == "vocabulary");
            files.push(File { messages, is_vocabulary });
        }
    }
    let (of_class, others) = cases(class);
    let mut messages = Vec::new();
    for (path, is_of_class) in [(of_class, true), (others, false)] {
        let file = root().join("core/src/text/detectors").join(path);
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        messages.extend(lines.map(|line| (line.replace("\\n", "\n"), is_of_class)));
    }
    files.push(File { messages, is_vocabulary: false });
    Ok(files)
}

/// Returns the files with the cases of the detector of a class.
const fn cases(class: Class) -> (&'static str, &'static str) {
    match class {
        Class::Marketing => ("promotional/selling.txt", "promotional/not_selling.txt"),
        Class::LegalEffect => ("legal_effect/found.txt", "legal_effect/not_found.txt"),
        Class::PrivateAgreement => {
            ("private_agreement/found.txt", "private_agreement/not_found.txt")
        }
    }
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
            let side = if sample.is_of_class { 1.0 } else { -1.0 };
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
        let side = if sample.is_of_class { favour } else { against };
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

/// Returns the thresholds of passages and of windows that few messages of other kinds exceed, in 256ths, by
/// cross-validation: each group is scored with the weights learnt from the others.
fn thresholds(samples: &[Sample], class: Class) -> [i16; 2] {
    let mut scores = Vec::new();
    for group in 0..GROUPS {
        let (tested, others): (Vec<_>, Vec<_>) =
            samples.iter().partition(|sample| sample.group == group);
        let weights: Vec<f64> = weights(&others).into_iter().map(f64::from).collect();
        let messages = tested.into_iter().filter(|sample| !sample.vocabulary && !sample.joined);
        for sample in messages {
            let Segments { passages, windows } = &sample.segments;
            let score =
                |segments| strongest(segments, &weights).map_or(f64::MIN, |(score, _)| score);
            scores.push((sample.is_of_class, [score(passages), score(windows)]));
        }
    }
    let others = scores.iter().filter(|(is_of_class, _)| !is_of_class).count();
    let threshold = |kind: usize| {
        let score = |scores: &[f64; 2]| scores.get(kind).copied().unwrap_or(f64::MIN);
        let others = scores.iter().filter(|(is_of_class, _)| !is_of_class);
        let mut others: Vec<f64> = others.map(|(_, scores)| score(scores)).collect();
        others.sort_by(f64::total_cmp);
        let allowed = others.len() * false_positives(class).get(kind).copied().unwrap_or(0) / 1000;
        others.iter().rev().nth(allowed).copied().unwrap_or_default()
    };
    let thresholds = [threshold(0), threshold(1)];
    let exceed = |wanted: bool| {
        let exceeds = |(score, threshold): (&f64, &f64)| score > threshold;
        let of_kind = scores.iter().filter(|(is_of_class, _)| *is_of_class == wanted);
        of_kind.filter(|(_, scores)| scores.iter().zip(&thresholds).any(exceeds)).count()
    };
    eprintln!(
        "{class:?}, learnt from other files: {} of {} found, {} of {others} others flagged",
        exceed(true),
        scores.len() - others,
        exceed(false),
    );
    thresholds.map(|threshold| (threshold * 256.0).ceil() as i16)
}
