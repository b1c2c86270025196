//! Persons out of a table in Apache Parquet.

use std::fs::File;
use std::ops::Range;
use std::panic::{self, AssertUnwindSafe};

use ::parquet::basic::{ConvertedType, LogicalType, TimeUnit, Type as PhysicalType};
use ::parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use ::parquet::data_type::{ByteArray, DataType};
use ::parquet::errors::ParquetError;
use ::parquet::file::metadata::RowGroupMetaData;
use ::parquet::file::reader::{FileReader, SerializedFileReader};
use ::parquet::schema::types::ColumnDescriptor;
use time::OffsetDateTime;

use super::super::fields::Field;
use super::super::place::Place;
use super::super::reject::{Reject, RejectReason};
use super::super::unread::UnreadFields;
use super::chunk::Chunk;
use super::columns::Columns;
use super::error::InputError;
use super::limits::MAX_RECORD;

/// The rows that are decoded at once, at most.
const BATCH: usize = 1024;
const SECONDS_PER_DAY: i64 = 24 * 60 * 60;

/// The rows of a table in Parquet. Their cells are those that the same table has in CSV.
pub(super) struct ParquetRecords {
    reader: SerializedFileReader<File>,
    columns: Vec<Column>,
    unread_columns: UnreadFields,
    next_group: usize,
    group: Option<RowGroup>,
    /// The bytes of the row groups that have been begun.
    position: u64,
    /// The number of rows read.
    rows: u64,
}

/// A column that is read.
struct Column {
    field: Field,
    /// The number of the column in the file.
    index: usize,
    value_type: ValueType,
    /// The definition level of a value that is there.
    defined: i16,
}

/// The type of the values of a column.
#[derive(Clone, Copy)]
enum ValueType {
    Text,
    Flag,
    Number,
    UnsignedNumber,
    Day,
    /// A timestamp, with the number of its units in a second.
    Timestamp(i64),
    /// A timestamp in 96 bits, as older programs write it.
    Timestamp96,
}

/// A row group that is being read.
struct RowGroup {
    readers: Vec<ColumnReader>,
    rows_left: usize,
    /// The decoded cells of each column.
    batch: Vec<Vec<Option<ByteArray>>>,
    /// The rows of the batch that are not yet read.
    batch_rows: Range<usize>,
}

impl ParquetRecords {
    /// Reads the names and types of the columns.
    pub(super) fn new(file: File, key: Option<&str>) -> Result<Self, InputError> {
        let reader =
            no_panic(|| SerializedFileReader::new(file)).map_err(|error| broken(error, 1))?;
        let schema = reader.metadata().file_metadata().schema_descr_ptr();
        let names: Vec<_> = schema.columns().iter().map(|it| name(it)).collect();
        let Columns { fields, unread } = Columns::of_names(&names, key)?;
        let mut columns = Vec::new();
        for (index, ((field, column), name)) in
            fields.into_iter().zip(schema.columns()).zip(names).enumerate()
        {
            let Some(field) = field else { continue };
            let Some(value_type) = value_type_of(column) else {
                return Err(InputError::Broken(Place::START, RejectReason::ColumnType(name)));
            };
            columns.push(Column { field, index, value_type, defined: column.max_def_level() });
        }
        Ok(Self {
            reader,
            columns,
            unread_columns: unread,
            next_group: 0,
            group: None,
            position: 0,
            rows: 0,
        })
    }

    pub(super) const fn unread_columns(&self) -> &UnreadFields {
        &self.unread_columns
    }

    /// Reads the next row into a chunk. Returns false at the end.
    pub(super) fn read_into(&mut self, chunk: &mut Chunk) -> Result<bool, InputError> {
        let number = self.rows + 1;
        let row = no_panic(|| self.next_row()).map_err(|error| broken(error, number))?;
        chunk.position = self.position;
        let Some((row, group)) = row.zip(self.group.as_ref()) else { return Ok(false) };
        self.rows = number;
        let place = Place { line: number, offset: 0 };
        let cells = || {
            let cells = self.columns.iter().zip(&group.batch);
            cells.map(|(column, cells)| {
                let cell = cells.get(row).and_then(Option::as_ref);
                (column.field, cell.map_or(&[][..], ByteArray::data).trim_ascii())
            })
        };
        if cells().map(|(_, cell)| cell.len()).sum::<usize>() > MAX_RECORD {
            chunk.reject(Reject { place, reason: RejectReason::TooLong });
        } else {
            chunk.push_row(place, cells());
        }
        Ok(true)
    }

