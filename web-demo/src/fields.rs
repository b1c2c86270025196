//! The fields of the form: the fact, input kind and visibility of each.

use krr_policy::{
    AddressSource, AudienceKind, AudienceLimit, Channel, ChannelMode, Language, LegalBasisKind,
    PurposeKind, SenderKind,
};

/// The kind of input of a field.
#[derive(Clone, Copy)]
pub(crate) enum InputKind {
    /// A line of text.
    Line,
    /// A few words.
    Short,
    /// A number of people or dispatches.
    Count,
    /// A text of several lines.
    Text,
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
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visibility {
    /// From the start.
    Always,
    /// When the engine asks for its fact.
    Asked,
    /// Together with another field: an answer to either is enough.
    With(&'static str),
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

use InputKind::{Any, Count, Few, Line, One, Short, Text, YesNo};
use Visibility::{Always, Asked, With};

/// The sender.
pub(crate) const SENDER: &[Field] = &[
    Field::new("sender.name", Short, Always),
    Field::new("sender.organisation_number", Short, Always),
    Field::new("sender.kind", Few(|| names(SenderKind::ALL, SenderKind::as_str)), Asked),
];

/// The purpose.
pub(crate) const PURPOSE: &[Field] =
    &[Field::new("purpose.kind", One(|| names(PurposeKind::ALL, PurposeKind::as_str)), Always)];

/// The audience.
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

/// The channels.
pub(crate) const CHANNELS: &[Field] = &[
    Field::new("channels.use", Any(|| names(Channel::ALL, Channel::as_str)), Always),
    Field::new("channels.mode", Few(|| names(ChannelMode::ALL, ChannelMode::as_str)), Asked),
];

/// The message.
pub(crate) const MESSAGE: &[Field] = &[
    Field::new("message.language", One(|| names(Language::ALL, Language::as_str)), Always),
    Field::new("message.subject", Line, Always),
    Field::new("message.body", Text, Always),
];

/// Facts about the message.
pub(crate) const ABOUT: &[Field] = &[
    Field::new("message.importance.to_recipient", YesNo, Asked),
    Field::new("message.importance.to_sender", YesNo, Asked),
    Field::new("message.sensitive", YesNo, Asked),
    Field::new("message.urgent", YesNo, Asked),
];

/// The sender's assessment.
pub(crate) const ASSESSMENT: &[Field] = &[
    Field::new("assessment.published_elsewhere_considered", YesNo, Asked),
    Field::new("assessment.reference", Short, With("assessment.same_type_as")),
    Field::new("assessment.same_type_as", Short, With("assessment.reference")),
    Field::new("assessment.documented", YesNo, Asked),
    Field::new("assessment.use_reported", YesNo, Asked),
];

/// All fields, in the order of the form.
pub(crate) const ALL: &[&[Field]] =
    &[SENDER, PURPOSE, AUDIENCE, CHANNELS, MESSAGE, ABOUT, ASSESSMENT];

/// Returns the kinds of legal basis.
pub(crate) fn basis_kinds() -> Vec<&'static str> {
    names(LegalBasisKind::ALL, LegalBasisKind::as_str)
}

fn names<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| name(*value)).collect()
}
