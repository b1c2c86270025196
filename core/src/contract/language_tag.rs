//! Language tags: any language can be declared, known to the engine or not.

use alloc::string::String;
use alloc::vec::Vec;

use serde::de::Error;
use serde::{Deserialize as _, Deserializer};

use super::dispatch::Language;

impl Language {
    /// Returns the language of a tag, without regard to case, region and script; `None` if the engine
    /// does not know it. `no` counts as Bokmål.
    ///
    /// ```
    /// use krr_policy::Language;
    ///
    /// assert_eq!(Language::from_tag("nn-NO"), Some(Language::Nn));
    /// assert_eq!(Language::from_tag("uk"), None);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?;
        let is = |name: &str| primary.eq_ignore_ascii_case(name);
        if is("no") {
            return Some(Self::Nb);
        }
        Self::ALL.iter().copied().find(|language| is(language.as_str()))
    }
}

/// Returns whether two tags are of one language, without regard to case, region and script.
#[cfg(feature = "engine")]
pub(crate) fn is_same_language(one: &str, other: &str) -> bool {
    let primary = |tag: &'_ str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    match (Language::from_tag(one), Language::from_tag(other)) {
        (None, None) => primary(one) == primary(other),
        (one, other) => one == other,
    }
}

/// Returns whether a text has the form of a language tag: two or three letters, and subtags of one to
/// eight letters or digits.
fn is_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = subtags.next().unwrap_or_default();
    matches!(primary.len(), 2 | 3)
        && primary.chars().all(|c| c.is_ascii_alphabetic())
        && subtags.all(|subtag| {
            matches!(subtag.len(), 1..=8) && subtag.chars().all(|c| c.is_ascii_alphanumeric())
        })
}

fn checked<E: Error>(tag: String) -> Result<String, E> {
    if is_tag(&tag) {
        Ok(tag)
    } else {
        let names = "a language tag such as `nb`, `nn`, `en`, `se`, `sma` or `uk`";
        Err(E::invalid_value(serde::de::Unexpected::Str(&tag), &names))
    }
}

/// Deserializes a language tag.
///
/// # Errors
///
/// Returns an error if the text does not have the form of a language tag.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Option::<String>::deserialize(deserializer)?.map(checked).transpose()
}

/// Deserializes a list of language tags.
///
/// # Errors
///
/// Returns an error if an item does not have the form of a language tag.
pub(super) fn deserialize_list<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Vec<String>>, D::Error> {
    let tags = Option::<Vec<String>>::deserialize(deserializer)?;
    tags.map(|tags| tags.into_iter().map(checked).collect()).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_a_language_and_subtags() {
        for tag in ["nb", "NN", "en-GB", "se", "sma", "smj", "uk", "ar", "sr-Latn-RS", "zh-Hant"] {
            assert!(is_tag(tag), "{tag}");
        }
        for tag in ["", "n", "norsk", "bokmål", "nb_NO", "nb-", "-nb", "en-", "en-toolongsubtag"] {
            assert!(!is_tag(tag), "{tag}");
        }
    }
}
