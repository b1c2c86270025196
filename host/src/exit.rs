//! What the program ends with.

use std::io;
use std::process::ExitCode;

use krr_policy::Decision;

/// What the program ends with. Ordered: over several dispatches, the highest stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Permitted, or not under the guidelines; or nothing was decided.
    Fine = 0,
    /// Somebody must answer a question or give a reason.
    Review = 1,
    /// Not permitted.
    Deny = 2,
    /// An input, or the command line, is not what it should be.
    Invalid = 3,
    /// The engine gave no answer, or the answer could not be written.
    Failed = 4,
}

impl From<Decision> for Exit {
    fn from(decision: Decision) -> Self {
        match decision {
            Decision::NotApplicable | Decision::Permit => Self::Fine,
            Decision::Review => Self::Review,
            Decision::Deny => Self::Deny,
        }
    }
}

/// Nobody reads on: that is no failure. Anything else keeps an answer from arriving.
impl From<io::Error> for Exit {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::Fine } else { Self::Failed }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
