//! Builds the program and the release artifacts.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::notices;
use crate::run::{cargo, output, print_step, root, run, target_dir};

/// Builds the program and checks a sample with it.
pub(crate) fn demo() -> Result<()> {
    // Without optimisation it is there sooner, and is still quicker than a reader.
    let krr = build_program("dev", "debug", &[])?;
    let sample = "tests/samples/direktoratet.md";
    print_step(&format!("krr check {sample}"));
    // The sample is denied on purpose, so the exit code is part of the output.
    let status =
        std::process::Command::new(krr).args(["check", sample]).current_dir(root()).status()?;
    let code = status.code().context("the program was killed")?;
    println!("\n(exit code {code}: 0 may be sent, 1 needs review, 2 must not be sent)");
    Ok(())
}

/// Builds the program with all features, its notices, the component, its interface, the schemas and the man page
/// into `dist`.
pub(crate) fn build() -> Result<()> {
    let krr = released_program()?;
    let dist = target_dir().join("dist");
    fs::create_dir_all(dist.join("completions"))?;
    fs::copy(&krr, dist.join("krr"))?;
    for (from, to) in [
        ("wasm/wit/policy.wit", "policy.wit"),
        ("core/schema/dispatch.schema.json", "dispatch.schema.json"),
        ("core/schema/report.schema.json", "report.schema.json"),
        ("core/schema/explanation.schema.json", "explanation.schema.json"),
        ("host/schema/krr.schema.json", "krr.schema.json"),
    ] {
        fs::copy(root().join(from), dist.join(to)).with_context(|| from.to_owned())?;
    }
    fs::write(dist.join("THIRD-PARTY-NOTICES.md"), notices::third_party(&notices::PROGRAM, &[])?)?;
    let print = |arguments: &[&str]| output(std::process::Command::new(&krr).args(arguments));
    let component = std::fs::File::create(dist.join("krr-policy.component.wasm"))?;
    run(std::process::Command::new(&krr).arg("component").stdout(component))?;
    fs::write(dist.join("krr.1"), print(&["man"])?)?;
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        fs::write(dist.join("completions").join(shell), print(&["completions", shell])?)?;
    }
    println!("{}", dist.display());
    Ok(())
}

/// Builds the program as it is released, and returns its path.
pub(crate) fn released_program() -> Result<PathBuf> {
    build_program("release-lto", "release-lto", &["--all-features"])
}

/// Builds the program with a profile and further arguments, and returns its path in the profile's folder.
fn build_program(profile: &str, folder: &str, further: &[&str]) -> Result<PathBuf> {
    print_step("building krr (a few minutes the first time)");
    let build = ["build", "--profile", profile, "--package", "krr-host"];
    run(&mut cargo(&[&build, further].concat()))?;
    Ok(target_dir().join(folder).join("krr"))
}
