//! The facts of a message, in layers: the nearest that gives a fact decides.

use std::collections::BTreeMap;
use std::sync::Arc;

use krr_policy::{Dispatch, InputError, Value, parse};

use super::problem::TemplateProblem;
use crate::input::{Diagnostic, Location, Locations, Place, Problem, SourceText, merge};

/// The fields that come from the templates themselves.
const FROM_TEMPLATES: [&str; 5] =
    ["message.subject", "message.body", "message.texts", "message.language", "channels.use"];

/// The path of the greatest lengths of placeholders.
const PLACEHOLDERS: &str = "message.placeholders";

/// Facts, with the place that gave each.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    fields: Vec<(String, Value)>,
    /// The places by path.
    places: BTreeMap<String, Place>,
    /// The names of placeholders whose length any layer gives, with the places.
    placeholders: Vec<(String, Place)>,
}

impl Facts {
    /// Reads the facts at a path of a document: the shape of a dispatch.
    ///
    /// # Errors
    ///
    /// Returns an error at the fact that is invalid, or that only a template can give.
    pub(super) fn read(
        value: Option<&Value>,
        path: &str,
        locations: &Locations,
        text: &Arc<SourceText>,
    ) -> Result<Self, Diagnostic> {
        let Some(value) = value else { return Ok(Self::default()) };
        parse(value).map_err(|error| {
            Diagnostic::from_input_error(error.at_field(path), locations, text, None)
        })?;
        let mut places = BTreeMap::new();
        for (fact, location) in locations.below(path) {
            let place = Place::new(Arc::clone(text), location.value.clone());
            if FROM_TEMPLATES.contains(&fact) {
                let problem = Problem::Template(TemplateProblem::TextInFacts);
                return Err(Diagnostic::at_place(place, problem));
            }
            places.insert(fact.to_owned(), place);
        }
        let fields = match value {
            Value::Map(fields) => fields.clone(),
            _ => Vec::new(),
        };
        let placeholders = names(&format!("{path}.{PLACEHOLDERS}"), locations, text);
        Ok(Self { fields, places, placeholders })
    }

    /// Reads the greatest lengths of placeholders at a path of a document: a length for each name.
    ///
    /// # Errors
    ///
    /// Returns an error at the length that is invalid.
    pub(super) fn read_placeholders(
        value: Option<&Value>,
        path: &str,
        locations: &Locations,
        text: &Arc<SourceText>,
    ) -> Result<Self, Diagnostic> {
        let Some(value) = value else { return Ok(Self::default()) };
        let message = Value::Map(vec![("placeholders".to_owned(), value.clone())]);
        let fields = vec![("message".to_owned(), message)];
        parse(&Value::Map(fields.clone())).map_err(|error| {
            let below = error.path.strip_prefix(PLACEHOLDERS).unwrap_or_default();
            let error = InputError { path: format!("{path}{below}"), ..error };
            Diagnostic::from_input_error(error, locations, text, None)
        })?;
        let place = |location: &Location| Place::new(Arc::clone(text), location.value.clone());
        let lengths = locations.below(path);
        let places = lengths.map(|(name, it)| (format!("{PLACEHOLDERS}.{name}"), place(it)));
        Ok(Self { fields, places: places.collect(), placeholders: names(path, locations, text) })
    }

    /// Returns the names of placeholders whose length is given, in each layer that gives one, with the
    /// places.
    pub(super) fn placeholders(&self) -> &[(String, Place)] {
        &self.placeholders
    }

    /// Returns whether nothing is given.
    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.places.is_empty() && self.placeholders.is_empty()
    }

    /// Adds a layer, which goes before the facts so far.
    pub(super) fn add(&mut self, layer: &Self) {
        merge(&mut self.fields, &layer.fields);
        for path in layer.places.keys() {
            let is_below = |other: &str| {
                let rest = other.strip_prefix(path.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
            };
            self.places.retain(|other, _| !is_below(other));
        }
        self.places.extend(layer.places.iter().map(|(path, place)| (path.clone(), place.clone())));
        self.placeholders.extend_from_slice(&layer.placeholders);
    }

    /// Returns the facts as a tree.
    pub(super) fn value(&self) -> Value {
        Value::Map(self.fields.clone())
    }

    /// Returns the facts as a dispatch without a text.
    ///
    /// # Errors
    ///
    /// Returns an error if layers do not fit together.
    pub(super) fn dispatch(&self) -> Result<Dispatch, InputError> {
        parse(&self.value())
    }

    /// Returns the place that gave exactly this fact.
    pub(super) fn place_of(&self, path: &str) -> Option<&Place> {
        self.places.get(path)
    }

    /// Returns the place that gave a fact, or else the closest section around it.
    pub(super) fn place(&self, path: &str) -> Option<&Place> {
        let mut path = path;
        loop {
            if let Some(place) = self.places.get(path) {
                return Some(place);
            }
            path = path.rsplit_once(['.', '[']).map(|(parent, _)| parent)?;
        }
    }
}

/// Returns the names of placeholders at a path of a document, with the places at which they are written, in
/// order.
fn names(path: &str, locations: &Locations, text: &Arc<SourceText>) -> Vec<(String, Place)> {
    let mut names: Vec<_> = locations
        .below(path)
        .map(|(name, location)| {
            let range = location.key.clone().unwrap_or_else(|| location.value.clone());
            (name.to_owned(), Place::new(Arc::clone(text), range))
        })
        .collect();
    names.sort_by_key(|(_, place)| place.range().start);
    names
}
