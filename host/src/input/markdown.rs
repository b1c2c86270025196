//! Markdown with front matter: the front matter is the dispatch, what follows is the message.

use std::ops::Range;

use krr_policy::Value;

use super::located::{Mistake, Place, Places, Tree};
use super::{toml, yaml};

const BODY: &str = "message.body";

/// A file in its two parts, in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// Whether the front matter is TOML, and not YAML.
    toml: bool,
    front: Range<usize>,
    body: Range<usize>,
}

/// Reads a whole file. Without front matter it is all message.
pub(super) fn read(text: &str) -> Result<Tree, Mistake> {
    let Some(parts) = split(text)? else {
        let tree = Tree { value: Value::Map(Vec::new()), places: Places::new(0) };
        return with_body(tree, text, body(text, 0));
    };
    let front = text.get(parts.front.clone()).unwrap_or_default();
    let read = if parts.toml { toml::read } else { yaml::read };
    with_body(read(front, parts.front.start)?, text, parts.body)
}

/// Finds the front matter: `---` around YAML or `+++` around TOML, from the first line on. `None`
/// when there is none.
pub(super) fn split(text: &str) -> Result<Option<Parts>, Mistake> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let fence = first.trim_end();
    if !matches!(fence, "---" | "+++") {
        return Ok(None);
    }
    let mut at = first.len();
    for line in lines {
        if line.trim_end() == fence {
            let front = first.len()..at;
            return Ok(Some(Parts {
                toml: fence == "+++",
                front,
                body: body(text, at + line.len()),
            }));
        }
        at += line.len();
    }
    Err(Mistake::new("syntax", 0..fence.len(), "the front matter does not end")
        .help(format!("end it with a line of `{fence}`")))
}

/// The message below the front matter: from a byte on, without one blank line before it and
/// without the line break that ends the file.
fn body(text: &str, from: usize) -> Range<usize> {
    let rest = text.get(from..).unwrap_or_default();
    let blank = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or(rest);
    let start = if from == 0 { from } else { from + rest.len() - blank.len() };
    let rest = text.get(start..).unwrap_or_default();
    let bare = rest.strip_suffix('\n').unwrap_or(rest);
    let bare = bare.strip_suffix('\r').unwrap_or(bare);
    start..start + bare.len()
}

fn with_body(mut tree: Tree, text: &str, at: Range<usize>) -> Result<Tree, Mistake> {
    let body = text.get(at.clone()).unwrap_or_default();
    if tree.value == Value::Null {
        tree.value = Value::Map(Vec::new());
    }
    // A message that is empty is not given; that the front matter gives it is then fine.
    if body.is_empty() {
        return Ok(tree);
    }
    if let Some(place) = tree.places.get(BODY) {
        let range = place.key.clone().unwrap_or(place.value.clone());
        return Err(Mistake::new("duplicate_field", range, "given twice")
            .at(BODY)
            .help("the message stands below the front matter; remove this one"));
    }
    if insert(&mut tree.value, body) {
        tree.places.insert(BODY, Place { key: None, value: at })?;
    }
    Ok(tree)
}

/// Puts the body where it belongs, unless something else stands there: that is then the mistake.
fn insert(tree: &mut Value, body: &str) -> bool {
    let Value::Map(fields) = tree else {
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

    fn message(text: &str) -> &str {
        text.get(split(text).unwrap().unwrap().body).unwrap()
    }

    #[test]
    fn the_body_stands_as_it_is() {
        assert_eq!(message("---\n---\nHei\n"), "Hei");
        assert_eq!(message("---\n---\n\nHei\n"), "Hei");
        assert_eq!(message("---\n---\n\n\n Hei \n\n"), "\n Hei \n");
        assert_eq!(message("---\r\n---\r\n\r\nHei\r\nhå\r\n"), "Hei\r\nhå");
        assert_eq!(message("+++  \n+++"), "");
        assert_eq!(message("---\n---\n--- \n"), "--- ");
    }
}
