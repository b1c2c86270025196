//! JSON, with comments and trailing commas: every string, by its path.

use std::ops::Range;

use jsonc_parser::ast::{self, StringLit};
use jsonc_parser::common::Ranged as _;
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions, ParseResult};

use crate::input::{MAX_DEPTH, Problem, SourceMap, SyntaxError, escape_all, json_syntax_error};

use super::document::{Document, Entry};
use super::key::child;
use super::limits::add_entry;
use super::reader::Reader;

const LENIENT: ParseOptions = ParseOptions {
    allow_comments: true,
    allow_loose_object_property_names: false,
    allow_trailing_commas: true,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The reader of JSON.
pub(super) struct JsonReader;

impl Reader for JsonReader {
    fn read(&self, text: &str) -> Result<Document, SyntaxError> {
        let collect =
            CollectOptions { comments: CommentCollectionStrategy::Separate, tokens: false };
        let parsed = jsonc_parser::parse_to_ast(text, &collect, &LENIENT)
            .map_err(|error| json_syntax_error(&error, 0))?;
        let mut collector = Collector { text, document: Document::default() };
        collector.document.comments = comments(&parsed);
        if let Some(value) = &parsed.value {
            collector.value(value, "", None, 0)?;
        }
        Ok(collector.document)
    }

    fn write(&self, _scalar: &str, fragment: &str) -> Option<String> {
        Some(escape_all(fragment))
    }
}

/// Returns the content of the comments. The parser has each of them by the tokens on both sides.
fn comments(parsed: &ParseResult<'_>) -> Vec<Range<usize>> {
    let comments = parsed.comments.iter().flat_map(|map| map.values()).flat_map(|it| it.iter());
    let mut ranges: Vec<Range<usize>> = comments
        .map(|comment| {
            let start = comment.range().start + "//".len();
            start..start + comment.text().len()
        })
        .collect();
    ranges.sort_by_key(|range| range.start);
    ranges.dedup();
    ranges
}

/// Collects the strings of the syntax tree.
struct Collector<'a> {
    text: &'a str,
    document: Document,
}

impl Collector<'_> {
    fn value(
        &mut self,
        value: &ast::Value<'_>,
        path: &str,
        key: Option<Range<usize>>,
        depth: usize,
    ) -> Result<(), SyntaxError> {
        if depth > MAX_DEPTH {
            return Err(SyntaxError::new(value.start()..value.start() + 1, Problem::TooDeep));
        }
        match value {
            ast::Value::StringLit(string) => self.string(string, path, key),
            ast::Value::Array(array) => {
                let mut items = array.elements.iter().enumerate();
                items.try_for_each(|(index, item)| {
                    self.value(item, &child(path, &index.to_string()), None, depth + 1)
                })
            }
            ast::Value::Object(object) => object.properties.iter().try_for_each(|property| {
                let key = property.name.start()..property.name.end();
                let path = child(path, property.name.as_str());
                self.value(&property.value, &path, Some(key), depth + 1)
            }),
            _ => Ok(()),
        }
    }

    fn string(
        &mut self,
        string: &StringLit<'_>,
        path: &str,
        key: Option<Range<usize>>,
    ) -> Result<(), SyntaxError> {
        let scalar = string.range.start..string.range.end;
        let written = self.text.get(scalar.clone()).unwrap_or_default();
        let map = SourceMap::align(&string.value, written, scalar.start)
            .unwrap_or_else(|| SourceMap::indivisible(string.value.len(), scalar.clone()));
        let entry = Entry {
            key: path.to_owned(),
            key_range: key.unwrap_or(scalar.start..scalar.start),
            text: string.value.to_string(),
            map,
            scalars: vec![scalar],
            call: None,
            interpolations: Vec::new(),
        };
        add_entry(&mut self.document, entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates::readers::testing::{read, replace_words, texts, write_fragments};

    fn found(file: &str) -> Vec<(String, String)> {
        replace_words(&JsonReader, file, "ære\"");
        texts(&JsonReader, file)
    }

    #[test]
    fn strings_have_their_paths() {
        let file = "{\r\n\t\"nb\": { \"a/b\": \"Hei\\n\\u00e5 \\uD83D\\uDE00 😀 x\", \"c\": [1, \"en\", { \"d~\": \"to\" }] }, // x\n \"nb\": \"igjen\", \"n\": null, }";
        let expected = [
            ("nb/a~1b", "Hei\nå 😀 😀 x"),
            ("nb/c/1", "en"),
            ("nb/c/2/d~0", "to"),
            ("nb", "igjen"),
        ];
        assert_eq!(found(file), expected.map(|(key, text)| (key.to_owned(), text.to_owned())));
        assert_eq!(found("\"Hei\""), [(String::new(), "Hei".to_owned())]);
        assert_eq!(found(""), []);
    }

    #[test]
    fn comments_are_ranges_of_the_file() {
        let file = "// a\n{ /* b */ \"x\": \"y\" /* c */, // d\n }\n// e";
        let document = read(&JsonReader, file);
        let comments: Vec<_> =
            document.comments.iter().map(|it| file.get(it.clone()).unwrap()).collect();
        assert_eq!(comments, [" a", " b ", " c ", " d", " e"]);
    }

    #[test]
    fn every_text_can_be_written() {
        assert_eq!(write_fragments(&JsonReader, "{ \"a\": {} }", "\"Hei {} du\""), 400);
    }

    #[test]
    fn what_is_no_json_is_an_error_at_its_place() {
        for (file, expected) in
            [("{ \"a\": \"b\" \"c\" }", 10..10), ("{ \"a\": b }", 7..8), ("[\"\\ud83d\"]", 2..9)]
        {
            assert_eq!(JsonReader.read(file).unwrap_err().range, expected, "{file}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(JsonReader.read(&deep).unwrap_err().problem, Problem::TooDeep);
    }
}
