//! Why a record is not read. Nothing of the record itself is in it.

use std::borrow::Cow;

use krr_policy::{Locale, Localized};
use serde::{Deserialize, Serialize};

use super::place::Place;

/// A record that is not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reject {
    /// The place of the record.
    pub place: Place,
    /// The reason.
    pub reason: RejectReason,
}

/// A reason for not reading a record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RejectReason {
    /// It is not JSON.
    NotJson,
    /// The file ends within it.
    Truncated,
    /// It is longer than any person or answer is.
    TooLong,
    /// `personer` is not a list or an object.
    NotAnAnswer,
    /// It is JSON, but not a person.
    NotAPerson,
    /// A table that cannot be read.
    NotATable,
    /// A table in Parquet that cannot be read.
    NotParquet,
    /// A table in Parquet where none is read.
    ParquetElsewhere,
    /// A column of Parquet with values that are not read.
    ColumnType(String),
    /// A table without a column of identity numbers.
    NoIdentityColumn,
    /// A table without the column of the sender's key.
    NoKeyColumn(String),
    /// A row with more or fewer cells than there are columns.
    CellCount,
    /// A field or column is given twice, perhaps under its old and new name.
    GivenTwice(Cow<'static, str>),
    /// A person without an identity number.
    NoIdentity,
    /// An identity number that has not eleven digits.
    WrongIdentity,
    /// A field with another value than it can have; the second is what it can.
    WrongValue(Cow<'static, str>, Cow<'static, str>),
    /// A field with something else than a text.
    NotAText(Cow<'static, str>),
    /// A timestamp that cannot be read.
    WrongTimestamp(Cow<'static, str>),
    /// Two fields that contradict each other.
    Contradiction(Cow<'static, str>, Cow<'static, str>),
    /// A code of an error that is not known.
    UnknownErrorCode,
    /// A person who has been answered for already.
    RepeatedPerson,
    /// A person who is twice in an answer to one question, of which neither counts.
    RepeatedAnswer,
    /// A person who was not asked for.
    NotAskedFor,
    /// A person after as many as a list can have.
    TooManyPersons,
}

impl RejectReason {
    /// Returns the reason in a language.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        let (name, expected) = match self {
            Self::NoKeyColumn(name) | Self::ColumnType(name) => (name.as_str(), ""),
            Self::GivenTwice(name) | Self::NotAText(name) | Self::WrongTimestamp(name) => {
                (name.as_ref(), "")
            }
            Self::WrongValue(name, expected) | Self::Contradiction(name, expected) => {
                (name.as_ref(), expected.as_ref())
            }
            _ => ("", ""),
        };
        self.text().with(locale, &[("name", &name), ("expected", &expected)])
    }

    /// Returns the reason with `{name}` and `{expected}` in it.
    #[allow(clippy::too_many_lines, reason = "a table")]
    fn text(&self) -> Localized {
        let text = |nb, nn, en| Localized { nb, nn, en };
        match self {
            Self::NotJson => text("dette er ikke JSON", "dette er ikkje JSON", "this is not JSON"),
            Self::Truncated => text(
                "filen slutter for tidlig",
                "fila sluttar for tidleg",
                "the file ends too early",
            ),
            Self::TooLong => text(
                "dette er lengre enn en person eller et svar kan være",
                "dette er lengre enn ein person eller eit svar kan vere",
                "this is longer than a person or an answer can be",
            ),
            Self::NotAnAnswer => text(
                "`personer` skal være en liste, eller felter under fødselsnumre",
                "`personer` skal vere ei liste, eller felt under fødselsnummer",
                "`personer` has to be a list, or fields under identity numbers",
            ),
            Self::NotAPerson => text(
                "dette er ikke en person slik registeret skriver den",
                "dette er ikkje ein person slik registeret skriv han",
                "this is not a person as the register writes one",
            ),
            Self::NotATable => text(
                "tabellen kan ikke leses; lagre den som CSV i UTF-8",
                "tabellen kan ikkje lesast; lagre han som CSV i UTF-8",
                "the table cannot be read; save it as CSV in UTF-8",
            ),
            Self::NotParquet => text(
                "Parquet-tabellen kan ikke leses; skriv den på nytt, pakket med Snappy eller Zstandard eller ikke i det hele tatt",
                "Parquet-tabellen kan ikkje lesast; skriv han på nytt, pakka med Snappy eller Zstandard eller ikkje i det heile",
                "the Parquet table cannot be read; write it again, compressed by Snappy or Zstandard or not at all",
            ),
            Self::ParquetElsewhere => text(
                "Parquet leses ikke her; lagre listen som CSV eller NDJSON",
                "Parquet blir ikkje lese her; lagre lista som CSV eller NDJSON",
                "Parquet is not read here; save the list as CSV or NDJSON",
            ),
            Self::ColumnType(_) => text(
                "kolonnen `{name}` skal ha tekster, sannhetsverdier, hele tall, datoer eller tidspunkter",
                "kolonnen `{name}` skal ha tekstar, sanningsverdiar, heile tal, datoar eller tidspunkt",
                "the column `{name}` has to have texts, booleans, whole numbers, dates or timestamps",
            ),
            Self::NoIdentityColumn => text(
                "tabellen mangler kolonnen `personidentifikator`; første rad skal ha navnene på feltene",
                "tabellen manglar kolonnen `personidentifikator`; første rad skal ha namna på felta",
                "the table has no column `personidentifikator`; its first row has to name the fields",
            ),
            Self::NoKeyColumn(_) => text(
                "tabellen mangler kolonnen `{name}`",
                "tabellen manglar kolonnen `{name}`",
                "the table has no column `{name}`",
            ),
            Self::CellCount => text(
                "raden har et annet antall celler enn det er kolonner",
                "rada har eit anna tal på celler enn det er kolonnar",
                "the row has another number of cells than there are columns",
            ),
            Self::GivenTwice(_) => text(
                "`{name}` er oppgitt to ganger, kanskje med gammelt og nytt navn",
                "`{name}` er oppgitt to gonger, kanskje med gammalt og nytt namn",
                "`{name}` is given twice, perhaps by its old and new name",
            ),
            Self::NoIdentity => text(
                "`personidentifikator` mangler",
                "`personidentifikator` manglar",
                "`personidentifikator` is missing",
            ),
            Self::WrongIdentity => text(
                "`personidentifikator` skal ha elleve sifre",
                "`personidentifikator` skal ha elleve siffer",
                "`personidentifikator` has to have eleven digits",
            ),
            Self::WrongValue(..) => text(
                "`{name}` skal være en av {expected}",
                "`{name}` skal vere ein av {expected}",
                "`{name}` has to be one of {expected}",
            ),
            Self::NotAText(_) => text(
                "`{name}` skal være en tekst",
                "`{name}` skal vere ein tekst",
                "`{name}` has to be a text",
            ),
            Self::WrongTimestamp(_) => text(
                "`{name}` skal være et tidspunkt som 2023-06-29T10:14:52+02",
                "`{name}` skal vere eit tidspunkt som 2023-06-29T10:14:52+02",
                "`{name}` has to be a timestamp such as 2023-06-29T10:14:52+02",
            ),
            Self::Contradiction(..) => text(
                "`{name}` og `{expected}` motsier hverandre",
                "`{name}` og `{expected}` motseier kvarandre",
                "`{name}` and `{expected}` contradict each other",
            ),
            Self::UnknownErrorCode => text(
                "`feil` har en kode som ikke er kjent",
                "`feil` har ein kode som ikkje er kjend",
                "`feil` has a code that is not known",
            ),
            Self::RepeatedPerson => text(
                "personen står tidligere i filen",
                "personen står tidlegare i fila",
                "the person is earlier in the file",
            ),
            Self::RepeatedAnswer => text(
                "personen står flere ganger i svaret, og ingen av gangene teller",
                "personen står fleire gonger i svaret, og ingen av gongene tel",
                "the person is several times in the answer, and none of them counts",
            ),
            Self::TooManyPersons => text(
                "listen har flere personer enn registeret kan ha",
                "lista har fleire personar enn registeret kan ha",
                "the list has more persons than the register can have",
            ),
            Self::NotAskedFor => text(
                "personen er ikke blant dem det ble spurt om",
                "personen er ikkje blant dei det blei spurt om",
                "the person is not among those asked for",
            ),
        }
    }
}
