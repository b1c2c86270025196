//! Persons out of a table.

use std::io::BufRead;

use csv::{ByteRecord, ReaderBuilder, Trim};

use super::super::place::Place;
use super::super::reject::{Reject, RejectReason};
use super::super::unread::UnreadFields;
use super::bounded::BoundedLines;
use super::chunk::Chunk;
use super::columns::Columns;
use super::error::InputError;
use super::limits::MAX_RECORD;

/// The rows of a table.
pub(super) struct CsvRecords<R> {
    reader: csv::Reader<BoundedLines<R>>,
    columns: Columns,
    row: ByteRecord,
}

impl<R: BufRead> CsvRecords<R> {
    /// Reads the names of the columns.
    pub(super) fn new(mut input: R, key: Option<&str>) -> Result<Self, InputError> {
        let separator = separator(input.fill_buf()?);
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .trim(Trim::All)
            .flexible(true)
            .from_reader(BoundedLines::new(input, MAX_RECORD));
        let header =
            reader.byte_headers().map_err(|error| input_error(error, Place::START))?.clone();
        let names = header.iter().map(String::from_utf8_lossy);
        let columns = Columns::of_names(names, key)?;
        Ok(Self { reader, columns, row: ByteRecord::new() })
    }

    pub(super) const fn unread_columns(&self) -> &UnreadFields {
        &self.columns.unread
    }

    /// Reads the next row into a chunk. Returns false at the end.
    pub(super) fn read_into(&mut self, chunk: &mut Chunk) -> Result<bool, InputError> {
        let position = self.reader.position();
        let place = Place { line: position.line(), offset: position.byte() };
        let has_more = self
            .reader
            .read_byte_record(&mut self.row)
            .map_err(|error| input_error(error, place))?;
        chunk.position = self.reader.position().byte();
        if !has_more {
            return Ok(false);
        }
        // The reader passes over blank lines before the row.
        let place = self
            .row
            .position()
            .map_or(place, |position| Place { line: position.line(), offset: position.byte() });
        let length: usize = self.row.iter().map(<[u8]>::len).sum();
        if length > MAX_RECORD {
            chunk.reject(Reject { place, reason: RejectReason::TooLong });
        } else if self.row.len() != self.columns.fields.len() {
            chunk.reject(Reject { place, reason: RejectReason::CellCount });
        } else {
            let cells = self.row.iter().zip(&self.columns.fields);
            chunk.push_row(place, cells.filter_map(|(cell, field)| Some(((*field)?, cell))));
        }
        Ok(true)
    }
}

/// Returns the separator of a table: that which its first line has most of.
fn separator(beginning: &[u8]) -> u8 {
    let line = beginning.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |separator: &u8| line.split(|byte| byte == separator).count();
    // The comma wins where none is found.
    b"\t;,".iter().copied().max_by_key(count).unwrap_or(b',')
}

fn input_error(error: csv::Error, place: Place) -> InputError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => InputError::Io(error),
        _ => InputError::Broken(place, RejectReason::NotATable),
    }
}
