//! Acceptance tests of `krr check --fix`: only the fixed ranges of a file change.

#![allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

mod support;

use std::fs;

use support::{DISCLOSURE, FRONT, Folder, TEXT, assert_no_failures, deny};

const BEFORE: &str = "http://www.norge.no/nb/oppdater-kontaktinformasjon";
const AFTER: &str = "https://www.norge.no/nb/oppdater-kontaktinformasjon";

/// Fixes each file and asserts that only the link has changed, and that a second run changes
/// nothing. A case is its name, the name of the file, and the content.
#[track_caller]
fn assert_only_the_link_changes(cases: &[(&str, &str, String)]) {
    let mut failures = Vec::new();
    for (case, name, before) in cases {
        let folder = Folder::new().with_file(name, before);
        let first = folder.krr(&["check", "--fix", name]);
        let has_diff = first.stdout.contains(&format!("--- {name}\n+++ {name}\n@@"));
        let fixed = folder.read(name);
        let second = folder.krr(&["check", "--fix", name]);
        let is_stable = !second.stdout.contains("---") && second.code == first.code;
        if fixed != before.replace(BEFORE, AFTER) || !has_diff || !is_stable {
            failures.push(format!("{case}:\n{}\n{fixed}\n{}", first.stdout, second.stdout));
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn only_the_link_changes_in_markdown() {
    assert_only_the_link_changes(&[
        ("LF", "a.md", deny()),
        ("CRLF", "b.md", deny().replace('\n', "\r\n")),
        ("byte order mark", "c.md", format!("\u{feff}{}", deny())),
    ]);
}

#[test]
fn only_the_link_changes_in_json() {
    let body = serde_json::to_string(DISCLOSURE).unwrap().replace("å", "\\u00e5");
    let channels = "\"channels\": {\"use\": [\"email\"]}";
    let object = format!("{{ \"message\" : {{\"body\":{body}  }},\n{channels}}}");
    let line = format!("{{\"message\": {{\"body\": {body}}}, {channels}}}\n");
    assert_only_the_link_changes(&[
        ("one object", "a.json", object),
        ("lines", "a.jsonl", format!("{{}}\n{line}{line}")),
    ]);
}

#[test]
fn only_the_link_changes_in_every_scalar_style_of_yaml() {
    let front = FRONT.replace("[sms]", "[email]");
    let block = DISCLOSURE.replace(". ", ".\n    ");
    let quoted = serde_json::to_string(DISCLOSURE).unwrap();
    let styles = [
        ("literal", format!("|\n    {block}")),
        ("literal, stripped", format!("|-\n    {block}\n")),
        ("folded", format!(">\n    {block}")),
        ("double quotes", format!("{quoted}   # a comment")),
        ("single quotes", format!("'{DISCLOSURE}'")),
        ("plain", DISCLOSURE.to_owned()),
    ];
    assert_only_the_link_changes(&styles.map(|(style, body)| {
        let message = format!("message:\n  body: {body}\n  language: nb\n");
        (style, "a.yaml", front.replace("message:\n  language: nb\n", &message))
    }));
}

#[test]
fn only_the_link_changes_in_every_string_style_of_toml() {
    let styles = [
        ("basic", format!("\"{DISCLOSURE}\"")),
        ("literal", format!("'{DISCLOSURE}'")),
        ("multi-line basic", format!("\"\"\"\n{TEXT}\n\n{DISCLOSURE} \"x\"\n\"\"\"")),
        ("multi-line literal", format!("'''\n{DISCLOSURE}\n'''")),
    ];
    assert_only_the_link_changes(&styles.map(|(style, body)| {
        let text = format!("# x\n[message]\nbody = {body} # y\n[channels]\nuse = ['email']\n");
        (style, "a.toml", text)
    }));
}

#[test]
fn fixed_standard_input_goes_to_standard_output() {
    let folder = Folder::new();
    let output = folder.krr_with_stdin(&["check", "--fix", "-"], deny());
    assert_eq!(output.stdout, deny().replace(BEFORE, AFTER));
    assert!(output.stderr.contains("+++ <stdin>"));
    // Input without fixes is passed through.
    let output = folder.krr_with_stdin(&["check", "--fix", "-"], "{}");
    assert_eq!(output.stdout, "{}");
}

#[test]
fn an_invalid_file_is_not_changed() {
    let folder = Folder::new().with_file("bad.yaml", "sender: 1\n");
    assert_eq!(folder.krr(&["check", "--fix", "bad.yaml"]).code, 3);
    assert_eq!(folder.read("bad.yaml"), "sender: 1\n");
}

#[cfg(unix)]
#[test]
fn permissions_and_symbolic_links_are_kept() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = Folder::new().with_file("a.md", deny());
    fs::set_permissions(folder.path("a.md"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("a.md", folder.path("link.md")).unwrap();
    folder.krr(&["check", "--fix", "link.md"]);
    assert!(fs::symlink_metadata(folder.path("link.md")).unwrap().is_symlink());
    assert_eq!(fs::metadata(folder.path("a.md")).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(folder.read("a.md"), deny().replace(BEFORE, AFTER));
}
