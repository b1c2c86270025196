//! The table of declared facts: a row for each, with the fields it follows from and how it is
//! extracted.

use super::fact::{BasisStrength, Declared, EarlierType, Fact, FactValue};
use super::source::Source;
use super::{contradictions, extract};
use crate::contract::{AddressSource, AudienceKind, Channel, ChannelMode, SenderKind};
use crate::text::detector;

/// All there is to know of one declared fact.
pub(crate) struct FactRow {
    /// The fact.
    pub(crate) fact: Declared,
    /// The paths of the fields that answer it, each with a question.
    pub(crate) paths: &'static [&'static str],
    /// The largest value that it takes.
    pub(crate) largest_value: FactValue,
    /// Extracts the value from a dispatch and one of its texts.
    pub(crate) extract: fn(&Source<'_>) -> FactValue,
}

/// Every declared fact, in the order of [`Declared`].
pub(crate) static FACTS: [FactRow; Declared::ALL.len()] = [
    FactRow {
        fact: Declared::Channels,
        paths: &["channels.use"],
        largest_value: FactValue::ALL_CHANNELS,
        extract: |it| FactValue::channels(it.dispatch.channels.use_.as_deref().unwrap_or_default()),
    },
    FactRow {
        fact: Declared::TextChannels,
        paths: &["channels.use"],
        largest_value: FactValue::ALL_CHANNELS,
        extract: |it| FactValue::channels(&it.text.channels),
    },
    FactRow {
        fact: Declared::ChannelMode,
        paths: &["channels.mode"],
        largest_value: FactValue::last_of(ChannelMode::ALL.len()),
        extract: |it| variant(it.dispatch.channels.mode.map(|it| it as u8)),
    },
    FactRow {
        fact: Declared::SmsFirst,
        paths: &["channels.use", "channels.mode"],
        largest_value: FactValue::YES,
        extract: |it| flag(extract::sms_first(&it.dispatch.channels)),
    },
    FactRow {
        fact: Declared::LanguageMissing,
        paths: &["message.language"],
        largest_value: FactValue::YES,
        extract: |it| flag(it.text.missing_languages.as_ref().map(|missing| !missing.is_empty())),
    },
    FactRow {
        fact: Declared::DisclosedOnPage,
        paths: &[BODY],
        largest_value: FactValue::YES,
        extract: |it| {
            let signals = it.signals;
            flag(signals.has_text().then(|| signals.discloses(Channel::WebPage)))
        },
    },
    FactRow {
        fact: Declared::MailboxNotice,
        paths: &["channels.mailbox_notice"],
        largest_value: FactValue::YES,
        extract: |it| flag(extract::mailbox_notice(&it.dispatch.channels)),
    },
    FactRow {
        fact: Declared::SenderIsDirectorate,
        paths: &["sender.name"],
        largest_value: FactValue::YES,
        extract: |it| flag(extract::sender_is_directorate(it.dispatch)),
    },
    FactRow {
        fact: Declared::SenderIsCompany,
        paths: &["sender.name"],
        largest_value: FactValue::YES,
        extract: |it| flag(extract::sender_is_company(it.dispatch)),
    },
    FactRow {
        fact: Declared::SenderKind,
        paths: &["sender.kind"],
        largest_value: FactValue::last_of(SenderKind::ALL.len()),
        extract: |it| variant(it.dispatch.sender.kind.map(|it| it as u8)),
    },
    FactRow {
        fact: Declared::AuthorityNamed,
        paths: &["sender.on_behalf_of"],
        largest_value: FactValue::YES,
        extract: |it| flag(extract::is_authority_named(it.dispatch)),
    },
    FactRow {
        fact: Declared::Purpose,
        paths: &["purpose.kind"],
        largest_value: FactValue::CONTESTED,
        extract: |it| extract::purpose(it),
    },
    FactRow {
        fact: Declared::LegalBasis,
        paths: &["purpose.basis"],
        largest_value: FactValue::last_of(BasisStrength::ALL.len()),
        extract: |it| variant(extract::basis_strength(it.dispatch).map(|it| it as u8)),
    },
    FactRow {
        fact: Declared::ImportantToRecipient,
        paths: &["message.importance.to_recipient"],
        largest_value: FactValue::YES,
        extract: |it| flag(it.dispatch.message.importance.to_recipient),
    },
    FactRow {
        fact: Declared::ImportantToSender,
        paths: &["message.importance.to_sender"],
        largest_value: FactValue::YES,
        extract: |it| flag(it.dispatch.message.importance.to_sender),
    },
    FactRow {
        fact: Declared::Sensitive,
        paths: &["message.sensitive"],
        largest_value: FactValue::YES,
        extract: |it| flag(it.text.message.sensitive),
    },
    FactRow {
        fact: Declared::Urgent,
        paths: &["message.urgent"],
        largest_value: FactValue::YES,
        extract: |it| flag(it.dispatch.message.urgent),
    },
    FactRow {
        fact: Declared::CannotWait,
        paths: &["purpose.kind", "message.urgent"],
        largest_value: FactValue::YES,
        extract: |it| flag(extract::cannot_wait(it.dispatch)),
    },
    FactRow {
        fact: Declared::AudienceKind,
        paths: &["audience.kind"],
        largest_value: FactValue::last_of(AudienceKind::ALL.len()),
        extract: |it| variant(extract::addressees(it).kind.map(|it| it as u8)),
    },
    FactRow {
        fact: Declared::SourceGivenTwice,
        paths: &["audience.parts", "audience.address_source"],
        largest_value: FactValue::YES,
        extract: |it| flag(Some(extract::is_source_given_twice(&it.dispatch.audience))),
    },
    FactRow {
        fact: Declared::ContradictoryCounts,
        paths: &["audience.recipients", "audience.affected", "audience.parts"],
        largest_value: FactValue::YES,
        extract: |it| {
            let audience = &it.dispatch.audience;
            flag(Some(
                contradictions::has_more_affected(audience)
                    || contradictions::has_other_parts(audience),
            ))
        },
    },
    FactRow {
        fact: Declared::Individual,
        paths: &["audience.recipients"],
        largest_value: FactValue::YES,
        extract: |it| flag(extract::is_individual(&it.dispatch.audience)),
    },
    FactRow {
        fact: Declared::ReachesUnaffected,
        paths: &["audience.recipients", "audience.affected"],
        largest_value: FactValue::YES,
        extract: |it| flag(extract::reaches_unaffected(&it.dispatch.audience)),
    },
    FactRow {
        fact: Declared::MostlyUnaffected,
        paths: &["audience.recipients", "audience.affected"],
        largest_value: FactValue::YES,
        extract: |it| flag(extract::is_mostly_unaffected(&it.dispatch.audience)),
    },
    FactRow {
        fact: Declared::Limited,
        paths: &["audience.limited_by"],
        largest_value: FactValue::YES,
        extract: |it| flag(it.dispatch.audience.limited_by.as_ref().map(|by| !by.is_empty())),
    },
    FactRow {
        fact: Declared::AddressSource,
        paths: &["audience.address_source"],
        largest_value: FactValue::last_of(AddressSource::ALL.len()),
        extract: |it| variant(extract::addressees(it).source.map(|it| it as u8)),
    },
    FactRow {
        fact: Declared::RequestedByParty,
        paths: &["audience.requested_by_party"],
        largest_value: FactValue::YES,
        extract: |it| flag(it.dispatch.audience.requested_by_party),
    },
    FactRow {
        fact: Declared::ReservationChecked,
        paths: &["audience.reservation_checked"],
        largest_value: FactValue::YES,
        extract: |it| flag(it.dispatch.audience.reservation_checked),
    },
    FactRow {
        fact: Declared::IncludesReserved,
        paths: &["audience.includes_reserved"],
        largest_value: FactValue::YES,
        extract: |it| flag(it.dispatch.audience.includes_reserved),
    },
    FactRow {
        fact: Declared::SentRecently,
        paths: &["history.sent_last_30_days"],
        largest_value: FactValue::YES,
        extract: |it| flag(extract::sent_recently(&it.dispatch.history)),
    },
    FactRow {
        fact: Declared::ContradictoryHistory,
        paths: &["history.sent_last_30_days"],
        largest_value: FactValue::YES,
        extract: |it| flag(Some(contradictions::has_more_in_a_week(&it.dispatch.history))),
    },
    FactRow {
        fact: Declared::Documented,
        paths: &["assessment.reference"],
        largest_value: FactValue::YES,
        extract: |it| flag(extract::is_documented(&it.dispatch.assessment)),
    },
    FactRow {
        fact: Declared::EarlierType,
        paths: &["assessment.earlier"],
        largest_value: FactValue::last_of(EarlierType::ALL.len()),
        extract: |it| extract::earlier_type(it.dispatch).value(),
    },
    FactRow {
        fact: Declared::ElsewhereConsidered,
        paths: &["assessment.publishing"],
        largest_value: FactValue::YES,
        extract: |it| flag(extract::is_elsewhere_considered(&it.dispatch.assessment)),
    },
    FactRow {
        fact: Declared::UseReported,
        paths: &["assessment.use_reported"],
        largest_value: FactValue::YES,
        extract: |it| flag(it.dispatch.assessment.use_reported),
    },
];

