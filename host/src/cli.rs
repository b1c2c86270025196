//! The command line.

use clap::{CommandFactory as _, Parser, Subcommand};
use krr_policy::Locale;

use crate::commands::{check, completions, component, disclose, man, new, rules, schema, version};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value_parser::one_of;

/// Check planned dispatches against the guidelines for Norway's Contact and Reservation Register.
///
/// A dispatch is one planned SMS, email or digital letter, with its audience and its assessment.
///
/// Reports and errors in dispatches are in the language of --locale, Bokmål by default. This help and
/// errors in the command line are in English.
#[derive(Parser)]
#[command(name = "krr", version, max_term_width = 100)]
struct Cli {
    /// Language of the output: Bokmål, Nynorsk or English
    #[arg(
        long, global = true, env = "KRR_LOCALE", default_value = "nb",
        value_parser = one_of(Locale::ALL, Locale::as_str)
    )]
    locale: Locale,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check dispatches and report a verdict with reasons for each
    Check(check::Args),
    /// List the rules, or explain one of them
    Rules(rules::Args),
    /// Print the disclosure: the sentence that says the address comes from the register
    Disclose(disclose::Args),
    /// Print the JSON Schema of the input or the output
    Schema(schema::Args),
    /// Create a commented dispatch to fill in
    New(new::Args),
    /// Show the versions of engine, guidelines and rules
    Version(version::Args),
    /// Print shell completions
    Completions(completions::Args),
    /// Print the manual page
    Man,
    /// Print the WebAssembly component
    #[command(hide = true)]
    Component,
}

/// Parses the command line and runs the command.
pub(crate) fn run() -> Exit {
    let Cli { locale, command } = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return print_usage(&error),
    };
    let result = match command {
        Command::Check(args) => check::run(&args, locale),
        Command::Rules(args) => rules::run(&args, locale),
        Command::Disclose(args) => disclose::run(&args, locale),
        Command::Schema(args) => schema::run(&args),
        Command::New(args) => new::run(&args, locale),
        Command::Version(args) => version::run(&args, locale),
        Command::Completions(args) => completions::run(&args, Cli::command()),
        Command::Man => man::run(Cli::command()),
        Command::Component => component::run(locale),
    };
    result.unwrap_or_else(|failure: Failure| failure.report(locale))
}

/// Prints the help, the version, or a usage error.
fn print_usage(error: &clap::Error) -> Exit {
    match error.print() {
        Ok(()) if error.use_stderr() => Exit::Invalid,
        Ok(()) => Exit::Success,
        Err(error) => error.into(),
    }
}
