//! The command line.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use krr_policy::Locale;

use crate::exit::Exit;
use crate::terminal;
use crate::commands::{check, completions, component, disclose, man, new, rules, schema, version};

/// Checks planned sendings to people whose addresses come from Norway's Contact and Reservation
/// Register against the register's guidelines.
#[derive(Parser)]
#[command(name = "krr", version, max_term_width = 100)]
pub(crate) struct Cli {
    /// The language of what is said
    #[arg(
        long, global = true, env = "KRR_LOCALE", default_value = "nb",
        value_parser = named(Locale::ALL, Locale::as_str)
    )]
    locale: Locale,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Check dispatches: a verdict for each, with its reasons
    Check(check::Args),
    /// List the rules, or explain one
    Rules(rules::Args),
    /// Write the sentence that says where the address comes from
    Disclose(disclose::Args),
    /// Write the JSON Schema of the dispatch or of the report
    Schema(schema::Args),
    /// Write a commented dispatch to start from
    New(new::Args),
    /// Say what decides: engine, version of the guidelines, digest of the rules
    Version(version::Args),
    /// Write completions for a shell
    Completions(completions::Args),
    /// Write the manual page
    Man,
    /// Write the WebAssembly component that decides
    #[command(hide = true)]
    Component,
}

/// Understands the command line and does what it says.
pub(crate) fn run() -> Exit {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(usage) => {
            let asked = !usage.use_stderr();
            return match usage.print() {
                Ok(()) if asked => Exit::Fine,
                Ok(()) => Exit::Invalid,
                Err(error) => error.into(),
            };
        }
    };
    let locale = cli.locale;
    let done = match cli.verb {
        Verb::Check(args) => check::run(&args, locale),
        Verb::Rules(args) => rules::run(&args, locale),
        Verb::Disclose(args) => disclose::run(&args),
        Verb::Schema(args) => schema::run(&args),
        Verb::New(args) => new::run(&args, locale),
        Verb::Version(args) => version::run(&args),
        Verb::Completions(args) => completions::run(&args),
        Verb::Man => man::run(),
        Verb::Component => component::run(),
    };
    done.unwrap_or_else(Failure::tell)
}

/// Why a verb could not be carried out.
pub(crate) enum Failure {
    /// The answer could not be written.
    Io(std::io::Error),
    /// Something else: how to end, what is wrong, and what to do about it.
    Said(Exit, String, Option<String>),
}

impl Failure {
    /// Something is wrong with what was asked for.
    pub(crate) fn invalid(message: String, help: Option<String>) -> Self {
        Self::Said(Exit::Invalid, message, help)
    }

    fn tell(self) -> Exit {
        match self {
            Self::Io(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Fine,
            Self::Io(error) => {
                terminal::complain(&format!("cannot write: {error}"), None);
                Exit::Failed
            }
            Self::Said(exit, message, help) => {
                terminal::complain(&message, help.as_deref());
                exit
            }
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<krr_host::EngineError> for Failure {
    fn from(error: krr_host::EngineError) -> Self {
        Self::Said(Exit::Failed, error.to_string(), None)
    }
}

/// Reads one of the values of a closed set by its name.
pub(crate) fn named<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    name: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.iter().map(|value| name(*value))).try_map(move |text| {
        all.iter().copied().find(|value| name(*value) == text).ok_or("unknown value")
    })
}
