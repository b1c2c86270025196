//! Rows as a table in Apache Parquet.

use std::io;
use std::sync::Arc;

use parquet::basic::{Compression, Type as PhysicalType, ZstdLevel};
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use serde::Serialize;
use serde_json::Value;

use crate::pending_file::PendingFile;

/// The rows of a row group.
const GROUP: usize = 1 << 16;
/// The definition level of a text that is there.
const DEFINED: i16 = 1;

/// Writes rows to a file, a row group at a time.
pub(super) struct ParquetRows {
    writer: SerializedFileWriter<PendingFile>,
    columns: Vec<Column>,
    rows: usize,
}

/// The cells of a column that are not yet written.
struct Column {
    name: String,
    cells: Cells,
}

enum Cells {
    Numbers(Vec<i64>),
    Texts { levels: Vec<i16>, texts: Vec<ByteArray> },
}

impl ParquetRows {
    /// Begins a file with columns of required 64-bit numbers and optional texts. `schema` has them in the notation
    /// of Parquet.
    pub(super) fn create(file: PendingFile, schema: &str) -> io::Result<Self> {
        let schema = Arc::new(parse_message_type(schema).map_err(io_error)?);
        let columns = schema.get_fields().iter().map(|column| Column {
            name: column.name().to_owned(),
            cells: if column.get_physical_type() == PhysicalType::INT64 {
                Cells::Numbers(Vec::new())
            } else {
                Cells::Texts { levels: Vec::new(), texts: Vec::new() }
            },
        });
        let columns = columns.collect();
        let compression = Compression::ZSTD(ZstdLevel::default());
        let properties = WriterProperties::builder().set_compression(compression).build();
        let writer =
            SerializedFileWriter::new(file, schema, Arc::new(properties)).map_err(io_error)?;
        Ok(Self { writer, columns, rows: 0 })
    }

    /// Writes a row. A column that it does not have is empty.
    pub(super) fn write(&mut self, row: &impl Serialize) -> io::Result<()> {
        let row = serde_json::to_value(row)?;
        for Column { name, cells } in &mut self.columns {
            match (cells, row.get(name.as_str())) {
                (Cells::Numbers(numbers), number) => {
                    let number = number.and_then(Value::as_i64);
                    numbers.push(number.ok_or_else(|| io::Error::other(name.clone()))?);
                }
                (Cells::Texts { levels, texts }, Some(Value::String(text))) => {
                    levels.push(DEFINED);
                    texts.push(text.as_str().into());
                }
                (Cells::Texts { levels, .. }, _) => levels.push(0),
            }
        }
        self.rows += 1;
        if self.rows == GROUP { self.write_group() } else { Ok(()) }
    }

    /// Writes what is left, and returns the file.
    pub(super) fn finish(mut self) -> io::Result<PendingFile> {
        if self.rows > 0 {
            self.write_group()?;
        }
        self.writer.into_inner().map_err(io_error)
    }

    fn write_group(&mut self) -> io::Result<()> {
        let mut write = || -> Result<(), ParquetError> {
            let mut group = self.writer.next_row_group()?;
            for Column { cells, .. } in &mut self.columns {
                // As many columns as the schema has.
                let Some(mut column) = group.next_column()? else { break };
                match cells {
                    Cells::Numbers(numbers) => {
                        column.typed::<Int64Type>().write_batch(numbers, None, None)?;
                        numbers.clear();
                    }
                    Cells::Texts { levels, texts } => {
                        column.typed::<ByteArrayType>().write_batch(texts, Some(levels), None)?;
                        levels.clear();
                        texts.clear();
                    }
                }
                column.close()?;
            }
            group.close()?;
            Ok(())
        };
        self.rows = 0;
        write().map_err(io_error)
    }
}

fn io_error(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(error) => match error.downcast() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error),
        },
        error => io::Error::other(error),
    }
}
