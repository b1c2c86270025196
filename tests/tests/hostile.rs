//! Nothing that is put in makes the engine panic, hang, or answer at length.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails where it cannot go on"
)]

use krr_host::Policy;
use krr_policy::{Dispatch, Locale, Report, check, rules};

/// Texts that break programs, each about this many bytes long.
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

fn dispatch(text: String) -> Dispatch {
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
fn a_megabyte_of_anything_is_judged_the_same_by_both() {
    let policy = Policy::embedded().unwrap();
    for (name, text) in texts(1_000_000) {
        let dispatch = dispatch(text);
        let report = check(&dispatch, Locale::En);
        assert!(is_bounded(&report), "{name}");
        assert_eq!(report, policy.check(&dispatch, Locale::En).unwrap(), "{name}");
    }
}

#[test]
fn lists_and_texts_of_every_field_may_be_long() {
    let policy = Policy::embedded().unwrap();
    let mut dispatch = dispatch("Hei".into());
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
    }
    let report = check(&dispatch, Locale::Nn);
    assert!(is_bounded(&report));
    assert_eq!(report, policy.check(&dispatch, Locale::Nn).unwrap());
}
