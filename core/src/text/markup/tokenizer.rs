//! Tokenizer for HTML: tags, comments and text, with their byte ranges in the source.
//!
//! Follows the tokenization stage of the HTML standard, without its parse errors: malformed mark-up is
//! read as a browser reads it. What a browser drops at the end of the source, such as a tag that is never closed, is a token too.

use alloc::vec::Vec;
use core::ops::Range;

use crate::text::strings::{slice, tail};

/// A token of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum HtmlToken {
    /// Characters, with character references as they are written.
    Text(Range<usize>),
    /// The text of an element that has no mark-up inside. Character references count in some.
    RawText(Range<usize>),
    /// A start tag.
    StartTag(StartTag),
    /// An end tag, by its name.
    EndTag(Range<usize>),
    /// A comment, a document type or a processing instruction, by what stands between the delimiters.
    Comment(Range<usize>),
    /// A tag or comment that the source ends in, from where it begins.
    Unfinished(Range<usize>),
}

/// A start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StartTag {
    pub(super) name: Range<usize>,
    pub(super) attributes: Vec<Attribute>,
    pub(super) is_self_closing: bool,
}

/// An attribute; the value is empty if there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribute {
    pub(super) name: Range<usize>,
    pub(super) value: Range<usize>,
}

/// Splits a source into tokens, in order and without gaps. Linear: an attribute is compared with none of
/// the others, so the first of two with one name counts to whoever looks for it.
#[derive(Debug)]
pub(super) struct HtmlTokenizer<'s> {
    source: &'s str,
    at: usize,
    /// The name of the element whose text has no mark-up inside, once its tag is read.
    raw: Option<Range<usize>>,
    /// True once a comment was never closed: no later one is, either.
    has_no_comment_end: bool,
}

impl<'s> HtmlTokenizer<'s> {
    /// Creates a tokenizer at a position of a source.
    pub(super) const fn new(source: &'s str, at: usize) -> Self {
        Self { source, at, raw: None, has_no_comment_end: false }
    }

    /// Returns the position of the next token.
    pub(super) const fn position(&self) -> usize {
        self.at
    }

    /// Returns the next token; `None` at the end.
    pub(super) fn next_token(&mut self) -> Option<HtmlToken> {
        if let Some(name) = self.raw.take() {
            let text = self.at..self.raw_text_end(&name);
            self.at = text.end;
            if !text.is_empty() {
                return Some(HtmlToken::RawText(text));
            }
        }
        let rest = tail(self.source, self.at);
        match rest.as_bytes() {
            [] => None,
            [b'<', b'/', next, ..] => Some(match next {
                b'a'..=b'z' | b'A'..=b'Z' => self.end_tag(),
                // An end tag without a name is nothing.
                b'>' => self.comment_of(2, 0, 1),
                _ => self.bogus_comment(2),
            }),
            [b'<', b'!', b'-', b'-', ..] => Some(self.comment()),
            [b'<', b'!', ..] => Some(self.bogus_comment(2)),
            [b'<', b'?', ..] => Some(self.bogus_comment(1)),
            [b'<', b'a'..=b'z' | b'A'..=b'Z', ..] => Some(self.start_tag()),
            _ => Some(self.text(rest)),
        }
    }

    /// Reads text up to the next `<`; one that begins no tag is text itself.
    fn text(&mut self, rest: &str) -> HtmlToken {
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let length = tail(rest, first).find('<').map_or(rest.len(), |at| first + at);
        let start = self.at;
        self.at += length;
        HtmlToken::Text(start..self.at)
    }

    /// Reads what begins with so many bytes, has so many of content, and ends with so many.
    fn comment_of(&mut self, opening: usize, content: usize, closing: usize) -> HtmlToken {
        let start = self.at + opening;
        self.at = start + content + closing;
        HtmlToken::Comment(start..start + content)
    }

    fn unfinished(&mut self) -> HtmlToken {
        let start = self.at;
        self.at = self.source.len();
        HtmlToken::Unfinished(start..self.at)
    }

    /// Reads `<!doctype …>`, `<?…>`, `</ …>` and the like, which end with the next `>`.
    fn bogus_comment(&mut self, opening: usize) -> HtmlToken {
        match tail(self.source, self.at + opening).find('>') {
            Some(length) => self.comment_of(opening, length, 1),
            None => self.unfinished(),
        }
    }

    /// Reads a comment: it ends with `-->` or `--!>`, and at once with `<!-->` or `<!--->`.
    fn comment(&mut self) -> HtmlToken {
        const OPENING: usize = 4;
        let content = tail(self.source, self.at + OPENING);
        for abrupt in [">", "->"] {
            if content.starts_with(abrupt) {
                return self.comment_of(OPENING, 0, abrupt.len());
            }
        }
        if self.has_no_comment_end {
            return self.unfinished();
        }
        let mut searched = 0;
        while let Some(dashes) = tail(content, searched).find("--") {
            let end = searched + dashes;
            match content.as_bytes().get(end + 2..) {
                Some([b'>', ..]) => return self.comment_of(OPENING, end, 3),
                Some([b'!', b'>', ..]) => return self.comment_of(OPENING, end, 4),
                _ => searched = end + 1,
            }
        }
        self.has_no_comment_end = true;
        self.unfinished()
    }

