//! The state of a check over many dispatches and templates.

use std::io::Write;

use krr_host::EngineError;
use krr_host::input::{Diagnostic, Located, Problem};
use krr_host::templates::Project;
use krr_policy::Locale;

use super::args::Args;
use crate::check_result::CheckResult;
use crate::evaluator::Evaluator;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Outputs;
use crate::passed_over::PassedOver;

/// The state of a check.
pub(super) struct Checker<'a> {
    pub(super) args: &'a Args,
    pub(super) locale: Locale,
    pub(super) evaluator: Evaluator,
    outputs: Outputs,
    exit: Exit,
    /// The number of reports and errors so far.
    pub(super) judged: usize,
}

impl<'a> Checker<'a> {
    /// Starts a check, which writes to standard error if standard output is for a fixed file.
    pub(super) fn new(
        args: &'a Args,
        evaluator: Evaluator,
        to_stderr: bool,
    ) -> Result<Self, Failure> {
        // Outputs make sure that no text in it is obeyed.
        let out: Box<dyn Write> = if to_stderr {
            Box::new(anstream::stderr().lock())
        } else {
            Box::new(anstream::stdout().lock())
        };
        let locale = evaluator.locale;
        let outputs = Outputs::open(&args.format, out, locale, || evaluator.catalogue())?;
        let (exit, judged) = (Exit::Success, 0);
        Ok(Self { args, locale, evaluator, outputs, exit, judged })
    }

    /// Reports the result for a dispatch or a message of templates.
    pub(super) fn report(
        &mut self,
        located: &dyn Located,
        result: &CheckResult,
    ) -> Result<(), Failure> {
        self.judged += 1;
        self.exit = self.exit.max(result.exit());
        Ok(self.outputs.report_result(located, result)?)
    }

    /// Reports that the engine failed on a dispatch. The others are still checked.
    pub(super) fn report_failed(
        &mut self,
        located: &dyn Located,
        error: EngineError,
    ) -> Result<(), Failure> {
        self.judged += 1;
        self.exit = self.exit.max(Exit::Failed);
        let diagnostic = Diagnostic::for_file(&located.label(), Problem::Engine(error));
        Ok(self.outputs.report_diagnostic(&diagnostic)?)
    }

    /// Reports an input that is invalid.
    pub(super) fn report_invalid(&mut self, diagnostic: &Diagnostic) -> Result<(), Failure> {
        self.judged += 1;
        self.exit = self.exit.max(Exit::Invalid);
        Ok(self.outputs.report_diagnostic(diagnostic)?)
    }

    /// Reports what is wrong with the settings of a project.
    pub(super) fn report_settings(
        &mut self,
        project: &Result<Project, Vec<Diagnostic>>,
    ) -> Result<(), Failure> {
        let diagnostics = project.as_ref().err().into_iter().flatten();
        for diagnostic in diagnostics {
            self.report_invalid(diagnostic)?;
        }
        Ok(())
    }

    /// Reports what is not checked.
    pub(super) fn pass_over(&mut self, passed_over: &PassedOver) -> Result<(), Failure> {
        Ok(self.outputs.report_passed_over(passed_over)?)
    }

    /// Prints the diff of a file that is fixed.
    pub(super) fn print_diff(&mut self, diff: &str) -> Result<(), Failure> {
        Ok(self.outputs.write_diff(diff)?)
    }

    /// Ends the output and returns the highest exit code.
    pub(super) fn finish(self) -> Result<Exit, Failure> {
        self.outputs.finish()?;
        Ok(self.exit)
    }
}
