//! The JSON parser: strictly as in RFC 8259.

use std::ops::Range;

use jsonc_parser::ast::{Array, Object, StringLit};
use jsonc_parser::common::Ranged as _;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, ast, parse_to_ast};
use krr_policy::Value;

use super::located::{LocatedValue, Locations, field_path, item_path, number_value};
use super::rewrite::escape_all;
use super::syntax_error::{MAX_DEPTH, SyntaxError};

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
        .map_err(|error| converter.syntax_error(&error))?;
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
            return Err(SyntaxError::too_deep(opening));
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
        let message = format!("control character U+{:04X} in a text", u32::from(control));
        Err(SyntaxError::new(self.locations.to_file_range(at..at + 1), message)
            .with_help(format!("write `{escape}`")))
    }

    fn syntax_error(&self, error: &ParseError) -> SyntaxError {
        let range = self.locations.to_file_range(error.range().start..error.range().end);
        match error.kind() {
            ParseErrorKind::NestingDepthExceeded => SyntaxError::too_deep(range),
            ParseErrorKind::String(ParseStringErrorKind::InvalidUnicodeEscapeSequence(code)) => {
                let code = code.split(' ').next().unwrap_or_default();
                SyntaxError::new(range, format!("`\\u{code}` is half of a surrogate pair"))
                    .with_help("write both halves of the pair, or the character itself")
            }
            kind => {
                let error = SyntaxError::new(range, lowercase_first(&kind.to_string()));
                match help(kind) {
                    Some(help) => error.with_help(help),
                    None => error,
                }
            }
        }
    }
}

fn help(kind: &ParseErrorKind) -> Option<&'static str> {
    Some(match kind {
        ParseErrorKind::CommentsNotAllowed => "JSON has no comments; YAML and TOML do",
        ParseErrorKind::TrailingCommasNotAllowed => "remove the comma",
        ParseErrorKind::SingleQuotedStringsNotAllowed => "use `\"`",
        ParseErrorKind::MultipleRootJsonValues => {
            "put several dispatches in a list, or one per line in a `.jsonl` file"
        }
        ParseErrorKind::UnexpectedWord | ParseErrorKind::ExpectedStringObjectProperty => {
            "put it in `\"`"
        }
        _ => return None,
    })
}

fn lowercase_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
}
