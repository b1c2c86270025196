//! The rules in SARIF.

use krr_policy::{Catalogue, Effect, RuleEntry};
use serde_json::{Value as Json, json};

use crate::output::catalogue_markdown;
use crate::output::labels::{detection_label, label, modality_label, source_label};

/// Returns a descriptor for each rule, in the order of the catalogue.
pub(super) fn descriptors(catalogue: &Catalogue) -> Vec<Json> {
    catalogue.rules.iter().map(|rule| descriptor(catalogue, rule)).collect()
}

fn descriptor(catalogue: &Catalogue, rule: &RuleEntry) -> Json {
    let RuleEntry { id, title, why, message, remedy, .. } = rule;
    let mut tags = vec![
        source_label(catalogue, rule.source),
        modality_label(catalogue, rule.modality),
        detection_label(catalogue, rule.detection),
    ];
    tags.extend(rule.statements.iter().map(String::as_str));
    json!({
        "id": id,
        "name": name(id),
        "shortDescription": { "text": title },
        "fullDescription": { "text": why },
        "help": {
            "text": format!("{message}\n\n{}: {remedy}", label(catalogue, "word.remedy")),
            "markdown": catalogue_markdown::rule(catalogue, rule),
        },
        "defaultConfiguration": { "level": level(rule.effect) },
        "properties": { "tags": tags },
    })
}

/// Returns the level of an effect.
pub(super) const fn level(effect: Effect) -> &'static str {
    match effect {
        Effect::Deny => "error",
        Effect::Review => "warning",
        Effect::Advice | Effect::Recorded => "note",
    }
}

/// Returns an identifier as SARIF names rules: `AbcDef` for `abc-def`.
fn name(id: &str) -> String {
    let capitalized = |word: &str| {
        let mut chars = word.chars();
        let first = chars.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(chars).collect::<String>()
    };
    id.split('-').map(capitalized).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_pascal_case() {
        assert_eq!(name("abc-d-efg"), "AbcDEfg");
    }
}
