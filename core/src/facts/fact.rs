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
    /// A fact that the sender declares. The table of facts has a row for each, in this order.
    Declared {
        /// Flag: the sender is the directorate that runs the register.
        SenderIsDirectorate,
        /// [`SenderKind`](crate::SenderKind).
        SenderKind,
        /// [`PurposeKind`](crate::PurposeKind).
        Purpose,
        /// [`BasisStrength`].
        LegalBasis,
        /// Flag.
        ImportantToRecipient,
        /// Flag.
        ImportantToSender,
        /// Flag: the sender declares the content sensitive or confidential.
        Sensitive,
        /// Flag.
        Urgent,
        /// [`AudienceKind`](crate::AudienceKind).
        AudienceKind,
        /// Flag: some recipients are not affected.
        ReachesUnaffected,
        /// Flag: the audience is limited in some way.
        Limited,
        /// [`AddressSource`](crate::AddressSource).
        AddressSource,
        /// Flag.
        ReservationChecked,
        /// Flag.
        IncludesReserved,
        /// A set of [`Channel`]s, as [`FactValue::channels`].
        Channels,
        /// [`ChannelMode`](crate::ChannelMode).
        ChannelMode,
        /// Flag: the audience was sent something during the last 30 days.
        SentRecently,
        /// Flag: an assessment is filed, for this dispatch or for its type.
        Documented,
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
        /// A kind of source is given without a citation.
        Uncited,
        /// Another kind of source is given without an explanation.
        Unexplained,
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

    /// Returns whether a set of channels has this one.
    pub(crate) const fn has_channel(self, channel: Channel) -> bool {
        self.0 >> channel as u8 & 1 == 1
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

    /// Returns a set of channels without this one.
    pub(crate) const fn without_channel(self, channel: Channel) -> Self {
        Self(self.0 & !Self::channels(&[channel]).0)
    }

    /// Returns every value up to and including this one, the unknown value first.
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
pub(crate) struct FactSet(u64);

const _: () = assert!(Fact::COUNT <= 64, "a set of facts is 64 bits");

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

    /// Returns whether some fact is in both sets.
    pub(crate) const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
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
