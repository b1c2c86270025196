//! Checks what the dependencies bring, and the package of the crate that is published.

use anyhow::{Result, ensure};

use crate::run::{cargo, has_cargo_subcommand, output, print_step, run};

/// The crate that is published. The program is built from the repository, and the browser module is an npm package.
const PUBLISHED: &str = "krr-policy";

/// Files beside the sources that the package has to have.
const EXPECTED: &[&str] = &["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "README.md"];

/// Files that cargo adds.
const ADDED: &[&str] = &[".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml.orig"];

/// Checks the dependencies by `deny.toml` if cargo-deny is installed, and builds the package by itself.
pub(crate) fn check() -> Result<()> {
    print_step("dependencies");
    if has_cargo_subcommand("deny") {
        run(&mut cargo(&["deny", "--locked", "check", "bans", "licenses", "sources"]))?;
    } else {
        println!(
            "cargo-deny is not installed: a test checks licences and sources, and nothing checks bans"
        );
    }
    print_step("the package of the library");
    let package = ["package", "--locked", "--allow-dirty", "--package", PUBLISHED];
    let files = output(&mut cargo(&[&package[..], &["--list"]].concat()))?;
    let files: Vec<&str> = files.lines().collect();
    for file in EXPECTED {
        ensure!(files.contains(file), "the package lacks {file}");
    }
    let is_expected = |file: &&str| {
        let is_source = file.starts_with("src/") || file.starts_with("schema/");
        is_source || EXPECTED.contains(file) || ADDED.contains(file)
    };
    let stray: Vec<_> = files.into_iter().filter(|file| !is_expected(file)).collect();
    ensure!(stray.is_empty(), "the package has what does not belong to it: {}", stray.join(", "));
    run(&mut cargo(&[&package[..], &["--quiet"]].concat()))
}
