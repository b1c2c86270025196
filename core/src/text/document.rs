//! A text of the message: its tokens, links and phrases.

use alloc::vec::Vec;
use core::ops::Range;

use crate::text::markup::{Role, View, perceive};
use crate::text::normalize::Normalized;
use crate::text::phrases::group::PhraseGroup;
use crate::text::phrases::hit::{Hit, Hits};
use crate::text::sentences::{begins_with_capital, mark_sentence_ends};
use crate::text::strings::slice;
use crate::text::template::{Meaning, constructs};
use crate::text::tokenizer::{Tokenized, tokenize};
use crate::text::tokens::{Token, TokenKind};

/// A part of the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// The subject line.
    Subject,
    /// The body.
    Body,
}

/// A part of the message, tokenized.
#[derive(Debug)]
pub(super) struct Document<'a> {
    pub(super) part: Part,
    pub(super) role: Role,
    pub(super) tokens: Vec<Token>,
    /// The byte range of every link among the tokens, in order.
    pub(super) links: Vec<Range<usize>>,
    /// The phrases, by their first token; empty until they are searched for.
    pub(super) hits: Hits,
    normalized: Normalized<'a>,
}

impl<'a> Document<'a> {
    /// Tokenizes a view of a source. Linear.
    pub(super) fn new(part: Part, source: &'a str, view: View) -> Self {
        let View { role, pieces } = view;
        let normalized = Normalized::new(source, &pieces);
        let Tokenized { mut tokens, links } = match role {
            Role::LinkTarget { .. } => Tokenized::address(&normalized),
            Role::PictureAddress => Tokenized::default(),
            Role::Read | Role::PictureText | Role::Aside => tokenize(&normalized),
        };
        mark_sentence_ends(&mut tokens, &normalized);
        Self { part, role, tokens, links, hits: Hits::default(), normalized }
    }

    /// Tokenizes the text that everybody reads in a source. Linear.
    pub(super) fn read(part: Part, source: &'a str) -> Self {
        let views = perceive(source, &constructs(source)).views;
        let nothing = View { role: Role::Read, pieces: Vec::new() };
        Self::new(part, source, views.into_iter().next().unwrap_or(nothing))
    }

    /// Returns the placeholders among some tokens that stand for something.
    pub(super) fn placeholders_for(
        &self,
        tokens: Range<usize>,
        wanted: Meaning,
    ) -> impl Iterator<Item = usize> {
        // Most texts have none.
        let has_any = !self.normalized.placeholders().is_empty();
        let tokens = if has_any { tokens } else { 0..0 };
        tokens.filter(move |at| self.meaning(*at) == Some(wanted))
    }

    /// Returns the byte ranges of the placeholders, in order.
    pub(super) fn placeholders(&self) -> &[Range<usize>] {
        self.normalized.placeholders()
    }

    /// Returns what a placeholder stands for, if its name tells.
    pub(super) fn meaning(&self, at: usize) -> Option<Meaning> {
        let token = self.tokens.get(at).filter(|token| token.kind == TokenKind::Placeholder)?;
        self.normalized.meaning(&token.bytes())
    }

    /// Returns the position in the normalized text of a position in the source, or of what follows it.
    pub(super) fn position_of(&self, source: usize) -> usize {
        self.normalized.position_of(source)
    }

    /// Returns the normalized text, in which all byte ranges are.
    pub(super) fn text(&self) -> &str {
        self.normalized.text()
    }

    /// Returns the normalized text in a byte range.
    pub(super) fn slice(&self, range: Range<usize>) -> &str {
        slice(self.text(), range)
    }

    /// Maps a byte range to the source.
    pub(super) fn to_source_range(&self, range: &Range<usize>) -> Range<usize> {
        self.normalized.to_source_range(range)
    }

