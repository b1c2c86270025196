//! The phrase index: which phrases a word can be part of.
//!
//! Each word of a phrase has a *position*, numbered through all phrases in order, so that the position
//! after one is the next word of the same phrase. Every distinct word of the phrases is an entry of a
//! hash index with the positions that it fits: open addressing over hashes that grow letter by letter,
//! which is faster than a map of the standard kind for each kind of end. Words with an open end (`rabatt*`, `*tilbud`, `takst~`)
//! are looked up with every prefix and suffix of a word in the text; a Bloom filter over their first or
//! last three bytes spares most words that.

use alloc::vec::Vec;

use crate::text::phrases::group::{GroupedPhrases, PhraseGroup};

/// The number of buckets of the hash index: about four for each entry.
const BUCKETS: usize = 1 << 14;
/// The number of bits of the Bloom filter.
const FILTER_BITS: usize = 1 << 13;
/// The fewest bytes of a word with an open end.
pub(in crate::text) const SHORTEST_OPEN: usize = 3;
/// The longest inflectional ending, in bytes.
const LONGEST_ENDING: usize = 4;

/// An index over the words of all phrases.
pub(in crate::text) struct PhraseIndex {
    /// One more than the number of an entry; zero for an empty bucket.
    buckets: Vec<u16>,
    entries: Vec<Entry>,
    positions: Vec<Position>,
    /// The Bloom filter.
    open_ends: [u64; FILTER_BITS / 64],
}

/// A distinct word of the phrases.
#[derive(Debug)]
pub(super) struct Entry {
    letters: &'static [u8],
    ends: Ends,
    /// Half of the hash, in which most words differ already.
    hash: u32,
    /// The positions that begin a phrase, in order.
    pub(super) first: Vec<u16>,
    /// All other positions, in order.
    inner: Vec<u16>,
}

impl Entry {
    /// Returns whether the word fits a position that does not begin a phrase.
    pub(super) fn fits(&self, position: u16) -> bool {
        self.inner.binary_search(&position).is_ok()
    }

    /// Returns whether this is the entry of a word.
    fn is(&self, hash: u64, ends: Ends, letters: &[u8]) -> bool {
        self.hash == low_half(hash) && self.ends == ends && self.letters == letters
    }
}

/// The place of a word in its phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    /// The group of its phrase.
    pub(super) group: PhraseGroup,
    /// True if a phrase begins with it.
    pub(super) is_first: bool,
    /// True if it may be left out.
    pub(super) is_optional: bool,
    /// The most tokens that may stand between the word before and this one.
    pub(super) max_gap: u8,
}

impl Position {
    const fn first(group: PhraseGroup) -> Self {
        Self { group, is_first: true, is_optional: false, max_gap: 0 }
    }

    const fn inner(group: PhraseGroup) -> Self {
        Self { group, is_first: false, is_optional: false, max_gap: 0 }
    }
}

/// The ends of a word that are open: `rabatt`, `rabatt*`, `*rabatt`, `rabatt~`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ends {
    Closed = 1,
    Prefix = 2,
    Suffix = 3,
    /// Only an inflectional ending may follow.
    Inflected = 4,
}

impl PhraseIndex {
    /// Creates the index of some phrases.
    pub(in crate::text) fn new(phrases: impl IntoIterator<Item = &'static GroupedPhrases>) -> Self {
        let mut index = Self {
            buckets: vec![0; BUCKETS],
            entries: Vec::with_capacity(BUCKETS / 4),
            positions: Vec::with_capacity(BUCKETS / 4),
            open_ends: [0; FILTER_BITS / 64],
        };
        for (group, phrases) in phrases {
            for phrase in *phrases {
                index.add(*group, phrase);
            }
        }
        debug_assert!(index.entries.len() < BUCKETS / 2, "too many words for the buckets");
        index
    }

