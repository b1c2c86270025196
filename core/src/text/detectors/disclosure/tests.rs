use alloc::string::String;
use alloc::vec::Vec;

use crate::contract::Signal;
use crate::text::testing::{analyse_body, assert_found, cases};

const DISCLOSING: &str = include_str!("disclosing.txt");
const NOT_DISCLOSING: &str = include_str!("not_disclosing.txt");

#[test]
fn disclosures_are_found() {
    assert_found(Signal::Disclosure, &cases(DISCLOSING), true);
}

#[test]
fn mentions_are_no_disclosures() {
    let mut mentions = cases(NOT_DISCLOSING);
    mentions.push(String::new());
    assert_found(Signal::Disclosure, &mentions, false);
}

#[test]
fn disclosures_are_found_among_other_sentences() {
    let bodies = cases(DISCLOSING).into_iter().map(|disclosing| {
        format!(
            "Hei {{{{navn}}}},\n\nVannet blir stengt i natt.\n\n{disclosing}\n\nHilsen Nordvik kommune"
        )
    });
    let wrong: Vec<_> =
        bodies.filter(|body| analyse_body(body).matches(Signal::Disclosure).len() != 1).collect();
    assert!(wrong.is_empty(), "not exactly one disclosure: {wrong:#?}");
    let signals = analyse_body("Hei! Adressen er hentet fra kontaktregisteret. Hilsen oss");
    let ranges =
        signals.matches(Signal::Disclosure).iter().map(|it| (it.range.start, it.range.end));
    assert_eq!(ranges.collect::<Vec<_>>(), [(5, 46)]);
}
