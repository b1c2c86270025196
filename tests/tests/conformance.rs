//! The same table, the same bytes, on every runtime.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails where it cannot go on"
)]

use krr_conformance::{Case, cases};
use krr_host::Policy;
use krr_policy::{Channel, Language, Locale, check, disclose, explain, rules};

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

#[test]
fn the_component_gives_the_reports_and_explanations_that_native_gives() {
    let policy = Policy::embedded().unwrap();
    let cases = cases();
    assert!(cases.len() > 250, "{} cases", cases.len());
    for Case { name, dispatch } in &cases {
        for &locale in Locale::ALL {
            let component = policy.check(dispatch, locale).unwrap();
            assert_eq!(json(&component), json(&check(dispatch, locale)), "{name} in {locale}");
            let component = policy.explain(dispatch, locale).unwrap();
            assert_eq!(json(&component), json(&explain(dispatch, locale)), "{name} in {locale}");
        }
    }
}

#[test]
fn a_batch_is_the_same_as_one_by_one_and_nothing_is_remembered() {
    let policy = Policy::embedded().unwrap();
    let dispatches: Vec<_> = cases().into_iter().map(|case| case.dispatch).collect();
    let batch = policy.check_all(&dispatches, Locale::Nb).unwrap();
    let backwards = dispatches.iter().rev().map(|d| policy.check(d, Locale::Nb).unwrap());
    let mut one_by_one: Vec<_> = backwards.collect();
    one_by_one.reverse();
    assert_eq!(json(&batch), json(&one_by_one));
}

#[test]
fn the_catalogue_and_the_disclosures_are_the_same() {
    let policy = Policy::embedded().unwrap();
    for &locale in Locale::ALL {
        assert_eq!(json(&policy.rules(locale).unwrap()), json(&rules(locale)));
    }
    for &channel in Channel::ALL {
        for &language in Language::ALL {
            let component = policy.disclose(channel, language).unwrap();
            assert_eq!(json(&component), json(&disclose(channel, language)));
        }
    }
}
