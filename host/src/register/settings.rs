//! The settings of a client, from the variables that platforms give.

use std::path::Path;
use std::time::Duration;

use krr_policy::{Locale, Localized};
use ureq::tls::RootCerts;
use zeroize::Zeroizing;

use super::address::Address;
use super::authorities;
use super::error::text;
use super::grant::Grants;
use super::key::{Key, KeyProblem};
use super::scopes;

/// The variables, by the names that Nav's platform gives them, but for the register's own.
const CLIENT_ID: &str = "MASKINPORTEN_CLIENT_ID";
const CLIENT_JWK: &str = "MASKINPORTEN_CLIENT_JWK";
const SCOPES: &str = "MASKINPORTEN_SCOPES";
const ISSUER: &str = "MASKINPORTEN_ISSUER";
const TOKEN_ENDPOINT: &str = "MASKINPORTEN_TOKEN_ENDPOINT";
const REGISTER_URL: &str = "KRR_REGISTER_URL";

/// The file with certificate authorities, by the name that OpenSSL gives it.
const AUTHORITIES: &str = "SSL_CERT_FILE";

/// The register of each of Maskinporten's environments.
const ENVIRONMENTS: [(&str, &str); 2] = [
    ("https://maskinporten.no", "https://kontaktregisteret.no"),
    ("https://test.maskinporten.no", "https://test.kontaktregisteret.no"),
];

/// What a client needs to know.
pub struct Settings {
    pub(super) register: Address,
    pub(super) token_endpoint: Address,
    pub(super) grants: Grants,
    pub(super) authorities: RootCerts,
    pub(super) options: Options,
}

/// What is set for one run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The organisation number of the body that has delegated its access.
    pub on_behalf_of: Option<String>,
    /// True if it is asked who has a digital mailbox.
    pub with_mailbox: bool,
    /// The calls at the same time, at most.
    pub calls: usize,
    /// How long a call may take.
    pub timeout: Duration,
}

