//! The table of cases that every runtime has to agree on.
//!
//! A case is a dispatch with a name. The table is made of the samples, of every rule's examples,
//! of each sample with each of its facts left out, and of texts that are hard to count or hostile.
//! It holds no expected reports: native gives them, and every other runtime has to give the same
//! bytes.

#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a table that cannot be made is a failed test"
)]

use std::fs;
use std::path::{Path, PathBuf};

use krr_policy::{Catalogue, Dispatch, Locale, Value, parse, rules};

/// One dispatch that every runtime has to judge alike.
#[derive(Debug, Clone)]
pub struct Case {
    /// Where it comes from.
    pub name: String,
    /// What is judged.
    pub dispatch: Dispatch,
}

/// The whole table.
#[must_use]
pub fn cases() -> Vec<Case> {
    let mut cases = samples();
    let less: Vec<Case> = cases.iter().flat_map(each_fact_left_out).collect();
    cases.extend(less);
    cases.extend(examples());
    cases.extend(texts());
    cases
}

/// The folder of the samples.
#[must_use]
pub fn samples_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}

/// The samples, by file name.
#[must_use]
pub fn samples() -> Vec<Case> {
    let mut files: Vec<PathBuf> = fs::read_dir(samples_folder())
        .expect("the samples stand beside this crate")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    files.sort();
    files.iter().map(|file| sample(file)).collect()
}

/// The labelled messages of a file in `texts`, or of every file in a folder there.
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
    let source = krr_host::input::read(&name, &bytes, None).pop().expect("a file has a dispatch");
    let source = source.expect("a sample is understood");
    Case { dispatch: source.dispatch().clone(), name }
}

/// The examples of every rule, as the catalogue gives them.
fn examples() -> Vec<Case> {
    let Catalogue { baseline, rules, .. } = rules(Locale::En);
    let baseline = serde_json::to_value(baseline).expect("a dispatch is JSON");
    let mut cases = Vec::new();
    for rule in rules {
        for (at, example) in rule.examples.iter().enumerate() {
            let mut tree = baseline.clone();
            for difference in &example.changes {
                let pointer = format!("/{}", difference.fact.replace('.', "/"));
                let place = tree.pointer_mut(&pointer).expect("an example names a fact");
                *place = serde_json::from_str(&difference.value).expect("a value is JSON");
            }
            let name = format!("{}, example {}", rule.id, at + 1);
            cases.push(Case { dispatch: understood(&tree), name });
        }
    }
    cases
}

/// A case with each of the facts it gives left out, one at a time.
#[must_use]
pub fn each_fact_left_out(case: &Case) -> Vec<Case> {
    let whole = serde_json::to_value(&case.dispatch).expect("a dispatch is JSON");
    let mut paths = Vec::new();
    leaves(&whole, String::new(), &mut paths);
    let without = |path: &String| {
        let mut tree = whole.clone();
        *tree.pointer_mut(path).expect("the path was just found") = serde_json::Value::Null;
        let name = format!("{} without {}", case.name, path.trim_start_matches('/'));
        Case { dispatch: understood(&tree), name }
    };
    paths.iter().map(without).collect()
}

fn leaves(tree: &serde_json::Value, path: String, paths: &mut Vec<String>) {
    match tree {
        serde_json::Value::Null => {}
        serde_json::Value::Object(fields) if !path.ends_with("/justifications") => {
            for (name, field) in fields {
                leaves(field, format!("{path}/{name}"), paths);
            }
        }
        _ => paths.push(path),
    }
}

fn understood(tree: &serde_json::Value) -> Dispatch {
    let tree: Value = serde_json::from_value(tree.clone()).expect("JSON is a tree of values");
    parse(&tree).expect("the dispatch is understood")
}

/// The baseline dispatch with texts that are hard to count, or meant to do harm.
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
    let dispatch = rules(Locale::En).baseline;
    let case = |(name, text): (&str, String)| {
        let mut dispatch = dispatch.clone();
        dispatch.message.subject = Some(text.chars().take(200).collect());
        dispatch.message.body = Some(text);
        Case { dispatch, name: format!("text: {name}") }
    };
    texts.into_iter().map(case).collect()
}
