//! Text in the languages that the engine speaks.

use crate::contract::Locale;

/// A text in Bokmål, Nynorsk and English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Localized {
    pub(crate) nb: &'static str,
    pub(crate) nn: &'static str,
    pub(crate) en: &'static str,
}

impl Localized {
    /// Returns the text in one language.
    pub(crate) const fn get(self, locale: Locale) -> &'static str {
        match locale {
            Locale::Nb => self.nb,
            Locale::Nn => self.nn,
            Locale::En => self.en,
        }
    }
}
