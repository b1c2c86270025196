//! The program `krr`.

mod cli;
mod exit;
mod fix;
mod output;
mod sources;
mod terminal;
mod verb;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run().into()
}
