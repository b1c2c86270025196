//! Failures of commands.

use std::io;

use krr_host::EngineError;

use crate::exit::Exit;
use crate::terminal;

/// A failure of a command.
pub(crate) enum Failure {
    /// The output could not be written.
    Io(io::Error),
    /// Any other failure, with its exit code.
    Message {
        /// The exit code.
        exit: Exit,
        /// The error message.
        message: String,
        /// A hint for correcting the error.
        help: Option<String>,
    },
}

impl Failure {
    /// Creates a failure caused by invalid arguments.
    pub(crate) fn invalid(message: String, help: Option<String>) -> Self {
        Self::Message { exit: Exit::Invalid, message, help }
    }

    /// Prints the failure and returns the exit code.
    pub(crate) fn report(self) -> Exit {
        match self {
            Self::Io(error) => {
                if error.kind() != io::ErrorKind::BrokenPipe {
                    terminal::print_error(&format!("cannot write: {error}"), None);
                }
                error.into()
            }
            Self::Message { exit, message, help } => {
                terminal::print_error(&message, help.as_deref());
                exit
            }
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<EngineError> for Failure {
    fn from(error: EngineError) -> Self {
        Self::Message { exit: Exit::Failed, message: error.to_string(), help: None }
    }
}
