//! Diagnostics in the output format `human`.

use annotate_snippets::Level;
use krr_host::input::Diagnostic;
use krr_policy::Locale;

use super::excerpt;
use crate::terminal::{self, sanitize};
use crate::words;

/// Renders a diagnostic for the terminal.
pub(crate) fn render_diagnostic(diagnostic: &Diagnostic, locale: Locale) -> String {
    render(diagnostic, terminal::width(), locale)
}

/// Renders a diagnostic with an excerpt of the file.
pub(super) fn render(diagnostic: &Diagnostic, width: usize, locale: Locale) -> String {
    let place = diagnostic.place();
    let message = sanitize(&diagnostic.message_with_field(locale));
    // The excerpt names the file; without one, the message has to.
    let message = if place.is_some() {
        message
    } else {
        format!("`{}`: {message}", sanitize(&diagnostic.source))
    };
    let help = diagnostic.help(locale).map(|help| sanitize(&help));
    let title = Level::ERROR.with_name(words::ERROR.get(locale)).primary_title(message);
    let help = help.map(|help| Level::HELP.with_name(words::HELP.get(locale)).message(help));
    let mut text = excerpt::render_titled(title, help, place, width);
    text.push('\n');
    text
}
