//! Tables of phrases, put together when the first text is read.
//!
//! Every place for a word in a phrase is a *slot*, and slots are numbered through all phrases in
//! order, so that the slot after one is the next place in the same phrase. For each word that the
//! tables name there is a list of the slots that it fits. Whether a phrase goes on is then a
//! question of whether a number is in a list.

use alloc::vec::Vec;

/// Groups of phrases, made by [`phrases!`], each with an [`END`] after it; what is found is told by
/// the number of its group.
pub(super) type Groups = &'static [u8];

/// What a group ends with.
pub(super) const END: u8 = b'\t';

/// Writes the phrases of a group into one text, a line for each.
macro_rules! phrases {
    ($first:literal $(, $other:literal)* $(,)?) => {
        concat!($first $(, "\n", $other)*)
    };
}
pub(super) use phrases;

/// Some groups of phrases.
pub(super) struct Table {
    /// A bit for each way in which a word with an open end can begin, or end: most words of a text
    /// begin and end in none of them, and need not be looked for piece by piece.
    open: [u64; OPEN / 64],
    /// Where a hash leads: to one more than the number of a word, to that of another that was there
    /// before, or to nothing, which is zero.
    places: Vec<u16>,
    words: Vec<Word>,
    /// The slots that each word fits, word by word, those that begin a phrase first.
    slots: Vec<u16>,
    /// What is special about each slot, and a [`BEGINS`] after the last.
    marks: Vec<u8>,
    /// The first slot of each group.
    groups: Vec<u16>,
}

/// A word of a table.
struct Word {
    letters: &'static [u8],
    /// What most words differ in already.
    hash: u32,
    ends: Ends,
    /// Where its slots are.
    first: usize,
    end: usize,
}

/// Which ends of a word are open: `rabatt`, `rabatt*`, `*rabatt`, `rabatt~`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    Closed = 1,
    After = 2,
    Before = 3,
    /// After it there may only be an inflection.
    Inflected = 4,
}

/// Whether this may be an inflection, in Norwegian or English: a few of the letters that endings are
/// made of.
fn inflects(ending: &[u8]) -> bool {
    ending.len() <= LONGEST_ENDING
        && ending.iter().all(|byte| matches!(byte, b'a' | b'd' | b'e' | b'n' | b'r'..=b't'))
}

const LONGEST_ENDING: usize = 4;

/// Marks a slot that begins a phrase.
pub(super) const BEGINS: u8 = 1 << 7;
/// Marks a slot that may stay empty.
pub(super) const OPTIONAL: u8 = 1 << 6;
/// How many tokens may be passed over before a slot.
pub(super) const SKIP: u8 = OPTIONAL - 1;
/// Marks a slot of a word that does not begin its phrase.
const INNER: u16 = 1 << 15;

/// How many places there are; the tables have words for about a third.
const PLACES: usize = 1 << 12;
/// How many ways to begin or end are told apart.
const OPEN: usize = 1 << 11;
/// Fewest bytes of a word with an open end.
const SHORTEST_OPEN: usize = 3;

/// The slots that a word fits, in order, those that begin a phrase first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slots<'t>(&'t [u16]);

impl Slots<'_> {
    /// Those that begin a phrase.
    pub(super) fn beginning(self) -> impl Iterator<Item = u16> {
        self.0.iter().copied().take_while(|slot| slot & INNER == 0)
    }

    /// Whether one is among them that does not begin a phrase.
    pub(super) fn has_inner(self, slot: u16) -> bool {
        self.0.binary_search(&(slot | INNER)).is_ok()
    }
}

impl Table {
    /// Puts a table together; what the notation means is told in [`phrase`](super::phrase).
    pub(super) fn new(groups: Groups) -> Self {
        let mut table = Self {
            open: [0; OPEN / 64],
            places: vec![0; PLACES],
            words: Vec::with_capacity(PLACES / 2),
            slots: Vec::new(),
            marks: Vec::with_capacity(PLACES / 2),
            groups: Vec::new(),
        };
        let mut fits = Vec::with_capacity(PLACES / 2);
        let groups = if let [groups @ .., END] = groups { groups } else { groups };
        for group in groups.split(|byte| *byte == END) {
            table.groups.push(table.next_slot());
            for phrase in group.split(|byte| *byte == b'\n') {
                table.add(phrase, &mut fits);
            }
        }
        table.marks.push(BEGINS);
        table.lay_out(&fits);
        table
    }

