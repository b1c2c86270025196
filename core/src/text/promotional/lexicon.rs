//! The wording that is looked for, in the notation of [`phrase`](super::super::phrase), in Bokmål,
//! Nynorsk and English.
//!
//! A cue holds wording of one kind, so that saying the same thing twice does not count as two
//! reasons.

use super::super::index::{Groups, Index, index};
use super::{acts::ACTS, public::AGAINST, things::THINGS};

/// One kind of wording.
pub(super) struct Cue {
    /// Points each time; negative when it speaks against.
    pub(super) weight: i32,
    /// How many times it counts.
    pub(super) most: i32,
    phrases: &'static [&'static str],
}

/// Every cue.
const LISTS: [&[Cue]; 3] = [ACTS, THINGS, AGAINST];

/// How many cues there are.
pub(super) const COUNT: usize = ACTS.len() + THINGS.len() + AGAINST.len();

/// The phrases of each cue, by its number.
pub(super) static INDEX: Index = index!(GROUPS);

pub(super) const fn cue(weight: i32, most: i32, phrases: &'static [&'static str]) -> Cue {
    Cue { weight, most, phrases }
}

/// A cue by its number.
pub(super) fn by_number(number: usize) -> Option<&'static Cue> {
    LISTS.into_iter().flatten().nth(number)
}

#[allow(clippy::indexing_slicing, reason = "evaluated for a constant only")]
const GROUPS: Groups = &{
    let mut groups: [&[&str]; COUNT] = [&[]; COUNT];
    let (mut list, mut number) = (0, 0);
    while list < LISTS.len() {
        let mut nth = 0;
        while nth < LISTS[list].len() {
            groups[number] = LISTS[list][nth].phrases;
            nth += 1;
            number += 1;
        }
        list += 1;
    }
    groups
};
