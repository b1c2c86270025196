//! Suppressions in dispatches, which do not count: what is really sent is not let through by a comment.

use std::ops::Range;

use krr_policy::Value;

use super::located::{LocatedValue, Locations, field_path, item_path};

/// The word in a comment after which a suppression stands.
pub(crate) const MARK: &str = "krr-ignore";

/// Returns the places in the comments of a document that are meant as suppressions. The body of Markdown
/// has the comments of HTML, and anything else those that begin with `#`.
pub(super) fn in_comments(text: &str, document: &LocatedValue) -> Vec<Range<usize>> {
    let mut found = text.match_indices(MARK).peekable();
    if found.peek().is_none() {
        return Vec::new();
    }
    let mut scalars = Vec::new();
    collect_scalars(&document.value, "", &document.locations, &mut scalars);
    let is_comment = |at: usize| match scalars.iter().find(|(range, _)| range.contains(&at)) {
        Some((range, has_key)) => !has_key && is_in_html_comment(text, range, at),
        None => text
            .get(..at)
            .and_then(|before| before.lines().last())
            .is_some_and(|line| line.contains('#')),
    };
    let places = found.filter(|(at, _)| is_comment(*at));
    places.map(|(at, mark)| at..at + mark.len()).collect()
}

/// Returns whether an offset is in a comment of HTML that begins in a range.
fn is_in_html_comment(text: &str, range: &Range<usize>, at: usize) -> bool {
    let before = text.get(range.start..at).unwrap_or_default();
    before
        .rfind("<!--")
        .is_some_and(|open| before.get(open..).is_some_and(|it| !it.contains("-->")))
}

/// Adds the range of each single value, and whether it has a key or is in a list: the body of Markdown
/// alone has none.
fn collect_scalars(
    value: &Value,
    path: &str,
    locations: &Locations,
    scalars: &mut Vec<(Range<usize>, bool)>,
) {
    match value {
        Value::Map(fields) => {
            for (name, value) in fields {
                collect_scalars(value, &field_path(path, name), locations, scalars);
            }
        }
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                collect_scalars(item, &item_path(path, index), locations, scalars);
            }
        }
        _ => scalars.extend(locations.get(path).map(|location| {
            let has_key = location.key.is_some() || path.ends_with(']');
            (location.value.clone(), has_key)
        })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::InputFormat;
    use crate::input::read::parse_whole;

    #[test]
    fn comments_are_told_from_texts() {
        for (format, text, expected) in [
            (InputFormat::Yaml, "# krr-ignore a: b\nsender: {}\n", 1),
            (InputFormat::Yaml, "sender: {} # x, krr-ignore a: b\n", 1),
            (InputFormat::Yaml, "message: { body: 'a # krr-ignore a: b' }\n", 0),
            (InputFormat::Yaml, "message:\n  body: |\n    # krr-ignore a: b\n", 0),
            (InputFormat::Toml, "# krr-ignore a: b\n[sender]\nname = 'x' # krr-ignore c: d\n", 2),
            (InputFormat::Toml, "message.body = '''\n# krr-ignore a: b'''\n", 0),
            (InputFormat::Markdown, "---\n# krr-ignore a: b\n---\nHei\n", 1),
            (InputFormat::Markdown, "---\n---\nHei <!-- krr-ignore a: b --> du\n", 1),
            (InputFormat::Markdown, "---\n---\n<!-- x --> krr-ignore a: b\n", 0),
            (InputFormat::Markdown, "# krr-ignore a: b\n", 0),
            (InputFormat::Json, "{\"message\": {\"body\": \"# krr-ignore a: b\"}}", 0),
        ] {
            let parsed = parse_whole(text, format).unwrap();
            assert_eq!(in_comments(text, &parsed).len(), expected, "{text}");
        }
    }
}
