//! Dispatches of senders' systems, filled in with the settings of the project that they are in.

use std::path::Path;

use krr_policy::{AddressSource, Dispatch, InputError, Span, TextEdit, Value, parse};

use super::facts::Facts;
use super::project::Project;
use crate::input::{
    Diagnostic, Inference, Located, LocatedDispatch, Place, Problem, Replacement, ShapeName,
    Unjudged, merged,
};

/// A dispatch in which what its file does not say is as the settings have it. Only the file of a sender's
/// system is filled in: any other says all itself.
#[derive(Debug)]
pub struct FilledDispatch<'l> {
    located: &'l LocatedDispatch,
    dispatch: Dispatch,
    facts: Facts,
    /// What the file implies and the settings do not say otherwise.
    inferences: Vec<Inference>,
}

impl<'l> FilledDispatch<'l> {
    /// Fills in a dispatch with the settings of a project for its file, and below them with those of an
    /// agency.
    ///
    /// # Errors
    ///
    /// Returns an error if the settings do not fit together.
    pub fn new(
        located: &'l LocatedDispatch,
        project: Option<(&Project, &Path)>,
        agency: &Dispatch,
    ) -> Result<Self, Diagnostic> {
        let facts = project.map(|(project, file)| project.folder_facts(file)).unwrap_or_default();
        let Some((given, assumed)) = located.given_and_assumed() else {
            let dispatch = located.dispatch().clone();
            let inferences = Vec::new();
            return Ok(Self { located, dispatch, facts: Facts::default(), inferences });
        };
        let mut settings = merged([&value_of(agency), &facts.value()]);
        let mut given = given.clone();
        // Parts have a kind and a source each, which take the place of those of the whole.
        if field(&given, "audience.parts").is_some() {
            if let Some(source) = field(&settings, "audience.address_source") {
                overrule_assumed_source(&mut given, source);
            }
            for path in ["audience.kind", "audience.address_source"] {
                if let Some(value) = field_mut(&mut settings, path) {
                    *value = Value::Null;
                }
            }
        }
        let dispatch = parse(&merged([assumed, &settings, &given])).map_err(
            |InputError { path, problem }| {
                let problem = Problem::Contract(problem);
                let mut diagnostic = Diagnostic::at_place(located.start(), problem);
                diagnostic.path = path;
                diagnostic
            },
        )?;
        let holds = |inference: &&Inference| {
            !inference.is_assumed || field(&settings, &inference.fact).is_none()
        };
        let as_given = |inference: &Inference| {
            let value = field(&given, &inference.fact).unwrap_or(&inference.value).clone();
            Inference { value, ..inference.clone() }
        };
        let inferences = located.inferences().iter().filter(holds).map(as_given).collect();
        Ok(Self { located, dispatch, facts, inferences })
    }

    /// Returns the parts of the file that have a meaning for the recipients and are not judged, with their
    /// places.
    pub fn unjudged(&self) -> impl Iterator<Item = (&Unjudged, Place)> {
        self.located.unjudged()
    }
}

impl Located for FilledDispatch<'_> {
    fn dispatch(&self) -> &Dispatch {
        &self.dispatch
    }

    fn label(&self) -> String {
        self.located.label()
    }

    fn identity(&self) -> String {
        self.located.identity()
    }

    fn start(&self) -> Place {
        self.located.start()
    }

    fn span(&self, span: &Span) -> Place {
        self.located.span(span)
    }

    fn fact(&self, path: &str) -> Option<Place> {
        let mut inferences = self.located.inferences().iter();
        let is_overruled = inferences.any(|inference| inference.fact == path)
            && !self.inferences.iter().any(|inference| inference.fact == path);
        let of_file = self.located.fact(path).filter(|_| !is_overruled);
        // What neither gives has no place in the settings: those may have other fields of the section.
        of_file.or_else(|| self.facts.place_of(path).cloned())
    }

    fn replacements(&self, edits: &[TextEdit]) -> Option<Vec<Replacement>> {
        self.located.replacements(edits)
    }

    fn shape(&self) -> Option<ShapeName> {
        self.located.shape()
    }

    fn inferences(&self) -> &[Inference] {
        &self.inferences
    }

    fn is_message_alone(&self) -> bool {
        self.located.is_message_alone()
    }
}

/// Returns a dispatch as a tree.
fn value_of(dispatch: &Dispatch) -> Value {
    let json = serde_json::to_string(dispatch);
    json.and_then(|json| serde_json::from_str(&json)).unwrap_or(Value::Null)
}

/// Returns the field at a path of sections, if it is given.
fn field<'v>(tree: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(tree, |tree, name| {
        let Value::Map(fields) = tree else { return None };
        let (_, value) = fields.iter().find(|(other, _)| other == name)?;
        (*value != Value::Null).then_some(value)
    })
}

/// Returns the field at a path of sections, if it is there.
fn field_mut<'v>(tree: &'v mut Value, path: &str) -> Option<&'v mut Value> {
    path.split('.').try_fold(tree, |tree, name| match tree {
        Value::Map(fields) => {
            fields.iter_mut().find(|(other, _)| other == name).map(|(_, value)| value)
        }
        _ => None,
    })
}

/// Gives the parts of an audience another source whose addresses are in the file: that they are the
/// recipients' own is only assumed.
fn overrule_assumed_source(given: &mut Value, source: &Value) {
    let assumed = Value::Text(AddressSource::Recipient.as_str().to_owned());
    let Some(Value::List(parts)) = field_mut(given, "audience.parts") else { return };
    let sources = parts.iter_mut().filter_map(|part| field_mut(part, "address_source"));
    for of_part in sources.filter(|of_part| **of_part == assumed) {
        *of_part = source.clone();
    }
}
