//! `krr schema`: the JSON Schemas of what goes in and of what comes out.

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
    /// What `check --explain` shows
    Explanation,
}

/// Writes the schema.
pub(crate) fn run(args: &Args) -> Result<Exit, Failure> {
    output::raw(match args.shape {
        Shape::Dispatch => include_bytes!("../../../core/schema/dispatch.schema.json"),
        Shape::Report => include_bytes!("../../../core/schema/report.schema.json"),
        Shape::Explanation => {
            include_bytes!("../../../core/schema/explanation.schema.json")
        }
    })?;
    Ok(Exit::Fine)
}