    /// Adds a phrase: its slots, and to `fits` the words that fit each.
    fn add(&mut self, phrase: &'static [u8], fits: &mut Vec<(u16, u16)>) {
        let mut marks = BEGINS;
        for element in phrase.split(|byte| *byte == b' ') {
            let words = match element {
                [b'.', b'.', count] => {
                    marks = count - b'0';
                    continue;
                }
                [b'?', words @ ..] if !words.is_empty() => {
                    marks = OPTIONAL;
                    words
                }
                words => words,
            };
            let slot = self.next_slot() | if marks == BEGINS { 0 } else { INNER };
            for word in words.split(|byte| *byte == b'|') {
                fits.push((self.number(word), slot));
            }
            self.marks.push(marks);
            marks = 0;
        }
    }

    /// The number of a word, which may be a new one.
    fn number(&mut self, word: &'static [u8]) -> u16 {
        let (letters, ends) = match word {
            [letters @ .., b'*'] => (letters, Ends::After),
            [letters @ .., b'~'] => (letters, Ends::Inflected),
            [b'*', letters @ ..] => (letters, Ends::Before),
            letters => (letters, Ends::Closed),
        };
        let hash = |most| hash(letters, ends, most);
        let (place, bit) = self.open_place(hash(SHORTEST_OPEN), ends);
        if let Some(open) = self.open.get_mut(place).filter(|_| ends != Ends::Closed) {
            *open |= bit;
        }
        let hash = hash(letters.len());
        let (place, known) = self.place(hash, ends, letters);
        if known.is_none() {
            self.words.push(Word { letters, hash: short(hash), ends, first: 0, end: 0 });
            if let Some(place) = self.places.get_mut(place) {
                *place = u16::try_from(self.words.len()).unwrap_or_default();
            }
        }
        self.places.get(place).map_or(0, |place| place.saturating_sub(1))
    }

    /// Puts the slots of each word together, first those that begin a phrase.
    fn lay_out(&mut self, fits: &[(u16, u16)]) {
        for (number, _) in fits {
            if let Some(word) = self.words.get_mut(usize::from(*number)) {
                word.end += 1;
            }
        }
        let mut next = 0;
        for word in &mut self.words {
            (word.first, next) = (next, next + word.end);
            word.end = word.first;
        }
        self.slots.resize(next, 0);
        for inner in [0, INNER] {
            for (number, slot) in fits.iter().filter(|(_, slot)| slot & INNER == inner) {
                let Some(word) = self.words.get_mut(usize::from(*number)) else { continue };
                if let Some(place) = self.slots.get_mut(word.end) {
                    *place = *slot;
                }
                word.end += 1;
            }
        }
    }

