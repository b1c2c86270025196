//! `krr completions`: completions for a shell.

use clap::CommandFactory as _;
use clap_complete::{Shell, generate};

use crate::cli::{Cli, Failure};
use crate::exit::Exit;
use crate::output;

/// Which completions to write.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The shell to write them for
    shell: Shell,
}

/// Writes the completions.
pub(crate) fn run(args: &Args) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    generate(args.shell, &mut Cli::command(), "krr", &mut script);
    output::raw(&script)?;
    Ok(Exit::Fine)
}
