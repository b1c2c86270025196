//! Wording that reads like marketing (G1a). A heuristic: it asks, and never denies.
//!
//! Words and parts of words vote. Each word, and each five bytes in a row within one, is a *feature*,
//! and has a vote, for or against, or none, by how much more often it was seen in marketing than in
//! notices, or the other way round. Parts of words see through compounds and inflections, as in
//! *rabattkoden* and *sommertilbud*, which no list has in full. When the votes for, in relation to how
//! much there is to vote, outnumber those against by a margin, the message reads like marketing; the
//! words with the most votes are pointed at.
//!
//! `cargo xtask generate` counts the votes in the labelled messages of `tests/texts/learn`. Features
//! are told apart by a hash, so that there is no list of them.

use alloc::vec::Vec;
use core::ops::Range;

use super::words::{Kind, Text};
use super::{Found, found};

/// How many features can be told apart.
const FEATURES: usize = 1 << 14;
/// How many bytes in a row are a feature.
const PART: usize = 5;
/// Longer words are no words, and are looked into no further.
const LONGEST_WORD: usize = 60;
/// Words with fewer votes than this part of the most that any has are not pointed at.
const WORTH_POINTING_AT: i32 = 2;

/// The margin, in 256ths, as two bytes; and the votes, two bits each.
static LEARNT: &[u8; MARGIN + FEATURES / 4] = include_bytes!("promotional/votes.bin");
const MARGIN: usize = 2;

/// Adds the words of a message that make it read like marketing; none where it does not.
pub(super) fn find(texts: &[&Text<'_>], out: &mut Vec<Found>) {
    let mut votes = Votes::new();
    let mut words = Vec::new();
    for text in texts {
        for at in 0..text.tokens.len() {
            words.push(votes.add(text, at));
        }
    }
    if !votes.carried() {
        return;
    }
    let most = words.iter().copied().max().unwrap_or_default();
    let mut words = words.into_iter();
    for text in texts {
        let mut place: Option<Range<usize>> = None;
        for (at, votes) in words.by_ref().take(text.tokens.len()).enumerate() {
            if votes * WORTH_POINTING_AT < most || votes <= 0 {
                continue;
            }
            match &mut place {
                Some(place) if place.end == at => place.end = at + 1,
                _ => {
                    let before = place.replace(at..at + 1);
                    out.extend(before.map(|place| found(text, text.bytes(&place))));
                }
            }
        }
        out.extend(place.map(|place| found(text, text.bytes(&place))));
    }
}

/// The votes on what has been seen so far.
struct Votes {
    /// The features seen, a bit each: a feature votes once.
    seen: [u64; FEATURES / 64],
    sum: i32,
    count: u32,
}

impl Votes {
    const fn new() -> Self {
        Self { seen: [0; FEATURES / 64], sum: 0, count: 0 }
    }

    /// Takes in a token, and gives the votes on it alone.
    fn add(&mut self, text: &Text<'_>, at: usize) -> i32 {
        let mut votes = 0;
        features(text, at, &mut |feature| {
            let vote = vote(feature);
            votes += vote;
            let bit = 1 << (feature % 64);
            if let Some(seen) = self.seen.get_mut(feature / 64).filter(|seen| **seen & bit == 0) {
                *seen |= bit;
                self.sum += vote;
                self.count += 1;
            }
        });
        votes
    }

    /// Whether the sum, over the root of the number of features, reaches the margin.
    fn carried(&self) -> bool {
        let [low, high, ..] = *LEARNT;
        let margin = i64::from(i16::from_le_bytes([low, high]));
        let root = i64::from((self.count << 8).isqrt());
        i64::from(self.sum) << 12 > margin * root
    }
}

/// A feature's vote: one for marketing, minus one against it, or none.
fn vote(feature: usize) -> i32 {
    match LEARNT.get(MARGIN + feature / 4).map(|four| four >> (feature % 4 * 2) & 3) {
        Some(1) => 1,
        Some(2) => -1,
        _ => 0,
    }
}

/// Gives the number of every feature of a token.
fn features(text: &Text<'_>, at: usize, each: &mut dyn FnMut(usize)) {
    let said = said(text, at);
    if said.is_empty() {
        return;
    }
    // Its beginning and its end are signs like others; no word has them.
    let word = || [b'^'].into_iter().chain(said.iter().copied()).chain([b'$']);
    each(number(word()));
    if text.kind(at) == Some(Kind::Word) {
        for from in 0..(said.len() + 3).saturating_sub(PART) {
            each(number(word().skip(from).take(PART)));
        }
    }
}

/// What a token says, as far as it is looked at; nothing where a paragraph ends.
fn said<'t>(text: &'t Text<'_>, at: usize) -> &'t [u8] {
    let said = match text.kind(at) {
        Some(Kind::Number) => "#",
        Some(Kind::Placeholder) => "{}",
        Some(Kind::Link) => "@",
        Some(Kind::Mark(mark)) if is_emoji(mark) => "☺",
        Some(Kind::Word | Kind::Mark(_)) => text.say(at),
        Some(Kind::Break) | None => "",
    };
    said.as_bytes().get(..LONGEST_WORD).unwrap_or(said.as_bytes())
}

/// The number of a feature: a hash (FNV-1a).
fn number(said: impl Iterator<Item = u8>) -> usize {
    let hash =
        said.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ hash >> 16) as usize % FEATURES
}

const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b50}' | '\u{23f0}'..='\u{23f3}' | '\u{1f300}'..='\u{1faff}')
}

/// The features of a text, each once, in order: what is counted to learn the votes.
#[cfg(feature = "tools")]
#[must_use]
pub fn marketing_features(text: &str) -> Vec<usize> {
    let text = Text::new(super::Part::Body, text);
    let mut all = Vec::new();
    for at in 0..text.tokens.len() {
        features(&text, at, &mut |feature| all.push(feature));
    }
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests;
