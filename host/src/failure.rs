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

const OTHER_BUILD: Localized = Localized {
    nb: "den som `cargo xtask build` legger i `target/dist`, kan; eller bygg med `cargo build --release -p krr-host --features {feature}`",
    nn: "den som `cargo xtask build` legg i `target/dist`, kan; eller bygg med `cargo build --release -p krr-host --features {feature}`",
    en: "the one that `cargo xtask build` puts into `target/dist` can; or build with `cargo build --release -p krr-host --features {feature}`",
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
    #[cfg(any(feature = "register", feature = "nats"))]
    Service {
        /// The error, in the language of the output.
        message: String,
        /// The remedy, if there is one.
        help: Option<String>,
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
    /// Returns the failure of a build without a Cargo feature.
    pub(crate) fn not_built(message: Localized, feature: &str, locale: Locale) -> Self {
        let help = Some(OTHER_BUILD.with(locale, &[("feature", &feature)]));
        Self::Invalid { message: message.get(locale).to_owned(), help }
    }

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
            #[cfg(any(feature = "register", feature = "nats"))]
            Self::Service { message, help } => {
                terminal::print_error(&message, help.as_deref(), locale);
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
