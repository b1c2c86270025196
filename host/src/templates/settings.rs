//! The settings of a project: one `krr.toml`.

use std::fmt;
use std::marker::PhantomData;

use krr_policy::{Channel, Decision, InputError, Value};
use serde::de::value::{BorrowedStrDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeOwned, Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::date::Date;

/// The settings in a `krr.toml`, as they are written. Every field may be left out.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Settings {
    /// The version of the settings, which is 1.
    pub(super) version: Option<u64>,
    /// Whether the settings in the folders above are left out.
    pub(super) root: bool,
    /// What decides the exit code.
    pub(super) gate: Option<Gate>,
    /// The facts that all templates share, in the shape of a dispatch.
    pub(super) dispatch: Option<Value>,
    /// The greatest lengths of placeholders, by their names, in every message.
    pub(super) placeholders: Option<Value>,
    /// What a message costs.
    pub(super) cost: Cost,
    /// The sets of templates, first match first.
    pub(super) templates: Vec<TemplateSet>,
    /// The findings that are not reported.
    pub(super) ignore: Vec<Ignore>,
    /// The file with the findings that were there before.
    pub(super) baseline: Option<Baseline>,
    /// The expectations of `krr test`.
    pub(super) test: Vec<Test>,
    /// The share of rules that the expectations have to cover.
    pub(super) coverage: Coverage,
}

/// What decides the exit code of a check of templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// What is wrong in a template.
    Template,
    /// The decision, as if each template were a dispatch.
    Review,
}

/// What a message costs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Cost {
    /// The price of one segment of an SMS, in kroner.
    pub price: Option<f64>,
    /// The number of recipients of each message.
    pub recipients: Option<u64>,
}

/// A set of templates: files, and what is in them.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct TemplateSet {
    /// The name, stable while the files move; that of the first pattern if it is not given.
    pub(super) name: Option<String>,
    /// The patterns of files, relative to the folder of the settings.
    pub(super) files: Vec<String>,
    /// The patterns of files that are left out.
    pub(super) exclude: Vec<String>,
    /// The name of the format; by the extension of each file if it is not given.
    pub(super) format: Option<String>,
    /// The language of texts whose path and key do not give one.
    pub(super) language: Option<String>,
    /// The channels of texts whose path and key do not give any.
    #[serde(deserialize_with = "one_or_many")]
    pub(super) channel: Vec<Channel>,
    /// The facts that the set shares, in the shape of a dispatch.
    pub(super) dispatch: Option<Value>,
    /// Which texts are taken, first match first; all of them if it is not given.
    pub(super) select: Vec<Selector>,
}

/// A selector of texts in a file: by name, key or call.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Selector {
    /// The pattern of the name that a literal is bound to.
    pub(super) name: Option<String>,
    /// The pattern of the key of a value.
    pub(super) key: Option<String>,
    /// The name of the call or block that a literal is in.
    pub(super) call: Option<String>,
    /// The identifier of the message, if the pattern does not give it.
    pub(super) id: Option<String>,
    /// The language.
    pub(super) language: Option<String>,
    /// The channels.
    #[serde(deserialize_with = "one_or_many")]
    pub(super) channel: Vec<Channel>,
    /// The part of the message.
    pub(super) part: Option<Part>,
    /// The facts, in the shape of a dispatch.
    pub(super) dispatch: Option<Value>,
    /// The reason for which the texts are left out.
    pub(super) skip: Option<String>,
}

/// A part of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The subject line.
    Subject,
    /// The text.
    Body,
}

/// Findings that are not reported, with the reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ignore {
    /// The identifier of the rule.
    pub(super) rule: String,
    /// The patterns of files; every file if it is not given.
    #[serde(default)]
    pub(super) files: Vec<String>,
    /// The pattern of the identifier of the message; every message if it is not given.
    #[serde(default)]
    pub(super) id: Option<String>,
    /// The reason.
    pub(super) reason: String,
    /// The last day on which it applies.
    #[serde(default)]
    pub(super) until: Option<Date>,
}

