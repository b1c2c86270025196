//! Errors of looking up. Nothing of a person, a key or a token is in them.

use krr_policy::{Locale, Localized};

use super::refusal::Refusal;

/// A service that is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    /// It gives tokens.
    Maskinporten,
    /// The Contact and Reservation Register.
    Register,
}

/// A failed lookup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterError {
    /// The service that failed.
    pub service: Service,
    /// What went wrong.
    pub problem: Problem,
    /// How often it was tried.
    pub tries: u32,
}

/// What went wrong with a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The service cannot be reached, for a reason.
    NotReached(String),
    /// The certificate of the service is not accepted, for a reason.
    NotTrusted(String),
    /// There was no whole answer in time.
    TimedOut,
    /// The answer ended in the middle.
    CutShort,
    /// The answer is no HTTP.
    Garbled,
    /// The service cannot answer now; the status.
    Failing(u16),
    /// The service asks to wait for more seconds than is sensible.
    AsksToWait(u64),
    /// The answer has more bytes than any can have.
    TooLong,
    /// The answer is not JSON by its type.
    OtherType,
    /// The answer cannot be read as JSON.
    NotJson,
    /// The answer has no list of persons.
    NoPersons,
    /// The service refers to another address, which is not followed; the status.
    Redirects(u16),
    /// The token is not accepted, and neither is a new one.
    Unauthorized,
    /// The service refuses; the status.
    Refuses(u16),
    /// Maskinporten gives no token.
    Refusal(Refusal),
    /// The answer has no token that can be used.
    NoToken,
    /// The token is for less than was asked for.
    LessAccess,
    /// The system gives no random numbers.
    NoRandom,
    /// Another lookup failed before.
    Stopped,
}

const REGISTER: Localized = Localized { nb: "registeret", nn: "registeret", en: "the register" };

/// Creates a text in three languages.
pub(super) const fn text(nb: &'static str, nn: &'static str, en: &'static str) -> Localized {
    Localized { nb, nn, en }
}

impl RegisterError {
    pub(super) const fn new(service: Service, problem: Problem) -> Self {
        Self { service, problem, tries: 1 }
    }

    /// Returns the error after so many tries.
    pub(super) fn after(self, tries: u32) -> Self {
        Self { tries, ..self }
    }

