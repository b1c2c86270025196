//! Decisions on the samples, and properties of the report on every case of the table.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic fails the test"
)]

use std::collections::BTreeSet;

use krr_conformance::{Case, cases, samples, without_each_fact};
use krr_policy::{
    AddressSource, AudienceKind, AudiencePart, Decision, Dispatch, Edit, EditKind, EditValue,
    Effect, Finding, Locale, Report, Status, Value, check, parse, rules,
};

#[test]
fn every_sample_gets_its_expected_decision_and_findings() {
    let expected: &[(&str, Decision, &[&str])] = &[
        ("bare-tekst.md", Decision::Review, &["not-a-public-body", "unknown-address-source"]),
        ("broyting.toml", Decision::Permit, &[]),
        ("direktoratet.md", Decision::Deny, &["directorate-visible", "untidy-register-link"]),
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
    assert!(report.questions.len() > 10);
    for finding in &report.findings {
        assert!(finding.status == Status::Unknown && !finding.missing.is_empty(), "{finding:#?}");
        assert!(finding.message.ends_with('?'), "{finding:#?}");
    }
}

/// Complements the proof in core, which covers the facts, for the fields of the contract. Of two answers
/// that contradict each other, one is wrong: without it the other may be permitted.
#[test]
fn a_dispatch_without_a_fact_is_never_permitted_if_it_was_not_before() {
    let mut failures = Vec::new();
    for case in cases() {
        let report = check(&case.dispatch, Locale::En);
        let is_contradictory = report.findings.iter().any(|it| {
            let rules = ["source-given-twice", "contradictory-counts", "contradictory-history"];
            rules.contains(&it.rule.as_str())
        });
        if report.decision >= Decision::Review && !is_contradictory {
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

#[test]
fn every_question_is_asked_once_with_all_rules_that_ask_it() {
    let mut shared = 0;
    for Case { name, dispatch } in cases() {
        let report = check(&dispatch, Locale::Nb);
        let asking = report.findings.iter().filter(|it| it.effect == Effect::Review);
        for question in &report.questions {
            let fact = &question.fact;
            let same = report.questions.iter().filter(|it| it.fact == *fact).count();
            assert_eq!(same, 1, "{name}: {fact}");
            let asking = asking.clone().filter(|it| it.missing.contains(fact));
            let mut rules: Vec<_> = asking.map(|it| it.rule.clone()).collect();
            let mut named = question.rules.clone();
            rules.sort();
            rules.dedup();
            named.sort();
            assert_eq!(named, rules, "{name}: {fact}");
            shared += usize::from(rules.len() > 1);
        }
        let asked = asking.flat_map(|it| &it.missing);
        for fact in asked {
            assert!(report.questions.iter().any(|it| it.fact == *fact), "{name}: {fact}");
        }
    }
    assert!(shared > 0);
}

#[test]
fn answers_that_contradict_each_other_are_asked_about() {
    type Change = fn(&mut Dispatch);
    let cases: [(Change, &str, [&str; 2]); 3] = [
        (
            |it| it.audience.affected = Some(500),
            "contradictory-counts",
            ["antall berørte er 500", "antall mottakere er 412"],
        ),
        (
            |it| {
                it.audience.kind = None;
                it.audience.address_source = None;
                let part = |recipients, kind, source| AudiencePart {
                    kind: Some(kind),
                    address_source: Some(source),
                    recipients: Some(recipients),
                };
                it.audience.parts = Some(vec![
                    part(400, AudienceKind::Citizens, AddressSource::Register),
                    part(13, AudienceKind::Businesses, AddressSource::Organisation),
                ]);
            },
            "contradictory-counts",
            ["delene har 413 mottakere", "antall mottakere er 412"],
        ),
        (
            |it| {
                it.history.sent_last_7_days = Some(3);
                it.history.sent_last_30_days = Some(1);
            },
            "contradictory-history",
            ["3 utsendelser de siste 7 dagene", "1 de siste 30"],
        ),
    ];
    for (change, rule, named) in cases {
        let mut dispatch = rules(Locale::Nb).baseline;
        change(&mut dispatch);
        let report = check(&dispatch, Locale::Nb);
        assert_eq!(report.decision, Decision::Review, "{report:#?}");
        let finding = report.findings.iter().find(|it| it.rule == rule).unwrap();
        assert!(named.iter().all(|it| finding.message.contains(it)), "{}", finding.message);
        assert!(finding.justification.is_none());
    }
}

fn has_basis_if_permitted(report: &Report) -> bool {
    report.decision != Decision::Permit || report.use_.is_some() && report.basis.is_some()
}

/// Returns whether the bytes, UTF-16 units, line and column of every span are the same position.
fn spans_are_consistent(dispatch: &Dispatch, finding: &Finding) -> bool {
    let edited = finding.fix.iter().flat_map(|fix| fix.edits.iter().map(|edit| &edit.span));
    finding.spans.iter().chain(edited).all(|span| {
        let text = dispatch.message.text_at(&span.fact).unwrap_or_default();
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

/// The fields of the plan that a repair may change. Everything else is the sender's to say.
const PLAN: &[&str] = &["channels.use", "channels.mode", "audience.recipients"];

#[test]
fn no_repair_answers_for_the_sender() {
    for Case { name, dispatch } in cases() {
        for edit in check(&dispatch, Locale::En).repairs.concat() {
            let is_of_text = edit.fact.starts_with("message.") && edit.fact.ends_with("body");
            let expected = match edit.kind {
                EditKind::Change => PLAN.contains(&edit.fact.as_str()) && edit.value.is_some(),
                EditKind::Add => is_of_text,
                EditKind::Rewrite => is_of_text && edit.value.is_none(),
            };
            assert!(expected, "{name}: {edit:#?}");
        }
    }
}

/// Makes the edits of every repair that a program can make.
#[test]
fn a_repair_settles_what_it_is_for_and_breaks_nothing() {
    let blocking = |report: &Report| -> Vec<(String, Status)> {
        let findings = report.findings.iter().filter(|it| it.effect >= Effect::Review);
        findings.map(|it| (it.rule.clone(), it.status)).collect()
    };
    let (mut made, mut failures) = (0, Vec::new());
    for Case { name, dispatch } in cases() {
        let report = check(&dispatch, Locale::En);
        let before = blocking(&report);
        for set in &report.repairs {
            let can_be_made = |edit: &Edit| edit.kind == EditKind::Change || edit.value.is_some();
            if !set.iter().all(can_be_made) {
                continue;
            }
            let mut json = serde_json::to_value(&dispatch).unwrap();
            for edit in set {
                apply(&mut json, edit);
            }
            let value: Value = serde_json::from_value(json).unwrap();
            let repaired = check(&parse(&value).unwrap(), Locale::En);
            let after = blocking(&repaired);
            let new = after.iter().find(|finding| !before.iter().any(|it| it.0 == finding.0));
            if let Some((rule, _)) = new {
                failures.push(format!("{name}: {rule} after {set:#?}"));
            } else if after.len() >= before.len() {
                failures.push(format!("{name}: nothing is settled by {set:#?}"));
            }
            made += 1;
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(made >= 20, "{made} repairs were made");
}

fn apply(json: &mut serde_json::Value, edit: &Edit) {
    let path = edit.fact.replace("texts[", "texts.").replace(']', "");
    let mut field = json;
    for name in path.split('.') {
        field = match name.parse::<usize>() {
            Ok(index) => &mut field[index],
            Err(_) => &mut field[name],
        };
    }
    *field = match &edit.value {
        Some(EditValue::Text(text)) if edit.kind == EditKind::Add => {
            format!("{}\n\n{text}", field.as_str().unwrap_or_default()).into()
        }
        value => serde_json::to_value(value).unwrap(),
    };
}

/// Every open question has a place for the answer, and is one of the catalogue.
#[test]
fn questions_are_those_of_the_findings_in_the_order_of_planning() {
    let catalogue = rules(Locale::Nb);
    for Case { name, dispatch } in cases() {
        let report = check(&dispatch, Locale::Nb);
        let missing: BTreeSet<_> =
            report.findings.iter().flat_map(|finding| &finding.missing).collect();
        let asked: BTreeSet<_> = report.questions.iter().map(|question| &question.fact).collect();
        assert_eq!(missing, asked, "{name}");
        let order: Vec<_> = report
            .questions
            .iter()
            .filter_map(|it| catalogue.facts.iter().position(|entry| entry.fact == it.fact))
            .collect();
        assert!(order.is_sorted(), "{name}: {order:?}");
    }
}

/// Nothing that denies is settled by reasons, nor what is confidential or beneath the threshold.
#[test]
fn reasons_settle_only_what_a_reason_may_settle() {
    let justifiable: Vec<_> =
        rules(Locale::En).rules.into_iter().map(|rule| (rule.id, rule.justifiable)).collect();
    for Case { name, mut dispatch } in cases() {
        for (rule, _) in &justifiable {
            let reason = "a reason that says what it is about".to_owned();
            dispatch.assessment.justifications.insert(rule.clone(), reason);
        }
        for finding in check(&dispatch, Locale::En).findings {
            let may = justifiable.iter().any(|(id, may)| *id == finding.rule && *may);
            assert_eq!(
                finding.status == Status::Justified,
                may && finding.missing.is_empty() && finding.effect == Effect::Recorded,
                "{name}: {finding:#?}"
            );
        }
    }
}

#[test]
fn a_reason_that_says_nothing_settles_nothing() {
    for Case { name, dispatch } in cases() {
        let before = check(&dispatch, Locale::En);
        for reason in ["", "ja", "Greit", "ok - ok", "Vi pleier å gjøre det slik"] {
            let mut dispatch = dispatch.clone();
            for finding in &before.findings {
                let none = !dispatch.assessment.justifications.contains_key(&finding.rule);
                if none {
                    let reasons = &mut dispatch.assessment.justifications;
                    reasons.insert(finding.rule.clone(), reason.into());
                }
            }
            assert_eq!(check(&dispatch, Locale::En).decision, before.decision, "{name}: {reason}");
        }
    }
}
