//! The error of the only step that can fail: reading a dispatch.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use core::fmt::{self, Display};

use serde::de::{Expected, Unexpected};

use super::catalogue::Locale;
use super::nearest::nearest_name;
use super::value::{MAX_COUNT, Value};

/// The reason why a tree of values is not a dispatch: the path and the problem.
///
/// [`message`](Self::message) and [`help`](Self::help) are in the language of the reader;
/// [`Display`] is in English, with the path.
///
/// ```
/// use krr_policy::{Locale, Value, parse};
///
/// let tree = Value::Map(vec![("audiense".into(), Value::Map(vec![]))]);
/// let error = parse(&tree).unwrap_err();
/// assert_eq!(error.path, "audiense");
/// assert_eq!(error.code(), "unknown_field");
/// assert_eq!(error.to_string(), "`audiense`: unknown field");
/// assert_eq!(error.message(Locale::Nb), "ukjent felt");
/// assert_eq!(error.help(Locale::Nb).as_deref(), Some("mente du `audience`?"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputError {
    /// The path: names joined by `.`, items as `[0]`; empty for the whole.
    pub path: String,
    /// The problem.
    pub problem: InputProblem,
}

/// The problem with a value or a field.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum InputProblem {
    /// A document that is not a set of fields.
    NotADispatch(FoundType),
    /// A value of the wrong type.
    WrongType {
        /// The type that the field has.
        expected: ExpectedType,
        /// The value that was given.
        found: FoundType,
    },
    /// A value of a type that the contract does not have, or one that contains itself.
    UnsupportedValue,
    /// A count above [`MAX_COUNT`].
    CountTooLarge(u64),
    /// A length of a placeholder that is not from 1 to
    /// [`MAX_PLACEHOLDER_LENGTH`](super::MAX_PLACEHOLDER_LENGTH).
    LengthOutOfRange(u64),
    /// A number of placeholders above [`MAX_PLACEHOLDERS`](super::MAX_PLACEHOLDERS).
    TooManyPlaceholders(usize),
    /// A field that the contract does not have.
    UnknownField(Suggestion),
    /// A justification for a rule that does not exist, and the rule that was probably meant.
    UnknownRule(Option<&'static str>),
    /// A text that is none of the values to choose between.
    UnknownValue(String, Suggestion),
    /// A field given a second time.
    DuplicateField,
    /// A required field that is absent.
    MissingField(&'static str),
    /// Another problem, described by serde in English. Reading a dispatch has none.
    Other(String),
}

/// The type that a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedType {
    /// `true` or `false`.
    Flag,
    /// A whole number, zero or more.
    Count,
    /// A text.
    Text,
    /// One of the values to choose between.
    Name,
    /// A list.
    List,
    /// A set of fields.
    Fields,
}

/// A value that was given, described by its type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FoundType {
    /// No value.
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A count.
    Count(u64),
    /// A number that is negative, not whole, or too large.
    Number,
    /// The start of a text.
    Text(String),
    /// A list.
    List,
    /// A set of fields.
    Fields,
}

/// The names that could have been meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suggestion {
    /// The name that was probably meant.
    Nearest(&'static str),
    /// All names, since none is close.
    OneOf(&'static [&'static str]),
}

impl InputError {
    /// Creates an error for a value of a type that the contract does not have, or one that contains
    /// itself, at a path.
    #[must_use]
    pub fn unsupported_value(path: &str) -> Self {
        Self { path: path.to_owned(), problem: InputProblem::UnsupportedValue }
    }

    /// Returns the kind of the problem: see [`InputProblem::code`].
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// Returns the error with its path inside a field.
    #[must_use]
    pub fn at_field(mut self, field: &str) -> Self {
        let joint = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{field}{joint}{}", self.path);
        self
    }

    /// Returns the error with its path inside an item of a list: the first is `[0]`.
    #[must_use]
    pub fn at_item(self, index: usize) -> Self {
        self.at_field(&format!("[{index}]"))
    }

