//! Spans of the message, in every unit that a reader of the report may count in.

use alloc::string::String;
use alloc::vec::Vec;

use crate::contract::Span;
use crate::facts::MessageText;
use crate::text::{Match, Part};

/// Returns the span of each match in a text. Matches are in the order of the text, so it is walked once.
pub(super) fn of_matches(text: &MessageText<'_>, matches: &[Match]) -> Vec<Span> {
    let mut cursor = SourceCursor::new(text, Part::Subject);
    let span = |found: &Match| {
        if found.part != cursor.part {
            cursor = SourceCursor::new(text, found.part);
        }
        let start = cursor.advance_to(found.range.start);
        // Matches may overlap: the end is found from the start, where the cursor stays.
        let end = cursor.clone().advance_to(found.range.end);
        span(path(text, found.part), start, end)
    };
    matches.iter().map(span).collect()
}

/// Returns the empty span at a byte of the body.
pub(super) fn at_in_body(text: &MessageText<'_>, byte: usize) -> Span {
    let at = SourceCursor::new(text, Part::Body).advance_to(byte);
    span(path(text, Part::Body), at, at)
}

/// Returns a part of a text as it is given; empty if it is not.
pub(super) fn source<'t>(text: &'t MessageText<'_>, part: Part) -> &'t str {
    let source = match part {
        Part::Subject => &text.message.subject,
        Part::Body => &text.message.body,
    };
    source.as_deref().unwrap_or_default()
}

fn path(text: &MessageText<'_>, part: Part) -> String {
    text.path(match part {
        Part::Subject => "subject",
        Part::Body => "body",
    })
}

const fn span(fact: String, start: SourcePosition, end: SourcePosition) -> Span {
    Span {
        fact,
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

/// A position in a text: offsets from zero, line and column from one.
#[derive(Debug, Clone, Copy)]
struct SourcePosition {
    byte: u64,
    utf16: u64,
    line: u64,
    column: u64,
}

/// A cursor that moves forward through one of the texts of a message.
#[derive(Clone)]
struct SourceCursor<'a> {
    part: Part,
    text: &'a str,
    rest: core::str::Chars<'a>,
    position: SourcePosition,
}

impl<'a> SourceCursor<'a> {
    fn new(text: &'a MessageText<'_>, part: Part) -> Self {
        Self::at_start(part, source(text, part))
    }

    fn at_start(part: Part, text: &'a str) -> Self {
        let position = SourcePosition { byte: 0, utf16: 0, line: 1, column: 1 };
        Self { part, text, rest: text.chars(), position }
    }

    /// Moves to a byte, or to the end, and returns the position. A byte before the cursor is
    /// reached from the start.
    fn advance_to(&mut self, byte: usize) -> SourcePosition {
        let byte = byte as u64;
        if byte < self.position.byte {
            *self = Self::at_start(self.part, self.text);
        }
        while self.position.byte < byte {
            let Some(c) = self.rest.next() else { break };
            self.position.byte += c.len_utf8() as u64;
            self.position.utf16 += c.len_utf16() as u64;
            if c == '\n' {
                self.position.line += 1;
                self.position.column = 1;
            } else {
                self.position.column += 1;
            }
        }
        self.position
    }
}

#[cfg(test)]
mod tests {
    use alloc::borrow::{Cow, ToOwned as _};

    use super::*;
    use crate::contract::Message;
    use crate::text::Detail;

    #[test]
    fn spans_count_bytes_utf16_units_lines_and_columns() {
        let body = "æ😀e\u{301}\r\nDigdir x";
        let message = Message { body: Some(body.to_owned()), ..Message::default() };
        let found = |text: &str| {
            let start = body.find(text).unwrap();
            let range = start..start + text.len();
            Match { part: Part::Body, range, replacement: None, detail: Detail::None }
        };
        let text = MessageText {
            position: None,
            message: Cow::Owned(message),
            channels: vec![],
            missing_languages: None,
        };
        let spans = of_matches(&text, &[found("x"), found("Digdir"), found("e\u{301}")]);
        let [x, digdir, e] = spans.as_slice() else { panic!("three matches, three spans") };
        assert_eq!((digdir.line, digdir.column, digdir.end_column), (2, 1, 7));
        assert_eq!((x.line, x.column), (2, 8));
        assert_eq!((e.start, e.end, e.utf16_start, e.utf16_end), (6, 9, 3, 5));
        let utf16: Vec<u16> = body.encode_utf16().collect();
        let range = usize::try_from(x.utf16_start).unwrap()..usize::try_from(x.utf16_end).unwrap();
        assert_eq!(String::from_utf16(&utf16[range]).unwrap(), "x");
    }
}
