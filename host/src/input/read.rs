//! Reading of the dispatches in a file.

use std::ops::Range;
use std::sync::Arc;

use krr_policy::Value;

use super::diagnostic::Diagnostic;
use super::format::InputFormat;
use super::limits::MAX_DISPATCHES;
use super::located::LocatedValue;
use super::located_dispatch::LocatedDispatch;
use super::private::private_ranges;
use super::problem::Problem;
use super::sections::is_meant_as_dispatch;
use super::shapes::{self, ShapeName};
use super::source_text::{SourceText, decode};
use super::syntax_error::SyntaxError;
use super::{json, markdown, suppression, toml, yaml};

/// Parses the dispatches in a file. Without a format, the extension of the name decides, or else
/// the content.
///
/// Returns one result for each dispatch in the file: one, or as many as a JSON list or a `.jsonl`
/// file holds. An invalid dispatch does not prevent the others from being parsed. There is always a
/// result: a file without a dispatch is an error. A document of a sender's system is read as the
/// dispatches that it stands for.
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
    match decode(bytes) {
        Ok(text) => located(name, text, format),
        Err(problem) => vec![Err(decode_diagnostic(name, bytes, problem))],
    }
}

/// Returns the content of a file as it may be shown: without the identity numbers and addresses that the
/// files of senders' systems hold. Without a format, the extension of the name decides, or else the
/// content.
#[must_use]
pub fn shown(name: &str, bytes: &[u8], format: Option<InputFormat>) -> String {
    let Ok(text) = decode(bytes) else { return String::from_utf8_lossy(bytes).into_owned() };
    let source = SourceText::new(name, text);
    let format = format_of(name, source.as_str(), format);
    let documents = documents(source.as_str(), format.syntax);
    let hidden = hidden_ranges(source.as_str(), &documents, format.shape);
    source.hiding(hidden).masked()
}

/// The format of a file: its syntax, and the shape of its documents if that is given.
#[derive(Clone, Copy)]
struct Format {
    syntax: InputFormat,
    shape: Option<ShapeName>,
}

/// A document of a file: its number if the file may hold several, and its value.
type Document = (Option<usize>, Result<LocatedValue, SyntaxError>);

fn format_of(name: &str, text: &str, format: Option<InputFormat>) -> Format {
    let by_name = || InputFormat::from_file_name(name);
    match format {
        Some(InputFormat::Shape(shape)) => {
            let syntax = by_name().filter(|it| it.may_have_shape());
            let syntax = syntax.unwrap_or_else(|| match InputFormat::detect(text) {
                InputFormat::Json => InputFormat::Json,
                _ => InputFormat::Yaml,
            });
            Format { syntax, shape: Some(shape) }
        }
        Some(syntax) => Format { syntax, shape: None },
        None => {
            let syntax = by_name().unwrap_or_else(|| InputFormat::detect(text));
            Format { syntax, shape: None }
        }
    }
}

fn located(
    name: &str,
    text: &str,
    format: Option<InputFormat>,
) -> Vec<Result<LocatedDispatch, Diagnostic>> {
    let source = SourceText::new(name, text);
    let format = format_of(name, source.as_str(), format);
    let documents = documents(source.as_str(), format.syntax);
    let hidden = hidden_ranges(source.as_str(), &documents, format.shape);
    let text = &Arc::new(source.hiding(hidden));
    if documents.is_empty() {
        return vec![Err(no_dispatch(text))];
    }
    let mut located = Vec::new();
    let comments = match format.syntax {
        // JSON has no comments.
        InputFormat::Json | InputFormat::Jsonl => Vec::new(),
        _ => {
            let parsed = documents.iter().filter_map(|(_, document)| document.as_ref().ok());
            suppression::in_comments(text.as_str(), parsed)
        }
    };
    for (item, document) in documents {
        let document = match document {
            Ok(document) => document,
            Err(error) => {
                located.push(Err(Diagnostic::from_syntax_error(error, text, item)));
                continue;
            }
        };
        let shape = shape_of(&document.value, format);
        let Some(shape) = shape else {
            located.push(LocatedDispatch::new(text, document, format.syntax, item));
            continue;
        };
        let requested = format.shape.map_or(format.syntax, InputFormat::Shape);
        match shapes::read(shape, &document) {
            Ok(drafts) => located.extend(drafts.into_iter().map(|draft| {
                LocatedDispatch::of_shape(text, draft, shape, (format.syntax, requested), item)
            })),
            Err(error) => located.push(Err(Diagnostic::from_syntax_error(error, text, item))),
        }
    }
    let unusable = |range| SyntaxError::new(range, Problem::SuppressionInDispatch);
    located.extend(
        comments
            .into_iter()
            .map(|range| Err(Diagnostic::from_syntax_error(unusable(range), text, None))),
    );
    located
}

