//! Places in files.

use serde::{Deserialize, Serialize};

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// The line, from 1.
    pub line: u64,
    /// The offset of the first byte, from 0.
    pub offset: u64,
}

impl Place {
    /// The beginning of a file.
    pub(crate) const START: Self = Self { line: 1, offset: 0 };
}
