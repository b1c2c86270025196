//! Tables of phrases, indexed when they are compiled by how the phrases begin, so that reading a
//! word costs about as much whether the tables are short or long.

use super::phrase;
use super::words::Text;
use constant::{END, KEY, mix};

pub(super) use constant::{Begins, build, count};

/// Groups of phrases that are looked for together.
pub(super) type Groups = &'static [&'static [&'static str]];

/// An index into some groups of phrases, made by [`index!`].
pub(super) struct Index {
    pub(super) groups: Groups,
    /// Where each bucket begins among the entries.
    pub(super) begins: &'static [u16],
    pub(super) entries: &'static [Entry],
}

/// Indexes some groups of phrases. Does not compile when a phrase begins with something optional
/// or with too little of a word.
macro_rules! index {
    ($groups:expr) => {{
        use $crate::text::index::{Begins, Entry, Index, build, count};
        static BUILT: (Begins, [Entry; count($groups)]) = build($groups);
        Index { groups: $groups, begins: &BUILT.0, entries: &BUILT.1 }
    }};
}
pub(super) use index;

/// One way in which a phrase may begin.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    group: u8,
    nth: u8,
    /// Where in the phrase this way is written.
    offset: u16,
}

impl Index {
    /// The phrases that start at a token: the group of each, and where it ends. One that starts in
    /// several ways is given as often.
    pub(super) fn at(&self, text: &Text<'_>, at: usize) -> impl Iterator<Item = (usize, usize)> {
        let said = phrase::said(text, at);
        let begin = |nth: usize| self.begins.get(nth).map_or(0, |begin| usize::from(*begin));
        let bucket = move |nth| self.entries.get(begin(nth)..begin(nth + 1)).unwrap_or_default();
        let entries = keys(said).into_iter().flatten().flat_map(bucket);
        entries.filter_map(move |entry| {
            let phrase = self.groups.get(usize::from(entry.group))?.get(usize::from(entry.nth))?;
            let first = phrase.get(usize::from(entry.offset)..)?.split(['|', ' ']).next()?;
            if !phrase::matches_one(said, first) {
                return None;
            }
            let rest = phrase.split_once(' ').map_or("", |(_, rest)| rest);
            Some((usize::from(entry.group), phrase::end_at(text, at + 1, rest)?))
        })
    }

    /// Where the longest phrase that starts at a token ends.
    pub(super) fn longest_at(&self, text: &Text<'_>, at: usize) -> Option<usize> {
        self.at(text, at).map(|(_, end)| end).max()
    }
}

/// The buckets for what a word begins with and for what it ends with.
fn keys(said: &str) -> [Option<usize>; 2] {
    let first = said.bytes().take(KEY).fold(0, mix);
    let last = said.bytes().rev().take(KEY).fold(END, mix);
    [(!said.is_empty()).then_some(first), (said.len() > KEY && last != first).then_some(last)]
}

/// What runs in the compiler.
#[allow(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "evaluated for constants only, where a place out of bounds is a compile error"
)]
mod constant {
    use super::{Entry, Groups};

    /// How many bytes of a word are the key into the index.
    pub(super) const KEY: usize = 3;
    const BUCKETS: usize = 512;
    /// What the key of an ending starts from, so that endings and beginnings seldom meet.
    pub(super) const END: usize = 251;

    /// Where each bucket begins, and where the last one ends.
    pub(in super::super) type Begins = [u16; BUCKETS + 1];

    /// How many entries an index of some groups has.
    pub(in super::super) const fn count(groups: Groups) -> usize {
        let mut filled = [0; BUCKETS + 1];
        visit(groups, &mut filled, &mut []);
        running_sum(&filled)[BUCKETS] as usize
    }

    /// The buckets and the entries of an index of some groups.
    pub(in super::super) const fn build<const N: usize>(groups: Groups) -> (Begins, [Entry; N]) {
        // First how much goes into each bucket, then where each begins, then what goes there.
        let mut filled = [0; BUCKETS + 1];
        visit(groups, &mut filled, &mut []);
        let begins = running_sum(&filled);
        let (mut filled, mut entries) = (begins, [Entry { group: 0, nth: 0, offset: 0 }; N]);
        visit(groups, &mut filled, &mut entries);
        (begins, entries)
    }

