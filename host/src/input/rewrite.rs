//! Encoding of edited text in the scalar style of the original.

use std::fmt::Write as _;
use std::iter::repeat_n;

use krr_policy::TextEdit;

use super::format::InputFormat;

/// Returns a text with edits applied, or `None` if they overlap, are out of bounds, or split a
/// character.
pub(super) fn apply_edits(text: &str, edits: &[&TextEdit]) -> Option<String> {
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

/// Encodes a fragment of text for insertion into an existing scalar.
pub(super) fn encode_fragment(scalar: &str, text: &str) -> String {
    match scalar.chars().next() {
        Some('"') if scalar.starts_with("\"\"\"") => escape_all_but_line_breaks(text),
        Some('"') => escape_all(text),
        Some('|') => {
            let first_line = scalar.lines().skip(1).find(|line| !line.trim().is_empty());
            let indentation = first_line.map_or(0, leading_spaces);
            text.replace('\n', &format!("\n{}", " ".repeat(indentation)))
        }
        _ => text.to_owned(),
    }
}

/// Encodes a text as a scalar of the format, in the style of the scalar that it replaces if that
/// style can hold it. `indentation` is the indentation of the line of the old scalar.
pub(super) fn encode_scalar(
    format: InputFormat,
    old: &str,
    text: &str,
    indentation: &str,
) -> String {
    let is_yaml = format == InputFormat::Yaml
        || (format == InputFormat::Markdown && !is_toml_multi_line(old));
    match old.chars().next() {
        Some('|' | '>') if is_yaml => yaml_literal_block(old, text, indentation)
            .unwrap_or_else(|| format!("{}{}", double_quoted(text), trailing_whitespace(old))),
        Some('\'')
            if !text.chars().any(char::is_control)
                && !old.starts_with("'''")
                && (is_yaml || !text.contains('\'')) =>
        {
            let text = if is_yaml { text.replace('\'', "''") } else { text.to_owned() };
            format!("'{text}'")
        }
        _ if is_toml_multi_line(old) => toml_multi_line(text),
        _ => double_quoted(text),
    }
}

/// Returns whether a scalar is a multi-line string, which only TOML has.
fn is_toml_multi_line(scalar: &str) -> bool {
    scalar.starts_with("\"\"\"") || scalar.starts_with("'''")
}

/// Returns a text in double quotes, with the escapes that JSON, YAML and TOML share.
fn double_quoted(text: &str) -> String {
    format!("\"{}\"", escape_all(text))
}

/// Returns a text as a multi-line basic string of TOML.
fn toml_multi_line(text: &str) -> String {
    format!("\"\"\"\n{}\"\"\"", escape_all_but_line_breaks(text))
}

/// Returns a text with the escapes that JSON, YAML and TOML share.
pub(crate) fn escape_all(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        push_escaped(&mut escaped, c);
    }
    escaped
}

fn escape_all_but_line_breaks(text: &str) -> String {
    text.split('\n').map(escape_all).collect::<Vec<_>>().join("\n")
}

fn push_escaped(escaped: &mut String, c: char) {
    match c {
        '"' => escaped.push_str("\\\""),
        '\\' => escaped.push_str("\\\\"),
        '\n' => escaped.push_str("\\n"),
        '\r' => escaped.push_str("\\r"),
        '\t' => escaped.push_str("\\t"),
        c if c.is_control() || c == '\u{feff}' => {
            let _ = write!(escaped, "\\u{:04x}", u32::from(c));
        }
        c => escaped.push(c),
    }
}

/// Returns a text as a literal block of YAML at the indentation of the old block, or `None` if a
/// block cannot hold it or the header of the old block has an indentation indicator or a comment.
fn yaml_literal_block(old: &str, text: &str, indentation: &str) -> Option<String> {
    let (header, lines) = old.split_once('\n')?;
    let is_forbidden = |c: char| c.is_control() && c != '\n' && c != '\t';
    let is_plain_header = matches!(header.trim(), "|" | "|-" | "|+");
    if !is_plain_header || text.starts_with([' ', '\n']) || text.chars().any(is_forbidden) {
        return None;
    }
    let line_break = if header.ends_with('\r') { "\r\n" } else { "\n" };
    let first_line = lines.lines().find(|line| !line.trim().is_empty())?;
    let depth = leading_spaces(first_line).max(indentation.len() + 1);
    let content = text.trim_end_matches('\n');
    let final_breaks = text.len() - content.len();
    let chomping = match final_breaks {
        0 => "|-",
        1 => "|",
        _ => "|+",
    };
    let mut block = chomping.to_owned();
    for line in content.split('\n') {
        block.push_str(line_break);
        if !line.is_empty() {
            block.extend(repeat_n(' ', depth));
            block.push_str(line);
        }
    }
    if final_breaks > 1 {
        block.push_str(&line_break.repeat(final_breaks));
    } else {
        block.push_str(trailing_whitespace(old));
    }
    Some(block)
}

/// Returns the number of spaces that a line begins with.
pub(super) fn leading_spaces(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Returns the whitespace at the end of a block, which its last line break is part of.
fn trailing_whitespace(block: &str) -> &str {
    block.get(block.trim_end().len()..).unwrap_or_default()
}
