//! A piece of a file: some records, and the bytes they are in.

use std::ops::Range;

use zeroize::Zeroizing;

use super::super::fields::Field;
use super::super::place::Place;
use super::super::reject::{Reject, RejectReason};

/// The shape of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A person as the register writes it, in JSON.
    Person,
    /// A person under an identity number, as a proxy writes it.
    ProxyPerson,
    /// A code of an error under an identity number, as a proxy writes it.
    ProxyError,
}

/// A record in the bytes of a chunk.
pub struct Record {
    pub(crate) place: Place,
    pub(crate) content: Content,
}

pub(crate) enum Content {
    /// A value in JSON, and the identity number that it stands under, in JSON too, if it does.
    Json { shape: Shape, identity: Range<usize>, value: Range<usize> },
    /// The cells of a row, by the fields that their columns are.
    Row(Vec<(Field, Range<usize>)>),
    /// What can be told apart and not read.
    Rejected(RejectReason),
}

/// A piece of a file. Its bytes are overwritten when it is dropped.
pub struct Chunk {
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    pub(crate) records: Vec<Record>,
    /// The number of bytes read of the file so far.
    pub(crate) position: u64,
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
