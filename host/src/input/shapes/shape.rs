//! The definition of a shape.

use super::draft::Draft;
use super::node::Node;
use super::schema::Field;
use crate::input::syntax_error::SyntaxError;

/// A shape of the files that a sender's system sends or accepts.
pub(super) struct Shape {
    /// The name on the command line and in outputs, stable across versions.
    pub(super) name: &'static str,
    /// The name that its users know it by.
    pub(super) title: &'static str,
    /// Returns whether a document is unmistakably of the shape, by its own fields.
    pub(super) is_it: fn(&Node<'_>) -> bool,
    /// All its fields.
    pub(super) fields: &'static [Field],
    /// Draws up the dispatches that a document stands for, once its fields are checked.
    pub(super) read: fn(&Node<'_>) -> Result<Vec<Draft>, SyntaxError>,
}