    /// Returns the next row of the batch, after decoding another if needed; `None` at the end.
    fn next_row(&mut self) -> Result<Option<usize>, ParquetError> {
        loop {
            if let Some(group) = &mut self.group {
                if group.batch_rows.is_empty() && group.rows_left > 0 {
                    group.decode(&self.columns)?;
                }
                if let Some(row) = group.batch_rows.next() {
                    return Ok(Some(row));
                }
            }
            if self.next_group == self.reader.num_row_groups() {
                return Ok(None);
            }
            let group = self.reader.get_row_group(self.next_group)?;
            let readers = self.columns.iter().map(|it| group.get_column_reader(it.index));
            let rows_left = rows(group.metadata())?;
            let readers = readers.collect::<Result<_, _>>()?;
            self.position += u64::try_from(group.metadata().compressed_size()).unwrap_or(0);
            self.next_group += 1;
            let (batch, batch_rows) = (Vec::new(), 0..0);
            self.group = Some(RowGroup { readers, rows_left, batch, batch_rows });
        }
    }
}

fn rows(group: &RowGroupMetaData) -> Result<usize, ParquetError> {
    usize::try_from(group.num_rows()).map_err(|error| ParquetError::General(error.to_string()))
}

impl RowGroup {
    /// Decodes the next rows of each column.
    fn decode(&mut self, columns: &[Column]) -> Result<(), ParquetError> {
        let rows = self.rows_left.min(BATCH);
        let decoded =
            self.readers.iter_mut().zip(columns).map(|(it, column)| column.decode(it, rows));
        self.batch = decoded.collect::<Result<_, _>>()?;
        self.rows_left -= rows;
        self.batch_rows = 0..rows;
        Ok(())
    }
}

impl Column {
    /// Decodes the cells of the next rows, as CSV has them.
    fn decode(
        &self,
        reader: &mut ColumnReader,
        rows: usize,
    ) -> Result<Vec<Option<ByteArray>>, ParquetError> {
        let text = |text: String| ByteArray::from(text.into_bytes());
        match (reader, self.value_type) {
            (ColumnReader::ByteArrayColumnReader(reader), ValueType::Text) => {
                self.cells(reader, rows, |it| it)
            }
            (ColumnReader::BoolColumnReader(reader), ValueType::Flag) => {
                self.cells(reader, rows, |it| text(it.to_string()))
            }
            (ColumnReader::Int32ColumnReader(reader), ValueType::Number) => {
                self.cells(reader, rows, |it| text(it.to_string()))
            }
            (ColumnReader::Int64ColumnReader(reader), ValueType::Number) => {
                self.cells(reader, rows, |it| text(it.to_string()))
            }
            (ColumnReader::Int32ColumnReader(reader), ValueType::UnsignedNumber) => {
                self.cells(reader, rows, |it| text(it.cast_unsigned().to_string()))
            }
            (ColumnReader::Int64ColumnReader(reader), ValueType::UnsignedNumber) => {
                self.cells(reader, rows, |it| text(it.cast_unsigned().to_string()))
            }
            (ColumnReader::Int32ColumnReader(reader), ValueType::Day) => {
                self.cells(reader, rows, |it| text(date(i64::from(it) * SECONDS_PER_DAY)))
            }
            (ColumnReader::Int64ColumnReader(reader), ValueType::Timestamp(units)) => {
                self.cells(reader, rows, |it| text(date(it.div_euclid(units))))
            }
            (ColumnReader::Int96ColumnReader(reader), ValueType::Timestamp96) => {
                self.cells(reader, rows, |it| text(date(it.to_seconds())))
            }
            _ => Err(ParquetError::General("another type than in the schema".to_owned())),
        }
    }

    fn cells<T: DataType>(
        &self,
        reader: &mut ColumnReaderImpl<T>,
        rows: usize,
        cell: impl Fn(T::T) -> ByteArray,
    ) -> Result<Vec<Option<ByteArray>>, ParquetError> {
        let (mut levels, mut values) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
        let mut read = 0;
        while read < rows {
            let (more, ..) =
                reader.read_records(rows - read, Some(&mut levels), None, &mut values)?;
            if more == 0 {
                return Err(ParquetError::EOF("a column with too few rows".to_owned()));
            }
            read += more;
        }
        // Where every value is there, there are no levels.
        levels.resize(rows, self.defined);
        let mut values = values.into_iter();
        let cells = levels
            .into_iter()
            .map(|level| if level == self.defined { values.next().map(&cell) } else { None });
        Ok(cells.collect())
    }
}

/// Returns the name of a column, with those of the groups around it; of a list, that of the list.
fn name(column: &ColumnDescriptor) -> String {
    let parts = column.path().parts();
    match parts.first() {
        Some(list) if column.max_rep_level() > 0 => list.clone(),
        _ => parts.join("."),
    }
}

