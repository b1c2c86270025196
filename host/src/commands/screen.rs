//! `krr screen`: decides how each recipient of a dispatch may be reached.

mod args;
mod judgement;
#[cfg(feature = "nats")]
mod nats;
mod page;
#[cfg(feature = "parquet")]
mod parquet_rows;
mod progress;
#[cfg(feature = "register")]
mod register;
mod rows;
mod sink;
mod sources;

use std::fmt::Display;
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread;

use krr_host::Engine;
use krr_host::screening::summary::Figures;
use krr_host::screening::{InputError, Reading, Run, Screener, Tally, random_hasher};
use krr_policy::{Care, Locale, Localized, grouped};

pub(crate) use self::args::Args;
use self::args::SharedAddressMode;
use self::judgement::Judgement;
use self::page::PageWriter;
use self::progress::{message, progress_bar};
use self::rows::{RejectRow, ResultRow, RowWriter};
use self::sink::Sink;
use self::sources::Source;
use crate::commands::nats_server;
use crate::cost;
use crate::crash_files;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::screening_summary::Summary;
use crate::paths;

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
const SAME_FILE: Localized = Localized {
    nb: "{options} skriver begge til `{file}`",
    nn: "{options} skriv begge til `{file}`",
    en: "{options} both write to `{file}`",
};
const OTHER_FILE: Localized = Localized {
    nb: "oppgi en fil for hver av dem",
    nn: "oppgje ei fil for kvar av dei",
    en: "give each of them a file of its own",
};

const NO_CLIENT: Localized = Localized {
    nb: "denne utgaven av krr kan ikke spørre registeret",
    nn: "denne utgåva av krr kan ikkje spørje registeret",
    en: "this build of krr cannot ask the register",
};

/// Screens the recipients, writes the results, and prints a summary. Ends with the stricter of the decision on
/// the dispatch as it is declared and with the counts of the list.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    if args.from_register.is_some() && !cfg!(feature = "register") {
        return Err(Failure::not_built(NO_CLIENT, "register", locale));
    }
    if args.nats.nats.is_some() && !cfg!(feature = "nats") {
        return Err(nats_server::not_built(locale));
    }
    check_targets(args, locale)?;
    // What is read from here on is about persons.
    crash_files::forbid(locale)?;
    let engine = Engine::embedded()?;
    let catalogue = engine.rules(locale)?;
    let dispatch = sources::dispatch(args, locale)?;
    let declared = engine.check(&dispatch, locale)?;

    let hasher = random_hasher().map_err(|error| Failure::Invalid {
        message: NO_RANDOM.with(locale, &[("reason", &error)]),
        help: None,
    })?;
    let reading = Reading {
        today: args.date.map_or_else(sources::today, |date| date.0),
        hasher,
        key: args.key.as_deref(),
        with_identities: args.with_ids,
    };
    let screener = Screener { engine: &engine, dispatch: &dispatch };
    let mut run = Run::new(reading);
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

    let page = args.html.as_deref().map(|it| PageWriter::create(it, locale)).transpose()?;
    let create = |file: &Option<PathBuf>, columns: &str| {
        file.as_deref().map(|it| RowWriter::create(it, columns, locale)).transpose()
    };
    let mut sink = Sink {
        catalogue: &catalogue,
        locale,
        results: create(&args.output, ResultRow::COLUMNS)?,
        rejects: create(&args.rejects, RejectRow::COLUMNS)?,
        has_key: args.key.is_some(),
    };
    take_list(args, &screener, &mut run, &mut sink)?;
    if let Some(path) = &args.asked {
        let name = path.display().to_string();
        let asked = sources::open(path, locale)?;
        run.handle_unanswered(
            asked,
            |recipients| screener.screen(recipients),
            |handled| handled.iter().try_for_each(|it| sink.take(it)),
        )
        .map_err(|error| sources::run_failure(error, &name, locale))?;
    }

    let shared = run.shared_addresses();
    let tally = run.tally();
    let records = tally.recipients + tally.rejected();
    let is_within = args.max_rejected.allows(tally.rejected(), records);
    sink.finish(is_within, locale)?;
    let stopped = (!is_within).then(|| too_many_rejected(args, tally, locale));
    let judgement = Judgement::new(&engine, &dispatch, declared, tally, locale)?;
    let parts = judgement.declared.segments();
    let figures = Figures {
        rows: &catalogue.screening,
        locale,
        tally,
        shared: &shared,
        unread_fields: run.unread_fields(),
        declared_recipients: dispatch.audience.recipients,
        parts,
        cost: args.price.map(|price| cost::kroner(tally.sms_parts(parts), price)),
    };
    let summary = Summary {
        catalogue: &catalogue,
        dispatch: &dispatch,
        figures,
        verdict: judgement.verdict(),
        date: reading.today,
        stopped: stopped.as_deref(),
    };
    if let Some(page) = page {
        page.finish(&summary)?;
    }
    args.format.print(&summary)?;
    match stopped {
        Some(message) => {
            let help = Some(SEE_REJECTS.get(locale).to_owned());
            Err(Failure::Invalid { message, help })
        }
        None => Ok(judgement.decision().into()),
    }
}

