//! The YAML parser: YAML 1.2 with the core schema, without aliases, anchors and tags.

mod core_schema;

use std::ops::Range;

use krr_policy::Value;
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, StrInput};

use self::core_schema::resolve_plain;
use super::limits::MAX_DEPTH;
use super::located::{LocatedValue, Locations, field_path, item_path};
use super::problem::{Hint, Problem};
use super::syntax_error::SyntaxError;

/// Parses a slice of the file that begins at `base`.
pub(super) fn parse(text: &str, base: usize) -> Result<LocatedValue, SyntaxError> {
    let locations = Locations::new(base);
    reject_control_characters(text, &locations)?;
    let mut converter = Converter {
        events: Parser::new_from_str(text),
        index: CharIndex::new(text),
        text,
        locations,
        previous_end: 0,
    };
    let value = converter.document()?;
    Ok(LocatedValue { value, locations: converter.locations })
}

/// Rejects the control characters that YAML does not allow: the parser takes a NUL for the end of
/// the file and accepts others.
fn reject_control_characters(text: &str, locations: &Locations) -> Result<(), SyntaxError> {
    let forbidden = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}');
    let Some((at, control)) = text.char_indices().find(|(_, c)| forbidden(*c)) else {
        return Ok(());
    };
    let range = locations.to_file_range(at..at + control.len_utf8());
    Err(SyntaxError::new(range, Problem::ControlInYaml(control)))
}

/// Converts the events of the parser to a value and collects the locations.
struct Converter<'a> {
    events: Parser<'a, StrInput<'a>>,
    index: CharIndex,
    text: &'a str,
    locations: Locations,
    /// Offset at which the previous event ended.
    previous_end: usize,
}

impl<'a> Converter<'a> {
    fn document(&mut self) -> Result<Value, SyntaxError> {
        let mut value = Value::Null;
        let mut has_document = false;
        loop {
            let (event, range) = self.next()?;
            match event {
                Event::StreamEnd => return Ok(value),
                Event::DocumentStart(_) if has_document => {
                    return Err(self.error_at(range, Problem::SecondDocument));
                }
                Event::DocumentStart(_) => {
                    has_document = true;
                    let first = self.next()?;
                    value = self.value(first, "", None, 0)?;
                }
                _ => {}
            }
        }
    }

    fn value(
        &mut self,
        (event, range): (Event<'a>, Range<usize>),
        path: &str,
        key: Option<Range<usize>>,
        depth: usize,
    ) -> Result<Value, SyntaxError> {
        if depth > MAX_DEPTH {
            return Err(self.error_at(range, Problem::TooDeep));
        }
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.reject_anchor_and_tag(anchor, tag.is_some(), &range)?;
                self.locations.add(path, key, range)?;
                Ok(if style == ScalarStyle::Plain {
                    resolve_plain(&text)
                } else {
                    Value::Text(text.into_owned())
                })
            }
            Event::SequenceStart(anchor, tag) => {
                self.reject_anchor_and_tag(anchor, tag.is_some(), &range)?;
                self.locations.add(path, key, range)?;
                self.list(path, depth)
            }
            Event::MappingStart(anchor, tag) => {
                self.reject_anchor_and_tag(anchor, tag.is_some(), &range)?;
                self.locations.add(path, key, range)?;
                self.map(path, depth)
            }
            Event::Alias(_) => Err(self.error_at(range, Problem::Alias)),
            _ => Err(self.error_at(range, Problem::MissingValue)),
        }
    }

    fn list(&mut self, path: &str, depth: usize) -> Result<Value, SyntaxError> {
        let mut items = Vec::new();
        loop {
            let next = self.next()?;
            if matches!(next.0, Event::SequenceEnd) {
                return Ok(Value::List(items));
            }
            items.push(self.value(next, &item_path(path, items.len()), None, depth + 1)?);
        }
    }

    fn map(&mut self, path: &str, depth: usize) -> Result<Value, SyntaxError> {
        let mut fields = Vec::new();
        loop {
            let (event, key) = self.next()?;
            let name = match event {
                Event::MappingEnd => return Ok(Value::Map(fields)),
                Event::Scalar(name, _, anchor, tag) => {
                    self.reject_anchor_and_tag(anchor, tag.is_some(), &key)?;
                    name
                }
                Event::Alias(_) => return Err(self.error_at(key, Problem::Alias)),
                _ => return Err(self.error_at(key, Problem::NameIsNotText)),
            };
            let path = field_path(path, &name);
            if self.locations.get(&path).is_some() {
                return Err(SyntaxError::duplicate_field(self.locations.to_file_range(key), path));
            }
            let next = self.next()?;
            let value = self.value(next, &path, Some(key), depth + 1)?;
            fields.push((name.into_owned(), value));
        }
    }

    /// Rejects anchors, with which a short document can expand to an enormous one, and tags.
    fn reject_anchor_and_tag(
        &self,
        anchor: usize,
        has_tag: bool,
        range: &Range<usize>,
    ) -> Result<(), SyntaxError> {
        if anchor > 0 {
            return Err(self.error_at(range.clone(), Problem::Anchor));
        }
        if has_tag {
            return Err(self.error_at(range.clone(), Problem::Tag));
        }
        Ok(())
    }

    fn next(&mut self) -> Result<(Event<'a>, Range<usize>), SyntaxError> {
        match self.events.next_event() {
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

    fn error_at(&self, range: Range<usize>, problem: Problem) -> SyntaxError {
        SyntaxError::new(self.locations.to_file_range(range), problem)
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
