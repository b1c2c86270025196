//! The output format `human`: text for a terminal.
//!
//! All words about a report come from the report and the catalogue. A colour never carries information that a word
//! or symbol does not.

mod explanation;
mod renderer;
mod report;

use std::collections::BTreeMap;
use std::io::{self, Write};

use krr_host::input::{Diagnostic, LocatedDispatch};
use krr_policy::{Catalogue, Decision, Locale, grouped};

use self::renderer::{Renderer, decision_key, decision_symbol};
use super::diagnostic;
use super::labels::label;
use super::reporter::{CheckResult, Reporter};
use crate::terminal::{self, ERROR, styled};
use crate::words;

/// Writes reports separated by blank lines, with a tally at the end.
pub(super) struct HumanReporter {
    catalogue: Catalogue,
    locale: Locale,
    width: usize,
    decisions: BTreeMap<Decision, usize>,
    diagnostics: usize,
}

impl HumanReporter {
    pub(super) fn new(catalogue: Catalogue, locale: Locale) -> Self {
        let width = terminal::width();
        Self { catalogue, locale, width, decisions: BTreeMap::new(), diagnostics: 0 }
    }

    /// Returns the number of inputs reported so far.
    fn count(&self) -> usize {
        self.diagnostics + self.decisions.values().sum::<usize>()
    }

    fn write_separator(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.count() > 0 { writeln!(out) } else { Ok(()) }
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
        located: &LocatedDispatch,
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

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.count() < 2 { Ok(()) } else { writeln!(out, "\n{}", self.tally()) }
    }
}
