//! Places in files.

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// The line, from 1.
    pub line: u64,
    /// The offset of the first byte, from 0.
    pub offset: u64,
}
