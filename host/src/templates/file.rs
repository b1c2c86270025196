//! A file with templates, read.

use std::cmp::Reverse;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use krr_policy::{Channel, InputError, Value, require_rule};
use serde::Deserialize;

use super::facts::Facts;
use super::readers::{Document, FrontMatter, TemplateFormat};
use super::settings::Expectation;
use crate::input::{
    Diagnostic, InputFormat, LocatedValue, Locations, MAX_BYTES, Place, Problem, Replacement,
    SourceText, parse_data,
};

/// A file with templates.
#[derive(Debug)]
pub(super) struct TemplateFile {
    /// The absolute path.
    pub(super) path: PathBuf,
    pub(super) format: TemplateFormat,
    /// The content as it was read.
    pub(super) bytes: Vec<u8>,
    pub(super) text: Arc<SourceText>,
    pub(super) document: Document,
    pub(super) header: Header,
}

/// An edit of a text in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EntryEdit {
    /// The position of the text in the file.
    pub(super) entry: usize,
    /// The range in the text.
    pub(super) range: Range<usize>,
    pub(super) replacement: String,
}

/// What the front matter of a file gives.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub(super) id: Option<String>,
    pub(super) language: Option<String>,
    pub(super) channels: Vec<Channel>,
    pub(super) facts: Facts,
    /// What `krr test` expects of the message.
    pub(super) expectation: Option<(Expectation, Place)>,
}

impl TemplateFile {
    /// Reads the texts of a file with this content, which has this name in messages.
    ///
    /// # Errors
    ///
    /// Returns an error if the file is not in the format, or if its front matter is invalid.
    pub(super) fn read(
        path: PathBuf,
        name: &str,
        bytes: Vec<u8>,
        format: TemplateFormat,
    ) -> Result<Self, Diagnostic> {
        if bytes.len() > MAX_BYTES {
            return Err(Diagnostic::for_file(name, Problem::TooLarge));
        }
        let reader = format.reader();
        let content =
            reader.decode(&bytes).map_err(|problem| Diagnostic::for_file(name, problem))?;
        let text = Arc::new(SourceText::new(name, &content));
        let document = reader
            .read(text.as_str())
            .map_err(|error| Diagnostic::from_syntax_error(error, &text, None))?;
        let header = match &document.front_matter {
            Some(front_matter) => Header::read(front_matter, &text)?,
            None => Header::default(),
        };
        Ok(Self { path, format, bytes, text, document, header })
    }

    /// Returns an edit as a replacement in the file, written as the format has it; `None` if it does
    /// not lie within one literal or value.
    pub(super) fn replacement(&self, edit: &EntryEdit) -> Option<Replacement> {
        let entry = self.document.entries.get(edit.entry)?;
        let (range, scalar) = entry.replacement(edit.range.clone(), &edit.replacement)?;
        let written = self.text.as_str().get(scalar)?;
        let content = self.format.reader().write(written, &edit.replacement)?;
        Some(Replacement { place: Place::new(Arc::clone(&self.text), range), content })
    }

    /// Returns the file with edits applied, or `None` if they overlap or the file would not read as
    /// the edited texts.
    pub(super) fn edited(&self, edits: &[EntryEdit]) -> Option<Self> {
        let mut replacements = Vec::new();
        for edit in edits {
            let Replacement { place, content } = self.replacement(edit)?;
            replacements.push((place.range(), content));
        }
        // From the end, so that the offsets before a replacement stay valid.
        replacements.sort_by_key(|(range, _)| Reverse(range.start));
        let mut content = self.text.as_str().to_owned();
        let mut before = content.len();
        for (range, replacement) in replacements {
            if range.end > before {
                return None;
            }
            before = range.start;
            content.replace_range(range, &replacement);
        }
        let content = self.text.with_byte_order_mark(&content);
        let bytes = self.format.reader().encode(&self.bytes, &content)?;
        let edited = Self::read(self.path.clone(), self.text.name(), bytes, self.format).ok()?;
        edited.has_texts(&self.edited_texts(edits)?).then_some(edited)
    }

