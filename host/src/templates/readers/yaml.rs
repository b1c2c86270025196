//! YAML: every scalar that is a string, by its path.

use std::ops::Range;

use krr_policy::Value;
use saphyr_parser::{Event, ScalarStyle, Tag};

use crate::input::{MAX_DEPTH, Problem, SourceMap, SyntaxError, YamlEvents, resolve_plain};

use super::document::{Document, Entry};
use super::key::child;
use super::limits::add_entry;
use super::reader::Reader;
use super::scalar::write_in_scalar;

/// The reader of YAML.
pub(super) struct YamlReader;

impl Reader for YamlReader {
    fn read(&self, text: &str) -> Result<Document, SyntaxError> {
        let events = YamlEvents::new(text, 0)?;
        let document = Document::default();
        let mut collector = Collector { events, text, document, previous_end: 0 };
        loop {
            let (event, range) = collector.next()?;
            match event {
                Event::StreamEnd => {
                    collector.add_comments(text.len());
                    return Ok(collector.document);
                }
                Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..) => {
                    collector.value((event, range), "", None, 0)?;
                }
                _ => {}
            }
        }
    }

    fn write(&self, scalar: &str, fragment: &str) -> Option<String> {
        write_in_scalar(scalar, fragment)
    }
}

/// Collects the strings from the events.
struct Collector<'a> {
    events: YamlEvents<'a>,
    text: &'a str,
    document: Document,
    /// Offset at which the previous scalar ended.
    previous_end: usize,
}

