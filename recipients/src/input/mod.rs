//! Reading the register's answers in bounded pieces.

mod bounded;
mod chunk;
mod columns;
mod csv;
mod error;
mod format;
mod json;
mod limits;
mod lines;
#[cfg(feature = "parquet")]
mod parquet;
mod scanner;

#[cfg(feature = "parquet")]
use std::fs::File;
use std::io::BufRead;

pub use self::chunk::{Chunk, Record};
pub(super) use self::chunk::{Content, Shape};
pub use self::error::InputError;
pub use self::format::RecipientFormat;

use self::csv::CsvRecords;
use self::json::JsonRecords;
use self::limits::{CHUNK_BYTES, CHUNK_RECORDS, MAX_RECORD};
use self::lines::JsonLines;
#[cfg(feature = "parquet")]
use self::parquet::ParquetRecords;
use super::place::Place;
use super::reject::RejectReason;
use super::unread::UnreadFields;

/// The records of a file, in pieces of bounded size.
pub struct Chunks<R> {
    records: Records<R>,
    has_ended: bool,
}

enum Records<R> {
    Document(JsonRecords<R>),
    Lines(JsonLines<R>),
    Csv(Box<CsvRecords<R>>),
    #[cfg(feature = "parquet")]
    Parquet(Box<ParquetRecords>),
}

impl<R: BufRead> Chunks<R> {
    /// Begins to read a file in a format. `key` is the field or column with the sender's own key.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be read, if a table has no column that identifies persons, a column
    /// twice, or no column of the sender's key, or if the format is Parquet, which is read from the end.
    pub fn new(input: R, format: RecipientFormat, key: Option<&str>) -> Result<Self, InputError> {
        let records = match format {
            RecipientFormat::Json => Records::Document(JsonRecords::new(input)),
            RecipientFormat::Ndjson => Records::Lines(JsonLines::new(input)),
            RecipientFormat::Csv => Records::Csv(Box::new(CsvRecords::new(input, key)?)),
            RecipientFormat::Parquet => {
                return Err(InputError::Broken(Place::START, RejectReason::ParquetElsewhere));
            }
        };
        Ok(Self { records, has_ended: false })
    }

    /// Begins to read a table in Parquet, which has its directory at the end. `key` is the column with the sender's own
    /// key.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be read, or if the table has no column that identifies persons, a column
    /// twice, a column of values that are not read, or no column of the sender's key.
    #[cfg(feature = "parquet")]
    pub fn of_parquet(file: File, key: Option<&str>) -> Result<Self, InputError> {
        let records = Records::Parquet(Box::new(ParquetRecords::new(file, key)?));
        Ok(Self { records, has_ended: false })
    }

    /// Reads the next chunk; `None` at the end.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be read, or is broken beyond the record.
    pub fn next_chunk(&mut self) -> Result<Option<Chunk>, InputError> {
        let mut chunk = Chunk::with_capacity(CHUNK_BYTES + 2 * MAX_RECORD);
        while !self.has_ended && chunk.records.len() < CHUNK_RECORDS && chunk.len() < CHUNK_BYTES {
            let has_more = match &mut self.records {
                Records::Document(records) => records.read_into(&mut chunk)?,
                Records::Lines(records) => records.read_into(&mut chunk)?,
                Records::Csv(records) => records.read_into(&mut chunk)?,
                #[cfg(feature = "parquet")]
                Records::Parquet(records) => records.read_into(&mut chunk)?,
            };
            self.has_ended = !has_more;
        }
        Ok((!chunk.records.is_empty()).then_some(chunk))
    }

    /// Returns the columns of a table that nothing reads.
    #[must_use]
    pub fn unread_columns(&self) -> UnreadFields {
        match &self.records {
            Records::Csv(records) => records.unread_columns().clone(),
            #[cfg(feature = "parquet")]
            Records::Parquet(records) => records.unread_columns().clone(),
            Records::Document(_) | Records::Lines(_) => UnreadFields::default(),
        }
    }
}
