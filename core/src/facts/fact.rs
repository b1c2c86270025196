//! Facts, sets of facts, and the values that facts take.

use crate::contract::{Channel, PurposeKind, Signal};

/// Declares an enum with a list of its variants.
macro_rules! enumerate {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// Every variant, in the order of the declaration.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant,)*];
        }
    };
}

/// A fact that rules read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fact {
    /// A fact that the sender declares.
    Declared(Declared),
    /// A measure of the body as an SMS.
    Sms(SmsFact),
    /// A flag: the text gives a signal.
    Signal(Signal),
}

enumerate! {
    /// A fact that the sender declares, or that follows from what is declared. The table of facts has a
    /// row for each, in this order.
    Declared {
        /// A set of [`Channel`]s, as [`FactValue::channels`]: all that are used.
        Channels,
        /// A set of [`Channel`]s: those that carry the text.
        TextChannels,
        /// [`ChannelMode`](crate::ChannelMode).
        ChannelMode,
        /// Flag: whoever can be reached by SMS is.
        SmsFirst,
        /// Flag: the channels of the text lack a language that the message has in others.
        LanguageMissing,
        /// Flag: the text says where contact details on a web page come from.
        DisclosedOnPage,
        /// Flag: somebody notifies the recipient of the letter in the digital mailbox.
        MailboxNotice,
        /// Flag: the sender is the directorate that runs the register.
        SenderIsDirectorate,
        /// Flag: the sender's name is that of a limited company.
        SenderIsCompany,
        /// [`SenderKind`](crate::SenderKind).
        SenderKind,
        /// Flag: the body or the act that a delegated body acts for is named.
        AuthorityNamed,
        /// [`PurposeKind`], or [`FactValue::CONTESTED`].
        Purpose,
        /// [`BasisStrength`].
        LegalBasis,
        /// Flag.
        ImportantToRecipient,
        /// Flag.
        ImportantToSender,
        /// Flag: the sender declares the content of the text private or confidential.
        Sensitive,
        /// Flag.
        Urgent,
        /// Flag: the dispatch is a duty or urgent, so that documenting it may follow.
        CannotWait,
        /// [`AudienceKind`](crate::AudienceKind), of the parts that the register is for.
        AudienceKind,
        /// Flag: both the parts of the audience and the audience as a whole have a source.
        SourceGivenTwice,
        /// Flag: the numbers of recipients do not go together.
        ContradictoryCounts,
        /// Flag: the message goes to one person, or to the parties of a case.
        Individual,
        /// Flag: some recipients are not affected.
        ReachesUnaffected,
        /// Flag: more recipients are unaffected than affected.
        MostlyUnaffected,
        /// Flag: the audience is limited in some way.
        Limited,
        /// [`AddressSource`](crate::AddressSource), of the parts that the register is for.
        AddressSource,
        /// Flag: the party has asked for another address than the register's.
        RequestedByParty,
        /// Flag.
        ReservationChecked,
        /// Flag.
        IncludesReserved,
        /// Flag: the audience was sent something during the last 30 days.
        SentRecently,
        /// Flag: more was sent during the last 7 days than during the 30 that they are part of.
        ContradictoryHistory,
        /// Flag: an assessment is filed, for this dispatch or for its type.
        Documented,
        /// [`EarlierType`].
        EarlierType,
        /// Flag.
        ElsewhereConsidered,
        /// Flag.
        UseReported,
    }
}

enumerate! {
    /// A measure of the body as an SMS; a flag.
    SmsFact {
        /// The body has no more segments than the national notification service sends.
        Sendable,
        /// The body is one segment.
        SingleSegment,
    }
}

enumerate! {
    /// The strength with which the declared basis anchors the purpose: the values of [`Declared::LegalBasis`].
    BasisStrength {
        /// No source is given.
        None,
        /// A source is cited, or another kind of source is explained.
        Anchored,
        /// No citation names an act, a section, a number or a year, or only the provision on the
        /// register itself.
        Uncited,
        /// Another kind of source is given without an explanation.
        Unexplained,
    }
}

enumerate! {
    /// How the dispatch compares with the earlier assessment that it rests on: the values of
    /// [`Declared::EarlierType`].
    EarlierType {
        /// It rests on no earlier assessment.
        None,
        /// The facts are the same.
        Same,
        /// Some facts differ.
        Other,
        /// The facts of the earlier assessment are not given.
        Uncompared,
    }
}

impl EarlierType {
    /// Returns the value of [`Declared::EarlierType`].
    pub(crate) const fn value(self) -> FactValue {
        FactValue::variant(self as u8)
    }
}

impl BasisStrength {
    /// Returns the value of [`Declared::LegalBasis`].
    pub(crate) const fn value(self) -> FactValue {
        FactValue::variant(self as u8)
    }
}

impl Fact {
    const SMS_START: usize = Declared::ALL.len();
    const SIGNAL_START: usize = Self::SMS_START + SmsFact::ALL.len();

    /// The number of facts.
    pub(crate) const COUNT: usize = Self::SIGNAL_START + Signal::ALL.len();

