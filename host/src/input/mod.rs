//! Reading dispatches: the only step that can fail.
//!
//! Every format is read into one tree of values with their places in the file, so that whatever
//! is said of a dispatch, or of a mistake in one, can be shown where it stands.

mod source_map;
mod format;
mod json;
mod markdown;
mod diagnostic;
mod rewrite;
mod located_dispatch;
mod source_text;
mod toml;
mod located;
mod yaml;

use std::sync::Arc;

use krr_policy::Value;

pub use self::format::Format;
pub use self::diagnostic::Problem;
pub use self::located_dispatch::Source;
pub use self::source_text::{MAX_BYTES, Position, Text};

use self::located::Tree;

/// Reads a file. The format is the one given, or else what the name or the text says.
///
/// There is one result for each dispatch in the file: one, or as many as a JSON list or a `.jsonl`
/// file holds. One that is wrong does not keep the others from being read.
///
/// ```
/// let [Ok(source)] = &krr_host::input::read("brev.yaml", b"sender: { name: Nordvik }", None)[..]
/// else { unreachable!() };
/// assert_eq!(source.dispatch().sender.name.as_deref(), Some("Nordvik"));
/// ```
#[must_use]
pub fn read(name: &str, bytes: &[u8], format: Option<Format>) -> Vec<Result<Source, Problem>> {
    let text = match text::decode(bytes) {
        Ok(text) => Arc::new(Text::new(name, text)),
        Err(mistake) => return vec![Err(undecodable(name, bytes, mistake))],
    };
    let format = format.or_else(|| Format::of_name(name));
    match format.unwrap_or_else(|| Format::of_text(text.as_str())) {
        Format::Markdown => vec![one(&text, markdown::read(text.as_str()), Format::Markdown)],
        Format::Yaml => vec![one(&text, yaml::read(text.as_str(), 0), Format::Yaml)],
        Format::Toml => vec![one(&text, toml::read(text.as_str(), 0), Format::Toml)],
        Format::Json => list(&text),
        Format::Jsonl => lines(&text),
    }
}

/// Whether a Markdown file begins with front matter, closed or not: without, it is a dispatch
/// only if somebody says so.
#[must_use]
pub fn has_front_matter(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    matches!(first.trim_ascii_end(), b"---" | b"+++")
}

fn undecodable(name: &str, bytes: &[u8], (at, message, help): text::Undecodable) -> Problem {
    let code = if bytes.len() > MAX_BYTES { "too_large" } else { "encoding" };
    let problem = Problem::whole(name, code, message).help(help);
    let Some(at) = at else { return problem };
    // What comes before is text, and so is what comes after, give or take the letters.
    let line_end = bytes.iter().skip(at).position(|byte| *byte == b'\n');
    let shown = bytes.get(..line_end.map_or(bytes.len(), |length| at + length));
    let text = String::from_utf8_lossy(shown.unwrap_or_default());
    let text = Arc::new(Text::new(name, &text));
    let dropped = if bytes.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
    let at = at - dropped;
    problem.at(&text, at..at + char::REPLACEMENT_CHARACTER.len_utf8())
}

fn one(
    text: &Arc<Text>,
    tree: Result<Tree, tree::Mistake>,
    format: Format,
) -> Result<Source, Problem> {
    let tree = tree.map_err(|mistake| Problem::of_mistake(mistake, text, None))?;
    Source::new(text, tree, format, None)
}

/// A JSON file: one dispatch, or a list of them.
fn list(text: &Arc<Text>) -> Vec<Result<Source, Problem>> {
    let tree = match json::read(text.as_str(), 0) {
        Ok(tree) => tree,
        Err(mistake) => return vec![Err(Problem::of_mistake(mistake, text, None))],
    };
    let Value::List(items) = tree.value else {
        return vec![one(text, Ok(tree), Format::Json)];
    };
    let places = tree.places.split(items.len());
    let trees = items.into_iter().zip(places).map(|(value, places)| Tree { value, places });
    let numbered = trees.enumerate();
    numbered.map(|(at, tree)| Source::new(text, tree, Format::Json, Some(at + 1))).collect()
}

/// One JSON dispatch a line; lines with nothing on them are passed over.
fn lines(text: &Arc<Text>) -> Vec<Result<Source, Problem>> {
    let mut sources = Vec::new();
    let mut at = 0;
    for line in text.as_str().split_inclusive('\n') {
        if !line.trim().is_empty() {
            let item = Some(sources.len() + 1);
            let tree = json::read(line, at);
            sources.push(match tree {
                Ok(tree) => Source::new(text, tree, Format::Jsonl, item),
                Err(mistake) => Err(Problem::of_mistake(mistake, text, item)),
            });
        }
        at += line.len();
    }
    sources
}

/// A number as it was written, in decimal.
fn number(text: &str) -> Value {
    match text.parse() {
        Ok(count) => Value::Count(count),
        Err(_) => Value::from(text.parse::<f64>().unwrap_or(f64::NAN)),
    }
}
