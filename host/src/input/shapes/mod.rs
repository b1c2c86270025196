//! The shapes of the files that senders' systems send: orders and events that are read as dispatches.
//!
//! An adapter knows the fields of one shape, and draws up dispatches with what the shape really says. What
//! it does not say stays unknown. Identity numbers and addresses never get into a dispatch, and are never
//! shown.

mod altinn_correspondence;
mod altinn_notification;
mod altinn_order;
mod dpi;
mod draft;
mod eformidling;
mod mailbox;
mod nav_brukernotifikasjon;
mod nav_notice;
mod nav_varsel;
mod node;
pub(super) mod problem;
mod recipients;
mod schema;
mod schemes;
mod shape;

use std::ops::Range;

use krr_policy::Value;

pub(super) use self::draft::Draft;

use self::node::Node;
use self::shape::Shape;
use super::located::{LocatedValue, Locations};
use super::syntax_error::SyntaxError;

/// Every shape, in the order in which a document is compared with them.
static SHAPES: [Shape; 7] = [
    altinn_notification::SHAPE,
    altinn_order::SHAPE,
    altinn_correspondence::SHAPE,
    nav_varsel::SHAPE,
    nav_brukernotifikasjon::SHAPE,
    dpi::SHAPE,
    eformidling::SHAPE,
];

/// The name of a shape of files of senders' systems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ShapeName(&'static str);

impl ShapeName {
    /// Returns the names of all shapes.
    pub fn all() -> impl Iterator<Item = Self> {
        SHAPES.iter().map(|shape| Self(shape.name))
    }

    /// Returns the name, stable across versions.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// Returns the name that users know the shape by.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.shape().map_or(self.0, |shape| shape.title)
    }

    fn shape(self) -> Option<&'static Shape> {
        SHAPES.iter().find(|shape| shape.name == self.0)
    }
}

/// Returns the shape that a document unmistakably has.
pub(super) fn recognise(value: &Value) -> Option<ShapeName> {
    let locations = Locations::default();
    let root = Node::root(value, &locations);
    if !root.is_map() {
        return None;
    }
    SHAPES.iter().find(|shape| (shape.is_it)(&root)).map(|shape| ShapeName(shape.name))
}

/// Draws up the dispatches that a document of a shape stands for.
///
/// # Errors
///
/// Returns an error if a field is unknown, missing or wrong, or if nothing is sent to an address.
pub(super) fn read(name: ShapeName, document: &LocatedValue) -> Result<Vec<Draft>, SyntaxError> {
    let Some(shape) = name.shape() else { return Ok(Vec::new()) };
    let LocatedValue { value, locations } = document;
    schema::check(value, shape.fields, shape.title, locations)?;
    (shape.read)(&Node::root(value, locations))
}

/// Returns the ranges of a document of a shape that are never shown, and those of its texts.
pub(super) fn hidden_and_texts(
    name: ShapeName,
    document: &LocatedValue,
) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let Some(shape) = name.shape() else { return (Vec::new(), Vec::new()) };
    let LocatedValue { value, locations } = document;
    let hidden = schema::hidden_ranges(value, shape.fields, locations);
    (hidden, schema::text_ranges(value, shape.fields, locations))
}
