//! Failures of commands.

use std::io;

use krr_host::EngineError;
use krr_host::input::Diagnostic;
use krr_policy::{Locale, Localized};

use crate::exit::Exit;
use crate::output::diagnostic::render_diagnostic;
use crate::terminal;

const CANNOT_WRITE: Localized = Localized {
    nb: "kan ikke skrive: {reason}",
    nn: "kan ikkje skrive: {reason}",
    en: "cannot write: {reason}",
};

/// A failure of a command.
pub(crate) enum Failure {
    /// The output could not be written.
    Io(io::Error),
    /// The engine failed.
    Engine(EngineError),
    /// Inputs are invalid.
    Diagnostics(Vec<Diagnostic>),
    /// A service that is needed failed.
    #[cfg(feature = "register")]
    Service {
        /// The error, in the language of the output.
        message: String,
        /// The remedy.
        help: String,
    },
    /// An argument is invalid.
    Invalid {
        /// The error, in the language of the output.
        message: String,
        /// A hint for correcting the error.
        help: Option<String>,
    },
}

impl Failure {
    /// Prints the failure and returns the exit code.
    pub(crate) fn report(self, locale: Locale) -> Exit {
        match self {
            Self::Io(error) => {
                if error.kind() != io::ErrorKind::BrokenPipe {
                    let message = CANNOT_WRITE.with(locale, &[("reason", &error)]);
                    terminal::print_error(&message, None, locale);
                }
                error.into()
            }
            Self::Engine(error) => {
                terminal::print_error(&error.message(locale), None, locale);
                Exit::Failed
            }
            Self::Diagnostics(diagnostics) => {
                for diagnostic in diagnostics {
                    terminal::print_diagnostic(&render_diagnostic(&diagnostic, locale));
                }
                Exit::Invalid
            }
            #[cfg(feature = "register")]
            Self::Service { message, help } => {
                terminal::print_error(&message, Some(&help), locale);
                Exit::Failed
            }
            Self::Invalid { message, help } => {
                terminal::print_error(&message, help.as_deref(), locale);
                Exit::Invalid
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
        Self::Engine(error)
    }
}
