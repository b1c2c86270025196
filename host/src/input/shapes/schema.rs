//! The fields of a shape: which there are, what they hold, and which may be shown.

use std::ops::Range;

use krr_policy::{Value, nearest_name};

use super::problem::{ExpectedShape, ShapeProblem, listed};
use crate::input::located::{Locations, field_path, item_path};
use crate::input::private::mask_private;
use crate::input::problem::Problem;
use crate::input::syntax_error::SyntaxError;

/// What a field holds. Only texts, names, numbers, flags and plain values are ever shown: anything else
/// may be an identity number or an address.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// A text of the message.
    Text,
    /// A text of the message, or fields with one.
    TextOr(&'static [Field]),
    /// A single value that says nothing of anybody, such as a language.
    Plain,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Count,
    /// One of these names, without regard to case.
    Name(&'static [&'static str]),
    /// One of these names, or its position among them.
    Numbered(&'static [&'static str]),
    /// A single value that is not shown.
    Hidden,
    /// Anything, which is not shown.
    Opaque,
    /// Fields.
    Fields(&'static [Field]),
    /// A list.
    List(&'static Self),
}

/// A field of a shape.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    name: &'static str,
    kind: Kind,
    is_required: bool,
}

/// Returns a field that may be left out.
pub(super) const fn optional(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, is_required: false }
}

/// Returns a field that must be there.
pub(super) const fn required(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, is_required: true }
}

impl Kind {
    /// Returns the name that a value is, in the spelling of the shape.
    pub(super) fn name_of(self, value: &Value) -> Option<&'static str> {
        match (self, value) {
            (Self::Name(names) | Self::Numbered(names), Value::Text(text)) => {
                names.iter().find(|name| name.eq_ignore_ascii_case(text)).copied()
            }
            (Self::Numbered(names), Value::Count(number)) => {
                names.get(usize::try_from(*number).ok()?).copied()
            }
            _ => None,
        }
    }
}

/// Checks a value against the fields of a shape, which has this title.
///
/// # Errors
///
/// Returns an error at the first field that is unknown, missing, or of another type, or whose value is
/// not one of those to choose between.
pub(super) fn check(
    value: &Value,
    fields: &'static [Field],
    title: &'static str,
    locations: &Locations,
) -> Result<(), SyntaxError> {
    Checker { title, locations }.value(value, Kind::Fields(fields), "")
}

/// Returns the ranges of the values that are not shown, in the order of the document.
pub(super) fn hidden_ranges(
    value: &Value,
    fields: &'static [Field],
    locations: &Locations,
) -> Vec<Range<usize>> {
    let mut hidden = Vec::new();
    collect_hidden(value, Some(Kind::Fields(fields)), "", locations, &mut hidden);
    hidden
}

/// Returns the ranges of the texts of the message, in the order of the document.
pub(super) fn text_ranges(
    value: &Value,
    fields: &'static [Field],
    locations: &Locations,
) -> Vec<Range<usize>> {
    let mut texts = Vec::new();
    walk(value, Some(Kind::Fields(fields)), "", &mut |value, kind, path| {
        let is_text = matches!(kind, Some(Kind::Text | Kind::TextOr(_)));
        if is_text && matches!(value, Value::Text(_)) {
            texts.extend(locations.get(path).map(|location| location.value.clone()));
        }
    });
    texts
}

struct Checker<'a> {
    title: &'static str,
    locations: &'a Locations,
}

