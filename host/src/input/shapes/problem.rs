//! Problems with files of senders' systems. No problem holds a value of the file: it may be an identity
//! number or an address.

use krr_policy::{Locale, Localized, did_you_mean};

/// A problem with a file of a sender's system.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ShapeProblem {
    /// A field that the shape does not have: the shape, the name that was probably meant, and all names.
    UnknownField {
        /// The title of the shape.
        shape: &'static str,
        /// The name that was probably meant.
        nearest: Option<&'static str>,
        /// The names of the fields.
        names: String,
    },
    /// A value of another type than the field has.
    WrongType(ExpectedShape),
    /// A text that is none of the values to choose between: the one probably meant, and all.
    UnknownValue {
        /// The value that was probably meant.
        nearest: Option<&'static str>,
        /// The values.
        names: String,
    },
    /// A field that must be there.
    MissingField(&'static str),
    /// Not exactly one of these fields.
    NotOneOf(&'static [&'static str]),
    /// Nothing is sent to an address.
    NoNotice,
}

/// What a field of a shape holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedShape {
    /// A text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Count,
    /// A single value.
    Single,
    /// A list.
    List,
    /// Fields.
    Fields,
}

impl ShapeProblem {
    /// Returns the kind of the problem, stable across versions.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::UnknownField { .. } => "unknown_field",
            Self::WrongType(_) => "invalid_type",
            Self::UnknownValue { .. } => "unknown_value",
            Self::MissingField(_) => "missing_field",
            Self::NotOneOf(_) => "invalid_value",
            Self::NoNotice => "no_notice",
        }
    }

    /// Returns a description of the problem.
    pub(crate) fn message(&self, locale: Locale) -> String {
        match self {
            Self::UnknownField { shape, .. } => UNKNOWN_FIELD.with(locale, &[("shape", shape)]),
            Self::WrongType(expected) => {
                WRONG_TYPE.with(locale, &[("expected", &expected.text().get(locale))])
            }
            Self::UnknownValue { .. } => UNKNOWN_VALUE.get(locale).to_owned(),
            Self::MissingField(name) => MISSING_FIELD.with(locale, &[("name", name)]),
            Self::NotOneOf(names) => NOT_ONE_OF.with(locale, &[("names", &listed(names))]),
            Self::NoNotice => NO_NOTICE.get(locale).to_owned(),
        }
    }

    /// Returns a hint for correcting the problem.
    pub(crate) fn help(&self, locale: Locale) -> String {
        match self {
            Self::UnknownField { nearest: Some(name), .. }
            | Self::UnknownValue { nearest: Some(name), .. } => did_you_mean(name, locale),
            Self::UnknownField { names, .. } => FIELDS_ARE.with(locale, &[("names", names)]),
            Self::UnknownValue { names, .. } => VALUES_ARE.with(locale, &[("names", names)]),
            Self::WrongType(_) => AS_THE_SYSTEM.get(locale).to_owned(),
            Self::MissingField(name) => ADD_FIELD.with(locale, &[("name", name)]),
            Self::NotOneOf(_) => KEEP_ONE.get(locale).to_owned(),
            Self::NoNotice => NOTHING_TO_JUDGE.get(locale).to_owned(),
        }
    }
}

impl ExpectedShape {
    const fn text(self) -> Localized {
        match self {
            Self::Text => Localized { nb: "en tekst", nn: "ein tekst", en: "a text" },
            Self::Flag => Localized {
                nb: "`true` eller `false`",
                nn: "`true` eller `false`",
                en: "`true` or `false`",
            },
            Self::Count => Localized { nb: "et heltall", nn: "eit heiltal", en: "a whole number" },
            Self::Single => Localized { nb: "én verdi", nn: "éin verdi", en: "a single value" },
            Self::List => Localized { nb: "en liste", nn: "ei liste", en: "a list" },
            Self::Fields => Localized { nb: "felter", nn: "felt", en: "fields" },
        }
    }
}

/// Returns names in backticks.
pub(super) fn listed(names: &[&str]) -> String {
    let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

const UNKNOWN_FIELD: Localized = Localized {
    nb: "ukjent felt i {shape}",
    nn: "ukjent felt i {shape}",
    en: "unknown field in {shape}",
};
const FIELDS_ARE: Localized = Localized {
    nb: "feltene her er {names}",
    nn: "felta her er {names}",
    en: "the fields here are {names}",
};
const WRONG_TYPE: Localized = Localized {
    nb: "her skal det stå {expected}",
    nn: "her skal det stå {expected}",
    en: "expected {expected} here",
};
const AS_THE_SYSTEM: Localized = Localized {
    nb: "skriv verdien slik systemet tar imot den",
    nn: "skriv verdien slik systemet tek imot han",
    en: "write the value as the system accepts it",
};
const UNKNOWN_VALUE: Localized =
    Localized { nb: "ukjent verdi", nn: "ukjend verdi", en: "unknown value" };
const VALUES_ARE: Localized =
    Localized { nb: "bruk en av {names}", nn: "bruk ein av {names}", en: "use one of {names}" };
const MISSING_FIELD: Localized = Localized {
    nb: "`{name}` mangler her",
    nn: "`{name}` manglar her",
    en: "`{name}` is missing here",
};
const ADD_FIELD: Localized =
    Localized { nb: "legg til `{name}`", nn: "legg til `{name}`", en: "add `{name}`" };
const NOT_ONE_OF: Localized = Localized {
    nb: "det må være nøyaktig én av {names}",
    nn: "det må vere nøyaktig éin av {names}",
    en: "there must be exactly one of {names}",
};
const KEEP_ONE: Localized = Localized {
    nb: "oppgi den ene, og ta bort de andre",
    nn: "oppgi den eine, og ta bort dei andre",
    en: "give one of them, and remove the others",
};
const NO_NOTICE: Localized = Localized {
    nb: "ingenting sendes til en adresse",
    nn: "ingenting blir sendt til ei adresse",
    en: "nothing is sent to an address",
};
const NOTHING_TO_JUDGE: Localized = Localized {
    nb: "det er ikke noe varsel her å vurdere; ta filen ut av kontrollen",
    nn: "det er ikkje noko varsel her å vurdere; ta fila ut av kontrollen",
    en: "there is no notice here to judge; leave the file out of the check",
};
