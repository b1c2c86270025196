//! Diagnostics of malformed inputs, as a snapshot.
//!
//! All inputs are checked in one run, which also shows that a malformed input does not prevent the
//! others from being checked.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed unwrap fails the test")]

mod support;

use std::fs;

use assert_cmd::Command;
use support::malformed::malformed;

/// Checks all malformed inputs in one run and returns the output.
fn check_all(inputs: &[(&str, Vec<u8>)], args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in inputs {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let mut command = Command::cargo_bin("krr").unwrap();
    command.current_dir(folder.path()).arg("check").args(args);
    command.args(inputs.iter().map(|(name, _)| name));
    String::from_utf8(command.assert().code(3).get_output().stdout.clone()).unwrap()
}

#[test]
fn every_diagnostic_has_its_location_and_help() {
    let inputs = malformed();
    assert!(inputs.len() >= 40);
    let output = check_all(&inputs, &["--locale", "en"]);
    // The reports for the valid lines of the mixed file are left out.
    let errors: Vec<_> = output.split("\n\n").filter(|part| part.starts_with("error")).collect();
    insta::assert_snapshot!("malformed", errors.join("\n\n"));
}

#[test]
fn every_diagnostic_is_one_entry_in_json() {
    let inputs = malformed();
    let output = check_all(&inputs, &["--format", "jsonl"]);
    let mut errors = 0;
    for line in output.lines() {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap();
        if entry["report"].is_object() {
            continue;
        }
        errors += 1;
        let error = &entry["error"];
        let message = error["message"].as_str().unwrap();
        assert!(!message.is_empty() && !message.ends_with('.'), "{line}");
        assert!(!message.starts_with(|c: char| c.is_ascii_uppercase()), "{line}");
        assert!(error["code"].is_string(), "{line}");
    }
    // One file has two malformed lines.
    assert_eq!(errors, inputs.len() + 1);
}
