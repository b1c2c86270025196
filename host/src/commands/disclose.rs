//! `krr disclose`: prints the disclosure.

use std::io::Write as _;

use krr_host::Engine;
use krr_policy::{Channel, Language};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;
use crate::value_parser::one_of;

/// Arguments of `krr disclose`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Channel of the dispatch
    #[arg(long, value_parser = one_of(Channel::ALL, Channel::as_str))]
    channel: Channel,
    /// Language of the disclosure
    #[arg(long, default_value = "nb", value_parser = one_of(Language::ALL, Language::as_str))]
    language: Language,
    /// Print HTML instead of plain text
    #[arg(long)]
    html: bool,
}

/// Prints the disclosure alone on standard output, and a note on standard error if the language has
/// no translation.
pub(crate) fn run(args: &Args) -> Result<Exit, Failure> {
    let disclosure = Engine::embedded()?.disclose(args.channel, args.language)?;
    if let Some(missing) = disclosure.missing_language {
        let language = disclosure.language;
        let note =
            format!("note: there is no text in `{missing}` yet; this one is in `{language}`\n");
        anstream::stderr().write_all(note.as_bytes())?;
    }
    let text = if args.html { disclosure.html } else { disclosure.text };
    output::write_bytes(format!("{text}\n").as_bytes())?;
    Ok(Exit::Success)
}
