//! Cuts a clean text into tokens and links, in one pass.

use alloc::vec::Vec;

use super::clean::{Clean, is_word_char};
use super::link::{self, Link};
use super::words::{Kind, Token};
use super::{phrase, placeholder};
use crate::search;

/// The tokens and the links of a text. Linear: no stretch of text is looked at more than a bounded
/// number of times.
pub(super) fn scan(clean: &Clean<'_>) -> (Vec<Token>, Vec<Link>) {
    let mut scanner = Scanner {
        clean,
        at: 0,
        no_link_before: 0,
        tokens: Vec::with_capacity(clean.text().len() / 4),
        links: vec![],
    };
    scanner.run();
    (scanner.tokens, scanner.links)
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
        let clean = self.clean;
        loop {
            let rest = search::from(clean.text(), self.at);
            let Some(c) = rest.chars().next() else { return };
            if c.is_ascii_whitespace() {
                self.space(rest);
            } else if is_word_char(c) {
                self.link_or_word(rest);
            } else if let Some(end) = placeholder::end_at(clean.text(), self.at) {
                self.placeholder(end);
            } else if let Some(end) = tag_end(rest) {
                self.tag(self.at + end);
            } else {
                self.mark(c);
            }
        }
    }

    fn push(&mut self, kind: Kind, end: usize) {
        self.tokens.push(Token::new(kind, &(self.at..end)));
        self.at = end;
    }

    fn space(&mut self, rest: &str) {
        let blank = rest.bytes().take_while(u8::is_ascii_whitespace);
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

    fn link_or_word(&mut self, rest: &str) {
        let length = word_length(rest);
        let after = rest.as_bytes().get(length..).unwrap_or_default();
        // Other signs go on with no link, and most words are only words.
        let may_be_link = matches!(after, [b'.' | b'@' | b':' | b'-' | b'_' | b'+', next, ..]
            if !next.is_ascii_whitespace());
        if may_be_link && self.at >= self.no_link_before {
            match link::at(self.clean, self.at) {
                Ok(end) => {
                    self.links.push(Link { start: self.at, end });
                    return self.push(Kind::Link, end);
                }
                Err(looked_through) => self.no_link_before = looked_through,
            }
        }
        let digits = search::span(rest, |c| c.is_ascii_digit()) >= length;
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
        if let Some(offset) = tag.strip_prefix("<a").and_then(|_| search::find(tag, "href=")) {
            let value = search::from(tag, offset + 5);
            let target = search::trim_start(value, |c| matches!(c, '"' | '\''));
            let target = target.strip_prefix("mailto:").unwrap_or(target);
            let start = end - target.len();
            let found = match placeholder::end_at(text, start) {
                Some(named) => Some(link::url_end(text, named).max(named)),
                None => link::at(self.clean, start).ok(),
            };
            if let Some(stop) = found.filter(|stop| *stop < end) {
                self.links.push(Link { start, end: stop });
            }
        }
        let name = search::trim_start(tag, |c| matches!(c, '<' | '/'));
        let length = search::span(name, |c| c.is_ascii_alphanumeric());
        let name = name.get(..length).unwrap_or_default();
        if phrase::is_one_of(name, BLOCKS) {
            self.push(Kind::Break, end);
        }
        self.at = end;
    }
}

/// Mark-up that begins a new block of text.
const BLOCKS: &str = "p|div|li|ul|ol|td|tr|th|table|h1|h2|h3|h4|h5|h6|section|article|header|footer|main|title|body|\
    blockquote|hr|style|script";

/// The length of the tag of mark-up that a text starts with, if it does.
pub(super) fn tag_end(text: &str) -> Option<usize> {
    let inner = search::trim_start(text.strip_prefix('<')?, |c| c == '/');
    let after = search::trim_start(inner, |c| c.is_ascii_alphanumeric() || c == '!');
    if after.len() == inner.len()
        || !search::starts(after, |c| matches!(c, ' ' | '\n' | '\r' | '\t' | '>' | '/'))
    {
        return None;
    }
    // Up to the next opening sign, so that no stretch of text is searched twice.
    let end = 1 + search::span(text.get(1..)?, |c| !matches!(c, '<' | '>'));
    text.get(end..)?.starts_with('>').then_some(end + 1)
}

/// The length of the word that a text starts with.
fn word_length(text: &str) -> usize {
    let mut length = 0;
    loop {
        length += search::span(search::from(text, length), is_word_char);
        let joined = matches!(text.as_bytes().get(length), Some(b'-' | b'\''));
        if !joined || !search::starts(search::from(text, length + 1), is_word_char) {
            return length;
        }
        length += 1;
    }
}
