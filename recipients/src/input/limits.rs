//! Limits of what is read.

/// The bytes of one record, at most. A person with a certificate has some thousand.
pub(super) const MAX_RECORD: usize = 1 << 20;
/// The bytes of a line in JSON, at most: an answer with a thousand persons has a million or two.
pub(super) const MAX_LINE: u64 = 16 << 20;
/// The records of one chunk, at most.
pub(super) const CHUNK_RECORDS: usize = 8192;
/// The bytes of one chunk, at most, but for its last record.
pub(super) const CHUNK_BYTES: usize = 4 << 20;
