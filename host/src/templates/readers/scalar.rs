//! Fragments of text as they are written in the scalars of YAML and TOML.

use crate::input::escape_all;

/// Returns a fragment of text as it is written in a scalar, or `None` if the scalar cannot hold it.
pub(super) fn write_in_scalar(scalar: &str, fragment: &str) -> Option<String> {
    match scalar.chars().next() {
        Some('"') if scalar.starts_with("\"\"\"") => {
            Some(fragment.split('\n').map(escape_all).collect::<Vec<_>>().join("\n"))
        }
        Some('"') => Some(escape_all(fragment)),
        // Three of them are a multi-line string of TOML, which has no escapes.
        Some('\'') if scalar.starts_with("'''") && scalar.len() >= 6 => {
            (!fragment.contains('\'')).then(|| fragment.to_owned())
        }
        Some('\'') => (!fragment.contains(char::is_control)).then(|| fragment.replace('\'', "''")),
        Some('|') => write_in_block(scalar, fragment, ""),
        // A line that is indented further, or is blank, is not folded.
        Some('>') if fragment.split('\n').skip(1).any(|line| line.starts_with([' ', '\t'])) => None,
        Some('>') if fragment.ends_with('\n') => None,
        // Line breaks between lines of a folded block are written as one more.
        Some('>') => write_in_block(scalar, fragment, block_line_break(scalar)),
        _ => is_plain(fragment).then(|| fragment.to_owned()),
    }
}

/// Returns a fragment with the line breaks of a block, and its indentation on each further line with text.
/// Before such a line comes `paragraph_break`.
fn write_in_block(block: &str, fragment: &str, paragraph_break: &str) -> Option<String> {
    if fragment.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t')) {
        return None;
    }
    let line_break = block_line_break(block);
    let first_line = block.lines().skip(1).find(|line| !line.trim().is_empty())?;
    let indentation = " ".repeat(first_line.len() - first_line.trim_start_matches(' ').len());
    let lines: Vec<_> = fragment.split('\n').collect();
    let (first, further) = lines.split_first()?;
    let mut written = (*first).to_owned();
    for (nth, line) in further.iter().enumerate() {
        written.push_str(line_break);
        // What is behind the fragment follows on its last line.
        if !line.is_empty() || nth + 1 == further.len() {
            written.extend([paragraph_break, &indentation, line]);
        }
    }
    Some(written)
}

/// Returns the line break that a block has.
fn block_line_break(block: &str) -> &'static str {
    if block.contains("\r\n") { "\r\n" } else { "\n" }
}

/// Returns whether a fragment means itself in a plain scalar, wherever in it.
fn is_plain(fragment: &str) -> bool {
    let has_indicator = fragment.starts_with([
        '-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@',
        '`',
    ]);
    let has_end = fragment.contains(": ") || fragment.contains(" #") || fragment.ends_with(':');
    !has_indicator && !has_end && !fragment.contains(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_are_written_in_the_style_of_the_scalar() {
        for (scalar, fragment, expected) in [
            ("\"a\"", "b\"\n", Some("b\\\"\\n")),
            ("\"\"\"a\"\"\"", "b\"\nc", Some("b\\\"\nc")),
            ("'a'", "it's", Some("it''s")),
            ("'a'", "b\nc", None),
            ("'''a'''", "b", Some("b")),
            ("'''a'''", "it's", None),
            ("|\n    a\n", "b\nc", Some("b\n    c")),
            ("|\r\n  a\r\n", "b\nc", Some("b\r\n  c")),
            (">\n  a\n", "b c", Some("b c")),
            ("|\n  a\n", "b\n\nc", Some("b\n\n  c")),
            ("|\n  a\n", "b\n", Some("b\n  ")),
            (">\n  a\n", "b\nc", Some("b\n\n  c")),
            (">\r\n  a\r\n", "b\n\nc", Some("b\r\n\r\n\r\n  c")),
            (">\n  a\n", "b\n", None),
            ("a", "b c", Some("b c")),
            ("a", "b: c", None),
            ("a", "b #c", None),
            ("a", "*b", None),
        ] {
            let written = write_in_scalar(scalar, fragment);
            assert_eq!(written.as_deref(), expected, "{scalar:?} {fragment:?}");
        }
    }
}