/// Returns the type of the values of a column, or `None` if such are not read.
fn value_type_of(column: &ColumnDescriptor) -> Option<ValueType> {
    use ConvertedType as Converted;
    if column.max_rep_level() > 0 {
        return None;
    }
    let logical = column.logical_type_ref();
    let value_type = match (column.physical_type(), column.converted_type()) {
        (PhysicalType::BYTE_ARRAY, Converted::UTF8 | Converted::ENUM) => ValueType::Text,
        (PhysicalType::BYTE_ARRAY, _) if matches!(logical, Some(LogicalType::String)) => {
            ValueType::Text
        }
        (PhysicalType::BOOLEAN, _) => ValueType::Flag,
        (PhysicalType::INT32, Converted::DATE) => ValueType::Day,
        (PhysicalType::INT64, Converted::TIMESTAMP_MILLIS) => ValueType::Timestamp(1000),
        (PhysicalType::INT64, Converted::TIMESTAMP_MICROS) => ValueType::Timestamp(1_000_000),
        (PhysicalType::INT64, _) if is_in_nanoseconds(logical) => {
            ValueType::Timestamp(1_000_000_000)
        }
        (PhysicalType::INT96, _) => ValueType::Timestamp96,
        (
            PhysicalType::INT32 | PhysicalType::INT64,
            Converted::INT_8 | Converted::INT_16 | Converted::INT_32 | Converted::INT_64,
        ) => ValueType::Number,
        (
            PhysicalType::INT32 | PhysicalType::INT64,
            Converted::UINT_8 | Converted::UINT_16 | Converted::UINT_32 | Converted::UINT_64,
        ) => ValueType::UnsignedNumber,
        (PhysicalType::INT32 | PhysicalType::INT64, Converted::NONE) if logical.is_none() => {
            ValueType::Number
        }
        _ => return None,
    };
    Some(value_type)
}

fn is_in_nanoseconds(logical: Option<&LogicalType>) -> bool {
    matches!(logical, Some(LogicalType::Timestamp(it)) if it.unit == TimeUnit::NANOS)
}

/// Returns the date of a time in seconds since 1970, in UTC; a text that is no date if it is none.
fn date(seconds: i64) -> String {
    match OffsetDateTime::from_unix_timestamp(seconds) {
        Ok(time) => format!("{:04}-{:02}-{:02}", time.year(), u8::from(time.month()), time.day()),
        Err(_) => "-".to_owned(),
    }
}

/// Turns a panic into an error: the library asserts some of what a table that is broken does not hold.
fn no_panic<T>(read: impl FnOnce() -> Result<T, ParquetError>) -> Result<T, ParquetError> {
    // Nothing is read after an error.
    let read = panic::catch_unwind(AssertUnwindSafe(read));
    read.unwrap_or_else(|_| Err(ParquetError::General("an assertion failed".to_owned())))
}

/// Returns the error at a row. What the library says of it may have a value in it.
fn broken(error: ParquetError, row: u64) -> InputError {
    let broken = |reason| InputError::Broken(Place { line: row, offset: 0 }, reason);
    match error {
        ParquetError::External(error) => match error.downcast() {
            Ok(error) => InputError::Io(*error),
            Err(_) => broken(RejectReason::NotParquet),
        },
        ParquetError::EOF(_) => broken(RejectReason::Truncated),
        _ => broken(RejectReason::NotParquet),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::panic;

    use super::super::{Chunks, InputError};

    /// Reads a table to its end, and returns the number of its rows.
    fn read(bytes: &[u8]) -> Result<usize, InputError> {
        let mut file = tempfile::tempfile()?;
        file.write_all(bytes)?;
        let mut chunks = Chunks::<&[u8]>::of_parquet(file, Some("saksnummer"))?;
        let mut rows = 0;
        while let Some(chunk) = chunks.next_chunk()? {
            rows += chunk.records().len();
        }
        Ok(rows)
    }

    #[test]
    fn a_table_that_is_broken_anywhere_is_read_or_refused() {
        let tables: [&[u8]; 3] = [
            include_bytes!("../../../host/tests/parquet/duckdb.parquet"),
            include_bytes!("../../../host/tests/parquet/groups.parquet"),
            include_bytes!("../../../host/tests/parquet/polars.parquet"),
        ];
        // Some make the library panic, which need not be printed.
        let hook = panic::take_hook();
        panic::set_hook(Box::new(|_| {}));
        let mut refused = 0;
        for table in tables {
            assert!(matches!(read(table), Ok(5)));
            for at in 0..table.len() {
                let mut broken = table.to_vec();
                if let Some(byte) = broken.get_mut(at) {
                    *byte = !*byte;
                }
                refused += usize::from(read(&broken).is_err());
                assert!(read(table.get(..at).unwrap_or_default()).is_err());
            }
        }
        panic::set_hook(hook);
        assert!(refused > 1000, "{refused}");
    }
}
