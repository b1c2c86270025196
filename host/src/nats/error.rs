//! Errors of screening on several machines. Nothing of a person, a list or a key is in them.

use std::io;
use std::path::PathBuf;

use krr_policy::{Locale, Localized, grouped};
use serde::{Deserialize, Serialize};

use crate::EngineError;

/// A failure of screening on several machines.
#[derive(Debug)]
pub enum NatsError {
    /// The address is none of a server.
    NotAnAddress,
    /// The file with the credentials cannot be used, for a reason.
    Credentials(PathBuf, String),
    /// The file with the key of the run cannot be read, for a reason.
    KeyFile(PathBuf, String),
    /// The file has something else than the key of a run.
    NotAKey(PathBuf),
    /// The server cannot be reached, or refuses, for a reason.
    NotConnected(String),
    /// The server does not do what is needed, for a reason.
    JetStream(String),
    /// The server does not answer any more.
    Lost,
    /// A record or the dispatch is longer than a message of the server, in bytes.
    TooLong {
        /// The line of the record; none if it is the dispatch.
        line: Option<u64>,
        /// The longest message.
        max: u64,
    },
    /// Nobody has screened anything for so many seconds.
    NoAnswer {
        /// The batches that wait.
        batches: u64,
        /// The seconds.
        seconds: u64,
    },
    /// A batch is given up.
    DeadLetter {
        /// The line of its first record.
        line: u64,
        /// The number of tries.
        tries: u64,
        /// The reason, of the last try.
        refusal: Refusal,
    },
    /// What the server has of the run was not sealed with its key.
    NotAuthentic,
    /// The run is of another version of the program or the rules.
    OtherVersion {
        /// The version of the submitter.
        submitter: String,
        /// The version of the worker.
        worker: String,
    },
    /// The system gives no random numbers, or what is sealed cannot be.
    Sealing,
    /// The engine failed.
    Engine(EngineError),
    /// The system does not start what is needed, for a reason.
    System(String),
    /// Asked to stop.
    Stopped,
}

/// Why a worker refuses a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// It was not sealed with the key of the run, or for another place in it.
    NotAuthentic,
    /// It was, and cannot be read.
    NotReadable,
    /// The engine failed, for a reason.
    Engine(String),
    /// Every worker that took it ended before it had an outcome.
    Abandoned,
}

impl NatsError {
    /// Returns what went wrong.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        let number = |number: &u64| grouped(*number, locale);
        match self {
            Self::NotAnAddress => NOT_AN_ADDRESS.get(locale).to_owned(),
            Self::Credentials(path, reason) => {
                CREDENTIALS.with(locale, &[("file", &path.display()), ("reason", reason)])
            }
            Self::KeyFile(path, reason) => {
                KEY_FILE.with(locale, &[("file", &path.display()), ("reason", reason)])
            }
            Self::NotAKey(path) => NOT_A_KEY.with(locale, &[("file", &path.display())]),
            Self::NotConnected(reason) => NOT_CONNECTED.with(locale, &[("reason", reason)]),
            Self::JetStream(reason) => JETSTREAM.with(locale, &[("reason", reason)]),
            Self::Lost => LOST.get(locale).to_owned(),
            Self::TooLong { line: Some(line), max } => {
                RECORD_TOO_LONG.with(locale, &[("line", line), ("max", &number(max))])
            }
            Self::TooLong { line: None, max } => {
                DISPATCH_TOO_LONG.with(locale, &[("max", &number(max))])
            }
            Self::NoAnswer { batches, seconds } => {
                NO_ANSWER.with(locale, &[("batches", &number(batches)), ("seconds", seconds)])
            }
            Self::DeadLetter { line, tries, refusal } => DEAD_LETTER.with(
                locale,
                &[("line", line), ("tries", tries), ("reason", &refusal.message(locale))],
            ),
            Self::NotAuthentic => NOT_AUTHENTIC.get(locale).to_owned(),
            Self::OtherVersion { submitter, worker } => {
                OTHER_VERSION.with(locale, &[("submitter", submitter), ("worker", worker)])
            }
            Self::Sealing => SEALING.get(locale).to_owned(),
            Self::Engine(error) => error.message(locale),
            Self::System(reason) => SYSTEM.with(locale, &[("reason", reason)]),
            Self::Stopped => STOPPED.get(locale).to_owned(),
        }
    }

    /// Returns whether what was asked for cannot be used as it is.
    #[must_use]
    pub const fn is_of_settings(&self) -> bool {
        matches!(
            self,
            Self::NotAnAddress
                | Self::Credentials(..)
                | Self::KeyFile(..)
                | Self::NotAKey(_)
                | Self::TooLong { .. }
        )
    }

    /// Returns what to do.
    #[must_use]
    pub fn help(&self, locale: Locale) -> Option<String> {
        let help = match self {
            Self::NotAnAddress | Self::NotConnected(_) => SEE_ADDRESS,
            Self::Credentials(..) => SEE_CREDENTIALS,
            Self::NotAKey(_) => SEE_KEY,
            Self::JetStream(_) => SEE_JETSTREAM,
            Self::Lost | Self::Stopped | Self::DeadLetter { .. } => RUN_AGAIN,
            Self::TooLong { .. } => SEE_PAYLOAD,
            Self::NoAnswer { .. } => SEE_WORKERS,
            Self::NotAuthentic => SEE_SERVER,
            Self::OtherVersion { .. } => SAME_VERSION,
            Self::KeyFile(..) | Self::Sealing | Self::Engine(_) | Self::System(_) => return None,
        };
        Some(help.get(locale).to_owned())
    }
}

