//! Screening persons of whom the register is asked, in batches, several at a time.

use std::collections::VecDeque;
use std::io::BufReader;
use std::path::Path;
use std::thread::ScopedJoinHandle;
use std::time::Duration;
use std::{env, io, panic, thread};

use krr_host::register::{Client, MAX_PERSONS, Options, RegisterError, SecretBytes, Settings};
use krr_host::screening::{AskedList, Batch, Hasher, Run, Screener};
use krr_policy::{Channel, Dispatch, Locale, Localized};

use super::args::Args;
use super::progress::{message, progress_bar};
use super::sink::Sink;
use super::sources;
use crate::failure::Failure;

const EMPTY: Localized = Localized {
    nb: "{name} har ingen fødselsnumre",
    nn: "{name} har ingen fødselsnummer",
    en: "{name} has no identity numbers",
};
const SEE_DOCUMENTATION: Localized = Localized {
    nb: "docs/screening.md har en liste over variablene",
    nn: "docs/screening.md har ei liste over variablane",
    en: "docs/screening.md lists the variables",
};
const ANSWER: Localized = Localized {
    nb: "svaret fra registeret",
    nn: "svaret frå registeret",
    en: "the answer of the register",
};

/// Asks the register about the persons in a list and screens them.
pub(super) fn screen(
    list: &Path,
    args: &Args,
    screener: &Screener<'_>,
    run: &mut Run<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), Failure> {
    let locale = sink.locale;
    let settings = settings(args, screener.dispatch, locale)?;
    let list = asked_list(list, &run.reading().hasher, locale)?;
    run.add_repeated_lines(list.repeated());
    let client = Client::new(settings);
    let calls = usize::from(args.register.register_calls);
    let progress = progress_bar(Some(list.persons()));
    let mut batches = list.into_batches();
    thread::scope(|scope| {
        let mut asked = VecDeque::new();
        let mut take_all = || loop {
            while asked.len() < calls
                && let Some(batch) = batches.next()
            {
                let client = &client;
                asked.push_back(scope.spawn(move || ask(client, batch)));
            }
            // The oldest first: results are in the order of the list.
            let Some(oldest) = asked.pop_front() else { return Ok(()) };
            let (batch, answer) = joined(oldest);
            let answer = answer.map_err(|error| service_failure(&error, locale))?;
            take_answer(&batch, &answer, screener, run, sink)?;
            progress.inc(batch.persons());
            progress.set_message(message(run.tally(), &progress, locale));
        };
        let result: Result<(), Failure> = take_all();
        client.stop();
        result
    })
}

fn take_answer(
    batch: &Batch,
    answer: &[u8],
    screener: &Screener<'_>,
    run: &mut Run<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), Failure> {
    let locale = sink.locale;
    let handled = run.handle_answer(batch, answer, |it| screener.screen(it));
    let handled =
        handled.map_err(|error| sources::run_failure(error, ANSWER.get(locale), locale))?;
    handled.iter().try_for_each(|it| sink.take(it)).map_err(Failure::from)
}

fn settings(args: &Args, dispatch: &Dispatch, locale: Locale) -> Result<Settings, Failure> {
    // No more is asked for than the dispatch needs.
    let mut channels = dispatch.channels.use_.iter().flatten().copied();
    let uses_mailbox = channels.any(|it| it == Channel::DigitalMail);
    let options = Options {
        on_behalf_of: args.register.on_behalf_of.clone(),
        with_mailbox: uses_mailbox,
        calls: args.register.register_calls.into(),
        timeout: Duration::from_secs(args.register.register_timeout),
    };
    let settings = Settings::read(|name| env::var(name).ok(), options);
    settings.map_err(|error| Failure::Invalid {
        message: error.message(locale),
        help: Some(SEE_DOCUMENTATION.get(locale).to_owned()),
    })
}

/// Reads the whole list, so that nobody is asked about before all of it has been found in order.
fn asked_list(path: &Path, hasher: &Hasher, locale: Locale) -> Result<AskedList, Failure> {
    let name = sources::name(path);
    let list = if sources::is_stdin(path) {
        AskedList::read(BufReader::new(io::stdin()), hasher, MAX_PERSONS)
    } else {
        AskedList::read(sources::open(path, locale)?, hasher, MAX_PERSONS)
    };
    let list = list.map_err(|error| sources::list_failure(&error, &name, locale))?;
    if list.persons() == 0 {
        let message = EMPTY.with(locale, &[("name", &name)]);
        return Err(Failure::Invalid { message, help: None });
    }
    Ok(list)
}

type Answered = (Batch, Result<SecretBytes, RegisterError>);

fn ask(client: &Client, batch: Batch) -> Answered {
    let answer = client.look_up(batch.identities());
    (batch, answer)
}

fn joined(thread: ScopedJoinHandle<'_, Answered>) -> Answered {
    thread.join().unwrap_or_else(|panicked| panic::resume_unwind(panicked))
}

fn service_failure(error: &RegisterError, locale: Locale) -> Failure {
    Failure::Service { message: error.message(locale), help: Some(error.help(locale)) }
}
