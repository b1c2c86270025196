//! `krr check`: checks dispatches.

use std::io::Write;
use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};
use krr_host::input::{self, Diagnostic, InputFormat, Located as _, LocatedDispatch, Problem};
use krr_host::{Engine, EngineError};
use krr_policy::Locale;

use crate::agency::Agency;
use crate::check_result::CheckResult;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{self, Input, InputFile, Inputs};
use crate::fix;
use crate::output::{self, OutputOption, OutputOptionParser, Outputs};
use crate::passed_over::PassedOver;

/// Arguments of `krr check`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files, folders and patterns to check; `-` reads standard input
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Output format, and the file to write it to instead of standard output; may be repeated
    #[arg(
        long, value_name = "FORMAT[=FILE]", default_value = "human",
        value_parser = OutputOptionParser
    )]
    format: Vec<OutputOption>,
    /// Input format; overrides the file extension
    #[arg(long)]
    input_format: Option<InputFormat>,
    /// Show what was detected in the text, and where
    #[arg(long)]
    explain: bool,
    /// File with the settings of the agency, which fill in what a dispatch does not give
    #[arg(long, value_name = "FILE")]
    agency: Option<PathBuf>,
    /// Apply automatic fixes in place and print a diff
    #[arg(long)]
    fix: bool,
}

/// Checks every dispatch and returns the highest exit code.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let agency = args.agency.as_deref().map(|path| Agency::read(path, locale)).transpose()?;
    let engine = Engine::embedded()?;
    let collected = files::collect(&args.paths);
    let inputs = || collected.iter().flat_map(|inputs| &inputs.inputs);
    let progress = progress_bar(inputs().filter(|it| matches!(it, Input::File(_))).count());
    // With `--fix -`, the fixed file goes to standard output and the reports to standard error.
    let is_stdin = |input: &Input| matches!(input, Input::File(InputFile::Stdin));
    let fixes_stdin = args.fix && inputs().any(is_stdin);
    let out: Box<dyn Write> = if fixes_stdin {
        Box::new(anstream::stderr().lock())
    } else {
        Box::new(anstream::stdout().lock())
    };
    let outputs = Outputs::open(&args.format, out, locale, || engine.rules(locale))?;
    let agency = agency.unwrap_or_default();
    let (exit, judged) = (Exit::Success, 0);
    let mut checker = Checker { args, locale, agency, engine, outputs, exit, judged };
    for Inputs { folder, inputs } in &collected {
        let judged_before = checker.judged;
        for input in inputs {
            match input {
                Input::File(file) => {
                    checker.check_file(file)?;
                    progress.inc(1);
                }
                Input::PassedOver(passed_over) => checker.pass_over(passed_over)?,
                Input::Invalid(diagnostic) => checker.report_invalid(diagnostic)?,
            }
        }
        if let Some(folder) = folder
            && checker.judged == judged_before
        {
            let name = folder.display().to_string();
            checker.report_invalid(&Diagnostic::for_file(&name, Problem::NoDispatches))?;
        }
    }
    progress.finish_and_clear();
    checker.outputs.finish()?;
    Ok(checker.exit)
}

/// The state of a run over many files.
struct Checker<'a> {
    args: &'a Args,
    locale: Locale,
    agency: Agency,
    engine: Engine,
    outputs: Outputs,
    exit: Exit,
    /// The number of reports and errors so far.
    judged: usize,
}

impl Checker<'_> {
    fn check_file(&mut self, file: &InputFile) -> Result<(), Failure> {
        let bytes = match file.read() {
            Ok(bytes) => bytes,
            Err(diagnostic) => return self.report_invalid(&diagnostic),
        };
        if let InputFile::Found(_) = file
            && let Some(content) =
                input::other_content(&file.name(), &bytes, self.args.input_format)
        {
            return self.pass_over(&PassedOver { name: file.name(), reason: content.into() });
        }
        let bytes = if self.args.fix { self.fix_file(file, bytes)? } else { bytes };
        for located in input::read(&file.name(), &bytes, self.args.input_format) {
            match located {
                Ok(located) => self.check_dispatch(&located)?,
                Err(diagnostic) => self.report_invalid(&diagnostic)?,
            }
        }
        Ok(())
    }

    /// Checks one dispatch. If the engine fails on it, the others are still checked.
    fn check_dispatch(&mut self, located: &LocatedDispatch) -> Result<(), Failure> {
        self.judged += 1;
        match self.evaluate(located) {
            Ok(result) => {
                self.exit = self.exit.max(result.exit());
                self.outputs.report_result(located, &result)?;
            }
            Err(error) => {
                self.exit = self.exit.max(Exit::Failed);
                let diagnostic = Diagnostic::for_file(&located.label(), Problem::Engine(error));
                self.outputs.report_diagnostic(&diagnostic)?;
            }
        }
        Ok(())
    }

    fn evaluate(&self, located: &LocatedDispatch) -> Result<CheckResult, EngineError> {
        let dispatch = &*self.agency.fill(located.dispatch());
        let explanation = self.args.explain.then(|| self.engine.explain(dispatch, self.locale));
        let report = self.engine.check(dispatch, self.locale)?;
        Ok(CheckResult { explanation: explanation.transpose()?, ..CheckResult::new(report) })
    }

    fn pass_over(&mut self, passed_over: &PassedOver) -> Result<(), Failure> {
        Ok(self.outputs.report_passed_over(passed_over)?)
    }

    fn report_invalid(&mut self, diagnostic: &Diagnostic) -> Result<(), Failure> {
        self.judged += 1;
        self.exit = self.exit.max(Exit::Invalid);
        self.outputs.report_diagnostic(diagnostic)?;
        Ok(())
    }

    /// Applies the fixes to a file, prints the diff, and returns the new content. A file that
    /// cannot be written is reported and left as it is.
    fn fix_file(&mut self, file: &InputFile, bytes: Vec<u8>) -> Result<Vec<u8>, Failure> {
        let name = file.name();
        let check = |located: &LocatedDispatch| {
            self.engine.check(&self.agency.fill(located.dispatch()), self.locale)
        };
        let fixed = fix::apply_fixes(&name, &bytes, self.args.input_format, check);
        if let Some(fixed) = &fixed {
            self.outputs.write_diff(&fix::diff(&name, &bytes, fixed))?;
        }
        let Some(path) = file.path() else {
            let content = fixed.unwrap_or(bytes);
            output::write_bytes(&content)?;
            return Ok(content);
        };
        let Some(fixed) = fixed else { return Ok(bytes) };
        if let Err(error) = fix::replace_file(path, &fixed) {
            let problem = Problem::Unwritable(error.to_string());
            self.report_invalid(&Diagnostic::for_file(&name, problem))?;
            return Ok(bytes);
        }
        Ok(fixed)
    }
}

/// Returns a progress bar, which is hidden if there are few files.
fn progress_bar(files: usize) -> ProgressBar {
    const MIN_FILES: usize = 50;
    if files < MIN_FILES {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {eta}");
    let bar = ProgressBar::new(files as u64);
    style.map_or_else(|_| ProgressBar::hidden(), |style| bar.with_style(style))
}
