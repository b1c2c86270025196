//! Fragments of text as they are written in string literals.

use std::fmt::Write as _;

use super::super::escapes::{escape_non_ascii, uses_escapes};
use super::language::{Escapes, Interpolation, Language, Layout, Quoting, Style};

/// Returns a fragment of text as it is written in a literal, which may be followed by the call that
/// trims it. Returns `None` if the literal cannot hold it.
pub(super) fn write_in_literal(
    language: &Language,
    literal: &str,
    fragment: &str,
) -> Option<String> {
    let (style, opening) = language.opening(literal)?;
    let written = match style.escapes {
        Escapes::Backslash => with_escapes(language, style, literal, fragment),
        Escapes::DoubledQuote => fragment.replace(style.quote, "\"\""),
        Escapes::None | Escapes::Kept => fits_raw(style, fragment).then(|| fragment.to_owned())?,
    };
    let written = with_interpolation_signs(style, &written)?;
    let line_start = line_start(style, literal, opening)?;
    // Blanks before a line break are no part of a text block.
    let has_blanks =
        fragment.starts_with('\n') || fragment.contains(" \n") || fragment.contains("\t\n");
    if style.layout == Layout::TextBlock && has_blanks {
        return Some(written.replace('\n', "\\n"));
    }
    Some(if line_start.is_empty() {
        written
    } else {
        written.replace('\n', &format!("\n{line_start}"))
    })
}

/// Returns whether a literal without escape sequences can hold a fragment wherever in it.
fn fits_raw(style: Style, fragment: &str) -> bool {
    let mut quotes = String::new();
    quotes.extend(std::iter::repeat_n(style.quote, style.quotes.saturating_sub(1)));
    let has_quotes = if style.quotes > 1 {
        fragment.contains(&quotes)
            || fragment.starts_with(style.quote)
            || fragment.ends_with(style.quote)
    } else {
        fragment.contains(style.quote)
    };
    let has_backslash = style.escapes == Escapes::Kept && fragment.contains('\\');
    let has_line_break = !style.is_multi_line && fragment.contains('\n');
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    !has_quotes && !has_backslash && !has_line_break && !fragment.contains(is_control)
}

fn with_escapes(language: &Language, style: Style, literal: &str, fragment: &str) -> String {
    let is_escaped = uses_escapes(literal);
    let mut written = String::with_capacity(fragment.len());
    for c in fragment.chars() {
        match c {
            '\\' => written.push_str("\\\\"),
            '\n' | '\r' | '\t' if style.is_multi_line => written.push(c),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            c if c == style.quote => {
                written.push('\\');
                written.push(c);
            }
            c if c.is_control() => {
                let _ = write!(written, "\\u{:04X}", u32::from(c));
            }
            // Python has no pairs.
            c if !c.is_ascii() && is_escaped && language.quoting == Quoting::Python => {
                let _ = write!(written, "\\U{:08X}", u32::from(c));
            }
            c if !c.is_ascii() && is_escaped => written.push_str(&escape_non_ascii(c)),
            c => written.push(c),
        }
    }
    written
}

/// Returns a text in which no sign begins an expression.
fn with_interpolation_signs(style: Style, text: &str) -> Option<String> {
    Some(match style.interpolation {
        Interpolation::None => text.to_owned(),
        Interpolation::Names(1) if style.escapes == Escapes::Backslash => text.replace('$', "\\$"),
        Interpolation::Names(1) => text.replace('$', "${'$'}"),
        Interpolation::Dollar => text.replace('$', "\\$"),
        Interpolation::Braces(1) if style.layout != Layout::RawString => {
            text.replace('{', "{{").replace('}', "}}")
        }
        Interpolation::Names(_) | Interpolation::Braces(_) => {
            return (!text.contains(['$', '{', '}'])).then(|| text.to_owned());
        }
    })
}

/// Returns what is before the text on each line of a literal, or `None` if its lines differ.
fn line_start(style: Style, literal: &str, opening: usize) -> Option<String> {
    let is_trimmed = literal.ends_with(')');
    if !is_trimmed && style.layout == Layout::Kept {
        return Some(String::new());
    }
    let content = literal.get(opening..)?;
    let content = content.get(..content.rfind(&style.quote.to_string().repeat(style.quotes))?)?;
    let last = content.split('\n').count() - 1;
    // The indentation of the closing quotes counts, but not for a call.
    let counts = |at: usize, line: &str| at == last && !is_trimmed || !line.trim().is_empty();
    let lines = content.split('\n').enumerate().skip(1);
    let lines = lines.filter(|(at, line)| counts(*at, line)).map(|(_, line)| line);
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let shortest = lines.min_by_key(|line| indent(line)).unwrap_or_default();
    let blanks = shortest.get(..indent(shortest)).unwrap_or_default();
    if !literal.contains("trimMargin") {
        return Some(blanks.to_owned());
    }
    let sign = shortest.trim_start().chars().next()?;
    Some(format!("{blanks}{sign}"))
}
