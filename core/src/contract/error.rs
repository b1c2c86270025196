//! The only step that can fail: understanding what came in.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display};

use super::{Dispatch, MAX_COUNT, Slot as _, Value};
use crate::compose::{compose, decimal};

/// Why a tree of values is not a dispatch: the place, what is wrong, and the remedy.
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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InputError {
    /// Where: names joined by `.`, items as `[0]`; empty for the whole.
    pub path: String,
    /// What is wrong, without the place.
    pub message: String,
    /// What to do about it, where that can be said.
    pub help: Option<String>,
    code: &'static str,
}

/// Understands a tree of values as a dispatch.
///
/// # Errors
///
/// When a field is unknown or given twice, when a value is of the wrong kind or not one of the
/// names to choose between, or when a count is too large. The error names the place and, where a
/// name is close, the name that was meant.
pub fn parse(tree: &Value) -> Result<Dispatch, InputError> {
    match tree {
        Value::Map(_) => {
            let mut dispatch = Dispatch::default();
            dispatch.fill(tree)?;
            Ok(dispatch)
        }
        other => Err(InputError {
            message: compose(&[describe(other), " is not a dispatch"]),
            help: Some("give fields: `sender`, `purpose`, `message`, …".to_owned()),
            code: "invalid_type",
            path: String::new(),
        }),
    }
}

fn describe(value: &Value) -> &'static str {
    match value {
        Value::Null => "an empty document",
        Value::Flag(_) => "yes or no",
        Value::Count(_) | Value::Number(_) => "a number",
        Value::Text(_) => "text",
        Value::List(_) => "a list",
        Value::Map(_) => "a set of fields",
    }
}

impl InputError {
    /// What kind of error it is, stable across versions: `unknown_field`, `duplicate_field`,
    /// `missing_field`, `invalid_type`, `unknown_value`, or `invalid_value`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        if self.code.is_empty() { "invalid_value" } else { self.code }
    }

    /// The same error, one level further out.
    #[must_use]
    pub fn under(mut self, step: &str) -> Self {
        let joint = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = compose(&[step, joint, &self.path]);
        self
    }

    /// The same error, one level further out, for an item of a list: the first is `[0]`.
    #[must_use]
    pub fn under_item(self, at: usize) -> Self {
        self.under(&compose(&["[", &decimal(at as u64), "]"]))
    }

    /// A value of the wrong kind, or a count that not every runtime could represent.
    pub(super) fn unexpected(expected: &str, found: &Value) -> Self {
        let found = match found {
            Value::Null => "nothing".to_owned(),
            Value::Flag(true) => "`true`".to_owned(),
            Value::Flag(false) => "`false`".to_owned(),
            Value::Count(v) if *v > MAX_COUNT => {
                let message = compose(&["`", &decimal(*v), "` is larger than any count"]);
                let help = compose(&["the largest count is ", &decimal(MAX_COUNT)]);
                return Self::new("invalid_value", message).helped(help);
            }
            Value::Count(v) => compose(&["the number `", &decimal(*v), "`"]),
            Value::Number(_) => "a number that is negative, not whole, or too large".to_owned(),
            Value::Text(v) => compose(&["the text `", &shorten(v), "`"]),
            Value::List(_) => "a list".to_owned(),
            Value::Map(_) => "a set of fields".to_owned(),
        };
        Self::new("invalid_type", compose(&["expected ", expected, ", found ", &found]))
    }

    /// What is none of the names to choose between.
    pub(super) fn unknown_name(found: &Value, names: &[&str]) -> Self {
        let Value::Text(written) = found else {
            return Self::unexpected("a name", found);
        };
        let help = nearest(written, names).unwrap_or_else(|| list("one of", names));
        let message = compose(&["unknown value `", &shorten(written), "`"]);
        Self::new("unknown_value", message).helped(help)
    }

    pub(super) fn unknown_field(written: &str, names: &[&str]) -> Self {
        let help = nearest(written, names).unwrap_or_else(|| list("the fields here are", names));
        Self::new("unknown_field", "unknown field".to_owned()).helped(help).under(&shorten(written))
    }

    pub(super) fn missing_field(field: &str) -> Self {
        Self::new("missing_field", "missing".to_owned())
            .helped(compose(&["give `", field, "`"]))
            .under(field)
    }

    pub(super) fn duplicate_field(field: &str) -> Self {
        Self::new("duplicate_field", "given twice".to_owned())
            .helped("keep one of them".to_owned())
            .under(field)
    }

    /// What cannot be used as it is, with the remedy.
    #[cfg(feature = "engine")]
    pub(crate) fn unfit(message: &str, help: &str) -> Self {
        Self::new("invalid_value", message.to_owned()).helped(help.to_owned())
    }

    fn new(code: &'static str, message: String) -> Self {
        Self { message, code, ..Self::default() }
    }

    fn helped(mut self, help: String) -> Self {
        self.help = Some(help);
        self
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

/// Enough of a text to recognise it by.
fn shorten(text: &str) -> String {
    const SHOWN: usize = 40;
    match text.char_indices().nth(SHOWN).and_then(|(end, _)| text.get(..end)) {
        Some(start) => compose(&[start, "…"]),
        None => text.to_owned(),
    }
}

fn list(lead: &str, names: &[&str]) -> String {
    let mut text = lead.to_owned();
    let mut joint = " ";
    for name in names {
        text.push_str(&compose(&[joint, "`", name, "`"]));
        joint = ", ";
    }
    text
}

/// The name that was probably meant: the one at the smallest edit distance, if that is at most a
/// third of what was written.
fn nearest(written: &str, names: &[&str]) -> Option<String> {
    const LONGEST: usize = 64;
    if written.len() > LONGEST {
        return None;
    }
    let mut folded = Vec::new();
    for c in written.chars() {
        folded.push(if c == '-' { '_' } else { c.to_ascii_lowercase() });
    }
    names
        .iter()
        .map(|name| (distance(&folded, name), name))
        .min()
        .filter(|(distance, _)| *distance <= folded.len().div_ceil(3))
        .map(|(_, name)| compose(&["did you mean `", name, "`?"]))
}

/// Levenshtein's edit distance, in characters.
fn distance(a: &[char], b: &str) -> usize {
    let mut row = vec![0];
    for _ in b.chars() {
        row.push(row.len());
    }
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, y) in row.iter_mut().skip(1).zip(b.chars()) {
            let substituted = diagonal + usize::from(*x != y);
            diagonal = *cell;
            left = substituted.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}
