//! The program `krr`.

mod cli;
mod commands;
mod exit;
mod fix;
mod output;
mod files;
mod terminal;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run().into()
}
