//! Wording that reads like marketing (G1a). A heuristic: it asks, and never denies.
//!
//! Evidence is counted in points, so that the answer can be explained: each kind of wording has a
//! weight and counts a bounded number of times, and wording of public service counts against. Only
//! when all of it together reaches a bar are the places reported. A discount alone is enough; an
//! offer of a place in a kindergarten is not.

mod acts;
mod lexicon;
mod public;
mod things;

use alloc::vec::Vec;

use super::tables::CUES;
use super::words::{Kind, Text, fold_differs};
use super::{Found, found};
pub(super) use lexicon::PHRASES;
use lexicon::{COUNT, WEIGHTS};

/// Points that make a short text promotional.
const BAR: i32 = 5;
/// What the bar is lowered by where nothing at all sounds like public service.
const WITHOUT_SERVICE: i32 = 2;
/// A long text says more of everything: one point more for each so many tokens, up to a limit.
const TOKENS_PER_POINT: usize = 100;
const LONG_TEXT_POINTS: usize = 6;
/// The most that wording of public service counts against.
const AGAINST_AT_MOST: i32 = 8;
/// The most that the way a text is written counts for.
const MANNER_AT_MOST: i32 = 2;

/// Adds the promotional places of a message, or none when they do not reach the bar together.
pub(super) fn find(texts: &[&Text<'_>], out: &mut Vec<Found>) {
    let mut times = [0; COUNT];
    for text in texts {
        places(text, &mut times, out);
    }
    let tally = Tally::of(&times);
    if tally.speaks_for + manner(texts) - tally.against.min(AGAINST_AT_MOST) < bar(texts, &tally) {
        out.clear();
    }
}

/// The points of the wording that is seen.
#[derive(Debug, Default)]
struct Tally {
    speaks_for: i32,
    against: i32,
    /// How many kinds of wording speak for it; one that weighs much counts as two.
    kinds: i32,
}

impl Tally {
    fn of(times: &[i32]) -> Self {
        let mut tally = Self::default();
        for ((weight, most), times) in WEIGHTS.iter().zip(times) {
            let weight = i32::from(*weight);
            let points = weight * i32::from(*most).min(*times);
            tally.speaks_for += points.max(0);
            tally.against += (-points).max(0);
            if *times > 0 {
                tally.kinds += i32::from(weight > 0) + i32::from(weight > 3);
            }
        }
        tally
    }
}

/// The points that a message has to reach.
fn bar(texts: &[&Text<'_>], tally: &Tally) -> i32 {
    let tokens: usize = texts.iter().map(|text| text.tokens.len()).sum();
    let longer = (tokens / TOKENS_PER_POINT).min(LONG_TEXT_POINTS);
    let lower = if tally.against == 0 && tally.kinds > 1 { WITHOUT_SERVICE } else { 0 };
    BAR - lower + i32::try_from(longer).unwrap_or_default()
}

/// Adds the places that speak for marketing, without those that begin inside another. Every cue that is
/// seen is counted.
fn places(text: &Text<'_>, times: &mut [i32; COUNT], out: &mut Vec<Found>) {
    // Up to where each cue has been seen, so that it does not count twice in one place.
    let mut past = [0; COUNT];
    let mut place = 0..0;
    for hit in &text.hits {
        let Some(cue) = hit.group.checked_sub(CUES) else { continue };
        let (Some(times), Some(past)) = (times.get_mut(cue), past.get_mut(cue)) else { continue };
        if hit.start < *past {
            continue;
        }
        *times += 1;
        *past = hit.end;
        if WEIGHTS.get(cue).is_none_or(|(weight, _)| *weight < 0) {
            continue;
        }
        if hit.start >= place.end {
            if place.end > 0 {
                out.push(found(text, text.bytes(&place)));
            }
            place = hit.start..hit.end;
        } else if hit.start == place.start {
            place.end = place.end.max(hit.end);
        }
    }
    if place.end > 0 {
        out.push(found(text, text.bytes(&place)));
    }
}

/// Weak evidence from how a text is written: emoji, exclamation marks, words in capitals.
fn manner(texts: &[&Text<'_>]) -> i32 {
    let (mut emoji, mut exclamations, mut shouted) = (0, 0, 0);
    for text in texts {
        for token in &text.tokens {
            match token.kind {
                Kind::Mark('!') => exclamations += 1,
                Kind::Mark(mark) if is_emoji(mark) => emoji += 1,
                Kind::Word if token.end - token.start >= 4 => {
                    let word = text.raw(&(token.start..token.end));
                    shouted += i32::from(word.chars().take(20).all(fold_differs));
                }
                _ => {}
            }
        }
    }
    let loud = i32::from(exclamations > 0) + i32::from(exclamations > 2) + i32::from(shouted > 2);
    (emoji + loud).min(MANNER_AT_MOST)
}

const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b50}' | '\u{23f0}'..='\u{23f3}' | '\u{1f300}'..='\u{1faff}')
}

#[cfg(test)]
mod tests;
