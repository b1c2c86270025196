//! Wording that reads like marketing (G1a). A heuristic: it asks, and never denies.
//!
//! Evidence is counted in points, so that the answer can be explained: each kind of wording has a
//! weight and counts a bounded number of times, and wording of public service counts against. Only
//! when all of it together reaches a bar are the places reported. Prices and discounts alone are
//! enough; an offer of a place in a kindergarten is not.

mod lexicon;

use super::words::{Kind, Text, fold_differs};
use super::{Found, found, phrase};
use lexicon::{AGAINST, CUES, Cue};

/// Points that make a short text promotional.
const BAR: i32 = 6;
/// A long text says more of everything: one point more for each so many tokens, up to a limit.
const TOKENS_PER_POINT: usize = 100;
const LONG_TEXT_POINTS: usize = 6;
/// The most that wording of public service counts against.
const AGAINST_AT_MOST: i32 = 6;

/// The promotional places of a message, or none when they do not reach the bar together.
pub(super) fn find(texts: &[&Text<'_>]) -> Vec<Found> {
    let mut places = Vec::new();
    let mut points = 0;
    for cue in CUES {
        points += count(texts, cue, Some(&mut places));
    }
    points += manner(texts);
    let against: i32 = AGAINST.iter().map(|cue| count(texts, cue, None)).sum();
    points -= against.min(AGAINST_AT_MOST);
    let tokens: usize = texts.iter().map(|text| text.tokens.len()).sum();
    let longer = (tokens / TOKENS_PER_POINT).min(LONG_TEXT_POINTS);
    if points < BAR + i32::try_from(longer).unwrap_or_default() {
        return Vec::new();
    }
    in_order(texts, places)
}

/// A place: which text, and its tokens.
type Place = (usize, std::ops::Range<usize>);

/// The points that one kind of wording gives.
fn count(texts: &[&Text<'_>], cue: &Cue, mut places: Option<&mut Vec<Place>>) -> i32 {
    let mut times = 0;
    for (nth, text) in texts.iter().enumerate() {
        let mut at = 0;
        while at < text.tokens.len() {
            let end = phrase::longest_at(text, at, cue.phrases);
            if let Some(end) = end {
                times += 1;
                if let Some(places) = places.as_mut() {
                    places.push((nth, at..end));
                }
            }
            at = end.unwrap_or(0).max(at + 1);
        }
    }
    cue.weight * times.min(cue.most)
}

/// Weak evidence from how a text is written: emoji, exclamation marks, words in capitals.
fn manner(texts: &[&Text<'_>]) -> i32 {
    let (mut emoji, mut exclamations, mut shouted) = (0, 0, 0);
    for text in texts {
        for token in &text.tokens {
            match token.kind {
                Kind::Mark('!') => exclamations += 1,
                Kind::Mark(
                    '\u{2600}'..='\u{27bf}'
                    | '\u{2b50}'
                    | '\u{1f300}'..='\u{1faff}'
                    | '\u{23f0}'..='\u{23f3}',
                ) => {
                    emoji += 1;
                }
                Kind::Word if token.end - token.start >= 4 => {
                    let shouting =
                        text.raw(&(token.start..token.end)).chars().take(20).all(fold_differs);
                    shouted += i32::from(shouting);
                }
                _ => {}
            }
        }
    }
    emoji.min(2)
        + i32::from(exclamations > 1)
        + i32::from(exclamations > 3)
        + i32::from(shouted > 2)
}

/// The places in the order of the text, without those inside another.
fn in_order(texts: &[&Text<'_>], mut places: Vec<Place>) -> Vec<Found> {
    places.sort_by_key(|(nth, tokens)| (*nth, tokens.start, usize::MAX - tokens.end));
    let mut reached = (0, 0);
    let mut out = Vec::new();
    for (nth, tokens) in places {
        let past = reached.0 != nth || tokens.start >= reached.1;
        if let Some(text) = texts.get(nth).filter(|_| past) {
            reached = (nth, tokens.end);
            out.push(found(text, text.bytes(&tokens)));
        }
    }
    out
}

#[cfg(test)]
mod tests;
