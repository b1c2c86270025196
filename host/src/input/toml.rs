//! TOML.

use std::ops::Range;

use krr_policy::Value;
use toml_edit::{Document, Item, Key, TableLike};

use super::located::{DEPTH, Mistake, Places, Tree, field, item};

/// Reads a slice of the file that begins at `base`.
pub(super) fn read(text: &str, base: usize) -> Result<Tree, Mistake> {
    let mut reader = Reader { places: Places::new(base) };
    let document = Document::parse(text).map_err(|error| reader.syntax(&error, text))?;
    let value = reader.map(document.as_table(), "", 0)?;
    Ok(Tree { value, places: reader.places })
}

struct Reader {
    places: Places,
}

impl Reader {
    fn map(&mut self, table: &dyn TableLike, path: &str, depth: usize) -> Result<Value, Mistake> {
        let mut fields = Vec::with_capacity(table.len());
        for (name, item) in table.iter() {
            let key = table.key(name).and_then(Key::span);
            let path = field(path, name);
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
    ) -> Result<Value, Mistake> {
        // A table that is only named in the heading of another has no place of its own.
        let range = value.span().or_else(|| key.clone()).unwrap_or_default();
        if depth > DEPTH {
            return Err(Mistake::too_deep(self.places.in_file(range)));
        }
        self.places.note(path, key, range)?;
        match value {
            Item::None => Ok(Value::Null),
            Item::Value(value) => self.value(value, path, depth),
            Item::Table(table) => self.map(table, path, depth),
            Item::ArrayOfTables(tables) => {
                let mut items = Vec::with_capacity(tables.len());
                for (at, table) in tables.iter().enumerate() {
                    let path = item(path, at);
                    self.places.note(&path, None, table.span().unwrap_or_default())?;
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
    ) -> Result<Value, Mistake> {
        Ok(match value {
            toml_edit::Value::String(text) => Value::Text(text.value().clone()),
            toml_edit::Value::Integer(number) => super::number(&number.value().to_string()),
            toml_edit::Value::Float(number) => Value::from(*number.value()),
            toml_edit::Value::Boolean(flag) => Value::Flag(*flag.value()),
            toml_edit::Value::Datetime(time) => Value::Text(time.value().to_string()),
            toml_edit::Value::InlineTable(table) => self.map(table, path, depth)?,
            toml_edit::Value::Array(array) => {
                let mut items = Vec::with_capacity(array.len());
                for (at, value) in array.iter().enumerate() {
                    let range = value.span().unwrap_or_default();
                    if depth >= DEPTH {
                        return Err(Mistake::too_deep(self.places.in_file(range)));
                    }
                    let path = item(path, at);
                    self.places.note(&path, None, range)?;
                    items.push(self.value(value, &path, depth + 1)?);
                }
                Value::List(items)
            }
        })
    }

    fn syntax(&self, error: &toml_edit::TomlError, text: &str) -> Mistake {
        let range = self.places.in_file(error.span().unwrap_or(text.len()..text.len()));
        let message = error.message().lines().collect::<Vec<_>>().join("; ");
        match message.as_str() {
            "duplicate key" => {
                let name = text.get(error.span().unwrap_or_default()).unwrap_or_default();
                Mistake::twice(range, name.to_owned())
            }
            deep if deep.contains("recurs") => Mistake::too_deep(range),
            _ => Mistake::new("syntax", range, message),
        }
    }
}
