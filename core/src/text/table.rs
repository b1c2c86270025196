//! Tables of phrases, turned into numbers by the compiler.
//!
//! Every place for a word in a phrase is a *slot*, and slots are numbered through all phrases in
//! order, so that the slot after one is the next place in the same phrase. For each word that the
//! tables name there is a list of the slots that it fits. Whether a phrase goes on is then a
//! question of whether a number is in a list.
//!
//! The words themselves are not kept: they are told apart by 33 bits of a hash, which is smaller
//! and faster than their letters. About once in a million words of text, one that is not in the
//! tables is taken for one that is; for a given one, once in 8 milliards.

use constant::{BUCKETS, KNOWN};
pub(super) use constant::{Parts, Size, build, size};

/// Groups of phrases; what is found is told by the number of its group.
pub(super) type Groups = &'static [&'static [&'static str]];

/// Some groups of phrases, made by [`table!`].
pub(super) struct Table {
    /// Bits that are set for the words: where one is not, a word need not be looked for.
    pub(super) known: &'static [u8],
    /// Where each bucket of words begins, and where the last one ends.
    pub(super) buckets: &'static [u16],
    /// The words, by bucket: for each two numbers with its key and how many slots it fits, and then
    /// those slots, first the ones that begin a phrase.
    pub(super) words: &'static [u16],
    /// What is special about each slot, and a [`BEGINS`] after the last.
    pub(super) slots: &'static [u8],
    /// The first slot of each group.
    pub(super) groups: &'static [u16],
}

/// Compiles some groups of phrases. A mistake in their notation is an error at compile time.
macro_rules! table {
    ($groups:expr) => {{
        use $crate::text::table::{Parts, Size, Table, build, size};
        const SIZE: Size = size($groups);
        #[allow(long_running_const_eval, reason = "takes a second, and says so when it fails")]
        static PARTS: Parts<{ SIZE.words }, { SIZE.slots }, { SIZE.groups }> = build($groups);
        Table {
            known: &PARTS.known,
            buckets: &PARTS.buckets,
            words: &PARTS.words,
            slots: &PARTS.slots,
            groups: &PARTS.groups,
        }
    }};
}
pub(super) use table;

/// Marks a slot that begins a phrase.
pub(super) const BEGINS: u8 = 1 << 7;
/// Marks a slot that may stay empty.
pub(super) const OPTIONAL: u8 = 1 << 6;
/// How many tokens may be passed over before a slot.
pub(super) const SKIP: u8 = OPTIONAL - 1;
/// Marks a slot of a word that does not begin its phrase.
const INNER: u16 = 1 << 15;

/// Fewest bytes of a word with an open end.
const SHORTEST_OPEN: usize = 3;
/// What comes last into the key of a word, so that `rabatt`, `rabatt*` and `*rabatt` are three.
const WHOLE: u8 = 1;
const START: u8 = 2;
const END: u8 = 3;

/// The slots that a word fits, in order, those that begin a phrase first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slots(&'static [u16]);

impl Slots {
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
    /// Gives what the table has for a word: for the whole of it, and for each beginning and ending.
    pub(super) fn look_up(&self, word: &str, mut give: impl FnMut(Slots)) {
        let bytes = word.as_bytes();
        let mut state = 0;
        for (nth, byte) in bytes.iter().enumerate() {
            state = mix(state, *byte);
            if nth + 1 >= SHORTEST_OPEN {
                self.slots_of(mix(state, START)).map(&mut give);
            }
        }
        self.slots_of(mix(state, WHOLE)).map(&mut give);
        state = 0;
        for (nth, byte) in bytes.get(1..).unwrap_or_default().iter().rev().enumerate() {
            state = mix(state, *byte);
            if nth + 1 >= SHORTEST_OPEN {
                self.slots_of(mix(state, END)).map(&mut give);
            }
        }
    }

    fn slots_of(&self, hash: u64) -> Option<Slots> {
        let (byte, bit) = known_bit(hash);
        if self.known.get(byte)? & bit == 0 {
            return None;
        }
        let (bucket, first, second) = key(hash);
        let [begin, end] = self.buckets.get(bucket..bucket + 2)? else { return None };
        let mut words = self.words.get(usize::from(*begin)..usize::from(*end))?;
        while let [one, other, after @ ..] = words {
            let (slots, others) = after.split_at_checked(usize::from(other & 0xff))?;
            if *one == first && other & 0xff00 == second {
                return Some(Slots(slots));
            }
            words = others;
        }
        None
    }

    /// The marks of a slot.
    pub(super) fn marks(&self, slot: u16) -> u8 {
        self.slots.get(usize::from(slot)).copied().unwrap_or(BEGINS)
    }

    /// The group that a slot belongs to.
    pub(super) fn group(&self, slot: u16) -> usize {
        self.groups.partition_point(|first| *first <= slot) - 1
    }
}

const fn mix(state: u64, byte: u8) -> u64 {
    let product = (state ^ byte as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    product ^ (product >> 32)
}

/// The bucket of a word, and what its two numbers begin with there.
#[allow(clippy::cast_possible_truncation, reason = "parts of a hash")]
const fn key(hash: u64) -> (usize, u16, u16) {
    ((hash >> 32) as usize % BUCKETS, hash as u16, (hash >> 16) as u16 & 0xff00)
}

/// The byte and the bit that are set for a word.
#[allow(clippy::cast_possible_truncation, reason = "parts of a hash")]
const fn known_bit(hash: u64) -> (usize, u8) {
    ((hash >> 48) as usize % KNOWN, 1 << (hash >> 61))
}

/// What runs in the compiler.
#[allow(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::large_stack_arrays,
    reason = "evaluated for constants only, where a place out of bounds is a compile error"
)]
mod constant {
    use super::{
        BEGINS, END, Groups, INNER, OPTIONAL, SHORTEST_OPEN, SKIP, START, WHOLE, key, known_bit,
        mix,
    };

