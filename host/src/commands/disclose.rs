//! `krr disclose`: the sentence that says where the address comes from.

use std::io::Write as _;

use krr_host::Policy;
use krr_policy::{Channel, Language};

use crate::cli::{Failure, named};
use crate::exit::Exit;
use crate::output;

/// Which sentence to write.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The channel that it is for
    #[arg(long, value_parser = named(Channel::ALL, Channel::as_str))]
    channel: Channel,
    /// The language that it is in
    #[arg(long, default_value = "nb", value_parser = named(Language::ALL, Language::as_str))]
    language: Language,
    /// Write HTML instead of plain text
    #[arg(long)]
    html: bool,
}

/// Writes the sentence, and nothing else, on standard output.
pub(crate) fn run(args: &Args) -> Result<Exit, Failure> {
    let disclosure = Policy::embedded()?.disclose(args.channel, args.language)?;
    if let Some(missing) = disclosure.missing_language {
        let given = disclosure.language;
        let note = format!("note: there is no text in `{missing}` yet; this one is in `{given}`\n");
        anstream::stderr().write_all(note.as_bytes())?;
    }
    let text = if args.html { disclosure.html } else { disclosure.text };
    output::raw(format!("{text}\n").as_bytes())?;
    Ok(Exit::Fine)
}
