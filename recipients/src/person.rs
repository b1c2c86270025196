//! A person as the register answers: the facts, and hashes of the addresses.

use krr_policy::{
    Care, Date, DetailState, Language, PackedRecipient, Recipient, RegisterStatus, normalize_email,
    normalize_mobile, sms_may_fail,
};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::fields::{Field, Fields, Given};
use super::hashing::{Digest, Hasher, Kind};
use super::input::{Chunk, Content, Record, Shape};
use super::packed;
use super::place::Place;
use super::reject::{Reject, RejectReason};
use super::unread::UnreadFields;

/// How records are read.
#[derive(Clone, Copy)]
pub struct Reading<'s> {
    /// The day of the sending, by which details are fresh or old.
    pub today: Date,
    /// The hasher.
    pub hasher: Hasher,
    /// The field with the sender's own key.
    pub key: Option<&'s str>,
    /// True if identity numbers are kept for the result.
    pub with_identities: bool,
}

/// A person of a list.
#[derive(Serialize, Deserialize)]
pub struct Person {
    /// The place of the record.
    pub place: Place,
    /// The facts.
    #[serde(with = "packed::recipient")]
    pub facts: PackedRecipient,
    /// The sender's own key.
    pub key: Option<String>,
    /// The identity number, if it is asked for.
    pub identity: Option<Zeroizing<String>>,
    /// True if the register says that others have one of the addresses.
    pub is_shared_in_register: bool,
    /// The number of details that the register has, and that are no address or number.
    pub unusable_details: u8,
    pub(super) identity_digest: Digest,
    pub(super) email: Option<Digest>,
    pub(super) mobile: Option<Digest>,
}

/// Records that have been read.
pub struct ReadRecords {
    pub(super) persons: Vec<Result<Person, Reject>>,
    pub(super) unread: UnreadFields,
}