    /// A value of the wrong type.
    pub(super) fn unexpected(expected: ExpectedType, found: &Value) -> Self {
        Self::new(match found {
            Value::Count(count) if *count > MAX_COUNT => InputProblem::CountTooLarge(*count),
            found => InputProblem::WrongType { expected, found: found.into() },
        })
    }

    /// A document that is not a set of fields.
    pub(super) fn not_a_dispatch(found: &Value) -> Self {
        Self::new(InputProblem::NotADispatch(found.into()))
    }

    /// A field given a second time.
    pub(super) fn duplicate(field: &str) -> Self {
        Self::new(InputProblem::DuplicateField).at_field(field)
    }

    /// A justification for a rule that does not exist.
    pub(super) fn unknown_rule(rule: &str, rules: &[&'static str]) -> Self {
        Self::new(InputProblem::UnknownRule(nearest_name(rule, rules))).at_field(&shorten(rule))
    }

    /// A length that a placeholder cannot have.
    pub(super) fn length_out_of_range(name: &str, length: u64) -> Self {
        Self::new(InputProblem::LengthOutOfRange(length)).at_field(name)
    }

    /// Lengths of more placeholders than a dispatch can give.
    pub(super) const fn too_many_placeholders(count: usize) -> Self {
        Self::new(InputProblem::TooManyPlaceholders(count))
    }

    const fn new(problem: InputProblem) -> Self {
        Self { path: String::new(), problem }
    }
}

impl InputProblem {
    /// Returns the kind of the problem, stable across versions: `unknown_field`, `duplicate_field`,
    /// `missing_field`, `invalid_type`, `unknown_value`, or `invalid_value`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownField(_) | Self::UnknownRule(_) => "unknown_field",
            Self::DuplicateField => "duplicate_field",
            Self::MissingField(_) => "missing_field",
            Self::NotADispatch(_) | Self::WrongType { .. } | Self::UnsupportedValue => {
                "invalid_type"
            }
            Self::UnknownValue(..) => "unknown_value",
            Self::CountTooLarge(_)
            | Self::LengthOutOfRange(_)
            | Self::TooManyPlaceholders(_)
            | Self::Other(_) => "invalid_value",
        }
    }
}

impl serde::de::Error for InputError {
    fn custom<T: Display>(message: T) -> Self {
        Self::new(InputProblem::Other(message.to_string()))
    }

    /// The deserializer checks the types that it hands out itself, so the value is not shown.
    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(format_args!("expected {expected}"))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(format_args!("expected {expected}"))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let suggestion = Suggestion::new(field, expected);
        Self::new(InputProblem::UnknownField(suggestion)).at_field(&shorten(field))
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let suggestion = Suggestion::new(variant, expected);
        Self::new(InputProblem::UnknownValue(shorten(variant), suggestion))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(InputProblem::MissingField(field)).at_field(field)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::duplicate(field)
    }
}

impl Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "`{}`: ", self.path)?;
        }
        f.write_str(&self.message(Locale::En))
    }
}

impl core::error::Error for InputError {}

impl From<&Value> for FoundType {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Nothing,
            Value::Flag(flag) => Self::Flag(*flag),
            Value::Count(count) => Self::Count(*count),
            Value::Number(_) => Self::Number,
            Value::Text(text) => Self::Text(shorten(text)),
            Value::List(_) => Self::List,
            Value::Map(_) => Self::Fields,
        }
    }
}

impl Suggestion {
    fn new(written: &str, names: &'static [&'static str]) -> Self {
        nearest_name(written, names).map_or(Self::OneOf(names), Self::Nearest)
    }
}

/// Returns the start of a text, enough to recognise it by.
fn shorten(text: &str) -> String {
    const SHOWN: usize = 40;
    match text.char_indices().nth(SHOWN).and_then(|(end, _)| text.get(..end)) {
        Some(start) => format!("{start}…"),
        None => text.to_owned(),
    }
}