    /// Returns the position of the fact among all facts.
    pub(crate) const fn index(self) -> usize {
        match self {
            Self::Declared(fact) => fact as usize,
            Self::Sms(fact) => Self::SMS_START + fact as usize,
            Self::Signal(signal) => Self::SIGNAL_START + signal as usize,
        }
    }

    /// Returns every fact, in the order of their indices.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let declared = Declared::ALL.iter().copied().map(Self::Declared);
        let sms = SmsFact::ALL.iter().copied().map(Self::Sms);
        let signals = Signal::ALL.iter().copied().map(Self::Signal);
        declared.chain(sms).chain(signals)
    }
}

/// A value of a fact. A fact that is not given is [`UNKNOWN`](Self::UNKNOWN).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FactValue(u8);

impl FactValue {
    /// Not given.
    pub(crate) const UNKNOWN: Self = Self(0);
    /// A flag that is false.
    pub(crate) const NO: Self = Self(1);
    /// A flag that is true.
    pub(crate) const YES: Self = Self(2);
    /// A voluntary purpose that the text contradicts: it reads like a decision or another letter that
    /// matters to rights, duties or the case, and the sender has not explained why it is not.
    pub(crate) const CONTESTED: Self = Self::last_of(PurposeKind::ALL.len() + 1);
    /// The set of every channel.
    pub(crate) const ALL_CHANNELS: Self = Self::channels(Channel::ALL);

    /// Returns the value for a variant of an enum, by its discriminant.
    pub(crate) const fn variant(discriminant: u8) -> Self {
        Self(discriminant + 1)
    }

    /// Returns the value for the last variant of an enum with this many variants.
    #[allow(clippy::cast_possible_truncation, reason = "the range is asserted")]
    pub(crate) const fn last_of(variants: usize) -> Self {
        assert!(variants < 64, "a set of values is 64 bits");
        Self(variants as u8)
    }

    /// Returns the value of a flag.
    pub(crate) const fn flag(yes: bool) -> Self {
        if yes { Self::YES } else { Self::NO }
    }

    /// Returns the value for a set of channels: a bit for each, and not given if there are none.
    pub(crate) const fn channels(mut channels: &[Channel]) -> Self {
        let mut bits = 0;
        while let [channel, rest @ ..] = channels {
            bits |= 1 << *channel as u8;
            channels = rest;
        }
        Self(bits)
    }

    /// Returns the sets of channels that have any of these, as a set of values: a bit for each.
    pub(crate) const fn sets_with_any(channels: &[Channel]) -> u64 {
        let (wanted, mut sets, mut bits) = (Self::channels(channels).0, 0, 0);
        while bits <= Self::ALL_CHANNELS.0 {
            if bits & wanted != 0 {
                sets |= Self(bits).bit();
            }
            bits += 1;
        }
        sets
    }

    /// Returns every value up to and including this one, the unknown value first.
    #[cfg(any(test, feature = "tools"))]
    pub(crate) fn up_to(self) -> impl Iterator<Item = Self> {
        (0..=self.0).map(Self)
    }

    /// Returns the value as a bit of a set of values.
    pub(crate) const fn bit(self) -> u64 {
        1 << self.0
    }
}

/// Sets of values are 64 bits, and there is a value for each set of channels.
const _: () = assert!(FactValue::ALL_CHANNELS.0 < 64, "a condition has no room for the channels");

/// A set of facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FactSet(u128);

const _: () = assert!(Fact::COUNT <= 128, "a set of facts is 128 bits");

impl FactSet {
    /// The empty set.
    pub(crate) const EMPTY: Self = Self(0);

    /// Returns the set with one more fact.
    #[must_use]
    pub(crate) const fn with(self, fact: Fact) -> Self {
        Self(self.0 | 1 << fact.index())
    }

    /// Returns the union of two sets.
    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns whether the fact is in the set.
    pub(crate) const fn contains(self, fact: Fact) -> bool {
        self.0 >> fact.index() & 1 == 1
    }

    /// Returns the facts of the set, in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = Fact> {
        Fact::all().filter(move |fact| self.contains(*fact))
    }
}

impl FromIterator<Fact> for FactSet {
    fn from_iter<I: IntoIterator<Item = Fact>>(facts: I) -> Self {
        facts.into_iter().fold(Self::EMPTY, Self::with)
    }
}

/// The purposes for which the register shall be used (P2).
pub(crate) const MANDATORY_PURPOSES: &[PurposeKind] =
    &[PurposeKind::DecisionNotice, PurposeKind::ImportantLetter];

/// The rule that asks about a text that contradicts a voluntary purpose. A written reason under it
/// says that the purpose is right.
pub(crate) const UNDECLARED_LEGAL_EFFECT: &str = "undeclared-legal-effect";

/// The purposes for which it may be used after an assessment (P4).
pub(crate) const VOLUNTARY_PURPOSES: &[PurposeKind] = &[
    PurposeKind::Reminder,
    PurposeKind::ServiceMessage,
    PurposeKind::CaseHandling,
    PurposeKind::Information,
    PurposeKind::Survey,
];

/// The purposes for which it may not be used (G1a).
pub(crate) const PRIVATE_PURPOSES: &[PurposeKind] =
    &[PurposeKind::Marketing, PurposeKind::Commercial, PurposeKind::PrivateLaw];
