//! Texts of kinds that programs tend to misread: what is found in each, and what its fixes make of it.

#![allow(clippy::unwrap_used, reason = "a panic fails the test")]

use std::collections::BTreeMap;

use krr_conformance::readings::{Reading, edited, readings};
use krr_policy::{Dispatch, Locale, Report, check};

/// The number of texts of each kind.
const OF_A_KIND: usize = 4;

/// Returns the rules that have a finding, each once, in the order of the alphabet.
fn found(report: &Report) -> Vec<String> {
    let mut found: Vec<_> = report.findings.iter().map(|it| it.rule.clone()).collect();
    found.sort();
    found.dedup();
    found
}

/// Returns a dispatch with all fixes made, one after the other.
fn fixed(dispatch: &Dispatch) -> Dispatch {
    const MOST: usize = 10;
    let mut dispatch = dispatch.clone();
    for _ in 0..MOST {
        let report = check(&dispatch, Locale::Nb);
        let Some(fix) = report.findings.into_iter().find_map(|it| it.fix) else { break };
        dispatch = edited(&dispatch, &fix.edits);
    }
    dispatch
}

/// Returns what is wrong with how a text is read.
fn faults(reading: &Reading) -> Vec<String> {
    let (dispatch, more) = (&reading.case.dispatch, &reading.more);
    let report = check(dispatch, Locale::Nb);
    let mut faults = Vec::new();
    let mut compare = |what: &str, found: String, right: String| {
        if found != right {
            faults.push(format!("{}: {what} {found} instead of {right}", reading.case.name));
        }
    };
    compare("decision", report.decision.to_string(), reading.decision.to_string());
    compare("findings", found(&report).join(" "), reading.findings.join(" "));
    let after = fixed(dispatch);
    if let Some(right) = &more.fixed {
        compare("body", format!("{:?}", after.message.body), format!("{:?}", Some(right)));
    }
    if let Some(right) = &more.fixed_findings {
        compare("after fixes", found(&check(&after, Locale::Nb)).join(" "), right.join(" "));
    }
    let sms = report.channels.first();
    if more.segments.is_some() {
        let found = sms.and_then(|it| it.segments);
        compare("parts", format!("{found:?}"), format!("{:?}", more.segments));
    }
    if more.placeholders.is_some() {
        let found = sms.and_then(|it| it.placeholders);
        compare("placeholders", format!("{found:?}"), format!("{:?}", more.placeholders));
    }
    faults
}

#[test]
fn texts_that_programs_misread_are_read_right() {
    let readings = readings();
    let mut kinds = BTreeMap::new();
    for reading in &readings {
        *kinds.entry(reading.kind.as_str()).or_insert(0) += 1;
    }
    assert!(kinds.len() >= 19 && kinds.values().all(|count| *count >= OF_A_KIND), "{kinds:#?}");
    let faults: Vec<_> = readings.iter().flat_map(faults).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
