//! Facts that are inferred from the file of a sender's system.

use krr_policy::{Localized, Value};

/// A fact that the shape of a file implies. Its place is that of the fact in the located dispatch.
#[derive(Debug, Clone, PartialEq)]
pub struct Inference {
    /// The path of the fact, such as `audience.address_source`.
    pub fact: String,
    /// The value.
    pub value: Value,
    /// Why the file implies it.
    pub because: Localized,
    /// True if the settings go before it: the file implies it only where nothing else is said.
    pub is_assumed: bool,
}

impl Inference {
    /// Returns the value as JSON.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        json(&self.value)
    }
}

fn json(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Flag(flag) => (*flag).into(),
        Value::Count(count) => (*count).into(),
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::List(items) => items.iter().map(json).collect(),
        Value::Map(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), json(value))).collect()
        }
    }
}

/// A part of the file of a sender's system that has a meaning for its recipients and is not judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unjudged {
    /// The path in the file.
    pub path: String,
    /// The range in the file.
    pub(crate) range: std::ops::Range<usize>,
    /// Why it is not judged.
    pub reason: UnjudgedReason,
}

/// Why a part of the file of a sender's system is not judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnjudgedReason {
    /// A text that is read after log-in, and goes to no address.
    AfterLogIn,
    /// A text for a channel that is not used, or for a reminder that is not sent.
    NotSent,
    /// A text that the service puts into one of its own, which is not in the file.
    WithinOther,
    /// A setting that there is no fact for.
    NoFact,
}
