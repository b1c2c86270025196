//! A dispatch before it is understood: the tree that every format parses into.

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Deserialize, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::input::InputError;

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
    /// Nothing: the same as leaving the field out.
    Null,
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Count(u64),
    /// A number that is negative, or not whole: never right in a dispatch, and said so.
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
        deserializer.deserialize_any(Build)
    }
}

struct Build;

impl<'de> Visitor<'de> for Build {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
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
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
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
            reason = "the range is checked first"
        )]
        if v >= 0.0 && v <= super::MAX_COUNT as f64 && v.fract() == 0.0 {
            Self::Count(v as u64)
        } else {
            Self::Number(v)
        }
    }
}

/// A field with its value; an error below it says where it was.
struct Field<'a>(&'a str, &'a Value);

/// An item of a list, likewise.
struct Item<'a>(usize, &'a Value);

/// Hands every deserializing method to [`Value::drive`], with the place added to an error.
macro_rules! place {
    ($name:ident, $self:ident => $step:expr) => {
        impl<'de> IntoDeserializer<'de, InputError> for $name<'_> {
            type Deserializer = Self;
            fn into_deserializer(self) -> Self {
                self
            }
        }

        impl<'de> Deserializer<'de> for $name<'_> {
            type Error = InputError;

            fn deserialize_any<V: Visitor<'de>>($self, visitor: V) -> Result<V::Value, InputError> {
                $self.1.drive(visitor, false).map_err(|e| e.under(&$step))
            }

            fn deserialize_option<V: Visitor<'de>>(
                $self,
                visitor: V,
            ) -> Result<V::Value, InputError> {
                $self.1.drive(visitor, true).map_err(|e| e.under(&$step))
            }

            fn deserialize_enum<V: Visitor<'de>>(
                $self,
                _: &'static str,
                _: &'static [&'static str],
                visitor: V,
            ) -> Result<V::Value, InputError> {
                $self.1.name(visitor).map_err(|e| e.under(&$step))
            }

            serde::forward_to_deserialize_any! {
                bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes
                byte_buf unit unit_struct newtype_struct seq tuple tuple_struct map struct
                identifier ignored_any
            }
        }
    };
}
place!(Field, self => self.0);
place!(Item, self => format!("[{}]", self.0));

impl Value {
    /// Understands the tree as something that is smaller than a dispatch: a name, some options.
    ///
    /// # Errors
    ///
    /// As for [`parse`](super::parse).
    ///
    /// ```
    /// use krr_policy::{Channel, Value};
    ///
    /// assert_eq!(Value::Text("sms".into()).read::<Channel>(), Ok(Channel::Sms));
    /// let error = Value::Text("smss".into()).read::<Channel>().unwrap_err();
    /// assert_eq!(error.help.as_deref(), Some("did you mean `sms`?"));
    /// ```
    pub fn read<'de, T: Deserialize<'de>>(&self) -> Result<T, InputError> {
        T::deserialize(Root(self))
    }

    fn drive<'de, V: Visitor<'de>>(
        &self,
        visitor: V,
        optional: bool,
    ) -> Result<V::Value, InputError> {
        match self {
            Self::Null if optional => visitor.visit_none(),
            _ if optional => visitor.visit_some(Root(self)),
            Self::Null => visitor.visit_unit(),
            Self::Flag(v) => visitor.visit_bool(*v),
            Self::Count(v) if *v > super::MAX_COUNT => Err(InputError::too_large(*v)),
            Self::Count(v) => visitor.visit_u64(*v),
            Self::Number(v) => visitor.visit_f64(*v),
            Self::Text(v) => visitor.visit_str(v),
            Self::List(items) => {
                let items = items.iter().enumerate().map(|(at, item)| Item(at, item));
                visitor.visit_seq(SeqDeserializer::new(items))
            }
            Self::Map(fields) => {
                let given = fields.iter().filter(|(_, value)| *value != Self::Null);
                let fields = given.map(|(name, value)| (name.as_str(), Field(name, value)));
                visitor.visit_map(MapDeserializer::new(fields))
            }
        }
    }

    /// One of a closed set of names.
    fn name<'de, V: Visitor<'de>>(&self, visitor: V) -> Result<V::Value, InputError> {
        match self {
            Self::Text(name) => visitor.visit_enum(name.as_str().into_deserializer()),
            other => other.drive(Mistaken, false).and_then(|()| Err(InputError::default())),
        }
    }
}

/// Names what stands where a name should have been.
struct Mistaken;

impl Visitor<'_> for Mistaken {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a name")
    }
}

/// A value with no place of its own.
pub(super) struct Root<'a>(pub(super) &'a Value);

impl<'de> Deserializer<'de> for Root<'_> {
    type Error = InputError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        self.0.drive(visitor, false)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        self.0.drive(visitor, true)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, InputError> {
        self.0.name(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier
        ignored_any
    }
}
