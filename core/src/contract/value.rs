//! The tree of values that every format is parsed into.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// Levels of lists and fields that a value may have. A dispatch has four; a JavaScript object that
/// contains itself has no end.
const MAX_DEPTH: usize = 16;

/// The largest count that every runtime represents exactly: 2⁵³ − 1, JavaScript's limit.
pub const MAX_COUNT: u64 = (1 << 53) - 1;

/// A tree of values, as JSON, YAML, TOML and JavaScript objects share it.
///
/// ```
/// use krr_policy::{Value, parse};
///
/// let tree = Value::Map(vec![(
///     "sender".into(),
///     Value::Map(vec![("name".into(), Value::Text("Nordvik kommune".into()))]),
/// )]);
/// assert_eq!(parse(&tree).unwrap().sender.name.as_deref(), Some("Nordvik kommune"));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Null: the same as leaving the field out.
    Null,
    /// A boolean.
    Flag(bool),
    /// A whole number.
    Count(u64),
    /// A number that is negative or not whole: never valid in a dispatch.
    Number(f64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Fields in the order given.
    Map(Vec<(String, Value)>),
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ValueSeed { depth: MAX_DEPTH }.deserialize(deserializer)
    }
}

/// Deserializes a value with at most this many levels.
#[derive(Clone, Copy)]
struct ValueSeed {
    depth: usize,
}

impl ValueSeed {
    fn nested<E: Error>(self) -> Result<Self, E> {
        let depth = self.depth.checked_sub(1).ok_or_else(|| E::custom("nested too deeply"))?;
        Ok(Self { depth })
    }
}

impl<'de> DeserializeSeed<'de> for ValueSeed {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ValueSeed {
    type Value = Value;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, v: bool) -> Result<Value, E> {
        Ok(Value::Flag(v))
    }

    fn visit_u64<E>(self, v: u64) -> Result<Value, E> {
        Ok(Value::Count(v))
    }

    fn visit_i64<E>(self, v: i64) -> Result<Value, E> {
        #[allow(clippy::cast_precision_loss, reason = "a negative number is only ever shown")]
        Ok(u64::try_from(v).map_or(Value::Number(v as f64), Value::Count))
    }

    fn visit_f64<E>(self, v: f64) -> Result<Value, E> {
        Ok(Value::from(v))
    }

    fn visit_str<E>(self, v: &str) -> Result<Value, E> {
        Ok(Value::Text(v.to_owned()))
    }

    fn visit_string<E>(self, v: String) -> Result<Value, E> {
        Ok(Value::Text(v))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let nested = self.nested()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(nested)? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let nested = self.nested()?;
        let mut fields = Vec::new();
        while let Some(name) = map.next_key()? {
            fields.push((name, map.next_value_seed(nested)?));
        }
        Ok(Value::Map(fields))
    }
}

impl From<f64> for Value {
    /// A whole number in the range that every runtime represents exactly is a count.
    fn from(v: f64) -> Self {
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::float_cmp,
            reason = "the range is checked first, and in it a whole number is the same both ways"
        )]
        if v >= 0.0 && v <= MAX_COUNT as f64 && v as u64 as f64 == v {
            Self::Count(v as u64)
        } else {
            Self::Number(v)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString as _;

    fn nested_lists(levels: usize) -> Result<Value, serde_json::Error> {
        serde_json::from_str(&alloc::format!("{}{}", "[".repeat(levels), "]".repeat(levels)))
    }

    #[test]
    fn depth_is_bounded() {
        assert!(nested_lists(MAX_DEPTH).is_ok());
        let error = nested_lists(MAX_DEPTH + 1).unwrap_err().to_string();
        assert!(error.starts_with("nested too deeply"), "{error}");
    }
}
