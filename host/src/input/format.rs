//! The formats that dispatches are written in, and how to tell which one it is.

use std::path::Path;

use super::markdown;

/// A format that dispatches are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, clap::ValueEnum)]
#[non_exhaustive]
pub enum Format {
    /// Markdown with front matter: the front matter is the dispatch, what follows is the message.
    Markdown,
    /// YAML 1.2.
    Yaml,
    /// TOML 1.1.
    Toml,
    /// JSON: one dispatch, or a list of them.
    Json,
    /// One JSON dispatch a line.
    Jsonl,
}

impl Format {
    /// What the name of a file says, by its extension.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
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

    /// What the text itself looks like.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let start = text.trim_start();
        if start.starts_with(['{', '[']) && !looks_like_toml(start) {
            Self::Json
        } else if markdown::split(text).is_ok_and(|parts| parts.is_some()) {
            Self::Markdown
        } else if looks_like_toml(start) && toml_edit::Document::parse(text).is_ok() {
            Self::Toml
        } else {
            Self::Yaml
        }
    }
}

/// Whether the first line that is no comment is a table's heading or an assignment.
fn looks_like_toml(text: &str) -> bool {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    let Some(line) = line else { return false };
    let bare = |text: &str| {
        let named = |c: char| c.is_ascii_alphanumeric() || "_-.\" ".contains(c);
        !text.trim().is_empty() && text.chars().all(named)
    };
    let heading = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    heading.is_some_and(bare) || line.split_once('=').is_some_and(|(name, _)| bare(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_formats_apart() {
        assert_eq!(Format::of_text("  {\"a\": 1}"), Format::Json);
        assert_eq!(Format::of_text("[{}]"), Format::Json);
        assert_eq!(Format::of_text("---\na: 1\n---\nHei\n"), Format::Markdown);
        assert_eq!(Format::of_text("+++\na = 1\n+++\nHei\n"), Format::Markdown);
        assert_eq!(Format::of_text("---\na: 1\n"), Format::Yaml);
        assert_eq!(Format::of_text("# x\n[sender]\nname = \"x\"\n"), Format::Toml);
        assert_eq!(Format::of_text("sender.name = \"x\"\n"), Format::Toml);
        assert_eq!(Format::of_text("sender: { name: \"a = b\" }\n"), Format::Yaml);
        assert_eq!(Format::of_text(""), Format::Yaml);
    }
}
