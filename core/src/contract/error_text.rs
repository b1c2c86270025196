//! The texts of input errors, in the languages of reports.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use super::catalogue::Locale;
use super::error::{ExpectedType, FoundType, InputError, InputProblem, Suggestion};
use super::localized::{Localized, grouped};
use super::placeholders::{MAX_PLACEHOLDER_LENGTH, MAX_PLACEHOLDERS};
use super::value::MAX_COUNT;

const NOT_A_DISPATCH: Localized = Localized {
    nb: "{found} er ikke en utsendelse",
    nn: "{found} er ikkje ei utsending",
    en: "{found} is not a dispatch",
};
const GIVE_FIELDS: Localized = Localized {
    nb: "skriv felter: `sender`, `purpose`, `message`, …",
    nn: "skriv felt: `sender`, `purpose`, `message`, …",
    en: "give fields: `sender`, `purpose`, `message`, …",
};
const WRONG_TYPE: Localized = Localized {
    nb: "her skal det stå {expected}, men det står {found}",
    nn: "her skal det stå {expected}, men det står {found}",
    en: "expected {expected}, found {found}",
};
const UNSUPPORTED_VALUE: Localized = Localized {
    nb: "verdien har en ukjent type eller inneholder seg selv",
    nn: "verdien har ein ukjend type eller inneheld seg sjølv",
    en: "the value has an unsupported type or contains itself",
};
const SUPPORTED_VALUES: Localized = Localized {
    nb: "bruk tekst, tall, `true` og `false`, lister og vanlige objekter",
    nn: "bruk tekst, tal, `true` og `false`, lister og vanlege objekt",
    en: "use text, numbers, booleans, arrays and plain objects",
};
const COUNT_TOO_LARGE: Localized = Localized {
    nb: "tallet `{count}` er for stort",
    nn: "talet `{count}` er for stort",
    en: "`{count}` is larger than any count",
};
const LARGEST_COUNT: Localized = Localized {
    nb: "det største tallet er {count}",
    nn: "det største talet er {count}",
    en: "the largest count is {count}",
};
const LENGTH_OUT_OF_RANGE: Localized = Localized {
    nb: "en plassholder kan ikke ha lengden `{length}`",
    nn: "ein plasshaldar kan ikkje ha lengda `{length}`",
    en: "a placeholder cannot have the length `{length}`",
};
const LENGTHS_ARE: Localized = Localized {
    nb: "skriv det største antallet tegn, fra 1 til {most}",
    nn: "skriv det største talet på teikn, frå 1 til {most}",
    en: "give the largest number of characters, from 1 to {most}",
};
const TOO_MANY_PLACEHOLDERS: Localized = Localized {
    nb: "her er det lengder for {count} plassholdere",
    nn: "her er det lengder for {count} plasshaldarar",
    en: "there are lengths for {count} placeholders",
};
const LARGEST_NUMBER: Localized = Localized {
    nb: "ta med de plassholderne som meldingen har, høyst {most}",
    nn: "ta med dei plasshaldarane som meldinga har, høgst {most}",
    en: "give those of the placeholders that the message has, {most} at most",
};
const UNKNOWN_FIELD: Localized =
    Localized { nb: "ukjent felt", nn: "ukjent felt", en: "unknown field" };
const UNKNOWN_RULE: Localized =
    Localized { nb: "ukjent regel", nn: "ukjend regel", en: "unknown rule" };
const RULES_ARE: Localized = Localized {
    nb: "navnet på regelen står ved hvert funn i rapporten, og i RULES.md",
    nn: "namnet på regelen står ved kvart funn i rapporten, og i RULES.md",
    en: "the name of the rule is at each finding of the report, and in RULES.md",
};
const UNKNOWN_VALUE: Localized = Localized {
    nb: "ukjent verdi `{value}`",
    nn: "ukjend verdi `{value}`",
    en: "unknown value `{value}`",
};
const FIELDS_ARE: Localized = Localized {
    nb: "feltene her er {names}",
    nn: "felta her er {names}",
    en: "the fields here are {names}",
};
const ONE_OF: Localized =
    Localized { nb: "velg mellom {names}", nn: "vel mellom {names}", en: "one of {names}" };
