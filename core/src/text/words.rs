//! A text as words: what the detectors read instead of characters.

use std::ops::Range;

use super::clean::{Clean, is_word_char};
use super::link::{self, Link};
use super::{Part, placeholder};

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

/// One token, with its bytes in the clean text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// One of the message's texts, read into tokens and links.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) part: Part,
    pub(super) tokens: Vec<Token>,
    /// Every link, in order: those among the tokens and those that mark-up points to.
    pub(super) links: Vec<Link>,
    clean: Clean<'a>,
}

impl<'a> Text<'a> {
    /// Reads a text. Linear.
    pub(super) fn new(part: Part, raw: &'a str) -> Self {
        let clean = Clean::new(raw);
        let mut scanner =
            Scanner { clean: &clean, at: 0, no_link_before: 0, tokens: vec![], links: vec![] };
        scanner.run();
        let (tokens, links) = (scanner.tokens, scanner.links);
        Self { part, tokens, links, clean }
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
        self.tokens.get(at).map_or("", |token| self.slice(token.start..token.end))
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
            (Some(first), Some(last)) if first.start <= last.end => first.start..last.end,
            _ => 0..0,
        }
    }

    /// Whether a sentence ends with this token.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
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
        if before.is_some_and(|before| ABBREVIATIONS.contains(&self.word(before))) {
            return false;
        }
        let capital = self.raw(&(next.start..next.end)).starts_with(|c: char| fold_differs(c));
        let ordinal = before.and_then(|before| self.kind(before)) == Some(Kind::Number);
        capital || (stop.end < next.start && !ordinal)
    }

    /// The sentences, as ranges of tokens without what ends them.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Range<usize>> {
        let mut start = 0;
        std::iter::from_fn(move || {
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
const ABBREVIATIONS: &[&str] = &[
    "nr", "ca", "jf", "jfr", "jmf", "kl", "tlf", "pkt", "eks", "bl", "evt", "ev", "dvs", "pga",
    "inkl", "mob", "tel", "incl", "approx",
];

/// Whether a character is a capital letter.
pub(super) const fn fold_differs(c: char) -> bool {
    is_word_char(c) && super::clean::fold(c) != c
}

struct Scanner<'c, 'a> {
    clean: &'c Clean<'a>,
    at: usize,
    /// No link begins before this place; it has been looked through.
    no_link_before: usize,
    tokens: Vec<Token>,
    links: Vec<Link>,
}

impl Scanner<'_, '_> {
    fn run(&mut self) {
        while let Some(c) = self.rest().chars().next() {
            if c.is_ascii_whitespace() {
                self.space();
            } else if let Some(end) = placeholder::end_at(self.clean.text(), self.at) {
                self.placeholder(end);
            } else if let Some(end) = tag_end(self.rest()) {
                self.tag(self.at + end);
            } else if is_word_char(c) {
                self.link_or_word();
            } else {
                self.mark(c);
            }
        }
    }

    fn rest(&self) -> &str {
        self.clean.text().get(self.at..).unwrap_or_default()
    }

    fn push(&mut self, kind: Kind, end: usize) {
        self.tokens.push(Token { kind, start: self.at, end });
        self.at = end;
    }

    fn space(&mut self) {
        let blank = self.rest().bytes().take_while(u8::is_ascii_whitespace);
        let (length, lines) =
            blank.fold((0, 0), |(n, lines), byte| (n + 1, lines + usize::from(byte == b'\n')));
        if lines > 1 {
            self.push(Kind::Break, self.at + length);
        } else {
            self.at += length;
        }
    }

    /// A placeholder, or a link that one stands for or begins.
    fn placeholder(&mut self, end: usize) {
        let text = self.clean.text();
        if link::is_named_link(text.get(self.at..end).unwrap_or_default()) {
            let end = link::url_end(text, end).max(end);
            self.links.push(Link { start: self.at, end });
            self.push(Kind::Link, end);
        } else {
            self.push(Kind::Placeholder, end);
        }
    }

    fn link_or_word(&mut self) {
        if self.at >= self.no_link_before {
            match link::at(self.clean, self.at) {
                Ok(end) => {
                    self.links.push(Link { start: self.at, end });
                    return self.push(Kind::Link, end);
                }
                Err(looked_through) => self.no_link_before = looked_through,
            }
        }
        let length = word_length(self.rest());
        let digits = self.rest().bytes().take(length).all(|byte| byte.is_ascii_digit());
        let kind = if digits { Kind::Number } else { Kind::Word };
        self.push(kind, self.at + length);
    }

    fn mark(&mut self, c: char) {
        let end = self.at + c.len_utf8();
        match c {
            '«' | '»' | '"' | '“' | '”' | '„' | '\'' | '*' | '_' | '`' | '#' | '>' | '|' | '~'
            | '\\' => {
                self.at = end;
            }
            _ => self.push(Kind::Mark(c), end),
        }
    }

    /// Passes over a tag of mark-up; what it links to is noted.
    fn tag(&mut self, end: usize) {
        let text = self.clean.text();
        let tag = text.get(self.at..end).unwrap_or_default();
        if let Some(offset) = tag.strip_prefix("<a").and_then(|_| tag.find("href=")) {
            let value = tag.get(offset + 5..).unwrap_or_default();
            let target = value.trim_start_matches(['"', '\'']).trim_start_matches("mailto:");
            let start = end - target.len();
            let found = match placeholder::end_at(text, start) {
                Some(named) => Some(link::url_end(text, named).max(named)),
                None => link::at(self.clean, start).ok(),
            };
            if let Some(stop) = found.filter(|stop| *stop < end) {
                self.links.push(Link { start, end: stop });
            }
        }
        let name = tag.trim_start_matches(['<', '/']);
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if BLOCKS.contains(&name) {
            self.push(Kind::Break, end);
        }
        self.at = end;
    }
}

/// Mark-up that begins a new block of text.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "td",
    "tr",
    "th",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "title",
    "body",
    "blockquote",
    "hr",
    "style",
    "script",
];

/// The length of the tag of mark-up that a text starts with, if it does.
fn tag_end(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('<')?.trim_start_matches('/');
    let name = inner.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '!');
    if name.len() == inner.len() || !name.starts_with([' ', '\n', '\r', '\t', '>', '/']) {
        return None;
    }
    // Up to the next opening sign, so that no stretch of text is searched twice.
    let end = text.get(1..)?.find(['<', '>'])? + 1;
    text.get(end..)?.starts_with('>').then_some(end + 1)
}

/// The length of the word that a text starts with.
fn word_length(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins =
            matches!(c, '-' | '\'') && chars.peek().is_some_and(|(_, next)| is_word_char(*next));
        if !is_word_char(c) && !joins {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
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
