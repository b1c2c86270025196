//! `krr completions`: prints shell completions.

use clap_complete::{Shell, generate};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

/// Arguments of `krr completions`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Shell to print completions for
    shell: Shell,
}

/// Prints the completions for the command line `cli`.
pub(crate) fn run(args: &Args, mut cli: clap::Command) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    generate(args.shell, &mut cli, "krr", &mut script);
    output::write_bytes(&script)?;
    Ok(Exit::Success)
}
