//! The baseline dispatch, and the examples of rules as changes to it.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use crate::contract::{Change, Dispatch, Example, InputError, Value, parse};
use crate::rules::{Literal, RuleExample};

/// The fields of the baseline dispatch: a service message that fits the guidelines.
const BASELINE: &[(&str, Literal)] = &[
    ("sender.name", Literal::Text("Nordvik kommune")),
    ("sender.kind", Literal::Text("public_body")),
    ("purpose.kind", Literal::Text("service_message")),
    ("purpose.basis", Literal::LegalBasis("law", Some("vass- og avløpsanleggslova § 1"), None)),
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

/// Returns the baseline dispatch.
pub(crate) fn baseline() -> Dispatch {
    let baseline = with_changes(&[]);
    debug_assert!(baseline.is_ok(), "{baseline:?}");
    baseline.unwrap_or_default()
}

/// Returns the baseline dispatch with some fields changed.
fn with_changes(changes: &[(&str, Literal)]) -> Result<Dispatch, InputError> {
    let mut tree = Value::Map(Vec::new());
    for (path, literal) in BASELINE.iter().chain(changes) {
        set(&mut tree, path, value(*literal));
    }
    parse(&tree)
}

/// Returns the entry of an example in the catalogue.
pub(super) fn entry(example: &RuleExample) -> Example {
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
        Literal::Repeated(literal, times) => Value::Text(literal.repeat(times)),
        Literal::Names(names) => Value::List(names.iter().map(|name| text(name)).collect()),
        Literal::List(items) => Value::List(items.iter().map(|item| value(*item)).collect()),
        Literal::Fields(fields) => {
            let field = |(name, field): &(&str, Literal)| ((*name).to_owned(), value(*field));
            Value::Map(fields.iter().map(field).collect())
        }
        Literal::LegalBasis(kind, citation, explanation) => {
            let fields =
                [("kind", Some(kind)), ("citation", citation), ("explanation", explanation)];
            let given = fields
                .into_iter()
                .filter_map(|(name, field)| Some((name.to_owned(), text(field?))));
            Value::List(vec![Value::Map(given.collect())])
        }
    }
}

/// Sets the field at a path, and creates the maps on the way.
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

/// Returns a value as JSON.
fn json(value: &Value) -> String {
    let join = |items: Vec<String>| items.join(", ");
    match value {
        // No example has a number that is not a count.
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

/// Returns a JSON string. Examples have no control characters but line breaks, so three escapes are
/// enough.
fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use super::*;
    use crate::engine::{check, facts};
    use crate::rules::{ALL, Outcome};
    use crate::{Decision, Locale};

    #[test]
    fn the_baseline_dispatch_is_permitted_without_findings() {
        let report = check(&baseline(), Locale::En);
        assert_eq!((report.decision, report.findings.len()), (Decision::Permit, 0), "{report:#?}");
    }

    #[test]
    fn every_example_has_the_outcome_that_it_shows() {
        let mut failures = Vec::new();
        for rule in ALL {
            let outcomes: Vec<bool> = rule.examples.iter().map(|it| it.satisfies).collect();
            assert!(outcomes.contains(&true) && outcomes.contains(&false), "{}", rule.id);
            for (number, example) in (1..).zip(rule.examples) {
                let dispatch = with_changes(example.changes).unwrap();
                let expected =
                    if example.satisfies { Outcome::Satisfied } else { Outcome::Violated };
                // One text at least has the outcome; the others may be without it.
                let outcomes: Vec<_> = facts(&dispatch).iter().map(|it| rule.outcome(it)).collect();
                if !outcomes.contains(&expected) {
                    failures.push(format!("{}, example {number}: {outcomes:?}", rule.id));
                }
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    /// Every rule, and so every part of a statement that one enforces, has two dispatches that differ in
    /// what the rule is about and in no other finding.
    #[test]
    fn every_rule_has_a_pair_of_examples_that_differ_in_its_finding_alone() {
        let findings = |changes| {
            let report = check(&with_changes(changes).unwrap(), Locale::En);
            let rules = report.findings.into_iter().map(|finding| finding.rule);
            rules.collect::<BTreeSet<_>>()
        };
        let mut failures = Vec::new();
        for rule in ALL {
            let (satisfying, violating): (Vec<_>, Vec<_>) =
                rule.examples.iter().partition(|example| example.satisfies);
            let is_pair = |satisfies: &RuleExample, violates: &RuleExample| {
                let with: BTreeSet<_> = findings(violates.changes);
                let without = findings(satisfies.changes);
                with.symmetric_difference(&without).eq([rule.id])
            };
            let has_pair =
                satisfying.iter().any(|it| violating.iter().any(|other| is_pair(it, other)));
            if !has_pair {
                let found: Vec<_> = violating.iter().map(|it| findings(it.changes)).collect();
                let kept: Vec<_> = satisfying.iter().map(|it| findings(it.changes)).collect();
                failures.push(format!("{}: {kept:?} {found:?}", rule.id));
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    #[test]
    fn values_of_examples_are_json() {
        for example in ALL.iter().flat_map(|rule| rule.examples) {
            for change in entry(example).changes {
                serde_json::from_str::<serde_json::Value>(&change.value).unwrap();
            }
        }
    }
}
