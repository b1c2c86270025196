//! Wording that reads like marketing (G1a). A heuristic: it asks, and never denies.
//!
//! Words and parts of words vote. Each word, and each five bytes in a row within one, is a *feature*,
//! and has a vote against, none, one or two for it, by how much more often it was seen in marketing
//! than in notices, or the other way round. Parts of words see through compounds and inflections, as in
//! *rabattkoden* and *sommertilbud*, which no list has in full. When the votes for, in relation to how
//! much there is to vote, outnumber those against by a margin, the message reads like marketing; the
//! words with the most votes are pointed at.
//!
//! `cargo xtask generate` counts the votes in the labelled messages of `tests/texts/training`. Features
//! are told apart by a hash, so that there is no list of them.

use alloc::vec::Vec;

use super::words::{Kind, Text};
use super::{Depth, Detail, Found, found};
use crate::hash::{NOTHING, mix};

/// How many features can be told apart.
const FEATURES: usize = 1 << 14;
/// How many bytes in a row are a feature.
const PART: usize = 5;
/// So many features are counted as undecided in every message: a handful of words proves little.
const FEWEST: u32 = 40;
/// Longer words are no words, and are looked into no further.
const LONGEST_WORD: usize = 60;
/// Words with fewer votes than this part of the most that any has are not pointed at.
const WORTH_POINTING_AT: i32 = 4;

/// The margin, in 256ths, as two bytes; and the votes, two bits each.
static LEARNT: &[u8; MARGIN + FEATURES / 4] = include_bytes!("promotional/votes.bin");
const MARGIN: usize = 2;

/// How much a message reads like marketing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Score {
    /// The votes for, less those against.
    sum: i32,
    /// How many features there are to vote.
    count: u32,
}

impl Score {
    /// Whether the votes for, over the root of the number of features, pass the margin.
    pub(crate) fn is_carried(self) -> bool {
        let (reached, needed) = self.squares();
        reached > needed
    }

    /// The votes for in hundredths of those that the margin asks for.
    pub(crate) fn percent(self) -> u64 {
        let (reached, needed) = self.squares();
        (reached * 10_000).checked_div(needed).unwrap_or_default().isqrt()
    }

    /// What is reached and what is needed, both squared, so that no root is taken.
    fn squares(self) -> (u64, u64) {
        let [low, high, ..] = *LEARNT;
        let square = |sum: i64| sum.max(0).unsigned_abs().pow(2);
        // In 256ths, as the margin is.
        let margin = i16::from_le_bytes([low, high]);
        (square(i64::from(self.sum) << 8), square(margin.into()) * u64::from(self.count + FEWEST))
    }
}

/// Adds the words of a message that make it read like marketing; where it does not, none, or for
/// an explanation what speaks for it all the same.
pub(super) fn find(texts: &[&Text<'_>], depth: Depth, out: &mut Vec<Found>) -> Score {
    let score = count(texts);
    if !score.is_carried() && depth == Depth::Check {
        return score;
    }
    // Few messages come this far, so the votes are told word by word only here.
    let (mut words, mut features) = (Vec::new(), Vec::new());
    for text in texts {
        for at in 0..text.tokens.len() {
            add_features(text, at, &mut features);
            words.push(features.drain(..).map(|feature| vote(feature).max(0)).sum());
        }
    }
    let most: i32 = words.iter().copied().max().unwrap_or_default();
    let mut words = words.into_iter();
    for text in texts {
        let mut next = usize::MAX;
        for (at, votes) in words.by_ref().take(text.tokens.len()).enumerate() {
            if votes * WORTH_POINTING_AT < most || votes <= 0 || !is_said(text, at) {
                continue;
            }
            let place = found(text, text.bytes(&(at..at + 1)));
            let votes = u64::from(votes.unsigned_abs());
            match out.last_mut() {
                // Words in a row are one place.
                Some(Found { range, detail: Detail::Votes(sum), .. }) if next == at => {
                    range.end = place.range.end;
                    *sum += votes;
                }
                _ => out.push(Found { detail: Detail::Votes(votes), ..place }),
            }
            next = at + 1;
        }
    }
    score
}

/// Counts the votes on a message: each feature votes once.
fn count(texts: &[&Text<'_>]) -> Score {
    // A bit for each feature.
    let mut seen = [0_u64; FEATURES / 64];
    let mut score = Score::default();
    let mut features = Vec::with_capacity(LONGEST_WORD);
    for text in texts {
        for at in 0..text.tokens.len() {
            add_features(text, at, &mut features);
            for feature in features.drain(..) {
                let bit = 1 << (feature % 64);
                if let Some(seen) = seen.get_mut(feature / 64).filter(|seen| **seen & bit == 0) {
                    *seen |= bit;
                    score.sum += vote(feature);
                    score.count += 1;
                }
            }
        }
    }
    score
}

/// A feature's vote: one or two for marketing, minus one against it, or none.
fn vote(feature: usize) -> i32 {
    match LEARNT.get(MARGIN + feature / 4).map(|four| four >> (feature % 4 * 2) & 3) {
        Some(1) => 1,
        Some(2) => 2,
        Some(3) => -1,
        _ => 0,
    }
}

/// Adds the numbers of the features of a token. Not inlined, for the browser module's size.
#[inline(never)]
fn add_features(text: &Text<'_>, at: usize, out: &mut Vec<usize>) {
    let said = said(text, at);
    if said.is_empty() {
        return;
    }
    let is_word = text.kind(at) == Some(Kind::Word);
    // Hashes of the whole, and of the last one, two, three, four and five signs.
    let (mut whole, mut last, mut length) = (NOTHING, [NOTHING; PART], 0);
    let mut take = |sign: u8| {
        let [one, two, three, four, _] = last;
        last = [NOTHING, one, two, three, four].map(|hash| mix(hash, sign));
        whole = mix(whole, sign);
        length += 1;
        if is_word && length >= PART {
            let [.., part] = last;
            out.push(number(part));
        }
    };
    // Its beginning and its end are signs like others; no word has them.
    take(b'^');
    for sign in said {
        take(*sign);
    }
    take(b'$');
    out.push(number(whole));
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

/// Whether a token is something to point at: a word, or what stands for one.
fn is_said(text: &Text<'_>, at: usize) -> bool {
    match text.kind(at) {
        Some(Kind::Mark(mark)) => is_emoji(mark),
        Some(Kind::Break) | None => false,
        Some(_) => true,
    }
}

/// The number of the feature with a hash.
const fn number(hash: u32) -> usize {
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
        add_features(&text, at, &mut all);
    }
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests;
