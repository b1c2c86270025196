//! Texts and figures in the languages of reports.

use alloc::string::{String, ToString as _};
use core::fmt::{Display, Write as _};

use super::catalogue::Locale;

/// A text in Bokmål, Nynorsk and English.
///
/// ```
/// use krr_policy::{Locale, Localized};
///
/// let text = Localized { nb: "{n} feil", nn: "{n} feil", en: "{n} errors" };
/// assert_eq!(text.with(Locale::En, &[("n", &2)]), "2 errors");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Localized {
    /// The text in Bokmål.
    pub nb: &'static str,
    /// The text in Nynorsk.
    pub nn: &'static str,
    /// The text in English.
    pub en: &'static str,
}

impl Localized {
    /// Creates a text that is the same in every language, such as a name.
    #[must_use]
    pub const fn same(text: &'static str) -> Self {
        Self { nb: text, nn: text, en: text }
    }

    /// Returns the text in one language.
    #[must_use]
    pub const fn get(self, locale: Locale) -> &'static str {
        match locale {
            Locale::Nb => self.nb,
            Locale::Nn => self.nn,
            Locale::En => self.en,
        }
    }

    /// Returns the text in one language, with each `{name}` replaced by the value of that name. A
    /// name without a value stays as it is, and values are not searched for names.
    #[must_use]
    pub fn with(self, locale: Locale, values: &[(&str, &dyn Display)]) -> String {
        let (mut filled, mut rest) = (String::new(), self.get(locale));
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            filled.push_str(before);
            // Writing to a string does not fail.
            let _ = match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => write!(filled, "{value}"),
                None => write!(filled, "{{{name}}}"),
            };
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

/// Returns a figure for people: from five digits on in groups of three, with no-break spaces in
/// Norwegian and commas in English.
///
/// ```
/// use krr_policy::{Locale, grouped};
///
/// assert_eq!(grouped(299_000, Locale::Nb), "299\u{a0}000");
/// assert_eq!(grouped(299_000, Locale::En), "299,000");
/// assert_eq!(grouped(9_999, Locale::En), "9999");
/// ```
#[must_use]
pub fn grouped(figure: u64, locale: Locale) -> String {
    const MIN_DIGITS: usize = 5;
    const GROUP: usize = 3;
    let digits = figure.to_string();
    if digits.len() < MIN_DIGITS {
        return digits;
    }
    let separator = match locale {
        Locale::Nb | Locale::Nn => '\u{a0}',
        Locale::En => ',',
    };
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(GROUP) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}
