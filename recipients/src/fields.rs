//! The fields of a person, by the names that the register, its proxies and tables give them.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::reject::RejectReason;
use super::unread::UnreadFields;

/// Declares the fields, with the name that messages use and further names.
macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident = $name:literal $(| $other:literal)*,)*) => {
        /// A field of a person.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub(crate) enum Field {
            $($(#[$doc])* $field,)*
            /// The sender's own key.
            Key,
        }

        impl Field {
            const COUNT: usize = Self::Key as usize + 1;

            /// Returns the field of a name.
            fn of_name(name: &str) -> Option<Self> {
                match name {
                    $($name $(| $other)* => Some(Self::$field),)*
                    _ => None,
                }
            }

            /// Returns the name in messages.
            pub(super) const fn name(self) -> &'static str {
                match self { $(Self::$field => $name,)* Self::Key => "--key" }
            }
        }
    };
}

fields! {
    Identity = "personidentifikator" | "personident",
    Status = "status",
    Reserved = "reservasjon",
    CanBeNotified = "varslingsstatus",
    Email = "epostadresse",
    EmailUpdated = "epostadresse_oppdatert" | "epostadresseOppdatert",
    EmailVerified = "epostadresse_sist_verifisert" | "epostadresseVerifisert",
    EmailShared = "epostadresse_duplisert",
    Mobile = "mobiltelefonnummer",
    MobileUpdated = "mobiltelefonnummer_oppdatert" | "mobiltelefonnummerOppdatert",
    MobileVerified = "mobiltelefonnummer_sist_verifisert" | "mobiltelefonnummerVerifisert",
    MobileShared = "mobiltelefonnummer_duplisert",
    Mailbox = "postkasseadresse",
    Language = "spraak" | "sprak",
    /// `aktiv` of a proxy: true or false.
    Active = "aktiv",
    /// `kanVarsles` of a proxy: true or false.
    ProxyCanBeNotified = "kanVarsles",
    /// `reservert` of a proxy: true or false.
    ProxyReserved = "reservert",
}

/// The object with contact details.
const CONTACT: &str = "kontaktinformasjon";
/// The object with the digital mailbox.
const MAILBOX: &str = "digital_post";

impl Field {
    /// Returns the field of a column, whose name may have that of the object around it before a dot.
    pub(crate) fn of_column(name: &str) -> Option<Self> {
        let name = [CONTACT, MAILBOX]
            .iter()
            .find_map(|object| name.strip_prefix(object)?.strip_prefix('.'))
            .unwrap_or(name);
        Self::of_name(name)
    }
}

/// A value as it is given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Given<'a> {
    /// The field is not there.
    #[default]
    Missing,
    /// The field is there and null, or a cell is empty.
    Null,
    Text(Cow<'a, str>),
    Flag(bool),
    /// A number, a list or an object.
    Other,
}

/// The fields of a person, as they are given.
#[derive(Default)]
pub(super) struct Fields<'a> {
    values: [Given<'a>; Field::COUNT],
    /// True if the object with contact details is there.
    pub(super) has_contact: bool,
    /// True if the object with the digital mailbox is there.
    pub(super) has_mailbox: bool,
    given_twice: Option<Field>,
}

impl<'a> Fields<'a> {
    /// Reads the fields of a person in JSON. `key` is the field with the sender's own key; the others that nothing
    /// reads are noted.
    pub(super) fn of_json(
        json: &'a [u8],
        key: Option<&str>,
        unread: &mut UnreadFields,
    ) -> Result<Self, RejectReason> {
        // Checked at once, which is faster than text by text.
        let json = std::str::from_utf8(json).map_err(|_| RejectReason::NotJson)?;
        let mut fields = Self::default();
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let seed = ObjectSeed { fields: &mut fields, unread, key, is_outermost: true };
        seed.deserialize(&mut deserializer).and_then(|()| deserializer.end()).map_err(|error| {
            if error.is_data() { RejectReason::NotAPerson } else { RejectReason::NotJson }
        })?;
        fields.check()?;
        Ok(fields)
    }

    /// Reads the cells of a row.
    pub(super) fn of_cells(
        cells: impl Iterator<Item = (Field, &'a [u8])>,
    ) -> Result<Self, RejectReason> {
        let mut fields = Self::default();
        for (field, cell) in cells {
            let text = std::str::from_utf8(cell).map_err(|_| RejectReason::NotATable)?;
            let given =
                if text.is_empty() { Given::Null } else { Given::Text(Cow::Borrowed(text)) };
            fields.set(field, given);
        }
        fields.check()?;
        Ok(fields)
    }

    fn check(&self) -> Result<(), RejectReason> {
        match self.given_twice {
            Some(field) => Err(RejectReason::GivenTwice(field.name().into())),
            None => Ok(()),
        }
    }

    /// Returns a value.
    pub(super) fn get(&self, field: Field) -> &Given<'a> {
        self.values.get(field as usize).unwrap_or(&Given::Missing)
    }

    fn set(&mut self, field: Field, given: Given<'a>) {
        if let Some(value) = self.values.get_mut(field as usize) {
            if *value != Given::Missing {
                self.given_twice = Some(field);
            }
            *value = given;
        }
    }
}

/// Deserializes an object into the fields.
struct ObjectSeed<'f, 'a> {
    fields: &'f mut Fields<'a>,
    unread: &'f mut UnreadFields,
    key: Option<&'f str>,
    is_outermost: bool,
}

impl<'a> DeserializeSeed<'a> for ObjectSeed<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for ObjectSeed<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        if self.is_outermost { Err(E::custom("null")) } else { Ok(()) }
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { fields, unread, key, is_outermost } = self;
        while let Some(Name(name)) = map.next_key()? {
            let nested = match name.as_ref() {
                CONTACT if is_outermost => Some(&mut fields.has_contact),
                MAILBOX if is_outermost => Some(&mut fields.has_mailbox),
                _ => None,
            };
            if let Some(is_there) = nested {
                *is_there = true;
                let seed = ObjectSeed {
                    fields: &mut *fields,
                    unread: &mut *unread,
                    key: None,
                    is_outermost: false,
                };
                map.next_value_seed(seed)?;
            } else if is_outermost && key == Some(name.as_ref()) {
                fields.set(Field::Key, map.next_value()?);
            } else if let Some(field) = Field::of_name(&name) {
                fields.set(field, map.next_value()?);
            } else {
                unread.note(&name);
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// A name, borrowed where it has no escapes.
struct Name<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> serde::Deserialize<'de> for Name<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_str(GivenVisitor)? {
            Given::Text(text) => Ok(Self(text)),
            _ => Ok(Self(Cow::Borrowed(""))),
        }
    }
}

impl<'de: 'a, 'a> serde::Deserialize<'de> for Given<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(GivenVisitor)
    }
}

struct GivenVisitor;

impl<'de> Visitor<'de> for GivenVisitor {
    type Value = Given<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Given<'de>, E> {
        Ok(Given::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Given<'de>, E> {
        Ok(Given::Flag(flag))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Given<'de>, E> {
        Ok(Given::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Given<'de>, E> {
        Ok(Given::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Given<'de>, E> {
        Ok(Given::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Given<'de>, E> {
        Ok(Given::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Given<'de>, E> {
        Ok(Given::Other)
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Given<'de>, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Given::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Given<'de>, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Given::Other)
    }
}