    /// Adds what the table has for a word: for the whole of it, and for each beginning and ending.
    pub(super) fn look_up<'t>(&'t self, word: &str, out: &mut Vec<Slots<'t>>) {
        let word = word.as_bytes();
        let (mut state, mut open) = (0, false);
        for (nth, byte) in (1..).zip(word) {
            state = mix(state, *byte);
            open |= nth == SHORTEST_OPEN && self.is_open(state, Ends::After);
            if open {
                let (letters, ending) = word.split_at_checked(nth).unwrap_or_default();
                self.add_slots(state, Ends::After, letters, out);
                if inflects(ending) {
                    self.add_slots(state, Ends::Inflected, letters, out);
                }
            }
        }
        self.add_slots(state, Ends::Closed, word, out);
        (state, open) = (0, false);
        for (nth, byte) in word.iter().enumerate().skip(1).rev() {
            state = mix(state, *byte);
            open |= word.len() - nth == SHORTEST_OPEN && self.is_open(state, Ends::Before);
            if open {
                self.add_slots(state, Ends::Before, word.get(nth..).unwrap_or_default(), out);
            } else if word.len() - nth >= SHORTEST_OPEN {
                return;
            }
        }
    }

    /// Whether some word with an open end begins, or ends, in a way.
    fn is_open(&self, state: u64, ends: Ends) -> bool {
        let (place, bit) = self.open_place(state, ends);
        self.open.get(place).is_some_and(|open| open & bit != 0)
    }

    /// Where it is noted that some word begins, or ends, in a way.
    fn open_place(&self, state: u64, ends: Ends) -> (usize, u64) {
        let nth = (state >> 32) as usize + usize::from(ends == Ends::Before);
        (nth / 64 % self.open.len(), 1 << (nth % 64))
    }

    fn add_slots<'t>(&'t self, hash: u64, ends: Ends, letters: &[u8], out: &mut Vec<Slots<'t>>) {
        if let Some(word) = self.place(hash, ends, letters).1 {
            out.push(Slots(self.slots.get(word.first..word.end).unwrap_or_default()));
        }
    }

    /// The place of a word and what is there, which is nothing if it is not in the table. There
    /// are always free places.
    fn place(&self, hash: u64, ends: Ends, letters: &[u8]) -> (usize, Option<&Word>) {
        let mut place = (mix(hash, ends as u8) >> 32) as usize % PLACES;
        loop {
            let number = self.places.get(place).map_or(0, |number| usize::from(*number));
            match number.checked_sub(1).and_then(|number| self.words.get(number)) {
                Some(word)
                    if word.hash != short(hash) || word.ends != ends || word.letters != letters =>
                {
                    place = (place + 1) % PLACES;
                }
                found => return (place, found),
            }
        }
    }

    /// The number that the next slot gets.
    fn next_slot(&self) -> u16 {
        u16::try_from(self.marks.len()).unwrap_or_default()
    }

    /// The marks of a slot.
    pub(super) fn marks(&self, slot: u16) -> u8 {
        self.marks.get(usize::from(slot)).copied().unwrap_or(BEGINS)
    }

    /// The group that a slot belongs to.
    pub(super) fn group(&self, slot: u16) -> usize {
        self.groups.partition_point(|first| *first <= slot) - 1
    }
}

/// A hash of at most so many letters, from the end that is not open.
fn hash(letters: &[u8], ends: Ends, most: usize) -> u64 {
    let mut state = 0;
    for nth in 0..most.min(letters.len()) {
        let nth = if ends == Ends::Before { letters.len() - 1 - nth } else { nth };
        state = mix(state, letters.get(nth).copied().unwrap_or_default());
    }
    state
}

/// The half of a hash that does not choose the place.
const fn short(hash: u64) -> u32 {
    (hash & 0xffff_ffff) as u32
}

const fn mix(state: u64, byte: u8) -> u64 {
    let product = (state ^ byte as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    product ^ (product >> 32)
}

#[cfg(test)]
mod tests {
    use super::super::{phrase, tables};
    use super::*;

    #[test]
    fn there_is_room() {
        let table = tables::all();
        assert!(table.words.len() < PLACES / 2, "{} words", table.words.len());
        assert!(table.marks.len() < usize::from(INNER), "{} slots", table.marks.len());
    }

    #[test]
    fn the_notation_is_right() {
        let groups = core::str::from_utf8(&tables::JOINED).unwrap();
        for phrase in groups.trim_end().split(['\n', char::from(END)]) {
            let (mut free, mut length) = (true, 0);
            for element in phrase.split(' ') {
                length += 1;
                if let Some(count) = element.strip_prefix("..") {
                    assert!(!free, "only after a slot may something be passed over: {phrase}");
                    length += count.parse::<usize>().unwrap();
                    assert!(matches!(count.as_bytes(), [b'1'..=b'9']), "a number: {phrase}");
                    free = true;
                    continue;
                }
                let optional = element.strip_prefix('?').filter(|words| !words.is_empty());
                assert!(!free || optional.is_none(), "neither first nor after a gap: {phrase}");
                free = false;
                let mut seen = Vec::new();
                for word in optional.unwrap_or(element).split('|') {
                    assert!(!seen.contains(&word), "a word is twice in a slot: {phrase}");
                    seen.push(word);
                    let letters = word.trim_matches(['*', '~']).len();
                    assert!(letters > 0 && word.len() <= letters + 1, "one open end: {phrase}");
                    assert!(letters == word.len() || letters >= SHORTEST_OPEN, "short: {phrase}");
                }
            }
            assert!(!free, "a phrase ends with a slot: {phrase}");
            assert!(length <= phrase::LONGEST, "so many tokens are not looked at: {phrase}");
        }
    }
}
