//! The program `krr`.

mod agency;
mod cli;
mod commands;
mod exit;
mod failure;
mod files;
mod fix;
mod output;
mod terminal;
mod value_parser;
mod words;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run().into()
}
