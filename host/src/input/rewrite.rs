//! Writing a text back in the way that it was written.

use std::fmt::Write as _;

use krr_policy::TextEdit;

use super::format::Format;

/// A text with edits made. `None` when they overlap, or fall outside it or inside a character.
pub(super) fn edited(text: &str, edits: &[&TextEdit]) -> Option<String> {
    let mut edits = edits.to_vec();
    edits.sort_by_key(|edit| edit.span.start);
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        let start = usize::try_from(edit.span.start).ok()?;
        result.push_str(text.get(at..start)?);
        result.push_str(&edit.replacement);
        at = usize::try_from(edit.span.end).ok()?;
        text.get(start..at)?;
    }
    result.push_str(text.get(at..)?);
    Some(result)
}

/// A part of a text as it would be written in this scalar.
pub(super) fn part(scalar: &str, text: &str) -> String {
    let multi_line = scalar.starts_with("\"\"\"");
    let mut written = String::with_capacity(text.len());
    match scalar.chars().next() {
        Some('"') => {
            for c in text.chars() {
                if c == '\n' && multi_line {
                    written.push(c);
                } else {
                    escape(c, &mut written);
                }
            }
        }
        Some('|') => {
            let first = scalar.lines().skip(1).find(|line| !line.trim().is_empty());
            let blank = first.map_or(0, |line| line.len() - line.trim_start_matches(' ').len());
            written.push_str(&text.replace('\n', &format!("\n{}", " ".repeat(blank))));
        }
        _ => written.push_str(text),
    }
    written
}

/// A text as a scalar of the format, in the style of the scalar that it replaces where that can
/// hold it. `indentation` is what the line of the old scalar begins with.
pub(super) fn scalar(format: Format, old: &str, text: &str, indentation: &str) -> String {
    let yaml = matches!(format, Format::Yaml) || (format == Format::Markdown && !is_toml(old));
    match old.chars().next() {
        Some('|' | '>') if yaml => block(old, text, indentation)
            .unwrap_or_else(|| format!("{}{}", quoted(text), trailing(old))),
        Some('\'')
            if fits_single(text) && !old.starts_with("'''") && (yaml || !text.contains('\'')) =>
        {
            let text = if yaml { text.replace('\'', "''") } else { text.to_owned() };
            format!("'{text}'")
        }
        _ if old.starts_with("\"\"\"") || old.starts_with("'''") => multi_line(text),
        _ => quoted(text),
    }
}

/// Whether a scalar can only be TOML's.
fn is_toml(old: &str) -> bool {
    old.starts_with("\"\"\"") || old.starts_with("'''")
}

fn fits_single(text: &str) -> bool {
    !text.chars().any(char::is_control)
}

/// A text in double quotes, with escapes that JSON, YAML and TOML share.
fn quoted(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for c in text.chars() {
        escape(c, &mut written);
    }
    written.push('"');
    written
}

fn escape(c: char, written: &mut String) {
    match c {
        '"' => written.push_str("\\\""),
        '\\' => written.push_str("\\\\"),
        '\n' => written.push_str("\\n"),
        '\r' => written.push_str("\\r"),
        '\t' => written.push_str("\\t"),
        c if c.is_control() || c == '\u{feff}' => {
            let _ = write!(written, "\\u{:04x}", u32::from(c));
        }
        c => written.push(c),
    }
}

/// A text in TOML's triple quotes.
fn multi_line(text: &str) -> String {
    let mut written = "\"\"\"\n".to_owned();
    for c in text.chars() {
        if c == '\n' {
            written.push('\n');
        } else {
            escape(c, &mut written);
        }
    }
    written.push_str("\"\"\"");
    written
}

/// A text as a literal block of YAML, at the indentation of the old one. `None` when a block
/// cannot hold it, or when the old one says more of itself than a new one can repeat.
fn block(old: &str, text: &str, indentation: &str) -> Option<String> {
    let (header, lines) = old.split_once('\n')?;
    let odd = |c: char| c.is_control() && c != '\n' && c != '\t';
    let plain_header = matches!(header.trim(), "|" | "|-" | "|+");
    if !plain_header || text.starts_with([' ', '\n']) || text.chars().any(odd) {
        return None;
    }
    let line_break = if header.ends_with('\r') { "\r\n" } else { "\n" };
    let first = lines.lines().find(|line| !line.trim().is_empty())?;
    let depth = (first.len() - first.trim_start_matches(' ').len()).max(indentation.len() + 1);
    let content = text.trim_end_matches('\n');
    let breaks = text.len() - content.len();
    let chomping = ["|-", "|"].get(breaks).copied().unwrap_or("|+");
    let mut written = chomping.to_owned();
    for line in content.split('\n') {
        written.push_str(line_break);
        if !line.is_empty() {
            written.extend(std::iter::repeat_n(' ', depth));
            written.push_str(line);
        }
    }
    written.push_str(&if breaks > 1 {
        line_break.repeat(breaks)
    } else {
        trailing(old).to_owned()
    });
    Some(written)
}

/// The line breaks that a block of YAML ends with.
fn trailing(old: &str) -> &str {
    old.get(old.trim_end().len()..).unwrap_or_default()
}
