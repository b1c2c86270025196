//! The facts that rules read: a dispatch reduced to a few small numbers.
//!
//! Each fact takes one of a handful of values, and zero for *not given*. What a text gives away is
//! a fact like any other. So the space of everything that the rules can tell apart is finite, and
//! the tests walk it.

use crate::contract::{
    AddressSource, AudienceKind, Channel, Dispatch, LegalBasis, LegalBasisKind, PurposeKind,
};
use crate::text::{Signal, Signals, is_blank};

/// One fact, and the values it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Fact {
    /// [`SenderKind`].
    SenderKind,
    /// Flag: the directorate itself sends.
    SenderIsDirectorate,
    /// [`PurposeKind`].
    Purpose,
    /// One of the `BASIS_…` values.
    LegalBasis,
    /// Flag.
    ImportantToRecipient,
    /// Flag.
    ImportantToSender,
    /// Flag: the sender says that the message holds sensitive information.
    Sensitive,
    /// Flag.
    Urgent,
    /// [`AudienceKind`].
    AudienceKind,
    /// Flag: it goes to people whom it does not concern.
    ReachesUnaffected,
    /// Flag: the audience is limited in some way.
    Limited,
    /// [`AddressSource`].
    AddressSource,
    /// Flag.
    ReservationChecked,
    /// Flag.
    IncludesReserved,
    /// A set of [`Channel`]s, one bit each.
    Channels,
    /// [`ChannelMode`].
    ChannelMode,
    /// Flag: the audience was sent something during the last 30 days.
    SentRecently,
    /// Flag: the assessment is on file, its own or one for the same type.
    Documented,
    /// Flag.
    ElsewhereConsidered,
    /// Flag.
    UseReported,
    /// Flag: the wording reads like marketing.
    Promotional,
    /// Flag: the text says where the address comes from.
    DisclosesSource,
    /// Flag: the text names the directorate.
    NamesDirectorate,
    /// Flag: the text has a look-alike of the register's link.
    AlteredLink,
    /// Flag: the text says where to read the decision or letter.
    SaysWhere,
    /// Flag: the text has an identity number.
    IdentityNumber,
    /// Flag: the text has a link, or what looks like one.
    HasLink,
    /// Flag: the text names the sender.
    NamesSender,
    /// Flag: the body goes through as an SMS at all.
    FitsSms,
    /// Flag: the body is one SMS.
    OneSegment,
    /// Flag: other characters would make the body fewer SMS.
    CostlyCharacters,
    /// Flag: the text says that the address comes from another register.
    NamesWrongRegister,
    /// Flag: the wording gives away something sensitive.
    SensitiveSubject,
    /// Flag: the text has an account number.
    AccountNumber,
    /// Flag: the text names a person beside a kind of case.
    NameWithCase,
    /// Flag: the text has a link that hides where it leads.
    ShortLink,
    /// Flag: the text has a telephone number that costs more than others.
    PremiumNumber,
    /// Flag: the text is not in the declared language, or not only.
    OtherLanguage,
    /// Flag: the text is hard to read.
    HardToRead,
    /// Flag: the text has heavy words.
    HeavyWords,
}

const NO: u8 = 1;
/// A flag that is set.
pub(crate) const YES: u8 = 2;

/// Nothing anchors the purpose.
pub(crate) const BASIS_NONE: u8 = 1;
/// A source is cited, or another source is explained.
pub(crate) const BASIS_ANCHORED: u8 = 2;
/// A kind of source is named, but not which.
pub(crate) const BASIS_UNCITED: u8 = 3;
/// Another source is named, without an explanation.
pub(crate) const BASIS_UNEXPLAINED: u8 = 4;

/// How many SMS the national notification service takes as one message.
pub(crate) const SMS_SEGMENTS_AT_MOST: u64 = 16;