/// The findings that were there before.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Baseline {
    /// The file, relative to the folder of the settings.
    pub(super) file: String,
    /// The last day on which it applies.
    #[serde(default)]
    pub(super) until: Option<Date>,
}

/// An expectation of `krr test`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Test {
    /// The pattern of the identifier of the messages.
    pub(super) id: String,
    #[serde(default)]
    decision: Option<Decision>,
    #[serde(default)]
    must_find: Vec<String>,
    #[serde(default)]
    must_not_find: Vec<String>,
}

/// What is expected of a message.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Expectation {
    /// The decision that the check has to end with.
    pub decision: Option<Decision>,
    /// The rules that have to be found.
    pub must_find: Vec<String>,
    /// The rules that must not be found.
    pub must_not_find: Vec<String>,
}

impl Test {
    /// Returns what is expected.
    pub(super) fn expectation(&self) -> Expectation {
        Expectation {
            decision: self.decision,
            must_find: self.must_find.clone(),
            must_not_find: self.must_not_find.clone(),
        }
    }
}

/// The share of rules that the expectations have to cover.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Coverage {
    /// The smallest share, from 0 to 1.
    pub(super) threshold: Option<f64>,
}

impl Settings {
    /// Parses a document.
    ///
    /// # Errors
    ///
    /// Returns an error, with the path, as [`krr_policy::parse`] does for a dispatch.
    pub(super) fn parse(value: &Value) -> Result<Self, InputError> {
        Self::deserialize(value)
    }
}

/// Deserializes one value, or a list of them.
fn one_or_many<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    struct OneOrMany<T>(PhantomData<T>);

    impl<'de, T: DeserializeOwned> Visitor<'de> for OneOrMany<T> {
        type Value = Vec<T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a name or a list of names")
        }

        fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Vec<T>, E> {
            T::deserialize(BorrowedStrDeserializer::new(name)).map(|value| vec![value])
        }

        fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Vec<T>, A::Error> {
            Vec::deserialize(SeqAccessDeserializer::new(items))
        }
    }

    deserializer.deserialize_any(OneOrMany(PhantomData))
}

#[cfg(test)]
mod tests {
    use krr_policy::{InputProblem, Suggestion};

    use super::*;

    /// Returns the fields that the settings may have in a section: the names that an error suggests.
    fn fields(section: &str, document: &str) -> Vec<&'static str> {
        let value: Value = serde_json::from_str(document).unwrap();
        match Settings::parse(&value).unwrap_err().problem {
            InputProblem::UnknownField(Suggestion::OneOf(names)) => names.to_vec(),
            other => {
                assert_eq!(format!("{other:?}"), "", "{section}");
                Vec::new()
            }
        }
    }

    #[test]
    fn the_schema_has_the_fields_that_are_read() {
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../../schema/krr.schema.json")).unwrap();
        for (section, document) in [
            ("", r#"{"zzzzzz": 1}"#),
            ("/properties/cost", r#"{"cost": {"zzzzzz": 1}}"#),
            ("/properties/baseline", r#"{"baseline": {"zzzzzz": 1}}"#),
            ("/properties/coverage", r#"{"coverage": {"zzzzzz": 1}}"#),
            ("/$defs/templates", r#"{"templates": [{"zzzzzz": 1}]}"#),
            ("/$defs/select", r#"{"templates": [{"select": [{"zzzzzz": 1}]}]}"#),
            ("/$defs/ignore", r#"{"ignore": [{"zzzzzz": 1}]}"#),
            ("/$defs/test", r#"{"test": [{"zzzzzz": 1}]}"#),
        ] {
            let described = schema.pointer(section).unwrap()["properties"].as_object().unwrap();
            let mut described: Vec<_> = described.keys().map(String::as_str).collect();
            let mut read = fields(section, document);
            described.sort_unstable();
            read.sort_unstable();
            assert_eq!(described, read, "{section}");
        }
    }
}
