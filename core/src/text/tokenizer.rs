//! Splits a normalized text into tokens and links, in one pass.

use alloc::vec::Vec;
use core::ops::Range;

use crate::text::folding::is_word_char;
use crate::text::normalize::Normalized;
use crate::text::strings::{prefix_len, slice, tail};
use crate::text::template::Meaning;
use crate::text::tokens::{Token, TokenKind};
use crate::text::url::{self, NoLinkBefore};

/// The tokens and the links of a text.
#[derive(Debug, Default)]
pub(super) struct Tokenized {
    pub(super) tokens: Vec<Token>,
    /// The links among the tokens, in order.
    pub(super) links: Vec<Range<usize>>,
}

impl Tokenized {
    /// Reads the address that a link leads to: one token, unless it is within the same site.
    pub(super) fn address(normalized: &Normalized<'_>) -> Self {
        let text = normalized.text();
        let is_whole = normalized.placeholders().first().is_some_and(|it| it.start == 0)
            || ["//", "\\\\", "http:", "https:", "javascript:", "data:"]
                .iter()
                .any(|start| text.starts_with(start));
        let end = if is_whole { Ok(text.len()) } else { url::link_end(normalized, 0) };
        let links = end.into_iter().filter(|end| *end > 0).map(|end| 0..end);
        let links: Vec<_> = links.collect();
        let tokens = links.iter().map(|link| Token::new(TokenKind::Link, link)).collect();
        Self { tokens, links }
    }
}

/// Splits a text. Linear: each part of the text is read a bounded number of times.
pub(super) fn tokenize(normalized: &Normalized<'_>) -> Tokenized {
    let tokens = Vec::with_capacity(normalized.text().len() / 4);
    let output = Tokenized { tokens, links: Vec::new() };
    let placeholders = normalized.placeholders();
    let mut tokenizer = Tokenizer {
        normalized,
        at: 0,
        follows_line_break: false,
        placeholders,
        no_link_before: 0,
        output,
    };
    tokenizer.run();
    tokenizer.output
}

struct Tokenizer<'n, 's> {
    normalized: &'n Normalized<'s>,
    at: usize,
    /// True if there was a line break since the last token.
    follows_line_break: bool,
    /// The placeholders that are not passed yet.
    placeholders: &'n [Range<usize>],
    /// The position before which no link begins.
    no_link_before: usize,
    output: Tokenized,
}

impl<'n> Tokenizer<'n, '_> {
    fn run(&mut self) {
        loop {
            let rest = self.rest();
            let Some(c) = rest.chars().next() else { return };
            if let Some(end) = self.placeholder_end() {
                self.placeholder(end);
            } else if c.is_ascii_whitespace() {
                self.whitespace(rest);
            } else if is_word_char(c) {
                self.link_or_word(rest);
            } else {
                self.punctuation(c);
            }
        }
    }

    fn rest(&self) -> &'n str {
        tail(self.normalized.text(), self.at)
    }

    /// Adds a token from the current position to `end`.
    fn push(&mut self, kind: TokenKind, end: usize) {
        let mut token = Token::new(kind, &(self.at..end));
        token.follows_line_break = core::mem::take(&mut self.follows_line_break);
        self.output.tokens.push(token);
        self.at = end;
    }

    fn push_link(&mut self, end: usize) {
        self.output.links.push(self.at..end);
        self.push(TokenKind::Link, end);
    }

    fn whitespace(&mut self, rest: &str) {
        let blank = rest.bytes().take_while(u8::is_ascii_whitespace);
        let (length, lines) =
            blank.fold((0, 0), |(n, lines), byte| (n + 1, lines + usize::from(byte == b'\n')));
        if lines > 1 {
            self.push(TokenKind::ParagraphBreak, self.at + length);
        } else {
            self.follows_line_break |= lines == 1;
            self.at += length;
        }
    }

    /// Returns the end of the placeholder that starts here, if one does.
    fn placeholder_end(&mut self) -> Option<usize> {
        // Those within a link are part of it.
        while self.placeholders.first().is_some_and(|it| it.start < self.at) {
            self.placeholders = self.placeholders.get(1..).unwrap_or_default();
        }
        self.placeholders.first().filter(|it| it.start == self.at).map(|it| it.end)
    }

    /// Adds a placeholder, or the link that it stands for or begins.
    fn placeholder(&mut self, end: usize) {
        let text = self.normalized.text();
        if self.normalized.meaning(&(self.at..end)) == Some(Meaning::Link) {
            self.push_link(url::url_end(text, end));
        } else {
            self.push(TokenKind::Placeholder, end);
        }
    }

    fn link_or_word(&mut self, rest: &str) {
        let length = word_len(rest);
        // Most words are followed by a space, and are no link.
        let may_be_link = matches!(
            rest.as_bytes().get(length..),
            Some([b'.' | b'@' | b':' | b'-' | b'_' | b'+', next, ..]) if !next.is_ascii_whitespace()
        );
        if may_be_link && self.at >= self.no_link_before {
            match url::link_end(self.normalized, self.at) {
                Ok(end) => return self.push_link(end),
                Err(NoLinkBefore(at)) => self.no_link_before = at,
            }
        }
        let is_number = slice(rest, 0..length).bytes().all(|byte| byte.is_ascii_digit());
        let kind = if is_number { TokenKind::Number } else { TokenKind::Word };
        self.push(kind, self.at + length);
    }

    fn punctuation(&mut self, c: char) {
        let end = self.at + c.len_utf8();
        match c {
            '«' | '»' | '"' | '“' | '”' | '„' | '\'' | '*' | '_' | '`' | '#' | '>' | '|' | '~'
            | '\\' => self.at = end,
            _ => self.push(TokenKind::Punctuation(c), end),
        }
    }
}

/// Returns the length of the word that a text starts with.
fn word_len(text: &str) -> usize {
    let mut length = 0;
    loop {
        length += prefix_len(tail(text, length), is_word_char);
        let is_joined = matches!(text.as_bytes().get(length), Some(b'-' | b'\''));
        if !is_joined || !tail(text, length + 1).starts_with(is_word_char) {
            return length;
        }
        length += 1;
    }
}
