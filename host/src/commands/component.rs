//! `krr component`: prints the WebAssembly component, for use in other runtimes.

use std::io::{IsTerminal as _, stdout};

use krr_host::Engine;
use krr_policy::{Locale, Localized};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

const IS_BINARY: Localized = Localized {
    nb: "komponenten er binær og blir ikke skrevet til en terminal",
    nn: "komponenten er binær og blir ikkje skriven til ein terminal",
    en: "the component is binary and is not printed on a terminal",
};
const REDIRECT: Localized = Localized {
    nb: "skriv den til en fil: `krr component > krr-policy.component.wasm`",
    nn: "skriv han til ei fil: `krr component > krr-policy.component.wasm`",
    en: "redirect it: `krr component > krr-policy.component.wasm`",
};

/// Writes the component to standard output, unless that is a terminal.
pub(crate) fn run(locale: Locale) -> Result<Exit, Failure> {
    if stdout().is_terminal() {
        return Err(Failure::Invalid {
            message: IS_BINARY.get(locale).to_owned(),
            help: Some(REDIRECT.get(locale).to_owned()),
        });
    }
    output::write_bytes(Engine::component_bytes())?;
    Ok(Exit::Success)
}
