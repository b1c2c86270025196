//! The events of the YAML parser, with ranges in bytes.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, StrInput};

use crate::input::problem::{Hint, Problem};
use crate::input::syntax_error::SyntaxError;

/// The events of the parser. Ranges are in bytes of the slice, those of errors in bytes of the file.
pub(crate) struct YamlEvents<'a> {
    parser: Parser<'a, StrInput<'a>>,
    index: CharIndex,
    text: &'a str,
    /// Offset of the slice in the file.
    base: usize,
    /// Offset at which the previous event ended.
    previous_end: usize,
}

impl<'a> YamlEvents<'a> {
    /// Begins to parse a slice of the file that begins at `base`.
    ///
    /// # Errors
    ///
    /// Returns an error for the control characters that YAML does not allow: the parser takes a NUL
    /// for the end of the file and accepts others.
    pub(crate) fn new(text: &'a str, base: usize) -> Result<Self, SyntaxError> {
        let events = Self {
            parser: Parser::new_from_str(text),
            index: CharIndex::new(text),
            text,
            base,
            previous_end: 0,
        };
        let forbidden = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}');
        match text.char_indices().find(|(_, c)| forbidden(*c)) {
            Some((at, control)) => {
                let range = at..at + control.len_utf8();
                Err(events.error_at(range, Problem::ControlInYaml(control)))
            }
            None => Ok(events),
        }
    }

    /// Returns the next event, and the range of what it is about.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not YAML.
    pub(crate) fn next(&mut self) -> Result<(Event<'a>, Range<usize>), SyntaxError> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                let range = self.byte_range(span);
                let range = match &event {
                    Event::Scalar(_, style, ..) => self.scalar_range(*style, range),
                    _ => range,
                };
                self.previous_end = range.end;
                Ok((event, range))
            }
            Some(Err(error)) => Err(self.syntax_error(&error)),
            None => Ok((Event::StreamEnd, self.text.len()..self.text.len())),
        }
    }

    /// Returns an error at a range of the slice.
    pub(crate) fn error_at(&self, range: Range<usize>, problem: Problem) -> SyntaxError {
        SyntaxError::new(self.base + range.start..self.base + range.end, problem)
    }

    fn byte_range(&self, span: Span) -> Range<usize> {
        let start = self.index.byte_offset(self.text, span.start.index());
        start..self.index.byte_offset(self.text, span.end.index())
    }

    /// Corrects the range of a scalar: the range of the parser leaves out the header of a block and
    /// includes the rest of the line after a closing quote.
    fn scalar_range(&self, style: ScalarStyle, range: Range<usize>) -> Range<usize> {
        let written = self.text.get(range.clone()).unwrap_or_default();
        match style {
            ScalarStyle::Plain => range,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                range.start..range.start + quoted_length(written).unwrap_or(written.len())
            }
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let between = self.text.get(self.previous_end..range.start).unwrap_or_default();
                match between.find(['|', '>']) {
                    Some(header) => self.previous_end + header..range.end,
                    None => range,
                }
            }
        }
    }

    fn syntax_error(&self, error: &ScanError) -> SyntaxError {
        let at = self.index.byte_offset(self.text, error.marker().index());
        let detail = error.info().trim_end_matches('.');
        if detail.contains("recursion limit") {
            return self.error_at(at..at, Problem::TooDeep);
        }
        let follows_tab = self.text.get(..at).is_some_and(|before| before.ends_with('\t'));
        let problem = Problem::Syntax {
            format: "YAML",
            detail: detail.to_owned(),
            hint: follows_tab.then_some(Hint::IndentWithSpaces),
        };
        self.error_at(at..at, problem)
    }
}

/// Returns the length of the quoted scalar at the start of a text.
fn quoted_length(text: &str) -> Option<usize> {
    let is_double = text.starts_with('"');
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        match (c, is_double) {
            ('\\', true) => drop(chars.next()),
            ('"', true) => return Some(at + 1),
            // Two in a row are one escaped quote.
            ('\'', false) if chars.next_if(|(_, next)| *next == '\'').is_none() => {
                return Some(at + 1);
            }
            _ => {}
        }
    }
    None
}

/// An index for converting character offsets, which the parser counts in, to byte offsets.
struct CharIndex {
    /// Byte offset of every 64th character; empty if the text is ASCII.
    starts: Vec<usize>,
}

impl CharIndex {
    const STEP: usize = 64;

    fn new(text: &str) -> Self {
        let starts = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().step_by(Self::STEP).map(|(at, _)| at).collect()
        };
        Self { starts }
    }

    fn byte_offset(&self, text: &str, character: usize) -> usize {
        if self.starts.is_empty() {
            return character.min(text.len());
        }
        let start = self.starts.get(character / Self::STEP).copied().unwrap_or(text.len());
        let rest = text.get(start..).unwrap_or_default();
        let character = rest.char_indices().nth(character % Self::STEP);
        character.map_or(text.len(), |(at, _)| start + at)
    }
}
