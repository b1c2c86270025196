//! The TOML parser.

use std::ops::Range;

use krr_policy::Value;
use toml_edit::{Document, Item, Key, TableLike};

use super::limits::MAX_DEPTH;
use super::located::{LocatedValue, Locations, field_path, item_path, number_value};
use super::problem::Problem;
use super::syntax_error::SyntaxError;

/// Parses a slice of the file that begins at `base`.
pub(super) fn parse(text: &str, base: usize) -> Result<LocatedValue, SyntaxError> {
    let mut converter = Converter { locations: Locations::new(base) };
    let document = Document::parse(text).map_err(|error| converter.syntax_error(&error, text))?;
    let value = converter.map(document.as_table(), "", 0)?;
    Ok(LocatedValue { value, locations: converter.locations })
}

/// Converts the document to a value and collects the locations.
struct Converter {
    locations: Locations,
}

impl Converter {
    fn map(
        &mut self,
        table: &dyn TableLike,
        path: &str,
        depth: usize,
    ) -> Result<Value, SyntaxError> {
        let mut fields = Vec::with_capacity(table.len());
        for (name, item) in table.iter() {
            let key = table.key(name).and_then(Key::span);
            let path = field_path(path, name);
            fields.push((name.to_owned(), self.item(item, &path, key, depth + 1)?));
        }
        Ok(Value::Map(fields))
    }

    fn item(
        &mut self,
        value: &Item,
        path: &str,
        key: Option<Range<usize>>,
        depth: usize,
    ) -> Result<Value, SyntaxError> {
        // A table that exists only through the header of a subtable has no span.
        let range = value.span().or_else(|| key.clone()).unwrap_or_default();
        if depth > MAX_DEPTH {
            return Err(self.too_deep(range));
        }
        self.locations.add(path, key, range)?;
        match value {
            Item::None => Ok(Value::Null),
            Item::Value(value) => self.value(value, path, depth),
            Item::Table(table) => self.map(table, path, depth),
            Item::ArrayOfTables(tables) => {
                let mut items = Vec::with_capacity(tables.len());
                for (index, table) in tables.iter().enumerate() {
                    let path = item_path(path, index);
                    self.locations.add(&path, None, table.span().unwrap_or_default())?;
                    items.push(self.map(table, &path, depth + 1)?);
                }
                Ok(Value::List(items))
            }
        }
    }

    fn value(
        &mut self,
        value: &toml_edit::Value,
        path: &str,
        depth: usize,
    ) -> Result<Value, SyntaxError> {
        Ok(match value {
            toml_edit::Value::String(text) => Value::Text(text.value().clone()),
            toml_edit::Value::Integer(number) => number_value(&number.value().to_string()),
            toml_edit::Value::Float(number) => Value::from(*number.value()),
            toml_edit::Value::Boolean(flag) => Value::Flag(*flag.value()),
            toml_edit::Value::Datetime(time) => Value::Text(time.value().to_string()),
            toml_edit::Value::InlineTable(table) => self.map(table, path, depth)?,
            toml_edit::Value::Array(array) => {
                let mut items = Vec::with_capacity(array.len());
                for (index, value) in array.iter().enumerate() {
                    let range = value.span().unwrap_or_default();
                    if depth >= MAX_DEPTH {
                        return Err(self.too_deep(range));
                    }
                    let path = item_path(path, index);
                    self.locations.add(&path, None, range)?;
                    items.push(self.value(value, &path, depth + 1)?);
                }
                Value::List(items)
            }
        })
    }

    fn syntax_error(&self, error: &toml_edit::TomlError, text: &str) -> SyntaxError {
        let range = self.locations.to_file_range(error.span().unwrap_or(text.len()..text.len()));
        let detail = error.message().lines().collect::<Vec<_>>().join("; ");
        if detail == "duplicate key" {
            let name = text.get(error.span().unwrap_or_default()).unwrap_or_default();
            SyntaxError::duplicate_field(range, name)
        } else if detail.contains("recurs") {
            SyntaxError::new(range, Problem::TooDeep)
        } else {
            SyntaxError::new(range, Problem::Syntax { format: "TOML", detail, hint: None })
        }
    }

    fn too_deep(&self, range: Range<usize>) -> SyntaxError {
        SyntaxError::new(self.locations.to_file_range(range), Problem::TooDeep)
    }
}
