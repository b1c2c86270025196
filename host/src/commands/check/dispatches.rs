//! The check of dispatches in files.

use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};
use krr_host::input::{self, Diagnostic, LocatedDispatch, Problem};
use krr_host::templates::FilledDispatch;

use super::checker::Checker;
use super::scope::Scope;
use crate::check_result::CheckResult;
use crate::failure::Failure;
use crate::files::{Input, InputFile, Inputs};
use crate::output;
use crate::passed_over::{PassedOver, Reason};
use crate::replace::replace;
use crate::{fix, paths};

impl Checker<'_> {
    /// Checks the dispatches in files and folders. What a project takes as a template is left to it.
    pub(super) fn check_dispatches(
        &mut self,
        collected: &[Inputs],
        scope: &Scope,
    ) -> Result<(), Failure> {
        let inputs = || collected.iter().flat_map(|inputs| &inputs.inputs);
        let progress = progress_bar(inputs().filter(|it| matches!(it, Input::File(_))).count());
        for Inputs { folder, inputs } in collected {
            let judged_before = self.judged;
            for input in inputs {
                match input {
                    Input::File(file) => {
                        if file.path().is_none_or(|path| scope.has_dispatch(path)) {
                            self.check_file(file, scope)?;
                        }
                        progress.inc(1);
                    }
                    Input::PassedOver(passed_over) => {
                        if !scope.is_template(Path::new(&passed_over.name)) {
                            self.pass_over(passed_over)?;
                        }
                    }
                    Input::Invalid(diagnostic) => self.report_invalid(diagnostic)?,
                }
            }
            if let Some(folder) = folder
                && self.judged == judged_before
                && !scope.may_have_no_dispatch(folder)
            {
                let name = folder.display().to_string();
                self.report_invalid(&Diagnostic::for_file(&name, Problem::NoDispatches))?;
            }
        }
        progress.finish_and_clear();
        Ok(())
    }

    fn check_file(&mut self, file: &InputFile, scope: &Scope) -> Result<(), Failure> {
        let bytes = match file.read() {
            Ok(bytes) => bytes,
            Err(diagnostic) => return self.report_invalid(&diagnostic),
        };
        let is_found = matches!(file, InputFile::Found(_));
        if is_found
            && let Some(content) =
                input::other_content(&file.name(), &bytes, self.args.input_format)
        {
            return self.pass_over(&PassedOver { name: file.name(), reason: content.into() });
        }
        let bytes = if self.args.fix { self.fix_file(file, bytes, scope)? } else { bytes };
        let judged_before = self.judged;
        for located in input::read(&file.name(), &bytes, self.args.input_format) {
            match located {
                Ok(located) => self.check_dispatch(&located, file, scope)?,
                Err(diagnostic) if diagnostic.problem.is_no_notice() => {
                    let name = diagnostic.source.clone();
                    self.pass_over(&PassedOver { name, reason: Reason::NoNotice })?;
                }
                Err(diagnostic) => self.report_invalid(&diagnostic)?,
            }
        }
        // Of a file that is named, silence would be taken for success.
        if !is_found && self.judged == judged_before {
            let problem = Problem::NoDispatchInFile;
            self.report_invalid(&Diagnostic::for_file(&file.name(), problem))?;
        }
        Ok(())
    }

    fn check_dispatch(
        &mut self,
        located: &LocatedDispatch,
        file: &InputFile,
        scope: &Scope,
    ) -> Result<(), Failure> {
        let located = match self.filled(located, file, scope) {
            Ok(filled) => filled,
            Err(diagnostic) => return self.report_invalid(&diagnostic),
        };
        let (report, explanation) = match self.evaluator.evaluate(&located) {
            Ok(evaluation) => evaluation,
            Err(error) => return self.report_failed(&located, error),
        };
        let strict = self.args.strict;
        let result = CheckResult { explanation, strict, ..CheckResult::new(report) };
        self.report(&located, &result)?;
        for (unjudged, place) in located.unjudged() {
            let line = place.line_column().line;
            let name = format!("{}:{line} ({})", place.file(), unjudged.path);
            self.pass_over(&PassedOver { name, reason: unjudged.reason.into() })?;
        }
        Ok(())
    }

    /// Returns a dispatch filled in with the settings of its project and of the agency.
    fn filled<'l>(
        &self,
        located: &'l LocatedDispatch,
        file: &InputFile,
        scope: &Scope,
    ) -> Result<FilledDispatch<'l>, Diagnostic> {
        let file = file.path().map(paths::absolute);
        let project = file.as_deref().and_then(|file| Some((scope.project_of(file)?, file)));
        FilledDispatch::new(located, project, self.evaluator.agency.settings())
    }

    /// Applies the fixes to a file, prints the diff, and returns the new content. A file that
    /// cannot be written is reported and left as it is.
    fn fix_file(
        &mut self,
        file: &InputFile,
        bytes: Vec<u8>,
        scope: &Scope,
    ) -> Result<Vec<u8>, Failure> {
        let name = file.name();
        let edits = |located: &LocatedDispatch| {
            let filled = self.filled(located, file, scope).ok()?;
            self.evaluator.edits(&filled).ok()
        };
        let format = self.args.input_format;
        let fixed = fix::apply_fixes(&name, &bytes, format, edits);
        if let Some(fixed) = &fixed {
            let [before, after] =
                [&bytes, fixed].map(|content| input::shown(&name, content, format));
            self.print_diff(&fix::diff(&name, &before, &after))?;
        }
        let Some(path) = file.path() else {
            let content = fixed.unwrap_or(bytes);
            output::write_bytes(&content)?;
            return Ok(content);
        };
        let Some(fixed) = fixed else { return Ok(bytes) };
        if let Err(error) = replace(path, &bytes, &fixed) {
            let problem = Problem::Unwritable(error);
            self.report_invalid(&Diagnostic::for_file(&name, problem))?;
            return Ok(bytes);
        }
        Ok(fixed)
    }
}

/// Returns a progress bar, which is hidden if there is little to do.
pub(super) fn progress_bar(length: usize) -> ProgressBar {
    const MIN_LENGTH: usize = 50;
    if length < MIN_LENGTH {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {eta}");
    let bar = ProgressBar::new(length as u64);
    style.map_or_else(|_| ProgressBar::hidden(), |style| bar.with_style(style))
}
