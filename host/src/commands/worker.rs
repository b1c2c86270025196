//! `krr worker`: screens batches of lists that `krr screen --nats` sends.

use std::net::SocketAddr;
use std::path::PathBuf;

use super::nats_server::ServerArgs;

/// Arguments of `krr worker`.
#[derive(clap::Args)]
#[cfg_attr(not(feature = "nats"), allow(dead_code, reason = "another build reads it"))]
pub(crate) struct Args {
    /// Address of the NATS server, such as `tls://nats.example.no:4222`; several with commas between them
    #[arg(long, value_name = "URL")]
    nats: String,
    /// File with the key of the run, as `krr screen --nats` writes it; it need not be there yet
    #[arg(long, value_name = "FILE")]
    run_key: PathBuf,
    #[command(flatten)]
    server: ServerArgs,
    /// Address at which to serve /healthz, /readyz and /metrics over HTTP, such as 127.0.0.1:8080
    #[arg(long, value_name = "ADDRESS")]
    health: Option<SocketAddr>,
}

#[cfg(feature = "nats")]
pub(crate) use self::with_nats::run;
#[cfg(not(feature = "nats"))]
pub(crate) use self::without_nats::run;

#[cfg(not(feature = "nats"))]
mod without_nats {
    use krr_policy::Locale;

    use super::Args;
    use crate::commands::nats_server;
    use crate::exit::Exit;
    use crate::failure::Failure;

    /// Says that this build cannot do it.
    pub(crate) fn run(_: &Args, locale: Locale) -> Result<Exit, Failure> {
        Err(nats_server::not_built(locale))
    }
}

#[cfg(feature = "nats")]
mod with_nats {
    use krr_host::Engine;
    use krr_host::nats::{Notice, Worker, WorkerOptions};
    use krr_policy::{Locale, Localized};

    use super::Args;
    use crate::commands::nats_server;
    use crate::crash_files;
    use crate::exit::Exit;
    use crate::failure::Failure;
    use crate::terminal;

    const BEGAN: Localized = Localized {
        nb: "tar bunker fra kjøringen {run}",
        nn: "tek bunkar frå køyringa {run}",
        en: "takes batches of the run {run}",
    };
    const ENDED: Localized = Localized {
        nb: "kjøringen {run} er over",
        nn: "køyringa {run} er over",
        en: "the run {run} is over",
    };
    const REFUSED: Localized = Localized {
        nb: "bunke {batch} kan ikke behandles (forsøk {tries}): {reason}",
        nn: "bunke {batch} kan ikkje handsamast (forsøk {tries}): {reason}",
        en: "batch {batch} cannot be screened (try {tries}): {reason}",
    };
    const GIVEN_UP: Localized = Localized {
        nb: "bunke {batch} er gitt opp etter {tries} forsøk: {reason}",
        nn: "bunke {batch} er gitt opp etter {tries} forsøk: {reason}",
        en: "batch {batch} is given up after {tries} tries: {reason}",
    };

    /// Takes batches until the program is asked to stop.
    pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
        // What it takes is about persons.
        crash_files::forbid(locale)?;
        let options = WorkerOptions {
            server: args.server.options(&args.nats),
            key_file: args.run_key.clone(),
            health: args.health,
        };
        let failure = |error| nats_server::failure(&error, locale);
        let worker = Worker::new(options, Engine::embedded()?).map_err(failure)?;
        worker.run(|notice| print(notice, locale)).map_err(failure)?;
        Ok(Exit::Success)
    }

    fn print(notice: &Notice, locale: Locale) {
        match notice {
            Notice::Began { run } => {
                terminal::print_note(&BEGAN.with(locale, &[("run", run)]), locale);
            }
            Notice::Ended { run } => {
                terminal::print_note(&ENDED.with(locale, &[("run", run)]), locale);
            }
            Notice::CannotServe(error) => {
                let help = error.help(locale);
                terminal::print_error(&error.message(locale), help.as_deref(), locale);
            }
            Notice::Refused { batch, tries, refusal, is_given_up } => {
                let text = if *is_given_up { GIVEN_UP } else { REFUSED };
                let reason = refusal.message(locale);
                let message =
                    text.with(locale, &[("batch", batch), ("tries", tries), ("reason", &reason)]);
                terminal::print_error(&message, None, locale);
            }
        }
    }
}
