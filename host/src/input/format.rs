//! The input formats, and how to detect them.

use std::path::Path;
use std::sync::LazyLock;

use clap::builder::PossibleValue;

use super::located::LocatedValue;
use super::sections::{is_meant_as_dispatch, is_section_line};
use super::shapes::{self, ShapeName};
use super::{markdown, yaml};

/// An input format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InputFormat {
    /// Markdown with front matter: the front matter is the dispatch, the rest is the message.
    Markdown,
    /// YAML 1.2.
    Yaml,
    /// TOML 1.1.
    Toml,
    /// JSON: one dispatch, or a list of them.
    Json,
    /// One JSON dispatch per line.
    Jsonl,
    /// A file of a sender's system, in JSON or YAML.
    Shape(ShapeName),
}

/// The formats of dispatches, with their names and what they are.
const OF_DISPATCHES: [(InputFormat, &str, &str); 5] = [
    (
        InputFormat::Markdown,
        "markdown",
        "Markdown with front matter: the front matter is the dispatch, the rest is the message",
    ),
    (InputFormat::Yaml, "yaml", "YAML 1.2"),
    (InputFormat::Toml, "toml", "TOML 1.1"),
    (InputFormat::Json, "json", "JSON: one dispatch, or a list of them"),
    (InputFormat::Jsonl, "jsonl", "One JSON dispatch per line"),
];

static ALL: LazyLock<Vec<InputFormat>> = LazyLock::new(|| {
    let of_dispatches = OF_DISPATCHES.iter().map(|(format, ..)| *format);
    of_dispatches.chain(ShapeName::all().map(InputFormat::Shape)).collect()
});

impl clap::ValueEnum for InputFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        if let Self::Shape(shape) = self {
            let help = format!("{}, in JSON or YAML", shape.title());
            return Some(PossibleValue::new(shape.as_str()).help(help));
        }
        let (_, name, help) = OF_DISPATCHES.iter().find(|(format, ..)| format == self)?;
        Some(PossibleValue::new(*name).help(*help))
    }
}

impl InputFormat {
    /// Returns whether a file in this format may be one of a sender's system.
    pub(super) const fn may_have_shape(self) -> bool {
        matches!(self, Self::Yaml | Self::Json | Self::Jsonl | Self::Shape(_))
    }

    /// Returns the format of a file by the extension of its name.
    #[must_use]
    pub fn from_file_name(name: &str) -> Option<Self> {
        let extension = Path::new(name).extension()?.to_str()?.to_ascii_lowercase();
        Some(match extension.as_str() {
            "md" | "markdown" => Self::Markdown,
            "yaml" | "yml" => Self::Yaml,
            "toml" => Self::Toml,
            "json" => Self::Json,
            "jsonl" | "ndjson" => Self::Jsonl,
            _ => return None,
        })
    }

    /// Detects the format of a text from its content. A text that is in none of the formats is a
    /// message alone, which is Markdown without front matter.
    #[must_use]
    pub fn detect(text: &str) -> Self {
        let start = text.trim_start();
        if start.starts_with(['{', '[']) && !looks_like_toml(start) {
            Self::Json
        } else if markdown::parts(text).is_ok_and(|parts| parts.is_some()) {
            Self::Markdown
        } else if looks_like_toml(start) && toml_edit::Document::parse(text).is_ok() {
            Self::Toml
        } else if looks_like_yaml(start) {
            Self::Yaml
        } else {
            Self::Markdown
        }
    }
}

/// Returns whether a text is a dispatch in YAML, or is meant to be one. Many a message can be read as
/// YAML, such as one that begins with the name of its sender and a colon.
fn looks_like_yaml(text: &str) -> bool {
    let is_marked = text.is_empty() || text.starts_with("---") || text.starts_with("%YAML");
    let first_line = text.lines().find(|line| {
        let line = line.trim_start();
        !line.is_empty() && !line.starts_with('#')
    });
    is_marked
        || first_line.is_some_and(is_section_line)
        || yaml::parse(text, 0).is_ok_and(|LocatedValue { value, .. }| {
            is_meant_as_dispatch(&value) || shapes::recognise(&value).is_some()
        })
}

/// Returns whether the first line that is not a comment is a table header or an assignment.
fn looks_like_toml(text: &str) -> bool {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    let Some(line) = line else { return false };
    let is_key = |text: &str| {
        let allowed = |c: char| c.is_ascii_alphanumeric() || "_-.\" ".contains(c);
        !text.trim().is_empty() && text.chars().all(allowed)
    };
    let header = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    header.is_some_and(is_key) || line.split_once('=').is_some_and(|(key, _)| is_key(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_detected_from_its_content() {
        for (text, expected) in [
            ("  {\"a\": 1}", InputFormat::Json),
            ("[{}]", InputFormat::Json),
            ("---\na: 1\n---\nHei\n", InputFormat::Markdown),
            ("+++\na = 1\n+++\nHei\n", InputFormat::Markdown),
            ("---\na: 1\n", InputFormat::Yaml),
            ("# x\n[sender]\nname = \"x\"\n", InputFormat::Toml),
            ("sender.name = \"x\"\n", InputFormat::Toml),
            ("sender: { name: \"a = b\" }\n", InputFormat::Yaml),
            ("# x\n\nmessage:\n\tbody: x\n", InputFormat::Yaml),
            ("history: {}\nmesage: { body: x }\n", InputFormat::Yaml),
            ("", InputFormat::Yaml),
            ("\n<!-- x -->\n---\na: 1\n---\nHei\n", InputFormat::Markdown),
            ("Nordvik kommune: Vannet blir stengt.\n", InputFormat::Markdown),
            ("Hei!\n\nVannet blir stengt.\n", InputFormat::Markdown),
            ("<p>Hei</p>\n", InputFormat::Markdown),
        ] {
            assert_eq!(InputFormat::detect(text), expected, "{text:?}");
        }
    }
}
