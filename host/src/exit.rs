//! Exit codes of the program.

use std::io;
use std::process::ExitCode;

use krr_policy::Decision;

/// An exit code of the program. For several dispatches it is the highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Every dispatch is permitted or not applicable, or the command decides nothing.
    Success = 0,
    /// A question has to be answered or a reason given.
    Review = 1,
    /// A dispatch is denied.
    Deny = 2,
    /// An input or the command line is invalid.
    Invalid = 3,
    /// The engine failed, or the output could not be written.
    Failed = 4,
}

impl From<Decision> for Exit {
    fn from(decision: Decision) -> Self {
        match decision {
            Decision::NotApplicable | Decision::Permit => Self::Success,
            Decision::Review => Self::Review,
            Decision::Deny => Self::Deny,
        }
    }
}

/// A broken pipe counts as success: the reader has what it wanted.
impl From<io::Error> for Exit {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::Success } else { Self::Failed }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
