//! Phrases: the small notation in which the detectors' tables are written, and where a text has
//! them.
//!
//! A phrase is words with a space between. `a|b` is either; `rabatt*` and `*tilbud` leave the rest
//! of the word open, and before an ending there is something; `rabatt~` is the word in any
//! inflection; `?` before a word makes it optional; `..3` passes over up to three tokens within the
//! sentence; `#` is a number, `{}` a placeholder, `@` a link; other signs stand for themselves.

use alloc::vec::Vec;
use core::ops::Range;

use super::table::{BEGINS, OPTIONAL, SKIP, Slots, Table};
use super::words::{Kind, Text, small};

/// Words longer than this are no words, and are not looked into.
const LONGEST_WORD: usize = 80;

/// So many tokens are looked up at once: what is known of them stays in the processor's cache.
const STRETCH: usize = 1024;
/// No phrase goes on for more tokens.
pub(super) const LONGEST: usize = 64;

/// Some tokens of a text that are a phrase of a group.
///
/// Long texts have many, so they are kept small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    group: u32,
    start: u32,
    end: u32,
}

impl Hit {
    fn new(group: usize, tokens: &Range<usize>) -> Self {
        let [group, start, end] = [group, tokens.start, tokens.end].map(small);
        Self { group, start, end }
    }

    /// The group that the phrase is of.
    pub(super) const fn group(self) -> usize {
        self.group as usize
    }

    /// The first token.
    pub(super) const fn start(self) -> usize {
        self.start as usize
    }

    /// The token after the last.
    pub(super) const fn end(self) -> usize {
        self.end as usize
    }

    /// Its tokens.
    pub(super) const fn tokens(self) -> Range<usize> {
        self.start()..self.end()
    }
}

/// Where a text has phrases of a table, by where they start; of those of one group that start
/// together, the longest. The work for each token is bounded by the table.
pub(super) fn find(table: &Table, text: &Text<'_>) -> Vec<Hit> {
    let count = text.tokens.len();
    let at_once = count.min(STRETCH + LONGEST);
    let mut search = Search {
        table,
        text,
        first: 0,
        slots: Vec::with_capacity(2 * at_once),
        ends: Vec::with_capacity(at_once),
    };
    let mut hits = Vec::with_capacity(count);
    while search.first < count {
        search.slots.clear();
        search.ends.clear();
        let end = count.min(search.first + STRETCH);
        for at in search.first..count.min(end + LONGEST) {
            table.look_up(said(text, at), &mut search.slots);
            search.ends.push(search.slots.len());
        }
        for at in search.first..end {
            search.at(at, &mut hits);
        }
        search.first = end;
    }
    hits
}

/// What a token says as phrases have it; empty where nothing can match.
fn said<'t>(text: &'t Text<'_>, at: usize) -> &'t str {
    match text.kind(at) {
        Some(Kind::Word | Kind::Mark(_)) => {
            Some(text.say(at)).filter(|word| word.len() <= LONGEST_WORD).unwrap_or_default()
        }
        Some(Kind::Number) => "#",
        Some(Kind::Placeholder) => "{}",
        Some(Kind::Link) => "@",
        Some(Kind::Break) | None => "",
    }
}

struct Search<'s, 't> {
    table: &'s Table,
    text: &'s Text<'t>,
    /// The first token of those that are looked up.
    first: usize,
    /// The slots that they fit, and where those of each token end.
    slots: Vec<Slots<'s>>,
    ends: Vec<usize>,
}

