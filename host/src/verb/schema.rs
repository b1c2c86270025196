//! `krr schema`: the JSON Schema of what goes in and of what comes out.

use crate::cli::Failure;
use crate::exit::Exit;
use crate::output;

/// Which schema to write.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// What to describe
    #[arg(default_value = "dispatch")]
    shape: Shape,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Shape {
    /// What goes in
    Dispatch,
    /// What comes out
    Report,
}

/// Writes the schema.
pub(crate) fn run(args: &Args) -> Result<Exit, Failure> {
    output::raw(match args.shape {
        Shape::Dispatch => include_bytes!("../../../core/schema/dispatch.schema.json"),
        Shape::Report => include_bytes!("../../../core/schema/report.schema.json"),
    })?;
    Ok(Exit::Fine)
}
