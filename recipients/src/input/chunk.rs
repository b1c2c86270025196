//! A piece of a file: some records, and the bytes they are in.

use std::mem;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::super::fields::Field;
use super::super::place::Place;
use super::super::reject::{Reject, RejectReason};

/// The shape of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Shape {
    /// A person as the register writes it, in JSON.
    Person,
    /// A person under an identity number, as a proxy writes it.
    ProxyPerson,
    /// A code of an error under an identity number, as a proxy writes it.
    ProxyError,
}

/// A record in the bytes of a chunk.
#[derive(Serialize, Deserialize)]
pub struct Record {
    pub(crate) place: Place,
    pub(crate) content: Content,
}

#[derive(Serialize, Deserialize)]
pub(crate) enum Content {
    /// A value in JSON, and the identity number that it stands under, in JSON too, if it does.
    Json { shape: Shape, identity: Range<usize>, value: Range<usize> },
    /// The cells of a row, by the fields that their columns are.
    Row(Vec<(Field, Range<usize>)>),
    /// What can be told apart and not read.
    Rejected(RejectReason),
}

/// A piece of a file. Its bytes are overwritten when it is dropped.
#[derive(Serialize, Deserialize)]
pub struct Chunk {
    #[serde(with = "serialized_bytes")]
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    pub(crate) records: Vec<Record>,
    /// The number of bytes read of the file so far.
    pub(crate) position: u64,
}

impl Record {
    /// Returns the place in the list.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// Returns the number of bytes in serialized form, at most, beside those of the content.
    fn overhead(&self) -> usize {
        const RECORD: usize = 40;
        const CELL: usize = 10;
        match &self.content {
            Content::Row(cells) => RECORD + CELL * cells.len(),
            Content::Json { .. } | Content::Rejected(_) => RECORD,
        }
    }
}

impl Content {
    /// Returns the bytes that the content is in.
    fn range(&self) -> Range<usize> {
        match self {
            Self::Json { identity, value, .. } if identity.is_empty() => value.clone(),
            Self::Json { identity, value, .. } => identity.start..value.end,
            Self::Row(cells) => match (cells.first(), cells.last()) {
                (Some((_, first)), Some((_, last))) => first.start..last.end,
                _ => 0..0,
            },
            Self::Rejected(_) => 0..0,
        }
    }

    /// Moves the content from one place in the bytes to another.
    fn move_to(&mut self, from: usize, to: usize) {
        let moved = |range: &mut Range<usize>| {
            let [start, end] = [range.start, range.end].map(|it| it.saturating_sub(from) + to);
            *range = start..end;
        };
        match self {
            Self::Json { identity, value, .. } => {
                moved(value);
                if !Range::is_empty(identity) {
                    moved(identity);
                }
            }
            Self::Row(cells) => cells.iter_mut().for_each(|(_, range)| moved(range)),
            Self::Rejected(_) => {}
        }
    }
}

impl Chunk {
    /// Creates an empty chunk with room for this many bytes: where it has to grow, what it was is not overwritten.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        let bytes = Zeroizing::new(Vec::with_capacity(bytes));
        Self { bytes, records: Vec::new(), position: 0 }
    }

    /// Returns the number of bytes.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Returns the number of bytes of the file that were read up to the end of the chunk.
    #[must_use]
    pub const fn position(&self) -> u64 {
        self.position
    }

    /// Returns the records.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Divides the chunk into pieces with these records, in order, of which each is at most so long in serialized
    /// form. A record that is longer is a piece of its own.
    #[must_use]
    pub fn divided(self, max_bytes: usize) -> Vec<Self> {
        let Self { bytes, records, position } = self;
        let mut pieces = Vec::new();
        let mut piece = Self::with_capacity(0);
        let mut left = 0;
        for mut record in records {
            let range = record.content.range();
            let content = bytes.get(range.clone()).unwrap_or_default();
            let needed = content.len() + record.overhead();
            if needed > left {
                left = max_bytes.max(needed);
                let next = Self { position, ..Self::with_capacity(left) };
                pieces.push(mem::replace(&mut piece, next));
            }
            left -= needed;
            record.content.move_to(range.start, piece.len());
            piece.bytes.extend_from_slice(content);
            piece.records.push(record);
        }
        pieces.push(piece);
        pieces.retain(|piece| !piece.records.is_empty());
        pieces
    }

    /// Adds a row of a table, with the cells of its fields.
    pub(super) fn push_row<'c>(
        &mut self,
        place: Place,
        cells: impl Iterator<Item = (Field, &'c [u8])>,
    ) {
        let cells = cells.map(|(field, cell)| {
            let start = self.bytes.len();
            self.bytes.extend_from_slice(cell);
            (field, start..self.bytes.len())
        });
        let content = Content::Row(cells.collect());
        self.records.push(Record { place, content });
    }

    /// Adds a record that cannot be read.
    pub(super) fn reject(&mut self, reject: Reject) {
        let Reject { place, reason } = reject;
        self.records.push(Record { place, content: Content::Rejected(reason) });
    }

    /// Returns the bytes of a record.
    pub(crate) fn slice(&self, range: &Range<usize>) -> &[u8] {
        self.bytes.get(range.clone()).unwrap_or_default()
    }
}

