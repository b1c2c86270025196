//! Labels of the catalogue.

use krr_policy::{Catalogue, Decision, Detection, Modality, ScreeningCondition, StatementSource};
use serde_json::Value as Json;

/// Returns a label of the catalogue, or its key if the catalogue has none.
pub(crate) fn label<'a>(catalogue: &'a Catalogue, key: &'a str) -> &'a str {
    catalogue.labels.get(key).map_or(key, String::as_str)
}

/// Returns the label of a value of a fact, if the fact has values to choose between: a name, or yes
/// or no.
pub(crate) fn answer_label<'a>(
    catalogue: &'a Catalogue,
    fact: &str,
    value: &str,
) -> Option<&'a str> {
    match value {
        "true" => Some(flag_label(catalogue, true)),
        "false" => Some(flag_label(catalogue, false)),
        name => catalogue.labels.get(&format!("answer.{fact}.{name}")).map(String::as_str),
    }
}

/// Returns the label of a channel.
pub(crate) fn channel_label(catalogue: &Catalogue, channel: &str) -> String {
    label(catalogue, &format!("channel.{channel}")).to_owned()
}

/// Returns the label of a language, or its tag if it has none.
pub(crate) fn language_label(catalogue: &Catalogue, tag: &str) -> String {
    let label = catalogue.labels.get(&format!("language.{tag}"));
    label.cloned().unwrap_or_else(|| tag.to_owned())
}

/// Returns the label of yes or no.
pub(super) fn flag_label(catalogue: &Catalogue, flag: bool) -> &str {
    label(catalogue, if flag { "word.yes" } else { "word.no" })
}

/// Returns the labels of a value of a fact that is written in JSON, if it has any.
pub(super) fn value_labels(catalogue: &Catalogue, fact: &str, json: &str) -> Option<String> {
    let answer = |name: &Json| answer_label(catalogue, fact, name.as_str()?);
    match serde_json::from_str(json).ok()? {
        Json::Bool(flag) => Some(flag_label(catalogue, flag).to_owned()),
        Json::Array(items) => {
            let labels: Option<Vec<_>> = items.iter().map(answer).collect();
            labels.filter(|labels| !labels.is_empty()).map(|labels| labels.join(", "))
        }
        value => answer(&value).map(str::to_owned),
    }
}

/// Returns the key of the label of a decision.
pub(super) const fn decision_key(decision: Decision) -> &'static str {
    match decision {
        Decision::NotApplicable => "decision.not_applicable",
        Decision::Permit => "decision.permit",
        Decision::Review => "decision.review",
        Decision::Deny => "decision.deny",
    }
}

/// Returns the label of a source of statements.
pub(super) fn source_label(catalogue: &Catalogue, source: StatementSource) -> &str {
    let key = match source {
        StatementSource::Guidelines => "source.guidelines",
        StatementSource::Register => "source.register",
        StatementSource::Practice => "source.practice",
    };
    label(catalogue, key)
}

/// Returns the label of a modality.
pub(super) fn modality_label(catalogue: &Catalogue, modality: Modality) -> &str {
    label(
        catalogue,
        match modality {
            Modality::Must => "modality.must",
            Modality::Should => "modality.should",
            Modality::May => "modality.may",
        },
    )
}

/// Returns the label of the evidence that a rule rests on.
pub(super) fn detection_label(catalogue: &Catalogue, detection: Detection) -> &str {
    label(
        catalogue,
        match detection {
            Detection::Declared => "detection.declared",
            Detection::Exact => "detection.exact",
            Detection::Heuristic => "detection.heuristic",
            Detection::Contradiction => "detection.contradiction",
        },
    )
}

/// Returns a condition of the screening table in words: the fact, and the values that meet it.
pub(super) fn condition_label(catalogue: &Catalogue, condition: &ScreeningCondition) -> String {
    let fact = format!("screening.{}", condition.fact);
    let value = |name: &String| label(catalogue, &format!("{fact}.{name}")).to_owned();
    let values: Vec<_> = condition.values.iter().map(value).collect();
    format!("{}: {}", label(catalogue, &fact), values.join(" / "))
}
