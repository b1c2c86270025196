//! Phrases: the notation in which the detectors write wording, and the search for it in a text.
//!
//! A phrase is words with a space between. `a|b` is either; `rabatt*` and `*tilbud` leave the rest
//! of the word open, and before an ending there is something; `rabatt~` is the word in any
//! inflection; `?` before a word makes it optional; `..3` skips up to three tokens within the
//! sentence; `#` is a number, `{}` a placeholder, `@` a link; other punctuation is itself.

pub(super) mod group;
pub(super) mod hit;
pub(super) mod index;

use alloc::vec::Vec;

use crate::text::document::Document;
use crate::text::phrases::hit::{Hit, Hits};
use crate::text::phrases::index::{Entry, PhraseIndex};
use crate::text::tokens::TokenKind;

/// Longer words, in bytes, are not looked up.
const LONGEST_WORD: usize = 80;
/// The number of tokens that are looked up at once, so that their entries stay in the processor's
/// cache.
const BLOCK: usize = 1024;
/// The most tokens of a phrase.
pub(super) const LONGEST_PHRASE: usize = 64;

/// Finds the phrases of an index in a text, by their first token. Of the phrases of one group that
/// start together, only the longest is found. The work for each token is bounded by the index.
pub(super) fn find(index: &PhraseIndex, document: &Document<'_>) -> Hits {
    let count = document.tokens.len();
    let most = count.min(BLOCK + LONGEST_PHRASE);
    let mut search = Search {
        index,
        document,
        block_start: 0,
        entries: Vec::with_capacity(2 * most),
        ends: Vec::with_capacity(most),
    };
    let mut hits = Hits::with_capacity(count);
    while search.block_start < count {
        search.entries.clear();
        search.ends.clear();
        let block_end = count.min(search.block_start + BLOCK);
        for at in search.block_start..count.min(block_end + LONGEST_PHRASE) {
            index.look_up(searched_text(document, at), &mut search.entries);
            search.ends.push(search.entries.len());
        }
        for at in search.block_start..block_end {
            hits.add_at_next_token(|hits| search.add_phrases_at(at, hits));
        }
        search.block_start = block_end;
    }
    hits
}

/// Returns a token as phrases write it; empty for a token that matches no phrase.
fn searched_text<'d>(document: &'d Document<'_>, at: usize) -> &'d str {
    match document.kind(at) {
        Some(TokenKind::Word | TokenKind::Punctuation(_)) => {
            let text = document.token_text(at);
            if text.len() <= LONGEST_WORD { text } else { "" }
        }
        Some(TokenKind::Number) => "#",
        Some(TokenKind::Placeholder) => "{}",
        Some(TokenKind::Link) => "@",
        Some(TokenKind::ParagraphBreak) | None => "",
    }
}

/// A search in one block of tokens.
struct Search<'s, 'd> {
    index: &'s PhraseIndex,
    document: &'s Document<'d>,
    /// The first token of the block.
    block_start: usize,
    /// The entries that the tokens of the block match, and the end of those of each token.
    entries: Vec<&'s Entry>,
    ends: Vec<usize>,
}