    pub(super) const fn mix(hash: usize, byte: u8) -> usize {
        (hash * 37 + byte as usize) % BUCKETS
    }

    const fn running_sum(filled: &Begins) -> Begins {
        let mut begins = [0; BUCKETS + 1];
        let mut bucket = 0;
        while bucket < BUCKETS {
            begins[bucket + 1] = begins[bucket] + filled[bucket];
            bucket += 1;
        }
        begins
    }

    /// Counts each way that a phrase may begin in its bucket, and enters it if there is room.
    const fn visit(groups: Groups, filled: &mut Begins, entries: &mut [Entry]) {
        let mut group = 0;
        while group < groups.len() {
            let mut nth = 0;
            while nth < groups[group].len() {
                assert!(group < 256 && nth < 256, "an entry has a byte for each");
                let entry = Entry { group: group as u8, nth: nth as u8, offset: 0 };
                visit_phrase(groups[group][nth].as_bytes(), entry, filled, entries);
                nth += 1;
            }
            group += 1;
        }
    }

    const fn visit_phrase(phrase: &[u8], entry: Entry, filled: &mut Begins, entries: &mut [Entry]) {
        let (mut start, mut at) = (0, 0);
        loop {
            let over = at == phrase.len() || phrase[at] == b' ';
            if over || phrase[at] == b'|' {
                let bucket = bucket_of_alternative(phrase, start, at);
                if !entries.is_empty() {
                    entries[filled[bucket] as usize] = Entry { offset: start as u16, ..entry };
                }
                filled[bucket] += 1;
                start = at + 1;
            }
            if over {
                return;
            }
            at += 1;
        }
    }

    const fn bucket_of_alternative(phrase: &[u8], start: usize, end: usize) -> usize {
        let (ending, open) = (phrase[start] == b'*', phrase[end - 1] == b'*');
        let length = end - start - (ending || open) as usize;
        assert!(!(ending && open), "both ends of a word are open");
        assert!(!(ending || open) || length >= KEY, "an open word is too short to be indexed");
        let missing = end - start > 1 && matches!(phrase[start], b'?' | b'.');
        assert!(!missing, "a phrase begins with something that may be missing");
        let (mut hash, mut nth) = (if ending { END } else { 0 }, 0);
        while nth < length && nth < KEY {
            hash = mix(hash, if ending { phrase[end - 1 - nth] } else { phrase[start + nth] });
            nth += 1;
        }
        hash
    }
}

#[cfg(test)]
mod tests {
    use super::super::Part;
    use super::*;

    #[test]
    fn an_index_finds_what_trying_every_phrase_finds() {
        const GROUPS: Groups = &[
            &["logg ?deg inn", "i|på {}|@", "# %"],
            &["rabatt*|rabalder|rå", "% av", "{} og", "å", "*rabatt|*alder"],
        ];
        static INDEX: Index = index!(GROUPS);
        for raw in [
            "Logg inn",
            "på {x}",
            "i @",
            "30 %",
            "RABATTEN",
            "rå",
            "rabalder",
            "% av",
            "{x} og",
            "å",
            "rabb",
            "vårrabatt",
            "alder",
            "",
        ] {
            let text = Text::new(Part::Body, raw);
            let mut found: Vec<_> = INDEX.at(&text, 0).collect();
            found.sort_unstable();
            found.dedup();
            let each = GROUPS
                .iter()
                .enumerate()
                .flat_map(|(group, phrases)| phrases.iter().map(move |one| (group, one)));
            let mut expected: Vec<_> = each
                .filter_map(|(group, one)| Some((group, phrase::end_at(&text, 0, one)?)))
                .collect();
            expected.dedup();
            assert_eq!(found, expected, "{raw}");
        }
    }
}
