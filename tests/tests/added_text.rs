//! Text that is added to a message without changing what it is changes no heuristic's mind: what was found
//! is found, and a good message gains nothing.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

use krr_conformance::added_text::ways;
use krr_conformance::{cases, messages};
use krr_policy::{Dispatch, Locale, Signal, explain};

/// The signals of the heuristics `promotional-text` and `sensitive-wording`.
const SIGNALS: [Signal; 2] = [Signal::Promotional, Signal::SensitiveSubject];
/// Of the training messages, one in so many.
const SAMPLE: usize = 5;

/// Returns which of the signals a dispatch has.
fn signals(dispatch: &Dispatch) -> [bool; 2] {
    let entries = explain(dispatch, Locale::En).signals;
    SIGNALS.map(|signal| entries.iter().any(|entry| entry.signal == signal && entry.found))
}

/// Returns the labelled messages and the examples of the rules, by their names.
fn dispatches() -> Vec<(String, Dispatch)> {
    let sample = messages("training").into_iter().filter(|message| !message["lang"].is_null());
    let labelled = messages("held_out.jsonl").into_iter().chain(sample.step_by(SAMPLE));
    let labelled = labelled.map(|message| {
        (message["id"].to_string(), with_body(message["text"].as_str().unwrap().to_owned()))
    });
    let examples = cases().into_iter().filter(|case| case.name.contains(", example "));
    let examples = examples.map(|case| (case.name, case.dispatch));
    let with_text = |(_, dispatch): &(String, Dispatch)| {
        dispatch.message.body.as_ref().is_some_and(|body| !body.is_empty())
    };
    labelled.chain(examples).filter(with_text).collect()
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
        if 100 * found < 92 * adverts || 100 * flagged > 2 * notices {
            failures.push(result);
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn added_text_neither_hides_nor_makes_a_finding() {
    let dispatches = dispatches();
    assert!(dispatches.len() > 700, "{} messages", dispatches.len());
    let alone: Vec<_> = dispatches.iter().map(|(_, dispatch)| signals(dispatch)).collect();
    let (mut lost, mut gained, mut texts) = (Vec::new(), Vec::new(), 0);
    for way in ways() {
        for ((name, dispatch), alone) in dispatches.iter().zip(&alone) {
            let body = dispatch.message.body.as_deref().unwrap();
            for variant in &way.variants {
                let mut dispatch = dispatch.clone();
                let body = variant.around(body);
                dispatch.message.body = Some(body.clone());
                texts += 1;
                for ((signal, before), now) in SIGNALS.iter().zip(alone).zip(signals(&dispatch)) {
                    let change = || format!("{}: {signal} of {name}\n{body}\n", way.name);
                    match (*before, now) {
                        (true, false) => lost.push(change()),
                        (false, true) => gained.push(change()),
                        _ => {}
                    }
                }
            }
        }
    }
    println!("{texts} texts: {} findings lost, {} gained", lost.len(), gained.len());
    assert!(
        lost.is_empty() && gained.is_empty(),
        "lost:\n{}\ngained:\n{}",
        lost.join("\n"),
        gained.join("\n")
    );
}
