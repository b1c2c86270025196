//! The command line.

use std::env;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser, Subcommand};
use krr_policy::Locale;

use crate::commands::{
    check, completions, component, diff, disclose, init, man, new, rules, schema, screen,
    templates, test, version, worker,
};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::terminal::{print_usage, sanitize};
use crate::value_parser::one_of;

/// The variable of the environment that sets the locale.
const LOCALE: &str = "KRR_LOCALE";

/// Check planned dispatches against the guidelines for Norway's Contact and Reservation Register.
///
/// A dispatch is one planned SMS, email or digital letter, with its audience and its assessment.
///
/// Reports and errors in dispatches are in the language of --locale, Bokmål by default. This help and
/// errors in the command line are in English.
#[derive(Parser)]
#[command(name = "krr", version, max_term_width = 100)]
struct Cli {
    /// The language of the output; without it that of the environment, or else Bokmål.
    #[arg(
        long, global = true, value_parser = one_of(Locale::ALL, Locale::as_str),
        help = "Language of the output: Bokmål, Nynorsk or English [env: KRR_LOCALE] [default: nb]"
    )]
    locale: Option<Locale>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check dispatches and report a verdict with reasons for each
    ///
    /// A file that is named is always checked; if it is in none of the formats of dispatches, all of
    /// it is the message. The facts go above the message, between two lines of `---`: `krr new` shows
    /// them. Orders and events of senders' systems, in JSON or YAML, are recognised by their fields.
    ///
    /// In a folder, the files that end in .md, .yaml, .toml, .json or .jsonl are checked. What is
    /// clearly no dispatch is passed over: Markdown without front matter, data without a section of a
    /// dispatch, files with other extensions, hidden files and folders, and what a file `.krrignore`
    /// names, in the syntax of .gitignore. That file may be in the folder, in its subfolders, and
    /// above it up to the working directory; .gitignore itself is not read. Links are followed as long
    /// as they lead to something in the folder. All that is passed over is listed with the reason, and
    /// a folder in which nothing is checked is an error.
    ///
    /// Ends with 0 if all may be sent, 1 if something needs review, 2 if something must not be sent, 3
    /// if an input is invalid or there is none, and 4 if the engine failed: the highest of them.
    Check(check::Args),
    /// Find the messages in a repository, and write settings that check them
    ///
    /// Looks through the working directory for source code, templates of text and HTML, .properties,
    /// JSON, YAML and .po, and writes `krr.toml`. Messages are known by the names of files, keys and
    /// constants. An existing file is not overwritten.
    Init(init::Args),
    /// List the messages that the settings of the project take, and what is left out
    Templates(templates::Args),
    /// Compare what is found in the templates of the project with what is expected
    Test(test::Args),
    /// Show which verdicts and costs the work tree changes against a revision of Git, and why
    Diff(diff::Args),
    /// Decide how each recipient of a dispatch may be reached, from the register's answers
    ///
    /// Reads answers as the register gives them (`{"personer":[…]}`), as NDJSON of persons or answers, as the
    /// proxy of Nav gives them, or as a table with the names of the fields in its first row. `krr rules
    /// --screening` shows the table that decides.
    ///
    /// The results have one row for each recipient: its number in the list, your own key if there is one, the
    /// delivery, the fallback, and the reason. Identity numbers are in them only with --with-ids, and addresses
    /// never. Nothing of a person is in errors, in the summary or in the file of rejected rows.
    ///
    /// The dispatch is judged as it is declared, and again with the counts of the list. Ends with the stricter:
    /// 0 if it may be sent, 1 if something needs review, 2 if it must not be sent; 3 if an input is invalid or
    /// too many rows are rejected, and 4 if the engine failed.
    Screen(Box<screen::Args>),
    /// Screen batches of lists that `krr screen --nats` sends, as one of any number of workers on any machines
    ///
    /// Waits for the key of a run, takes its batches until it is over, and waits for the next. A batch whose worker
    /// ends, however that is, goes to another after 5 seconds. One that cannot be screened is tried five times; then
    /// the run fails, with the reason.
    ///
    /// At SIGTERM or SIGINT it finishes the batch at hand and ends with 0. Ends with 3 if the settings cannot be
    /// used, and with 4 if the server cannot be reached in the beginning; later it connects again.
    #[command(hide = cfg!(not(feature = "nats")))]
    Worker(worker::Args),
    /// List the rules, explain one of them, or show the screening table
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
    let parsed = Cli::try_parse().and_then(|cli| {
        let locale = cli.locale.map_or_else(locale_of_environment, Ok)?;
        Ok((locale, cli.command))
    });
    let (locale, command) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return report_usage(&error),
    };
    let result = match command {
        Command::Check(args) => check::run(&args, locale),
        Command::Init(args) => init::run(&args, locale),
        Command::Templates(args) => templates::run(&args, locale),
        Command::Test(args) => test::run(&args, locale),
        Command::Diff(args) => diff::run(&args, locale),
        Command::Screen(args) => screen::run(&args, locale),
        Command::Worker(args) => worker::run(&args, locale),
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

/// Returns the locale that the environment sets, or else the default. An empty variable is not set,
/// and with the option none is read: a workflow passes on what it was not given as empty.
fn locale_of_environment() -> Result<Locale, clap::Error> {
    let value = env::var_os(LOCALE).filter(|value| !value.is_empty());
    let Some(value) = value else { return Ok(Locale::Nb) };
    let known = Locale::ALL.iter().find(|locale| value == locale.as_str());
    known.copied().ok_or_else(|| {
        let names: Vec<_> = Locale::ALL.iter().map(|locale| locale.as_str()).collect();
        let value = sanitize(&value.to_string_lossy());
        let message =
            format!("invalid value '{value}' for '{LOCALE}': one of {}", names.join(", "));
        Cli::command().error(ErrorKind::InvalidValue, message)
    })
}

/// Prints the help, the version, or a usage error.
fn report_usage(error: &clap::Error) -> Exit {
    match print_usage(error) {
        Ok(()) if error.use_stderr() => Exit::Invalid,
        Ok(()) => Exit::Success,
        Err(error) => error.into(),
    }
}
