//! A value in the file of a sender's system, with its place.

use krr_policy::Value;

use super::problem::ShapeProblem;
use super::schema::{Kind, error_at};
use crate::input::located::{Location, Locations, field_path, item_path};
use crate::input::syntax_error::SyntaxError;

/// A value in the file, with its path. The types of values are checked before it is read.
#[derive(Clone)]
pub(super) struct Node<'a> {
    value: &'a Value,
    path: String,
    locations: &'a Locations,
}

impl<'a> Node<'a> {
    /// Returns the whole document.
    pub(super) const fn root(value: &'a Value, locations: &'a Locations) -> Self {
        Self { value, path: String::new(), locations }
    }

    /// Returns the path in the document.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// Returns a field, unless it is left out or null.
    pub(super) fn get(&self, name: &str) -> Option<Self> {
        let Value::Map(fields) = self.value else { return None };
        let (_, value) = fields.iter().find(|(other, _)| other == name)?;
        let path = field_path(&self.path, name);
        (*value != Value::Null).then_some(Self { value, path, ..self.clone() })
    }

    /// Returns the field that a chain of names leads to.
    pub(super) fn at(&self, names: &[&str]) -> Option<Self> {
        names.iter().try_fold(self.clone(), |node, name| node.get(name))
    }

    /// Returns whether there is a field of this name, even null.
    pub(super) fn has(&self, name: &str) -> bool {
        matches!(self.value, Value::Map(fields) if fields.iter().any(|(other, _)| other == name))
    }

    /// Returns its fields.
    pub(super) fn fields(&self) -> Vec<Self> {
        let Value::Map(fields) = self.value else { return Vec::new() };
        let given = fields.iter().filter(|(_, value)| *value != Value::Null);
        let field = |(name, value)| Self {
            value,
            path: field_path(&self.path, name),
            locations: self.locations,
        };
        given.map(|(name, value)| field((name.as_str(), value))).collect()
    }

    /// Returns the items, if it is a list.
    pub(super) fn items(&self) -> Vec<Self> {
        let Value::List(items) = self.value else { return Vec::new() };
        let item = |(index, value)| Self {
            value,
            path: item_path(&self.path, index),
            locations: self.locations,
        };
        items.iter().enumerate().map(item).collect()
    }

    /// Returns whether it has fields.
    pub(super) const fn is_map(&self) -> bool {
        matches!(self.value, Value::Map(_))
    }

    /// Returns whether it is a list.
    pub(super) const fn is_list(&self) -> bool {
        matches!(self.value, Value::List(_))
    }

    /// Returns the text, if it is one.
    pub(super) const fn text(&self) -> Option<&'a str> {
        match self.value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        }
    }

    /// Returns whether it is `true`.
    pub(super) const fn is_true(&self) -> bool {
        matches!(self.value, Value::Flag(true))
    }

    /// Returns whether it is `false`.
    pub(super) const fn is_false(&self) -> bool {
        matches!(self.value, Value::Flag(false))
    }

    /// Returns the name, if it is one of those to choose between.
    pub(super) fn name(&self, kind: Kind) -> Option<&'static str> {
        kind.name_of(self.value)
    }

    /// Returns the place in the file.
    pub(super) fn location(&self) -> Location {
        let location =
            self.locations.get(&self.path).or_else(|| self.locations.nearest(&self.path));
        location.cloned().unwrap_or(Location { key: None, value: 0..0 })
    }

    /// Returns an error about it.
    pub(super) fn error(&self, problem: ShapeProblem) -> SyntaxError {
        error_at(self.locations, &self.path, problem)
    }
}