const DID_YOU_MEAN: Localized =
    Localized { nb: "mente du `{name}`?", nn: "meinte du `{name}`?", en: "did you mean `{name}`?" };
const DUPLICATE_FIELD: Localized =
    Localized { nb: "står to ganger", nn: "står to gonger", en: "given twice" };
const KEEP_ONE: Localized =
    Localized { nb: "behold det ene", nn: "behald det eine", en: "keep one of them" };
const MISSING_FIELD: Localized = Localized { nb: "mangler", nn: "manglar", en: "missing" };
const GIVE_FIELD: Localized =
    Localized { nb: "fyll ut `{field}`", nn: "fyll ut `{field}`", en: "give `{field}`" };

const FLAG: Localized =
    Localized { nb: "`true` eller `false`", nn: "`true` eller `false`", en: "`true` or `false`" };
const COUNT: Localized = Localized {
    nb: "et helt tall, null eller mer",
    nn: "eit heilt tal, null eller meir",
    en: "a whole number, zero or more",
};
const TEXT: Localized = Localized { nb: "tekst", nn: "tekst", en: "text" };
const NAME: Localized = Localized { nb: "et navn", nn: "eit namn", en: "a name" };
const LIST: Localized = Localized { nb: "en liste", nn: "ei liste", en: "a list" };
const FIELDS: Localized =
    Localized { nb: "et sett med felter", nn: "eit sett med felt", en: "a set of fields" };
const NOTHING: Localized = Localized { nb: "ingenting", nn: "ingenting", en: "nothing" };
const THE_NUMBER: Localized =
    Localized { nb: "tallet `{count}`", nn: "talet `{count}`", en: "the number `{count}`" };
const THE_TEXT: Localized =
    Localized { nb: "teksten `{text}`", nn: "teksten `{text}`", en: "the text `{text}`" };
const NOT_A_COUNT: Localized = Localized {
    nb: "et tall som er negativt, ikke helt eller for stort",
    nn: "eit tal som er negativt, ikkje heilt eller for stort",
    en: "a number that is negative, not whole, or too large",
};
const EMPTY_DOCUMENT: Localized =
    Localized { nb: "et tomt dokument", nn: "eit tomt dokument", en: "an empty document" };
const YES_OR_NO: Localized = Localized { nb: "ja eller nei", nn: "ja eller nei", en: "yes or no" };
const A_NUMBER: Localized = Localized { nb: "et tall", nn: "eit tal", en: "a number" };

impl InputError {
    /// Returns the problem, without the path.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        self.problem.message(locale)
    }

    /// Returns the remedy, if one is known.
    #[must_use]
    pub fn help(&self, locale: Locale) -> Option<String> {
        self.problem.help(locale)
    }
}

