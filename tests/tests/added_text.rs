//! Text that is added to a message without changing what it is changes no heuristic's mind: what was found
//! is found, and a good message gains nothing.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

use std::collections::BTreeSet;

use krr_conformance::added_text::ways;
use krr_conformance::{cases, messages};
use krr_policy::{Dispatch, Locale, Signal, explain};

/// The signals of the heuristics `promotional-text` and `sensitive-wording`.
const SIGNALS: [Signal; 2] = [Signal::Promotional, Signal::SensitiveSubject];
/// Of the training messages, one in so many.
const SAMPLE: usize = 5;

/// The most messages that gain a finding because a disclosure continues their last sentence.
const MOST_RUN_TOGETHER: usize = 6;

/// Returns which of the signals a dispatch has.
fn signals(dispatch: &Dispatch) -> [bool; 2] {
    let entries = explain(dispatch, Locale::En).signals;
    SIGNALS.map(|signal| entries.iter().any(|entry| entry.signal == signal && entry.found))
}

/// A message of which it is known what it is.
struct Known {
    name: String,
    dispatch: Dispatch,
    is_marketing: bool,
}

/// Returns the labelled messages and the examples of the rules.
fn known() -> Vec<Known> {
    let sample = messages("training").into_iter().filter(|message| !message["lang"].is_null());
    let labelled = messages("held_out.jsonl").into_iter().chain(sample.step_by(SAMPLE));
    let labelled = labelled.map(|message| Known {
        name: message["id"].to_string(),
        dispatch: with_body(message["text"].as_str().unwrap().to_owned()),
        is_marketing: message["label"] == "marketing",
    });
    let examples = cases().into_iter().filter(|case| case.name.contains(", example "));
    let examples = examples.map(|case| Known {
        name: case.name,
        dispatch: case.dispatch,
        is_marketing: false,
    });
    let has_text = |it: &Known| it.dispatch.message.body.as_ref().is_some_and(|it| !it.is_empty());
    labelled.chain(examples).filter(has_text).collect()
}

/// Returns the dispatch with a text only.
fn with_body(body: String) -> Dispatch {
    let mut dispatch = Dispatch::default();
    dispatch.message.body = Some(body);
    dispatch
}

/// The limits are those that were asked for. `cargo xtask evaluate-text tests/texts/held_out.jsonl` prints the
/// results with their intervals. A message counts as found with every text of a way, and as flagged with any.
#[test]
fn marketing_is_found_whatever_is_added() {
    let messages = messages("held_out.jsonl");
    let mut failures = Vec::new();
    for way in ways() {
        let (mut found, mut flagged, mut adverts, mut notices) = (0, 0, 0, 0);
        for message in &messages {
            let text = message["text"].as_str().unwrap();
            let is_promotional = |body| signals(&with_body(body))[0];
            let mut bodies = way.variants.iter().map(|variant| variant.around(text));
            if message["label"] == "marketing" {
                adverts += 1;
                found += usize::from(bodies.all(is_promotional));
            } else {
                notices += 1;
                flagged += usize::from(bodies.any(is_promotional));
            }
        }
        let result =
            format!("{}: {found} of {adverts} found, {flagged} of {notices} flagged", way.name);
        println!("{result}");
        if 100 * found < 91 * adverts || 100 * flagged > 2 * notices {
            failures.push(result);
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

/// No finding is lost, and none is made where there should be none: marketing that was missed may be found.
///
/// A message that does not end with a full stop runs into a disclosure on the same or the next line, and what
/// is said of the recipient in one then counts for the other. So a few messages gain `sensitive-wording`.
#[test]
fn added_text_neither_hides_nor_makes_a_finding() {
    let known = known();
    assert!(known.len() > 700, "{} messages", known.len());
    let (mut lost, mut gained, mut run_together) = (Vec::new(), Vec::new(), BTreeSet::new());
    let mut texts = 0;
    for Known { name, dispatch, is_marketing } in &known {
        let alone = signals(dispatch);
        let body = dispatch.message.body.as_deref().unwrap();
        for way in ways() {
            for variant in &way.variants {
                let mut dispatch = dispatch.clone();
                let text = variant.around(body);
                dispatch.message.body = Some(text.clone());
                texts += 1;
                for ((signal, before), now) in SIGNALS.iter().zip(alone).zip(signals(&dispatch)) {
                    let change = || format!("{}: {signal} of {name}\n{text}\n", way.name);
                    match (before, now) {
                        (true, false) => lost.push(change()),
                        (false, true) if *signal == Signal::Promotional && *is_marketing => {}
                        (false, true) if variant.continues(body) => {
                            run_together.insert(name);
                            if *signal != Signal::SensitiveSubject {
                                gained.push(change());
                            }
                        }
                        (false, true) => gained.push(change()),
                        _ => {}
                    }
                }
            }
        }
    }
    println!(
        "{} messages, {texts} texts: {} findings lost, {} gained; run together: {run_together:?}",
        known.len(),
        lost.len(),
        gained.len(),
    );
    assert!(lost.is_empty(), "lost:\n{}", lost.join("\n"));
    assert!(gained.is_empty(), "gained:\n{}", gained.join("\n"));
    assert!(run_together.len() <= MOST_RUN_TOGETHER, "{run_together:?}");
}
