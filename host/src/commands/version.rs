//! `krr version`: prints engine, guideline and rule versions.

use krr_host::Engine;
use krr_policy::Locale;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

/// Arguments of `krr version`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Output format
    #[arg(long, default_value = "human")]
    format: VersionFormat,
}

/// An output format of `krr version`.
#[derive(Clone, Copy, clap::ValueEnum)]
enum VersionFormat {
    /// Text for a terminal
    Human,
    /// JSON
    Json,
}

/// Prints the version of the component.
pub(crate) fn run(args: &Args) -> Result<Exit, Failure> {
    let version = Engine::embedded()?.rules(Locale::Nb)?.version;
    match args.format {
        VersionFormat::Human => output::write_bytes(
            format!(
                "krr {}\nguidelines {}\nrules {}\n",
                version.engine, version.guidelines, version.rules
            )
            .as_bytes(),
        )?,
        VersionFormat::Json => output::write_json(&version)?,
    }
    Ok(Exit::Success)
}
