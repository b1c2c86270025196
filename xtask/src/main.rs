//! The project's own commands: `cargo xtask <command>`.
//!
//! Each sets up what it needs: on a fresh clone any of them can be the first.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line program")]

mod browser;
mod check;
mod ci_files;
mod dist;
mod generate;
mod hosts;
mod learn;
mod measured;
mod module;
mod notices;
mod npm;
mod packages;
mod recipient_list;
mod recipients;
mod run;
mod site;
mod throughput;
mod tools;
mod wit;
mod workers;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The project's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the program and check a sample with it
    Demo,
    /// Build release artifacts into `dist` under the target folder
    Build,
    /// Build the npm package into `dist/npm` under the target folder, with its tarball
    Npm,
    /// Record the size of the browser module as the baseline for later changes
    Size,
    /// Measure the browser module beside others: size, start-up, time of a check
    Measure {
        /// Folder of an earlier build of the npm package, measured in the same run
        #[arg(long, value_name = "FOLDER")]
        before: Option<PathBuf>,
    },
    /// Measure `krr check` over thousands of templates beside `cat` and textlint
    Throughput,
    /// Measure `krr screen` over large lists beside a bare parser, DuckDB, Polars and jq
    Recipients,
    /// Measure `krr screen --nats` with one worker and with four
    Workers,
    /// Build the web demo into `dist/web` under the target folder
    Site,
    /// Build the web demo, serve it and open it in the browser
    Serve {
        /// Port to serve it at
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Check everything: format, lints, generated files, tests, documentation
    Check,
    /// Lint the files that CI systems read, and run the hook of pre-commit
    CiFiles,
    /// Run the examples of hosts in other languages
    Hosts,
    /// Write the generated files: weights of the classifiers, schemas, digest of the rules, RULES.md
    Generate {
        /// Only check that they are up to date
        #[arg(long)]
        check: bool,
    },
    /// Evaluate the detectors on labelled messages: precision, recall, misses
    EvaluateText {
        /// Files of JSON lines: `text`, `channel`, `lang`, `label`
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Benchmark native against the component, growth with length, and start-up
    Bench,
}

fn main() -> ExitCode {
    let result = run::install_wasm_target().and_then(|()| match Arguments::parse().command {
        Command::Demo => dist::demo(),
        Command::Build => dist::build(),
        Command::Npm => npm::build().map(|package| println!("{}", package.display())),
        Command::Size => npm::build().and_then(|_| browser::record_size()),
        Command::Measure { before } => browser::measure(before.as_deref()),
        Command::Throughput => throughput::measure(),
        Command::Recipients => recipients::measure(),
        Command::Workers => workers::measure(),
        Command::Site => site::build().map(|site| println!("{}", site.display())),
        Command::Serve { port } => site::serve(port),
        Command::Check => check::everything(),
        Command::Hosts => hosts::check(),
        Command::CiFiles => ci_files::check(),
        Command::Generate { check } => generate::all(check),
        Command::EvaluateText { files } => check::evaluate(&files),
        Command::Bench => check::benchmarks(),
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
