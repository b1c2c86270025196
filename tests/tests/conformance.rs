//! Conformance of the component: the same bytes as native for the whole table.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic fails the test"
)]

use std::collections::BTreeSet;

use krr_conformance::{Case, ScreeningCase, cases, screening_cases};
use krr_host::Engine;
use krr_policy::{
    Channel, Language, Locale, PackedRecipient, check, disclose, explain, rules, screen,
};

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

#[test]
fn reports_and_explanations_of_the_component_are_those_of_native() {
    let engine = Engine::embedded().unwrap();
    let cases = cases();
    assert!(cases.len() > 250, "{} cases", cases.len());
    let mut failures = Vec::new();
    for Case { name, dispatch } in &cases {
        for &locale in Locale::ALL {
            let report = json(&engine.check(dispatch, locale).unwrap());
            if report != json(&check(dispatch, locale)) {
                failures.push(format!("report on {name} in {locale}: {report}"));
            }
            let explanation = json(&engine.explain(dispatch, locale).unwrap());
            if explanation != json(&explain(dispatch, locale)) {
                failures.push(format!("explanation of {name} in {locale}: {explanation}"));
            }
        }
    }
    assert!(failures.is_empty(), "{} differ:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn a_batch_gives_the_same_reports_as_single_calls_in_another_order() {
    let engine = Engine::embedded().unwrap();
    let dispatches: Vec<_> = cases().into_iter().map(|case| case.dispatch).collect();
    let batch = engine.check_all(&dispatches, Locale::Nb).unwrap();
    let reversed = dispatches.iter().rev().map(|d| engine.check(d, Locale::Nb).unwrap());
    let mut single: Vec<_> = reversed.collect();
    single.reverse();
    assert_eq!(json(&batch), json(&single));
}

#[test]
fn screenings_of_the_component_are_those_of_native() {
    let engine = Engine::embedded().unwrap();
    let cases = screening_cases();
    assert_eq!(cases.len(), 110);
    let mut rows = BTreeSet::new();
    for ScreeningCase { name, dispatch, recipients } in &cases {
        let packed: Vec<PackedRecipient> = recipients.iter().map(|it| (*it).into()).collect();
        let component = engine.screen(dispatch, &packed).unwrap();
        assert!(component == screen(dispatch, &packed), "{name}");
        assert_eq!(component.len(), recipients.len());
        rows.extend(component.iter().map(|it| it.row()));
    }
    let all = rules(Locale::Nb).screening.into_iter().map(|row| row.id).enumerate();
    let missing: Vec<_> = all.filter(|(row, _)| !rows.contains(row)).collect();
    assert!(missing.is_empty(), "rows that are not among the cases: {missing:?}");
}

#[test]
fn the_catalogue_and_disclosures_of_the_component_are_those_of_native() {
    let engine = Engine::embedded().unwrap();
    for &locale in Locale::ALL {
        assert_eq!(json(&engine.rules(locale).unwrap()), json(&rules(locale)));
    }
    for &channel in Channel::ALL {
        for &language in Language::ALL {
            let component = engine.disclose(channel, language.as_str()).unwrap();
            assert_eq!(json(&component), json(&disclose(channel, language.as_str())));
        }
    }
}
