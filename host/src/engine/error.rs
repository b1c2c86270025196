//! Errors of the engine.

use std::fmt;

use krr_policy::{Locale, Localized};

/// A failure of the engine to give a result. The dispatch itself may be valid: under wider limits the same call
/// may succeed.
///
/// [`message`](Self::message) is in the language of the reader; [`Display`](fmt::Display) is in
/// English.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EngineError {
    /// The component cannot be run on this machine.
    Unusable(String),
    /// The input of a call is larger than the limit, in bytes.
    TooLarge(usize),
    /// The component needs more memory than the limit, in bytes.
    OutOfMemory(usize),
    /// The component trapped, or its output is larger than the limit.
    Failed(String),
}

const UNUSABLE: Localized = Localized {
    nb: "sjekken kan ikke kjøres her: {reason}",
    nn: "sjekken kan ikkje køyrast her: {reason}",
    en: "the engine cannot run here: {reason}",
};
const TOO_LARGE: Localized = Localized {
    nb: "utsendelsene er større enn grensen på {limit} byte",
    nn: "utsendingane er større enn grensa på {limit} byte",
    en: "the dispatches are larger than the limit of {limit} bytes",
};
const OUT_OF_MEMORY: Localized = Localized {
    nb: "sjekken trenger mer minne enn grensen på {limit} byte",
    nn: "sjekken treng meir minne enn grensa på {limit} byte",
    en: "the engine needs more memory than the limit of {limit} bytes",
};
const FAILED: Localized = Localized {
    nb: "sjekken feilet: {reason}",
    nn: "sjekken feila: {reason}",
    en: "the engine failed: {reason}",
};

impl EngineError {
    /// Returns a description of the failure. What the runtime says is part of it as it is, in
    /// English.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        match self {
            Self::Unusable(reason) => UNUSABLE.with(locale, &[("reason", reason)]),
            Self::TooLarge(limit) => TOO_LARGE.with(locale, &[("limit", &bytes(*limit, locale))]),
            Self::OutOfMemory(limit) => {
                OUT_OF_MEMORY.with(locale, &[("limit", &bytes(*limit, locale))])
            }
            Self::Failed(reason) => FAILED.with(locale, &[("reason", reason)]),
        }
    }
}

impl fmt::Display for EngineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Locale::En))
    }
}

impl std::error::Error for EngineError {}

fn bytes(size: usize, locale: Locale) -> String {
    krr_policy::grouped(size as u64, locale)
}