/// Screens those in the file of answers, here or elsewhere, or those whom the register is asked about.
fn take_list(
    args: &Args,
    screener: &Screener<'_>,
    run: &mut Run<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), Failure> {
    #[cfg(feature = "register")]
    if let Some(list) = &args.from_register {
        return register::screen(list, args, screener, run, sink);
    }
    // One of the two is given.
    let Some(recipients) = &args.recipients else { return Ok(()) };
    let source = Source::open(recipients, args.input_format, args.key.as_deref(), sink.locale)?;
    run.add_unread(&source.chunks.unread_columns());
    #[cfg(feature = "nats")]
    if let (Some(url), Some(key)) = (&args.nats.nats, &args.nats.run_key) {
        return nats::screen(source, url, key, args, screener, run, sink);
    }
    screen(source, screener, run, sink)
}

/// Returns an error if two outputs have the same file.
fn check_targets(args: &Args, locale: Locale) -> Result<(), Failure> {
    let targets = [
        ("`--output`", &args.output),
        ("`--rejects`", &args.rejects),
        ("`--html`", &args.html),
        ("`--run-key`", &args.nats.run_key),
    ];
    let mut seen: Vec<(&str, PathBuf)> = Vec::new();
    for (option, path) in targets {
        let Some(path) = path else { continue };
        let absolute = paths::absolute(path);
        if let Some((other, _)) = seen.iter().find(|(_, it)| *it == absolute) {
            let options = format!("{other}, {option}");
            let values: [(&str, &dyn Display); 2] =
                [("options", &options), ("file", &path.display())];
            return Err(Failure::Invalid {
                message: SAME_FILE.with(locale, &values),
                help: Some(OTHER_FILE.get(locale).to_owned()),
            });
        }
        seen.push((option, absolute));
    }
    Ok(())
}

/// Returns why no results are written.
fn too_many_rejected(args: &Args, tally: &Tally, locale: Locale) -> String {
    let records = tally.recipients + tally.rejected();
    let values: [(&str, &dyn Display); 3] = [
        ("rejected", &grouped(tally.rejected(), locale)),
        ("records", &grouped(records, locale)),
        ("allowed", &args.max_rejected.percent()),
    ];
    TOO_MANY_REJECTED.with(locale, &values)
}

/// Reads the list in one thread and screens it in the others.
fn screen(
    source: Source,
    screener: &Screener<'_>,
    run: &mut Run<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), Failure> {
    const CHUNKS_AHEAD: usize = 2;
    let Source { mut chunks, length, name } = source;
    let locale = sink.locale;
    let failure = |error: InputError| sources::input_failure(&error, &name, locale);
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
        let chunks = receiver.into_iter().map(|chunk| chunk.map_err(failure));
        screener.handle(run, chunks, |run, handled, position| {
            handled.iter().try_for_each(|it| sink.take(it))?;
            progress.set_position(position);
            progress.set_message(message(run.tally(), &progress, locale));
            Ok(())
        })
    })
}
