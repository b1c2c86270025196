//! The fields of the form: the fact, input kind and visibility of each.

use krr_policy::{
    AddressSource, AudienceKind, AudienceLimit, Channel, ChannelMode, ContactDetail, Language,
    LegalBasisKind, NoticeKind, PurposeKind, SenderKind,
};

use crate::values::Values;

/// The kind of input of a field.
#[derive(Clone, Copy)]
pub(crate) enum InputKind {
    /// A line of text.
    Line,
    /// A few words.
    Short,
    /// A number of people or dispatches.
    Count,
    /// A date.
    Date,
    /// A few sentences.
    Reason,
    /// A text that recipients read.
    Text,
    /// A language of the list, or the tag of another.
    Language,
    /// One choice of a list.
    One(fn() -> Vec<&'static str>),
    /// One choice of a few, all visible.
    Few(fn() -> Vec<&'static str>),
    /// Any number of choices.
    Any(fn() -> Vec<&'static str>),
    /// Yes, no, or not answered.
    YesNo,
}

/// When a field is visible. A field with a value always is.
#[derive(Clone, Copy)]
pub(crate) enum Visibility {
    /// From the start.
    Always,
    /// When the engine asks for its fact.
    Asked,
    /// Together with another field: an answer to either is enough.
    With(&'static str),
    /// When the other values call for it, or the engine asks for its fact.
    When(fn(&Values) -> bool),
}

/// One field.
#[derive(Clone, Copy)]
pub(crate) struct Field {
    /// Path of its fact, without the `[]` of a list.
    pub(crate) fact: &'static str,
    /// The kind of input.
    pub(crate) kind: InputKind,
    /// When it is visible.
    pub(crate) visibility: Visibility,
}

impl Field {
    const fn new(fact: &'static str, kind: InputKind, visibility: Visibility) -> Self {
        Self { fact, kind, visibility }
    }

    /// Returns the path in the `data-krr` attribute of its inputs.
    pub(crate) fn path(&self) -> String {
        let list = if matches!(self.kind, InputKind::Any(_)) { "[]" } else { "" };
        format!("{}{list}", self.fact)
    }
}

use InputKind::{Any, Count, Date, Few, Line, One, Reason, Short, Text, YesNo};
use Visibility::{Always, Asked, When, With};

// In the order of planning, which is that of the report's questions.

/// The source of the addresses, which may end the check. An audience in parts has one for each.
pub(crate) const ADDRESSES: &[Field] =
    &[Field::new("audience.address_source", Few(address_sources), When(|it| !it.has_parts()))];

/// The channels.
pub(crate) const CHANNELS: &[Field] = &[
    Field::new("channels.use", Any(|| names(Channel::ALL, Channel::as_str)), Always),
    Field::new("channels.mode", Few(|| names(ChannelMode::ALL, ChannelMode::as_str)), Asked),
    Field::new(
        "channels.shows",
        Any(|| names(ContactDetail::ALL, ContactDetail::as_str)),
        When(|it| it.has("channels.use[]", Channel::WebPage.as_str())),
    ),
];

/// The message.
pub(crate) const MESSAGE: &[Field] = &[
    Field::new("message.body", Text, Always),
    Field::new("message.subject", Line, Always),
    Field::new("message.language", InputKind::Language, Always),
];

/// The purpose, and what the message is like.
pub(crate) const PURPOSE: &[Field] = &[
    Field::new("purpose.kind", One(purposes), Always),
    Field::new(
        "purpose.notice",
        Few(|| names(NoticeKind::ALL, NoticeKind::as_str)),
        When(|it| {
            let duties = [PurposeKind::DecisionNotice, PurposeKind::ImportantLetter];
            duties.iter().any(|duty| it.has("purpose.kind", duty.as_str()))
        }),
    ),
    Field::new("message.sensitive", YesNo, Asked),
    Field::new("message.urgent", YesNo, Asked),
    Field::new("channels.mailbox_notice", YesNo, Asked),
];

/// The audience.
pub(crate) const AUDIENCE: &[Field] = &[
    Field::new("audience.individually", YesNo, When(|it| !it.is_given("audience.recipients"))),
    Field::new("audience.kind", Few(audiences), Always),
];

/// The number of recipients, and who they are.
pub(crate) const RECIPIENTS: &[Field] = &[
    Field::new("audience.recipients", Count, Always),
    Field::new("audience.affected", Count, Asked),
    Field::new("audience.limited_by", Any(limits), Asked),
    Field::new("audience.requested_by_party", YesNo, Asked),
    Field::new("audience.includes_reserved", YesNo, Asked),
];

/// What the assessment rests on.
pub(crate) const GROUNDS: &[Field] = &[
    Field::new("message.importance.to_recipient", YesNo, Asked),
    Field::new("message.importance.to_sender", YesNo, Asked),
];

/// The sender's assessment in words.
pub(crate) const ASSESSMENT: &[Field] = &[
    // Not asked any more: it is shown if an earlier record has it.
    Field::new("history.sent_last_7_days", Count, Asked),
    Field::new("history.sent_last_30_days", Count, Asked),
    Field::new("assessment.importance", Reason, Always),
    Field::new("assessment.recipients", Reason, Always),
    Field::new("assessment.channel", Reason, Always),
    Field::new("assessment.publishing", Reason, Always),
    // Not asked any more, as above.
    Field::new("assessment.published_elsewhere_considered", YesNo, Asked),
    Field::new("assessment.documented", YesNo, Asked),
    Field::new("assessment.assessed_by", Short, Always),
    Field::new("assessment.approved_by", Short, Always),
    Field::new("assessment.date", Date, Always),
    Field::new("assessment.reference", Short, Always),
    Field::new("assessment.same_type_as", Short, With("assessment.reference")),
];

/// The earlier assessment that this one rests on.
pub(crate) const EARLIER: &[Field] = &[
    Field::new("assessment.earlier.purpose", One(purposes), When(has_earlier)),
    Field::new("assessment.earlier.audience", Few(audiences), When(has_earlier)),
    Field::new("assessment.earlier.limited_by", Any(limits), When(has_earlier)),
    Field::new(
        "assessment.earlier.channels",
        Any(|| names(Channel::ALL, Channel::as_str)),
        When(has_earlier),
    ),
    Field::new("assessment.earlier.language", InputKind::Language, When(has_earlier)),
];

/// What the agency settles once.
pub(crate) const SETTINGS: &[Field] = &[
    Field::new("sender.name", Short, Always),
    Field::new("sender.organisation_number", Short, Always),
    Field::new("sender.kind", Few(|| names(SenderKind::ALL, SenderKind::as_str)), Always),
    Field::new(
        "sender.on_behalf_of",
        Line,
        When(|it| it.has("sender.kind", SenderKind::DelegatedBody.as_str())),
    ),
    Field::new("assessment.use_reported", YesNo, Always),
    Field::new("audience.reservation_checked", YesNo, Always),
];

/// The sections of the form: the name of each, and its fields.
pub(crate) const SECTIONS: &[(&str, &[&[Field]])] = &[
    ("addresses", &[ADDRESSES]),
    ("channels", &[CHANNELS]),
    ("message", &[MESSAGE]),
    ("purpose", &[PURPOSE]),
    ("audience", &[AUDIENCE, RECIPIENTS]),
    ("assessment", &[GROUNDS, ASSESSMENT, EARLIER]),
    ("settings", &[SETTINGS]),
];

/// Returns whether the field at a path is settled once for the agency.
pub(crate) fn is_setting(path: &str) -> bool {
    SETTINGS.iter().chain(ADDRESSES).any(|field| field.fact == path)
}

/// Returns the sources of addresses.
pub(crate) fn address_sources() -> Vec<&'static str> {
    names(AddressSource::ALL, AddressSource::as_str)
}

/// Returns the languages that the engine knows.
pub(crate) fn languages() -> Vec<&'static str> {
    names(Language::ALL, Language::as_str)
}

/// Returns whether the assessment rests on an earlier one.
pub(crate) fn has_earlier(values: &Values) -> bool {
    values.is_given("assessment.same_type_as")
}

fn purposes() -> Vec<&'static str> {
    names(PurposeKind::ALL, PurposeKind::as_str)
}

fn audiences() -> Vec<&'static str> {
    names(AudienceKind::ALL, AudienceKind::as_str)
}

fn limits() -> Vec<&'static str> {
    names(AudienceLimit::ALL, AudienceLimit::as_str)
}

/// Returns the kinds of legal basis.
pub(crate) fn basis_kinds() -> Vec<&'static str> {
    names(LegalBasisKind::ALL, LegalBasisKind::as_str)
}

fn names<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| name(*value)).collect()
}
