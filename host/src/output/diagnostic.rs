//! Diagnostics in the output format `human`.

use annotate_snippets::Level;
use krr_host::input::Diagnostic;

use super::excerpt;
use crate::terminal::sanitize;

/// Renders a diagnostic with an excerpt of the file.
pub(super) fn render(diagnostic: &Diagnostic, width: usize) -> String {
    let location = diagnostic.location();
    let message = sanitize(&diagnostic.to_string());
    // The excerpt names the file; without one, the message has to.
    let message = if location.is_some() {
        message
    } else {
        format!("`{}`: {message}", sanitize(&diagnostic.source))
    };
    let help = diagnostic.help.as_deref().map(sanitize);
    let title = Level::ERROR.primary_title(message);
    let help = help.map(|help| Level::HELP.message(help));
    let mut text = excerpt::render_titled(title, help, location.as_ref(), width);
    text.push('\n');
    text
}
