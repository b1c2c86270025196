//! Builds the program and the release artifacts.

use std::fs;

use anyhow::{Context as _, Result};

use crate::run::{cargo, output, print_step, root, run, target_dir};

/// Builds the program and checks a sample with it.
pub(crate) fn demo() -> Result<()> {
    build_program(&[])?;
    let sample = "tests/samples/direktoratet.md";
    print_step(&format!("krr check {sample}"));
    // The sample is denied on purpose, so the exit code is part of the output.
    let status = std::process::Command::new(target_dir().join("release/krr"))
        .args(["check", sample])
        .current_dir(root())
        .status()?;
    let code = status.code().context("the program was killed")?;
    println!("\n(exit code {code}: 0 may be sent, 1 needs review, 2 must not be sent)");
    Ok(())
}

/// Builds the program with all that it can do, the component, its interface, the schemas and the man page into `dist`.
pub(crate) fn build() -> Result<()> {
    build_program(&["--features", "register"])?;
    let dist = target_dir().join("dist");
    fs::create_dir_all(dist.join("completions"))?;
    let krr = target_dir().join("release/krr");
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

fn build_program(features: &[&str]) -> Result<()> {
    print_step("building krr (a few minutes the first time)");
    run(&mut cargo(&[&["build", "--release", "--package", "krr-host"], features].concat()))
}
