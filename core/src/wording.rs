//! What the engine says, in the languages that it speaks.
//!
//! A text is written once, in all languages, where it is used. With the feature `translations` they
//! all end up in the program. Without it only Bokmål does, and another language is a file of its
//! own, which [`adopt`] takes when it is asked for. In it each text stands under a hash of what it
//! says in Bokmål, so that neither the program nor the file needs names for texts.

#[cfg(any(test, not(feature = "translations")))]
mod adopted;

use alloc::string::String;
#[cfg(any(test, feature = "tools"))]
use alloc::vec::Vec;

use crate::compose::compose;
use crate::contract::{InputError, Locale};
use crate::search;
use crate::version::{ENGINE, RULES};
#[cfg(any(test, feature = "tools"))]
use crate::{question, rules, summary};

/// A text in the languages that the engine speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Text(pub(crate) &'static str);

/// A text in Bokmål, Nynorsk and English. One constant holds them all, which takes a third of the
/// room of three.
#[cfg(feature = "translations")]
macro_rules! text {
    ($nb:expr, $nn:expr, $en:expr $(,)?) => {
        $crate::wording::Text(concat!($nb, "\0", $nn, "\0", $en))
    };
}

/// A text in Bokmål, which adopted wording says in other languages.
#[cfg(not(feature = "translations"))]
macro_rules! text {
    ($nb:expr, $nn:expr, $en:expr $(,)?) => {
        $crate::wording::Text($nb)
    };
}

/// What a rule says, its three texts each in Bokmål, Nynorsk and English.
macro_rules! says {
    (
        title = [$title_nb:literal, $title_nn:literal, $title_en:literal $(,)?],
        message = [$message_nb:literal, $message_nn:literal, $message_en:literal $(,)?],
        remedy = [$remedy_nb:literal, $remedy_nn:literal, $remedy_en:literal $(,)?] $(,)?
    ) => {
        $crate::wording::Says($crate::wording::text!(
            concat!($title_nb, "\t", $message_nb, "\t", $remedy_nb),
            concat!($title_nn, "\t", $message_nn, "\t", $remedy_nn),
            concat!($title_en, "\t", $message_en, "\t", $remedy_en),
        ))
    };
}

pub(crate) use {says, text};

impl Text {
    /// The text in one of the languages.
    #[cfg(feature = "translations")]
    pub(crate) fn get(&self, locale: Locale) -> &'static str {
        self.0.split('\0').nth(locale as usize).unwrap_or_default()
    }

    /// The text in one of the languages; in Bokmål while that language is not adopted.
    #[cfg(not(feature = "translations"))]
    pub(crate) fn get(&self, locale: Locale) -> &'static str {
        adopted::say(self.0, locale).unwrap_or(self.0)
    }
}

/// What a rule says of an offence, as one text: three would each take a place in the browser module.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Says(pub(crate) Text);

impl Says {
    /// A few words on what it is about.
    pub(crate) fn title(&self, locale: Locale) -> &'static str {
        self.nth(0, locale)
    }

    /// What is wrong; `{…}` stands for figures.
    pub(crate) fn message(&self, locale: Locale) -> &'static str {
        self.nth(1, locale)
    }

    /// What would make it right.
    pub(crate) fn remedy(&self, locale: Locale) -> &'static str {
        self.nth(2, locale)
    }

    fn nth(&self, nth: usize, locale: Locale) -> &'static str {
        search::part(self.0.get(locale), b'\t', nth)
    }
}

/// Makes the engine speak a language that was not linked in, from the wording that the npm package
/// has in a file for each. It can be done any number of times. Where the feature `translations` has
/// linked all languages in, it only tells whether the wording fits.
///
/// # Errors
///
/// When the wording is for other rules, or for another version of the engine: then nothing is
/// changed.
///
/// ```
/// let error = krr_policy::adopt("nn 0.0.9 sha256:…\n".into()).unwrap_err();
/// assert_eq!(error.code(), "invalid_value");
/// ```
#[cfg_attr(
    feature = "translations",
    allow(clippy::needless_pass_by_value, reason = "kept where it is not linked in")
)]
pub fn adopt(wording: String) -> Result<Locale, InputError> {
    for locale in Locale::ALL {
        if wording.starts_with(&heading(*locale)) {
            #[cfg(not(feature = "translations"))]
            adopted::keep(*locale, wording);
            return Ok(*locale);
        }
    }
    Err(InputError::unfit("the wording is for another version", "take all files from one build"))
}

/// The first line of a wording: what it is for.
fn heading(locale: Locale) -> String {
    compose(&[locale.as_str(), " ", ENGINE, " ", RULES.trim_ascii_end(), "\n"])
}

/// How long a key is.
#[cfg(any(test, feature = "tools", not(feature = "translations")))]
const KEY: usize = 8;

/// The key of a text: a hash of what it says in Bokmål, as letters from `a` to `p`.
#[cfg(any(test, feature = "tools", not(feature = "translations")))]
fn key(nb: &str) -> [u8; KEY] {
    let hash = nb.bytes().fold(crate::hash::NOTHING, crate::hash::mix);
    core::array::from_fn(|nth| b'a' + (hash >> (4 * nth) & 15) as u8)
}

/// All that a report can say in one language, as [`adopt`] takes it.
#[cfg(any(test, feature = "tools"))]
#[cfg_attr(not(feature = "tools"), allow(unreachable_pub, reason = "exported with `tools`"))]
#[must_use]
pub fn wording(locale: Locale) -> String {
    let mut lines: Vec<String> = all()
        .map(|text| {
            let key = key(text.get(Locale::Nb));
            compose(&[&String::from_utf8_lossy(&key), text.get(locale), "\n"])
        })
        .collect();
    lines.sort_unstable();
    lines.dedup();
    heading(locale) + &lines.concat()
}

/// Every text that a report can say.
#[cfg(any(test, feature = "tools"))]
fn all() -> impl Iterator<Item = Text> {
    let of_rule = |rule: &rules::Rule| {
        let steps = rule.steps.iter().filter_map(|step| step.why);
        core::iter::once(rule.says.0).chain(steps)
    };
    let questions = question::ALL.iter().map(|question| question.text);
    let sentences = summary::SENTENCES.iter().copied();
    rules::ALL.iter().flat_map(of_rule).chain(questions).chain(sentences)
}

#[cfg(test)]
mod tests {
    use super::adopted::Wording;
    use super::*;

    #[test]
    fn what_is_adopted_says_what_is_linked_in() {
        for &locale in Locale::ALL {
            let adopted = Wording::read(wording(locale).leak());
            for text in all() {
                let nb = text.get(Locale::Nb);
                assert_eq!(adopted.get(nb), Some(text.get(locale)), "one text, two translations");
                assert_eq!(adopted.get(&nb.to_uppercase()), None);
                assert!(!text.0.contains('\n'), "{nb}");
            }
            assert!(adopted.0.is_sorted_by_key(|line| line.get(..KEY)), "the search goes by keys");
        }
    }

    #[test]
    fn only_wording_of_this_edition_is_taken() {
        for &locale in Locale::ALL {
            let ours = wording(locale);
            assert_eq!(adopt(ours.clone()), Ok(locale));
            assert_eq!(adopt(ours.clone()), Ok(locale), "a second time");
            let (longer, changed) =
                (format!("{ENGINE}{ours}"), ours.replace("sha256:", "sha256:0"));
            for other in ["", "nn", &longer, &changed] {
                assert_eq!(adopt(other.into()).map_err(|error| error.code()), Err("invalid_value"));
            }
        }
    }
}
