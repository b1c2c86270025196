//! Writing to standard output.

use std::io::{self, Write as _};

use serde::Serialize;

use crate::inert::{Inert, Syntax};
use crate::terminal;

/// Writes bytes to standard output unchanged.
pub(crate) fn write_bytes(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// Writes text to standard output, without its styles if the output does not support them.
pub(crate) fn write_text(text: &str) -> io::Result<()> {
    let mut out = terminal::stdout();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Writes a value to standard output as JSON.
pub(crate) fn write_json(value: &impl Serialize) -> io::Result<()> {
    let mut text = serde_json::to_string_pretty(value)?;
    text.push('\n');
    let mut out = Inert::new(io::stdout().lock(), Syntax::Json);
    out.write_all(text.as_bytes())?;
    out.flush()
}
