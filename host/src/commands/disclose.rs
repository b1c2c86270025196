//! `krr disclose`: prints the disclosure.

use std::io::Write as _;

use krr_host::Engine;
use krr_policy::{Channel, Locale, Localized};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;
use crate::terminal;
use crate::value_parser::one_of;
use crate::words;

const NO_TRANSLATION: Localized = Localized {
    nb: "det finnes ikke noen tekst på `{missing}` ennå; denne er på `{language}`",
    nn: "det finst ikkje nokon tekst på `{missing}` enno; denne er på `{language}`",
    en: "there is no text in `{missing}` yet; this one is in `{language}`",
};

/// Arguments of `krr disclose`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Channel
    #[arg(long, value_parser = one_of(Channel::ALL, Channel::as_str))]
    channel: Channel,
    /// Language of the sentence, as a tag such as nb, nn or en
    #[arg(long, default_value = "nb")]
    language: String,
    /// Print HTML instead of plain text
    #[arg(long)]
    html: bool,
}

/// Prints the disclosure alone on standard output, and a note on standard error if the language has
/// no translation.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let disclosure = Engine::embedded()?.disclose(args.channel, &args.language)?;
    if let Some(missing) = disclosure.missing_language {
        let note = NO_TRANSLATION
            .with(locale, &[("missing", &missing), ("language", &disclosure.language)]);
        let note = format!("{}: {note}\n", words::NOTE.get(locale));
        terminal::stderr().write_all(note.as_bytes())?;
    }
    let text = if args.html { disclosure.html } else { disclosure.text };
    output::write_bytes(format!("{text}\n").as_bytes())?;
    Ok(Exit::Success)
}
