//! The facts of a message, in layers: the nearest that gives a fact decides.

use std::collections::BTreeMap;
use std::sync::Arc;

use krr_policy::{Dispatch, InputError, Value, parse};

use super::problem::TemplateProblem;
use crate::input::{Diagnostic, Locations, Place, Problem, SourceText, merge};

/// The fields that come from the templates themselves.
const FROM_TEMPLATES: [&str; 5] =
    ["message.subject", "message.body", "message.texts", "message.language", "channels.use"];

/// Facts, with the place that gave each.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    fields: Vec<(String, Value)>,
    /// The places by path.
    places: BTreeMap<String, Place>,
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
        Ok(Self { fields, places })
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
