//! `krr version`: what decides.

use krr_host::Policy;
use krr_policy::Locale;

use crate::cli::Failure;
use crate::exit::Exit;
use crate::output;

/// How to say it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How to write it
    #[arg(long, default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For people
    Human,
    /// For programs
    Json,
}

/// Asks the component which version it is of.
pub(crate) fn run(args: &Args) -> Result<Exit, Failure> {
    let version = Policy::embedded()?.rules(Locale::Nb)?.version;
    match args.format {
        Format::Json => output::json(&version)?,
        Format::Human => output::raw(
            format!(
                "krr {}\nguidelines {}\nrules {}\n",
                version.engine, version.guidelines, version.rules
            )
            .as_bytes(),
        )?,
    }
    Ok(Exit::Fine)
}
