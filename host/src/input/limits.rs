//! Limits on the files that are read.

/// Maximum size of one file, in bytes.
pub const MAX_BYTES: usize = 8 << 20;

/// Maximum number of values in a document. A full dispatch has fewer than a hundred.
pub(super) const MAX_VALUES: usize = 10_000;

/// Maximum number of dispatches in one file: each has a report of some ten kilobytes.
pub(super) const MAX_DISPATCHES: usize = 10_000;

/// Maximum nesting depth of a document.
pub(crate) const MAX_DEPTH: usize = 64;
