//! JSON, exactly as the standard has it.

use std::ops::Range;

use jsonc_parser::ast::{Array, Object, StringLit};
use jsonc_parser::common::Ranged as _;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, ast, parse_to_ast};
use krr_policy::Value;

use super::located::{DEPTH, Mistake, Places, Tree, field, item};

/// Reads a slice of the file that begins at `base`.
pub(super) fn read(text: &str, base: usize) -> Result<Tree, Mistake> {
    let options = ParseOptions {
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
    let mut reader = Reader { text, places: Places::new(base) };
    let parsed = parse_to_ast(text, &CollectOptions::default(), &options)
        .map_err(|error| reader.syntax(&error))?;
    let value = match &parsed.value {
        Some(value) => reader.value(value, "", None, 0)?,
        None => Value::Null,
    };
    Ok(Tree { value, places: reader.places })
}

struct Reader<'a> {
    text: &'a str,
    places: Places,
}

impl Reader<'_> {
    fn value(
        &mut self,
        value: &ast::Value<'_>,
        path: &str,
        key: Option<Range<usize>>,
        depth: usize,
    ) -> Result<Value, Mistake> {
        let range = value.start()..value.end();
        if depth > DEPTH {
            return Err(Mistake::too_deep(self.places.in_file(range.start..range.start + 1)));
        }
        self.places.note(path, key, range)?;
        match value {
            ast::Value::NullKeyword(_) => Ok(Value::Null),
            ast::Value::BooleanLit(flag) => Ok(Value::Flag(flag.value)),
            ast::Value::NumberLit(number) => Ok(super::number(number.value)),
            ast::Value::StringLit(text) => {
                self.unbroken(text)?;
                Ok(Value::Text(text.value.to_string()))
            }
            ast::Value::Array(array) => self.list(array, path, depth),
            ast::Value::Object(object) => self.map(object, path, depth),
        }
    }

    fn list(&mut self, array: &Array<'_>, path: &str, depth: usize) -> Result<Value, Mistake> {
        let items = array.elements.iter().enumerate();
        let items = items.map(|(at, value)| self.value(value, &item(path, at), None, depth + 1));
        Ok(Value::List(items.collect::<Result<_, _>>()?))
    }

    fn map(&mut self, object: &Object<'_>, path: &str, depth: usize) -> Result<Value, Mistake> {
        let mut fields = Vec::with_capacity(object.properties.len());
        for property in &object.properties {
            let key = property.name.start()..property.name.end();
            let name = property.name.as_str();
            let path = field(path, name);
            if self.places.get(&path).is_some() {
                return Err(Mistake::twice(self.places.in_file(key), path));
            }
            let value = self.value(&property.value, &path, Some(key), depth + 1)?;
            fields.push((name.to_owned(), value));
        }
        Ok(Value::Map(fields))
    }

    /// The parser lets a string run over several lines; the standard does not.
    fn unbroken(&self, text: &StringLit<'_>) -> Result<(), Mistake> {
        let raw = self.text.get(text.range.start..text.range.end).unwrap_or_default();
        match raw.char_indices().find(|(_, c)| *c < ' ') {
            None => Ok(()),
            Some((at, control)) => {
                let at = text.range.start + at;
                let escape = match control {
                    '\n' => "\\n".to_owned(),
                    '\r' => "\\r".to_owned(),
                    '\t' => "\\t".to_owned(),
                    other => format!("\\u{:04x}", u32::from(other)),
                };
                let message = format!("control character U+{:04X} in a text", u32::from(control));
                Err(Mistake::new("syntax", self.places.in_file(at..at + 1), message)
                    .help(format!("write `{escape}`")))
            }
        }
    }

    fn syntax(&self, error: &ParseError) -> Mistake {
        let range = self.places.in_file(error.range().start..error.range().end);
        match error.kind() {
            ParseErrorKind::NestingDepthExceeded => Mistake::too_deep(range),
            ParseErrorKind::String(ParseStringErrorKind::InvalidUnicodeEscapeSequence(code)) => {
                let code = code.split(' ').next().unwrap_or_default();
                let message = format!("`\\u{code}` is half a character");
                Mistake::new("syntax", range, message)
                    .help("write both halves of the pair, or the character itself")
            }
            kind => {
                let mistake = Mistake::new("syntax", range, lower_first(&kind.to_string()));
                match help(kind) {
                    Some(help) => mistake.help(help),
                    None => mistake,
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
            "put several dispatches in a list, or one a line in a `.jsonl` file"
        }
        ParseErrorKind::UnexpectedWord | ParseErrorKind::ExpectedStringObjectProperty => {
            "put it in `\"`"
        }
        _ => return None,
    })
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
}
