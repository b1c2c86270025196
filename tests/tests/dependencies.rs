//! What the lock files bring fits `deny.toml`: sources and licences, without cargo-deny being installed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use spdx::{Expression, Licensee, ParseMode};
use toml_edit::DocumentMut;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn toml(file: &str) -> DocumentMut {
    fs::read_to_string(root().join(file)).unwrap().parse().unwrap()
}

#[test]
fn all_dependencies_are_from_one_registry() {
    let mut sources = BTreeSet::new();
    for (file, own) in [("Cargo.lock", 7), ("xtask/wasm-bindgen/Cargo.lock", 1)] {
        let lock = toml(file);
        let packages = lock["package"].as_array_of_tables().unwrap().iter();
        let (from, local): (Vec<_>, Vec<_>) =
            packages.partition(|it| it.get("source").is_some_and(|it| it.as_str().is_some()));
        assert_eq!(local.len(), own, "{file}");
        let without: Vec<_> = from.iter().filter(|it| it.get("checksum").is_none()).collect();
        assert!(without.is_empty(), "{file}: {without:?}");
        sources.extend(from.iter().map(|it| it["source"].as_str().unwrap().to_owned()));
    }
    // Lock files name the public registry whatever mirror is used.
    assert_eq!(sources.len(), 1, "{sources:?}");
    assert!(sources.iter().all(|source| source.starts_with("registry+")), "{sources:?}");
}

#[test]
fn all_dependencies_have_licences_that_are_allowed() {
    let deny = toml("deny.toml");
    let allowed = deny["licenses"]["allow"].as_array().unwrap().iter();
    let allowed: Vec<Licensee> =
        allowed.map(|it| Licensee::parse(it.as_str().unwrap()).unwrap()).collect();
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 300, "{} packages", packages.len());
    let is_refused = |package: &&serde_json::Value| {
        let licence = package["license"].as_str().unwrap_or_default();
        // Older crates write a slash for "or".
        !Expression::parse_mode(licence, ParseMode::LAX).is_ok_and(|licence| {
            licence.evaluate(|required| allowed.iter().any(|it| it.satisfies(required)))
        })
    };
    let refused = packages.iter().filter(is_refused);
    let refused: Vec<_> = refused.map(|it| format!("{} {}", it["name"], it["license"])).collect();
    assert!(refused.is_empty(), "not allowed by deny.toml: {refused:#?}");
}
