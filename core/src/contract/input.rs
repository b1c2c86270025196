//! The only step that can fail: understanding what came in.

use std::fmt::{self, Display, Write as _};

use serde::de::{Error, Expected, Unexpected};

use super::{Dispatch, MAX_COUNT, Value};

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
        Value::Map(_) => tree.read(),
        other => Err(InputError {
            message: format!("{} is not a dispatch", describe(other)),
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
        self.path = format!("{step}{joint}{}", self.path);
        self
    }

    /// For what only JavaScript has, and no format can say: a function, a circle.
    #[must_use]
    pub fn foreign(found: &str, help: &str) -> Self {
        Self::new("invalid_type", format!("{found} is not a value")).helped(Some(help.to_owned()))
    }

    /// A count that not every runtime could represent.
    pub(super) fn too_large(count: u64) -> Self {
        Self::new("invalid_value", format!("`{count}` is larger than any count"))
            .helped(Some(format!("the largest count is {MAX_COUNT}")))
    }

    fn new(code: &'static str, message: String) -> Self {
        Self { message, code, ..Self::default() }
    }

    fn helped(mut self, help: Option<String>) -> Self {
        self.help = help;
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

impl std::error::Error for InputError {}

impl Error for InputError {
    fn custom<T: Display>(message: T) -> Self {
        Self::new("invalid_value", message.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Unit | Unexpected::Option => "nothing".to_owned(),
            Unexpected::Bool(v) => format!("`{v}`"),
            Unexpected::Unsigned(v) => format!("the number `{v}`"),
            Unexpected::Signed(v) => format!("the number `{v}`"),
            Unexpected::Float(v) => format!("the number `{v}`"),
            Unexpected::Str(v) => format!("the text `{}`", shorten(v)),
            Unexpected::Seq => "a list".to_owned(),
            Unexpected::Map => "a set of fields".to_owned(),
            other => other.to_string(),
        };
        let expected = match expected.to_string().as_str() {
            "a boolean" => "`true` or `false`".to_owned(),
            "u64" => "a whole number, zero or more".to_owned(),
            "a string" => "text".to_owned(),
            "a sequence" => "a list".to_owned(),
            "a map" => "a set of fields".to_owned(),
            other if other.starts_with("struct ") => "a set of fields".to_owned(),
            other => other.to_owned(),
        };
        Self::new("invalid_type", format!("expected {expected}, found {found}"))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self { code: "invalid_value", ..Self::invalid_type(found, expected) }
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let help = nearest(variant, expected).unwrap_or_else(|| list("one of", expected));
        Self::new("unknown_value", format!("unknown value `{}`", shorten(variant)))
            .helped(Some(help))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let help =
            nearest(field, expected).unwrap_or_else(|| list("the fields here are", expected));
        Self::new("unknown_field", "unknown field".to_owned())
            .helped(Some(help))
            .under(&shorten(field))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new("missing_field", "missing".to_owned())
            .helped(Some(format!("give `{field}`")))
            .under(field)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new("duplicate_field", "given twice".to_owned())
            .helped(Some("keep one of them".to_owned()))
            .under(field)
    }
}

/// Enough of a text to recognise it by.
fn shorten(text: &str) -> String {
    const SHOWN: usize = 40;
    let mut short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn list(lead: &str, names: &[&str]) -> String {
    let mut text = lead.to_owned();
    for (at, name) in names.iter().enumerate() {
        let _ = write!(text, "{} `{name}`", if at == 0 { "" } else { "," });
    }
    text
}

/// The name that was probably meant: the one at the smallest edit distance, if that is at most a
/// third of what was written.
fn nearest(written: &str, names: &[&'static str]) -> Option<String> {
    const LONGEST: usize = 64;
    if written.len() > LONGEST {
        return None;
    }
    let folded = written.to_ascii_lowercase().replace('-', "_");
    names
        .iter()
        .map(|name| (distance(&folded, name), name))
        .min()
        .filter(|(distance, _)| *distance <= folded.chars().count().div_ceil(3))
        .map(|(_, name)| format!("did you mean `{name}`?"))
}

/// Levenshtein's edit distance, in characters.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let substituted = diagonal + usize::from(x != *y);
            diagonal = *cell;
            left = substituted.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}