    /// Returns the texts with edits applied.
    fn edited_texts(&self, edits: &[EntryEdit]) -> Option<Vec<String>> {
        let entries = self.document.entries.iter().enumerate();
        entries
            .map(|(index, entry)| {
                let mut edits: Vec<_> = edits.iter().filter(|edit| edit.entry == index).collect();
                edits.sort_by_key(|edit| Reverse(edit.range.start));
                let mut text = entry.text.clone();
                for edit in edits {
                    text.get(edit.range.clone())?;
                    text.replace_range(edit.range.clone(), &edit.replacement);
                }
                Some(text)
            })
            .collect()
    }

    /// Returns whether the file has these texts, line breaks of either kind alike.
    fn has_texts(&self, texts: &[String]) -> bool {
        let lines = |text: &str| text.replace("\r\n", "\n");
        let entries = &self.document.entries;
        entries.len() == texts.len()
            && entries.iter().zip(texts).all(|(entry, text)| lines(&entry.text) == lines(text))
    }
}

impl Header {
    /// Reads front matter: `id`, `language`, `channel`, the facts in `dispatch`, and what `krr test` is to
    /// `expect`. What else is in it belongs to others.
    fn read(front_matter: &FrontMatter, text: &Arc<SourceText>) -> Result<Self, Diagnostic> {
        let range = front_matter.range.clone();
        let format = if front_matter.is_toml { InputFormat::Toml } else { InputFormat::Yaml };
        let source = text.as_str().get(range.clone()).unwrap_or_default();
        let LocatedValue { value, locations } = parse_data(source, range.start, format)
            .map_err(|error| Diagnostic::from_syntax_error(error, text, None))?;
        let Value::Map(fields) = &value else { return Ok(Self::default()) };
        let field = |name: &str| fields.iter().find(|(it, _)| it == name).map(|(_, value)| value);
        let text_of = |name: &str| match field(name) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        };
        Ok(Self {
            id: text_of("id"),
            language: text_of("language"),
            channels: channels(field("channel"), &locations, text)?,
            facts: Facts::read(field("dispatch"), "dispatch", &locations, text)?,
            expectation: expectation(field("expect"), &locations, text)?,
        })
    }
}

/// Returns what front matter expects of the message.
fn expectation(
    value: Option<&Value>,
    locations: &Locations,
    text: &Arc<SourceText>,
) -> Result<Option<(Expectation, Place)>, Diagnostic> {
    let Some(value) = value else { return Ok(None) };
    let invalid = |error: InputError| {
        Diagnostic::from_input_error(error.at_field("expect"), locations, text, None)
    };
    let expectation = Expectation::deserialize(value).map_err(invalid)?;
    let lists =
        [("must_find", &expectation.must_find), ("must_not_find", &expectation.must_not_find)];
    for (field, rules) in lists {
        for (index, rule) in rules.iter().enumerate() {
            require_rule(rule).map_err(|InputError { problem, .. }| {
                let error = InputError { path: String::new(), problem };
                invalid(error.at_item(index).at_field(field))
            })?;
        }
    }
    let key = locations.nearest("expect").and_then(|location| location.key.clone());
    Ok(Some((expectation, Place::new(Arc::clone(text), key.unwrap_or(0..0)))))
}

/// Returns the channels in front matter: one, or a list.
fn channels(
    value: Option<&Value>,
    locations: &Locations,
    text: &Arc<SourceText>,
) -> Result<Vec<Channel>, Diagnostic> {
    let values = match value {
        None => &[],
        Some(Value::List(values)) => values.as_slice(),
        Some(value) => std::slice::from_ref(value),
    };
    let channel = |value: &Value| {
        Channel::deserialize(value).map_err(|error| {
            Diagnostic::from_input_error(error.at_field("channel"), locations, text, None)
        })
    };
    values.iter().map(channel).collect()
}
