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
    /// The engine or a service failed, or the output could not be written.
    Failed = 4,
    /// The reader of the output closed it. Where there is a signal for that, the process dies by it;
    /// this is how shells report it.
    Closed = 141,
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

impl From<io::Error> for Exit {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::Closed } else { Self::Failed }
    }
}

/// Rust ignores the signal that ends other programs when their output is closed, so the process dies
/// by it here: success would hide what was not reported.
impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        #[cfg(unix)]
        if exit == Exit::Closed {
            let pipe = signal_hook::consts::SIGPIPE;
            // If the signal cannot be raised, the exit code says the same.
            drop(signal_hook::low_level::emulate_default_handler(pipe));
        }
        Self::from(exit as u8)
    }
}
