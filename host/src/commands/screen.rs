//! `krr screen`: decides how each recipient of a dispatch may be reached.

mod args;
mod judgement;
mod progress;
#[cfg(feature = "register")]
mod register;
mod rows;
mod sink;
mod sources;

use std::sync::mpsc;
use std::thread;

use krr_host::Engine;
use krr_host::screening::{Chunks, Hasher, InputError, Reading, Run, RunError};
use krr_policy::{Care, Dispatch, Locale, Localized, grouped};

pub(crate) use self::args::Args;
use self::args::SharedAddressMode;
use self::judgement::Judgement;
use self::progress::{message, progress_bar};
use self::rows::RowWriter;
use self::sink::Sink;
use self::sources::Source;
use crate::cost;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::screening_summary::Summary;

const NO_RANDOM: Localized = Localized {
    nb: "systemet gir ingen tilfeldige tall: {reason}",
    nn: "systemet gir ingen tilfeldige tal: {reason}",
    en: "the system gives no random numbers: {reason}",
};
const TOO_MANY_REJECTED: Localized = Localized {
    nb: "{rejected} av {records} rader kunne ikke leses, mer enn {allowed} %; ingen resultater er skrevet",
    nn: "{rejected} av {records} rader kunne ikkje lesast, meir enn {allowed} %; ingen resultat er skrivne",
    en: "{rejected} of {records} rows could not be read, more than {allowed} %; no results are written",
};
const SEE_REJECTS: Localized = Localized {
    nb: "`--rejects FIL` skriver linje og grunn for hver av dem; `--max-rejected` setter grensen",
    nn: "`--rejects FIL` skriv linje og grunn for kvar av dei; `--max-rejected` set grensa",
    en: "`--rejects FILE` writes the line and reason of each; `--max-rejected` sets the limit",
};

const NO_CLIENT: Localized = Localized {
    nb: "denne utgaven av krr kan ikke spørre registeret",
    nn: "denne utgåva av krr kan ikkje spørje registeret",
    en: "this build of krr cannot ask the register",
};
const BUILD_WITH_CLIENT: Localized = Localized {
    nb: "den som `cargo xtask build` legger i `target/dist`, kan; eller bygg med `cargo build --release -p krr-host --features register`",
    nn: "den som `cargo xtask build` legg i `target/dist`, kan; eller bygg med `cargo build --release -p krr-host --features register`",
    en: "the one that `cargo xtask build` puts into `target/dist` can; or build with `cargo build --release -p krr-host --features register`",
};

/// Screens the recipients, writes the results, and prints a summary. Ends with the stricter of the decision on
/// the dispatch as it is declared and with the counts of the list.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    if args.from_register.is_some() && !cfg!(feature = "register") {
        return Err(no_client(locale));
    }
    let engine = Engine::embedded()?;
    let catalogue = engine.rules(locale)?;
    let dispatch = sources::dispatch(args, locale)?;
    let declared = engine.check(&dispatch, locale)?;

    let hasher = Hasher::random().map_err(|error| Failure::Invalid {
        message: NO_RANDOM.with(locale, &[("reason", &error)]),
        help: None,
    })?;
    let reading = Reading {
        today: args.date.map_or_else(sources::today, |date| date.0),
        hasher,
        key: args.key.as_deref(),
        with_identities: args.with_ids,
    };
    let mut run = Run::new(&engine, &dispatch, reading);
    if args.shared_addresses == SharedAddressMode::Each {
        run.send_to_each();
    }
    if let Some(path) = &args.asked {
        run.set_asked(sources::identities(path, &hasher, locale)?);
    }
    for (path, care) in [(&args.protected, Care::Protected), (&args.deceased, Care::Deceased)] {
        if let Some(path) = path {
            run.add_care(care, &sources::identities(path, &hasher, locale)?);
        }
    }

    let mut sink = Sink {
        catalogue: &catalogue,
        locale,
        results: args.output.as_deref().map(|it| RowWriter::create(it, locale)).transpose()?,
        rejects: args.rejects.as_deref().map(|it| RowWriter::create(it, locale)).transpose()?,
        has_key: args.key.is_some(),
    };
    let list = take_list(args, &dispatch, &mut run, &mut sink)?;
    if let Some(path) = &args.asked {
        let name = path.display().to_string();
        let asked = sources::open(path, locale)?;
        run.handle_unanswered(asked, |handled| {
            handled.iter().try_for_each(|it| sink.take(it)).map_err(RunError::Write)
        })
        .map_err(|error| sources::run_failure(error, &name, locale))?;
    }

    let tally = run.tally();
    let records = tally.recipients + tally.rejected;
    let is_within = args.max_rejected.allows(tally.rejected, records);
    sink.finish(is_within, locale)?;
    let judgement = Judgement::new(&engine, &dispatch, declared, tally, locale)?;
    let summary = Summary {
        catalogue: &catalogue,
        locale,
        tally,
        verdict: judgement.verdict(),
        shared: run.shared_addresses(),
        unread_columns: list.unread_columns,
        repeated_lines: list.repeated_lines,
        parts: cost::segments(&judgement.declared),
        price: args.price,
        date: reading.today,
    };
    args.format.print(&summary)?;
    if !is_within {
        let (rejected, records) = (grouped(tally.rejected, locale), grouped(records, locale));
        return Err(Failure::Invalid {
            message: TOO_MANY_REJECTED.with(
                locale,
                &[
                    ("rejected", &rejected),
                    ("records", &records),
                    ("allowed", &args.max_rejected.percent()),
                ],
            ),
            help: Some(SEE_REJECTS.get(locale).to_owned()),
        });
    }
    Ok(judgement.decision().into())
}

