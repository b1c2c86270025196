//! Runs the checks that every change has to pass.

use std::path::PathBuf;

use anyhow::Result;

use crate::run::{cargo, has_cargo_subcommand, print_step, run};
use crate::{browser, ci_files, generate, hosts, packages, tools};

/// Checks format, lints, generated files, tests and documentation.
pub(crate) fn everything() -> Result<()> {
    print_step("format");
    run(&mut cargo(&["fmt", "--all", "--check"]))?;
    print_step("lints");
    run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
    // By itself the host links the contract without the rules.
    let contract = ["clippy", "--package", "krr-policy", "--no-default-features"];
    run(&mut cargo(&[&contract[..], &["--", "--deny", "warnings"]].concat()))?;
    print_step("generated files");
    generate::all(true)?;
    print_step("tests");
    tools::nats_server()?;
    if has_cargo_subcommand("nextest") {
        run(cargo(&["nextest", "run", "--workspace"]).env("INSTA_UPDATE", "no"))?;
    } else {
        let all = ["test", "--workspace", "--lib", "--bins", "--tests"];
        run(cargo(&all).env("INSTA_UPDATE", "no"))?;
    }
    packages::check()?;
    ci_files::check()?;
    hosts::check()?;
    browser::test()?;
    print_step("examples in the documentation");
    run(&mut cargo(&["test", "--workspace", "--doc"]))?;
    print_step("documentation");
    // With the examples, of which there are none, dependencies have the features that the tests give them,
    // and are not compiled again.
    let all = ["doc", "--workspace", "--no-deps", "--lib", "--bins", "--examples"];
    run(cargo(&all).env("RUSTDOCFLAGS", "--deny warnings"))
}

/// Evaluates the detectors on labelled messages.
pub(crate) fn evaluate(files: &[PathBuf]) -> Result<()> {
    let mut evaluate = cargo(&["run", "--quiet", "--package", "krr-conformance"]);
    evaluate.args(["--bin", "evaluate-text", "--"]);
    for file in files {
        // Relative to the caller's folder.
        evaluate.arg(std::path::absolute(file)?);
    }
    run(&mut evaluate)
}

/// Benchmarks native against the component, growth with length, and start-up.
pub(crate) fn benchmarks() -> Result<()> {
    run(&mut cargo(&["build", "--release", "--package", "krr-host"]))?;
    run(&mut cargo(&["bench", "--package", "krr-conformance"]))
}
