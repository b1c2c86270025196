//! The tokenizer against that of html5ever, on generated documents and on documents as senders write them.

#![allow(clippy::string_slice, reason = "a panic fails the test")]

use std::cell::RefCell;
use std::string::ToString as _;

use alloc::string::String;
use alloc::vec::Vec;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{RawKind, Rawtext, Rcdata, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::characters::{Characters, ReferenceContext, character_reference};
use super::tokenizer::{HtmlToken, HtmlTokenizer, StartTag};

/// A token in a form that both tokenizers can be compared in.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Event {
    Start {
        name: String,
        attributes: Vec<(String, String)>,
        is_self_closing: bool,
    },
    End(String),
    Text(String),
    /// A comment; the content is left out if the source ends in it.
    Comment(Option<String>),
    Doctype,
}

/// Adds an event; texts in a row are one.
fn push(events: &mut Vec<Event>, event: Event) {
    match (events.last_mut(), event) {
        (Some(Event::Text(before)), Event::Text(text)) => before.push_str(&text),
        (_, Event::Text(text)) if text.is_empty() => {}
        (_, event) => events.push(event),
    }
}

/// What html5ever finds.
#[derive(Default)]
struct Sink(RefCell<Vec<Event>>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut result = TokenSinkResult::Continue;
        let event = match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                result = match raw_kind(&tag.name) {
                    Some(kind) => TokenSinkResult::RawData(kind),
                    None if &*tag.name == "plaintext" => TokenSinkResult::Plaintext,
                    None => TokenSinkResult::Continue,
                };
                let attribute =
                    |it: &html5ever::Attribute| (it.name.local.to_string(), it.value.to_string());
                Event::Start {
                    name: tag.name.to_string(),
                    attributes: tag.attrs.iter().map(attribute).collect(),
                    is_self_closing: tag.self_closing,
                }
            }
            Token::TagToken(tag) => Event::End(tag.name.to_string()),
            Token::CharacterTokens(text) => Event::Text(text.to_string()),
            Token::CommentToken(text) => Event::Comment(Some(text.to_string())),
            Token::DoctypeToken(_) => Event::Doctype,
            _ => return result,
        };
        push(&mut self.0.borrow_mut(), event);
        result
    }
}

fn raw_kind(name: &str) -> Option<RawKind> {
    match name {
        "title" | "textarea" => Some(Rcdata),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(Rawtext),
        "script" => Some(ScriptData),
        _ => None,
    }
}

fn expected(source: &str) -> Vec<Event> {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(source));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

