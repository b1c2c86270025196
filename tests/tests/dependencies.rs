//! What the lock files bring fits `deny.toml`: sources and licences, without cargo-deny being installed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use spdx::{Expression, Licensee, ParseMode};
use toml_edit::DocumentMut;

/// The only source, by the name that lock files have for crates.io whatever mirror is used.
const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn toml(file: &str) -> DocumentMut {
    fs::read_to_string(root().join(file)).unwrap().parse().unwrap()
}

#[test]
fn all_dependencies_are_from_crates_io() {
    for (file, own) in [("Cargo.lock", 7), ("xtask/wasm-bindgen/Cargo.lock", 1)] {
        let lock = toml(file);
        let packages = lock["package"].as_array_of_tables().unwrap().iter();
        let (from, local): (Vec<_>, Vec<_>) =
            packages.partition(|it| it.get("source").is_some_and(|it| it.as_str().is_some()));
        assert_eq!(local.len(), own, "{file}");
        let others = from
            .iter()
            .filter(|it| it["source"].as_str() != Some(CRATES_IO) || it.get("checksum").is_none());
        let others: Vec<_> = others.map(|it| it["name"].to_string()).collect();
        assert!(others.is_empty(), "{file}: {others:?}");
    }
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
