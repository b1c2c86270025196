//! What a reader finds in a file.

use std::ops::Range;

use crate::input::SourceMap;

/// The texts of a file.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// The texts, in the order of the file.
    pub(crate) entries: Vec<Entry>,
    /// The content of the comments, in the order of the file.
    pub(crate) comments: Vec<Range<usize>>,
    pub(crate) front_matter: Option<FrontMatter>,
    /// The language that the file declares.
    pub(crate) language: Option<String>,
    /// Texts that are not to be read.
    pub(crate) skipped: Vec<Skipped>,
}

/// A text in a file.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The path of the text: names joined by `/`. As in a JSON pointer, a `/` in a name is `~1`, and a
    /// `~` is `~0`.
    pub(crate) key: String,
    /// The last name of the path, or nothing at the start of the text if it has none.
    pub(crate) key_range: Range<usize>,
    /// The text without escapes.
    pub(crate) text: String,
    pub(crate) map: SourceMap,
    /// The scalars that the text is made of, with quotes or headers. An edit lies within one of them.
    pub(crate) scalars: Vec<Range<usize>>,
    /// The name of the innermost call or block that a literal is an argument of.
    pub(crate) call: Option<String>,
    /// The parts of the text that stand for expressions of a programming language.
    pub(crate) interpolations: Vec<Range<usize>>,
}

/// The front matter of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FrontMatter {
    /// What is between the fences.
    pub(crate) range: Range<usize>,
    /// True for TOML, false for YAML.
    pub(crate) is_toml: bool,
}

/// A text that is not to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Skipped {
    pub(crate) key: String,
    pub(crate) range: Range<usize>,
    pub(crate) reason: SkipReason,
}

/// The reason why a text is not to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipReason {
    /// Marked as a guess that a translator has to look at.
    Fuzzy,
    /// No longer in use.
    Obsolete,
    /// Not translated yet.
    Untranslated,
}

impl Entry {
    /// Returns the range in the file to replace for replacing a range of the text, and the scalar that
    /// it is in. Returns `None` if the range is not within one scalar, would divide what cannot be
    /// divided, or if an expression would be written back as text.
    pub(crate) fn replacement(
        &self,
        range: Range<usize>,
        fragment: &str,
    ) -> Option<(Range<usize>, Range<usize>)> {
        if !self.map.has_offset(range.start) || !self.map.has_offset(range.end) {
            return None;
        }
        let is_replaced = |it: &&Range<usize>| range.start <= it.start && it.end <= range.end;
        let mut replaced = self.interpolations.iter().filter(is_replaced);
        if replaced.any(|it| self.text.get(it.clone()).is_none_or(|it| fragment.contains(it))) {
            return None;
        }
        let source = self.map.source_range(range);
        let holds = |it: &&Range<usize>| it.start <= source.start && source.end <= it.end;
        let scalar = self.scalars.iter().find(holds)?.clone();
        Some((source, scalar))
    }
}
