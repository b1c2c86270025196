//! The fields of the form: which fact each holds, how it is answered, and when it is shown.

use krr_policy::{
    AddressSource, AudienceKind, AudienceLimit, Channel, ChannelMode, Language, LegalBasisKind,
    PurposeKind, SenderKind,
};

/// How a field is answered.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// A line of text.
    Line,
    /// A few words.
    Short,
    /// A number of people or sendings.
    Count,
    /// A text of several lines.
    Text,
    /// One of a list.
    One(fn() -> Vec<&'static str>),
    /// One of a few, all of them seen.
    Few(fn() -> Vec<&'static str>),
    /// Any of these.
    Any(fn() -> Vec<&'static str>),
    /// Yes, no, or not answered.
    YesNo,
}

/// When a field is shown. One that has a value always is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    /// From the start.
    Always,
    /// When the engine asks for its fact.
    Asked,
    /// Together with this field: either answers for both.
    With(&'static str),
}

/// One field.
#[derive(Clone, Copy)]
pub(crate) struct Field {
    /// The fact that it holds, without the `[]` of a list.
    pub(crate) fact: &'static str,
    /// How it is answered.
    pub(crate) kind: Kind,
    /// When it is shown.
    pub(crate) shown: Shown,
}

impl Field {
    const fn new(fact: &'static str, kind: Kind, shown: Shown) -> Self {
        Self { fact, kind, shown }
    }

    /// The path that its inputs carry.
    pub(crate) fn path(&self) -> String {
        let list = if matches!(self.kind, Kind::Any(_)) { "[]" } else { "" };
        format!("{}{list}", self.fact)
    }
}

use Kind::{Any, Count, Few, Line, One, Short, Text, YesNo};
use Shown::{Always, Asked, With};

/// Who sends.
pub(crate) const SENDER: &[Field] = &[
    Field::new("sender.name", Short, Always),
    Field::new("sender.organisation_number", Short, Always),
    Field::new("sender.kind", Few(|| names(SenderKind::ALL, SenderKind::as_str)), Asked),
];

/// What it is for.
pub(crate) const PURPOSE: &[Field] =
    &[Field::new("purpose.kind", One(|| names(PurposeKind::ALL, PurposeKind::as_str)), Always)];

/// Whom it goes to.
pub(crate) const AUDIENCE: &[Field] = &[
    Field::new("audience.kind", Few(|| names(AudienceKind::ALL, AudienceKind::as_str)), Asked),
    Field::new("audience.recipients", Count, Always),
    Field::new("audience.affected", Count, Asked),
    Field::new(
        "audience.limited_by",
        Any(|| names(AudienceLimit::ALL, AudienceLimit::as_str)),
        Asked,
    ),
    Field::new(
        "audience.address_source",
        Few(|| names(AddressSource::ALL, AddressSource::as_str)),
        Asked,
    ),
    Field::new("audience.reservation_checked", YesNo, Asked),
    Field::new("audience.includes_reserved", YesNo, Asked),
    Field::new("history.sent_last_7_days", Count, Asked),
    Field::new("history.sent_last_30_days", Count, Asked),
];

/// How it goes out.
pub(crate) const CHANNELS: &[Field] = &[
    Field::new("channels.use", Any(|| names(Channel::ALL, Channel::as_str)), Always),
    Field::new("channels.mode", Few(|| names(ChannelMode::ALL, ChannelMode::as_str)), Asked),
];

/// What is written.
pub(crate) const MESSAGE: &[Field] = &[
    Field::new("message.language", One(|| names(Language::ALL, Language::as_str)), Always),
    Field::new("message.subject", Line, Always),
    Field::new("message.body", Text, Always),
];

/// What the sender knows of the message.
pub(crate) const ABOUT: &[Field] = &[
    Field::new("message.importance.to_recipient", YesNo, Asked),
    Field::new("message.importance.to_sender", YesNo, Asked),
    Field::new("message.sensitive", YesNo, Asked),
    Field::new("message.urgent", YesNo, Asked),
];

/// What the sender has assessed.
pub(crate) const ASSESSMENT: &[Field] = &[
    Field::new("assessment.published_elsewhere_considered", YesNo, Asked),
    Field::new("assessment.reference", Short, With("assessment.same_type_as")),
    Field::new("assessment.same_type_as", Short, With("assessment.reference")),
    Field::new("assessment.documented", YesNo, Asked),
    Field::new("assessment.use_reported", YesNo, Asked),
];

/// The kinds of source that may anchor a purpose.
pub(crate) fn basis_kinds() -> Vec<&'static str> {
    names(LegalBasisKind::ALL, LegalBasisKind::as_str)
}

fn names<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| name(*value)).collect()
}
