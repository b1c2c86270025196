//! The parser of Markdown with front matter: the front matter is the dispatch, the rest is the
//! message.

use std::ops::Range;

use krr_policy::Value;

use super::front_matter::{Parts, body_range, content_start, split};
use super::located::{LocatedValue, Location, Locations};
use super::problem::Problem;
use super::sections::is_section_line;
use super::syntax_error::SyntaxError;

const BODY: &str = "message.body";

/// Parses a whole file. Without front matter, all of it is the message.
pub(super) fn parse(text: &str) -> Result<LocatedValue, SyntaxError> {
    let Some(parts) = parts(text)? else {
        let value = LocatedValue { value: Value::Map(Vec::new()), locations: Locations::new(0) };
        return add_body(value, text, body_range(text, 0));
    };
    add_body(parts.parse(text)?, text, parts.body)
}

/// Finds the front matter. Returns `None` for a file without.
///
/// # Errors
///
/// Returns an error if the front matter is not closed, or if it is further down in the file.
pub(super) fn parts(text: &str) -> Result<Option<Parts>, SyntaxError> {
    let parts = split(text)?;
    let misplaced = if parts.is_none() { misplaced_front_matter(text) } else { None };
    match misplaced {
        Some(range) => Err(SyntaxError::new(range, Problem::MisplacedFrontMatter)),
        None => Ok(parts),
    }
}

/// Returns the line at which front matter begins that is not at the start of the file, or that lacks
/// its first line: a section of a dispatch after a fence, or before any other text. What is shown in a
/// code block is an example.
fn misplaced_front_matter(text: &str) -> Option<Range<usize>> {
    let start = content_start(text);
    let (mut at, mut fence, mut code_block) = (start, None, None);
    for line in text.get(start..)?.split_inclusive('\n') {
        let written = line.trim();
        let range = at..at + line.trim_end().len();
        at += line.len();
        let code_fence = ["```", "~~~"].into_iter().find(|fence| written.starts_with(fence));
        match (code_block, code_fence) {
            (None, Some(_)) => code_block = code_fence,
            (Some(open), Some(close)) if open == close => code_block = None,
            (None, None) if is_fence(written) => fence = Some(range),
            (None, None) if is_section_line(line) && (range.start == start || fence.is_some()) => {
                return Some(fence.unwrap_or(range));
            }
            (Some(_), _) | (None, None) => {}
        }
    }
    None
}

/// Returns whether a line is a fence of front matter, or is likely meant to be one.
fn is_fence(line: &str) -> bool {
    let is_of = |marks: &[char]| line.chars().all(|c| marks.contains(&c));
    line.chars().count() >= 2 && (is_of(&['-', '–', '—']) || is_of(&['+']))
        || matches!(line, "—" | "–")
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
    fn front_matter_elsewhere_is_an_error_at_its_line() {
        for (text, expected) in [
            ("# Hei\n\n---\nsender: {}\n---\n", Some("---")),
            ("<!-- open\n---\nmessage: {}\n---\n", Some("---")),
            ("Hei\n+++\n# note\n[message]\n+++\n", Some("+++")),
            ("----\nsender: {}\n----\nHei\n", Some("----")),
            ("—\nsender: {}\n—\nHei\n", Some("—")),
            ("sender: {}\n---\nHei\n", Some("sender: {}")),
            ("# Hei\n\n---\n\nPå gjensyn\n", None),
            ("# Hei\n\n---\ntitle: x\n---\n", None),
            ("Write\nmessage: hei\n", None),
            ("# Slik\n\n```yaml\n---\nsender: {}\n---\n```\n", None),
            ("~~~\n```\n---\nsender: {}\n~~~\n", None),
        ] {
            let found = match parts(text) {
                Err(error) => text.get(error.range),
                Ok(parts) => parts.map(|_| "front matter"),
            };
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