impl Checker<'_> {
    fn value(&self, value: &Value, kind: Kind, path: &str) -> Result<(), SyntaxError> {
        let wrong_type = |expected| Err(self.error(path, ShapeProblem::WrongType(expected)));
        match (kind, value) {
            (Kind::Fields(fields) | Kind::TextOr(fields), Value::Map(given)) => {
                self.fields(given, fields, path)
            }
            (Kind::Fields(_), _) => wrong_type(ExpectedShape::Fields),
            (Kind::List(kind), Value::List(items)) => items
                .iter()
                .enumerate()
                .try_for_each(|(index, item)| self.value(item, *kind, &item_path(path, index))),
            (Kind::List(_), _) => wrong_type(ExpectedShape::List),
            (Kind::Text | Kind::TextOr(_), Value::Text(_))
            | (Kind::Flag, Value::Flag(_))
            | (Kind::Count, Value::Count(_))
            | (Kind::Opaque, _) => Ok(()),
            (Kind::Text | Kind::TextOr(_), _) => wrong_type(ExpectedShape::Text),
            (Kind::Flag, _) => wrong_type(ExpectedShape::Flag),
            (Kind::Count, _) => wrong_type(ExpectedShape::Count),
            (Kind::Plain | Kind::Hidden, Value::List(_) | Value::Map(_)) => {
                wrong_type(ExpectedShape::Single)
            }
            (Kind::Plain | Kind::Hidden, _) => Ok(()),
            (Kind::Name(names) | Kind::Numbered(names), value) => match kind.name_of(value) {
                Some(_) => Ok(()),
                None => Err(self.error(path, unknown_value(value, names))),
            },
        }
    }

    fn fields(
        &self,
        given: &[(String, Value)],
        fields: &'static [Field],
        path: &str,
    ) -> Result<(), SyntaxError> {
        for (name, value) in given {
            let Some(field) = fields.iter().find(|field| field.name == name) else {
                return Err(self.unknown_field(name, fields, path));
            };
            // Null is the same as leaving the field out.
            if *value != Value::Null {
                self.value(value, field.kind, &field_path(path, name))?;
            }
        }
        let is_given = |field: &&Field| {
            given.iter().any(|(name, value)| name == field.name && *value != Value::Null)
        };
        match fields.iter().filter(|field| field.is_required).find(|field| !is_given(field)) {
            Some(missing) => Err(self.error(path, ShapeProblem::MissingField(missing.name))),
            None => Ok(()),
        }
    }

    fn unknown_field(&self, name: &str, fields: &'static [Field], path: &str) -> SyntaxError {
        let names: Vec<_> = fields.iter().map(|field| field.name).collect();
        let problem = ShapeProblem::UnknownField {
            shape: self.title,
            nearest: nearest_name(name, &names),
            names: listed(&names),
        };
        let location = self.locations.get(&field_path(path, name));
        let range = location.map_or(0..0, |it| it.key.clone().unwrap_or(it.value.clone()));
        let path = field_path(path, &mask_private(name));
        SyntaxError::new(range, Problem::Shape(problem)).at_field(path)
    }

    fn error(&self, path: &str, problem: ShapeProblem) -> SyntaxError {
        error_at(self.locations, path, problem)
    }
}

/// Returns an error at the value at a path, which is the key of it if it takes several lines.
pub(super) fn error_at(locations: &Locations, path: &str, problem: ShapeProblem) -> SyntaxError {
    let location = locations.get(path).or_else(|| locations.nearest(path));
    let points_at_key = matches!(
        problem,
        ShapeProblem::MissingField(_) | ShapeProblem::NotOneOf(_) | ShapeProblem::NoNotice
    );
    let range = location.map_or(0..0, |it| match &it.key {
        Some(key) if points_at_key => key.clone(),
        None if points_at_key => it.value.start..it.value.start,
        _ => it.value.clone(),
    });
    SyntaxError::new(range, Problem::Shape(problem)).at_field(path)
}

fn unknown_value(value: &Value, names: &'static [&'static str]) -> ShapeProblem {
    let nearest = match value {
        Value::Text(text) => nearest_name(text, names),
        _ => None,
    };
    ShapeProblem::UnknownValue { nearest, names: listed(names) }
}

/// Visits every value with its kind, if the shape has the field, and its path.
fn walk(
    value: &Value,
    kind: Option<Kind>,
    path: &str,
    visit: &mut impl FnMut(&Value, Option<Kind>, &str),
) {
    visit(value, kind, path);
    match value {
        Value::Map(given) => {
            let fields = match kind {
                Some(Kind::Fields(fields) | Kind::TextOr(fields)) => fields,
                _ => &[],
            };
            for (name, value) in given {
                let kind = fields.iter().find(|field| field.name == name).map(|field| field.kind);
                walk(value, kind, &field_path(path, name), visit);
            }
        }
        Value::List(items) => {
            let kind = match kind {
                Some(Kind::List(kind)) => Some(*kind),
                _ => None,
            };
            for (index, item) in items.iter().enumerate() {
                walk(item, kind, &item_path(path, index), visit);
            }
        }
        _ => {}
    }
}

fn collect_hidden(
    value: &Value,
    kind: Option<Kind>,
    path: &str,
    locations: &Locations,
    hidden: &mut Vec<Range<usize>>,
) {
    walk(value, kind, path, &mut |value, kind, path| {
        // A value of another type than the field has may be anything.
        let is_name = kind.is_some_and(|kind| kind.name_of(value).is_some());
        let is_shown = match value {
            Value::List(_) | Value::Map(_) | Value::Flag(_) | Value::Null => true,
            Value::Text(_) => {
                is_name || matches!(kind, Some(Kind::Text | Kind::TextOr(_) | Kind::Plain))
            }
            Value::Count(_) => is_name || matches!(kind, Some(Kind::Count | Kind::Plain)),
            Value::Number(_) => false,
        };
        if !is_shown {
            hidden.extend(locations.get(path).map(|location| location.value.clone()));
        }
    });
}
