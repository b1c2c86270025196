//! The arguments of `krr check`.

use std::path::PathBuf;

use krr_host::input::InputFormat;

use crate::output::{OutputOption, OutputOptionParser};

/// Arguments of `krr check`.
#[derive(clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub(crate) struct Args {
    /// Files, folders and patterns to check; `-` reads standard input. Without any, the templates of
    /// the project
    pub(super) paths: Vec<PathBuf>,
    /// Output format, and the file to write it to instead of standard output; may be repeated
    #[arg(
        long, value_name = "FORMAT[=FILE]", default_value = "human",
        value_parser = OutputOptionParser
    )]
    pub(super) format: Vec<OutputOption>,
    /// Input format; overrides the file extension
    #[arg(long)]
    pub(super) input_format: Option<InputFormat>,
    /// Show what was detected in the text, and where
    #[arg(long)]
    pub(super) explain: bool,
    /// File with the settings of the agency, which fill in what a dispatch does not give
    #[arg(long, value_name = "FILE")]
    pub(super) agency: Option<PathBuf>,
    /// Apply automatic fixes in place and print a diff
    #[arg(long)]
    pub(super) fix: bool,
    /// Let advice, and suppressions without a finding, fail the check too
    #[arg(long)]
    pub(super) strict: bool,
    /// Check only what differs from this revision of Git, in all languages of each message
    #[arg(long, value_name = "REVISION")]
    pub(super) changed_since: Option<String>,
    /// Leave out the findings in this file; without it the one that `krr.toml` names
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    /// Write the findings of the templates to a file, to leave them out from now on
    #[arg(long, value_name = "FILE", conflicts_with_all = ["baseline", "fix"])]
    pub(super) write_baseline: Option<PathBuf>,
}
