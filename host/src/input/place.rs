//! Places in files, and what has its parts at places in files.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use krr_policy::{Dispatch, Span, TextEdit};

use super::inference::Inference;
use super::shapes::ShapeName;
use super::source_text::{LineColumn, SourceText};

/// A range of bytes in a file.
#[derive(Clone)]
pub struct Place {
    text: Arc<SourceText>,
    range: Range<usize>,
}

impl Place {
    /// Creates the place of a range in a file.
    #[must_use]
    pub const fn new(text: Arc<SourceText>, range: Range<usize>) -> Self {
        Self { text, range }
    }

    /// Returns the text of the file.
    #[must_use]
    pub fn text(&self) -> &SourceText {
        &self.text
    }

    /// Returns the range, in bytes of the text.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// Returns the name of the file.
    #[must_use]
    pub fn file(&self) -> &str {
        self.text.name()
    }

    /// Returns the line and column of the first character.
    #[must_use]
    pub fn line_column(&self) -> LineColumn {
        self.text.line_column(self.range.start)
    }

    /// Returns the place of the first character, without length.
    #[must_use]
    pub fn start(&self) -> Self {
        Self { text: Arc::clone(&self.text), range: self.range.start..self.range.start }
    }

    /// Returns whether two places are in the same file, as it was read once.
    #[must_use]
    pub fn is_in_same_file(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.text, &other.text)
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LineColumn { line, column } = self.line_column();
        write!(f, "{}:{line}:{column}", self.file())
    }
}

/// A replacement of a range in a file.
#[derive(Debug, Clone)]
pub struct Replacement {
    /// The range to replace.
    pub place: Place,
    /// The new content of the range, as the format of the file has it written.
    pub content: String,
}

/// A dispatch that was read from files, with the place of each of its parts.
pub trait Located {
    /// Returns the dispatch.
    fn dispatch(&self) -> &Dispatch;

    /// Returns the name of the dispatch in messages.
    fn label(&self) -> String;

    /// Returns what identifies the dispatch, stable while other things in its files change.
    fn identity(&self) -> String {
        self.label()
    }

    /// Returns the place at which the dispatch begins.
    fn start(&self) -> Place;

    /// Returns the place of a span of a text of the message, or of the whole text if the span cannot
    /// be mapped to a file.
    fn span(&self, span: &Span) -> Place;

    /// Returns the place of a fact, or else of the closest section around it that is given. A value on
    /// several lines is represented by its key.
    fn fact(&self, path: &str) -> Option<Place>;

    /// Returns edits of the texts as replacements in files, or `None` if a text is not in its file in
    /// a form that can be edited in place.
    fn replacements(&self, edits: &[TextEdit]) -> Option<Vec<Replacement>>;

    /// Returns the shape of the file, if it is one of a sender's system.
    fn shape(&self) -> Option<ShapeName> {
        None
    }

    /// Returns the facts that the file of a sender's system implies.
    fn inferences(&self) -> &[Inference] {
        &[]
    }

    /// Returns whether there is nothing but a message: no place at which the facts are given.
    fn is_message_alone(&self) -> bool {
        false
    }
}
