//! The facts that the screening table reads, each with a few values, and conditions on them.

use crate::localized::Localized;

/// Declares the facts with the names and labels of their values, in the order of their codes.
macro_rules! facts {
    ($($(#[$doc:meta])* $fact:ident = $name:literal $label:tt { $($value:ident = $text:literal $words:tt,)* })*) => {
        /// A fact that the screening table reads.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum ScreeningFact {
            $($(#[$doc])* $fact,)*
        }

        impl ScreeningFact {
            /// Every fact, in the order of the declaration.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$fact,)*];

            /// Returns the name of the fact.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$fact => $name,)* }
            }

            /// Returns the label of the fact.
            pub(crate) const fn label(self) -> Localized {
                match self { $(Self::$fact => facts!(@text $label),)* }
            }

            /// Returns the names and labels of the values, by code.
            pub(crate) const fn values(self) -> &'static [(&'static str, Localized)] {
                match self { $(Self::$fact => &[$(($text, facts!(@text $words)),)*],)* }
            }
        }

        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
            #[allow(dead_code, reason = "a value may be written as its code only")]
            pub(super) enum $fact { $($value,)* }

            impl $fact {
                /// Returns the condition that the fact has one of these values.
                pub(super) const fn is(mut values: &[Self]) -> Condition {
                    let mut mask = 0;
                    while let [value, rest @ ..] = values {
                        mask |= 1 << *value as u8;
                        values = rest;
                    }
                    Condition { fact: ScreeningFact::$fact, mask }
                }
            }
        )*
    };
    (@text [$nb:literal, $nn:literal, $en:literal]) => {
        Localized { nb: $nb, nn: $nn, en: $en }
    };
}

facts! {
    /// The class of the purpose of the dispatch.
    PurposeClass = "purpose" ["Formål", "Formål", "Purpose"] {
        NotGiven = "not_given" ["ikke oppgitt", "ikkje oppgitt", "not given"],
        Letter = "letter" ["vedtak eller viktig brev", "vedtak eller viktig brev", "decision or important letter"],
        Service = "service" ["påminnelse eller servicemelding", "påminning eller servicemelding", "reminder or service message"],
        Other = "other" ["saksbehandling, informasjon eller undersøkelse", "saksbehandling, informasjon eller undersøking", "case handling, information or survey"],
        Private = "private" ["privat eller kommersielt", "privat eller kommersielt", "private or commercial"],
    }
    /// The presence of the person in the register's answer.
    Answered = "answered" ["Svar fra registeret", "Svar frå registeret", "Answer from the register"] {
        No = "no" ["mangler", "manglar", "missing"],
        Yes = "yes" ["finnes", "finst", "present"],
    }
    /// The status in the register.
    Status = "status" ["Status", "Status", "Status"] {
        Unknown = "unknown" ["ukjent", "ukjend", "unknown"],
        Active = "active" ["aktiv", "aktiv", "active"],
        Deleted = "deleted" ["slettet", "sletta", "deleted"],
        NotRegistered = "not_registered" ["ikke registrert", "ikkje registrert", "not registered"],
    }
    /// The reservation against digital communication.
    Reserved = "reserved" ["Reservert", "Reservert", "Opted out"] {
        Unknown = "unknown" ["ukjent", "ukjend", "unknown"],
        Yes = "yes" ["ja", "ja", "yes"],
        No = "no" ["nei", "nei", "no"],
    }
    /// Notifiability, as the register states it (*varslingsstatus*).
    CanBeNotified = "can_be_notified" ["Varslingsstatus", "Varslingsstatus", "Notifiability"] {
        Unknown = "unknown" ["ukjent", "ukjend", "unknown"],
        Yes = "yes" ["kan varsles", "kan varslast", "can be notified"],
        No = "no" ["kan ikke varsles", "kan ikkje varslast", "cannot be notified"],
    }
    /// A reason for handling the person by hand.
    CareFor = "care" ["Særlig hensyn", "Særleg omsyn", "Special care"] {
        NoneKnown = "none_known" ["ikke kjent", "ikkje kjent", "none known"],
        Protected = "protected" ["skjermet eller fortrolig adresse", "skjerma eller fortruleg adresse", "protected person or address"],
        Deceased = "deceased" ["død", "død", "deceased"],
    }
    /// The contact details in the register, planned for or not: the best of e-mail address and mobile number.
    Details = "details" ["Mobilnummer og e-post", "Mobilnummer og e-post", "Mobile number and email"] {
        None = "none" ["finnes ikke", "finst ikkje", "none"],
        Unconfirmed = "unconfirmed" ["ukjente eller eldre enn 18 måneder", "ukjende eller eldre enn 18 månader", "unknown or older than 18 months"],
        Fresh = "fresh" ["minst én er fersk", "minst éin er fersk", "at least one is fresh"],
    }
    /// True if a letter to the mailbox is planned, reaches the person, and can be given notice of.
    NotifiedMailbox = "notified_mailbox" ["Postkasse med varsel", "Postkasse med varsel", "Mailbox with notice"] {
        No = "no" ["nei", "nei", "no"],
        Yes = "yes" ["ja", "ja", "yes"],
    }
    /// The best detail for SMS and e-mail, of those that are planned for.
    SmsOrEmail = "sms_or_email" ["Planlagt SMS eller e-post", "Planlagd SMS eller e-post", "Planned SMS or email"] {
        None = "none" ["når ikke mottakeren", "når ikkje mottakaren", "does not reach the recipient"],
        Unconfirmed = "unconfirmed" ["eldre enn 18 måneder eller uten dato", "eldre enn 18 månader eller utan dato", "older than 18 months or undated"],
        Fresh = "fresh" ["fersk", "fersk", "fresh"],
    }
    /// The best detail for the channels that are planned for. A mailbox counts as fresh.
    PlannedChannel = "planned_channel" ["Planlagt kanal", "Planlagd kanal", "Planned channel"] {
        None = "none" ["når ikke mottakeren", "når ikkje mottakaren", "does not reach the recipient"],
        Unconfirmed = "unconfirmed" ["eldre enn 18 måneder eller uten dato", "eldre enn 18 månader eller utan dato", "older than 18 months or undated"],
        Fresh = "fresh" ["fersk", "fersk", "fresh"],
    }
    /// True if e-mail takes the place of an SMS that may fail to arrive.
    EmailInstead = "email_instead" ["SMS kan svikte, e-post finnes", "SMS kan svikte, e-post finst", "SMS may fail, email at hand"] {
        No = "no" ["nei", "nei", "no"],
        Yes = "yes" ["ja", "ja", "yes"],
    }
    /// True if an earlier recipient is reached at the same address.
    AddressUsed = "address_used" ["Adressen er brukt", "Adressa er brukt", "Address used"] {
        No = "no" ["nei", "nei", "no"],
        Yes = "yes" ["ja", "ja", "yes"],
    }
}

/// A condition on one fact: the set of values that meet it, a bit for each code.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Condition {
    pub(crate) fact: ScreeningFact,
    pub(super) mask: u8,
}

impl Condition {
    /// Returns the values that meet the condition, with their labels.
    pub(crate) fn values(self) -> impl Iterator<Item = &'static (&'static str, Localized)> {
        self.fact
            .values()
            .iter()
            .zip(0..)
            .filter(move |(_, code)| self.mask >> code & 1 == 1)
            .map(|(it, _)| it)
    }
}
