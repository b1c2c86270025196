//! Front matter: what stands above a text, between two fences.

use std::ops::Range;

use super::located::LocatedValue;
use super::problem::Problem;
use super::syntax_error::SyntaxError;
use super::{toml, yaml};

/// The two parts of a file, in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Parts {
    /// True for TOML, false for YAML.
    pub(crate) is_toml: bool,
    pub(crate) front_matter: Range<usize>,
    pub(crate) body: Range<usize>,
}

impl Parts {
    /// Parses the front matter of a file.
    pub(crate) fn parse(&self, text: &str) -> Result<LocatedValue, SyntaxError> {
        let front_matter = text.get(self.front_matter.clone()).unwrap_or_default();
        let parse = if self.is_toml { toml::parse } else { yaml::parse };
        parse(front_matter, self.front_matter.start)
    }
}

/// Finds the front matter: YAML between `---` or TOML between `+++`, with nothing before it but blank
/// lines and comments. Returns `None` for a file without.
///
/// # Errors
///
/// Returns an error if the front matter is not closed.
pub(crate) fn split(text: &str) -> Result<Option<Parts>, SyntaxError> {
    let start = content_start(text);
    let mut lines = text.get(start..).unwrap_or_default().split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let fence = first.trim_end();
    if !matches!(fence, "---" | "+++") {
        return Ok(None);
    }
    let front_matter = start + first.len();
    let mut at = front_matter;
    for line in lines {
        if line.trim_end() == fence {
            return Ok(Some(Parts {
                is_toml: fence == "+++",
                front_matter: front_matter..at,
                body: body_range(text, at + line.len()),
            }));
        }
        at += line.len();
    }
    let range = start..start + fence.len();
    Err(SyntaxError::new(range, Problem::OpenFrontMatter(fence.to_owned())))
}

/// Returns the offset of the first character that is not blank and not in an HTML comment, which some
/// tools put before the front matter.
pub(super) fn content_start(text: &str) -> usize {
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    let mut rest = text.trim_start_matches(is_blank);
    while let Some(comment) = rest.strip_prefix("<!--")
        && let Some((_, after)) = comment.split_once("-->")
    {
        rest = after.trim_start_matches(is_blank);
    }
    text.len() - rest.len()
}

/// Returns the range of the message that begins at `start`, without one blank line below the front
/// matter and without the line break at the end of the file.
pub(crate) fn body_range(text: &str, start: usize) -> Range<usize> {
    let rest = text.get(start..).unwrap_or_default();
    let after_blank = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or(rest);
    let has_front_matter = start > 0;
    let start = if has_front_matter { start + rest.len() - after_blank.len() } else { start };
    let body = text.get(start..).unwrap_or_default();
    let body = body.strip_suffix('\n').unwrap_or(body);
    let body = body.strip_suffix('\r').unwrap_or(body);
    start..start + body.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_is_found_after_blank_lines_and_comments() {
        for before in
            ["", "\n", " \r\n\t\n", "\u{feff}", "<!-- a -->\n", "<!--\na\n-->\n\n<!-- b -->\n"]
        {
            let text = format!("{before}---\nsender: {{}}\n---\nHei\n");
            let parts = split(&text).unwrap().unwrap();
            assert_eq!(text.get(parts.front_matter), Some("sender: {}\n"), "{text:?}");
            assert_eq!(text.get(parts.body), Some("Hei"), "{text:?}");
        }
    }

    #[test]
    fn the_body_is_verbatim_but_for_one_blank_line_and_the_last_line_break() {
        for (text, expected) in [
            ("---\n---\nHei\n", "Hei"),
            ("---\n---\n\nHei\n", "Hei"),
            ("---\n---\n\n\n Hei \n\n", "\n Hei \n"),
            ("---\r\n---\r\n\r\nHei\r\nhå\r\n", "Hei\r\nhå"),
            ("+++  \n+++", ""),
            ("---\n---\n--- \n", "--- "),
        ] {
            let parts = split(text).unwrap().unwrap();
            assert_eq!(text.get(parts.body), Some(expected), "{text:?}");
        }
    }
}
