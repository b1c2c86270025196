//! Why the engine gave no answer.

use std::fmt;

/// Why the engine gave no answer. It says nothing of the dispatch: the same question may well be
/// answered under wider limits.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EngineError {
    /// The component cannot be run here.
    Unusable(String),
    /// The question is larger than the limit, in bytes.
    TooLarge(usize),
    /// It asked for more memory than the limit, in bytes.
    OutOfMemory(usize),
    /// It broke off, or answered with more than the limit.
    Failed(String),
}

impl fmt::Display for EngineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unusable(reason) => write!(f, "the engine cannot run here: {reason}"),
            Self::TooLarge(limit) => {
                write!(f, "the dispatches are larger than the limit of {limit} bytes")
            }
            Self::OutOfMemory(limit) => {
                write!(f, "the engine asked for more than {limit} bytes of memory")
            }
            Self::Failed(reason) => write!(f, "the engine broke off: {reason}"),
        }
    }
}

impl std::error::Error for EngineError {}
