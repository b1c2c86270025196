//! The arguments about the NATS server, which `krr screen` and `krr worker` share.

use std::path::PathBuf;

use krr_policy::{Locale, Localized};

use crate::failure::Failure;

const NO_NATS: Localized = Localized {
    nb: "denne utgaven av krr kan ikke bruke NATS",
    nn: "denne utgåva av krr kan ikkje bruke NATS",
    en: "this build of krr cannot use NATS",
};

/// Arguments about the server.
#[derive(clap::Args)]
#[cfg_attr(not(feature = "nats"), allow(dead_code, reason = "another build reads it"))]
pub(crate) struct ServerArgs {
    /// File with the credentials of the NATS user
    #[arg(long, value_name = "FILE", requires = "nats", hide = cfg!(not(feature = "nats")))]
    nats_creds: Option<PathBuf>,
    /// File with the certificate authority of the NATS server, in PEM; without it those of the system
    #[arg(long, value_name = "FILE", requires = "nats", hide = cfg!(not(feature = "nats")))]
    nats_ca: Option<PathBuf>,
}

/// Returns the failure of a build that cannot use NATS.
pub(super) fn not_built(locale: Locale) -> Failure {
    Failure::not_built(NO_NATS, "nats", locale)
}

#[cfg(feature = "nats")]
mod with_nats {
    use krr_host::nats::{NatsError, ServerOptions};
    use krr_policy::Locale;

    use super::ServerArgs;
    use crate::failure::Failure;

    impl ServerArgs {
        /// Returns the options of a connection to the server at an address.
        pub(crate) fn options(&self, url: &str) -> ServerOptions {
            ServerOptions {
                url: url.to_owned(),
                credentials: self.nats_creds.clone(),
                authority: self.nats_ca.clone(),
            }
        }
    }

    /// Returns the failure of a command that needs the server.
    pub(crate) fn failure(error: &NatsError, locale: Locale) -> Failure {
        let (message, help) = (error.message(locale), error.help(locale));
        if error.is_of_settings() {
            Failure::Invalid { message, help }
        } else {
            Failure::Service { message, help }
        }
    }
}

#[cfg(feature = "nats")]
pub(super) use self::with_nats::failure;
