//! Whom the file of a sender's system is to reach, and where their addresses come from.

use krr_policy::{AddressSource, AudienceKind, Localized, Value};

use super::draft::{Draft, text};
use super::node::Node;
use super::schema::{Field, Kind, optional};
use crate::input::syntax_error::SyntaxError;

/// How a recipient is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Recipient {
    /// By an identity number: the address is looked up in the register.
    Person,
    /// By an organisation number: the address is the one that the organisation has given.
    Organisation,
    /// By an address, or a user name with one: nothing is looked up in the register.
    Address,
    /// In a way that is not known.
    Unknown,
}

const LOOKED_UP: Localized = Localized {
    nb: "mottakeren er gitt med fødselsnummer, og adressen slås opp i registeret",
    nn: "mottakaren er gitt med fødselsnummer, og adressa blir slått opp i registeret",
    en: "the recipient is given by an identity number, and the address is looked up in the register",
};
const OF_ORGANISATION: Localized = Localized {
    nb: "mottakeren er en virksomhet, og adressen er den virksomheten har oppgitt",
    nn: "mottakaren er ei verksemd, og adressa er den verksemda har oppgitt",
    en: "the recipient is an organisation, and the address is the one that it has given",
};
const ADDRESS_GIVEN: Localized = Localized {
    nb: "adressen står i filen og slås ikke opp i registeret. Har dere hentet den derfra selv, oppgi `audience.address_source: register` i innstillingene",
    nn: "adressa står i fila og blir ikkje slått opp i registeret. Har de henta ho derifrå sjølve, oppgi `audience.address_source: register` i innstillingane",
    en: "the address is in the file and is not looked up in the register. If you took it from there yourselves, give `audience.address_source: register` in the settings",
};
const SEVERAL_KINDS: Localized = Localized {
    nb: "mottakerne er gitt på flere måter, og adressene har hver sin kilde",
    nn: "mottakarane er gitt på fleire måtar, og adressene har kvar si kjelde",
    en: "the recipients are given in several ways, and their addresses have a source each",
};

const RESERVATION_IGNORED: Localized = Localized {
    nb: "filen ber om at varselet sendes også til dem som har reservert seg",
    nn: "fila ber om at varselet blir sendt også til dei som har reservert seg",
    en: "the file asks for the notice to go to those who have opted out as well",
};
const IS_RESERVED: Localized = Localized {
    nb: "filen sier at en mottaker har reservert seg",
    nn: "fila seier at ein mottakar har reservert seg",
    en: "the file says that a recipient has opted out",
};
const REPEATED: Localized = Localized {
    nb: "en påminnelse er det andre varselet om det samme",
    nn: "ei påminning er det andre varselet om det same",
    en: "a reminder is the second notice of the same",
};

/// The fields of a recipient in a list of Altinn's.
pub(super) const RECIPIENT: &[Field] = &[
    optional("emailAddress", Kind::Hidden),
    optional("mobileNumber", Kind::Hidden),
    optional("organizationNumber", Kind::Hidden),
    optional("nationalIdentityNumber", Kind::Hidden),
    optional("isReserved", Kind::Flag),
];

impl Recipient {
    /// Returns how a recipient with the fields of [`RECIPIENT`] is given. An identity number goes first:
    /// with it, the service may look the address up.
    pub(super) fn of_fields(recipient: &Node<'_>) -> Self {
        let has = |name| recipient.get(name).is_some();
        if has("nationalIdentityNumber") {
            Self::Person
        } else if has("organizationNumber") {
            Self::Organisation
        } else if has("emailAddress") || has("mobileNumber") {
            Self::Address
        } else {
            Self::Unknown
        }
    }

    const fn kind(self) -> Option<AudienceKind> {
        match self {
            Self::Person => Some(AudienceKind::Citizens),
            Self::Organisation => Some(AudienceKind::Businesses),
            Self::Address | Self::Unknown => None,
        }
    }

    const fn source(self) -> Option<AddressSource> {
        match self {
            Self::Person => Some(AddressSource::Register),
            Self::Organisation => Some(AddressSource::Organisation),
            Self::Address => Some(AddressSource::Recipient),
            Self::Unknown => None,
        }
    }

    /// Returns the part of the audience that these recipients are.
    fn part(self) -> Value {
        let kind = self.kind().map(|kind| ("kind".to_owned(), text(kind.as_str())));
        let source = self.source();
        let source = source.map(|source| ("address_source".to_owned(), text(source.as_str())));
        Value::Map(kind.into_iter().chain(source).collect())
    }
}

impl Draft {
    /// Adds that reservations are ignored, if the file says so. That they are not says nothing of whether
    /// they were looked up: only a sender who knows the service can answer that.
    pub(super) fn ignore_reservation(
        &mut self,
        ignored: Option<Node<'_>>,
    ) -> Result<(), SyntaxError> {
        let Some(ignored) = ignored.filter(Node::is_true) else { return Ok(()) };
        let fact = "audience.reservation_checked";
        self.infer(fact, Value::Flag(false), &ignored, RESERVATION_IGNORED)
    }

    /// Adds that a recipient has opted out, if the file says so of one.
    pub(super) fn reserved<'a>(
        &mut self,
        recipients: impl IntoIterator<Item = &'a Node<'a>>,
    ) -> Result<(), SyntaxError> {
        let mut flags = recipients.into_iter().filter_map(|it| it.get("isReserved"));
        let Some(reserved) = flags.find(Node::is_true) else { return Ok(()) };
        self.infer("audience.includes_reserved", Value::Flag(true), &reserved, IS_RESERVED)
    }

    /// Adds that the dispatch is the second notice.
    pub(super) fn repeat(&mut self, at: &Node<'_>) -> Result<(), SyntaxError> {
        self.infer("purpose.notice", text("repeat"), at, REPEATED)
    }

    /// Adds what recipients of these kinds imply. How many there are is not inferred: one mailing may be
    /// many files.
    pub(super) fn recipients(
        &mut self,
        recipients: impl IntoIterator<Item = Recipient>,
        at: &Node<'_>,
    ) -> Result<(), SyntaxError> {
        let mut kinds: Vec<_> = recipients.into_iter().collect();
        kinds.sort_unstable();
        kinds.dedup();
        let [recipient] = kinds.as_slice() else {
            if kinds.is_empty() {
                return Ok(());
            }
            let parts = kinds.into_iter().map(Recipient::part).collect();
            return self.infer("audience.parts", Value::List(parts), at, SEVERAL_KINDS);
        };
        let because = match recipient {
            Recipient::Person => LOOKED_UP,
            Recipient::Organisation => OF_ORGANISATION,
            Recipient::Address => ADDRESS_GIVEN,
            Recipient::Unknown => return Ok(()),
        };
        if let Some(kind) = recipient.kind() {
            self.infer("audience.kind", text(kind.as_str()), at, because)?;
        }
        let fact = "audience.address_source";
        match recipient.source().map(|source| text(source.as_str())) {
            // Where the address in the file was taken from, only the sender knows.
            Some(source) if *recipient == Recipient::Address => {
                self.assume(fact, source, at, because)
            }
            Some(source) => self.infer(fact, source, at, because),
            None => Ok(()),
        }
    }
}
