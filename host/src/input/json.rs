//! The JSON parser: strictly as in RFC 8259.

use std::ops::Range;

use jsonc_parser::ast::{Array, Object, StringLit};
use jsonc_parser::common::Ranged as _;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, ast, parse_to_ast};
use krr_policy::Value;

use super::limits::MAX_DEPTH;
use super::located::{LocatedValue, Locations, field_path, item_path, number_value};
use super::problem::{Hint, Problem};
use super::rewrite::escape_all;
use super::syntax_error::SyntaxError;

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Parses a slice of the file that begins at `base`.
pub(super) fn parse(text: &str, base: usize) -> Result<LocatedValue, SyntaxError> {
    let mut converter = Converter { text, locations: Locations::new(base) };
    let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT)
        .map_err(|error| syntax_error(&error, base))?;
    let value = match &parsed.value {
        Some(value) => converter.value(value, "", None, 0)?,
        None => Value::Null,
    };
    Ok(LocatedValue { value, locations: converter.locations })
}

/// Converts the syntax tree to a value and collects the locations.
struct Converter<'a> {
    text: &'a str,
    locations: Locations,
}

impl Converter<'_> {
    fn value(
        &mut self,
        value: &ast::Value<'_>,
        path: &str,
        key: Option<Range<usize>>,
        depth: usize,
    ) -> Result<Value, SyntaxError> {
        let range = value.start()..value.end();
        if depth > MAX_DEPTH {
            let opening = self.locations.to_file_range(range.start..range.start + 1);
            return Err(SyntaxError::new(opening, Problem::TooDeep));
        }
        self.locations.add(path, key, range)?;
        match value {
            ast::Value::NullKeyword(_) => Ok(Value::Null),
            ast::Value::BooleanLit(flag) => Ok(Value::Flag(flag.value)),
            ast::Value::NumberLit(number) => Ok(number_value(number.value)),
            ast::Value::StringLit(text) => {
                self.reject_control_characters(text)?;
                Ok(Value::Text(text.value.to_string()))
            }
            ast::Value::Array(array) => self.list(array, path, depth),
            ast::Value::Object(object) => self.map(object, path, depth),
        }
    }

    fn list(&mut self, array: &Array<'_>, path: &str, depth: usize) -> Result<Value, SyntaxError> {
        let items = array.elements.iter().enumerate();
        let items =
            items.map(|(index, value)| self.value(value, &item_path(path, index), None, depth + 1));
        Ok(Value::List(items.collect::<Result<_, _>>()?))
    }

    fn map(&mut self, object: &Object<'_>, path: &str, depth: usize) -> Result<Value, SyntaxError> {
        let mut fields = Vec::with_capacity(object.properties.len());
        for property in &object.properties {
            let key = property.name.start()..property.name.end();
            let name = property.name.as_str();
            let path = field_path(path, name);
            if self.locations.get(&path).is_some() {
                return Err(SyntaxError::duplicate_field(self.locations.to_file_range(key), path));
            }
            let value = self.value(&property.value, &path, Some(key), depth + 1)?;
            fields.push((name.to_owned(), value));
        }
        Ok(Value::Map(fields))
    }

    /// Rejects control characters in strings, which the parser accepts and the standard does not.
    fn reject_control_characters(&self, string: &StringLit<'_>) -> Result<(), SyntaxError> {
        let raw = self.text.get(string.range.start..string.range.end).unwrap_or_default();
        let Some((at, control)) = raw.char_indices().find(|(_, c)| *c < ' ') else {
            return Ok(());
        };
        let at = string.range.start + at;
        let escape = escape_all(control.encode_utf8(&mut [0; 4]));
        let range = self.locations.to_file_range(at..at + 1);
        Err(SyntaxError::new(range, Problem::ControlInJson(control, escape)))
    }
}

/// Converts an error of the parser. `base` is the offset in the file of what is parsed.
pub(crate) fn syntax_error(error: &ParseError, base: usize) -> SyntaxError {
    let range = error.range().start + base..error.range().end + base;
    let problem = match error.kind() {
        ParseErrorKind::NestingDepthExceeded => Problem::TooDeep,
        ParseErrorKind::String(ParseStringErrorKind::InvalidUnicodeEscapeSequence(code)) => {
            Problem::LoneSurrogate(code.split(' ').next().unwrap_or_default().to_owned())
        }
        kind => Problem::Syntax {
            format: "JSON",
            detail: lowercase_first(&kind.to_string()),
            hint: hint(kind),
        },
    };
    SyntaxError::new(range, problem)
}

const fn hint(kind: &ParseErrorKind) -> Option<Hint> {
    Some(match kind {
        ParseErrorKind::CommentsNotAllowed => Hint::NoComments,
        ParseErrorKind::TrailingCommasNotAllowed => Hint::RemoveComma,
        ParseErrorKind::SingleQuotedStringsNotAllowed => Hint::DoubleQuotes,
        ParseErrorKind::MultipleRootJsonValues => Hint::SeveralDispatches,
        ParseErrorKind::UnexpectedWord | ParseErrorKind::ExpectedStringObjectProperty => {
            Hint::PutInQuotes
        }
        _ => return None,
    })
}

fn lowercase_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
}