    /// How many buckets the words are spread over.
    pub(super) const BUCKETS: usize = 512;
    /// How many bytes of bits there are for the words.
    pub(super) const KNOWN: usize = 1024;
    /// Room while compiling, for slots and for words in slots.
    const ROOM: usize = 1 << 13;

    /// How long the parts of a table are.
    pub(in super::super) struct Size {
        pub(in super::super) words: usize,
        pub(in super::super) slots: usize,
        pub(in super::super) groups: usize,
    }

    pub(in super::super) const fn size(groups: Groups) -> Size {
        let read = Reader::read(groups);
        let words = Words::of(&read).begins()[BUCKETS] as usize;
        Size { words, slots: read.slot + 1, groups: groups.len() }
    }

    /// What a table is made of.
    pub(in super::super) struct Parts<const W: usize, const S: usize, const G: usize> {
        pub(in super::super) known: [u8; KNOWN],
        pub(in super::super) buckets: [u16; BUCKETS + 1],
        pub(in super::super) words: [u16; W],
        pub(in super::super) slots: [u8; S],
        pub(in super::super) groups: [u16; G],
    }

    pub(in super::super) const fn build<const W: usize, const S: usize, const G: usize>(
        groups: Groups,
    ) -> Parts<W, S, G> {
        let read = Reader::read(groups);
        let words = Words::of(&read);
        let (mut known, mut slots, mut first_slots) = ([0; KNOWN], [BEGINS; S], [0; G]);
        let mut nth = 0;
        while nth < read.count {
            let (byte, bit) = known_bit(read.words[nth].0);
            known[byte] |= bit;
            nth += 1;
        }
        nth = 0;
        while nth < read.slot {
            slots[nth] = read.marks[nth];
            nth += 1;
        }
        nth = 0;
        while nth < G {
            first_slots[nth] = read.groups[nth];
            nth += 1;
        }
        let (buckets, words) = (words.begins(), words.laid_out(&read));
        Parts { known, buckets, words, slots, groups: first_slots }
    }

    /// The phrases as they are read.
    struct Reader {
        /// The slots so far, and their marks.
        slot: usize,
        marks: [u8; ROOM],
        /// The words so far: their hashes and slots.
        count: usize,
        words: [(u64, u16); ROOM],
        /// The first slot of each group.
        groups: [u16; 256],
        /// The marks that the next slot gets.
        next: u8,
    }

    impl Reader {
        const fn read(groups: Groups) -> Self {
            let mut reader = Self {
                slot: 0,
                marks: [0; ROOM],
                count: 0,
                words: [(0, 0); ROOM],
                groups: [0; 256],
                next: BEGINS,
            };
            let mut group = 0;
            while group < groups.len() {
                reader.groups[group] = reader.slot as u16;
                let mut nth = 0;
                while nth < groups[group].len() {
                    reader.phrase(groups[group][nth].as_bytes());
                    nth += 1;
                }
                group += 1;
            }
            reader
        }

