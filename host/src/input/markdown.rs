//! The parser of Markdown with front matter: the front matter is the dispatch, the rest is the
//! message.

use std::ops::Range;

use krr_policy::Value;

use super::located::{LocatedValue, Location, Locations};
use super::problem::Problem;
use super::syntax_error::SyntaxError;
use super::{toml, yaml};

const BODY: &str = "message.body";

/// The two parts of a file, in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// True for TOML, false for YAML.
    is_toml: bool,
    front_matter: Range<usize>,
    body: Range<usize>,
}

/// Returns whether a Markdown file begins with front matter, closed or not. A file without is a
/// dispatch only if the user names it.
#[must_use]
pub fn has_front_matter(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let first_line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    matches!(first_line.trim_ascii_end(), b"---" | b"+++")
}

/// Parses a whole file. Without front matter, all of it is the message.
pub(super) fn parse(text: &str) -> Result<LocatedValue, SyntaxError> {
    let Some(parts) = split(text)? else {
        let value = LocatedValue { value: Value::Map(Vec::new()), locations: Locations::new(0) };
        return add_body(value, text, body_range(text, 0));
    };
    let front_matter = text.get(parts.front_matter.clone()).unwrap_or_default();
    let parse = if parts.is_toml { toml::parse } else { yaml::parse };
    add_body(parse(front_matter, parts.front_matter.start)?, text, parts.body)
}

/// Finds the front matter: YAML between `---` or TOML between `+++`, from the first line on.
/// Returns `None` for a file without.
pub(super) fn split(text: &str) -> Result<Option<Parts>, SyntaxError> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let fence = first.trim_end();
    if !matches!(fence, "---" | "+++") {
        return Ok(None);
    }
    let mut at = first.len();
    for line in lines {
        if line.trim_end() == fence {
            return Ok(Some(Parts {
                is_toml: fence == "+++",
                front_matter: first.len()..at,
                body: body_range(text, at + line.len()),
            }));
        }
        at += line.len();
    }
    Err(SyntaxError::new(0..fence.len(), Problem::OpenFrontMatter(fence.to_owned())))
}

/// Returns the range of the message that begins at `start`, without one blank line below the front
/// matter and without the line break at the end of the file.
fn body_range(text: &str, start: usize) -> Range<usize> {
    let rest = text.get(start..).unwrap_or_default();
    let after_blank = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or(rest);
    let has_front_matter = start > 0;
    let start = if has_front_matter { start + rest.len() - after_blank.len() } else { start };
    let body = text.get(start..).unwrap_or_default();
    let body = body.strip_suffix('\n').unwrap_or(body);
    let body = body.strip_suffix('\r').unwrap_or(body);
    start..start + body.len()
}

/// Adds the message to the value of the front matter.
fn add_body(
    mut parsed: LocatedValue,
    text: &str,
    range: Range<usize>,
) -> Result<LocatedValue, SyntaxError> {
    let body = text.get(range.clone()).unwrap_or_default();
    if parsed.value == Value::Null {
        parsed.value = Value::Map(Vec::new());
    }
    // An empty message counts as not given, so the front matter may give it.
    if body.is_empty() {
        return Ok(parsed);
    }
    if let Some(location) = parsed.locations.get(BODY) {
        let range = location.key.clone().unwrap_or(location.value.clone());
        return Err(SyntaxError::new(range, Problem::DuplicateBody).at_field(BODY));
    }
    if insert_body(&mut parsed.value, body) {
        parsed.locations.insert(BODY, Location { key: None, value: range })?;
    }
    Ok(parsed)
}

/// Inserts the body into the message and returns whether it could. If the value of `message` is of
/// another type, the contract reports that.
fn insert_body(value: &mut Value, body: &str) -> bool {
    let Value::Map(fields) = value else {
        return false;
    };
    if !fields.iter().any(|(name, _)| name == "message") {
        fields.push(("message".to_owned(), Value::Map(Vec::new())));
    }
    let message = fields.iter_mut().find(|(name, _)| name == "message").map(|(_, value)| value);
    let Some(message) = message else { return false };
    if *message == Value::Null {
        *message = Value::Map(Vec::new());
    }
    let Value::Map(message) = message else {
        return false;
    };
    message.push(("body".to_owned(), Value::Text(body.to_owned())));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

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
