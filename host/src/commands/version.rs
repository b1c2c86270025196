//! `krr version`: shows the versions of engine, guidelines and rules.

use krr_host::Engine;
use krr_policy::Locale;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{self, label};

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
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let catalogue = Engine::embedded()?.rules(locale)?;
    let version = &catalogue.version;
    match args.format {
        VersionFormat::Human => {
            let [guidelines, page, rules] =
                ["version.guidelines_read", "version.register_page_changed", "version.rules"]
                    .map(|key| label(&catalogue, key));
            let lines = [
                format!("krr {}", version.engine),
                format!("{guidelines} {}", version.guidelines_read),
                format!("{page} {}", version.register_page_changed),
                format!("{rules} {}", version.rules),
            ];
            output::write_bytes(format!("{}\n", lines.join("\n")).as_bytes())?;
        }
        VersionFormat::Json => output::write_json(version)?,
    }
    Ok(Exit::Success)
}
