//! A text as words: what the detectors read instead of characters.

use alloc::vec::Vec;
use core::ops::Range;

use super::clean::{Clean, is_word_char};
use super::link::Link;
use super::phrase::{self, Hit};
use super::{Part, scan, tables};
use crate::search;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters and digits, with hyphens and apostrophes inside.
    Word,
    /// Digits only.
    Number,
    /// What a template fills in.
    Placeholder,
    /// A link or an e-mail address.
    Link,
    /// Any other sign, apart from quotation marks and marks of emphasis, which are left out.
    Mark(char),
    /// A blank line, or where a block of mark-up begins or ends.
    Break,
}

/// One token, with its bytes in the clean text. Long texts have many, so it is kept small.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) kind: Kind,
    start: u32,
    end: u32,
    /// Whether a sentence ends with it.
    pub(super) ends: bool,
}

impl Token {
    /// A token that ends no sentence.
    pub(super) fn new(kind: Kind, bytes: &Range<usize>) -> Self {
        Self { kind, start: small(bytes.start), end: small(bytes.end), ends: false }
    }

    /// Its bytes in the clean text.
    pub(super) const fn bytes(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place as it is kept where there are many: no text reaches further.
pub(super) fn small(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// One of the message's texts, read into tokens and links.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) part: Part,
    pub(super) tokens: Vec<Token>,
    /// Every link, in order: those among the tokens and those that mark-up points to.
    pub(super) links: Vec<Link>,
    /// The phrases of every table, by where they start; none where they are not looked for.
    pub(super) hits: Vec<Hit>,
    clean: Clean<'a>,
}

impl<'a> Text<'a> {
    /// Reads a text. Linear.
    pub(super) fn new(part: Part, raw: &'a str) -> Self {
        let clean = Clean::new(raw);
        let (tokens, links) = scan::scan(&clean);
        let mut text = Self { part, tokens, links, hits: vec![], clean };
        for at in 0..text.tokens.len() {
            let ends = text.is_end(at);
            if let Some(token) = text.tokens.get_mut(at) {
                token.ends = ends;
            }
        }
        text
    }

    /// Reads a text and finds the phrases in it. Linear.
    pub(super) fn with_phrases(part: Part, raw: &'a str) -> Self {
        let mut text = Self::new(part, raw);
        text.hits = phrase::find(tables::all(), &text);
        text
    }

    /// The text in small letters, without what is invisible.
    pub(super) fn clean(&self) -> &str {
        self.clean.text()
    }

    /// A stretch of the clean text.
    pub(super) fn slice(&self, range: Range<usize>) -> &str {
        self.clean().get(range).unwrap_or_default()
    }

    /// A range of the clean text, in the text as given.
    pub(super) fn given(&self, range: &Range<usize>) -> Range<usize> {
        self.clean.given(range)
    }

    /// The text as given at a range of the clean text.
    pub(super) fn raw(&self, range: &Range<usize>) -> &'a str {
        self.clean.raw(range)
    }

    /// The kind of a token.
    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// What a token says, in small letters; empty past the end.
    pub(super) fn say(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| self.slice(token.bytes()))
    }

    /// The word at a token; empty where there is none.
    pub(super) fn word(&self, at: usize) -> &str {
        match self.kind(at) {
            Some(Kind::Word) => self.say(at),
            _ => "",
        }
    }

