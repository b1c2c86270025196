//! The files that `krr screen` writes: results and rejected rows, as NDJSON, CSV or Parquet.

use std::ffi::OsStr;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use krr_host::screening::{Person, Reject};
use krr_policy::{
    Catalogue, Channel, Delivery, Language, LetterNotice, Locale, PackedScreening, Recipient,
};
use serde::Serialize;

#[cfg(feature = "parquet")]
use super::parquet_rows::ParquetRows;
use super::sources::require_parquet;
use crate::failure::Failure;
use crate::pending_file::{PendingFile, Readers};
use crate::words;

/// The result for a recipient.
#[derive(Serialize)]
pub(super) struct ResultRow<'r> {
    /// The number in the list.
    row: u64,
    /// The sender's own key, if rows have one; empty where it is not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<&'r str>,
    /// The identity number.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'r str>,
    delivery: Delivery,
    notice: Option<LetterNotice>,
    fallback: Option<Channel>,
    /// The language that the recipient wants to be written to in.
    language: Option<Language>,
    /// The row of the screening table that decides.
    reason: &'r str,
    statement: &'r str,
}

impl<'r> ResultRow<'r> {
    /// The columns, in the notation of Parquet.
    pub(super) const COLUMNS: &'static str = "message results {
        REQUIRED INT64 row; OPTIONAL BINARY key (STRING); OPTIONAL BINARY id (STRING);
        OPTIONAL BINARY delivery (STRING); OPTIONAL BINARY notice (STRING); OPTIONAL BINARY fallback (STRING);
        OPTIONAL BINARY language (STRING); OPTIONAL BINARY reason (STRING); OPTIONAL BINARY statement (STRING);
    }";

    /// Returns the row of a person. `has_key` is whether rows have the sender's own key.
    pub(super) fn new(
        row: u64,
        person: &'r Person,
        screening: PackedScreening,
        catalogue: &'r Catalogue,
        has_key: bool,
    ) -> Self {
        let reason = catalogue.screening.get(screening.row());
        Self {
            row,
            key: has_key.then(|| person.key.as_deref().unwrap_or_default()),
            id: person.identity.as_ref().map(|identity| identity.as_str()),
            delivery: screening.delivery(),
            notice: screening.notice(),
            fallback: screening.fallback(),
            language: Recipient::from(person.facts).language,
            reason: reason.map_or("", |reason| &reason.id),
            statement: reason.map_or("", |reason| &reason.statement),
        }
    }
}

/// A row that is not read.
#[derive(Serialize)]
pub(super) struct RejectRow {
    row: u64,
    line: u64,
    offset: u64,
    reason: String,
}

impl RejectRow {
    /// The columns, in the notation of Parquet.
    pub(super) const COLUMNS: &'static str = "message rejects {
        REQUIRED INT64 row; REQUIRED INT64 line; REQUIRED INT64 offset; OPTIONAL BINARY reason (STRING);
    }";

    pub(super) fn new(row: u64, reject: &Reject, locale: Locale) -> Self {
        let Reject { place, reason } = reject;
        Self { row, line: place.line, offset: place.offset, reason: reason.message(locale) }
    }
}

/// Writes rows to a file that is put in place at the end, and that nobody else can read. A run that is
/// killed leaves nothing.
pub(super) struct RowWriter {
    path: PathBuf,
    rows: Rows,
}

enum Rows {
    Ndjson(BufWriter<PendingFile>),
    Csv(Box<csv::Writer<PendingFile>>),
    #[cfg(feature = "parquet")]
    Parquet(Box<ParquetRows>),
}

impl RowWriter {
    /// Begins a file for rows. One that ends in `.csv` or `.parquet` is a table, with these columns in the latter.
    #[cfg_attr(
        not(feature = "parquet"),
        allow(unused_variables, reason = "another build reads it")
    )]
    pub(super) fn create(path: &Path, columns: &str, locale: Locale) -> Result<Self, Failure> {
        let failure = |error: io::Error| cannot_write(path, &error, locale);
        let extension = path.extension().map(OsStr::to_ascii_lowercase).unwrap_or_default();
        if extension == "parquet" {
            require_parquet(locale)?;
        }
        let file = PendingFile::create(path, Readers::Owner).map_err(failure)?;
        let rows = match extension {
            #[cfg(feature = "parquet")]
            extension if extension == "parquet" => {
                Rows::Parquet(Box::new(ParquetRows::create(file, columns).map_err(failure)?))
            }
            extension if extension == "csv" => Rows::Csv(Box::new(csv::Writer::from_writer(file))),
            _ => Rows::Ndjson(BufWriter::with_capacity(1 << 16, file)),
        };
        Ok(Self { path: path.to_owned(), rows })
    }

    pub(super) fn write(&mut self, row: &impl Serialize) -> io::Result<()> {
        match &mut self.rows {
            Rows::Ndjson(out) => {
                serde_json::to_writer(&mut *out, row)?;
                out.write_all(b"\n")
            }
            Rows::Csv(out) => out.serialize(row).map_err(io::Error::from),
            #[cfg(feature = "parquet")]
            Rows::Parquet(out) => out.write(row),
        }
    }

    /// Puts the file in place.
    pub(super) fn finish(self, locale: Locale) -> Result<(), Failure> {
        let Self { path, rows } = self;
        let file = match rows {
            Rows::Ndjson(out) => out.into_inner().map_err(io::IntoInnerError::into_error),
            Rows::Csv(out) => out.into_inner().map_err(|error| io::Error::other(error.to_string())),
            #[cfg(feature = "parquet")]
            Rows::Parquet(out) => out.finish(),
        };
        let persisted = file.and_then(PendingFile::persist);
        persisted.map_err(|error| cannot_write(&path, &error, locale))
    }
}

/// Returns the failure of writing a file.
pub(super) fn cannot_write(path: &Path, error: &io::Error, locale: Locale) -> Failure {
    let message = words::CANNOT_WRITE.with(locale, &[("name", &path.display()), ("reason", error)]);
    Failure::Invalid { message, help: None }
}