impl Fact {
    /// Every fact, in the order of the dispatch.
    pub(crate) const ALL: [Self; 40] = [
        Self::SenderKind,
        Self::SenderIsDirectorate,
        Self::Purpose,
        Self::LegalBasis,
        Self::ImportantToRecipient,
        Self::ImportantToSender,
        Self::Sensitive,
        Self::Urgent,
        Self::AudienceKind,
        Self::ReachesUnaffected,
        Self::Limited,
        Self::AddressSource,
        Self::ReservationChecked,
        Self::IncludesReserved,
        Self::Channels,
        Self::ChannelMode,
        Self::SentRecently,
        Self::Documented,
        Self::ElsewhereConsidered,
        Self::UseReported,
        Self::Promotional,
        Self::DisclosesSource,
        Self::NamesDirectorate,
        Self::AlteredLink,
        Self::SaysWhere,
        Self::IdentityNumber,
        Self::HasLink,
        Self::NamesSender,
        Self::FitsSms,
        Self::OneSegment,
        Self::CostlyCharacters,
        Self::NamesWrongRegister,
        Self::SensitiveSubject,
        Self::AccountNumber,
        Self::NameWithCase,
        Self::ShortLink,
        Self::PremiumNumber,
        Self::OtherLanguage,
        Self::HardToRead,
        Self::HeavyWords,
    ];

    /// The largest value; with *not given* it takes one more than that.
    #[cfg(any(test, feature = "tools"))]
    pub(crate) const fn largest(self) -> u8 {
        match self {
            Self::Purpose => 10,
            Self::LegalBasis => 4,
            Self::AudienceKind | Self::AddressSource => 3,
            Self::Channels => 15,
            _ => 2,
        }
    }

    /// Where in a dispatch it is given, most important first.
    pub(crate) const fn paths(self) -> &'static [&'static str] {
        match self {
            Self::SenderKind => &["sender.kind"],
            Self::SenderIsDirectorate => &["sender.name"],
            Self::Purpose => &["purpose.kind"],
            Self::LegalBasis => &["purpose.basis"],
            Self::ImportantToRecipient => &["message.importance.to_recipient"],
            Self::ImportantToSender => &["message.importance.to_sender"],
            Self::Sensitive => &["message.sensitive"],
            Self::Urgent => &["message.urgent"],
            Self::AudienceKind => &["audience.kind"],
            Self::ReachesUnaffected => &["audience.recipients", "audience.affected"],
            Self::Limited => &["audience.limited_by"],
            Self::AddressSource => &["audience.address_source"],
            Self::ReservationChecked => &["audience.reservation_checked"],
            Self::IncludesReserved => &["audience.includes_reserved"],
            Self::Channels => &["channels.use"],
            Self::ChannelMode => &["channels.mode"],
            Self::SentRecently => &["history.sent_last_7_days", "history.sent_last_30_days"],
            Self::Documented => &["assessment.reference"],
            Self::ElsewhereConsidered => &["assessment.published_elsewhere_considered"],
            Self::UseReported => &["assessment.use_reported"],
            Self::NamesSender => &["message.body", "sender.name"],
            Self::OtherLanguage => &["message.body", "message.language"],
            Self::Promotional
            | Self::DisclosesSource
            | Self::NamesDirectorate
            | Self::AlteredLink
            | Self::SaysWhere
            | Self::IdentityNumber
            | Self::HasLink
            | Self::FitsSms
            | Self::OneSegment
            | Self::CostlyCharacters
            | Self::NamesWrongRegister
            | Self::SensitiveSubject
            | Self::AccountNumber
            | Self::NameWithCase
            | Self::ShortLink
            | Self::PremiumNumber
            | Self::HardToRead
            | Self::HeavyWords => &["message.body"],
        }
    }
}

/// A set of facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FactSet(u64);

impl FactSet {
    /// The empty set.
    pub(crate) const NONE: Self = Self(0);

    /// The set of these.
    #[cfg(test)]
    pub(crate) fn of(facts: &[Fact]) -> Self {
        facts.iter().fold(Self::NONE, |set, fact| set.with(*fact))
    }

    /// The set, and this fact.
    #[must_use]
    pub(crate) const fn with(self, fact: Fact) -> Self {
        Self(self.0 | 1 << fact as u64)
    }

    /// Those in either.
    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the fact is in it.
    pub(crate) const fn contains(self, fact: Fact) -> bool {
        self.0 >> fact as u64 & 1 == 1
    }

    /// Whether any fact is in both.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The facts in it, in their order.
    pub(crate) fn iter(self) -> impl Iterator<Item = Fact> {
        Fact::ALL.iter().copied().filter(move |fact| self.contains(*fact))
    }
}

