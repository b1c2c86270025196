//! How a tree of values is understood: one way for every record, list and name.

use alloc::string::String;
use alloc::vec::Vec;

use super::{InputError, MAX_COUNT, Value};

/// What a tree of values can be understood as: a name, a text, a list.
///
/// ```
/// use krr_policy::{Channel, Read, Value};
///
/// assert_eq!(Channel::read(&Value::Text("sms".into())), Ok(Channel::Sms));
/// let error = Channel::read(&Value::Text("smss".into())).unwrap_err();
/// assert_eq!(error.help.as_deref(), Some("did you mean `sms`?"));
/// ```
pub trait Read: Sized {
    /// Understands the tree.
    ///
    /// # Errors
    ///
    /// As for [`parse`](super::parse).
    fn read(value: &Value) -> Result<Self, InputError>;
}

/// A place that a field is read into: an optional value, or a record whose fields are.
pub trait Slot {
    /// Understands the tree, and keeps what it says.
    ///
    /// # Errors
    ///
    /// As for [`parse`](super::parse).
    fn fill(&mut self, value: &Value) -> Result<(), InputError>;
}

impl<T: Read> Slot for Option<T> {
    fn fill(&mut self, value: &Value) -> Result<(), InputError> {
        *self = Some(T::read(value)?);
        Ok(())
    }
}

impl Value {
    /// Reads a set of fields, each into its slot. A field that is absent or null leaves its slot
    /// as it was.
    ///
    /// # Errors
    ///
    /// As for [`parse`](super::parse).
    ///
    /// ```
    /// use krr_policy::{Locale, Value};
    ///
    /// let options = Value::Map(vec![("locale".into(), Value::Text("nn".into()))]);
    /// let mut locale = None::<Locale>;
    /// options.read_fields(&mut [("locale", &mut locale)])?;
    /// assert_eq!(locale, Some(Locale::Nn));
    /// # Ok::<(), krr_policy::InputError>(())
    /// ```
    pub fn read_fields(
        &self,
        slots: &mut [(&'static str, &mut dyn Slot)],
    ) -> Result<(), InputError> {
        let Self::Map(fields) = self else {
            return Err(InputError::unexpected("a set of fields", self));
        };
        let mut given = vec![false; slots.len()];
        for (name, value) in fields {
            if matches!(value, Self::Null) {
                continue;
            }
            let field = slots.iter_mut().zip(&mut given).find(|((field, _), _)| field == name);
            let Some(((_, slot), given)) = field else {
                let names: Vec<_> = slots.iter().map(|(field, _)| *field).collect();
                return Err(InputError::unknown_field(name, &names));
            };
            if core::mem::replace(given, true) {
                return Err(InputError::duplicate_field(name));
            }
            slot.fill(value).map_err(|error| error.under(name))?;
        }
        Ok(())
    }

    /// Reads a list, item by item.
    fn read_items(
        &self,
        read: &mut dyn FnMut(&Self) -> Result<(), InputError>,
    ) -> Result<(), InputError> {
        let Self::List(items) = self else {
            return Err(InputError::unexpected("a list", self));
        };
        for (at, item) in items.iter().enumerate() {
            read(item).map_err(|error| error.under_item(at))?;
        }
        Ok(())
    }

    /// Which of these names it is, by its place among them.
    pub(super) fn place_in(&self, names: &[&str]) -> Option<usize> {
        let Self::Text(written) = self else { return None };
        names.iter().position(|name| name == written)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value) -> Result<Self, InputError> {
        let mut items = Self::new();
        value.read_items(&mut |item| {
            items.push(T::read(item)?);
            Ok(())
        })?;
        Ok(items)
    }
}

impl Read for bool {
    fn read(value: &Value) -> Result<Self, InputError> {
        match value {
            Value::Flag(flag) => Ok(*flag),
            other => Err(InputError::unexpected("`true` or `false`", other)),
        }
    }
}

impl Read for u64 {
    fn read(value: &Value) -> Result<Self, InputError> {
        match value {
            Value::Count(count) if *count <= MAX_COUNT => Ok(*count),
            other => Err(InputError::unexpected("a whole number, zero or more", other)),
        }
    }
}

impl Read for String {
    fn read(value: &Value) -> Result<Self, InputError> {
        match value {
            Value::Text(text) => Ok(text.clone()),
            other => Err(InputError::unexpected("text", other)),
        }
    }
}

/// Reads a record, field by field; a field that is not listed does not compile.
macro_rules! read_fields {
    ($record:ident { $($field:ident $(as $name:literal)?),* $(,)? }) => {
        impl $crate::contract::Slot for $record {
            fn fill(
                &mut self,
                value: &$crate::contract::Value,
            ) -> Result<(), $crate::contract::InputError> {
                let Self { $($field),* } = self;
                value.read_fields(&mut [
                    $(($crate::contract::read::field_name!($field $($name)?), $field),)*
                ])
            }
        }
    };
}
pub(super) use read_fields;

/// The name of a field in every format.
macro_rules! field_name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $name:literal) => {
        $name
    };
}
pub(super) use field_name;
