//! The YAML parser: YAML 1.2 with the core schema, without aliases, anchors and tags.

mod core_schema;
mod events;

use std::ops::Range;

use krr_policy::Value;
use saphyr_parser::{Event, ScalarStyle};

use super::limits::MAX_DEPTH;
use super::located::{LocatedValue, Locations, field_path, item_path};
use super::problem::Problem;
use super::syntax_error::SyntaxError;

pub(crate) use self::core_schema::resolve_plain;
pub(crate) use self::events::YamlEvents;

/// Parses a slice of the file that begins at `base`.
pub(super) fn parse(text: &str, base: usize) -> Result<LocatedValue, SyntaxError> {
    let events = YamlEvents::new(text, base)?;
    let mut converter = Converter { events, locations: Locations::new(base) };
    let value = converter.document()?;
    Ok(LocatedValue { value, locations: converter.locations })
}

/// Converts the events of the parser to a value and collects the locations.
struct Converter<'a> {
    events: YamlEvents<'a>,
    locations: Locations,
}

impl<'a> Converter<'a> {
    fn document(&mut self) -> Result<Value, SyntaxError> {
        let mut value = Value::Null;
        let mut has_document = false;
        loop {
            let (event, range) = self.events.next()?;
            match event {
                Event::StreamEnd => return Ok(value),
                Event::DocumentStart(_) if has_document => {
                    return Err(self.events.error_at(range, Problem::SecondDocument));
                }
                Event::DocumentStart(_) => {
                    has_document = true;
                    let first = self.events.next()?;
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
            return Err(self.events.error_at(range, Problem::TooDeep));
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
            Event::Alias(_) => Err(self.events.error_at(range, Problem::Alias)),
            _ => Err(self.events.error_at(range, Problem::MissingValue)),
        }
    }

    fn list(&mut self, path: &str, depth: usize) -> Result<Value, SyntaxError> {
        let mut items = Vec::new();
        loop {
            let next = self.events.next()?;
            if matches!(next.0, Event::SequenceEnd) {
                return Ok(Value::List(items));
            }
            items.push(self.value(next, &item_path(path, items.len()), None, depth + 1)?);
        }
    }

    fn map(&mut self, path: &str, depth: usize) -> Result<Value, SyntaxError> {
        let mut fields = Vec::new();
        loop {
            let (event, key) = self.events.next()?;
            let name = match event {
                Event::MappingEnd => return Ok(Value::Map(fields)),
                Event::Scalar(name, _, anchor, tag) => {
                    self.reject_anchor_and_tag(anchor, tag.is_some(), &key)?;
                    name
                }
                Event::Alias(_) => return Err(self.events.error_at(key, Problem::Alias)),
                _ => return Err(self.events.error_at(key, Problem::NameIsNotText)),
            };
            let path = field_path(path, &name);
            if self.locations.get(&path).is_some() {
                return Err(SyntaxError::duplicate_field(self.locations.to_file_range(key), path));
            }
            let next = self.events.next()?;
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
            return Err(self.events.error_at(range.clone(), Problem::Anchor));
        }
        if has_tag {
            return Err(self.events.error_at(range.clone(), Problem::Tag));
        }
        Ok(())
    }
}