/// What is known of one dispatch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Facts([u8; Fact::ALL.len()]);

impl Facts {
    /// Nothing given.
    pub(crate) const NONE: Self = Self([0; Fact::ALL.len()]);

    /// The value of a fact; zero when it is not given.
    pub(crate) fn get(&self, fact: Fact) -> u8 {
        self.0.get(fact as usize).copied().unwrap_or_default()
    }

    /// The same, but for one fact.
    #[must_use]
    pub(crate) fn with(mut self, fact: Fact, value: u8) -> Self {
        self.set(fact, value);
        self
    }

    /// Gives a fact a value.
    pub(crate) fn set(&mut self, fact: Fact, value: u8) {
        if let Some(cell) = self.0.get_mut(fact as usize) {
            *cell = value;
        }
    }

    /// Reduces a dispatch and what its text gives away. Blank text counts as not given.
    pub(crate) fn of(dispatch: &Dispatch, signals: &Signals) -> Self {
        let Dispatch { sender, purpose, message, audience, channels, history, assessment } =
            dispatch;
        let limited = audience.limited_by.as_ref().map(|by| !by.is_empty());
        let unaffected = audience.recipients.zip(audience.affected).map(|(all, hit)| hit < all);
        let sent = match (history.sent_last_7_days, history.sent_last_30_days) {
            (Some(0) | None, None) => None,
            (week, month) => Some(week.is_some_and(|n| n > 0) || month.is_some_and(|n| n > 0)),
        };
        let mut facts = Self::NONE;
        facts.set(Fact::SenderKind, sender.kind.map_or(0, |kind| kind as u8 + 1));
        facts.set(Fact::SenderIsDirectorate, flag(sender_is_directorate(dispatch)));
        facts.set(Fact::Purpose, purpose.kind.map_or(0, |kind| kind as u8 + 1));
        facts.set(Fact::LegalBasis, purpose.basis.as_deref().map_or(0, basis));
        facts.set(Fact::ImportantToRecipient, flag(message.importance.to_recipient));
        facts.set(Fact::ImportantToSender, flag(message.importance.to_sender));
        facts.set(Fact::Sensitive, flag(message.sensitive));
        facts.set(Fact::Urgent, flag(message.urgent));
        facts.set(Fact::AudienceKind, audience.kind.map_or(0, |kind| kind as u8 + 1));
        facts.set(Fact::ReachesUnaffected, flag(unaffected));
        facts.set(Fact::Limited, flag(limited));
        facts.set(Fact::AddressSource, audience.address_source.map_or(0, |from| from as u8 + 1));
        facts.set(Fact::ReservationChecked, flag(audience.reservation_checked));
        facts.set(Fact::IncludesReserved, flag(audience.includes_reserved));
        facts.set(Fact::Channels, channels.use_.as_deref().map_or(0, channel_bits));
        facts.set(Fact::ChannelMode, channels.mode.map_or(0, |mode| mode as u8 + 1));
        facts.set(Fact::SentRecently, flag(sent));
        facts.set(Fact::Documented, flag(documented(dispatch)));
        facts.set(Fact::ElsewhereConsidered, flag(assessment.published_elsewhere_considered));
        facts.set(Fact::UseReported, flag(assessment.use_reported));
        if signals.has_text() {
            facts.read(signals);
        }
        facts
    }

    /// Takes in what a text gives away.
    fn read(&mut self, signals: &Signals) {
        for (fact, signal) in [
            (Fact::DisclosesSource, Signal::Disclosure),
            (Fact::NamesWrongRegister, Signal::WrongRegister),
            (Fact::NamesDirectorate, Signal::Directorate),
            (Fact::AlteredLink, Signal::AlteredLink),
            (Fact::SaysWhere, Signal::WhereToRead),
            (Fact::SensitiveSubject, Signal::SensitiveSubject),
            (Fact::IdentityNumber, Signal::IdentityNumber),
            (Fact::AccountNumber, Signal::AccountNumber),
            (Fact::NameWithCase, Signal::NameWithCase),
            (Fact::HasLink, Signal::Link),
            (Fact::ShortLink, Signal::ShortLink),
            (Fact::PremiumNumber, Signal::PremiumNumber),
            (Fact::NamesSender, Signal::SenderNamed),
            (Fact::OtherLanguage, Signal::OtherLanguage),
            (Fact::HeavyWords, Signal::HeavyWords),
            (Fact::CostlyCharacters, Signal::CostlyCharacters),
            (Fact::Promotional, Signal::Promotional),
            (Fact::HardToRead, Signal::LongSentences),
        ] {
            self.set(fact, flag(signals.found(signal)));
        }
        let sms = &signals.sms;
        self.set(Fact::FitsSms, flag(Some(sms.segments <= SMS_SEGMENTS_AT_MOST)));
        self.set(Fact::OneSegment, flag(Some(sms.segments <= 1)));
    }

