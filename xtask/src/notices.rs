//! Generates the notices of third parties: the licences of what the browser module and the program contain.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use crate::run::{WASM_TARGET, cargo, output, root};

/// What has been built from crates of third parties.
pub(crate) struct Product {
    /// What the notices begin with.
    head: &'static str,
    /// The arguments by which cargo lists its crates.
    crates: &'static [&'static str],
}

/// The browser module.
pub(crate) const MODULE: Product = Product {
    head: "\
# Third-party notices

The module `krr_policy.wasm`, which `inline.js` contains too, and its script `index.js` have been built from these
crates and npm packages, and from the Rust standard library (MIT OR Apache-2.0, here by Apache-2.0: see
`LICENSE-APACHE`).

",
    crates: &["--package=krr-policy-wasm", "--target", WASM_TARGET],
};

/// The program with all features. The crates of the component are among its own.
pub(crate) const PROGRAM: Product = Product {
    head: "\
# Third-party notices

The program `krr` has been built from these crates and from the Rust standard library (MIT OR Apache-2.0, here by
Apache-2.0: see `LICENSE-APACHE`).

",
    crates: &["--package=krr-host", "--package=krr-policy-wasm", "--all-features"],
};

/// Starts of the names of files with a licence.
const LICENCE_FILES: &[&str] = &["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE"];

/// The licence of crates that may leave its text to their repository.
const APACHE: &str = "Apache-2.0";

/// The licence of wasmtime and its parts.
const APACHE_WITH_EXCEPTION: &str = "Apache-2.0 WITH LLVM-exception";

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

/// What the notices need of the `package.json` of an npm package.
#[derive(Deserialize)]
struct NpmPackage {
    name: String,
    version: String,
    license: String,
}

/// Returns the notices: the crates with their licences, and each licence once. The npm packages that are bundled with
/// them are in these folders.
pub(crate) fn third_party(product: &Product, npm_packages: &[PathBuf]) -> Result<String> {
    let inside = crates_inside(product)?;
    let metadata = output(&mut cargo(&["metadata", "--format-version=1", "--locked"]))?;
    let metadata: Metadata = serde_json::from_str(&metadata)?;
    let mut parts = vec![product.head.to_owned()];
    let mut licences: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut apache_texts = BTreeSet::new();
    let mut without_text = Vec::new();
    for package in metadata.packages {
        let name = format!("{} v{}", package.name, package.version);
        if package.source.is_none() || !inside.contains(&name) {
            continue;
        }
        let licence = package.license.as_deref().with_context(|| format!("{name}: no licence"))?;
        parts.push(format!("- {name}: {licence}\n"));
        let manifest = Path::new(&package.manifest_path);
        let folder = manifest.parent().context("a manifest has a folder")?;
        let mut texts = licence_texts(folder, licence)?;
        if licence == APACHE && texts.is_empty() {
            // The text names nobody, and is the same everywhere.
            texts.push(fs::read_to_string(root().join("LICENSE-APACHE"))?.trim().to_owned());
        }
        if licence == APACHE_WITH_EXCEPTION {
            apache_texts.extend(texts.iter().cloned());
            if texts.is_empty() {
                without_text.push(name);
                continue;
            }
        }
        ensure!(!texts.is_empty(), "{name}: no text of its licence");
        for text in texts {
            licences.entry(text).or_default().push(name.clone());
        }
    }
    for folder in npm_packages {
        let manifest = fs::read_to_string(folder.join("package.json"))?;
        let NpmPackage { name, version, license } = serde_json::from_str(&manifest)?;
        let name = format!("{name} v{version}");
        parts.push(format!("- {name}: {license}\n"));
        let texts = licence_texts(folder, &license)?;
        ensure!(!texts.is_empty(), "{name}: no text of its licence");
        for text in texts {
            licences.entry(text).or_default().push(name.clone());
        }
    }
    // Crates of one repository leave the text to each other, and it names nobody.
    let text = apache_texts.into_iter().next();
    ensure!(text.is_some() || without_text.is_empty(), "no text of {APACHE_WITH_EXCEPTION}");
    if let Some(text) = text {
        licences.entry(text).or_default().extend(without_text);
    }
    for (text, crates) in licences {
        let lines: Vec<_> =
            text.lines().map(|line| format!("    {line}").trim_end().to_owned()).collect();
        parts.push(format!("\n## {}\n\n{}\n", crates.join(", "), lines.join("\n")));
    }
    Ok(parts.concat())
}

/// Returns the crates that are compiled into a product, as `name vVERSION`. Macros run at build time.
fn crates_inside(product: &Product) -> Result<BTreeSet<String>> {
    let tree = ["tree", "--locked", "--edges=normal,no-proc-macro", "--prefix=none", "--no-dedupe"];
    let tree = output(&mut cargo(&[&tree, product.crates].concat()))?;
    Ok(tree.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect())
}

/// Returns the texts in the folder of a package, if it has any: the MIT licence where there is a choice, or else all.
fn licence_texts(folder: &Path, licence: &str) -> Result<Vec<String>> {
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
    Ok(texts.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_crate_has_its_licence_in_the_notices() {
        for (product, known) in [(&MODULE, "serde_json"), (&PROGRAM, "wasmtime")] {
            let notices = third_party(product, &[]).unwrap();
            assert!(notices.contains(&format!("\n- {known} v")), "{notices}");
        }
    }
}
