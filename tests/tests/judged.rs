//! Mailings judged by people: what an adviser says of each, and what the engine decides.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic fails the test"
)]

use krr_conformance::{judged, ordinary};
use krr_policy::{Effect, Locale, check};

/// The number of answers that an ordinary mailing needs at most, beside the text and the settings of the
/// agency.
const ANSWERS_AT_MOST: usize = 10;

#[test]
fn judged_mailings_are_decided_as_an_adviser_would() {
    let judged = judged();
    assert!(judged.len() >= 91, "{} mailings", judged.len());
    let mut failures = Vec::new();
    for mailing in &judged {
        let report = check(&mailing.case.dispatch, Locale::Nb);
        if !mailing.right.contains(&report.decision) {
            let rules: Vec<_> = report.findings.iter().map(|it| it.rule.as_str()).collect();
            failures.push(format!(
                "{}: {} instead of {:?}: {}",
                mailing.case.name,
                report.decision,
                mailing.right,
                rules.join(" ")
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn ordinary_mailings_are_permitted_after_a_few_answers() {
    let ordinary = ordinary();
    assert!(ordinary.len() >= 40, "{} mailings", ordinary.len());
    let mut failures = Vec::new();
    for mailing in &ordinary {
        let report = check(&mailing.case.dispatch, Locale::Nb);
        let objecting = report.findings.iter().filter(|it| it.effect != Effect::Advice);
        let objecting: Vec<_> =
            objecting.map(|it| format!("{} {:?}", it.rule, it.missing)).collect();
        if !objecting.is_empty() || mailing.answers > ANSWERS_AT_MOST {
            let (name, answers) = (&mailing.case.name, mailing.answers);
            failures.push(format!("{name}: {answers} answers, {}", objecting.join(", ")));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