/// Decodes character references, and line breaks as the standard does before it tokenizes.
fn decoded(text: &str, context: ReferenceContext) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (mut decoded, mut rest) = (String::new(), text.as_str());
    while let Some(c) = rest.chars().next() {
        let length = match character_reference(rest, context) {
            Some((Characters::Numbered(c), length)) => {
                decoded.push(c);
                length
            }
            Some((Characters::Named(characters), length)) => {
                decoded.push_str(characters);
                length
            }
            None => {
                decoded.push(c);
                c.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    decoded
}

fn found(source: &str) -> Vec<Event> {
    let (mut events, mut raw) = (Vec::new(), None);
    let mut tokenizer = HtmlTokenizer::new(source, 0);
    let as_is = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
    loop {
        let start = tokenizer.position();
        let Some(token) = tokenizer.next_token() else { return events };
        let event = match token {
            HtmlToken::Text(range) => Event::Text(decoded(&source[range], ReferenceContext::Text)),
            HtmlToken::RawText(range) if raw == Some(Rcdata) => {
                Event::Text(decoded(&source[range], ReferenceContext::Text))
            }
            HtmlToken::RawText(range) => Event::Text(as_is(&source[range])),
            HtmlToken::StartTag(tag) => {
                raw = raw_kind(&source[tag.name.clone()].to_ascii_lowercase());
                start_event(source, &tag)
            }
            HtmlToken::EndTag(name) => Event::End(source[name].to_ascii_lowercase()),
            HtmlToken::Comment(content) => match &source[start..content.start] {
                "</" if source[content.clone()].is_empty() => continue,
                "<!" if is_doctype(&source[content.clone()]) => Event::Doctype,
                _ => Event::Comment(Some(as_is(&source[content]))),
            },
            HtmlToken::Unfinished(range) => {
                let rest = &source[range];
                let after = rest.trim_start_matches(['<', '/']);
                if rest.strip_prefix("<!").is_some_and(is_doctype) {
                    Event::Doctype
                } else if rest.starts_with("<!")
                    || !after.starts_with(|c: char| c.is_ascii_alphabetic())
                {
                    Event::Comment(None)
                } else {
                    // A tag that the source ends in is dropped.
                    continue;
                }
            }
        };
        push(&mut events, event);
    }
}

fn is_doctype(text: &str) -> bool {
    text.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("doctype"))
}

fn start_event(source: &str, tag: &StartTag) -> Event {
    let mut attributes: Vec<(String, String)> = Vec::new();
    for attribute in &tag.attributes {
        let name = source[attribute.name.clone()].to_ascii_lowercase();
        if attributes.iter().all(|(known, _)| *known != name) {
            attributes.push((
                name,
                decoded(&source[attribute.value.clone()], ReferenceContext::Attribute),
            ));
        }
    }
    let name = source[tag.name.clone()].to_ascii_lowercase();
    Event::Start { name, attributes, is_self_closing: tag.is_self_closing }
}

/// Returns whether the tokens are the same, but for the content of a comment that the source ends in.
fn agree(found: &[Event], expected: &[Event]) -> bool {
    let is_same = |(found, expected): (&Event, &Event)| {
        found == expected || matches!((found, expected), (Event::Comment(None), Event::Comment(_)))
    };
    found.len() == expected.len() && found.iter().zip(expected).all(is_same)
}

/// Parts of documents, whole and broken.
const FRAGMENTS: &[&str] = &[
    "<p>",
    "</p>",
    "<P CLASS=a>",
    "<br>",
    "<br/>",
    "<br />",
    "<a href=\"x?a=1&b=2\">",
    "<a href='y'>",
    "<a href=z/>",
    "</a>",
    "</a b=c>",
    "<img alt=\"a > b\" src = 'c'>",
    "<img alt=a/b>",
    "<i =a=b c= d e>",
    "<b/c>",
    "<b a a=1 A=2>",
    "<b a=\"1\"b='2'>",
    "< b>",
    "<1>",
    "</1>",
    "</>",
    "</ x>",
    "<",
    "<<",
    ">",
    "&",
    "&amp;",
    "&amp",
    "&ampx",
    "&aring;",
    "&#229;",
    "&#xE5;",
    "&#xe5",
    "&#",
    "&#x",
    "&#;",
    "&#128;",
    "&#0;",
    "&#1114112;",
    "&#xD800;",
    "&#99999999999;",
    "&notin;",
    "&notit;",
    "&not",
    "&nGt;",
    "&copy=1",
    "&copy",
    "&unknown;",
    "&NewLine;",
    "<!-- a -->",
    "<!---->",
    "<!-->",
    "<!--->",
    "<!--a--!>",
    "<!-- - -- a-->",
    "<!--a",
    "<!doctype html>",
    "<!DOCTYPE html PUBLIC \"a\">",
    "<!x>",
    "<?xml a?>",
    "<![CDATA[a]]>",
    "<![if mso]>",
    "<!--[if mso]>a<![endif]-->",
    "-->",
    "--",
    "<style>",
    "</style>",
    "a{b:c>d}",
    "<script>",
    "</script>",
    "</script",
    "</SCRIPT x>",
    "<textarea>",
    "</textarea>",
    "<title>",
    "</title >",
    "</titlex>",
    "<xmp>",
    "</xmp>",
    "<iframe>",
    "</iframe/>",
    "<svg/>",
    "<o:p>",
    "</o:p>",
    "<mj-text a>",
    "text ",
    "æøå ",
    "\n",
    "\r\n",
    "\t",
    " ",
    "\"",
    "'",
    "=",
    "/",
    "a",
    "<a\nhref\n=\n\"b\nc\"\n>",
    "<a b=\"",
    "<a b='",
    "<a b",
    "<a",
    "</a",
    "\u{c}",
    "<a\u{c}b>",
    "😀",
    "<å>",
    "<a å=æ>",
    "`",
    "<a b=`c`>",
    "<plaintext>",
];

#[test]
fn generated_documents_are_split_as_the_standard_says() {
    const DOCUMENTS: usize = 20_000;
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = |most: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed >> 11).unwrap_or_default() % most
    };
    let mut failures = Vec::new();
    for _ in 0..DOCUMENTS {
        let length = 1 + random(12);
        let document: String = (0..length)
            // The last fragment swallows all that follows: it stands in few documents.
            .map(|_| {
                FRAGMENTS
                    .get(random(FRAGMENTS.len() * 4) % FRAGMENTS.len())
                    .copied()
                    .unwrap_or_default()
            })
            .collect();
        let (found, expected) = (found(&document), expected(&document));
        if !agree(&found, &expected) {
            failures.push((document, found, expected));
        }
    }
    failures.sort_by_key(|(document, ..)| document.len());
    failures.truncate(4);
    assert!(failures.is_empty(), "{failures:#?}");
}

/// Documents as senders and their tools write them: every head with every layout and every footer.
#[test]
fn documents_of_senders_are_split_as_the_standard_says() {
    let parts = |file: &'static str| file.split("\n=====\n").collect::<Vec<_>>();
    let heads = parts(include_str!("documents/heads.txt"));
    let layouts = parts(include_str!("documents/layouts.txt"));
    let footers = parts(include_str!("documents/footers.txt"));
    let mut documents = 0;
    for head in &heads {
        for layout in &layouts {
            for footer in &footers {
                let document = [*head, *layout, *footer].concat();
                assert!(agree(&found(&document), &expected(&document)), "{document}");
                documents += 1;
            }
        }
    }
    assert!(documents >= 200, "{documents}");
}
