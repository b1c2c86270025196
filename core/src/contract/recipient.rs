//! The facts of a recipient: the other input of screening, beside the dispatch.

use serde::{Deserialize, Serialize};

use super::dispatch::Language;
use super::names::names;

/// The facts of a recipient, from the register's answer: without names, addresses and identity numbers.
///
/// A fact that is left out is unknown, and never lets a recipient be reached in a channel. In the default
/// recipient nothing is known: asked for, but not answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Recipient {
    /// True if the register's answer has the person. One that was asked for and is missing from the answer
    /// is not reached digitally (K2).
    pub answered: Option<bool>,
    /// The status in the register.
    pub status: Option<RegisterStatus>,
    /// True if the person has reserved himself or herself against digital communication (K3, K4).
    pub reserved: Option<bool>,
    /// True if the register says that the person can be notified (*varslingsstatus*). Where that is asked for
    /// and the answer is no, the register leaves out details that are old.
    pub can_be_notified: Option<bool>,
    /// The e-mail address in the register.
    pub email: Option<DetailState>,
    /// The mobile number in the register.
    pub mobile: Option<DetailState>,
    /// True if the person has a digital mailbox.
    pub mailbox: Option<bool>,
    /// A reason for handling the person by hand. If it is not given, none is known: the register itself does
    /// not tell.
    pub care: Option<Care>,
    /// True if SMS to the mobile number may fail to arrive, for its country.
    pub sms_may_fail: Option<bool>,
    /// True if an earlier recipient of the dispatch is reached at the address at which this one would be
    /// (K11).
    pub address_used: Option<bool>,
    /// The language that the person wants to be written to in.
    pub language: Option<Language>,
}

names! {
    /// The status of a person in the register.
    RegisterStatus {
        /// Registered (*`AKTIV`*).
        Active = "active",
        /// Deleted (*`SLETTET`*).
        Deleted = "deleted",
        /// Never registered (*`IKKE_REGISTRERT`*).
        NotRegistered = "not_registered",
    }
}

names! {
    /// The state of a contact detail in the register.
    DetailState {
        /// The register has none.
        Absent = "absent",
        /// Updated or verified in the last 18 months.
        Fresh = "fresh",
        /// Neither updated nor verified in the last 18 months.
        Old = "old",
        /// The register has one, and it is not known when it was updated or verified.
        Undated = "undated",
    }
}

names! {
    /// A reason for handling a person by hand.
    Care {
        /// The person, or the address, is protected: *skjermet*, *fortrolig* or *strengt fortrolig*.
        Protected = "protected",
        /// The person is dead.
        Deceased = "deceased",
    }
}

/// The facts of a recipient in 32 bits. Zero is the default recipient, of whom nothing is known.
///
/// | bits | fact | values |
/// |---|---|---|
/// | 0 | `answered` | 1 true |
/// | 1–2 | `status` | 1 active, 2 deleted, 3 not registered |
/// | 3–4 | `reserved` | 1 true, 2 false |
/// | 5–6 | `can_be_notified` | 1 true, 2 false |
/// | 7–9 | `email` | 1 absent, 2 fresh, 3 old, 4 undated |
/// | 10–12 | `mobile` | as `email` |
/// | 13–14 | `mailbox` | 1 true, 2 false |
/// | 15–16 | `care` | 1 protected, 2 deceased |
/// | 17 | `sms_may_fail` | 1 true |
/// | 18 | `address_used` | 1 true |
/// | 19–21 | `language` | 1 nb, 2 nn, 3 en, 4 se |
///
/// The value 0 is *not known*, and so is one that is not listed, except that 3 in `care` is protected. The
/// other bits are not read.
///
/// ```
/// use krr_policy::{DetailState, PackedRecipient, Recipient};
///
/// let recipient = Recipient { email: Some(DetailState::Fresh), ..Recipient::default() };
/// let packed = PackedRecipient::from(recipient);
/// assert_eq!(packed.bits(), 2 << 7);
/// assert_eq!(Recipient::from(packed), recipient);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct PackedRecipient(u32);

/// The place of a fact in [`PackedRecipient`].
#[derive(Clone, Copy)]
pub(crate) struct Field {
    shift: u32,
    width: u32,
}

impl Field {
    pub(crate) const ANSWERED: Self = Self { shift: 0, width: 1 };
    pub(crate) const STATUS: Self = Self { shift: 1, width: 2 };
    pub(crate) const RESERVED: Self = Self { shift: 3, width: 2 };
    pub(crate) const CAN_BE_NOTIFIED: Self = Self { shift: 5, width: 2 };
    pub(crate) const EMAIL: Self = Self { shift: 7, width: 3 };
    pub(crate) const MOBILE: Self = Self { shift: 10, width: 3 };
    pub(crate) const MAILBOX: Self = Self { shift: 13, width: 2 };
    pub(crate) const CARE: Self = Self { shift: 15, width: 2 };
    pub(crate) const SMS_MAY_FAIL: Self = Self { shift: 17, width: 1 };
    pub(crate) const ADDRESS_USED: Self = Self { shift: 18, width: 1 };
    pub(crate) const LANGUAGE: Self = Self { shift: 19, width: 3 };
}

