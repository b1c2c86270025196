//! The error of the only step that can fail: reading a dispatch.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt::{self, Display};

use serde::de::{Expected, Unexpected};

use super::nearest::nearest_name;
use super::value::{MAX_COUNT, Value};

/// The reason why a tree of values is not a dispatch: the path, the problem, and the remedy.
///
/// ```
/// use krr_policy::{Value, parse};
///
/// let tree = Value::Map(vec![("audiense".into(), Value::Map(vec![]))]);
/// let error = parse(&tree).unwrap_err();
/// assert_eq!(error.path, "audiense");
/// assert_eq!(error.code(), "unknown_field");
/// assert_eq!(error.to_string(), "`audiense`: unknown field");
/// assert_eq!(error.help.as_deref(), Some("did you mean `audience`?"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputError {
    /// The path: names joined by `.`, items as `[0]`; empty for the whole.
    pub path: String,
    /// The problem, without the path.
    pub message: String,
    /// The remedy, if one is known.
    pub help: Option<String>,
    code: Code,
}

/// The kind of an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    UnknownField,
    DuplicateField,
    MissingField,
    InvalidType,
    UnknownValue,
    InvalidValue,
}

impl InputError {
    /// Returns the kind of the error, stable across versions: `unknown_field`, `duplicate_field`,
    /// `missing_field`, `invalid_type`, `unknown_value`, or `invalid_value`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.code {
            Code::UnknownField => "unknown_field",
            Code::DuplicateField => "duplicate_field",
            Code::MissingField => "missing_field",
            Code::InvalidType => "invalid_type",
            Code::UnknownValue => "unknown_value",
            Code::InvalidValue => "invalid_value",
        }
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

    /// Returns the error with a remedy.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// A value of the wrong type.
    pub(super) fn unexpected(expected: &str, found: &Value) -> Self {
        let found = match found {
            Value::Null => "nothing".to_owned(),
            Value::Flag(flag) => format!("`{flag}`"),
            Value::Count(count) if *count > MAX_COUNT => {
                let message = format!("`{count}` is larger than any count");
                return Self::new(Code::InvalidValue, message)
                    .with_help(format!("the largest count is {MAX_COUNT}"));
            }
            Value::Count(count) => format!("the number `{count}`"),
            Value::Number(_) => "a number that is negative, not whole, or too large".to_owned(),
            Value::Text(text) => format!("the text `{}`", shorten(text)),
            Value::List(_) => "a list".to_owned(),
            Value::Map(_) => "a set of fields".to_owned(),
        };
        Self::new(Code::InvalidType, format!("expected {expected}, found {found}"))
    }

    /// A document that is not a set of fields.
    pub(super) fn not_a_dispatch(found: &Value) -> Self {
        let found = match found {
            Value::Null => "an empty document",
            Value::Flag(_) => "yes or no",
            Value::Count(_) | Value::Number(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a set of fields",
        };
        Self::new(Code::InvalidType, format!("{found} is not a dispatch"))
            .with_help("give fields: `sender`, `purpose`, `message`, …")
    }

    /// A field given a second time.
    pub(super) fn duplicate(field: &str) -> Self {
        Self::new(Code::DuplicateField, "given twice".to_owned())
            .with_help("keep one of them")
            .at_field(field)
    }

    fn new(code: Code, message: String) -> Self {
        Self { path: String::new(), message, help: None, code }
    }
}

impl serde::de::Error for InputError {
    fn custom<T: Display>(message: T) -> Self {
        Self::new(Code::InvalidValue, message.to_string())
    }

    /// The deserializer checks the types that it hands out itself, so the value is not shown.
    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(Code::InvalidType, format!("expected {expected}"))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(Code::InvalidValue, format!("expected {expected}"))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::new(Code::UnknownField, "unknown field".to_owned())
            .with_help(suggest(field, expected, "the fields here are"))
            .at_field(&shorten(field))
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new(Code::UnknownValue, format!("unknown value `{}`", shorten(variant)))
            .with_help(suggest(variant, expected, "one of"))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Code::MissingField, "missing".to_owned())
            .with_help(format!("give `{field}`"))
            .at_field(field)
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
        f.write_str(&self.message)
    }
}

impl core::error::Error for InputError {}

/// Returns the start of a text, enough to recognise it by.
fn shorten(text: &str) -> String {
    const SHOWN: usize = 40;
    match text.char_indices().nth(SHOWN).and_then(|(end, _)| text.get(..end)) {
        Some(start) => format!("{start}…"),
        None => text.to_owned(),
    }
}

/// Returns the name that was probably meant, or else all names.
fn suggest(written: &str, names: &[&str], lead: &str) -> String {
    if let Some(name) = nearest_name(written, names) {
        return format!("did you mean `{name}`?");
    }
    let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    format!("{lead} {}", names.join(", "))
}
