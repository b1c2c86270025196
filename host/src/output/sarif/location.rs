//! Locations in SARIF.

use std::path::Path;

use krr_host::input::{LineColumn, Place};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value as Json, json};

use crate::paths;

/// What is escaped in the path of a URI.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Returns the location of a place.
pub(super) fn at(place: &Place) -> Json {
    let physical = json!({ "artifactLocation": artifact(place.file()), "region": region(place) });
    json!({ "physicalLocation": physical })
}

/// Returns the location of a file as a whole.
pub(super) fn file(name: &str) -> Json {
    json!({ "physicalLocation": { "artifactLocation": artifact(name) } })
}

/// Returns the URI of a file: relative to the repository, if it is inside.
pub(super) fn artifact(name: &str) -> Json {
    let path = paths::in_repository(Path::new(name));
    let uri = utf8_percent_encode(&path, ESCAPED).to_string();
    if Path::new(&path).is_absolute() {
        let root = if uri.starts_with('/') { "" } else { "/" };
        json!({ "uri": format!("file://{root}{uri}") })
    } else {
        json!({ "uri": uri, "uriBaseId": "%SRCROOT%" })
    }
}

/// Returns the region of a place. Columns count UTF-16 code units, and the last is not part of it.
pub(super) fn region(place: &Place) -> Json {
    let [(start_line, start_column), (end_line, end_column)] =
        [place.range().start, place.range().end].map(|offset| position(place, offset));
    json!({
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
    })
}

fn position(place: &Place, offset: usize) -> (usize, usize) {
    let text = place.text();
    let LineColumn { line, column } = text.line_column(offset);
    let content = text.as_str().get(text.line_range(line).start..).unwrap_or_default();
    let units: usize = content.chars().take(column - 1).map(char::len_utf16).sum();
    (line, units + 1)
}

#[cfg(test)]
mod tests {
    use krr_host::input::SourceText;

    use super::*;

    #[test]
    fn columns_count_utf16_code_units() {
        let place = Place::new(SourceText::new("a", "x\nå😀bc\r\nd").into(), 8..13);
        let expected = json!({ "startLine": 2, "startColumn": 4, "endLine": 3, "endColumn": 2 });
        assert_eq!(region(&place), expected);
    }

    #[test]
    fn uris_are_relative_and_escaped() {
        let here = std::env::current_dir().unwrap();
        let name = here.join("å b/#1%.md").display().to_string();
        let expected = json!({ "uri": "%C3%A5%20b/%231%25.md", "uriBaseId": "%SRCROOT%" });
        assert_eq!(artifact(&name), expected);
        #[cfg(unix)]
        assert_eq!(artifact("/else/a.md"), json!({ "uri": "file:///else/a.md" }));
        assert_eq!(artifact("<stdin>")["uri"], "%3Cstdin%3E");
    }
}
