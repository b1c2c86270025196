//! Diagnostics: errors in inputs, with their locations.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use krr_policy::InputError;

use super::located::Locations;
use super::source_text::{LineColumn, SourceText};
use super::syntax_error::SyntaxError;

/// An error in an input, with its location and a hint for correcting it.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The name of the file, followed by the number of the dispatch if the file may hold several.
    pub source: String,
    /// The path of the field, or empty.
    pub path: String,
    /// The error, without its location.
    pub message: String,
    /// A hint for correcting it, if there is one.
    pub help: Option<String>,
    /// The kind of error: a code of [`InputError::code`], or `unreadable`, `unwritable`, `engine`,
    /// `encoding`, `too_large`, `too_deep`, `duplicate_field` or `syntax`.
    pub code: &'static str,
    location: Option<Box<(Arc<SourceText>, Range<usize>)>>,
}

impl Diagnostic {
    /// Creates a diagnostic about a file as a whole, for example one that cannot be read.
    #[must_use]
    pub fn for_file(source: &str, code: &'static str, message: String) -> Self {
        Self {
            source: source.to_owned(),
            path: String::new(),
            message,
            help: None,
            code,
            location: None,
        }
    }

    /// Adds a hint for correcting the error.
    #[must_use]
    pub fn with_help(mut self, help: &str) -> Self {
        self.help = Some(help.to_owned());
        self
    }

    /// Returns the name of the file.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.location().map_or(&self.source, |(text, _)| text.name())
    }

    /// Returns the line and column, if the error has a location in the file.
    #[must_use]
    pub fn line_column(&self) -> Option<LineColumn> {
        self.location().map(|(text, range)| text.line_column(range.start))
    }

    /// Returns the text of the file and the range in it, if the error has a location in the file.
    #[must_use]
    pub fn location(&self) -> Option<(&SourceText, Range<usize>)> {
        let location = self.location.as_deref();
        location.map(|(text, range)| (text.as_ref(), range.clone()))
    }

    pub(super) fn at(mut self, text: &Arc<SourceText>, range: Range<usize>) -> Self {
        self.location = Some(Box::new((Arc::clone(text), range)));
        self
    }

    /// Converts an error of a parser. `item` is the number of the dispatch in the file.
    pub(super) fn from_syntax_error(
        error: SyntaxError,
        text: &Arc<SourceText>,
        item: Option<usize>,
    ) -> Self {
        Self {
            path: error.path,
            help: error.help,
            ..Self::for_file(&text.label(item), error.code, error.message).at(text, error.range)
        }
    }

    /// Converts an error of the contract, and looks up its location in the file.
    pub(super) fn from_input_error(
        error: InputError,
        locations: &Locations,
        text: &Arc<SourceText>,
        item: Option<usize>,
    ) -> Self {
        let code = error.code();
        let points_at_key = code == "unknown_field";
        let range = locations.nearest(&error.path).map_or(0..0, |location| match &location.key {
            Some(key) if points_at_key => key.clone(),
            _ => location.value.clone(),
        });
        let help = error.help.clone().or_else(|| type_help(&error.message).map(str::to_owned));
        Self {
            path: error.path,
            help,
            ..Self::for_file(&text.label(item), code, error.message).at(text, range)
        }
    }
}

/// Displays the field and the error, without the location.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "`{}`: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Diagnostic {}

/// Returns help for a value of the wrong type. The contract cannot give it, since it does not know
/// how the formats write a type.
fn type_help(message: &str) -> Option<&'static str> {
    let (expected, found) = message.strip_prefix("expected ")?.split_once(", found ")?;
    match expected {
        "text" if found.starts_with("the number") || found.starts_with('`') => {
            Some("put it in quotes")
        }
        "a list" if found.starts_with("the text") => Some("put it in `[` and `]`"),
        "a whole number, zero or more" if found.starts_with("the text") => {
            Some("write the digits alone, without quotes")
        }
        _ => None,
    }
}
