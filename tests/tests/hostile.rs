//! Hostile inputs: the engine neither panics nor hangs, and its output is bounded.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic fails the test"
)]

use krr_host::Engine;
use krr_policy::{Dispatch, Locale, Report, check, rules};

/// Returns hostile texts of about this many bytes, with their names.
fn texts(bytes: usize) -> Vec<(&'static str, String)> {
    let pieces = [
        ("one letter", "a"),
        ("lines", "Hei\n"),
        ("digits", "0"),
        ("identity numbers", "02013299997 "),
        ("dots", "."),
        ("schemes", "http://"),
        ("hosts", "a.no/"),
        ("at signs", "@"),
        ("punycode", "xn--a."),
        ("look-alikes", "https://n0rge.no/oppdater-kontaktinformasjon "),
        ("directorates", "Digdir "),
        ("marketing", "Spar 50 % nå! "),
        ("disclosures cut short", "hentet fra kontakt- og "),
        ("sentences without an end", "adressen hentet fra "),
        ("zero-width characters", "\u{200b}"),
        ("combining characters", "\u{301}"),
        ("soft hyphens", "a\u{ad}"),
        ("nul", "\0"),
        ("emoji", "😀"),
        ("braces", "{{${"),
        ("angle brackets", "<a href=\""),
        ("ampersands", "&amp;"),
        ("spaced letters", "D i g d i r "),
    ];
    pieces.map(|(name, piece)| (name, piece.repeat(bytes.div_ceil(piece.len())))).to_vec()
}

fn with_text(text: String) -> Dispatch {
    let mut dispatch = rules(Locale::En).baseline;
    dispatch.message.subject = Some(text.clone());
    dispatch.message.body = Some(text);
    dispatch
}

fn is_bounded(report: &Report) -> bool {
    report.findings.iter().all(|finding| finding.spans.len() <= 50)
        && report.findings.len() < 64
        && report.repairs.len() <= 5
}

#[test]
fn a_megabyte_of_hostile_text_gets_the_same_bounded_report_natively_and_in_the_component() {
    let engine = Engine::embedded().unwrap();
    let mut failures = Vec::new();
    for (name, text) in texts(1_000_000) {
        let dispatch = with_text(text);
        let report = check(&dispatch, Locale::En);
        if !is_bounded(&report) {
            failures.push(format!("{name}: the report is too large"));
        }
        if engine.check(&dispatch, Locale::En).unwrap() != report {
            failures.push(format!("{name}: the component gives another report"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn long_lists_and_texts_in_every_field_get_a_bounded_report() {
    let engine = Engine::embedded().unwrap();
    let mut dispatch = with_text("Hei".into());
    let long = "Ø".repeat(100_000);
    dispatch.sender.name = Some(long.clone());
    dispatch.sender.organisation_number = Some(long.clone());
    dispatch.assessment.reference = Some(long.clone());
    dispatch.channels.use_ = Some(krr_policy::Channel::ALL.repeat(10_000));
    dispatch.audience.limited_by = Some(krr_policy::AudienceLimit::ALL.repeat(10_000));
    dispatch.audience.recipients = Some(u64::MAX);
    dispatch.audience.affected = Some(0);
    dispatch.history.sent_last_7_days = Some(u64::MAX);
    dispatch.history.sent_last_30_days = Some(u64::MAX);
    for n in 0..10_000 {
        dispatch.assessment.justifications.insert(format!("{n}"), long.chars().take(9).collect());
        dispatch.message.placeholders.insert(format!("{n}"), u64::MAX);
    }
    let report = check(&dispatch, Locale::Nn);
    assert!(is_bounded(&report));
    assert_eq!(report, engine.check(&dispatch, Locale::Nn).unwrap());
}
