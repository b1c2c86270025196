//! Diagnostics: errors in inputs, with their locations.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use krr_policy::{InputError, Locale};

use super::located::Locations;
use super::place::Place;
use super::problem::Problem;
use super::source_text::{LineColumn, SourceText};
use super::syntax_error::SyntaxError;

/// An error in an input, with its location.
///
/// [`message`](Self::message) and [`help`](Self::help) are in the language of the reader;
/// [`Display`](fmt::Display) is in English, with the field.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The name of the file, followed by the number of the dispatch if the file may hold several.
    pub source: String,
    /// The path of the field, or empty.
    pub path: String,
    /// The problem.
    pub problem: Problem,
    place: Option<Box<Place>>,
}

impl Diagnostic {
    /// Creates a diagnostic about a file as a whole, for example one that cannot be read.
    #[must_use]
    pub fn for_file(source: &str, problem: Problem) -> Self {
        Self { source: source.to_owned(), path: String::new(), problem, place: None }
    }

    /// Returns the kind of the error, stable across versions: see [`Problem::code`].
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// Returns the error, without its location.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        self.problem.message(locale)
    }

    /// Returns a hint for correcting the error, if there is one.
    #[must_use]
    pub fn help(&self, locale: Locale) -> Option<String> {
        self.problem.help(locale)
    }

    /// Returns the field, if there is one, and the error.
    #[must_use]
    pub fn message_with_field(&self, locale: Locale) -> String {
        let message = self.message(locale);
        if self.path.is_empty() { message } else { format!("`{}`: {message}", self.path) }
    }

    /// Returns the field, if there is one, and the error; and on a line of its own the hint.
    #[must_use]
    pub fn message_with_help(&self, locale: Locale) -> String {
        let message = self.message_with_field(locale);
        match self.help(locale) {
            Some(help) => format!("{message}\n{help}"),
            None => message,
        }
    }

    /// Returns the name of the file.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.place().map_or(&self.source, Place::file)
    }

    /// Returns the line and column, if the error has a location in the file.
    #[must_use]
    pub fn line_column(&self) -> Option<LineColumn> {
        self.place().map(Place::line_column)
    }

    /// Returns the place of the error, if it is at one in the file.
    #[must_use]
    pub fn place(&self) -> Option<&Place> {
        self.place.as_deref()
    }

    /// Creates a diagnostic about a place in a file.
    #[must_use]
    pub fn at_place(place: Place, problem: Problem) -> Self {
        let diagnostic = Self::for_file(place.file(), problem);
        Self { place: Some(Box::new(place)), ..diagnostic }
    }

    pub(crate) fn at(mut self, text: &Arc<SourceText>, range: Range<usize>) -> Self {
        self.place = Some(Box::new(Place::new(Arc::clone(text), range)));
        self
    }

    /// Converts an error of a parser. `item` is the number of the dispatch in the file.
    pub(crate) fn from_syntax_error(
        error: SyntaxError,
        text: &Arc<SourceText>,
        item: Option<usize>,
    ) -> Self {
        let diagnostic = Self::for_file(&text.label(item), error.problem).at(text, error.range);
        Self { path: error.path, ..diagnostic }
    }

    /// Converts an error of the contract, and looks up its location in the file.
    pub(crate) fn from_input_error(
        error: InputError,
        locations: &Locations,
        text: &Arc<SourceText>,
        item: Option<usize>,
    ) -> Self {
        let points_at_key = error.code() == "unknown_field";
        let range = locations.nearest(&error.path).map_or(0..0, |location| match &location.key {
            Some(key) if points_at_key => key.clone(),
            _ => location.value.clone(),
        });
        let problem = Problem::Contract(error.problem);
        Self { path: error.path, ..Self::for_file(&text.label(item), problem).at(text, range) }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message_with_field(Locale::En))
    }
}

impl std::error::Error for Diagnostic {}
