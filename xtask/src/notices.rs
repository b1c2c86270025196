//! Generates the notices of third parties in the npm package: the licences of what the module contains.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use crate::run::{WASM_TARGET, cargo, output};

/// What the notices say of the compiler's own part.
const HEAD: &str = "\
# Third-party notices

The module `krr_policy.wasm`, which `inline.js` contains too, and its script `index.js` have been built from these
crates and from the Rust standard library (MIT OR Apache-2.0, here by Apache-2.0: see `LICENSE-APACHE`).

";

/// Starts of the names of files with a licence.
const LICENCE_FILES: &[&str] = &["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE"];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    /// None for the crates of the workspace, which have the licence of the package.
    source: Option<String>,
    manifest_path: String,
}

/// Returns the notices: the crates with their licences, and each licence once.
pub(crate) fn third_party() -> Result<String> {
    let inside = crates_inside()?;
    let metadata = output(&mut cargo(&["metadata", "--format-version=1", "--locked"]))?;
    let metadata: Metadata = serde_json::from_str(&metadata)?;
    let mut parts = vec![HEAD.to_owned()];
    let mut licences: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in metadata.packages {
        let name = format!("{} v{}", package.name, package.version);
        if package.source.is_none() || !inside.contains(&name) {
            continue;
        }
        let licence = package.license.as_deref().with_context(|| format!("{name}: no licence"))?;
        parts.push(format!("- {name}: {licence}\n"));
        for text in licence_texts(&package, licence)? {
            licences.entry(text).or_default().push(name.clone());
        }
    }
    for (text, crates) in licences {
        let lines: Vec<_> =
            text.lines().map(|line| format!("    {line}").trim_end().to_owned()).collect();
        parts.push(format!("\n## {}\n\n{}\n", crates.join(", "), lines.join("\n")));
    }
    Ok(parts.concat())
}

/// Returns the crates that are compiled into the module, as `name vVERSION`. Macros run at build time.
fn crates_inside() -> Result<BTreeSet<String>> {
    let tree = output(&mut cargo(&[
        "tree",
        "--locked",
        "--package=krr-policy-wasm",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--no-dedupe",
        "--target",
        WASM_TARGET,
    ]))?;
    Ok(tree.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect())
}

/// Returns the texts that go with a crate: the MIT licence where there is a choice, or else all.
fn licence_texts(package: &Package, licence: &str) -> Result<Vec<String>> {
    let folder = Path::new(&package.manifest_path).parent().context("a manifest has a folder")?;
    let may_choose_mit = licence.contains("MIT") && !licence.contains("AND");
    let mut texts = BTreeSet::new();
    let mut all = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let file = entry?;
        let name = file.file_name().to_string_lossy().to_uppercase();
        if !file.file_type()?.is_file() || !LICENCE_FILES.iter().any(|it| name.starts_with(it)) {
            continue;
        }
        let text = fs::read_to_string(file.path())?.trim().to_owned();
        if may_choose_mit && name.contains("MIT") {
            texts.insert(text.clone());
        }
        all.insert(text);
    }
    let texts = if texts.is_empty() { all } else { texts };
    ensure!(!texts.is_empty(), "{} {}: no text of its licence", package.name, package.version);
    Ok(texts.into_iter().collect())
}
