//! Phrases: the small notation in which the detectors' tables are written.
//!
//! A phrase is words with a space between. `a|b` is either; `rabatt*`, `*tilbud` and `*kupong*`
//! leave the rest of the word open; `?` before a word makes it optional; `..3` passes over up to
//! three tokens within the sentence; `#` is a number, `{}` a placeholder, `@` a link; other signs
//! stand for themselves.
//!
//! Tables are indexed when they are compiled, by how their phrases begin, so that reading a word
//! costs about as much whether the tables are short or long.

use super::words::{Kind, Text};

/// Words longer than this are no words, and are not looked into.
const LONGEST_WORD: usize = 80;
/// How many bytes of a word are the key into the index.
const KEY: usize = 3;
const BUCKETS: usize = 512;

/// Groups of phrases that are looked for together.
pub(super) type Groups = &'static [&'static [&'static str]];

/// An index into some groups of phrases. `N` is [`entries`] of them.
pub(super) struct Index<const N: usize> {
    groups: Groups,
    /// Where each bucket begins among the entries.
    begins: [u16; BUCKETS + 1],
    /// Group and phrase, a byte each.
    entries: [u16; N],
}

impl<const N: usize> Index<N> {
    /// Indexes some groups. Does not compile when a phrase begins with something optional or open.
    pub(super) const fn new(groups: Groups) -> Self {
        let mut filled = [0; BUCKETS + 1];
        let mut entries = [0; N];
        // First how much goes into each bucket, then where each begins, then what goes there.
        visit(groups, &mut filled, &mut []);
        let mut begins = [0; BUCKETS + 1];
        let mut bucket = 0;
        while bucket < BUCKETS {
            begins[bucket + 1] = begins[bucket] + filled[bucket];
            bucket += 1;
        }
        filled = begins;
        visit(groups, &mut filled, &mut entries);
        Self { groups, begins, entries }
    }

    /// The phrases that start at a token: the group of each, and where it ends.
    pub(super) fn at(&self, text: &Text<'_>, at: usize) -> impl Iterator<Item = (usize, usize)> {
        let bucket = key(text, at).map_or(0..0, |bucket| {
            let begin = |nth: usize| self.begins.get(nth).map_or(0, |begin| usize::from(*begin));
            begin(bucket)..begin(bucket + 1)
        });
        self.entries.get(bucket).unwrap_or_default().iter().filter_map(move |entry| {
            let [group, nth] = entry.to_be_bytes().map(usize::from);
            let phrase = self.groups.get(group)?.get(nth)?;
            Some((group, end_at(text, at, phrase)?))
        })
    }

    /// Where the longest phrase that starts at a token ends.
    pub(super) fn longest_at(&self, text: &Text<'_>, at: usize) -> Option<usize> {
        self.at(text, at).map(|(_, end)| end).max()
    }
}

/// How many entries an index of some groups has.
pub(super) const fn entries(groups: Groups) -> usize {
    let mut filled = [0; BUCKETS + 1];
    visit(groups, &mut filled, &mut []);
    let (mut sum, mut bucket) = (0, 0);
    while bucket < BUCKETS {
        sum += filled[bucket] as usize;
        bucket += 1;
    }
    sum
}

/// Counts each phrase once in every bucket that it may begin in, and enters it if there is room.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler, where an index out of bounds is an error")]
const fn visit(groups: Groups, filled: &mut [u16; BUCKETS + 1], entries: &mut [u16]) {
    let mut last = [u16::MAX; BUCKETS];
    let mut group = 0;
    while group < groups.len() {
        let mut nth = 0;
        while nth < groups[group].len() {
            let entry = (group as u16) << 8 | nth as u16;
            let phrase = groups[group][nth].as_bytes();
            let (mut start, mut at) = (0, 0);
            loop {
                let over = at == phrase.len() || phrase[at] == b' ';
                if over || phrase[at] == b'|' {
                    let bucket = bucket_of_alternative(phrase, start, at);
                    if last[bucket] != entry {
                        last[bucket] = entry;
                        if !entries.is_empty() {
                            entries[filled[bucket] as usize] = entry;
                        }
                        filled[bucket] += 1;
                    }
                    start = at + 1;
                }
                if over {
                    break;
                }
                at += 1;
            }
            nth += 1;
        }
        group += 1;
    }
}

#[allow(clippy::indexing_slicing, reason = "runs in the compiler, where an index out of bounds is an error")]
const fn bucket_of_alternative(phrase: &[u8], start: usize, end: usize) -> usize {
    let open = phrase[end - 1] == b'*';
    let length = if open { end - 1 - start } else { end - start };
    assert!(!open || length >= KEY, "an open word is too short to be indexed");
    let optional = end - start > 1 && matches!(phrase[start], b'?' | b'.' | b'*');
    assert!(!optional, "a phrase begins with something that may be missing");
    let (mut hash, mut at) = (0, start);
    while at < start + length && at < start + KEY {
        hash = mix(hash, phrase[at]);
        at += 1;
    }
    hash
}

const fn mix(hash: usize, byte: u8) -> usize {
    (hash * 37 + byte as usize) % BUCKETS
}

/// The bucket for what starts at a token.
fn key(text: &Text<'_>, at: usize) -> Option<usize> {
    let said = match text.kind(at)? {
        Kind::Word | Kind::Mark(_) => text.say(at),
        Kind::Number => "#",
        Kind::Placeholder => "{}",
        Kind::Link => "@",
        Kind::Break => return None,
    };
    Some(said.bytes().take(KEY).fold(0, mix))
}

/// Where the phrase that starts at a token ends, if it does. The work is bounded by the phrase.
pub(super) fn end_at(text: &Text<'_>, at: usize, phrase: &str) -> Option<usize> {
    let (head, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    if head.is_empty() {
        return Some(at);
    }
    if let Some(most) = head.strip_prefix("..") {
        for skipped in 0..=most.parse().unwrap_or(0) {
            if let Some(end) = end_at(text, at + skipped, rest) {
                return Some(end);
            }
            if text.ends_sentence(at + skipped) {
                return None;
            }
        }
        return None;
    }
    if let Some(optional) = head.strip_prefix('?').filter(|optional| !optional.is_empty()) {
        let taken = is(text, at, optional).then(|| end_at(text, at + 1, rest)).flatten();
        return taken.or_else(|| end_at(text, at, rest));
    }
    if is(text, at, head) { end_at(text, at + 1, rest) } else { None }
}

/// Whether a word is one of some alternatives, with open ends where they say so.
pub(super) fn matches(word: &str, alternatives: &str) -> bool {
    !word.is_empty() && word.len() <= LONGEST_WORD && alternatives.split('|').any(|one| matches_one(word, one))
}

fn matches_one(word: &str, pattern: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(inner), Some(_)) => word.contains(inner.trim_end_matches('*')),
        (Some(end), None) => word.ends_with(end),
        (None, Some(start)) => word.starts_with(start),
        (None, None) => word == pattern,
    }
}

