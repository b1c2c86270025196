//! `krr init`: writes settings that take the messages that are found in the working directory.

mod language;
mod settings_text;
mod summary;

use std::env;
use std::path::Path;

use krr_host::Engine;
use krr_host::templates::{SETTINGS_FILE, propose};
use krr_policy::{Locale, Localized, grouped};

use self::language::language_of;
use self::settings_text::settings_text;
use self::summary::summary;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::new_file::{already_exists, create_file};
use crate::output;

const ADD_TO_IT: Localized = Localized {
    nb: "endre den, eller se med `krr init --print` hva den ville blitt",
    nn: "endre ho, eller sjå med `krr init --print` kva ho ville blitt",
    en: "change it, or see with `krr init --print` what it would be",
};
const NOTHING_FOUND: Localized = Localized {
    nb: "fant ingen meldinger i {files} filer: kildekode, tekst- og HTML-maler, `.properties`, JSON, YAML og `.po`",
    nn: "fann ingen meldingar i {files} filer: kjeldekode, tekst- og HTML-malar, `.properties`, JSON, YAML og `.po`",
    en: "no message was found in {files} files: source code, templates of text and HTML, `.properties`, JSON, YAML and `.po`",
};
const HOW_FOUND: Localized = Localized {
    nb: "meldinger kjennes på navn som `sms`, `epost`, `varsel` og `tekst` i filer, nøkler og konstanter; skriv ellers `[[templates]]` i `krr.toml` selv. Tester, dokumentasjon og det `.gitignore` og `.krrignore` nevner, er ikke med",
    nn: "meldingar kjennest på namn som `sms`, `epost`, `varsel` og `tekst` i filer, nøklar og konstantar; skriv elles `[[templates]]` i `krr.toml` sjølv. Testar, dokumentasjon og det `.gitignore` og `.krrignore` nemner, er ikkje med",
    en: "messages are known by names such as `sms`, `email`, `notification` and `text` of files, keys and constants; or else write `[[templates]]` in `krr.toml` yourself. Tests, documents and what `.gitignore` and `.krrignore` name are left out",
};

/// Arguments of `krr init`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Print the settings instead of writing them
    #[arg(long)]
    print: bool,
}

/// Writes the settings, and what they take. An existing file is not overwritten.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let path = Path::new(SETTINGS_FILE);
    if !args.print && path.symlink_metadata().is_ok() {
        return Err(already_exists(path, ADD_TO_IT, locale));
    }
    let engine = Engine::embedded()?;
    let folder = env::current_dir()?;
    let proposal = propose(&folder, |text| language_of(text, &engine));
    if proposal.sets.is_empty() {
        let files = grouped(proposal.files as u64, locale);
        return Err(Failure::Invalid {
            message: NOTHING_FOUND.with(locale, &[("files", &files)]),
            help: Some(HOW_FOUND.get(locale).to_owned()),
        });
    }
    let catalogue = engine.rules(locale)?;
    let text = settings_text(&proposal, &catalogue, locale);
    if args.print {
        output::write_bytes(text.as_bytes())?;
        return Ok(Exit::Success);
    }
    create_file(path, &text, ADD_TO_IT, locale)?;
    output::write_text(&summary(&proposal, &folder, &catalogue, locale))?;
    Ok(Exit::Success)
}