impl<'s> Search<'s, '_> {
    /// Adds the phrases that start at a token.
    fn at(&self, start: usize, hits: &mut Vec<Hit>) {
        let before = hits.len();
        for slots in self.slots(start) {
            for slot in slots.beginning() {
                let Some(end) = self.end_at(slot + 1, start + 1) else { continue };
                let hit = Hit::new(self.table.group(slot), &(start..end));
                let known = hits.iter_mut().skip(before).find(|known| known.group == hit.group);
                match known {
                    Some(known) => known.end = known.end.max(hit.end),
                    None => hits.push(hit),
                }
            }
        }
    }

    /// Where a phrase ends whose next slot this is, if it goes on at this token.
    fn end_at(&self, slot: u16, at: usize) -> Option<usize> {
        let marks = self.table.marks(slot);
        if marks == BEGINS {
            return Some(at);
        }
        for skipped in 0..=usize::from(marks & SKIP) {
            if skipped > 0 && self.text.ends_sentence(at + skipped - 1) {
                break;
            }
            let fits = self.slots(at + skipped).iter().any(|slots| slots.has_inner(slot));
            let end = if fits { self.end_at(slot + 1, at + skipped + 1) } else { None };
            if end.is_some() {
                return end;
            }
        }
        if marks & OPTIONAL != 0 { self.end_at(slot + 1, at) } else { None }
    }

    /// The slots that a token fits.
    fn slots(&self, at: usize) -> &[Slots<'s>] {
        let at = at - self.first;
        let end = |at: usize| self.ends.get(at).copied();
        let begin = at.checked_sub(1).and_then(end).unwrap_or(0);
        end(at).and_then(|end| self.slots.get(begin..end)).unwrap_or_default()
    }
}

/// Whether a word is one of some words, written as `a|b`.
pub(super) fn is_one_of(word: &str, words: &str) -> bool {
    words.as_bytes().split(|byte| *byte == b'|').any(|one| one == word.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::super::Part;
    use super::super::table::{Groups, phrases};
    use super::*;

    const GROUPS: Groups = concat!(
        phrases!["logg ?deg inn", "se ..2 brevet", "i|på {}|@", "stopp ?? ?: ja", "# %"],
        "\t",
        phrases!["rabatt*|rabalder|rå", "*tilbud|*rabatt|*alder", "% av", "{} og", "hva ?", "å"],
        "\t",
        phrases!["se", "se ..2 brevet nå", "takst~"],
        "\t",
    )
    .as_bytes();

    #[test]
    fn phrases() {
        let table = Table::new(GROUPS);
        let cases: &[(&str, &[(usize, usize)])] = &[
            ("Logg deg inn", &[(0, 3)]),
            ("logg inn", &[(0, 2)]),
            ("logg ut", &[]),
            ("Sommertilbud", &[(1, 1)]),
            ("Tilbud", &[]),
            ("rabattkoden", &[(1, 1)]),
            ("rabatt", &[(1, 1)]),
            ("rab", &[]),
            ("takst", &[(2, 1)]),
            ("takstene", &[(2, 1)]),
            ("takstmann", &[]),
            ("rabalder", &[(1, 1)]),
            ("alder", &[]),
            ("vårrabatt", &[(1, 1)]),
            ("RÅ", &[(1, 1)]),
            ("se det fine brevet", &[(0, 4), (2, 1)]),
            ("se det brevet nå", &[(0, 3), (2, 4)]),
            ("se. Det brevet", &[(2, 1)]),
            ("se det fine nye brevet", &[(2, 1)]),
            ("30 %", &[(0, 2)]),
            ("i {{sted}}", &[(0, 2)]),
            ("på nav.no", &[(0, 2)]),
            ("{{sted}} og", &[(1, 2)]),
            ("% av", &[(1, 2)]),
            ("Hva?", &[(1, 2)]),
            ("Stopp: ja", &[(0, 3)]),
            ("Stopp ja", &[(0, 2)]),
            ("å", &[(1, 1)]),
            ("", &[]),
        ];
        for (raw, expected) in cases {
            let mut hits = find(&table, &Text::new(Part::Body, raw));
            hits.retain(|hit| hit.start() == 0);
            hits.sort_unstable_by_key(|hit| hit.group());
            let hits: Vec<_> = hits.iter().map(|hit| (hit.group(), hit.end())).collect();
            assert_eq!(hits, *expected, "{raw}");
        }
    }

    #[test]
    fn a_phrase_may_go_from_one_stretch_into_the_next() {
        let table = Table::new(GROUPS);
        for before in STRETCH - 5..=STRETCH + 1 {
            let raw = "xx ".repeat(before) + "se det fine brevet";
            let hits = find(&table, &Text::new(Part::Body, &raw));
            let found: Vec<_> = hits.iter().map(|hit| (hit.group(), hit.tokens())).collect();
            assert_eq!(found, [(0, before..before + 4), (2, before..before + 1)]);
        }
    }
}
