//! Deserialization from a tree of values, with errors that know their path.

use alloc::collections::BTreeSet;
use alloc::string::String;
use core::slice;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, IntoDeserializer as _, MapAccess, SeqAccess, Visitor,
};
use serde::{Deserialize as _, forward_to_deserialize_any};

use super::dispatch::Dispatch;
use super::error::{ExpectedType, InputError};
use super::value::{MAX_COUNT, Value};

/// Parses a tree of values as a dispatch.
///
/// # Errors
///
/// Returns an error if a field is unknown or given twice, if a value has the wrong type or is none of
/// the names to choose between, or if a count is too large. The error has the path and, where a name
/// is close, the name that was probably meant, and describes itself in the language of the reader.
pub fn parse(tree: &Value) -> Result<Dispatch, InputError> {
    match tree {
        Value::Map(_) => Dispatch::deserialize(tree),
        other => Err(InputError::not_a_dispatch(other)),
    }
}

/// Deserializes any type of the contract. A field that is null counts as absent.
///
/// ```
/// use krr_policy::{Channel, Locale, Value};
/// use serde::Deserialize as _;
///
/// assert_eq!(Channel::deserialize(&Value::Text("sms".into())), Ok(Channel::Sms));
/// let error = Channel::deserialize(&Value::Text("smss".into())).unwrap_err();
/// assert_eq!(error.help(Locale::En).as_deref(), Some("did you mean `sms`?"));
/// ```
impl<'de> Deserializer<'de> for &'de Value {
    type Error = InputError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match self {
            Value::Null => visitor.visit_unit(),
            Value::Flag(flag) => visitor.visit_bool(*flag),
            Value::Count(count) => visitor.visit_u64(*count),
            Value::Number(number) => visitor.visit_f64(*number),
            Value::Text(text) => visitor.visit_borrowed_str(text),
            Value::List(_) => self.deserialize_seq(visitor),
            Value::Map(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match self {
            Value::Flag(flag) => visitor.visit_bool(*flag),
            other => Err(InputError::unexpected(ExpectedType::Flag, other)),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match self {
            Value::Count(count) if *count <= MAX_COUNT => visitor.visit_u64(*count),
            other => Err(InputError::unexpected(ExpectedType::Count, other)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match self {
            Value::Text(text) => visitor.visit_borrowed_str(text),
            other => Err(InputError::unexpected(ExpectedType::Text, other)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match self {
            Value::Null => visitor.visit_none(),
            given => visitor.visit_some(given),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match self {
            Value::List(items) => visitor.visit_seq(Items { items: items.iter(), index: 0 }),
            other => Err(InputError::unexpected(ExpectedType::List, other)),
        }
    }

    /// Deserializes a map. A key given twice is an error, as a field of a struct is.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        let mut seen = BTreeSet::new();
        for (key, value) in self.fields()? {
            if *value != Value::Null && !seen.insert(key) {
                return Err(InputError::duplicate(key));
            }
        }
        visitor.visit_map(Fields { fields: self.fields()?.iter(), current: None })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, InputError> {
        visitor.visit_map(Fields { fields: self.fields()?.iter(), current: None })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, InputError> {
        match self {
            Value::Text(name) => visitor.visit_enum(name.as_str().into_deserializer()),
            other => Err(InputError::unexpected(ExpectedType::Name, other)),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u128 f32 f64 char bytes byte_buf unit unit_struct
        newtype_struct tuple tuple_struct identifier ignored_any
    }
}

impl Value {
    /// Returns the fields of a map.
    fn fields(&self) -> Result<&[(String, Self)], InputError> {
        match self {
            Self::Map(fields) => Ok(fields),
            other => Err(InputError::unexpected(ExpectedType::Fields, other)),
        }
    }
}

/// The items of a list.
struct Items<'de> {
    items: slice::Iter<'de, Value>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = InputError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, InputError> {
        let Some(item) = self.items.next() else { return Ok(None) };
        let index = self.index;
        self.index += 1;
        seed.deserialize(item).map(Some).map_err(|error| error.at_item(index))
    }
}

/// The fields of a map that are not null.
struct Fields<'de> {
    fields: slice::Iter<'de, (String, Value)>,
    current: Option<&'de (String, Value)>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = InputError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, InputError> {
        self.current = self.fields.find(|(_, value)| *value != Value::Null);
        let Some((name, _)) = self.current else { return Ok(None) };
        let key: StrDeserializer<'_, InputError> = name.as_str().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, InputError> {
        let Some((name, value)) = self.current else {
            return Err(serde::de::Error::custom("a value without a key"));
        };
        seed.deserialize(value).map_err(|error| error.at_field(name))
    }
}
