//! Deserialization from a tree of values, with errors that know their path.

use alloc::collections::BTreeSet;
use alloc::string::String;
use core::slice;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, IntoDeserializer as _, MapAccess, SeqAccess, Visitor,
};
use serde::{Deserialize as _, forward_to_deserialize_any};

use super::dispatch::Dispatch;
use super::error::{ExpectedType, InputError};
use super::placeholders::check_lengths;
use super::rule_ids::RULE_IDS;
use super::value::{MAX_COUNT, Value};

/// The field in which a file names its JSON Schema, for editors.
const SCHEMA: &str = "$schema";

/// Parses a tree of values as a dispatch. `$schema` beside the fields of the dispatch is a text for
/// editors, and passed over.
///
/// # Errors
///
/// Returns an error if a field is unknown or given twice, if a value has the wrong type or is none of
/// the names to choose between, if a count or the length of a placeholder is out of range, or if a
/// justification is for a rule that does not exist. The error has the path and, where a name is close, the name that was probably meant, and
/// describes itself in the language of the reader.
pub fn parse(tree: &Value) -> Result<Dispatch, InputError> {
    let Value::Map(fields) = tree else { return Err(InputError::not_a_dispatch(tree)) };
    let schema = fields.iter().find(|(name, value)| name == SCHEMA && *value != Value::Null);
    if let Some((_, value)) = schema
        && !matches!(value, Value::Text(_))
    {
        return Err(InputError::unexpected(ExpectedType::Text, value).at_field(SCHEMA));
    }
    let fields = Fields { rest: fields.iter(), current: None, passed_over: Some(SCHEMA) };
    let dispatch = Dispatch::deserialize(MapAccessDeserializer::new(fields))?;
    for rule in dispatch.assessment.justifications.keys() {
        require_rule(rule)
            .map_err(|error| error.at_field("justifications").at_field("assessment"))?;
    }
    check_lengths(&dispatch.message.placeholders)
        .map_err(|error| error.at_field("placeholders").at_field("message"))?;
    Ok(dispatch)
}

/// Checks that there is a rule of a name.
///
/// # Errors
///
/// Returns an error if there is none. Its path is the name, and its help is the name that was probably
/// meant, if one is close.
///
/// ```
/// use krr_policy::{Locale, require_rule};
///
/// assert_eq!(require_rule("double-notification"), Ok(()));
/// let error = require_rule("double-notifications").unwrap_err();
/// assert_eq!(error.message(Locale::En), "unknown rule");
/// assert_eq!(error.help(Locale::En).as_deref(), Some("did you mean `double-notification`?"));
/// ```
pub fn require_rule(id: &str) -> Result<(), InputError> {
    if RULE_IDS.contains(&id) { Ok(()) } else { Err(InputError::unknown_rule(id, RULE_IDS)) }
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
        visitor.visit_map(Fields::of(self.fields()?))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, InputError> {
        visitor.visit_map(Fields::of(self.fields()?))
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
    rest: slice::Iter<'de, (String, Value)>,
    current: Option<&'de (String, Value)>,
    /// The name of a field that is left out.
    passed_over: Option<&'static str>,
}

impl<'de> Fields<'de> {
    fn of(fields: &'de [(String, Value)]) -> Self {
        Self { rest: fields.iter(), current: None, passed_over: None }
    }
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = InputError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, InputError> {
        let passed_over = self.passed_over;
        let is_given = |name: &str, value: &Value| {
            *value != Value::Null && passed_over.is_none_or(|passed_over| name != passed_over)
        };
        self.current = self.rest.find(|(name, value)| is_given(name, value));
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

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;
    use alloc::vec;
    use alloc::vec::Vec;

    use super::*;
    use crate::contract::{InputProblem, Locale, MAX_PLACEHOLDER_LENGTH, MAX_PLACEHOLDERS};

    fn map(name: &str, value: Value) -> Value {
        Value::Map(vec![(name.into(), value)])
    }

    fn justified(rule: &str) -> Value {
        map("assessment", map("justifications", map(rule, Value::Text("x".into()))))
    }

    #[test]
    fn a_schema_is_passed_over_at_the_top_only() {
        let schema = || Value::Text("./dispatch.schema.json".into());
        assert_eq!(parse(&map(SCHEMA, schema())), Ok(Dispatch::default()));
        assert_eq!(parse(&map(SCHEMA, Value::Null)), Ok(Dispatch::default()));
        let error = parse(&map(SCHEMA, Value::Count(1))).unwrap_err();
        assert_eq!((error.path.as_str(), error.code()), (SCHEMA, "invalid_type"));
        let error = parse(&map("sender", map(SCHEMA, schema()))).unwrap_err();
        assert_eq!((error.path.as_str(), error.code()), ("sender.$schema", "unknown_field"));
    }

    #[test]
    fn lengths_of_placeholders_are_bounded() {
        let given = |lengths: Vec<(String, Value)>| {
            parse(&map("message", map("placeholders", Value::Map(lengths))))
        };
        let one = |length| given(vec![("user.name".into(), length)]);
        for length in [1, 50, MAX_PLACEHOLDER_LENGTH] {
            let dispatch = one(Value::Count(length)).unwrap();
            assert_eq!(dispatch.message.placeholders.get("user.name"), Some(&length));
        }
        assert_eq!(one(Value::Null), Ok(Dispatch::default()));
        for (length, problem) in [
            (0, InputProblem::LengthOutOfRange(0)),
            (10_001, InputProblem::LengthOutOfRange(10_001)),
            (MAX_COUNT + 1, InputProblem::CountTooLarge(MAX_COUNT + 1)),
        ] {
            let error = one(Value::Count(length)).unwrap_err();
            assert_eq!(error.path, "message.placeholders.user.name");
            assert_eq!((error.code(), error.problem), ("invalid_value", problem));
        }
        for length in [Value::Number(-1.0), Value::Text("40".into()), Value::Flag(true)] {
            let error = one(length).unwrap_err();
            assert_eq!(error.path, "message.placeholders.user.name");
            assert_eq!(error.code(), "invalid_type");
        }
        let many = |count| given((0..count).map(|n| (n.to_string(), Value::Count(9))).collect());
        assert!(many(MAX_PLACEHOLDERS).is_ok());
        let error = many(MAX_PLACEHOLDERS + 1).unwrap_err();
        assert_eq!(error.path, "message.placeholders");
        assert_eq!(error.problem, InputProblem::TooManyPlaceholders(MAX_PLACEHOLDERS + 1));
        let twice = vec![("x".into(), Value::Count(1)), ("x".into(), Value::Count(2))];
        assert_eq!(given(twice).unwrap_err().problem, InputProblem::DuplicateField);
    }

    #[test]
    fn a_justification_is_for_a_rule_that_exists() {
        for rule in RULE_IDS {
            let dispatch = parse(&justified(rule)).unwrap();
            assert_eq!(dispatch.assessment.justifications.len(), 1, "{rule}");
        }
        let error = parse(&justified("irelevant-recipients")).unwrap_err();
        assert_eq!(error.path, "assessment.justifications.irelevant-recipients");
        assert_eq!(error.problem, InputProblem::UnknownRule(Some("irrelevant-recipients")));
        let error = parse(&justified("zzz")).unwrap_err();
        assert_eq!(error.problem, InputProblem::UnknownRule(None));
        assert!(error.help(Locale::En).is_some());
        // A reason that is not given is for no rule.
        assert!(parse(&map("assessment", map("justifications", map("zzz", Value::Null)))).is_ok());
    }
}