    /// Returns the source in a byte range.
    pub(super) fn source_text(&self, range: &Range<usize>) -> &'a str {
        self.normalized.source_text(range)
    }

    /// Returns the kind of a token.
    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// Returns the normalized text of a token; empty past the last one.
    pub(super) fn token_text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| self.slice(token.bytes()))
    }

    /// Returns the text of a token if it is a word; empty otherwise.
    pub(super) fn word(&self, at: usize) -> &str {
        match self.kind(at) {
            Some(TokenKind::Word) => self.token_text(at),
            _ => "",
        }
    }

    /// Returns the byte range of some tokens.
    pub(super) fn byte_range(&self, tokens: &Range<usize>) -> Range<usize> {
        let first = self.tokens.get(tokens.start);
        let last = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        debug_assert!(tokens.start < tokens.end && last.is_some(), "there are tokens {tokens:?}");
        match (first, last) {
            (Some(first), Some(last)) => first.bytes().start..last.bytes().end,
            _ => 0..0,
        }
    }

    /// Returns the phrases that start at a token.
    pub(super) fn hits_at(&self, at: usize) -> &[Hit] {
        self.hits.within(&(at..at + 1))
    }

    /// Returns the phrases of a group, as ranges of tokens, without those that start within another.
    pub(super) fn phrases(&self, group: PhraseGroup) -> Vec<Range<usize>> {
        self.phrases_where(|hit| hit.group == group)
    }

    /// Returns the phrases that count, as ranges of tokens in order. One that starts within another is
    /// passed over, and not asked about.
    pub(super) fn phrases_where(&self, mut counts: impl FnMut(&Hit) -> bool) -> Vec<Range<usize>> {
        let (mut phrases, mut end) = (Vec::new(), 0);
        for hit in self.hits.all() {
            if hit.start() >= end && counts(hit) {
                end = hit.end();
                phrases.push(hit.tokens());
            }
        }
        phrases
    }

    /// Returns whether a phrase of a group starts at one of some tokens.
    pub(super) fn has_phrase(&self, tokens: &Range<usize>, group: PhraseGroup) -> bool {
        self.hits.within(tokens).iter().any(|hit| hit.group == group)
    }

    /// Returns whether a sentence ends with a token.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.ends_sentence)
    }

    /// Returns the sentences as ranges of tokens, without the punctuation that ends them.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Range<usize>> {
        let mut at = 0;
        core::iter::from_fn(move || {
            while at < self.tokens.len() && self.ends_sentence(at) {
                at += 1;
            }
            let start = at;
            while !self.ends_sentence(at) {
                at += 1;
            }
            (start < at).then_some(start..at)
        })
    }

    /// Returns whether two sentences in a row are in one paragraph.
    pub(super) fn are_in_paragraph(&self, one: &Range<usize>, next: &Range<usize>) -> bool {
        let mut between = one.end..next.start;
        !between.any(|at| self.kind(at) == Some(TokenKind::ParagraphBreak))
    }

    /// Splits a sentence where a line begins like a new one, as in a list.
    pub(super) fn lines(&self, sentence: Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let mut start = sentence.start;
        core::iter::from_fn(move || {
            let line = start;
            let mut inner = start + 1..sentence.end;
            start = inner.find(|at| self.begins_line(*at)).unwrap_or(sentence.end);
            (line < start).then_some(line..start)
        })
    }

    /// Returns whether a token begins a line as a sentence does: with a capital, or no word.
    fn begins_line(&self, at: usize) -> bool {
        let begins = |token: &Token| {
            token.follows_line_break
                && (token.kind != TokenKind::Word
                    || begins_with_capital(self.source_text(&token.bytes())))
        };
        self.tokens.get(at).is_some_and(begins)
    }

    /// Returns at most so many tokens before one, within its sentence.
    pub(super) fn before_in_sentence(&self, at: usize, most: usize) -> Range<usize> {
        let mut start = at;
        while at - start < most && start > 0 && !self.ends_sentence(start - 1) {
            start -= 1;
        }
        start..at
    }

    /// Returns at most so many tokens from one on, within its sentence.
    pub(super) fn after_in_sentence(&self, at: usize, most: usize) -> Range<usize> {
        let mut end = at;
        while end - at < most && !self.ends_sentence(end) {
            end += 1;
        }
        at..end
    }
}

#[cfg(test)]
mod tests {
    use alloc::borrow::ToOwned as _;
    use alloc::string::String;

    use super::*;

    fn tokens_of(source: &str) -> Vec<String> {
        let document = Document::read(Part::Body, source);
        (0..document.tokens.len())
            .map(|at| match document.kind(at) {
                Some(TokenKind::ParagraphBreak) => "¶".to_owned(),
                Some(TokenKind::Placeholder) => format!("<{}>", document.token_text(at)),
                Some(TokenKind::Link) => format!("@{}", document.token_text(at)),
                _ => document.token_text(at).to_owned(),
            })
            .collect()
    }

    #[test]
    fn texts_are_split_into_tokens() {
        let cases: &[(&str, &[&str])] = &[
            ("", &[]),
            (
                "Hei {{navn}}, du får 30 %!",
                &["hei", "<{{navn}}>", ",", "du", "får", "30", "%", "!"],
            ),
            ("{textToken}Logg inn", &["<{texttoken}>", "logg", "inn"]),
            ("e\u{2011}post «kontakt- og»", &["e-post", "kontakt", "-", "og"]),
            ("don’t 199,-", &["don't", "199", ",", "-"]),
            ("<p>Les <b>her</b></p>\n\nslutt", &["¶", "les", "her", "¶", "slutt"]),
            ("<a href=\"https://x.no/a\">se</a> nav.no.", &["se", "@nav.no", "."]),
            ("5 < 6 og <mark>", &["5", "<", "6", "og"]),
            ("{baseUrl}/side?id={id} {{lenke}}", &["@{baseurl}/side?id={id}", "@{{lenke}}"]),
        ];
        for (source, expected) in cases {
            assert_eq!(tokens_of(source), *expected, "{source}");
        }
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let cases = [
            ("", 0),
            ("En. To! Tre? Fire", 4),
            ("Møt kl. 10.00 den 3. mai, f.eks. nr. 5.", 1),
            ("Uten mellomrom.Ny setning", 2),
            ("linje\nskift", 1),
            ("avsnitt\n\nskift", 2),
            ("...!!!", 0),
        ];
        for (source, count) in cases {
            assert_eq!(Document::read(Part::Body, source).sentences().count(), count, "{source}");
        }
    }
}