/// Returns the failure of a build that cannot ask the register.
fn no_client(locale: Locale) -> Failure {
    let help = Some(BUILD_WITH_CLIENT.get(locale).to_owned());
    Failure::Invalid { message: NO_CLIENT.get(locale).to_owned(), help }
}

/// What is worth knowing of a list.
#[derive(Default)]
struct ListNotes {
    /// The columns of a table that nothing reads.
    unread_columns: Vec<String>,
    /// The lines with a person who is in an earlier line.
    repeated_lines: u64,
}

/// Screens those in the file of answers, or those whom the register is asked about.
fn take_list(
    args: &Args,
    dispatch: &Dispatch,
    run: &mut Run<'_>,
    sink: &mut Sink<'_>,
) -> Result<ListNotes, Failure> {
    #[cfg(feature = "register")]
    if let Some(list) = &args.from_register {
        let repeated_lines = register::screen(list, args, dispatch, run, sink)?;
        return Ok(ListNotes { repeated_lines, ..ListNotes::default() });
    }
    #[cfg(not(feature = "register"))]
    let _ = dispatch;
    // One of the two is given.
    let Some(recipients) = &args.recipients else { return Ok(ListNotes::default()) };
    let source = Source::open(recipients, args.input_format, sink.locale)?;
    let unread_columns = screen(source, args, run, sink)?;
    Ok(ListNotes { unread_columns, ..ListNotes::default() })
}

/// Reads the list in one thread and screens it in the others. Returns the columns of a table that nothing reads.
fn screen(
    source: Source,
    args: &Args,
    run: &mut Run<'_>,
    sink: &mut Sink<'_>,
) -> Result<Vec<String>, Failure> {
    const CHUNKS_AHEAD: usize = 2;
    let Source { input, format, length, name } = source;
    let locale = sink.locale;
    let failure = |error: InputError| sources::input_failure(&error, &name, locale);
    let mut chunks = Chunks::new(input, format, args.key.as_deref()).map_err(failure)?;
    let unread_columns = chunks.unread_columns().to_vec();
    let progress = progress_bar(length);
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::sync_channel(CHUNKS_AHEAD);
        scope.spawn(move || {
            while let Some(chunk) = chunks.next_chunk().transpose() {
                let has_ended = chunk.is_err();
                // The receiver is gone if the run has failed.
                if sender.send(chunk).is_err() || has_ended {
                    break;
                }
            }
        });
        for chunk in receiver {
            let chunk = chunk.map_err(failure)?;
            for handled in &run.handle(&chunk)? {
                sink.take(handled)?;
            }
            progress.set_position(chunk.position());
            progress.set_message(message(run.tally(), &progress, locale));
        }
        Ok::<_, Failure>(())
    })?;
    Ok(unread_columns)
}
