//! The result of parsing any format: a value, and the location in the file of each part of it.

use std::collections::HashMap;
use std::ops::Range;

use krr_policy::Value;

use super::limits::MAX_VALUES;
use super::problem::Problem;
use super::syntax_error::SyntaxError;

/// A value with the locations of its parts.
pub(crate) struct LocatedValue {
    pub(crate) value: Value,
    pub(crate) locations: Locations,
}

/// The location of each value by its path: field names joined by `.`, items as `[0]`.
#[derive(Debug, Default)]
pub(crate) struct Locations {
    by_path: HashMap<String, Location>,
    /// Offset in the file of the slice that is being parsed.
    base: usize,
}

/// The location of one value, in bytes of the file.
#[derive(Debug, Clone)]
pub(crate) struct Location {
    /// The name of the field, if it has one.
    pub(crate) key: Option<Range<usize>>,
    /// The value, including quotes.
    pub(crate) value: Range<usize>,
}

impl Locations {
    /// Creates an empty set of locations for a slice that begins at `base` in the file.
    pub(crate) fn new(base: usize) -> Self {
        Self { by_path: HashMap::new(), base }
    }

    /// Returns the location of exactly this path.
    pub(crate) fn get(&self, path: &str) -> Option<&Location> {
        self.by_path.get(path)
    }

    /// Returns the location of this path, or else of its closest ancestor below the root.
    pub(crate) fn nearest(&self, path: &str) -> Option<&Location> {
        let mut path = path;
        loop {
            if let Some(location) = self.by_path.get(path) {
                return Some(location);
            }
            path = path.rsplit_once(['.', '[']).map_or("", |(parent, _)| parent);
            if path.is_empty() {
                return None;
            }
        }
    }

    /// Returns the locations below a path, by their paths relative to it.
    pub(crate) fn below<'l>(
        &'l self,
        path: &'l str,
    ) -> impl Iterator<Item = (&'l str, &'l Location)> {
        self.by_path.iter().filter_map(move |(other, location)| {
            Some((other.strip_prefix(path)?.strip_prefix('.')?, location))
        })
    }

    /// Adds a location given in bytes of the slice.
    pub(crate) fn add(
        &mut self,
        path: &str,
        key: Option<Range<usize>>,
        value: Range<usize>,
    ) -> Result<(), SyntaxError> {
        let key = key.map(|key| self.to_file_range(key));
        let value = self.to_file_range(value);
        self.insert(path, Location { key, value })
    }

    /// Adds a location given in bytes of the file.
    pub(crate) fn insert(&mut self, path: &str, location: Location) -> Result<(), SyntaxError> {
        if self.by_path.len() >= MAX_VALUES {
            return Err(SyntaxError::new(location.value, Problem::TooManyValues));
        }
        self.by_path.insert(path.to_owned(), location);
        Ok(())
    }

    /// Splits the locations in a list into one set for each item, with paths relative to the item.
    pub(crate) fn split_items(self, items: usize) -> Vec<Self> {
        let mut split: Vec<_> = (0..items).map(|_| Self::new(self.base)).collect();
        for (path, location) in self.by_path {
            let inside = path.strip_prefix('[').and_then(|path| path.split_once(']'));
            let Some((index, path)) = inside else { continue };
            let item = index.parse::<usize>().ok().and_then(|index| split.get_mut(index));
            if let Some(item) = item {
                let path = path.strip_prefix('.').unwrap_or(path);
                item.by_path.insert(path.to_owned(), location);
            }
        }
        split
    }

    /// Converts a range in the slice to a range in the file.
    pub(crate) fn to_file_range(&self, range: Range<usize>) -> Range<usize> {
        range.start + self.base..range.end + self.base
    }
}

/// Returns the path of a field of the value at `path`.
pub(crate) fn field_path(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Returns the path of an item of the list at `path`.
pub(crate) fn item_path(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}

/// Returns the value of a number written in decimal.
pub(crate) fn number_value(text: &str) -> Value {
    match text.parse() {
        Ok(count) => Value::Count(count),
        Err(_) => Value::from(text.parse::<f64>().unwrap_or(f64::NAN)),
    }
}
