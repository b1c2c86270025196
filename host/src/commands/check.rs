//! `krr check`: a verdict for each dispatch, with its reasons.

use std::io::Write;
use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};
use krr_host::input::{self, Format, Problem, Source};
use krr_host::{EngineError, Policy};
use krr_policy::Locale;

use crate::cli::Failure;
use crate::exit::Exit;
use crate::fix;
use crate::output::{self, Answer, Sink};
use crate::files::{self, Place};

/// What to check, and how to answer.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files and folders; `-` is standard input
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// How to write the answer
    #[arg(long, default_value = "human")]
    format: output::Format,
    /// The format of the input, whatever its name says
    #[arg(long)]
    input_format: Option<Format>,
    /// Show what the text gives away, and which words do
    #[arg(long)]
    explain: bool,
    /// Make the edits that can be made mechanically, in place, and show them
    #[arg(long)]
    fix: bool,
}

/// Judges everything there is. The exit code is that of the strictest verdict.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let policy = Policy::embedded()?;
    let places = files::places(&args.paths);
    let progress = progress(places.len());
    // What is fixed takes standard output, if it came by standard input; the answer steps aside.
    let piped = args.fix && places.iter().any(|place| matches!(place, Ok(Place::Stdin)));
    let mut out: Box<dyn Write> = if piped {
        Box::new(anstream::stderr().lock())
    } else {
        Box::new(anstream::stdout().lock())
    };
    let sink = args.format.sink(|| policy.rules(locale))?;
    let mut run = Run { args, locale, policy, sink, exit: Exit::Fine };
    for place in places {
        match place {
            Ok(place) => run.place(&mut *out, &place)?,
            Err(problem) => run.problem(&mut *out, &problem)?,
        }
        progress.inc(1);
    }
    progress.finish_and_clear();
    run.sink.finish(&mut *out)?;
    out.flush()?;
    Ok(run.exit)
}

struct Run<'a> {
    args: &'a Args,
    locale: Locale,
    policy: Policy,
    sink: Box<dyn Sink>,
    exit: Exit,
}

impl Run<'_> {
    fn place(&mut self, out: &mut dyn Write, place: &Place) -> Result<(), Failure> {
        let bytes = match place.bytes() {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Ok(()),
            Err(problem) => return self.problem(out, &problem),
        };
        let bytes = if self.args.fix { self.fixed(out, place, bytes)? } else { bytes };
        for source in input::read(&place.name(), &bytes, self.args.input_format) {
            match source {
                Ok(source) => self.source(out, &source)?,
                Err(problem) => self.problem(out, &problem)?,
            }
        }
        Ok(())
    }

    fn source(&mut self, out: &mut dyn Write, source: &Source) -> Result<(), Failure> {
        match self.answer(source) {
            Ok(answer) => {
                self.exit = self.exit.max(answer.report.decision.into());
                self.sink.answer(out, source, &answer)?;
                Ok(())
            }
            Err(error) => self.unanswered(out, source, &error),
        }
    }

    fn answer(&self, source: &Source) -> Result<Answer, EngineError> {
        let dispatch = source.dispatch();
        let explained = self.args.explain.then(|| self.policy.explain(dispatch, self.locale));
        let report = self.policy.check(dispatch, self.locale)?;
        Ok(Answer { report, explanation: explained.transpose()? })
    }

    /// The engine broke off on one dispatch; the others are still judged.
    fn unanswered(
        &mut self,
        out: &mut dyn Write,
        source: &Source,
        error: &EngineError,
    ) -> Result<(), Failure> {
        self.exit = self.exit.max(Exit::Failed);
        let problem = Problem::whole(&source.label(), "engine", error.to_string());
        self.sink.problem(out, &problem)?;
        Ok(())
    }

    fn problem(&mut self, out: &mut dyn Write, problem: &Problem) -> Result<(), Failure> {
        self.exit = self.exit.max(Exit::Invalid);
        self.sink.problem(out, problem)?;
        Ok(())
    }

    /// Makes the edits, shows them, and writes the file; what cannot be written stays as it was.
    fn fixed(
        &mut self,
        out: &mut dyn Write,
        place: &Place,
        bytes: Vec<u8>,
    ) -> Result<Vec<u8>, Failure> {
        let check = |source: &Source| self.policy.check(source.dispatch(), self.locale);
        let fixed = fix::apply(&place.name(), &bytes, self.args.input_format, check);
        if let Some(fixed) = &fixed {
            let diff = fix::diff(&place.name(), &bytes, fixed);
            if self.args.format == output::Format::Human {
                out.write_all(diff.as_bytes())?;
            } else {
                anstream::stderr().write_all(diff.as_bytes())?;
            }
        }
        let after = fixed.clone().unwrap_or_else(|| bytes.clone());
        match (place.path(), fixed) {
            (None, _) => output::raw(&after)?,
            (Some(path), Some(fixed)) => {
                if let Err(error) = fix::write(path, &fixed) {
                    let message = format!("cannot write the file: {error}");
                    let problem = Problem::whole(&place.name(), "unwritable", message);
                    self.problem(out, &problem)?;
                    return Ok(bytes);
                }
            }
            (Some(_), None) => {}
        }
        Ok(after)
    }
}

/// Shows on a terminal how far it has come, when there is much to do.
fn progress(places: usize) -> ProgressBar {
    const MANY: usize = 50;
    if places < MANY {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {eta}");
    let bar = ProgressBar::new(places as u64);
    style.map_or_else(|_| ProgressBar::hidden(), |style| bar.with_style(style))
}
