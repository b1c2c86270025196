//! The output format `human`: text for a terminal.
//!
//! All words about a report come from the report and the catalogue. A colour never carries information that a word
//! or symbol does not.

mod explanation;
mod renderer;
mod report;

use std::io::{self, Write};
use std::sync::Arc;

use krr_host::input::{Diagnostic, Located};
use krr_policy::{Catalogue, Effect, Locale, grouped};

use self::renderer::{Renderer, decision_symbol};
use super::diagnostic;
use super::labels::{decision_key, label};
use super::reporter::Reporter;
use super::sending_questions::{self, SendingQuestions};
use super::tally::Tally;
use crate::check_result::{CheckResult, Gate};
use crate::exit::Exit;
use crate::passed_over::{self, PassedOver};
use crate::terminal::{self, BOLD, DIM, ERROR, sanitize, styled, wrap};
use crate::words;

/// Writes reports separated by blank lines; at the end a tally, the questions of templates, and what was
/// passed over.
pub(super) struct HumanReporter {
    catalogue: Arc<Catalogue>,
    locale: Locale,
    width: usize,
    has_output: bool,
    tally: Tally,
    sending_questions: SendingQuestions,
    passed_over: Vec<PassedOver>,
}

impl HumanReporter {
    pub(super) fn new(catalogue: Arc<Catalogue>, locale: Locale) -> Self {
        Self {
            catalogue,
            locale,
            width: terminal::width(),
            has_output: false,
            tally: Tally::default(),
            sending_questions: SendingQuestions::default(),
            passed_over: Vec::new(),
        }
    }

    /// Writes a blank line, unless nothing was written before.
    fn write_separator(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let has_output = std::mem::replace(&mut self.has_output, true);
        if has_output { writeln!(out) } else { Ok(()) }
    }

    /// Writes the numbers, if there is more than what was written already.
    fn write_tally(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.tally.inputs() >= 2 || self.tally.templates > 0 {
            self.write_separator(out)?;
            writeln!(out, "{}", self.tally())?;
            if let Some(segments) = self.tally.segments(self.locale) {
                writeln!(out, "{}", styled(DIM, &segments))?;
            }
        }
        if self.tally.suppressed > 0 {
            self.write_separator(out)?;
            writeln!(out, "{}", styled(DIM, &self.tally.suppressed(self.locale)))?;
        }
        Ok(())
    }

    /// Writes the questions of templates.
    fn write_sending_questions(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let lines = self.sending_questions.lines(self.locale);
        if lines.is_empty() {
            return Ok(());
        }
        let heading = sending_questions::HEADING.get(self.locale);
        self.write_list(out, &styled(BOLD, heading), &lines, str::to_owned)
    }

    /// Writes what was passed over: a line or two for each reason.
    fn write_passed_over(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.passed_over.is_empty() {
            return Ok(());
        }
        let heading = passed_over::heading(&self.passed_over, self.locale);
        let lines = passed_over::by_reason(&self.passed_over, self.locale);
        self.write_list(out, &styled(DIM, &heading), &lines, |line| styled(DIM, line))
    }

    fn write_list(
        &mut self,
        out: &mut dyn Write,
        heading: &str,
        lines: &[String],
        style: impl Fn(&str) -> String,
    ) -> io::Result<()> {
        self.write_separator(out)?;
        writeln!(out, "{heading}")?;
        for line in lines {
            for (index, line) in
                wrap(&sanitize(line), self.width.saturating_sub(4)).into_iter().enumerate()
            {
                let indentation = if index == 0 { "  " } else { "    " };
                writeln!(out, "{indentation}{}", style(&line))?;
            }
        }
        Ok(())
    }

    fn tally(&self) -> String {
        let Tally { decisions, templates, broken, errors, .. } = &self.tally;
        let errors = (*errors > 0).then(|| styled(ERROR, &words::errors(*errors, self.locale)));
        let templates = (*templates > 0).then(|| self.tally.templates(self.locale));
        let broken = (*broken > 0).then(|| styled(ERROR, &self.tally.broken(self.locale)));
        let decisions = decisions.iter().rev().map(|(decision, count)| {
            let (symbol, style) = decision_symbol(*decision);
            let word = label(&self.catalogue, decision_key(*decision));
            styled(style, &format!("{symbol} {} {word}", grouped(*count as u64, self.locale)))
        });
        let parts = errors.into_iter().chain(templates).chain(broken).chain(decisions);
        parts.collect::<Vec<_>>().join("   ")
    }
}

impl Reporter for HumanReporter {
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        self.tally.add(result);
        self.sending_questions.add(result);
        if is_only_counted(result) {
            return Ok(());
        }
        self.write_separator(out)?;
        let mut renderer = Renderer::new(&self.catalogue, self.locale, self.width);
        renderer.result(located, result);
        out.write_all(renderer.into_text().as_bytes())
    }

    fn report_diagnostic(
        &mut self,
        out: &mut dyn Write,
        diagnostic: &Diagnostic,
    ) -> io::Result<()> {
        self.write_separator(out)?;
        self.tally.errors += 1;
        out.write_all(diagnostic::render(diagnostic, self.width, self.locale).as_bytes())
    }

    fn report_passed_over(
        &mut self,
        _: &mut dyn Write,
        passed_over: &PassedOver,
    ) -> io::Result<()> {
        self.passed_over.push(passed_over.clone());
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.write_tally(out)?;
        self.write_sending_questions(out)?;
        self.write_passed_over(out)
    }
}

/// Returns whether there is nothing to say about a template.
fn is_only_counted(result: &CheckResult) -> bool {
    result.gate == Gate::Template
        && result.explanation.is_none()
        && result.exit() == Exit::Success
        && result.active().all(|finding| finding.effect != Effect::Advice)
}