/// Returns the shape of a document: the one that is given, or that which it unmistakably has.
fn shape_of(value: &Value, format: Format) -> Option<ShapeName> {
    let recognised = || {
        let may_have_one = format.syntax.may_have_shape() && !is_meant_as_dispatch(value);
        may_have_one.then(|| shapes::recognise(value)).flatten()
    };
    format.shape.or_else(recognised)
}

/// Returns the ranges that are not to be shown: what the documents of shapes hold, except what is known
/// to be harmless, and what looks like an identity number or an address outside their texts.
fn hidden_ranges(
    text: &str,
    documents: &[Document],
    given: Option<ShapeName>,
) -> Vec<Range<usize>> {
    let (mut hidden, mut texts, mut has_shape) = (Vec::new(), Vec::new(), false);
    for (_, document) in documents {
        let Ok(document) = document else { continue };
        let shape = given.or_else(|| shapes::recognise(&document.value));
        let Some(shape) = shape else { continue };
        has_shape = true;
        let (of_document, of_texts) = shapes::hidden_and_texts(shape, document);
        hidden.extend(of_document);
        texts.extend(of_texts);
    }
    if has_shape {
        texts.sort_by_key(|range: &Range<usize>| range.start);
        hidden.extend(private_ranges(text).into_iter().filter(|range| {
            let index = texts.partition_point(|text| text.end <= range.start);
            texts.get(index).is_none_or(|text| range.end <= text.start)
        }));
    }
    hidden
}

/// Parses the documents of a file: one, or as many as a JSON list or lines hold.
fn documents(text: &str, syntax: InputFormat) -> Vec<Document> {
    match syntax {
        InputFormat::Json | InputFormat::Yaml => split_list(parse_whole(text, syntax), syntax),
        InputFormat::Jsonl => lines(text),
        syntax => vec![(None, parse_whole(text, syntax))],
    }
}

/// Splits a list of documents. A list in YAML is one only if its items have a shape.
fn split_list(parsed: Result<LocatedValue, SyntaxError>, syntax: InputFormat) -> Vec<Document> {
    let LocatedValue { value, locations } = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return vec![(None, Err(error))],
    };
    let is_list_of = |items: &[Value]| {
        syntax == InputFormat::Json || items.iter().any(|it| shapes::recognise(it).is_some())
    };
    let items = match value {
        Value::List(items) if is_list_of(&items) => items,
        value => return vec![(None, Ok(LocatedValue { value, locations }))],
    };
    let locations = locations.split_items(items.len());
    let items = items.into_iter().zip(locations).zip(1..);
    let item = |((value, locations), number)| (Some(number), Ok(LocatedValue { value, locations }));
    items.map(item).collect()
}

/// Parses one JSON document per line. Blank lines are skipped and not counted. There is an error where
/// there are more than may be in a file, and the others are not parsed.
fn lines(text: &str) -> Vec<Document> {
    let mut documents = Vec::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if documents.len() == MAX_DISPATCHES && !line.trim().is_empty() {
            let range = offset..offset + line.trim_end().len();
            documents.push((None, Err(SyntaxError::new(range, Problem::TooManyDispatches))));
            break;
        }
        if !line.trim().is_empty() {
            documents.push((Some(documents.len() + 1), json::parse(line, offset)));
        }
        offset += line.len();
    }
    documents
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
        InputFormat::Json | InputFormat::Jsonl | InputFormat::Shape(_) => json::parse(text, base),
    }
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
