//! `krr schema`: prints the JSON Schemas of the contract, and of the settings of a project.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

/// Arguments of `krr schema`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Schema to print
    #[arg(default_value = "dispatch")]
    schema: Schema,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Schema {
    /// A dispatch, the input
    Dispatch,
    /// A report of `krr check`
    Report,
    /// An explanation of `krr check --explain`
    Explanation,
    /// The settings of a project, `krr.toml`
    Settings,
}

/// Prints the schema.
pub(crate) fn run(args: &Args) -> Result<Exit, Failure> {
    output::write_bytes(match args.schema {
        Schema::Dispatch => include_bytes!("../../../core/schema/dispatch.schema.json"),
        Schema::Report => include_bytes!("../../../core/schema/report.schema.json"),
        Schema::Explanation => include_bytes!("../../../core/schema/explanation.schema.json"),
        Schema::Settings => include_bytes!("../../schema/krr.schema.json"),
    })?;
    Ok(Exit::Success)
}