const _: () = {
    let mut facts = Declared::ALL;
    while let [fact, rest @ ..] = facts {
        assert!(
            row(*fact).fact as usize == *fact as usize,
            "the rows are in the order of the facts"
        );
        facts = rest;
    }
};

/// Returns the row of a declared fact.
#[allow(clippy::indexing_slicing, reason = "there is a row for each variant, in order")]
pub(crate) const fn row(fact: Declared) -> &'static FactRow {
    &FACTS[fact as usize]
}

/// The path of the text that signals and sizes are read from.
const BODY: &str = "message.body";

impl Fact {
    /// Returns the paths of the dispatch that the fact depends on, in the order they are asked for.
    pub(crate) fn paths(self) -> impl Iterator<Item = &'static str> {
        let (declared, text, compared): (&[&str], _, &[&str]) = match self {
            Self::Declared(fact) => (row(fact).paths, None, &[]),
            Self::Sms(_) => (&[], Some(BODY), &[]),
            Self::Signal(signal) => (&[], Some(BODY), detector(signal).requires),
        };
        declared.iter().copied().chain(text).chain(compared.iter().copied())
    }

    /// Returns whether the fact depends on the field at a path.
    pub(crate) const fn depends_on(self, path: &str) -> bool {
        match self {
            Self::Declared(fact) => contains(row(fact).paths, path),
            Self::Sms(_) => str_eq(path, BODY),
            Self::Signal(signal) => str_eq(path, BODY) || contains(detector(signal).requires, path),
        }
    }

    /// Returns the largest value that the fact takes.
    pub(crate) const fn largest_value(self) -> FactValue {
        match self {
            Self::Declared(fact) => row(fact).largest_value,
            Self::Sms(_) | Self::Signal(_) => FactValue::YES,
        }
    }
}

/// Returns the value of a flag that may not be given.
const fn flag(flag: Option<bool>) -> FactValue {
    match flag {
        Some(yes) => FactValue::flag(yes),
        None => FactValue::UNKNOWN,
    }
}

/// Returns the value for a variant, by its discriminant, that may not be given.
const fn variant(discriminant: Option<u8>) -> FactValue {
    match discriminant {
        Some(discriminant) => FactValue::variant(discriminant),
        None => FactValue::UNKNOWN,
    }
}

/// Returns whether a list has a string, at compile time.
const fn contains(mut list: &[&str], wanted: &str) -> bool {
    while let [item, rest @ ..] = list {
        if str_eq(item, wanted) {
            return true;
        }
        list = rest;
    }
    false
}

/// Returns whether two strings are equal, at compile time.
const fn str_eq(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([a, rest_of_one @ ..], [b, rest_of_other @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest_of_one, rest_of_other);
    }
    one.is_empty() && other.is_empty()
}