    /// Returns what went wrong.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        let service = match self.service {
            Service::Maskinporten => Localized::same("Maskinporten"),
            Service::Register => REGISTER,
        };
        let (reason, number) = match &self.problem {
            Problem::Refusal(refusal) => return refusal.message(locale),
            Problem::NotReached(reason) | Problem::NotTrusted(reason) => (reason.as_str(), 0),
            Problem::AsksToWait(seconds) => ("", *seconds),
            Problem::Failing(status) | Problem::Redirects(status) | Problem::Refuses(status) => {
                ("", u64::from(*status))
            }
            _ => ("", 0),
        };
        let service = service.get(locale);
        self.text().with(
            locale,
            &[
                ("service", &service),
                ("reason", &reason),
                ("number", &number),
                ("tries", &self.tries),
            ],
        )
    }

    /// Returns what to do.
    #[must_use]
    pub fn help(&self, locale: Locale) -> String {
        match &self.problem {
            Problem::Refusal(refusal) => refusal.help(locale),
            _ => self.remedy().with(locale, &[("tries", &self.tries)]),
        }
    }

    /// Returns what went wrong, with `{service}`, `{reason}` and `{number}` in it.
    fn text(&self) -> Localized {
        match &self.problem {
            Problem::NotReached(_) => text(
                "{service} kan ikke nås: {reason}",
                "{service} kan ikkje nåast: {reason}",
                "{service} cannot be reached: {reason}",
            ),
            Problem::NotTrusted(_) => text(
                "sertifikatet til {service} blir ikke godtatt: {reason}",
                "sertifikatet til {service} blir ikkje godteke: {reason}",
                "the certificate of {service} is not accepted: {reason}",
            ),
            Problem::TimedOut => text(
                "{service} svarte ikke i tide",
                "{service} svarte ikkje i tide",
                "{service} did not answer in time",
            ),
            Problem::CutShort => text(
                "svaret fra {service} sluttet midt i",
                "svaret frå {service} slutta midt i",
                "the answer of {service} ended in the middle",
            ),
            Problem::Garbled => text(
                "svaret fra {service} er ikke HTTP",
                "svaret frå {service} er ikkje HTTP",
                "the answer of {service} is not HTTP",
            ),
            Problem::Failing(_) => text(
                "{service} kan ikke svare nå ({number})",
                "{service} kan ikkje svare no ({number})",
                "{service} cannot answer now ({number})",
            ),
            Problem::AsksToWait(_) => text(
                "{service} ber om å vente i {number} sekunder",
                "{service} ber om å vente i {number} sekund",
                "{service} asks to wait for {number} seconds",
            ),
            Problem::TooLong => text(
                "svaret fra {service} er lengre enn et svar kan være",
                "svaret frå {service} er lengre enn eit svar kan vere",
                "the answer of {service} is longer than an answer can be",
            ),
            Problem::OtherType => text(
                "svaret fra {service} er etter typen ikke JSON",
                "svaret frå {service} er etter typen ikkje JSON",
                "the answer of {service} is not JSON by its type",
            ),
            Problem::NotJson => text(
                "svaret fra {service} kan ikke leses som JSON",
                "svaret frå {service} kan ikkje lesast som JSON",
                "the answer of {service} cannot be read as JSON",
            ),
            Problem::NoPersons => text(
                "svaret fra {service} har ingen liste `personer`",
                "svaret frå {service} har inga liste `personer`",
                "the answer of {service} has no list `personer`",
            ),
            Problem::Redirects(_) => text(
                "{service} viser til en annen adresse ({number}), og den følges ikke",
                "{service} viser til ei anna adresse ({number}), og ho blir ikkje følgd",
                "{service} refers to another address ({number}), which is not followed",
            ),
            Problem::Unauthorized => text(
                "{service} godtar ikke tokenet fra Maskinporten (401)",
                "{service} godtek ikkje tokenet frå Maskinporten (401)",
                "{service} does not accept the token from Maskinporten (401)",
            ),
            Problem::Refuses(_) | Problem::Refusal(_) => text(
                "{service} avviser forespørselen ({number})",
                "{service} avviser førespurnaden ({number})",
                "{service} refuses the request ({number})",
            ),
            Problem::NoToken => text(
                "svaret fra {service} har ikke noe token som kan brukes",
                "svaret frå {service} har ikkje noko token som kan brukast",
                "the answer of {service} has no token that can be used",
            ),
            Problem::LessAccess => text(
                "{service} gir et token med mindre tilgang enn det ble spurt om",
                "{service} gir eit token med mindre tilgang enn det blei spurt om",
                "{service} gives a token for less access than was asked for",
            ),
            Problem::Stopped => text(
                "oppslaget er avbrutt, fordi et annet feilet",
                "oppslaget er avbrote, fordi eit anna feila",
                "the lookup is broken off, because another failed",
            ),
            Problem::NoRandom => text(
                "systemet gir ingen tilfeldige tall",
                "systemet gir ingen tilfeldige tal",
                "the system gives no random numbers",
            ),
        }
    }

    /// Returns what to do, with `{tries}` in it.
    fn remedy(&self) -> Localized {
        match &self.problem {
            Problem::NotReached(_)
            | Problem::TimedOut
            | Problem::CutShort
            | Problem::Failing(_) => text(
                "antall forsøk: {tries}. Prøv igjen senere; ingen resultater er skrevet",
                "talet på forsøk: {tries}. Prøv igjen seinare; ingen resultat er skrivne",
                "number of tries: {tries}. Try again later; no results are written",
            ),
            Problem::NotTrusted(_) => text(
                "sjekk adressen og klokken; åpner en mellomtjener trafikken, skal `SSL_CERT_FILE` navngi utstederen dens",
                "sjekk adressa og klokka; opnar ein mellomtenar trafikken, skal `SSL_CERT_FILE` namngi utferdaren hans",
                "check the address and the clock; if a proxy opens what passes, `SSL_CERT_FILE` has to name its authority",
            ),
            Problem::AsksToWait(_) | Problem::NoRandom | Problem::Stopped => text(
                "prøv igjen senere; ingen resultater er skrevet",
                "prøv igjen seinare; ingen resultat er skrivne",
                "try again later; no results are written",
            ),
            Problem::TooLong
            | Problem::Garbled
            | Problem::OtherType
            | Problem::NotJson
            | Problem::NoPersons
            | Problem::NoToken
            | Problem::Redirects(_) => text(
                "sjekk adressene i `KRR_REGISTER_URL` og `MASKINPORTEN_TOKEN_ENDPOINT`, og om noe på veien svarer i stedet",
                "sjekk adressene i `KRR_REGISTER_URL` og `MASKINPORTEN_TOKEN_ENDPOINT`, og om noko på vegen svarer i staden",
                "check the addresses in `KRR_REGISTER_URL` and `MASKINPORTEN_TOKEN_ENDPOINT`, and whether something on the way answers instead",
            ),
            Problem::Unauthorized => text(
                "sjekk at registeret og `MASKINPORTEN_ISSUER` er i samme miljø, test eller produksjon",
                "sjekk at registeret og `MASKINPORTEN_ISSUER` er i same miljø, test eller produksjon",
                "check that the register and `MASKINPORTEN_ISSUER` are in the same environment, test or production",
            ),
            Problem::Refuses(400) => text(
                "sjekk fødselsnumrene i listen; ett som er galt kan felle alle i forespørselen",
                "sjekk fødselsnumra i lista; eitt som er gale kan felle alle i førespurnaden",
                "check the identity numbers in the list; one that is wrong may fail all in the request",
            ),
            Problem::Refuses(403) | Problem::LessAccess => text(
                "sjekk at klienten har tilgang til registeret; en leverandør spør med `--on-behalf-of`",
                "sjekk at klienten har tilgang til registeret; ein leverandør spør med `--on-behalf-of`",
                "check that the client has access to the register; a supplier asks with `--on-behalf-of`",
            ),
            Problem::Refuses(_) | Problem::Refusal(_) => text(
                "sjekk adressen i `KRR_REGISTER_URL`",
                "sjekk adressa i `KRR_REGISTER_URL`",
                "check the address in `KRR_REGISTER_URL`",
            ),
        }
    }
}