/// Bytes in serialized form, as such and not one by one.
mod serialized_bytes {
    use std::fmt;

    use serde::de::{Deserializer, Error, Visitor};
    use serde::ser::Serializer;
    use zeroize::Zeroizing;

    pub(super) fn serialize<S: Serializer>(
        bytes: &Zeroizing<Vec<u8>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(bytes)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Zeroizing<Vec<u8>>, D::Error> {
        struct Bytes;

        impl Visitor<'_> for Bytes {
            type Value = Zeroizing<Vec<u8>>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("bytes")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
                Ok(Zeroizing::new(bytes.to_vec()))
            }
        }

        deserializer.deserialize_bytes(Bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Chunks, RecipientFormat};
    use super::*;

    fn texts(chunk: &Chunk) -> Vec<String> {
        let text = |range| String::from_utf8_lossy(chunk.slice(range)).into_owned();
        let records = chunk.records().iter().map(|record| match &record.content {
            Content::Json { identity, value, .. } => format!("{} {}", text(identity), text(value)),
            Content::Row(cells) => cells.iter().map(|(_, cell)| text(cell) + ";").collect(),
            Content::Rejected(reason) => format!("{reason:?}"),
        });
        records.collect()
    }

    #[test]
    fn pieces_have_the_records_in_order_and_are_no_longer_than_asked_for() {
        let json = r#"{"personer":{"1":{"a":1},"22":{"b":[2]}},"feil":{"333":"x"}}"#;
        let lines = "{\"a\":1}\n[[\n{\"b\":\"a longer one than the others\"}\n{}\n";
        let csv = "x;personident;status\n7;1;a\n\n8;22;b\nbroken\n9;333;\n";
        let all = [
            (json, RecipientFormat::Json),
            (lines, RecipientFormat::Ndjson),
            (csv, RecipientFormat::Csv),
        ];
        for (text, format) in all {
            let chunk = || {
                let mut chunks = Chunks::new(text.as_bytes(), format, None).unwrap();
                chunks.next_chunk().unwrap().unwrap()
            };
            let (whole, places) = (texts(&chunk()), places_of(&chunk()));
            assert!(whole.len() >= 3, "{whole:?}");
            for max_bytes in [1, 50, 100, 200, 1000] {
                let pieces = chunk().divided(max_bytes);
                let divided: Vec<_> = pieces.iter().flat_map(texts).collect();
                assert_eq!(divided, whole);
                assert_eq!(pieces.iter().flat_map(places_of).collect::<Vec<_>>(), places);
                for piece in &pieces {
                    let overhead: usize = piece.records().iter().map(Record::overhead).sum();
                    let length = piece.len() + overhead;
                    assert!(length <= max_bytes || piece.records().len() == 1);
                }
            }
            assert_eq!(chunk().divided(1000).len(), 1);
            assert_eq!(chunk().divided(1).len(), whole.len());
        }
    }

    fn places_of(chunk: &Chunk) -> Vec<Place> {
        chunk.records().iter().map(|record| record.place).collect()
    }
}
