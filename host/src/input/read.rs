//! Reading of the dispatches in a file.

use std::sync::Arc;

use krr_policy::Value;

use super::diagnostic::Diagnostic;
use super::format::InputFormat;
use super::located::LocatedValue;
use super::located_dispatch::LocatedDispatch;
use super::problem::Problem;
use super::source_text::{SourceText, decode};
use super::syntax_error::SyntaxError;
use super::{json, markdown, toml, yaml};

/// Parses the dispatches in a file. Without a format, the extension of the name decides, or else
/// the content.
///
/// Returns one result for each dispatch in the file: one, or as many as a JSON list or a `.jsonl`
/// file holds. An invalid dispatch does not prevent the others from being parsed. There is always a
/// result: a file without a dispatch is an error.
///
/// ```
/// let [Ok(located)] = &krr_host::input::read("brev.yaml", b"sender: { name: Nordvik }", None)[..]
/// else { unreachable!() };
/// assert_eq!(located.dispatch().sender.name.as_deref(), Some("Nordvik"));
/// ```
#[must_use]
pub fn read(
    name: &str,
    bytes: &[u8],
    format: Option<InputFormat>,
) -> Vec<Result<LocatedDispatch, Diagnostic>> {
    let text = match decode(bytes) {
        Ok(text) => Arc::new(SourceText::new(name, text)),
        Err(problem) => return vec![Err(decode_diagnostic(name, bytes, problem))],
    };
    let format = format
        .or_else(|| InputFormat::from_file_name(name))
        .unwrap_or_else(|| InputFormat::detect(text.as_str()));
    match format {
        InputFormat::Markdown | InputFormat::Yaml | InputFormat::Toml => {
            vec![single(&text, parse_whole(text.as_str(), format), format)]
        }
        InputFormat::Json => json_dispatches(&text),
        InputFormat::Jsonl => jsonl_dispatches(&text),
    }
}

/// Parses a file as one document.
pub(super) fn parse_whole(text: &str, format: InputFormat) -> Result<LocatedValue, SyntaxError> {
    match format {
        InputFormat::Markdown => markdown::parse(text),
        format => parse_data(text, 0, format),
    }
}

/// Parses a slice of a file that begins at `base` as data, Markdown as YAML.
pub(crate) fn parse_data(
    text: &str,
    base: usize,
    format: InputFormat,
) -> Result<LocatedValue, SyntaxError> {
    match format {
        InputFormat::Markdown | InputFormat::Yaml => yaml::parse(text, base),
        InputFormat::Toml => toml::parse(text, base),
        InputFormat::Json | InputFormat::Jsonl => json::parse(text, base),
    }
}

fn single(
    text: &Arc<SourceText>,
    parsed: Result<LocatedValue, SyntaxError>,
    format: InputFormat,
) -> Result<LocatedDispatch, Diagnostic> {
    let value = parsed.map_err(|error| Diagnostic::from_syntax_error(error, text, None))?;
    LocatedDispatch::new(text, value, format, None)
}

/// Parses a JSON file: one dispatch, or a list of them.
fn json_dispatches(text: &Arc<SourceText>) -> Vec<Result<LocatedDispatch, Diagnostic>> {
    let LocatedValue { value, locations } = match parse_whole(text.as_str(), InputFormat::Json) {
        Ok(parsed) => parsed,
        Err(error) => return vec![Err(Diagnostic::from_syntax_error(error, text, None))],
    };
    let items = match value {
        Value::List(items) if items.is_empty() => return vec![Err(no_dispatch(text))],
        Value::List(items) => items,
        value => {
            return vec![single(text, Ok(LocatedValue { value, locations }), InputFormat::Json)];
        }
    };
    let locations = locations.split_items(items.len());
    items
        .into_iter()
        .zip(locations)
        .zip(1..)
        .map(|((value, locations), number)| {
            let value = LocatedValue { value, locations };
            LocatedDispatch::new(text, value, InputFormat::Json, Some(number))
        })
        .collect()
}

/// Parses one JSON dispatch per line. Blank lines are skipped and not counted.
fn jsonl_dispatches(text: &Arc<SourceText>) -> Vec<Result<LocatedDispatch, Diagnostic>> {
    let mut dispatches = Vec::new();
    let mut offset = 0;
    for line in text.as_str().split_inclusive('\n') {
        if !line.trim().is_empty() {
            let number = Some(dispatches.len() + 1);
            let parsed = json::parse(line, offset)
                .map_err(|error| Diagnostic::from_syntax_error(error, text, number));
            dispatches.push(
                parsed.and_then(|value| {
                    LocatedDispatch::new(text, value, InputFormat::Jsonl, number)
                }),
            );
        }
        offset += line.len();
    }
    if dispatches.is_empty() {
        dispatches.push(Err(no_dispatch(text)));
    }
    dispatches
}

/// Returns the error of a file that may hold several dispatches and holds none.
fn no_dispatch(text: &Arc<SourceText>) -> Diagnostic {
    Diagnostic::from_syntax_error(SyntaxError::new(0..0, Problem::NoDispatchInFile), text, None)
}

fn decode_diagnostic(name: &str, bytes: &[u8], problem: Problem) -> Diagnostic {
    let Problem::NotUtf8 { offset, .. } = problem else {
        return Diagnostic::for_file(name, problem);
    };
    // The text up to the end of the line, with a replacement character for each invalid byte. What
    // comes before the first of them is valid, so its offset stays the same.
    let line_end = bytes.iter().skip(offset).position(|byte| *byte == b'\n');
    let shown = bytes.get(..line_end.map_or(bytes.len(), |length| offset + length));
    let text = SourceText::new(name, &String::from_utf8_lossy(shown.unwrap_or_default()));
    let byte_order_mark = if bytes.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
    let start = offset - byte_order_mark;
    Diagnostic::for_file(name, problem)
        .at(&Arc::new(text), start..start + char::REPLACEMENT_CHARACTER.len_utf8())
}
