//! The table of cases on which all runtimes must agree.
//!
//! A case is a dispatch with a name. The cases are the samples, each sample without each of its
//! facts, the examples of every rule, and texts that are hostile or hard to count. The expected
//! reports are those of the native engine: every other runtime must return the same bytes.

#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a panic fails the test that uses the table"
)]

use std::fs;
use std::path::{Path, PathBuf};

use krr_policy::{Catalogue, Dispatch, Locale, Value, parse, rules};

/// A dispatch for which every runtime must return the same report.
#[derive(Debug, Clone)]
pub struct Case {
    /// The origin of the dispatch.
    pub name: String,
    /// The dispatch.
    pub dispatch: Dispatch,
}

/// Returns the whole table.
#[must_use]
pub fn cases() -> Vec<Case> {
    let samples = samples();
    let reduced: Vec<Case> = samples.iter().flat_map(without_each_fact).collect();
    [samples, reduced, examples(), texts()].concat()
}

/// Returns the folder of the samples.
#[must_use]
pub fn samples_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}

/// Returns the samples, sorted by file name.
#[must_use]
pub fn samples() -> Vec<Case> {
    let mut files: Vec<PathBuf> = fs::read_dir(samples_folder())
        .expect("the samples are in this crate")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    files.sort();
    files.iter().map(|file| sample(file)).collect()
}

/// Returns the labelled messages in a file of `texts`, or in every file of a folder there.
#[must_use]
pub fn messages(path: &str) -> Vec<serde_json::Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(path);
    let mut files = vec![path.clone()];
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("the folder can be read");
        files = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
        files.sort();
    }
    let text: String =
        files.iter().map(|file| fs::read_to_string(file).expect("a file can be read")).collect();
    text.lines().map(|line| serde_json::from_str(line).expect("a line is a message")).collect()
}

fn sample(file: &Path) -> Case {
    let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into());
    let bytes = fs::read(file).expect("a sample can be read");
    let located = krr_host::input::read(&name, &bytes, None).pop().expect("a file has a dispatch");
    let located = located.expect("a sample is a dispatch");
    Case { dispatch: located.dispatch().clone(), name }
}

/// Returns the examples of every rule in the catalogue.
fn examples() -> Vec<Case> {
    let Catalogue { baseline, rules, .. } = rules(Locale::En);
    let baseline = serde_json::to_value(baseline).expect("a dispatch is JSON");
    let mut cases = Vec::new();
    for rule in rules {
        for (number, example) in (1..).zip(&rule.examples) {
            let mut json = baseline.clone();
            for change in &example.changes {
                let pointer = format!("/{}", change.fact.replace('.', "/"));
                let field = json.pointer_mut(&pointer).expect("an example names a fact");
                *field = serde_json::from_str(&change.value).expect("a value is JSON");
            }
            let name = format!("{}, example {number}", rule.id);
            cases.push(Case { dispatch: dispatch(&json), name });
        }
    }
    cases
}

/// Returns a case without each of its facts, one case for each fact.
#[must_use]
pub fn without_each_fact(case: &Case) -> Vec<Case> {
    let json = serde_json::to_value(&case.dispatch).expect("a dispatch is JSON");
    let mut pointers = Vec::new();
    push_leaves(&mut pointers, &json, String::new());
    let without = |pointer: &String| {
        let mut json = json.clone();
        *json.pointer_mut(pointer).expect("the field exists") = serde_json::Value::Null;
        let name = format!("{} without {}", case.name, pointer.trim_start_matches('/'));
        Case { dispatch: dispatch(&json), name }
    };
    pointers.iter().map(without).collect()
}

/// Adds the JSON pointers of all values that are not objects or null.
fn push_leaves(pointers: &mut Vec<String>, json: &serde_json::Value, pointer: String) {
    match json {
        serde_json::Value::Null => {}
        serde_json::Value::Object(fields) if !pointer.ends_with("/justifications") => {
            for (name, field) in fields {
                push_leaves(pointers, field, format!("{pointer}/{name}"));
            }
        }
        _ => pointers.push(pointer),
    }
}

fn dispatch(json: &serde_json::Value) -> Dispatch {
    let value: Value = serde_json::from_value(json.clone()).expect("JSON is a value");
    parse(&value).expect("the value is a dispatch")
}

/// Returns the baseline dispatch with texts that are hostile or hard to count.
fn texts() -> Vec<Case> {
    let texts = [
        ("empty", String::new()),
        ("blank", " \t\r\n\u{a0}".to_owned()),
        ("nul and other control characters", "a\0b\u{1b}[31m\u{7f}\u{85}c".to_owned()),
        ("emoji and a directorate", "😀👨‍👩‍👧‍👦 spør Digdir 🇳🇴".to_owned()),
        ("combining characters", "e\u{301}".repeat(200)),
        ("a tower of combining characters", format!("a{}", "\u{301}".repeat(5_000))),
        ("zero-width characters", "D\u{200b}i\u{200c}g\u{200d}d\u{feff}i\u{ad}r".to_owned()),
        ("right to left", "\u{202e}ridgiD\u{202c} \u{2067}x\u{2069}".to_owned()),
        ("line ends of every kind", "a\r\nDigdir\rDigdir\n\nDigdir\u{2028}Digdir".to_owned()),
        ("no line end", "x".repeat(20_000)),
        ("only line ends", "\n".repeat(20_000)),
        ("digits", "02013299997".repeat(500)),
        ("dots", "a.".repeat(5_000)),
        ("slashes", "http://".repeat(3_000)),
        ("at signs", "a@b".repeat(5_000)),
        ("opened placeholders", "{{${%".repeat(3_000)),
        ("many names of the directorate", "Digdir ".repeat(500)),
        ("many links", "https://n0rge.no/oppdater-kontaktinformasjon ".repeat(200)),
        ("outside the basic plane", "𝔇𝔦𝔤𝔡𝔦𝔯 𐍈".repeat(100)),
        ("Sámi", "Gulahallandieđut leat viežžon oktavuohtaregisttaris. Ŋ Đ Š Ŧ".to_owned()),
    ];
    let baseline = rules(Locale::En).baseline;
    let case = |(name, text): (&str, String)| {
        let mut dispatch = baseline.clone();
        dispatch.message.subject = Some(text.chars().take(200).collect());
        dispatch.message.body = Some(text);
        Case { dispatch, name: format!("text: {name}") }
    };
    texts.into_iter().map(case).collect()
}