impl From<ring::error::Unspecified> for NatsError {
    fn from(_: ring::error::Unspecified) -> Self {
        Self::Sealing
    }
}

impl From<io::Error> for NatsError {
    fn from(error: io::Error) -> Self {
        Self::System(error.to_string())
    }
}

impl From<EngineError> for NatsError {
    fn from(error: EngineError) -> Self {
        Self::Engine(error)
    }
}

impl Refusal {
    /// Returns the reason.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        match self {
            Self::NotAuthentic => BATCH_NOT_AUTHENTIC.get(locale).to_owned(),
            Self::NotReadable => BATCH_NOT_READABLE.get(locale).to_owned(),
            Self::Engine(reason) => ENGINE.with(locale, &[("reason", reason)]),
            Self::Abandoned => ABANDONED.get(locale).to_owned(),
        }
    }
}

const NOT_AN_ADDRESS: Localized = Localized {
    nb: "`--nats` skal være adressen til en NATS-tjener, eller flere med komma mellom",
    nn: "`--nats` skal vere adressa til ein NATS-tenar, eller fleire med komma mellom",
    en: "`--nats` has to be the address of a NATS server, or several with commas between them",
};
const CREDENTIALS: Localized = Localized {
    nb: "kan ikke bruke `{file}` til å logge inn på NATS-tjeneren: {reason}",
    nn: "kan ikkje bruke `{file}` til å logge inn på NATS-tenaren: {reason}",
    en: "cannot log in to the NATS server with `{file}`: {reason}",
};
const KEY_FILE: Localized = Localized {
    nb: "kan ikke lese nøkkelen til kjøringen i `{file}`: {reason}",
    nn: "kan ikkje lese nøkkelen til køyringa i `{file}`: {reason}",
    en: "cannot read the key of the run in `{file}`: {reason}",
};
const NOT_A_KEY: Localized = Localized {
    nb: "`{file}` har ingen nøkkel til en kjøring",
    nn: "`{file}` har ingen nøkkel til ei køyring",
    en: "`{file}` has no key of a run",
};
const NOT_CONNECTED: Localized = Localized {
    nb: "får ikke kontakt med NATS-tjeneren: {reason}",
    nn: "får ikkje kontakt med NATS-tenaren: {reason}",
    en: "cannot connect to the NATS server: {reason}",
};
const JETSTREAM: Localized = Localized {
    nb: "NATS-tjeneren gjør ikke det som trengs: {reason}",
    nn: "NATS-tenaren gjer ikkje det som trengst: {reason}",
    en: "the NATS server does not do what is needed: {reason}",
};
const LOST: Localized = Localized {
    nb: "NATS-tjeneren svarer ikke lenger; ingen resultater er skrevet",
    nn: "NATS-tenaren svarer ikkje lenger; ingen resultat er skrivne",
    en: "the NATS server does not answer any more; no results are written",
};
const RECORD_TOO_LONG: Localized = Localized {
    nb: "personen på linje {line} er lengre enn NATS-tjeneren tar imot, som er {max} byte",
    nn: "personen på linje {line} er lengre enn NATS-tenaren tek imot, som er {max} byte",
    en: "the person in line {line} is longer than the NATS server takes, which is {max} bytes",
};
const DISPATCH_TOO_LONG: Localized = Localized {
    nb: "utsendelsen er lengre enn NATS-tjeneren tar imot, som er {max} byte",
    nn: "utsendinga er lengre enn NATS-tenaren tek imot, som er {max} byte",
    en: "the dispatch is longer than the NATS server takes, which is {max} bytes",
};
const NO_ANSWER: Localized = Localized {
    nb: "ingen har behandlet noe på {seconds} sekunder, og {batches} bunker venter; ingen resultater er skrevet",
    nn: "ingen har handsama noko på {seconds} sekund, og {batches} bunkar ventar; ingen resultat er skrivne",
    en: "nobody has screened anything for {seconds} seconds, and {batches} batches wait; no results are written",
};
const DEAD_LETTER: Localized = Localized {
    nb: "bunken fra linje {line} er gitt opp etter {tries} forsøk: {reason}; ingen resultater er skrevet",
    nn: "bunken frå linje {line} er gitt opp etter {tries} forsøk: {reason}; ingen resultat er skrivne",
    en: "the batch from line {line} is given up after {tries} tries: {reason}; no results are written",
};
const NOT_AUTHENTIC: Localized = Localized {
    nb: "det NATS-tjeneren har, er ikke forseglet med nøkkelen til kjøringen",
    nn: "det NATS-tenaren har, er ikkje forsegla med nøkkelen til køyringa",
    en: "what the NATS server has is not sealed with the key of the run",
};
const OTHER_VERSION: Localized = Localized {
    nb: "kjøringen er fra krr {submitter}, og dette er {worker}",
    nn: "køyringa er frå krr {submitter}, og dette er {worker}",
    en: "the run is of krr {submitter}, and this is {worker}",
};
const SEALING: Localized = Localized {
    nb: "systemet gir ingen tilfeldige tall å kryptere med",
    nn: "systemet gir ingen tilfeldige tal å kryptere med",
    en: "the system gives no random numbers to encrypt with",
};
const SYSTEM: Localized = Localized {
    nb: "systemet svikter: {reason}",
    nn: "systemet sviktar: {reason}",
    en: "the system fails: {reason}",
};
const STOPPED: Localized = Localized {
    nb: "stoppet; ingen resultater er skrevet",
    nn: "stoppa; ingen resultat er skrivne",
    en: "stopped; no results are written",
};