impl<'s> Search<'s, '_> {
    /// Adds the phrases that start at a token.
    fn add_phrases_at(&self, start: usize, hits: &mut Vec<Hit>) {
        let before = hits.len();
        for number in self.entries(start).iter().flat_map(|entry| &entry.first) {
            let Some(position) = self.index.position(*number) else { continue };
            let Some(end) = self.phrase_end(number + 1, start + 1) else { continue };
            match hits.iter_mut().skip(before).find(|hit| hit.group == position.group) {
                Some(known) => known.extend_to(end),
                None => hits.push(Hit::new(position.group, &(start..end))),
            }
        }
    }

    /// Returns the end of a phrase whose next position is given, if it goes on at a token.
    fn phrase_end(&self, position: u16, at: usize) -> Option<usize> {
        let Some(next) = self.index.position(position).filter(|next| !next.is_first) else {
            // The phrase ended with the position before.
            return Some(at);
        };
        for gap in 0..=usize::from(next.max_gap) {
            if gap > 0 && self.document.ends_sentence(at + gap - 1) {
                break;
            }
            let fits = self.entries(at + gap).iter().any(|entry| entry.fits(position));
            let end = if fits { self.phrase_end(position + 1, at + gap + 1) } else { None };
            if end.is_some() {
                return end;
            }
        }
        if next.is_optional { self.phrase_end(position + 1, at) } else { None }
    }

    /// Returns the entries that a token matches.
    fn entries(&self, at: usize) -> &[&'s Entry] {
        let at = at - self.block_start;
        let end_of = |at: usize| self.ends.get(at).copied();
        let start = at.checked_sub(1).and_then(end_of).unwrap_or(0);
        // There are none past the end of the text.
        end_of(at).and_then(|end| self.entries.get(start..end)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::document::Part;
    use crate::text::phrases::group::{GroupedPhrases, PhraseGroup};

    const FIRST: PhraseGroup = PhraseGroup::RegisterName;
    const SECOND: PhraseGroup = PhraseGroup::DirectorateName;
    const THIRD: PhraseGroup = PhraseGroup::WhereToRead;
    const PHRASES: &[GroupedPhrases] = &[
        (FIRST, &["logg ?deg inn", "se ..2 brevet", "i|på {}|@", "stopp ?? ?: ja", "# %"]),
        (SECOND, &["rabatt*|rabalder|rå", "*tilbud|*rabatt|*alder", "% av", "{} og", "hva ?", "å"]),
        (THIRD, &["se", "se ..2 brevet nå", "takst~"]),
    ];

    fn find_in(source: &str) -> Vec<Hit> {
        find(&PhraseIndex::new(PHRASES), &Document::read(Part::Body, source)).all().to_vec()
    }

    #[test]
    fn the_notation_means_what_it_says() {
        let cases: &[(&str, &[(PhraseGroup, usize)])] = &[
            ("Logg deg inn", &[(FIRST, 3)]),
            ("logg inn", &[(FIRST, 2)]),
            ("logg ut", &[]),
            ("Sommertilbud", &[(SECOND, 1)]),
            ("Tilbud", &[]),
            ("rabattkoden", &[(SECOND, 1)]),
            ("rabatt", &[(SECOND, 1)]),
            ("rab", &[]),
            ("takst", &[(THIRD, 1)]),
            ("takstene", &[(THIRD, 1)]),
            ("takstmann", &[]),
            ("rabalder", &[(SECOND, 1)]),
            ("alder", &[]),
            ("vårrabatt", &[(SECOND, 1)]),
            ("RÅ", &[(SECOND, 1)]),
            ("se det fine brevet", &[(FIRST, 4), (THIRD, 1)]),
            ("se det brevet nå", &[(FIRST, 3), (THIRD, 4)]),
            ("se. Det brevet", &[(THIRD, 1)]),
            ("se det fine nye brevet", &[(THIRD, 1)]),
            ("30 %", &[(FIRST, 2)]),
            ("i {{sted}}", &[(FIRST, 2)]),
            ("på nav.no", &[(FIRST, 2)]),
            ("{{sted}} og", &[(SECOND, 2)]),
            ("% av", &[(SECOND, 2)]),
            ("Hva?", &[(SECOND, 2)]),
            ("Stopp: ja", &[(FIRST, 3)]),
            ("Stopp ja", &[(FIRST, 2)]),
            ("å", &[(SECOND, 1)]),
            ("", &[]),
        ];
        for (source, expected) in cases {
            let hits = find_in(source);
            let at_start: Vec<_> = hits
                .iter()
                .filter(|hit| hit.start() == 0)
                .map(|hit| (hit.group, hit.end()))
                .collect();
            assert_eq!(at_start.len(), expected.len(), "{source}: {at_start:?}");
            assert!(expected.iter().all(|hit| at_start.contains(hit)), "{source}: {at_start:?}");
        }
    }

    #[test]
    fn a_phrase_may_cross_the_end_of_a_block() {
        for before in BLOCK - 5..=BLOCK + 1 {
            let source = "xx ".repeat(before) + "se det fine brevet";
            let hits = find_in(&source);
            let found: Vec<_> = hits.iter().map(|hit| (hit.group, hit.tokens())).collect();
            assert_eq!(found, [(FIRST, before..before + 4), (THIRD, before..before + 1)]);
        }
    }
}