fn is(text: &Text<'_>, at: usize, element: &str) -> bool {
    match text.kind(at) {
        Some(Kind::Word) => matches(text.say(at), element),
        Some(Kind::Number) => element == "#",
        Some(Kind::Placeholder) => element.split('|').any(|one| one == "{}"),
        Some(Kind::Link) => element.split('|').any(|one| one == "@"),
        Some(Kind::Mark(_)) => element.split('|').any(|one| one == text.say(at)),
        Some(Kind::Break) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Part;
    use super::*;

    #[test]
    fn phrases() {
        let cases = [
            ("Logg deg inn", "logg ?deg inn", Some(3)),
            ("logg inn", "logg ?deg inn", Some(2)),
            ("logg ut", "logg ?deg inn", None),
            ("Sommertilbudet", "*tilbud*", Some(1)),
            ("rabattkoden", "rabatt*", Some(1)),
            ("se det fine brevet", "se ..2 brevet", Some(4)),
            ("se. Det brevet", "se ..2 brevet", None),
            ("30 %", "# %", Some(2)),
            ("i {{sted}}", "i|på {}|@", Some(2)),
            ("på nav.no", "i|på {}|@", Some(2)),
            ("Hva?", "hva ?", Some(2)),
            ("Stopp: ja", "stopp ?? ?: ja", Some(3)),
            ("", "a", None),
        ];
        for (raw, phrase, end) in cases {
            assert_eq!(end_at(&Text::new(Part::Body, raw), 0, phrase), end, "{raw}: {phrase}");
        }
    }

    #[test]
    fn an_index_finds_what_trying_every_phrase_finds() {
        const GROUPS: Groups = &[&["logg ?deg inn", "i|på {}|@", "# %"], &["rabatt*|rabalder|rå", "% av", "{} og", "å"]];
        const INDEX: Index<{ entries(GROUPS) }> = Index::new(GROUPS);
        for raw in ["Logg inn", "på {x}", "i @", "30 %", "RABATTEN", "rå", "rabalder", "% av", "{x} og", "å", "rabb", ""] {
            let text = Text::new(Part::Body, raw);
            let mut found: Vec<_> = INDEX.at(&text, 0).collect();
            found.sort_unstable();
            let each = GROUPS.iter().enumerate().flat_map(|(group, phrases)| phrases.iter().map(move |one| (group, one)));
            let expected: Vec<_> = each.filter_map(|(group, one)| Some((group, end_at(&text, 0, one)?))).collect();
            assert_eq!(found, expected, "{raw}");
        }
    }
}