impl InputProblem {
    /// Returns a description of the problem.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        match self {
            Self::NotADispatch(found) => {
                NOT_A_DISPATCH.with(locale, &[("found", &document(found, locale))])
            }
            Self::WrongType { expected, found } => WRONG_TYPE.with(
                locale,
                &[
                    ("expected", &type_text(*expected).get(locale)),
                    ("found", &value(found, locale)),
                ],
            ),
            Self::UnsupportedValue => UNSUPPORTED_VALUE.get(locale).to_owned(),
            Self::CountTooLarge(count) => COUNT_TOO_LARGE.with(locale, &[("count", count)]),
            Self::LengthOutOfRange(length) => {
                LENGTH_OUT_OF_RANGE.with(locale, &[("length", length)])
            }
            Self::TooManyPlaceholders(count) => {
                TOO_MANY_PLACEHOLDERS.with(locale, &[("count", count)])
            }
            Self::UnknownField(_) => UNKNOWN_FIELD.get(locale).to_owned(),
            Self::UnknownRule(_) => UNKNOWN_RULE.get(locale).to_owned(),
            Self::UnknownValue(value, _) => UNKNOWN_VALUE.with(locale, &[("value", value)]),
            Self::DuplicateField => DUPLICATE_FIELD.get(locale).to_owned(),
            Self::MissingField(_) => MISSING_FIELD.get(locale).to_owned(),
            Self::Other(text) => text.clone(),
        }
    }

    /// Returns the remedy, if one is known.
    #[must_use]
    pub fn help(&self, locale: Locale) -> Option<String> {
        Some(match self {
            Self::NotADispatch(_) => GIVE_FIELDS.get(locale).to_owned(),
            Self::UnsupportedValue => SUPPORTED_VALUES.get(locale).to_owned(),
            Self::CountTooLarge(_) => {
                LARGEST_COUNT.with(locale, &[("count", &grouped(MAX_COUNT, locale))])
            }
            Self::LengthOutOfRange(_) => {
                LENGTHS_ARE.with(locale, &[("most", &grouped(MAX_PLACEHOLDER_LENGTH, locale))])
            }
            Self::TooManyPlaceholders(_) => {
                LARGEST_NUMBER.with(locale, &[("most", &grouped(MAX_PLACEHOLDERS as u64, locale))])
            }
            Self::UnknownField(suggestion) => suggest(*suggestion, FIELDS_ARE, locale),
            Self::UnknownRule(Some(nearest)) => did_you_mean(nearest, locale),
            Self::UnknownRule(None) => RULES_ARE.get(locale).to_owned(),
            Self::UnknownValue(_, suggestion) => suggest(*suggestion, ONE_OF, locale),
            Self::DuplicateField => KEEP_ONE.get(locale).to_owned(),
            Self::MissingField(field) => GIVE_FIELD.with(locale, &[("field", field)]),
            Self::WrongType { .. } | Self::Other(_) => return None,
        })
    }
}

/// Returns the question whether a name was meant.
#[must_use]
pub fn did_you_mean(name: &str, locale: Locale) -> String {
    DID_YOU_MEAN.with(locale, &[("name", &name)])
}

fn suggest(suggestion: Suggestion, all: Localized, locale: Locale) -> String {
    match suggestion {
        Suggestion::Nearest(name) => did_you_mean(name, locale),
        Suggestion::OneOf(names) => {
            let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
            all.with(locale, &[("names", &names.join(", "))])
        }
    }
}

const fn type_text(expected: ExpectedType) -> Localized {
    match expected {
        ExpectedType::Flag => FLAG,
        ExpectedType::Count => COUNT,
        ExpectedType::Text => TEXT,
        ExpectedType::Name => NAME,
        ExpectedType::List => LIST,
        ExpectedType::Fields => FIELDS,
    }
}

/// Describes a value in a field.
fn value(found: &FoundType, locale: Locale) -> String {
    match found {
        FoundType::Nothing => NOTHING.get(locale).to_owned(),
        FoundType::Flag(flag) => format!("`{flag}`"),
        FoundType::Count(count) => THE_NUMBER.with(locale, &[("count", count)]),
        FoundType::Number => NOT_A_COUNT.get(locale).to_owned(),
        FoundType::Text(text) => THE_TEXT.with(locale, &[("text", text)]),
        FoundType::List => LIST.get(locale).to_owned(),
        FoundType::Fields => FIELDS.get(locale).to_owned(),
    }
}

/// Describes a whole document by its type.
const fn document(found: &FoundType, locale: Locale) -> &'static str {
    let text = match found {
        FoundType::Nothing => EMPTY_DOCUMENT,
        FoundType::Flag(_) => YES_OR_NO,
        FoundType::Count(_) | FoundType::Number => A_NUMBER,
        FoundType::Text(_) => TEXT,
        FoundType::List => LIST,
        FoundType::Fields => FIELDS,
    };
    text.get(locale)
}
