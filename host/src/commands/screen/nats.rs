//! Screening a list on several machines, by way of a NATS server.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use krr_host::nats::{NatsError, Plan, RunKey, SubmitError, Submitter};
use krr_host::screening::{InputError, Run, Screener};
use krr_policy::Locale;

use super::args::Args;
use super::progress::{message, progress_bar};
use super::rows::cannot_write;
use super::sink::Sink;
use super::sources::{self, Source};
use crate::commands::nats_server;
use crate::failure::Failure;
use crate::pending_file::{PendingFile, Readers};

/// Reads the list, has it screened by workers, and takes the results in order.
pub(super) fn screen(
    source: Source,
    url: &str,
    key_file: &Path,
    args: &Args,
    screener: &Screener<'_>,
    run: &mut Run<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), Failure> {
    let Source { mut chunks, length, name } = source;
    let locale = sink.locale;
    let input_failure = |error: &InputError| sources::input_failure(error, &name, locale);
    let nats_failure = |error| nats_server::failure(&error, locale);

    let key = RunKey::random().map_err(|_| nats_failure(NatsError::Sealing))?;
    let reading = run.reading();
    let plan = Plan {
        dispatch: screener.dispatch.clone(),
        date: reading.today,
        key: args.key.clone(),
        with_identities: reading.with_identities,
        hasher: reading.hasher,
        version: Plan::version(sink.catalogue),
    };
    let patience = Duration::from_secs(args.nats.nats_timeout);
    let server = args.nats.server.options(url);
    let submitter = Submitter::begin(&server, &key, &plan, patience).map_err(nats_failure)?;
    let _key_file = KeyFile::write(key_file, &key, locale)?;

    let progress = progress_bar(length);
    let result = submitter.run(
        || chunks.next_chunk(),
        |records, position| -> Result<(), Failure> {
            let handled = run.handle_screened(records, |it| screener.screen(it))?;
            handled.iter().try_for_each(|it| sink.take(it))?;
            progress.set_position(position);
            progress.set_message(message(run.tally(), &progress, locale));
            Ok(())
        },
    );
    result.map_err(|error| match error {
        SubmitError::Input(error) => input_failure(&error),
        SubmitError::Nats(error) => nats_failure(error),
        SubmitError::Take(failure) => failure,
    })
}

/// The file with the key of the run, which its owner alone can read. It is removed with the value.
struct KeyFile(PathBuf);

impl KeyFile {
    fn write(path: &Path, key: &RunKey, locale: Locale) -> Result<Self, Failure> {
        let write = || -> io::Result<()> {
            let mut file = PendingFile::create(path, Readers::Owner)?;
            file.write_all(key.to_text().as_bytes())?;
            file.persist()
        };
        write().map_err(|error| cannot_write(path, &error, locale))?;
        Ok(Self(path.to_owned()))
    }
}

impl Drop for KeyFile {
    fn drop(&mut self) {
        // If it stays, it is the key of a run that is over.
        drop(fs::remove_file(&self.0));
    }
}