/// What is wrong with the settings. Nothing of their values is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingError {
    /// A variable is missing or empty.
    Missing(&'static str),
    /// A variable is not the address of a service by HTTPS.
    NotAnAddress(&'static str),
    /// A variable is not a file with certificates.
    NoAuthorities(&'static str),
    /// The issuer is in no known environment, and the register's address is not given.
    UnknownEnvironment,
    /// The key cannot be used.
    Key(KeyProblem),
    /// The client has not the scope.
    MissingScope(&'static str),
}

impl Settings {
    /// Reads the settings, given the value of each variable.
    ///
    /// # Errors
    ///
    /// Returns an error if something is missing or cannot be used.
    pub fn read(
        variable: impl Fn(&str) -> Option<String>,
        options: Options,
    ) -> Result<Self, SettingError> {
        let given = |name| {
            let value = variable(name).map(Zeroizing::new);
            value.filter(|value| !value.trim().is_empty())
        };
        let required = |name| given(name).ok_or(SettingError::Missing(name));
        let address =
            |name, text: &str| Address::parse(text).ok_or(SettingError::NotAnAddress(name));
        let issuer = required(ISSUER)?;
        let token_endpoint = match given(TOKEN_ENDPOINT) {
            Some(text) => address(TOKEN_ENDPOINT, &text)?,
            None => address(ISSUER, &issuer)?.join("token"),
        };
        let register = match given(REGISTER_URL) {
            Some(text) => address(REGISTER_URL, &text)?,
            None => register_of(&issuer).ok_or(SettingError::UnknownEnvironment)?,
        };
        let authorities = match given(AUTHORITIES) {
            Some(path) => authorities::of_file(Path::new(path.as_str()))
                .ok_or(SettingError::NoAuthorities(AUTHORITIES))?,
            None => RootCerts::WebPki,
        };
        let needed = scopes::needed(options.on_behalf_of.is_some(), options.with_mailbox);
        if let Some(granted) = given(SCOPES) {
            let is_missing = |scope: &&&str| !granted.split_whitespace().any(|it| it == **scope);
            if let Some(scope) = needed.iter().find(is_missing) {
                return Err(SettingError::MissingScope(scope));
            }
        }
        let grants = Grants {
            key: Key::of_jwk(&required(CLIENT_JWK)?).map_err(SettingError::Key)?,
            issuer: issuer.trim().to_owned(),
            client_id: required(CLIENT_ID)?.trim().to_owned(),
            scopes: needed.join(" "),
            consumer: options.on_behalf_of.clone(),
        };
        Ok(Self { register, token_endpoint, grants, authorities, options })
    }
}

fn register_of(issuer: &str) -> Option<Address> {
    let issuer = issuer.trim().trim_end_matches('/');
    let (_, register) = ENVIRONMENTS.iter().find(|(known, _)| *known == issuer)?;
    Address::parse(register)
}

impl SettingError {
    /// Returns what is wrong and what to do.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        let (name, reason) = match self {
            Self::Missing(name)
            | Self::NotAnAddress(name)
            | Self::NoAuthorities(name)
            | Self::MissingScope(name) => (*name, ""),
            Self::UnknownEnvironment => (REGISTER_URL, ""),
            Self::Key(KeyProblem::Missing(field) | KeyProblem::NotBase64(field)) => (*field, ""),
            Self::Key(KeyProblem::Rejected(reason)) => (CLIENT_JWK, reason.as_str()),
            Self::Key(KeyProblem::NotAKey | KeyProblem::NotRsa) => (CLIENT_JWK, ""),
        };
        self.text().with(locale, &[("name", &name), ("reason", &reason)])
    }

    /// Returns what is wrong, with `{name}` and `{reason}` in it.
    fn text(&self) -> Localized {
        match self {
            Self::Missing(_) => text(
                "variabelen `{name}` er ikke satt",
                "variabelen `{name}` er ikkje sett",
                "the variable `{name}` is not set",
            ),
            Self::NotAnAddress(_) => text(
                "variabelen `{name}` skal være en adresse med https, uten spørring og brukernavn; http er bare tillatt til denne maskinen",
                "variabelen `{name}` skal vere ei adresse med https, utan spørjing og brukarnamn; http er berre tillate til denne maskina",
                "the variable `{name}` has to be an address with https, without query and user name; http is allowed to this machine alone",
            ),
            Self::NoAuthorities(_) => text(
                "variabelen `{name}` skal være en fil med sertifikatutstedere, i PEM",
                "variabelen `{name}` skal vere ei fil med sertifikatutferdarar, i PEM",
                "the variable `{name}` has to be a file with certificate authorities, in PEM",
            ),
            Self::UnknownEnvironment => text(
                "`MASKINPORTEN_ISSUER` er verken test eller produksjon; sett `{name}` til adressen til registeret",
                "`MASKINPORTEN_ISSUER` er verken test eller produksjon; set `{name}` til adressa til registeret",
                "`MASKINPORTEN_ISSUER` is neither test nor production; set `{name}` to the address of the register",
            ),
            Self::Key(KeyProblem::NotAKey) => text(
                "variabelen `{name}` skal være en nøkkel som JWK, i JSON",
                "variabelen `{name}` skal vere ein nøkkel som JWK, i JSON",
                "the variable `{name}` has to be a key as a JWK, in JSON",
            ),
            Self::Key(KeyProblem::NotRsa) => text(
                "nøkkelen i `{name}` skal være av typen RSA; Maskinporten godtar ingen andre",
                "nøkkelen i `{name}` skal vere av typen RSA; Maskinporten godtek ingen andre",
                "the key in `{name}` has to be an RSA key; Maskinporten accepts no other",
            ),
            Self::Key(KeyProblem::Missing("kid")) => text(
                "nøkkelen i `MASKINPORTEN_CLIENT_JWK` mangler `{name}`, som den er registrert med på klienten",
                "nøkkelen i `MASKINPORTEN_CLIENT_JWK` manglar `{name}`, som han er registrert med på klienten",
                "the key in `MASKINPORTEN_CLIENT_JWK` has no `{name}`, by which it is registered for the client",
            ),
            Self::Key(KeyProblem::Missing(_)) => text(
                "nøkkelen i `MASKINPORTEN_CLIENT_JWK` mangler `{name}`; den skal være privat, med alle tallene",
                "nøkkelen i `MASKINPORTEN_CLIENT_JWK` manglar `{name}`; han skal vere privat, med alle tala",
                "the key in `MASKINPORTEN_CLIENT_JWK` has no `{name}`; it has to be private, with all its numbers",
            ),
            Self::Key(KeyProblem::NotBase64(_)) => text(
                "`{name}` i `MASKINPORTEN_CLIENT_JWK` er ikke i base64url",
                "`{name}` i `MASKINPORTEN_CLIENT_JWK` er ikkje i base64url",
                "`{name}` in `MASKINPORTEN_CLIENT_JWK` is not in base64url",
            ),
            Self::Key(KeyProblem::Rejected(_)) => text(
                "nøkkelen i `{name}` kan ikke brukes: {reason}. Den skal ha fra 2048 til 4096 bit",
                "nøkkelen i `{name}` kan ikkje brukast: {reason}. Han skal ha frå 2048 til 4096 bit",
                "the key in `{name}` cannot be used: {reason}. It has to have from 2048 to 4096 bits",
            ),
            Self::MissingScope(_) => text(
                "`MASKINPORTEN_SCOPES` mangler {name}, som dette oppslaget trenger",
                "`MASKINPORTEN_SCOPES` manglar {name}, som dette oppslaget treng",
                "`MASKINPORTEN_SCOPES` lacks {name}, which this lookup needs",
            ),
        }
    }
}
