//! The formats of the register's answers.

use std::ffi::OsStr;
use std::io::{self, BufRead};
use std::path::Path;

use serde::de::IgnoredAny;

/// A format of the register's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecipientFormat {
    /// One document in JSON: an answer, several, or a list of persons.
    Json,
    /// A person or an answer in JSON on each line.
    Ndjson,
    /// A table with the names of fields in its first row, separated by comma, semicolon or tab.
    Csv,
    /// A table in Apache Parquet, with the names of fields as columns.
    Parquet,
}

impl RecipientFormat {
    /// Every format.
    pub const ALL: &'static [Self] = &[Self::Json, Self::Ndjson, Self::Csv, Self::Parquet];

    /// Returns the name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Ndjson => "ndjson",
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }

    /// Returns the format of a file, by its extension or else its beginning.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be read.
    pub fn recognize(path: Option<&Path>, input: &mut impl BufRead) -> io::Result<Self> {
        let extension = path.and_then(Path::extension).map(OsStr::to_ascii_lowercase);
        match extension.as_deref().and_then(|it| it.to_str()) {
            Some("csv" | "tsv") => return Ok(Self::Csv),
            Some("ndjson" | "jsonl") => return Ok(Self::Ndjson),
            Some("parquet") => return Ok(Self::Parquet),
            _ => {}
        }
        let beginning = input.fill_buf()?;
        if beginning.starts_with(b"PAR1") {
            return Ok(Self::Parquet);
        }
        let beginning = beginning.strip_prefix(b"\xef\xbb\xbf").unwrap_or(beginning);
        let beginning = beginning.trim_ascii_start();
        if !matches!(beginning.first(), Some(b'{' | b'[')) && !beginning.is_empty() {
            return Ok(Self::Csv);
        }
        // A value that is whole on its line is one of several; a document goes on.
        let first_line = beginning.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let is_whole = first_line.len() < beginning.len()
            && serde_json::from_slice::<IgnoredAny>(first_line).is_ok();
        Ok(if is_whole { Self::Ndjson } else { Self::Json })
    }
}
