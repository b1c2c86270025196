//! What is wrong with an input.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use krr_policy::InputError;

use super::located_dispatch::label;
use super::source_text::{Position, Text};
use super::located::{Mistake, Places};

/// Why an input is not a dispatch: the place, what is wrong, and what to do about it.
#[derive(Debug, Clone)]
pub struct Problem {
    /// What the input is called: the name of the file, with the number of the dispatch where the
    /// file may hold several.
    pub source: String,
    /// The field, where it is about one.
    pub path: String,
    /// What is wrong, without the place.
    pub message: String,
    /// What to do about it, where that can be said.
    pub help: Option<String>,
    /// What kind of problem it is: a code of [`InputError::code`], or `unreadable`, `encoding`,
    /// `too_large`, `too_deep`, or `syntax`.
    pub code: &'static str,
    place: Option<Box<(Arc<Text>, Range<usize>)>>,
}

impl Problem {
    /// A problem with the whole of a file, as that it cannot be read.
    #[must_use]
    pub fn whole(source: &str, code: &'static str, message: String) -> Self {
        Self {
            source: source.to_owned(),
            path: String::new(),
            message,
            help: None,
            code,
            place: None,
        }
    }

    /// The same problem, with what to do about it.
    #[must_use]
    pub fn help(mut self, help: &str) -> Self {
        self.help = Some(help.to_owned());
        self
    }

    /// The name of the file.
    #[must_use]
    pub fn file(&self) -> &str {
        self.place().map_or(&self.source, |(text, _)| text.name())
    }

    /// Where it is, if it is anywhere in particular.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.place().map(|(text, range)| text.position(range.start))
    }

    /// The file and the bytes that it is about.
    #[must_use]
    pub fn place(&self) -> Option<(&Text, Range<usize>)> {
        let place = self.place.as_deref();
        place.map(|(text, range)| (text.as_ref(), range.clone()))
    }

    pub(super) fn at(mut self, text: &Arc<Text>, range: Range<usize>) -> Self {
        self.place = Some(Box::new((Arc::clone(text), range)));
        self
    }

    pub(super) fn of_mistake(mistake: Mistake, text: &Arc<Text>, item: Option<usize>) -> Self {
        Self {
            path: mistake.path,
            help: mistake.help,
            ..Self::whole(&label(text.name(), item), mistake.code, mistake.message)
                .at(text, mistake.range)
        }
    }

    /// What the contract says of a tree, with its place in the file.
    pub(super) fn of_contract(
        error: InputError,
        places: &Places,
        text: &Arc<Text>,
        item: Option<usize>,
    ) -> Self {
        let place = places.nearest(&error.path);
        let about_the_name = error.code() == "unknown_field";
        let range = place.map_or(0..0, |place| match &place.key {
            Some(key) if about_the_name => key.clone(),
            _ => place.value.clone(),
        });
        let help = error.help.clone().or_else(|| help(&error.message).map(str::to_owned));
        let code = error.code();
        Self {
            path: error.path,
            help,
            ..Self::whole(&label(text.name(), item), code, error.message).at(text, range)
        }
    }
}

/// What the contract cannot know: how the formats write one kind of value and another.
fn help(message: &str) -> Option<&'static str> {
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

/// The field and what is wrong, without the place.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "`{}`: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}
