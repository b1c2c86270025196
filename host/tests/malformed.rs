//! Diagnostics of malformed inputs, as a snapshot.
//!
//! All inputs are checked in one run, which also shows that a malformed input does not prevent the
//! others from being checked.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed unwrap fails the test")]

use std::fs;

use assert_cmd::Command;

/// Returns the malformed inputs: the name of the file and its content.
fn malformed() -> Vec<(&'static str, Vec<u8>)> {
    let mut inputs: Vec<(&str, Vec<u8>)> =
        TEXTS.iter().map(|(name, text)| (*name, text.as_bytes().to_vec())).collect();
    inputs.extend([
        ("bytes-latin1.md", b"---\nsender: { name: x }\n---\nBl\xE5b\xE6r\n".to_vec()),
        ("bytes-latin1.yaml", b"\xEF\xBB\xBFsender:\n  name: R\xF8ros kommune\n".to_vec()),
        ("bytes-utf16.json", b"\xFF\xFE{\0}\0".to_vec()),
        ("bytes-random.toml", b"\x80".to_vec()),
        ("depth-bomb.json", "[".repeat(100_000).into_bytes()),
        ("depth-bomb-closed.json", format!("{}{}", "[".repeat(400), "]".repeat(400)).into_bytes()),
        ("depth-bomb-fields.json", "{\"a\":".repeat(100_000).into_bytes()),
        ("depth-bomb.yaml", "[".repeat(100_000).into_bytes()),
        ("depth-bomb-block.yaml", "- ".repeat(100_000).into_bytes()),
        ("depth-bomb.toml", format!("a = {}", "[".repeat(100_000)).into_bytes()),
        ("depth-bomb-dotted.toml", format!("a{} = 1", ".a".repeat(100_000)).into_bytes()),
        ("depth-bomb-tables.toml", format!("[a{}]\nb = 1", ".a".repeat(100)).into_bytes()),
        ("width-bomb.json", format!("[{}1]", "1,".repeat(200_000)).into_bytes()),
        ("too-large.md", vec![b'x'; 9 << 20]),
    ]);
    inputs.sort_by_key(|(name, _)| *name);
    inputs
}

const TEXTS: &[(&str, &str)] = &[
    ("alias.yaml", "sender: &s { name: x }\naudience: *s\n"),
    ("alias-bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"),
    ("alias-unknown.yaml", "sender: *nobody\n"),
    ("body-twice.md", "---\nmessage:\n  body: en\n---\n\nto\n"),
    ("comment.json", "{ // nei\n}"),
    ("control-in-string.json", "{\"sender\": {\"name\": \"a\tb\"}}"),
    ("count-large.yaml", "audience: { recipients: 9007199254740993 }\n"),
    ("count-negative.json", "{\"audience\": {\"recipients\": -5}}"),
    ("count-fraction.toml", "audience.recipients = 4.5\n"),
    ("count-infinite.yaml", "audience: { recipients: .inf }\n"),
    ("count-quoted.yaml", "audience:\n  recipients: \"412\"\n"),
    ("documents.yaml", "sender: { name: a }\n---\nsender: { name: b }\n"),
    ("empty.json", ""),
    ("blank.json", "   \n"),
    ("empty.yaml", "# nothing here\n"),
    ("escape.json", r#"{"sender": {"name": "a\qb"}}"#),
    ("escape-latin1.json", r#"{"sender": {"name": "\xe5"}}"#),
    ("escape.toml", "sender.name = \"a\\qb\"\n"),
    (
        "field-deep.json",
        "{\n  \"purpose\": {\n    \"basis\": [ { \"kind\": \"law\", \"sitation\": \"x\" } ]\n  }\n}",
    ),
    ("field-far.toml", "[sender]\nfarge = \"blå\"\n"),
    ("field-kebab.yaml", "audience:\n  address-source: register\n"),
    ("field-twice.json", "{\"sender\": {}, \"sender\": {}}"),
    ("field-twice.toml", "[sender]\nname = \"a\"\nname = \"b\"\n"),
    ("field-twice.yaml", "sender: { name: a }\nmessage: {}\nsender: { name: b }\n"),
    ("field-unknown.md", "---\naudiense: { recipients: 4 }\n---\nHei\n"),
    ("flag-norwegian.yaml", "message: { sensitive: nei }\n"),
    ("front-matter-list.md", "---\n- a\n- b\n---\nHei\n"),
    ("front-matter-open.md", "---\nsender: { name: x }\n\nHei\n"),
    ("front-matter-toml.md", "+++\nsender = name = 1\n+++\nHei\n"),
    ("front-matter-wrong.md", "---\n\nsender:\n  kind: publik_body\n---\n\nHei 😀\n"),
    ("item-missing.json", "{\"purpose\": {\"basis\": [{\"citation\": \"x\"}]}}"),
    ("key-complex.yaml", "? [a, b]\n: c\n"),
    ("list-for-text.yaml", "sender:\n  name: [a, b]\n"),
    ("name-for-list.yaml", "channels: { use: sms }\n"),
    ("null-byte.yaml", "sender: { name: \"a\0b\" }\n"),
    ("null-byte.toml", "sender.name = \"a\0b\"\n"),
    ("number-for-text.yaml", "sender:\n  organisation_number: 987654321\n"),
    ("one-of-many.jsonl", "{\"sender\": {}}\n\n{\"sender\": 1}\nnope\n{\"message\": {}}\n"),
    ("root-list.yaml", "- sender\n"),
    ("root-text.json", "\"hei\""),
    ("single-quotes.json", "{'sender': {}}"),
    ("surrogate-lone.json", r#"{"message": {"body": "Hei \ud83d!"}}"#),
    ("surrogate-swapped.json", r#"{"message": {"body": "\ude00\ud83d"}}"#),
    ("tab.yaml", "sender:\n\tname: x\n"),
    ("tag.yaml", "sender: { name: !!str 12 }\n"),
    ("text-for-section.toml", "sender = \"Nordvik\"\n"),
    ("trailing-comma.json", "{\"sender\": {\"name\": \"x\",}}"),
    ("trailing-text.json", "{} {}"),
    ("unclosed.json", "{\"sender\": {\"name\": \"x\""),
    ("unclosed-string.json", "{\"sender\": {\"name\": \"x\n"),
    ("unclosed.toml", "sender = { name = \"x\"\n"),
    ("unclosed.yaml", "sender: { name: x\nmessage: {}\n"),
    ("unquoted.json", "{sender: {}}"),
    ("value-unknown.yaml", "channels:\n  use: [sms, epost]\n"),
    ("value-near.toml", "[[purpose.basis]]\nkind = \"lawe\"\n"),
];

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
    let output = check_all(&inputs, &[]);
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