impl Reading<'_> {
    /// Reads records of a chunk.
    #[must_use]
    pub fn read(&self, chunk: &Chunk, records: &[Record]) -> ReadRecords {
        let mut unread = UnreadFields::default();
        let persons = records.iter().map(|it| self.person(chunk, it, &mut unread)).collect();
        ReadRecords { persons, unread }
    }

    /// Reads a record of a chunk, and notes the fields that nothing reads. An error has nothing of the record.
    fn person(
        &self,
        chunk: &Chunk,
        record: &Record,
        unread: &mut UnreadFields,
    ) -> Result<Person, Reject> {
        let read = match &record.content {
            Content::Rejected(reason) => Err(reason.clone()),
            Content::Row(cells) => {
                let cells = cells.iter().map(|(field, range)| (*field, chunk.slice(range)));
                Fields::of_cells(cells).and_then(|it| self.person_of(&it, None, record.place))
            }
            Content::Json { shape, identity, value } => {
                let (identity, value) = (chunk.slice(identity), chunk.slice(value));
                self.person_of_json(*shape, identity, value, record.place, unread)
            }
        };
        read.map_err(|reason| Reject { place: record.place, reason })
    }

    fn person_of_json(
        &self,
        shape: Shape,
        identity: &[u8],
        value: &[u8],
        place: Place,
        unread: &mut UnreadFields,
    ) -> Result<Person, RejectReason> {
        if shape == Shape::Person {
            return self.person_of(&Fields::of_json(value, self.key, unread)?, None, place);
        }
        let identity: Zeroizing<String> =
            Zeroizing::new(serde_json::from_slice(identity).map_err(|_| RejectReason::NotJson)?);
        if shape == Shape::ProxyPerson {
            let fields = Fields::of_json(value, self.key, unread)?;
            return self.person_of(&fields, Some(&identity), place);
        }
        let code: String =
            serde_json::from_slice(value).map_err(|_| RejectReason::UnknownErrorCode)?;
        let facts = facts_of_code(&code).ok_or(RejectReason::UnknownErrorCode)?;
        self.person_with(&identity, place, facts)
    }

    /// Returns a person of whom nothing is known but facts.
    pub(super) fn person_with(
        &self,
        identity: &str,
        place: Place,
        facts: Recipient,
    ) -> Result<Person, RejectReason> {
        let identity = identity.trim();
        if identity.len() != 11 || !identity.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(RejectReason::WrongIdentity);
        }
        Ok(Person {
            place,
            facts: facts.into(),
            key: None,
            identity: self.with_identities.then(|| Zeroizing::new(identity.to_owned())),
            is_shared_in_register: false,
            unusable_details: 0,
            identity_digest: self.hasher.digest(Kind::Identity, identity),
            email: None,
            mobile: None,
        })
    }

    fn person_of(
        &self,
        fields: &Fields<'_>,
        identity: Option<&str>,
        place: Place,
    ) -> Result<Person, RejectReason> {
        let own = text(fields, Field::Identity)?;
        let identity = match (own, identity) {
            (Some(own), Some(outer)) if own != outer => {
                return Err(RejectReason::Contradiction("personident".into(), "personer".into()));
            }
            (Some(identity), _) | (None, Some(identity)) => identity,
            (None, None) => return Err(RejectReason::NoIdentity),
        };
        let can_be_notified = can_be_notified(fields)?;
        // Where the notifiability is given, contact details would be, too.
        let has_contact = fields.has_contact || can_be_notified.is_some();
        let email = self.detail(fields, EMAIL, has_contact, normalize_email)?;
        let mobile = self.detail(fields, MOBILE, has_contact, normalize_mobile)?;
        let facts = Recipient {
            answered: Some(true),
            status: status(fields)?,
            reserved: reserved(fields)?,
            can_be_notified,
            email: email.state,
            mobile: mobile.state,
            mailbox: match text(fields, Field::Mailbox)? {
                Some(_) => Some(true),
                None if fields.has_mailbox || *fields.get(Field::Mailbox) == Given::Null => {
                    Some(false)
                }
                None => None,
            },
            care: None,
            sms_may_fail: mobile.address.as_ref().map(|number| sms_may_fail(number)),
            address_used: None,
            // A language that the register does not have decides nothing.
            language: text(fields, Field::Language)?.and_then(Language::from_tag),
        };
        let digest = |kind, address: &Option<Zeroizing<String>>| {
            address.as_ref().map(|address| self.hasher.digest(kind, address))
        };
        let key = match fields.get(Field::Key) {
            Given::Text(key) => Some(key.clone().into_owned()),
            Given::Missing | Given::Null => None,
            Given::Flag(_) | Given::Other => {
                return Err(RejectReason::NotAText(Field::Key.name().into()));
            }
        };
        Ok(Person {
            key,
            is_shared_in_register: is_shared(fields, Field::EmailShared)?
                || is_shared(fields, Field::MobileShared)?,
            unusable_details: u8::from(email.is_unusable) + u8::from(mobile.is_unusable),
            email: digest(Kind::Email, &email.address),
            mobile: digest(Kind::Mobile, &mobile.address),
            ..self.person_with(identity, place, facts)?
        })
    }

    fn detail(
        &self,
        fields: &Fields<'_>,
        names: DetailFields,
        has_contact: bool,
        normalize: fn(&str) -> Option<String>,
    ) -> Result<Detail, RejectReason> {
        let date = |field: Field| match text(fields, field)? {
            None => Ok(None),
            Some(text) => {
                let date = Date::of_timestamp(text);
                date.map(Some).ok_or_else(|| RejectReason::WrongTimestamp(field.name().into()))
            }
        };
        let (updated, verified) = (date(names.updated)?, date(names.verified)?);
        let Some(written) = text(fields, names.address)? else {
            let is_absent = has_contact || *fields.get(names.address) == Given::Null;
            return Ok(Detail {
                state: is_absent.then_some(DetailState::Absent),
                ..Detail::default()
            });
        };
        let Some(address) = normalize(written) else {
            return Ok(Detail { is_unusable: true, ..Detail::default() });
        };
        Ok(Detail {
            state: Some(DetailState::of_dates(updated, verified, self.today)),
            address: Some(Zeroizing::new(address)),
            is_unusable: false,
        })
    }
}

/// A contact detail.
#[derive(Default)]
struct Detail {
    /// `None` if it is unknown, or what is written is no address.
    state: Option<DetailState>,
    address: Option<Zeroizing<String>>,
    is_unusable: bool,
}

/// The fields of a contact detail.
#[derive(Clone, Copy)]
struct DetailFields {
    address: Field,
    updated: Field,
    verified: Field,
}

const EMAIL: DetailFields = DetailFields {
    address: Field::Email,
    updated: Field::EmailUpdated,
    verified: Field::EmailVerified,
};
const MOBILE: DetailFields = DetailFields {
    address: Field::Mobile,
    updated: Field::MobileUpdated,
    verified: Field::MobileVerified,
};

