//! Suppressions in dispatches, which do not count: what is really sent is not let through by a comment.

use std::ops::Range;

use krr_policy::Value;

use super::located::{LocatedValue, Locations, field_path, item_path};

/// The word in a comment after which a suppression stands.
pub(crate) const MARK: &str = "krr-ignore";

/// Returns the places in the comments of a file that are meant as suppressions, one for each line. The
/// body of Markdown has the comments of HTML, and anything else those that begin with `#`.
pub(super) fn in_comments<'d>(
    text: &str,
    documents: impl IntoIterator<Item = &'d LocatedValue>,
) -> Vec<Range<usize>> {
    if !text.contains(MARK) {
        return Vec::new();
    }
    let mut scalars = Vec::new();
    for document in documents {
        collect_scalars(&document.value, "", &document.locations, &mut scalars);
    }
    scalars.sort_by_key(|(range, _)| range.start);
    let html = html_comments(text);
    let (mut places, mut line_start) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        let sign = line.find('#');
        for (at, mark) in line.match_indices(MARK) {
            let place = line_start + at..line_start + at + mark.len();
            let around = scalars.partition_point(|(range, _)| range.end <= place.start);
            let is_comment = match scalars.get(around).filter(|(it, _)| it.start <= place.start) {
                Some((_, has_key)) => !has_key && is_in(&html, place.start),
                None => sign.is_some_and(|sign| sign < at),
            };
            // One is enough to find the others by.
            if is_comment {
                places.push(place);
                break;
            }
        }
        line_start += line.len();
    }
    places
}

/// Returns the comments of HTML, in order.
fn html_comments(text: &str) -> Vec<Range<usize>> {
    let (mut comments, mut at) = (Vec::new(), 0);
    while let Some(open) = text.get(at..).and_then(|rest| rest.find("<!--")).map(|it| at + it)
        && let Some(length) = text.get(open..).and_then(|rest| rest.find("-->"))
    {
        at = open + length;
        comments.push(open..at);
    }
    comments
}

/// Returns whether an offset is in one of the ranges, which are in order.
fn is_in(ranges: &[Range<usize>], at: usize) -> bool {
    let index = ranges.partition_point(|range| range.end <= at);
    ranges.get(index).is_some_and(|range| range.start <= at)
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
            assert_eq!(in_comments(text, [&parsed]).len(), expected, "{text}");
        }
    }
}