    fn end_tag(&mut self) -> HtmlToken {
        let mut reader = TagReader { source: self.source, at: self.at + 2 };
        let name = reader.name();
        match reader.attributes() {
            Some(_) => {
                self.at = reader.at;
                HtmlToken::EndTag(name)
            }
            None => self.unfinished(),
        }
    }

    fn start_tag(&mut self) -> HtmlToken {
        let mut reader = TagReader { source: self.source, at: self.at + 1 };
        let name = reader.name();
        let Some(attributes) = reader.attributes() else { return self.unfinished() };
        let is_self_closing = slice(self.source, name.end..reader.at).ends_with("/>")
            && attributes.last().is_none_or(|last| last.value.end < reader.at - 1);
        self.at = reader.at;
        if is_raw(slice(self.source, name.clone())) {
            self.raw = Some(name.clone());
        }
        HtmlToken::StartTag(StartTag { name, attributes, is_self_closing })
    }

    /// Returns where the text of an element ends: at its end tag.
    fn raw_text_end(&self, name: &Range<usize>) -> usize {
        let name = slice(self.source, name.clone());
        if name.eq_ignore_ascii_case("plaintext") {
            return self.source.len();
        }
        if name.eq_ignore_ascii_case("script") {
            return self.script_end();
        }
        let mut at = self.at;
        while let Some(next) = tail(self.source, at).find("</") {
            at += next;
            if self.has_name_at(at + 2, name) {
                return at;
            }
            at += 2;
        }
        self.source.len()
    }

    /// Returns where a script ends. In a comment, which hides it from old browsers, it may name itself.
    fn script_end(&self) -> usize {
        const NAME: &str = "script";
        let (mut at, mut is_in_comment, mut is_nested) = (self.at, false, false);
        while let Some(next) = tail(self.source, at).find(['<', '-']) {
            at += next;
            let rest = tail(self.source, at);
            if rest.starts_with("-->") {
                (is_in_comment, is_nested) = (false, false);
            } else if rest.starts_with("<!--") {
                is_in_comment = true;
                // The dashes may be those that end it.
                at += 1;
            } else if rest.starts_with("</") && self.has_name_at(at + 2, NAME) {
                if !is_nested {
                    return at;
                }
                is_nested = false;
            } else if is_in_comment && rest.starts_with('<') && self.has_name_at(at + 1, NAME) {
                is_nested = true;
            }
            at += 1;
        }
        self.source.len()
    }

    /// Returns whether the name of a tag, in any case, stands at a position.
    fn has_name_at(&self, at: usize, name: &str) -> bool {
        let after = self.source.as_bytes().get(at..).unwrap_or_default();
        let (found, rest) = after.split_at_checked(name.len()).unwrap_or((after, &[]));
        let ends = rest.first().is_some_and(|byte| is_space(*byte) || matches!(byte, b'>' | b'/'));
        ends && found.eq_ignore_ascii_case(name.as_bytes())
    }
}

/// Returns whether the text of an element has no mark-up inside.
fn is_raw(name: &str) -> bool {
    const NAMES: [&str; 9] = [
        "title",
        "textarea",
        "style",
        "script",
        "xmp",
        "iframe",
        "noembed",
        "noframes",
        "plaintext",
    ];
    NAMES.iter().any(|raw| name.eq_ignore_ascii_case(raw))
}

/// Reads the inside of a tag.
struct TagReader<'s> {
    source: &'s str,
    at: usize,
}

impl TagReader<'_> {
    fn peek(&self) -> Option<u8> {
        self.source.as_bytes().get(self.at).copied()
    }

    /// Skips characters up to one of some ASCII ones, and returns the range.
    fn skip_until(&mut self, ends: impl Fn(u8) -> bool) -> Range<usize> {
        let start = self.at;
        let rest = self.source.as_bytes().get(start..).unwrap_or_default();
        self.at += rest.iter().position(|byte| ends(*byte)).unwrap_or(rest.len());
        start..self.at
    }

    fn name(&mut self) -> Range<usize> {
        self.skip_until(|byte| is_space(byte) || matches!(byte, b'/' | b'>'))
    }

    /// Reads the attributes and the `>`; `None` if the source ends first.
    fn attributes(&mut self) -> Option<Vec<Attribute>> {
        let mut attributes = Vec::new();
        loop {
            self.skip_until(|byte| !is_space(byte) && byte != b'/');
            if self.peek()? == b'>' {
                self.at += 1;
                return Some(attributes);
            }
            attributes.push(self.attribute()?);
        }
    }

    fn attribute(&mut self) -> Option<Attribute> {
        let start = self.at;
        // An equals sign is part of the name where that begins.
        self.at += usize::from(self.peek() == Some(b'='));
        self.skip_until(|byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'='));
        let name = start..self.at;
        self.skip_until(|byte| !is_space(byte));
        if self.peek()? != b'=' {
            return Some(Attribute { value: name.end..name.end, name });
        }
        self.at += 1;
        self.skip_until(|byte| !is_space(byte));
        let value = match self.peek()? {
            quote @ (b'"' | b'\'') => {
                self.at += 1;
                let value = self.skip_until(|byte| byte == quote);
                self.peek()?;
                self.at += 1;
                value
            }
            _ => self.skip_until(|byte| is_space(byte) || byte == b'>'),
        };
        Some(Attribute { name, value })
    }
}

/// Returns whether a byte is white space of HTML.
const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}
