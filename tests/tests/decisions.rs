//! What the samples are decided as, and what holds for every case of the table.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails where it cannot go on"
)]

use krr_conformance::{Case, cases, each_fact_left_out, samples};
use krr_policy::{
    Decision, Dispatch, EditKind, EditValue, Effect, Finding, Locale, Report, Status, Value, check,
    parse, rules,
};

#[test]
fn the_samples_are_decided_as_their_senders_would_expect() {
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
    assert_eq!(samples.len(), expected.len());
    for (Case { name, dispatch }, (file, decision, found)) in samples.iter().zip(expected) {
        let report = check(dispatch, Locale::Nb);
        assert_eq!((name.as_str(), report.decision), (*file, *decision), "{report:#?}");
        for rule in *found {
            assert!(report.findings.iter().any(|f| f.rule == *rule), "{name}: {report:#?}");
        }
    }
}

#[test]
fn a_dispatch_with_only_a_body_gives_the_questions_to_answer() {
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

/// The proof in core walks the facts; this walks the fields of the contract that give them.
#[test]
fn leaving_a_field_out_never_permits_what_was_not_permitted() {
    for case in cases() {
        if check(&case.dispatch, Locale::En).decision >= Decision::Review {
            for less in each_fact_left_out(&case) {
                let decision = check(&less.dispatch, Locale::En).decision;
                assert!(decision >= Decision::Review, "{}", less.name);
            }
        }
    }
}

#[test]
fn the_strictest_finding_decides_and_every_finding_cites_a_known_statement() {
    let catalogue = rules(Locale::En);
    for Case { name, dispatch } in cases() {
        let report = check(&dispatch, Locale::En);
        let strictest = report.findings.iter().map(|f| f.effect).max().unwrap_or(Effect::Recorded);
        let decided = match strictest {
            Effect::Deny => Decision::Deny,
            Effect::Review => Decision::Review,
            Effect::Advice | Effect::Recorded if report.decision == Decision::NotApplicable => {
                Decision::NotApplicable
            }
            Effect::Advice | Effect::Recorded => Decision::Permit,
        };
        assert_eq!(report.decision, decided, "{name}");
        for finding in &report.findings {
            let known = catalogue.statements.iter().any(|s| s.id == finding.statement);
            assert!(known && !finding.message.is_empty() && !finding.remedy.is_empty(), "{name}");
            assert!(!finding.message.contains('{'), "{name}: {}", finding.message);
            assert!(spans_hold(&dispatch, finding), "{name}: {finding:#?}");
        }
        assert!(!report.summary.is_empty(), "{name}");
        assert!(permits_name_their_basis(&report), "{name}");
    }
}

fn permits_name_their_basis(report: &Report) -> bool {
    report.decision != Decision::Permit || report.use_.is_some() && report.basis.is_some()
}

/// Whether bytes, UTF-16 units, lines and columns of every span mean the same place.
fn spans_hold(dispatch: &Dispatch, finding: &Finding) -> bool {
    let fixed = finding.fix.iter().flat_map(|fix| fix.edits.iter().map(|edit| &edit.span));
    finding.spans.iter().chain(fixed).all(|span| {
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

/// Makes the edits that can be made without a person, and puts something where one has to write.
#[test]
fn every_repair_of_the_samples_leads_to_permit() {
    let mut repaired = 0;
    for Case { name, dispatch } in samples() {
        for set in check(&dispatch, Locale::En).repairs {
            // Rewriting a text is left to people.
            if set.iter().any(|edit| edit.kind == EditKind::Write && edit.fact == "message.body") {
                continue;
            }
            let mut tree = serde_json::to_value(&dispatch).unwrap();
            for edit in &set {
                make(&mut tree, &edit.fact, edit.value.as_ref());
            }
            let tree: Value = serde_json::from_value(tree).unwrap();
            let report = check(&parse(&tree).unwrap(), Locale::En);
            assert_eq!(report.decision, Decision::Permit, "{name}: {set:#?} {report:#?}");
            repaired += 1;
        }
    }
    assert!(repaired >= 3, "{repaired} repairs were tried");
}

fn make(tree: &mut serde_json::Value, fact: &str, value: Option<&EditValue>) {
    let mut place = tree;
    for step in fact.split('.') {
        place = &mut place[step];
    }
    *place = match value {
        Some(EditValue::Text(text)) if fact == "message.body" => {
            format!("{}\n\n{text}", place.as_str().unwrap_or_default()).into()
        }
        Some(value) => serde_json::to_value(value).unwrap(),
        None if fact == "purpose.basis" => serde_json::json!([{ "kind": "law", "citation": "x" }]),
        None if fact == "audience.limited_by" => serde_json::json!(["other"]),
        None => "written by a person".into(),
    };
}
