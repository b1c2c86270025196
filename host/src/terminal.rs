//! Styles, line wrapping and sanitizing of terminal output.

use std::fmt::Write as _;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use krr_policy::Locale;

use crate::inert::{Inert, Syntax};
pub(crate) use crate::inert::{printable, sanitize};
use crate::words;

/// Style of errors.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
/// Style of what needs attention.
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default().bold();
/// Style of what is in order.
pub(crate) const SUCCESS: Style = AnsiColor::Green.on_default().bold();
/// Style of information.
pub(crate) const INFO: Style = AnsiColor::Cyan.on_default();
/// Style of emphasis.
pub(crate) const BOLD: Style = Style::new().bold();
/// Style of secondary text.
pub(crate) const DIM: Style = Style::new().dimmed();

/// Returns the line width for output: that of the terminal within limits, or else the maximum.
pub(crate) fn width() -> usize {
    const MIN: usize = 40;
    const MAX: usize = 100;
    let columns = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    columns.unwrap_or(MAX).clamp(MIN, MAX)
}

/// Wraps a text to lines of at most `width` columns. Words are not hyphenated, so that links stay
/// whole.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let options = textwrap::Options::new(width)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// Returns a text with the escape codes of a style. `anstream` removes them if the output does not
/// support them.
pub(crate) fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// Returns standard output for text, without its styles if it does not support them.
pub(crate) fn stdout() -> impl Write {
    Inert::new(anstream::stdout().lock(), Syntax::Text)
}

/// Returns standard error for text, without its styles if it does not support them.
pub(crate) fn stderr() -> impl Write {
    Inert::new(anstream::stderr().lock(), Syntax::Text)
}

/// Prints an error, and how to correct it, on standard error.
pub(crate) fn print_error(message: &str, help: Option<&str>, locale: Locale) {
    // What an argument contains is not to look like a line of its own.
    let one_line: String = message.chars().map(printable).collect();
    let mut text = format!("{}: {one_line}\n", styled(ERROR, words::ERROR.get(locale)));
    if let Some(help) = help {
        let _ = writeln!(text, "{}: {}", styled(INFO, words::HELP.get(locale)), sanitize(help));
    }
    print_diagnostic(&text);
}

/// Prints a note on standard error.
#[cfg(feature = "nats")]
pub(crate) fn print_note(message: &str, locale: Locale) {
    print_diagnostic(&format!("{}: {message}\n", styled(INFO, words::NOTE.get(locale))));
}

/// Prints a diagnostic on standard error.
pub(crate) fn print_diagnostic(text: &str) {
    // If standard error is closed, the exit code still reports the error.
    drop(stderr().write_all(text.as_bytes()));
}

/// Prints the help, the version, or what is wrong with the command line.
pub(crate) fn print_usage(usage: &clap::Error) -> io::Result<()> {
    let text = usage.render();
    // Arguments stand in it as they were given: their escape codes are told from those of styles by
    // leaving out the styles.
    let plain = text.to_string();
    let sanitized = sanitize(&plain);
    let shown = if sanitized == plain { text.ansi().to_string() } else { sanitized };
    let mut out: Box<dyn Write> =
        if usage.use_stderr() { Box::new(stderr()) } else { Box::new(stdout()) };
    out.write_all(shown.as_bytes())?;
    out.flush()
}