    /// Adds the entries that a word of the text matches: as a whole, by a prefix, and by a suffix.
    pub(super) fn look_up<'t>(&'t self, word: &str, out: &mut Vec<&'t Entry>) {
        let word = word.as_bytes();
        let mut add = |hash: u64, ends: Ends, letters: &[u8]| {
            if let (_, Some(entry)) = self.probe(hash, ends, letters) {
                out.push(entry);
            }
        };
        let (mut hash, mut is_open) = (0, false);
        for (length, byte) in (1..).zip(word) {
            hash = mix(hash, *byte);
            is_open |= length == SHORTEST_OPEN && self.may_be_open(hash, Ends::Prefix);
            if is_open {
                let (letters, ending) = word.split_at_checked(length).unwrap_or_default();
                add(hash, Ends::Prefix, letters);
                if is_inflection(ending) {
                    add(hash, Ends::Inflected, letters);
                }
            }
        }
        add(hash, Ends::Closed, word);
        (hash, is_open) = (0, false);
        for (start, byte) in word.iter().enumerate().skip(1).rev() {
            hash = mix(hash, *byte);
            let length = word.len() - start;
            is_open |= length == SHORTEST_OPEN && self.may_be_open(hash, Ends::Suffix);
            if is_open {
                add(hash, Ends::Suffix, word.get(start..).unwrap_or_default());
            } else if length >= SHORTEST_OPEN {
                return;
            }
        }
    }

    /// Returns what is known of a position; `None` after the last one.
    pub(super) fn position(&self, position: u16) -> Option<&Position> {
        self.positions.get(usize::from(position))
    }

    /// Adds a phrase.
    fn add(&mut self, group: PhraseGroup, phrase: &'static str) {
        let mut position = Position::first(group);
        for element in phrase.split(' ') {
            if let Some(gap) = element.strip_prefix("..") {
                position.max_gap = gap.parse().unwrap_or_default();
                continue;
            }
            let optional = element.strip_prefix('?').filter(|words| !words.is_empty());
            position.is_optional = optional.is_some();
            for word in optional.unwrap_or(element).split('|') {
                self.add_word(word, position);
            }
            self.positions.push(position);
            position = Position::inner(group);
        }
    }

    /// Adds a word at the next position.
    fn add_word(&mut self, word: &'static str, position: Position) {
        let number = self.next_position();
        let (letters, ends) = match word.as_bytes() {
            [letters @ .., b'*'] => (letters, Ends::Prefix),
            [letters @ .., b'~'] => (letters, Ends::Inflected),
            [b'*', letters @ ..] => (letters, Ends::Suffix),
            letters => (letters, Ends::Closed),
        };
        if ends != Ends::Closed {
            let (block, bit) = filter_bit(hash_of(letters, ends, SHORTEST_OPEN), ends);
            if let Some(open) = self.open_ends.get_mut(block) {
                *open |= bit;
            }
        }
        let hash = hash_of(letters, ends, letters.len());
        let (bucket, known) = self.probe(hash, ends, letters);
        if known.is_none() {
            let hash = low_half(hash);
            self.entries.push(Entry { letters, ends, hash, first: Vec::new(), inner: Vec::new() });
            if let Some(bucket) = self.buckets.get_mut(bucket) {
                *bucket = u16::try_from(self.entries.len()).unwrap_or_default();
            }
        }
        let entry = self.entry_number(bucket);
        if let Some(entry) = entry.and_then(|entry| self.entries.get_mut(entry)) {
            let fits = if position.is_first { &mut entry.first } else { &mut entry.inner };
            fits.push(number);
        }
    }

    /// Returns whether the Bloom filter has a word with an open end whose first or last three bytes
    /// have a hash.
    fn may_be_open(&self, hash: u64, ends: Ends) -> bool {
        let (block, bit) = filter_bit(hash, ends);
        self.open_ends.get(block).is_some_and(|open| open & bit != 0)
    }

    /// Returns the bucket of a word and its entry, if there is one. Collisions are resolved by linear
    /// probing; there are always empty buckets.
    fn probe(&self, hash: u64, ends: Ends, letters: &[u8]) -> (usize, Option<&Entry>) {
        let mut bucket = (mix(hash, ends as u8) >> 32) as usize % BUCKETS;
        loop {
            match self.entry_number(bucket).and_then(|number| self.entries.get(number)) {
                Some(entry) if !entry.is(hash, ends, letters) => bucket = (bucket + 1) % BUCKETS,
                entry => return (bucket, entry),
            }
        }
    }

    /// Returns the number of the entry in a bucket.
    fn entry_number(&self, bucket: usize) -> Option<usize> {
        usize::from(self.buckets.get(bucket).copied().unwrap_or_default()).checked_sub(1)
    }

    /// Returns the number of the position that is added next.
    fn next_position(&self) -> u16 {
        let next = u16::try_from(self.positions.len());
        debug_assert!(next.is_ok(), "too many positions");
        next.unwrap_or(u16::MAX)
    }
}

/// Returns whether some letters may be an inflectional ending, in Norwegian or English.
fn is_inflection(ending: &[u8]) -> bool {
    ending.len() <= LONGEST_ENDING
        && ending.iter().all(|byte| matches!(byte, b'\'' | b'a' | b'd' | b'e' | b'n' | b'r'..=b't'))
}

/// Returns the block and the bit of the Bloom filter for three bytes with a hash.
const fn filter_bit(hash: u64, ends: Ends) -> (usize, u64) {
    let bit = (hash >> 32) as usize + matches!(ends, Ends::Suffix) as usize;
    (bit / 64 % (FILTER_BITS / 64), 1 << (bit % 64))
}

/// Returns the hash of at most so many letters, from the end that is not open.
fn hash_of(letters: &[u8], ends: Ends, most: usize) -> u64 {
    if ends == Ends::Suffix {
        letters.iter().rev().take(most).fold(0, |hash, byte| mix(hash, *byte))
    } else {
        letters.iter().take(most).fold(0, |hash, byte| mix(hash, *byte))
    }
}

/// Returns the half of a hash that does not choose the bucket.
const fn low_half(hash: u64) -> u32 {
    (hash & 0xffff_ffff) as u32
}

/// Returns a hash with one more byte.
const fn mix(hash: u64, byte: u8) -> u64 {
    let product = (hash ^ byte as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    product ^ (product >> 32)
}
