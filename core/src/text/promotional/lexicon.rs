//! The wording that is looked for, in the notation of [`phrase`](super::super::phrase), in Bokmål,
//! Nynorsk and English.
//!
//! A cue holds wording of one kind, so that saying the same thing twice does not count as two
//! reasons.

use super::super::table::Groups;
use super::{acts::ACTS, public::AGAINST, things::THINGS};

/// One kind of wording.
pub(super) struct Cue {
    /// Points each time; negative when it speaks against.
    weight: i8,
    /// How many times it counts.
    most: u8,
    phrases: &'static str,
}

pub(super) const fn cue(weight: i8, most: u8, phrases: &'static str) -> Cue {
    Cue { weight, most, phrases }
}

/// Every cue.
const LISTS: [&[Cue]; 3] = [ACTS, THINGS, AGAINST];

/// How many cues there are.
pub(super) const COUNT: usize = ACTS.len() + THINGS.len() + AGAINST.len();

/// The weight of each cue, and how many times it counts.
pub(super) static WEIGHTS: [(i8, u8); COUNT] = SPLIT.0;

/// The phrases of each cue.
pub(in super::super) const PHRASES: Groups = &SPLIT.1;

/// The cues of all lists, weights and phrases apart.
#[allow(clippy::indexing_slicing, reason = "evaluated for a constant only")]
const SPLIT: ([(i8, u8); COUNT], [&str; COUNT]) = {
    let mut split: ([(i8, u8); COUNT], [&str; COUNT]) = ([(0, 0); COUNT], [""; COUNT]);
    let (mut list, mut number) = (0, 0);
    while list < LISTS.len() {
        let mut nth = 0;
        while nth < LISTS[list].len() {
            let cue = &LISTS[list][nth];
            split.0[number] = (cue.weight, cue.most);
            split.1[number] = cue.phrases;
            nth += 1;
            number += 1;
        }
        list += 1;
    }
    split
};