/// Returns a text that is not blank.
fn text<'f>(fields: &'f Fields<'_>, field: Field) -> Result<Option<&'f str>, RejectReason> {
    match fields.get(field) {
        Given::Missing | Given::Null => Ok(None),
        Given::Text(text) => Ok(Some(text.trim()).filter(|text| !text.is_empty())),
        Given::Flag(_) | Given::Other => Err(RejectReason::NotAText(field.name().into())),
    }
}

/// Returns the value of a text that has some, by name.
fn one_of<T: Copy>(
    fields: &Fields<'_>,
    field: Field,
    values: &[(&str, T)],
    expected: &'static str,
) -> Result<Option<T>, RejectReason> {
    let wrong = || RejectReason::WrongValue(field.name().into(), expected.into());
    let Some(text) = text(fields, field).map_err(|_| wrong())? else { return Ok(None) };
    let value = values.iter().find(|(name, _)| *name == text);
    value.map(|(_, value)| Some(*value)).ok_or_else(wrong)
}

/// Returns true or false of a proxy. In a table it is written.
fn flag(fields: &Fields<'_>, field: Field) -> Result<Option<bool>, RejectReason> {
    match fields.get(field) {
        Given::Flag(flag) => Ok(Some(*flag)),
        _ => one_of(fields, field, &[("true", true), ("false", false)], "true / false"),
    }
}

/// Returns the value of the register, or of the proxy; both may be given if they agree.
fn agreed<T: PartialEq>(
    (name, value): (Field, Option<T>),
    (other_name, other): (Field, Option<T>),
) -> Result<Option<T>, RejectReason> {
    match (value, other) {
        (Some(value), Some(other)) if value != other => {
            Err(RejectReason::Contradiction(name.name().into(), other_name.name().into()))
        }
        (value, other) => Ok(value.or(other)),
    }
}

fn status(fields: &Fields<'_>) -> Result<Option<RegisterStatus>, RejectReason> {
    let values = [
        ("AKTIV", RegisterStatus::Active),
        ("SLETTET", RegisterStatus::Deleted),
        ("IKKE_REGISTRERT", RegisterStatus::NotRegistered),
    ];
    let own = one_of(fields, Field::Status, &values, "AKTIV, SLETTET, IKKE_REGISTRERT")?;
    // A proxy does not tell the deleted from those never registered.
    let proxy = flag(fields, Field::Active)?.map(|is_active| match (is_active, own) {
        (true, _) => RegisterStatus::Active,
        (false, Some(RegisterStatus::Deleted)) => RegisterStatus::Deleted,
        (false, _) => RegisterStatus::NotRegistered,
    });
    agreed((Field::Status, own), (Field::Active, proxy))
}

fn reserved(fields: &Fields<'_>) -> Result<Option<bool>, RejectReason> {
    let own = one_of(fields, Field::Reserved, &[("JA", true), ("NEI", false)], "\"JA\", \"NEI\"")?;
    agreed((Field::Reserved, own), (Field::ProxyReserved, flag(fields, Field::ProxyReserved)?))
}

fn can_be_notified(fields: &Fields<'_>) -> Result<Option<bool>, RejectReason> {
    let values = [("KAN_VARSLES", true), ("KAN_IKKE_VARSLES", false)];
    let own = one_of(fields, Field::CanBeNotified, &values, "KAN_VARSLES, KAN_IKKE_VARSLES")?;
    let proxy = flag(fields, Field::ProxyCanBeNotified)?;
    agreed((Field::CanBeNotified, own), (Field::ProxyCanBeNotified, proxy))
}

fn is_shared(fields: &Fields<'_>, field: Field) -> Result<bool, RejectReason> {
    let shared = one_of(fields, field, &[("JA", true), ("NEI", false)], "\"JA\", \"NEI\"")?;
    Ok(shared == Some(true))
}

/// Returns what a code of a proxy's `feil` says about a person.
fn facts_of_code(code: &str) -> Option<Recipient> {
    let facts = match code {
        "person_ikke_funnet" => Recipient {
            answered: Some(true),
            status: Some(RegisterStatus::NotRegistered),
            ..Recipient::default()
        },
        "skjermet"
        | "fortrolig_adresse"
        | "strengt_fortrolig_adresse"
        | "strengt_fortrolig_utenlandsk_adresse" => {
            Recipient { care: Some(Care::Protected), ..Recipient::default() }
        }
        // Not answered.
        "noen_andre" => Recipient::default(),
        _ => return None,
    };
    Some(facts)
}