/// The code of *true* in a field of two bits.
pub(crate) const YES: u32 = 1;
/// The code of *false* in a field of two bits.
pub(crate) const NO: u32 = 2;

impl PackedRecipient {
    /// Returns the recipient with these bits.
    #[must_use]
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// Returns the bits.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Returns the recipient with one more fact: an earlier one is reached at the same address (K11).
    #[must_use]
    pub const fn with_address_used(self) -> Self {
        Self(self.0 | 1 << Field::ADDRESS_USED.shift)
    }

    /// Returns the code in a field.
    pub(crate) const fn code(self, field: Field) -> u32 {
        self.0 >> field.shift & ((1 << field.width) - 1)
    }

    const fn with(self, field: Field, code: u32) -> Self {
        Self(self.0 | code << field.shift)
    }
}

impl From<Recipient> for PackedRecipient {
    fn from(recipient: Recipient) -> Self {
        let Recipient {
            answered,
            status,
            reserved,
            can_be_notified,
            email,
            mobile,
            mailbox,
            care,
            sms_may_fail,
            address_used,
            language,
        } = recipient;
        let flag = |flag: Option<bool>| flag.map_or(0, |flag| if flag { YES } else { NO });
        let only_true = |flag: Option<bool>| u32::from(flag == Some(true));
        Self::default()
            .with(Field::ANSWERED, only_true(answered))
            .with(Field::STATUS, status.map_or(0, |it| it as u32 + 1))
            .with(Field::RESERVED, flag(reserved))
            .with(Field::CAN_BE_NOTIFIED, flag(can_be_notified))
            .with(Field::EMAIL, email.map_or(0, |it| it as u32 + 1))
            .with(Field::MOBILE, mobile.map_or(0, |it| it as u32 + 1))
            .with(Field::MAILBOX, flag(mailbox))
            .with(Field::CARE, care.map_or(0, |it| it as u32 + 1))
            .with(Field::SMS_MAY_FAIL, only_true(sms_may_fail))
            .with(Field::ADDRESS_USED, only_true(address_used))
            .with(Field::LANGUAGE, language.map_or(0, |it| it as u32 + 1))
    }
}

/// A flag of one bit that is not set is read as not given.
impl From<PackedRecipient> for Recipient {
    fn from(packed: PackedRecipient) -> Self {
        let flag = |field| match packed.code(field) {
            YES => Some(true),
            NO => Some(false),
            _ => None,
        };
        Self {
            answered: flag(Field::ANSWERED),
            status: value(RegisterStatus::ALL, packed.code(Field::STATUS)),
            reserved: flag(Field::RESERVED),
            can_be_notified: flag(Field::CAN_BE_NOTIFIED),
            email: value(DetailState::ALL, packed.code(Field::EMAIL)),
            mobile: value(DetailState::ALL, packed.code(Field::MOBILE)),
            mailbox: flag(Field::MAILBOX),
            care: match packed.code(Field::CARE) {
                0 => None,
                2 => Some(Care::Deceased),
                _ => Some(Care::Protected),
            },
            sms_may_fail: flag(Field::SMS_MAY_FAIL),
            address_used: flag(Field::ADDRESS_USED),
            language: value(Language::ALL, packed.code(Field::LANGUAGE)),
        }
    }
}

/// Returns the value with a code: its position counted from one.
fn value<T: Copy>(values: &[T], code: u32) -> Option<T> {
    values.get(usize::try_from(code).ok()?.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every pattern of the 22 bits: reading and writing settle on the same facts.
    #[test]
    fn packing_is_lossless_and_unknown_codes_are_unknown() {
        for bits in 0..1 << 22 {
            let packed = PackedRecipient::from_bits(bits);
            let recipient = Recipient::from(packed);
            let canonical = PackedRecipient::from(recipient);
            assert_eq!(Recipient::from(canonical), recipient, "{bits:#b}");
            for field in [Field::RESERVED, Field::CAN_BE_NOTIFIED, Field::MAILBOX] {
                let expected = if packed.code(field) == 3 { 0 } else { packed.code(field) };
                assert_eq!(canonical.code(field), expected, "{bits:#b}");
            }
            for field in [Field::EMAIL, Field::MOBILE, Field::LANGUAGE] {
                let expected = if packed.code(field) > 4 { 0 } else { packed.code(field) };
                assert_eq!(canonical.code(field), expected, "{bits:#b}");
            }
        }
        let care = PackedRecipient::from_bits(3 << Field::CARE.shift);
        assert_eq!(Recipient::from(care).care, Some(Care::Protected));
        assert_eq!(Recipient::from(PackedRecipient::from_bits(!0 << 22)), Recipient::default());
    }

    #[test]
    fn facts_have_names() {
        let json = r#"{"status":"not_registered","email":"undated","care":"deceased"}"#;
        let recipient: Recipient = serde_json::from_str(json).unwrap();
        assert_eq!(recipient.status, Some(RegisterStatus::NotRegistered));
        assert_eq!(recipient.email, Some(DetailState::Undated));
        assert_eq!(recipient.care, Some(Care::Deceased));
        assert!(serde_json::from_str::<Recipient>(r#"{"name":"Kari"}"#).is_err());
    }
}
