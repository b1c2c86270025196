//! The output format `human`: text for a terminal.
//!
//! All words about a report come from the report and the catalogue. A colour never carries information that a word
//! or symbol does not.

mod explanation;
mod renderer;
mod report;

use std::collections::BTreeMap;
use std::io::{self, Write};

use krr_host::input::{Diagnostic, Located};
use krr_policy::{Catalogue, Decision, Locale, grouped};

use self::renderer::{Renderer, decision_key, decision_symbol};
use super::diagnostic;
use super::labels::label;
use super::reporter::Reporter;
use crate::check_result::CheckResult;
use crate::passed_over::{self, PassedOver};
use crate::terminal::{self, DIM, ERROR, styled, wrap};
use crate::words;

/// Writes reports separated by blank lines, with a tally and what was passed over at the end.
pub(super) struct HumanReporter {
    catalogue: Catalogue,
    locale: Locale,
    width: usize,
    decisions: BTreeMap<Decision, usize>,
    diagnostics: usize,
    passed_over: Vec<PassedOver>,
}

impl HumanReporter {
    pub(super) fn new(catalogue: Catalogue, locale: Locale) -> Self {
        let width = terminal::width();
        let decisions = BTreeMap::new();
        Self { catalogue, locale, width, decisions, diagnostics: 0, passed_over: Vec::new() }
    }

    /// Returns the number of inputs reported so far.
    fn count(&self) -> usize {
        self.diagnostics + self.decisions.values().sum::<usize>()
    }

    fn write_separator(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.count() > 0 { writeln!(out) } else { Ok(()) }
    }

    /// Writes what was passed over: a line or two for each reason.
    fn write_passed_over(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.passed_over.is_empty() {
            return Ok(());
        }
        self.write_separator(out)?;
        let heading = passed_over::heading(&self.passed_over, self.locale);
        writeln!(out, "{}", styled(DIM, &heading))?;
        for line in passed_over::by_reason(&self.passed_over, self.locale) {
            for (index, line) in wrap(&line, self.width.saturating_sub(4)).into_iter().enumerate() {
                let indentation = if index == 0 { "  " } else { "    " };
                writeln!(out, "{indentation}{}", styled(DIM, &line))?;
            }
        }
        Ok(())
    }

    fn tally(&self) -> String {
        let errors = (self.diagnostics > 0)
            .then(|| styled(ERROR, &words::errors(self.diagnostics, self.locale)));
        let decisions = self.decisions.iter().rev().map(|(decision, count)| {
            let (symbol, style) = decision_symbol(*decision);
            let word = label(&self.catalogue, decision_key(*decision));
            styled(style, &format!("{symbol} {} {word}", grouped(*count as u64, self.locale)))
        });
        errors.into_iter().chain(decisions).collect::<Vec<_>>().join("   ")
    }
}

impl Reporter for HumanReporter {
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        self.write_separator(out)?;
        *self.decisions.entry(result.report.decision).or_default() += 1;
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
        self.diagnostics += 1;
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
        if self.count() >= 2 {
            writeln!(out, "\n{}", self.tally())?;
        }
        self.write_passed_over(out)
    }
}
