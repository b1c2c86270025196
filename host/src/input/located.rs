//! What every format is read into: a tree of values, and where each of them stands.

use std::collections::HashMap;
use std::ops::Range;

use krr_policy::Value;

/// How deep a document may nest.
pub(super) const DEPTH: usize = 64;

/// How many values a document may hold. A full dispatch has fewer than a hundred.
const VALUES: usize = 10_000;

/// A tree of values with their places.
pub(super) struct Tree {
    pub(super) value: Value,
    pub(super) places: Places,
}

/// Where each value stands, by its path: names joined by `.`, items as `[0]`.
#[derive(Debug, Default)]
pub(super) struct Places {
    by_path: HashMap<String, Place>,
    /// Where the slice that is being read begins in the file.
    base: usize,
}

/// Where one value stands, in bytes of the file.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The name of the field, if it has one.
    pub(super) key: Option<Range<usize>>,
    /// The value, with its quotes.
    pub(super) value: Range<usize>,
}

/// What is wrong with a document, in bytes of the file.
#[derive(Debug)]
pub(super) struct Mistake {
    pub(super) range: Range<usize>,
    pub(super) code: &'static str,
    pub(super) path: String,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

impl Places {
    /// Places in a slice of the file that begins at `base`.
    pub(super) fn new(base: usize) -> Self {
        Self { by_path: HashMap::new(), base }
    }

    /// The place of exactly this path.
    pub(super) fn get(&self, path: &str) -> Option<&Place> {
        self.by_path.get(path)
    }

    /// The place of this path, or of the closest thing around it.
    pub(super) fn nearest(&self, path: &str) -> Option<&Place> {
        let mut path = path;
        loop {
            if let Some(place) = self.by_path.get(path) {
                return Some(place);
            }
            path = path.rsplit_once(['.', '[']).map_or("", |(outer, _)| outer);
            if path.is_empty() {
                return None;
            }
        }
    }

    /// Notes a place given in bytes of the slice.
    pub(super) fn note(
        &mut self,
        path: &str,
        key: Option<Range<usize>>,
        value: Range<usize>,
    ) -> Result<(), Mistake> {
        let key = key.map(|key| self.in_file(key));
        let value = self.in_file(value);
        self.insert(path, Place { key, value })
    }

    /// Notes a place given in bytes of the file.
    pub(super) fn insert(&mut self, path: &str, place: Place) -> Result<(), Mistake> {
        if self.by_path.len() >= VALUES {
            return Err(Mistake::new("too_large", place.value, "too many values")
                .help(format!("a document may hold {VALUES}")));
        }
        self.by_path.insert(path.to_owned(), place);
        Ok(())
    }

    /// The places in each of the items of a list.
    pub(super) fn split(self, items: usize) -> Vec<Self> {
        let mut split: Vec<_> = (0..items).map(|_| Self::new(self.base)).collect();
        for (path, place) in self.by_path {
            let inside = path.strip_prefix('[').and_then(|path| path.split_once(']'));
            let Some((at, path)) = inside else { continue };
            let places = at.parse::<usize>().ok().and_then(|at| split.get_mut(at));
            if let Some(places) = places {
                let path = path.strip_prefix('.').unwrap_or(path);
                places.by_path.insert(path.to_owned(), place);
            }
        }
        split
    }

    /// The same place, in bytes of the file.
    pub(super) fn in_file(&self, range: Range<usize>) -> Range<usize> {
        range.start + self.base..range.end + self.base
    }
}

impl Mistake {
    pub(super) fn new(code: &'static str, range: Range<usize>, message: impl Into<String>) -> Self {
        Self { range, code, path: String::new(), message: message.into(), help: None }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn at(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// A field given a second time.
    pub(super) fn twice(range: Range<usize>, path: String) -> Self {
        Self::new("duplicate_field", range, "given twice").at(path).help("keep one of them")
    }

    /// Something nested too deep.
    pub(super) fn too_deep(range: Range<usize>) -> Self {
        Self::new("too_deep", range, format!("nested more than {DEPTH} levels deep"))
    }
}

/// The path of a field below a path.
pub(super) fn field(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// The path of an item below a path.
pub(super) fn item(path: &str, at: usize) -> String {
    format!("{path}[{at}]")
}
