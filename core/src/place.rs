//! Places in the text, counted in every way that somebody counts.

use alloc::borrow::ToOwned as _;
use alloc::vec::Vec;

use crate::contract::{Message, Span};
#[cfg(test)]
use crate::text::Detail;
use crate::text::{Match, Part};

/// Gives finds their spans. Finds are in the order of the text, so each text is walked once.
pub(crate) fn spans(message: &Message, found: &[Match]) -> Vec<Span> {
    let mut walk = Walk::new(message, Part::Subject);
    let mut spans = Vec::with_capacity(found.len());
    for find in found {
        if find.part != walk.part {
            walk = Walk::new(message, find.part);
        }
        let start = walk.to(find.range.start);
        // Finds may overlap, so the end is counted from the start and the walk stays there.
        let end = walk.clone().to(find.range.end);
        spans.push(span(find.part, start, end));
    }
    spans
}

/// The empty span at the end of the body.
pub(crate) fn end_of_body(message: &Message) -> Span {
    let end = Walk::new(message, Part::Body).to(usize::MAX);
    span(Part::Body, end, end)
}

fn span(part: Part, start: Position, end: Position) -> Span {
    let fact = match part {
        Part::Subject => "message.subject",
        Part::Body => "message.body",
    };
    Span {
        fact: fact.to_owned(),
        start: start.byte,
        end: end.byte,
        utf16_start: start.utf16,
        utf16_end: end.utf16,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}

#[derive(Debug, Clone, Copy)]
struct Position {
    byte: u64,
    utf16: u64,
    line: u64,
    column: u64,
}

/// Walks forward through one of the message's texts.
#[derive(Clone)]
struct Walk<'a> {
    part: Part,
    text: &'a str,
    rest: core::str::Chars<'a>,
    at: Position,
}

impl<'a> Walk<'a> {
    fn new(message: &'a Message, part: Part) -> Self {
        let text = match part {
            Part::Subject => &message.subject,
            Part::Body => &message.body,
        };
        Self::start(part, text.as_deref().unwrap_or_default())
    }

    fn start(part: Part, text: &'a str) -> Self {
        let at = Position { byte: 0, utf16: 0, line: 1, column: 1 };
        Self { part, text, rest: text.chars(), at }
    }

    /// The position of a byte, or the end. Behind where the walk has come to, it starts anew.
    fn to(&mut self, byte: usize) -> Position {
        let byte = byte as u64;
        if byte < self.at.byte {
            *self = Self::start(self.part, self.text);
        }
        while self.at.byte < byte {
            let Some(c) = self.rest.next() else { break };
            self.at.byte += c.len_utf8() as u64;
            self.at.utf16 += c.len_utf16() as u64;
            if c == '\n' {
                self.at.line += 1;
                self.at.column = 1;
            } else {
                self.at.column += 1;
            }
        }
        self.at
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    #[test]
    fn counts_bytes_units_lines_and_columns() {
        let body = "æ😀e\u{301}\r\nDigdir x";
        let message = Message { body: Some(body.to_owned()), ..Message::default() };
        let find = |text: &str| {
            let start = body.find(text).unwrap_or_default();
            let range = start..start + text.len();
            Match { part: Part::Body, range, replacement: None, detail: Detail::None }
        };
        let spans = spans(&message, &[find("x"), find("Digdir"), find("e\u{301}")]);
        let [x, digdir, e] = spans.as_slice() else { panic!("three finds, three spans") };
        assert_eq!((digdir.line, digdir.column, digdir.end_column), (2, 1, 7));
        assert_eq!((x.line, x.column), (2, 8));
        assert_eq!((e.start, e.end, e.utf16_start, e.utf16_end), (6, 9, 3, 5));
        let utf16: Vec<u16> = body.encode_utf16().collect();
        let range = usize::try_from(x.utf16_start).unwrap()..usize::try_from(x.utf16_end).unwrap();
        assert_eq!(String::from_utf16(&utf16[range]).unwrap(), "x");
    }
}