    /// The bytes from the first to the last of some tokens, in the clean text.
    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let first = self.tokens.get(tokens.start);
        let last = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        match (first, last) {
            (Some(first), Some(last)) if first.start <= last.end => {
                first.bytes().start..last.bytes().end
            }
            _ => 0..0,
        }
    }

    /// What starts at a token.
    pub(super) fn hits_at(&self, at: usize) -> &[Hit] {
        let first = self.hits.partition_point(|hit| hit.start() < at);
        let mut end = first;
        while self.hits.get(end).is_some_and(|hit| hit.start() == at) {
            end += 1;
        }
        self.hits.get(first..end).unwrap_or_default()
    }

    /// Where phrases of a group stand, in tokens; without those that begin inside another.
    pub(super) fn phrases(&self, group: usize) -> Vec<Range<usize>> {
        let (mut phrases, mut reached) = (Vec::new(), 0);
        for hit in &self.hits {
            if hit.group() == group && hit.start() >= reached {
                reached = hit.end();
                phrases.push(hit.tokens());
            }
        }
        phrases
    }

    /// Whether a phrase of a group starts among some tokens.
    pub(super) fn has_phrase(&self, tokens: &Range<usize>, group: usize) -> bool {
        let first = self.hits.partition_point(|hit| hit.start() < tokens.start);
        let within = self.hits.iter().skip(first).take_while(|hit| hit.start() < tokens.end);
        within.into_iter().any(|hit| hit.group() == group)
    }

    /// Whether a sentence ends with this token.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.ends)
    }

    fn is_end(&self, at: usize) -> bool {
        match self.kind(at) {
            None | Some(Kind::Break | Kind::Mark('!' | '?')) => true,
            Some(Kind::Mark('.')) => self.full_stop(at),
            Some(_) => false,
        }
    }

    /// A full stop that is not part of an abbreviation, a date or a number.
    fn full_stop(&self, at: usize) -> bool {
        let (Some(stop), Some(next)) = (self.tokens.get(at), self.tokens.get(at + 1)) else {
            return true;
        };
        let before = at.checked_sub(1);
        let abbreviated = |word: &str| {
            word.len() <= LONGEST_ABBREVIATION && phrase::is_one_of(word, ABBREVIATIONS)
        };
        if before.is_some_and(|before| abbreviated(self.word(before))) {
            return false;
        }
        let capital = search::starts(self.raw(&next.bytes()), fold_differs);
        let ordinal = before.and_then(|before| self.kind(before)) == Some(Kind::Number);
        let repeated = matches!(next.kind, Kind::Mark('.' | '!' | '?') | Kind::Break);
        capital || repeated || (stop.end < next.start && !ordinal)
    }

    /// The sentences, as ranges of tokens without what ends them.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Range<usize>> {
        let mut start = 0;
        core::iter::from_fn(move || {
            while start < self.tokens.len() && self.ends_sentence(start) {
                start += 1;
            }
            let mut end = start;
            while !self.ends_sentence(end) {
                end += 1;
            }
            let sentence = start..end;
            start = end;
            (!sentence.is_empty()).then_some(sentence)
        })
    }
}

/// Words that a full stop follows within a sentence.
const ABBREVIATIONS: &str =
    "nr|ca|jf|jfr|jmf|kl|tlf|pkt|eks|bl|evt|ev|dvs|pga|inkl|mob|tel|incl|approx";
const LONGEST_ABBREVIATION: usize = 6;

/// Whether a character is a capital letter.
pub(super) fn fold_differs(c: char) -> bool {
    is_word_char(c) && super::clean::fold(c) != c
}

#[cfg(test)]
mod tests {
    use alloc::borrow::ToOwned as _;
    use alloc::string::String;

    use super::*;

    fn said(raw: &str) -> Vec<String> {
        let text = Text::new(Part::Body, raw);
        (0..text.tokens.len())
            .map(|at| match text.kind(at) {
                Some(Kind::Break) => "¶".to_owned(),
                Some(Kind::Placeholder) => format!("<{}>", text.say(at)),
                Some(Kind::Link) => format!("@{}", text.say(at)),
                _ => text.say(at).to_owned(),
            })
            .collect()
    }

    #[test]
    fn tokens() {
        let cases: &[(&str, &[&str])] = &[
            ("", &[]),
            (
                "Hei {{navn}}, du får 30 %!",
                &["hei", "<{{navn}}>", ",", "du", "får", "30", "%", "!"],
            ),
            ("{textToken}Logg inn", &["<{texttoken}>", "logg", "inn"]),
            ("e\u{2011}post «kontakt- og»", &["e-post", "kontakt", "-", "og"]),
            ("don’t 199,-", &["don't", "199", ",", "-"]),
            ("<p>Les <b>her</b></p>\n\nslutt", &["¶", "les", "her", "¶", "¶", "slutt"]),
            ("<a href=\"https://x.no/a\">se</a> nav.no.", &["se", "@nav.no", "."]),
            ("5 < 6 og <navn>", &["5", "<", "6", "og"]),
            ("{baseUrl}/side?id={id} {{lenke}}", &["@{baseurl}/side?id={id}", "@{{lenke}}"]),
        ];
        for (raw, expected) in cases {
            assert_eq!(said(raw), *expected, "{raw}");
        }
    }

    #[test]
    fn sentences() {
        let cases = [
            ("", 0),
            ("En. To! Tre? Fire", 4),
            ("Møt kl. 10.00 den 3. mai, f.eks. nr. 5.", 1),
            ("Uten mellomrom.Ny setning", 2),
            ("linje\nskift", 1),
            ("avsnitt\n\nskift", 2),
            ("...!!!", 0),
        ];
        for (raw, count) in cases {
            assert_eq!(Text::new(Part::Body, raw).sentences().count(), count, "{raw}");
        }
    }
}
