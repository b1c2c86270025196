//! Templates that are one text: front matter, and the body below it.

use std::ops::Range;

use krr_policy::Value;

use crate::input::{SourceMap, SyntaxError, body_range, split_front_matter};

use super::comments::comments;
use super::document::{Document, Entry, FrontMatter};
use super::limits::add_entry;
use super::scalar::write_in_scalar;

/// The key of the text itself.
const BODY: &str = "body";

/// The key of the subject, and its name in front matter.
pub(super) const SUBJECT: &str = "subject";

/// Reads a file into the subject of its front matter, if it has one, and its body.
pub(super) fn read_template(text: &str) -> Result<Document, SyntaxError> {
    let mut document = Document::default();
    let body = match split_front_matter(text)? {
        None => body_range(text, 0),
        Some(parts) => {
            let values = parts.parse(text)?;
            let subject = values.locations.get(SUBJECT).and_then(|location| {
                let subject = subject_of(&values.value)?;
                Some(subject_entry(text, subject, location.key.clone()?, location.value.clone()))
            });
            document.entries.extend(subject);
            document.comments = line_comments(text, parts.front_matter.clone());
            document.front_matter =
                Some(FrontMatter { range: parts.front_matter, is_toml: parts.is_toml });
            parts.body
        }
    };
    let content = text.get(body.clone()).unwrap_or_default();
    document.comments.extend(comments(content, body.start));
    // With the fence above it, the body is told from other values.
    let start = document.front_matter.as_ref().map_or(body.start, |it| it.range.end);
    add_entry(&mut document, body_entry(content, body.clone(), start..body.end))?;
    Ok(document)
}

/// Returns a fragment of text as it is written in the subject of front matter or in the body.
pub(super) fn write_in_template(scalar: &str, fragment: &str) -> Option<String> {
    match subject_value(scalar) {
        Some(value) => write_in_scalar(value, fragment),
        None => Some(fragment.to_owned()),
    }
}

/// Returns the value of a scalar that is the field of the subject, with its name.
fn subject_value(scalar: &str) -> Option<&str> {
    let after_name = scalar.trim_start_matches(['"', '\'']).strip_prefix(SUBJECT)?;
    let after_name = after_name.trim_start_matches(['"', '\'']).trim_start_matches([' ', '\t']);
    Some(after_name.strip_prefix([':', '='])?.trim_start())
}

fn body_entry(content: &str, range: Range<usize>, scalar: Range<usize>) -> Entry {
    Entry {
        key: BODY.to_owned(),
        key_range: range.start..range.start,
        text: content.to_owned(),
        map: SourceMap::verbatim(content.len(), range.start),
        scalars: vec![scalar],
        call: None,
        interpolations: Vec::new(),
    }
}

fn subject_of(front_matter: &Value) -> Option<&str> {
    let Value::Map(fields) = front_matter else { return None };
    fields.iter().find_map(|(name, value)| match value {
        Value::Text(subject) if name == SUBJECT => Some(subject.as_str()),
        _ => None,
    })
}

fn subject_entry(text: &str, subject: &str, key: Range<usize>, value: Range<usize>) -> Entry {
    let written = text.get(value.clone()).unwrap_or_default();
    let scalar = key.start..value.end;
    let map = SourceMap::align(subject, written, value.start)
        .unwrap_or_else(|| SourceMap::indivisible(subject.len(), value));
    Entry {
        key: SUBJECT.to_owned(),
        key_range: key,
        text: subject.to_owned(),
        map,
        scalars: vec![scalar],
        call: None,
        interpolations: Vec::new(),
    }
}

/// Returns the content of the comments in front matter that have a line of their own.
fn line_comments(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut at = range.start;
    let mut found = Vec::new();
    for line in text.get(range).unwrap_or_default().split_inclusive('\n') {
        let content = line.trim();
        if let Some(comment) = content.strip_prefix('#') {
            let start = at + line.len() - line.trim_start().len() + 1;
            found.push(start..start + comment.len());
        }
        at += line.len();
    }
    found
}