    /// Whether the register's guidelines apply: the addresses come from it, or may do.
    pub(crate) fn concerns_register(&self) -> bool {
        let organisation = self.get(Fact::AddressSource) == AddressSource::Organisation as u8 + 1;
        let businesses = self.get(Fact::AudienceKind) == AudienceKind::Businesses as u8 + 1;
        let recipient = self.get(Fact::AddressSource) == AddressSource::Recipient as u8 + 1;
        !(recipient || organisation && businesses)
    }
}

/// The value of a flag.
fn flag(flag: Option<bool>) -> u8 {
    flag.map_or(0, |yes| if yes { YES } else { NO })
}

/// Text that says something.
pub(crate) fn given(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.chars().all(is_blank))
}

fn basis(sources: &[LegalBasis]) -> u8 {
    let explained = |b: &LegalBasis| given(b.explanation.as_deref()).is_some();
    let cited = |b: &LegalBasis| given(b.citation.as_deref()).is_some();
    let other = |b: &LegalBasis| b.kind == LegalBasisKind::Other;
    if sources.is_empty() {
        BASIS_NONE
    } else if sources.iter().any(|b| if other(b) { explained(b) } else { cited(b) }) {
        BASIS_ANCHORED
    } else if sources.iter().any(other) {
        BASIS_UNEXPLAINED
    } else {
        BASIS_UNCITED
    }
}

/// The bit of a channel within [`Fact::Channels`].
pub(crate) const fn channel_bit(channel: Channel) -> u8 {
    1 << channel as u8
}

fn channel_bits(channels: &[Channel]) -> u8 {
    channels.iter().fold(0, |bits, channel| bits | channel_bit(*channel))
}

/// On file: evidence of it counts for more than saying so.
fn documented(dispatch: &Dispatch) -> Option<bool> {
    let assessment = &dispatch.assessment;
    let reference = given(assessment.reference.as_deref());
    let earlier = given(assessment.same_type_as.as_deref());
    if reference.or(earlier).is_some() { Some(true) } else { assessment.documented }
}

fn sender_is_directorate(dispatch: &Dispatch) -> Option<bool> {
    const NAMES: [&str; 4] =
        ["Digitaliseringsdirektoratet", "Digdir", "Norwegian Digitalisation Agency", "991825827"];
    let name = given(dispatch.sender.name.as_deref());
    let number = given(dispatch.sender.organisation_number.as_deref());
    let first = name.or(number)?;
    let is = |given: &str| NAMES.iter().any(|name| signs(name).eq(signs(given)));
    Some(is(first) || number.is_some_and(is))
}

/// What a name is compared by: its signs, whatever their case and the spaces between.
fn signs(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !is_blank(*c)).map(|c| c.to_ascii_lowercase())
}

/// The purposes for which the register shall be used.
pub(crate) const MANDATORY: &[PurposeKind] =
    &[PurposeKind::DecisionNotice, PurposeKind::ImportantLetter];

/// The purposes for which it may be used after an assessment.
pub(crate) const VOLUNTARY: &[PurposeKind] = &[
    PurposeKind::Reminder,
    PurposeKind::ServiceMessage,
    PurposeKind::CaseHandling,
    PurposeKind::Information,
    PurposeKind::Survey,
];

/// The purposes for which it may not be used.
pub(crate) const PRIVATE: &[PurposeKind] =
    &[PurposeKind::Marketing, PurposeKind::Commercial, PurposeKind::PrivateLaw];
