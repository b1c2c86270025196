//! Errors of the engine.

use std::fmt;

/// A failure of the engine to give a result. The dispatch itself may be valid: under wider limits the same call
/// may succeed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EngineError {
    /// The component cannot be run on this machine.
    Unusable(String),
    /// The input of a call is larger than the limit, in bytes.
    TooLarge(usize),
    /// The component needs more memory than the limit, in bytes.
    OutOfMemory(usize),
    /// The component trapped, or its output is larger than the limit.
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
                write!(f, "the engine needs more memory than the limit of {limit} bytes")
            }
            Self::Failed(reason) => write!(f, "the engine failed: {reason}"),
        }
    }
}

impl std::error::Error for EngineError {}
