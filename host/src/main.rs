//! The program `krr`.

mod agency;
mod check_result;
mod cli;
mod commands;
mod cost;
mod crash_files;
mod evaluator;
mod exit;
mod failure;
mod files;
mod fingerprint;
mod fix;
mod folder;
mod git;
mod ignore_files;
mod inert;
mod new_file;
mod output;
mod passed_over;
mod paths;
mod pending_file;
mod projects;
mod question;
mod replace;
mod template_results;
mod terminal;
mod value_parser;
mod words;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run().into()
}