const SEE_ADDRESS: Localized = Localized {
    nb: "adressen er for eksempel `nats://tjener:4222` eller `tls://tjener:4222`; `--nats-creds` gir brukeren",
    nn: "adressa er til dømes `nats://tenar:4222` eller `tls://tenar:4222`; `--nats-creds` gir brukaren",
    en: "the address is such as `nats://server:4222` or `tls://server:4222`; `--nats-creds` gives the user",
};
const SEE_CREDENTIALS: Localized = Localized {
    nb: "filen er den som `nsc generate creds` lager",
    nn: "fila er den som `nsc generate creds` lagar",
    en: "the file is the one that `nsc generate creds` makes",
};
const SEE_KEY: Localized = Localized {
    nb: "`krr screen --nats` skriver filen når kjøringen begynner",
    nn: "`krr screen --nats` skriv fila når køyringa begynner",
    en: "`krr screen --nats` writes the file when the run begins",
};
const SEE_JETSTREAM: Localized = Localized {
    nb: "JetStream må være på i tjeneren, og brukeren må få lage strømmer som heter `krr-*`",
    nn: "JetStream må vere på i tenaren, og brukaren må få lage straumar som heiter `krr-*`",
    en: "JetStream has to be on in the server, and the user has to be allowed streams named `krr-*`",
};
const RUN_AGAIN: Localized = Localized {
    nb: "kjør på nytt; ingenting av listen ligger igjen på tjeneren",
    nn: "køyr på nytt; ingenting av lista ligg att på tenaren",
    en: "run again; nothing of the list is left on the server",
};
const SEE_PAYLOAD: Localized = Localized {
    nb: "øk `max_payload` i oppsettet til tjeneren",
    nn: "auk `max_payload` i oppsettet til tenaren",
    en: "raise `max_payload` in the settings of the server",
};
const SEE_WORKERS: Localized = Localized {
    nb: "start `krr worker` med samme `--nats` og nøkkelfilen fra denne kjøringen; `--nats-timeout` setter hvor lenge det ventes",
    nn: "start `krr worker` med same `--nats` og nøkkelfila frå denne køyringa; `--nats-timeout` set kor lenge det blir venta",
    en: "start `krr worker` with the same `--nats` and the key file of this run; `--nats-timeout` sets how long is waited",
};
const SEE_SERVER: Localized = Localized {
    nb: "noen andre skriver til de samme strømmene, eller tjeneren er skadet",
    nn: "nokon andre skriv til dei same straumane, eller tenaren er skadd",
    en: "somebody else writes to the same streams, or the server is damaged",
};
const SAME_VERSION: Localized = Localized {
    nb: "bruk samme utgave av krr overalt",
    nn: "bruk same utgåve av krr overalt",
    en: "use the same version of krr everywhere",
};

const BATCH_NOT_AUTHENTIC: Localized = Localized {
    nb: "den er ikke forseglet med nøkkelen til kjøringen for denne plassen",
    nn: "han er ikkje forsegla med nøkkelen til køyringa for denne plassen",
    en: "it is not sealed with the key of the run for this place",
};
const BATCH_NOT_READABLE: Localized =
    Localized { nb: "den kan ikke leses", nn: "han kan ikkje lesast", en: "it cannot be read" };
const ENGINE: Localized = Localized {
    nb: "sjekken feilet: {reason}",
    nn: "sjekken feila: {reason}",
    en: "the engine failed: {reason}",
};
const ABANDONED: Localized = Localized {
    nb: "alle som tok den, stoppet før den var ferdig",
    nn: "alle som tok han, stoppa før han var ferdig",
    en: "everybody who took it ended before it was done",
};
