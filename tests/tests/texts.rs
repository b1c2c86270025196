//! How well marketing is told from notices, on messages that nothing was learnt from.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails where it cannot go on"
)]

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use krr_policy::{Dispatch, Locale, check};
use serde_json::Value;

/// The labelled messages of a file, or of every file in a folder.
fn messages(path: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(path);
    let files = if path.is_dir() {
        fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect()
    } else {
        vec![path]
    };
    let lines = files.iter().map(|file| fs::read_to_string(file).unwrap());
    lines
        .flat_map(|text| {
            text.lines().map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<_>>()
        })
        .collect()
}

fn promotional(message: &Value) -> bool {
    let mut dispatch = Dispatch::default();
    dispatch.message.body = message["text"].as_str().map(Into::into);
    let report = check(&dispatch, Locale::En);
    report.findings.iter().any(|finding| finding.rule == "promotional-text")
}

/// What was reached when the votes were last learnt, rounded down: `cargo xtask evaluate-text
/// tests/texts/aside.jsonl` shows it, with what was missed.
#[test]
fn marketing_is_told_from_notices() {
    let (mut right, mut wrong, mut missed) = (0, 0, 0);
    for message in messages("aside.jsonl") {
        match (message["label"] == "marketing", promotional(&message)) {
            (true, true) => right += 1,
            (false, true) => wrong += 1,
            (true, false) => missed += 1,
            (false, false) => {}
        }
    }
    assert!(right >= 95 * (right + wrong) / 100, "precision: {right} of {}", right + wrong);
    assert!(right >= 73 * (right + missed) / 100, "recall: {right} of {}", right + missed);
}

#[test]
fn nothing_was_learnt_from_what_is_held_aside() {
    let text = |message: &Value| message["text"].as_str().unwrap().to_owned();
    let learnt: HashSet<String> = messages("learn").iter().map(text).collect();
    let aside: Vec<String> = messages("aside.jsonl").iter().map(text).collect();
    assert!(aside.len() > 100 && learnt.len() > 1000);
    assert!(aside.iter().all(|text| !learnt.contains(text)));
}
