//! Learning what reads like marketing, from labelled messages.
//!
//! Each feature gets a vote by how many times as often it is in marketing as in notices, or the other
//! way round: a naive Bayes model whose weights are cut down to one of four. It takes nothing but
//! sums and products in a fixed order, so that every machine learns the same.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small counts, and bits"
)]

use std::fs;

use anyhow::{Context as _, Result};
use krr_policy::marketing_features;
use serde::Deserialize;

use crate::run::root;

/// How many features can be told apart, as the engine has it.
const FEATURES: usize = 1 << 14;
/// How many features are counted as undecided in every message, as the engine has it.
const FEWEST: usize = 40;
/// How many times as often a feature has to be on one side.
const TIMES: f64 = 2.3;
/// How many times as often in marketing for two votes.
const STRONG: f64 = 12.0;
/// What is added to every count, so that what is seldom seen does not count as never seen.
const SMOOTHING: f64 = 0.06;
/// How much a line of vocabulary counts beside a message.
const VOCABULARY: f64 = 0.4;
/// A feature seen in fewer messages has no vote: it tells of those messages only.
const FEWEST_SEEN: usize = 4;
/// How many in a thousand notices may be taken for marketing, of those that were not learnt from.
const FLAGGED: usize = 40;

/// A labelled message.
#[derive(Deserialize)]
struct Message {
    text: String,
    label: String,
}

/// A message by its features.
struct Sample {
    features: Vec<usize>,
    marketing: bool,
    /// How much it counts.
    worth: f64,
    /// Which file it is from.
    file: usize,
}

/// Votes and margin, as the engine takes them.
pub(crate) fn votes() -> Result<Vec<u8>> {
    let samples = samples()?;
    let mut bytes = margin(&samples).to_le_bytes().to_vec();
    let votes = counted(samples.iter());
    bytes.extend(votes.chunks(4).map(|four| {
        let bits = |(nth, vote): (usize, &i32)| vote.rem_euclid(4) << (2 * nth);
        four.iter().enumerate().map(bits).sum::<i32>() as u8
    }));
    Ok(bytes)
}

/// The messages to learn from.
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
                features: marketing_features(&message.text),
                marketing: message.label == "marketing",
                worth: if vocabulary { VOCABULARY } else { 1.0 },
                file: nth,
            });
        }
    }
    Ok(samples)
}

/// The vote of each feature.
fn counted<'s>(samples: impl Iterator<Item = &'s Sample>) -> Vec<i32> {
    let mut counts = [vec![SMOOTHING; FEATURES], vec![SMOOTHING; FEATURES]];
    let mut seen = vec![0; FEATURES];
    for sample in samples {
        // Long messages do not count for more than short ones.
        let worth = sample.worth * sample.root().recip();
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
    let vote = |((against, favour), seen): ((&f64, &f64), &usize)| {
        if *seen < FEWEST_SEEN {
            return 0;
        }
        let (against, favour) = (against * all_favour, favour * all_against);
        let strong = i32::from(favour > against * STRONG);
        i32::from(favour > against * TIMES) + strong - i32::from(against > favour * TIMES)
    };
    against.iter().zip(favour).zip(&seen).map(vote).collect()
}

impl Sample {
    fn root(&self) -> f64 {
        (self.features.len().max(1) as f64).sqrt()
    }

    fn score(&self, votes: &[i32]) -> f64 {
        let sum: i32 = self.features.iter().filter_map(|feature| votes.get(*feature)).sum();
        f64::from(sum) / ((self.features.len() + FEWEST) as f64).sqrt()
    }
}

/// The margin that few notices reach, in 256ths. For that each file is judged by what was learnt
/// from the others.
fn margin(samples: &[Sample]) -> i16 {
    let files = samples.iter().map(|sample| sample.file).max().unwrap_or_default();
    let (mut notices, mut adverts) = (Vec::new(), Vec::new());
    for file in 0..=files {
        let votes = counted(samples.iter().filter(|sample| sample.file != file));
        for sample in samples.iter().filter(|sample| sample.file == file && sample.worth >= 1.0) {
            let list = if sample.marketing { &mut adverts } else { &mut notices };
            list.push(sample.score(&votes));
        }
    }
    notices.sort_by(f64::total_cmp);
    let allowed = notices.len() * FLAGGED / 1000;
    let margin = notices.iter().rev().nth(allowed).copied().unwrap_or_default();
    let found = adverts.iter().filter(|score| **score > margin).count();
    eprintln!(
        "learnt from other files: {found} of {} messages of marketing found, {allowed} of {} notices flagged",
        adverts.len(),
        notices.len(),
    );
    (margin * 256.0).ceil() as i16
}
