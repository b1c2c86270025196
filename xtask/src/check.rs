//! Checking everything that a change has to pass.

use std::path::PathBuf;

use anyhow::Result;

use crate::run::{cargo, has_cargo, run, say};
use crate::{browser, generate};

/// Format, lints, generated files, tests, documentation.
pub(crate) fn everything() -> Result<()> {
    say("format");
    run(&mut cargo(&["fmt", "--all", "--check"]))?;
    say("lints");
    run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
    // By itself the host gets the contract only, without the rules.
    run(&mut cargo(&["clippy", "--package", "krr-host", "--", "--deny", "warnings"]))?;
    say("generated files");
    generate::all(true)?;
    say("tests");
    if has_cargo("nextest") {
        run(cargo(&["nextest", "run", "--workspace"]).env("INSTA_UPDATE", "no"))?;
    } else {
        let all = ["test", "--workspace", "--lib", "--bins", "--tests"];
        run(cargo(&all).env("INSTA_UPDATE", "no"))?;
    }
    browser::test()?;
    say("examples in the documentation");
    run(&mut cargo(&["test", "--workspace", "--doc"]))?;
    say("documentation");
    run(cargo(&["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "--deny warnings"))
}

/// Labelled messages against what the component reads in them.
pub(crate) fn evaluate(files: &[PathBuf]) -> Result<()> {
    let mut evaluate = cargo(&["run", "--quiet", "--package", "krr-conformance"]);
    evaluate.args(["--bin", "evaluate-text", "--"]);
    for file in files {
        // As it was named where the command was given.
        evaluate.arg(std::path::absolute(file)?);
    }
    run(&mut evaluate)
}

/// Native against the component, growth with length, and start-up.
pub(crate) fn benchmarks() -> Result<()> {
    run(&mut cargo(&["build", "--release", "--package", "krr-host"]))?;
    run(&mut cargo(&["bench", "--package", "krr-conformance"]))
}