impl<'a> Collector<'a> {
    fn value(
        &mut self,
        (event, range): (Event<'a>, Range<usize>),
        path: &str,
        key: Option<Range<usize>>,
        depth: usize,
    ) -> Result<(), SyntaxError> {
        if depth > MAX_DEPTH {
            return Err(SyntaxError::new(range, Problem::TooDeep));
        }
        match event {
            Event::Scalar(text, style, _, tag) => {
                if is_string(&text, style, tag.as_deref()) {
                    self.string(&text, path, key, range)?;
                }
                Ok(())
            }
            Event::SequenceStart(..) => self.list(path, depth),
            Event::MappingStart(..) => self.map(path, depth),
            // What an alias stands for is read where it is written.
            _ => Ok(()),
        }
    }

    fn list(&mut self, path: &str, depth: usize) -> Result<(), SyntaxError> {
        for index in 0.. {
            let next = self.next()?;
            if matches!(next.0, Event::SequenceEnd | Event::StreamEnd) {
                break;
            }
            self.value(next, &child(path, &index.to_string()), None, depth + 1)?;
        }
        Ok(())
    }

    fn map(&mut self, path: &str, depth: usize) -> Result<(), SyntaxError> {
        loop {
            let (event, key) = self.next()?;
            let name = match event {
                Event::MappingEnd | Event::StreamEnd => return Ok(()),
                Event::Scalar(name, ..) => name,
                Event::Alias(_) => "*".into(),
                _ => return Err(SyntaxError::new(key, Problem::NameIsNotText)),
            };
            let next = self.next()?;
            self.value(next, &child(path, &name), Some(key), depth + 1)?;
        }
    }

    fn string(
        &mut self,
        text: &str,
        path: &str,
        key: Option<Range<usize>>,
        scalar: Range<usize>,
    ) -> Result<(), SyntaxError> {
        let written = self.text.get(scalar.clone()).unwrap_or_default();
        let map = SourceMap::align(text, written, scalar.start)
            .unwrap_or_else(|| SourceMap::indivisible(text.len(), scalar.clone()));
        let entry = Entry {
            key: path.to_owned(),
            key_range: key.unwrap_or(scalar.start..scalar.start),
            text: text.to_owned(),
            map,
            scalars: vec![scalar],
            call: None,
            interpolations: Vec::new(),
        };
        add_entry(&mut self.document, entry)
    }

    fn next(&mut self) -> Result<(Event<'a>, Range<usize>), SyntaxError> {
        let (event, range) = self.events.next()?;
        if matches!(event, Event::Scalar(..)) {
            self.add_comments(range.start);
            self.previous_end = range.end;
        }
        Ok((event, range))
    }

    /// Adds the comments between the previous scalar and an offset.
    fn add_comments(&mut self, end: usize) {
        let mut at = self.previous_end;
        for line in self.text.get(at..end).unwrap_or_default().split_inclusive('\n') {
            let mut signs = line.match_indices('#').map(|(sign, _)| sign);
            let comment = signs.find(|sign| {
                let before = self.text.get(..at + sign).unwrap_or_default().chars().next_back();
                before.is_none_or(char::is_whitespace)
            });
            if let Some(sign) = comment {
                let content = line.get(sign + 1..).unwrap_or_default().trim_end();
                self.document.comments.push(at + sign + 1..at + sign + 1 + content.len());
            }
            at += line.len();
        }
        self.previous_end = self.previous_end.max(end);
    }
}

/// Returns whether a scalar is a string: by its tag, or else by its style and content.
fn is_string(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> bool {
    match tag {
        Some(tag) if tag.is_yaml_core_schema() => tag.suffix == "str",
        _ => style != ScalarStyle::Plain || matches!(resolve_plain(text), Value::Text(_)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates::readers::testing::{read, replace_words, texts, write_fragments};

    fn found(file: &str) -> Vec<(String, String)> {
        replace_words(&YamlReader, file, "ære");
        texts(&YamlReader, file)
    }

    #[test]
    fn strings_of_every_style_have_their_paths() {
        for (scalar, text) in [
            ("Hei %{navn} å 😀", "Hei %{navn} å 😀"),
            ("Hei\n    på deg", "Hei på deg"),
            ("\"Hei\\n\\u00e5 \\\"x\\\" \\U0001F600 y\"", "Hei\nå \"x\" 😀 y"),
            ("\"Hei\n    du \\\n    der\"", "Hei du der"),
            ("'it''s ''x'' y'", "it's 'x' y"),
            ("|\n    Hei\n      du\n\n    der", "Hei\n  du\n\nder\n"),
            ("|-\n    Hei\n    du", "Hei\ndu"),
            ("|2+\n      Hei\n    du\n", "  Hei\ndu\n\n"),
            (">\n    Hei\n    du\n\n    der", "Hei du\nder\n"),
            (">- # x\n    Hei\n    du", "Hei du"),
            ("|\r\n    Hei\r\n    du", "Hei\ndu\n"),
            ("&a Hei", "Hei"),
            ("!!str 12", "12"),
            ("!x Hei", "Hei"),
        ] {
            let file = format!("nb:\n  sms: {scalar}\n  n: 12\n  b: true\n");
            assert_eq!(found(&file), [("nb/sms".to_owned(), text.to_owned())], "{file}");
        }
    }

    #[test]
    fn every_style_holds_what_is_written_in_it() {
        for (scalar, least) in [
            ("\"Hei {} du\"", 400),
            ("'Hei {} du'", 200),
            ("Hei {} du", 50),
            ("|\n    Hei {} du", 400),
            (">\n    Hei {} du", 100),
        ] {
            let written = write_fragments(&YamlReader, "nb:\n  sms: {}\n", scalar);
            assert!(written >= least, "{scalar}: {written}");
        }
    }

    #[test]
    fn lists_documents_and_aliases_are_read() {
        let file =
            "a: &x\n  - en\n  - b/c: to\n<<: *x\nd: *x\n---\na: tre\n---\n- {e: fire, f: [fem]}\n";
        let expected =
            [("a/0", "en"), ("a/1/b~1c", "to"), ("a", "tre"), ("0/e", "fire"), ("0/f/0", "fem")];
        assert_eq!(found(file), expected.map(|(key, text)| (key.to_owned(), text.to_owned())));
    }

    #[test]
    fn comments_are_ranges_of_the_file() {
        let file = "# a\r\nx: \"y # z\" # b\n# c\nw: |\n  # no\n  x\n# d\nv: a#b # e\nu: 1 # f";
        let document = read(&YamlReader, file);
        let comments: Vec<_> =
            document.comments.iter().map(|it| file.get(it.clone()).unwrap()).collect();
        assert_eq!(comments, [" a", " b", " c", " d", " e", " f"]);
    }

    #[test]
    fn what_is_no_yaml_is_an_error() {
        for file in ["a: [b", "a: \"b", "a: b: c", "[a]: b", "a: \u{1}"] {
            assert!(YamlReader.read(file).is_err(), "{file}");
        }
        assert_eq!(YamlReader.read(&"[".repeat(10_000)).unwrap_err().problem, Problem::TooDeep);
    }
}