        const fn phrase(&mut self, phrase: &[u8]) {
            let (mut start, mut at) = (0, 0);
            while at <= phrase.len() {
                if at == phrase.len() || phrase[at] == b' ' {
                    self.element(phrase, start, at);
                    start = at + 1;
                }
                at += 1;
            }
            assert!(self.next == 0, "a phrase ends with a slot");
            self.next = BEGINS;
        }

        const fn element(&mut self, phrase: &[u8], mut start: usize, end: usize) {
            if end == start + 3 && phrase[start] == b'.' && phrase[start + 1] == b'.' {
                assert!(self.next == 0, "only after a slot may something be passed over");
                self.next = phrase[start + 2] - b'0';
                assert!(self.next > 0 && self.next <= SKIP, "a number of tokens");
                return;
            }
            if end > start + 1 && phrase[start] == b'?' {
                assert!(self.next == 0, "what is optional is neither first nor after a gap");
                self.next = OPTIONAL;
                start += 1;
            }
            let (first, mut at) = (self.count, start);
            while at <= end {
                if at == end || phrase[at] == b'|' {
                    let hash = hash(phrase, start, at);
                    let inner = if self.next == BEGINS { 0 } else { INNER };
                    let mut before = first;
                    while before < self.count {
                        assert!(self.words[before].0 != hash, "a word is twice in a slot");
                        before += 1;
                    }
                    self.words[self.count] = (hash, self.slot as u16 | inner);
                    self.count += 1;
                    start = at + 1;
                }
                at += 1;
            }
            self.marks[self.slot] = self.next;
            self.slot += 1;
            self.next = 0;
        }
    }

    const fn hash(phrase: &[u8], start: usize, end: usize) -> u64 {
        let (before, after) = (phrase[start] == b'*', phrase[end - 1] == b'*');
        let length = end - start - (before || after) as usize;
        assert!(!(before && after), "both ends of a word are open");
        assert!(!(before || after) || length >= SHORTEST_OPEN, "an open word is too short");
        let (mut state, mut nth) = (0, 0);
        while nth < length {
            state = mix(state, phrase[if before { end - 1 - nth } else { start + nth }]);
            nth += 1;
        }
        let kind = match (before, after) {
            (true, _) => END,
            (_, true) => START,
            _ => WHOLE,
        };
        mix(state, kind)
    }

    /// The different words, each where its hash leads or in the next free place.
    struct Words {
        /// The hash of each and in how many slots it is, which is 0 where there is none.
        words: [(u64, usize); ROOM],
    }

    impl Words {
        const fn of(read: &Reader) -> Self {
            let mut all = Self { words: [(0, 0); ROOM] };
            let mut nth = 0;
            while nth < read.count {
                let place = all.place(read.words[nth].0);
                all.words[place] = (read.words[nth].0, all.words[place].1 + 1);
                nth += 1;
            }
            all
        }

        const fn place(&self, hash: u64) -> usize {
            let mut place = hash as usize % ROOM;
            while self.words[place].1 > 0 && self.words[place].0 != hash {
                place = (place + 1) % ROOM;
            }
            place
        }

        /// Where each bucket begins.
        const fn begins(&self) -> [u16; BUCKETS + 1] {
            let mut begins = [0; BUCKETS + 1];
            let mut place = 0;
            while place < ROOM {
                let (hash, count) = self.words[place];
                assert!(count < 256, "a word is in too many slots");
                if count > 0 {
                    begins[key(hash).0 + 1] += 2 + count as u16;
                }
                place += 1;
            }
            let mut bucket = 0;
            while bucket < BUCKETS {
                begins[bucket + 1] += begins[bucket];
                bucket += 1;
            }
            begins
        }

        const fn laid_out<const W: usize>(&self, read: &Reader) -> [u16; W] {
            let (mut out, mut ends, mut next) = ([0; W], self.begins(), [0; ROOM]);
            let mut place = 0;
            while place < ROOM {
                let (hash, count) = self.words[place];
                if count > 0 {
                    let (bucket, first, second) = key(hash);
                    let at = ends[bucket] as usize;
                    out[at] = first;
                    out[at + 1] = second | count as u16;
                    next[place] = at + 2;
                    ends[bucket] += 2 + count as u16;
                }
                place += 1;
            }
            // Slots that begin a phrase first; the others are greater, being marked.
            let (mut nth, mut inner) = (0, 0);
            while nth < read.count {
                let (hash, slot) = read.words[nth];
                if slot & INNER == inner {
                    let place = self.place(hash);
                    out[next[place]] = slot;
                    next[place] += 1;
                }
                nth += 1;
                if nth == read.count && inner == 0 {
                    (nth, inner) = (0, INNER);
                }
            }
            out
        }
    }
}
