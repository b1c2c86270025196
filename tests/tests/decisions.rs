//! Decisions on the samples, and properties of the report on every case of the table.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic fails the test"
)]

use krr_conformance::{Case, cases, samples, without_each_fact};
use krr_policy::{
    Decision, Dispatch, EditKind, EditValue, Effect, Finding, Locale, Report, Status, Value, check,
    parse, rules,
};

#[test]
fn every_sample_gets_its_expected_decision_and_findings() {
    let expected: &[(&str, Decision, &[&str])] = &[
        ("bare-tekst.md", Decision::Review, &["not-a-public-body", "unknown-address-source"]),
        ("broyting.toml", Decision::Permit, &[]),
        ("direktoratet.md", Decision::Deny, &["directorate-visible", "altered-register-link"]),
        ("egen-adresse.json", Decision::NotApplicable, &[]),
        ("kampanje.md", Decision::Review, &["promotional-text"]),
        ("kokevarsel.md", Decision::Permit, &[]),
        ("naeringsdrivende.yaml", Decision::Deny, &["business-audience"]),
        ("residence-permit.md", Decision::Review, &["missing-disclosure"]),
        ("stengt-skule.md", Decision::Review, &["double-notification", "missing-disclosure"]),
        ("tannlege.md", Decision::Permit, &[]),
        ("undersokelse.md", Decision::Review, &["irrelevant-recipients", "unreported-use"]),
        ("vannstenging.md", Decision::Permit, &[]),
        ("vedtak-stonad.md", Decision::Permit, &[]),
    ];
    let samples = samples();
    let names: Vec<_> = samples.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names, expected.iter().map(|(name, ..)| *name).collect::<Vec<_>>());
    let mut failures = Vec::new();
    for (Case { name, dispatch }, (_, decision, rules)) in samples.iter().zip(expected) {
        let report = check(dispatch, Locale::Nb);
        let has_finding = |rule: &&str| report.findings.iter().any(|f| f.rule == **rule);
        if report.decision != *decision || !rules.iter().all(has_finding) {
            failures.push(format!("{name}: expected {decision:?} {rules:?}, got {report:#?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_dispatch_with_only_a_body_gets_only_questions() {
    let mut dispatch = Dispatch::default();
    dispatch.message.body = Some("Nordvik kommune: Vannet blir stengt onsdag.".into());
    let report = check(&dispatch, Locale::Nb);
    assert_eq!(report.decision, Decision::Review);
    assert!(report.findings.len() > 10);
    for finding in &report.findings {
        assert!(finding.status == Status::Unknown && !finding.missing.is_empty(), "{finding:#?}");
        assert!(finding.message.ends_with('?'), "{finding:#?}");
    }
}

/// Complements the proof in core, which covers the facts, for the fields of the contract.
#[test]
fn a_dispatch_without_a_fact_is_never_permitted_if_it_was_not_before() {
    let mut failures = Vec::new();
    for case in cases() {
        if check(&case.dispatch, Locale::En).decision >= Decision::Review {
            for reduced in without_each_fact(&case) {
                if check(&reduced.dispatch, Locale::En).decision < Decision::Review {
                    failures.push(reduced.name);
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn reports_are_consistent() {
    let catalogue = rules(Locale::En);
    for Case { name, dispatch } in cases() {
        let report = check(&dispatch, Locale::En);
        let strictest = report.findings.iter().map(|f| f.effect).max().unwrap_or(Effect::Recorded);
        let expected = match strictest {
            Effect::Deny => Decision::Deny,
            Effect::Review => Decision::Review,
            Effect::Advice | Effect::Recorded if report.decision == Decision::NotApplicable => {
                Decision::NotApplicable
            }
            Effect::Advice | Effect::Recorded => Decision::Permit,
        };
        assert_eq!(report.decision, expected, "{name}");
        for finding in &report.findings {
            let known = catalogue.statements.iter().any(|s| s.id == finding.statement);
            assert!(known && !finding.message.is_empty() && !finding.remedy.is_empty(), "{name}");
            assert!(!finding.message.contains('{'), "{name}: {}", finding.message);
            assert!(spans_are_consistent(&dispatch, finding), "{name}: {finding:#?}");
        }
        assert!(!report.summary.is_empty(), "{name}");
        assert!(has_basis_if_permitted(&report), "{name}");
    }
}

fn has_basis_if_permitted(report: &Report) -> bool {
    report.decision != Decision::Permit || report.use_.is_some() && report.basis.is_some()
}

/// Returns whether the bytes, UTF-16 units, line and column of every span are the same position.
fn spans_are_consistent(dispatch: &Dispatch, finding: &Finding) -> bool {
    let edited = finding.fix.iter().flat_map(|fix| fix.edits.iter().map(|edit| &edit.span));
    finding.spans.iter().chain(edited).all(|span| {
        let text = match span.fact.as_str() {
            "message.subject" => dispatch.message.subject.as_deref(),
            _ => dispatch.message.body.as_deref(),
        };
        let text = text.unwrap_or_default();
        let at = |n: u64| usize::try_from(n).unwrap();
        let Some(before) = text.get(..at(span.start)) else { return false };
        let Some(inside) = text.get(at(span.start)..at(span.end)) else { return false };
        let units: Vec<u16> = text.encode_utf16().collect();
        let slice = &units[at(span.utf16_start)..at(span.utf16_end)];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        String::from_utf16(slice).unwrap() == inside
            && (at(span.line), at(span.column)) == (line, column)
            && (inside.is_empty() || span.end > span.start)
    })
}

/// Applies the edits of every repair. Where a person has to write something, a placeholder is used.
#[test]
fn every_repair_of_a_sample_leads_to_permit() {
    let mut repaired = 0;
    for Case { name, dispatch } in samples() {
        for set in check(&dispatch, Locale::En).repairs {
            // Only a person can rewrite the body.
            if set.iter().any(|edit| edit.kind == EditKind::Write && edit.fact == "message.body") {
                continue;
            }
            let mut json = serde_json::to_value(&dispatch).unwrap();
            for edit in &set {
                apply(&mut json, &edit.fact, edit.value.as_ref());
            }
            let value: Value = serde_json::from_value(json).unwrap();
            let report = check(&parse(&value).unwrap(), Locale::En);
            assert_eq!(report.decision, Decision::Permit, "{name}: {set:#?} {report:#?}");
            repaired += 1;
        }
    }
    assert!(repaired >= 3, "{repaired} repairs were tried");
}

fn apply(json: &mut serde_json::Value, fact: &str, value: Option<&EditValue>) {
    let mut field = json;
    for name in fact.split('.') {
        field = &mut field[name];
    }
    *field = match value {
        Some(EditValue::Text(text)) if fact == "message.body" => {
            format!("{}\n\n{text}", field.as_str().unwrap_or_default()).into()
        }
        Some(value) => serde_json::to_value(value).unwrap(),
        None if fact == "purpose.basis" => serde_json::json!([{ "kind": "law", "citation": "x" }]),
        None if fact == "audience.limited_by" => serde_json::json!(["other"]),
        None => "written by a person".into(),
    };
}
