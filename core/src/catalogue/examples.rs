//! The dispatches that rules show themselves with.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use crate::contract::{Change, Dispatch, Example, InputError, Value, parse};
use crate::rule::{Literal, RuleExample};

/// What an baseline dispatch says: a service message that fits the guidelines.
const BASELINE: &[(&str, Literal)] = &[
    ("sender.name", Literal::Text("Nordvik kommune")),
    ("sender.kind", Literal::Text("public_body")),
    ("purpose.kind", Literal::Text("service_message")),
    ("purpose.basis", Literal::Source("law", Some("vass- og avløpsanleggslova § 1"), None)),
    ("message.language", Literal::Text("nb")),
    (
        "message.body",
        Literal::Text("Nordvik kommune: Vannet i Storgata blir stengt onsdag fra kl. 9 til 14."),
    ),
    ("message.importance.to_recipient", Literal::Flag(true)),
    ("message.importance.to_sender", Literal::Flag(true)),
    ("message.sensitive", Literal::Flag(false)),
    ("message.urgent", Literal::Flag(false)),
    ("audience.kind", Literal::Text("citizens")),
    ("audience.recipients", Literal::Count(412)),
    ("audience.affected", Literal::Count(412)),
    ("audience.limited_by", Literal::Names(&["geography"])),
    ("audience.address_source", Literal::Text("register")),
    ("audience.reservation_checked", Literal::Flag(true)),
    ("audience.includes_reserved", Literal::Flag(false)),
    ("channels.use", Literal::Names(&["sms"])),
    ("channels.mode", Literal::Text("fallback")),
    ("history.sent_last_7_days", Literal::Count(0)),
    ("history.sent_last_30_days", Literal::Count(0)),
    ("assessment.reference", Literal::Text("2026/1234")),
    ("assessment.published_elsewhere_considered", Literal::Flag(true)),
    ("assessment.use_reported", Literal::Flag(true)),
];

/// The baseline dispatch. A test holds that it is understood and permitted.
pub(crate) fn baseline() -> Dispatch {
    differing(&[]).unwrap_or_default()
}

/// The baseline dispatch, with these facts instead.
fn differing(changes: &[(&str, Literal)]) -> Result<Dispatch, InputError> {
    let mut tree = Value::Map(Vec::new());
    for (path, literal) in BASELINE.iter().chain(changes) {
        set(&mut tree, path, value(*literal));
    }
    parse(&tree)
}

/// The example for the catalogue.
pub(crate) fn entry(example: &RuleExample) -> Example {
    let changes = example
        .changes
        .iter()
        .map(|(path, literal)| Change { fact: (*path).to_owned(), value: json(&value(*literal)) });
    Example { satisfies: example.satisfies, changes: changes.collect() }
}

fn value(literal: Literal) -> Value {
    let text = |text: &str| Value::Text(text.to_owned());
    match literal {
        Literal::Flag(flag) => Value::Flag(flag),
        Literal::Count(count) => Value::Count(count),
        Literal::Text(literal) => text(literal),
        Literal::Names(names) => Value::List(names.iter().map(|name| text(name)).collect()),
        Literal::Source(kind, citation, explanation) => {
            let fields =
                [("kind", Some(kind)), ("citation", citation), ("explanation", explanation)];
            let given = fields
                .into_iter()
                .filter_map(|(name, field)| Some((name.to_owned(), text(field?))));
            Value::List(vec![Value::Map(given.collect())])
        }
    }
}

/// Sets the field at a path, making the sets of fields on the way.
fn set(tree: &mut Value, path: &str, value: Value) {
    let Value::Map(fields) = tree else { return };
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let at = fields.iter().position(|(field, _)| field == name).unwrap_or_else(|| {
        fields.push((name.to_owned(), Value::Map(Vec::new())));
        fields.len() - 1
    });
    if let Some((_, field)) = fields.get_mut(at) {
        match rest {
            Some(rest) => set(field, rest, value),
            None => *field = value,
        }
    }
}

fn json(value: &Value) -> String {
    let join = |items: Vec<String>| items.join(", ");
    match value {
        // No example has a number that is no count.
        Value::Null | Value::Number(_) => "null".to_owned(),
        Value::Flag(flag) => flag.to_string(),
        Value::Count(count) => count.to_string(),
        Value::Text(text) => quoted(text),
        Value::List(items) => format!("[{}]", join(items.iter().map(json).collect())),
        Value::Map(fields) => {
            let fields =
                fields.iter().map(|(name, value)| format!("{}: {}", quoted(name), json(value)));
            format!("{{{}}}", join(fields.collect()))
        }
    }
}

/// The examples hold no control characters, so two escapes are enough.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Outcome;
    use crate::{Decision, Locale, check, rules};

    #[test]
    fn the_exemplary_dispatch_is_permitted() {
        let report = check(&baseline(), Locale::En);
        assert_eq!((report.decision, report.findings.len()), (Decision::Permit, 0), "{report:#?}");
    }

    #[test]
    fn every_example_does_what_it_shows() {
        for rules::Entry { rule, examples, .. } in rules::CATALOGUE {
            let outcomes: Vec<bool> = examples.iter().map(|e| e.satisfies).collect();
            assert!(outcomes.contains(&true) && outcomes.contains(&false), "{}", rule.id);
            for example in *examples {
                let dispatch = differing(example.changes).unwrap();
                let facts = crate::check::facts(&dispatch);
                let expected =
                    if example.satisfies { Outcome::Satisfied } else { Outcome::Violated };
                assert_eq!(rule.outcome(&facts), expected, "{}: {dispatch:#?}", rule.id);
            }
        }
    }

    #[test]
    fn values_are_json() {
        for example in rules::CATALOGUE.iter().flat_map(|entry| entry.examples) {
            for difference in entry(example).changes {
                serde_json::from_str::<serde_json::Value>(&difference.value).unwrap();
            }
        }
    }
}
