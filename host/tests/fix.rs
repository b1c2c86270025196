//! `krr check --fix`, run for real: what changes in the file, and what does not.

#![allow(clippy::unwrap_used, reason = "a test may stop where it fails")]

mod support;

use std::fs;

use support::{DISCLOSURE, FRONT, Folder, TEXT, deny};

const BEFORE: &str = "http://www.norge.no/nb/oppdater-kontaktinformasjon";
const AFTER: &str = "https://www.norge.no/nb/oppdater-kontaktinformasjon";

/// What every format must do: change the link, and nothing else.
fn only_the_link_changes(name: &str, before: &str) {
    let folder = Folder::new().with(name, before);
    let ran = folder.krr(&["check", "--fix", name]);
    assert_eq!(folder.read(name), before.replace(BEFORE, AFTER), "{}", ran.out);
    assert!(ran.out.contains(&format!("--- {name}\n+++ {name}\n@@")), "{}", ran.out);
    // A second run finds nothing more to do.
    let again = folder.krr(&["check", "--fix", name]);
    assert!(!again.out.contains("---"), "{}", again.out);
    assert_eq!(again.code, ran.code);
}

#[test]
fn markdown() {
    only_the_link_changes("a.md", &deny());
    only_the_link_changes("b.md", &deny().replace('\n', "\r\n"));
    only_the_link_changes("c.md", &format!("\u{feff}{}", deny()));
}

#[test]
fn json() {
    let body = serde_json::to_string(DISCLOSURE).unwrap().replace("å", "\\u00e5");
    only_the_link_changes(
        "a.json",
        &format!(
            "{{ \"message\" : {{\"body\":{body}  }},\n\"channels\": {{\"use\": [\"email\"]}}}}"
        ),
    );
    let line =
        format!("{{\"message\": {{\"body\": {body}}}, \"channels\": {{\"use\": [\"email\"]}}}}\n");
    only_the_link_changes("a.jsonl", &format!("{{}}\n{line}{line}"));
}

#[test]
fn yaml_in_every_style() {
    let front = FRONT.replace("[sms]", "[email]");
    let block = DISCLOSURE.replace(". ", ".\n    ");
    let quoted = serde_json::to_string(DISCLOSURE).unwrap();
    for body in [
        format!("|\n    {block}"),
        format!("|-\n    {block}\n"),
        format!(">\n    {block}"),
        format!("{quoted}   # a comment"),
        format!("'{DISCLOSURE}'"),
        DISCLOSURE.to_owned(),
    ] {
        let message = format!("message:\n  body: {body}\n  language: nb\n");
        let text = front.replace("message:\n  language: nb\n", &message);
        only_the_link_changes("a.yaml", &text);
    }
}

#[test]
fn toml_in_every_style() {
    for body in [
        format!("\"{DISCLOSURE}\""),
        format!("'{DISCLOSURE}'"),
        format!("\"\"\"\n{TEXT}\n\n{DISCLOSURE} \"x\"\n\"\"\""),
        format!("'''\n{DISCLOSURE}\n'''"),
    ] {
        let text = format!("# x\n[message]\nbody = {body} # y\n[channels]\nuse = ['email']\n");
        only_the_link_changes("a.toml", &text);
    }
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = Folder::new();
    let ran = folder.krr_with(&["check", "--fix", "-"], deny());
    assert_eq!(ran.out, deny().replace(BEFORE, AFTER));
    assert!(ran.err.contains("+++ <stdin>"));
    // With nothing to fix it still comes through.
    let ran = folder.krr_with(&["check", "--fix", "-"], "{}");
    assert_eq!(ran.out, "{}");
}

#[test]
fn what_is_no_dispatch_stays_as_it_is() {
    let folder = Folder::new().with("bad.yaml", "sender: 1\n");
    assert_eq!(folder.krr(&["check", "--fix", "bad.yaml"]).code, 3);
    assert_eq!(folder.read("bad.yaml"), "sender: 1\n");
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = Folder::new().with("a.md", deny());
    fs::set_permissions(folder.path("a.md"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("a.md", folder.path("link.md")).unwrap();
    folder.krr(&["check", "--fix", "link.md"]);
    assert!(fs::symlink_metadata(folder.path("link.md")).unwrap().is_symlink());
    assert_eq!(fs::metadata(folder.path("a.md")).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(folder.read("a.md"), deny().replace(BEFORE, AFTER));
}
