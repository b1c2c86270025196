//! The output format `github`: annotations for GitHub Actions, as workflow commands.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;

use krr_host::input::{Diagnostic, Located, Place};
use krr_policy::{Catalogue, Effect, Finding, Locale, Report};

use super::findings::place_of;
use super::labels::label;
use super::reporter::Reporter;
use crate::check_result::{CheckResult, is_question};
use crate::passed_over::{self, PassedOver};
use crate::{paths, words};

/// Writes annotations for GitHub Actions.
pub(super) struct GithubReporter {
    catalogue: Catalogue,
    locale: Locale,
    passed_over: Vec<PassedOver>,
}

impl GithubReporter {
    pub(super) const fn new(catalogue: Catalogue, locale: Locale) -> Self {
        Self { catalogue, locale, passed_over: Vec::new() }
    }

    /// Returns one annotation for all questions of a report.
    fn question_annotation(&self, located: &dyn Located, report: &Report) -> Option<String> {
        if report.questions.is_empty() {
            return None;
        }
        let questions = report.questions.iter();
        let mut lines: Vec<_> =
            questions.map(|it| format!("{}: {}", it.fact, it.question)).collect();
        if located.is_message_alone() {
            lines.push(words::MESSAGE_ALONE.get(self.locale).to_owned());
        }
        let start = located.start();
        let title = label(&self.catalogue, "heading.questions");
        Some(workflow_command("warning", start.file(), Some(&start), title, &lines.join("\n")))
    }
}

impl Reporter for GithubReporter {
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        let report = &result.report;
        let findings = report.findings.iter().filter(|finding| !is_question(finding));
        let annotations = findings.filter_map(|finding| finding_annotation(located, finding));
        for line in annotations.chain(self.question_annotation(located, report)) {
            writeln!(out, "{line}")?;
        }
        Ok(())
    }

    fn report_diagnostic(
        &mut self,
        out: &mut dyn Write,
        diagnostic: &Diagnostic,
    ) -> io::Result<()> {
        let mut message = diagnostic.message_with_field(self.locale);
        if let Some(help) = diagnostic.help(self.locale) {
            message.push('\n');
            message.push_str(&help);
        }
        let (file, place) = (diagnostic.file_name(), diagnostic.place());
        writeln!(out, "{}", workflow_command("error", file, place, diagnostic.code(), &message))
    }

    fn report_passed_over(
        &mut self,
        _: &mut dyn Write,
        passed_over: &PassedOver,
    ) -> io::Result<()> {
        self.passed_over.push(passed_over.clone());
        Ok(())
    }

    /// Writes one annotation for all that was passed over: GitHub shows ten of a kind.
    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.passed_over.is_empty() {
            return Ok(());
        }
        let title = passed_over::heading(&self.passed_over, self.locale);
        let lines = passed_over::by_reason(&self.passed_over, self.locale);
        let message = escape_data(&lines.join("\n"));
        writeln!(out, "::notice title={}::{message}", escape_property(&title))
    }
}

fn finding_annotation(located: &dyn Located, finding: &Finding) -> Option<String> {
    let level = match finding.effect {
        Effect::Deny => "error",
        Effect::Review => "warning",
        Effect::Advice => "notice",
        Effect::Recorded => return None,
    };
    let place = place_of(located, finding).unwrap_or_else(|| located.start());
    let title = format!("{} ({})", finding.rule, finding.statement);
    let message = format!("{}\n{}", finding.message, finding.remedy);
    Some(workflow_command(level, place.file(), Some(&place), &title, &message))
}

fn workflow_command(
    level: &str,
    file: &str,
    place: Option<&Place>,
    title: &str,
    message: &str,
) -> String {
    let file = paths::in_repository(Path::new(file));
    let mut line = format!("::{level} file={}", escape_property(&file));
    if let Some(place) = place {
        let [start, end] =
            [place.range().start, place.range().end].map(|offset| place.text().line_column(offset));
        let _ = write!(line, ",line={},col={}", start.line, start.column);
        // GitHub accepts an end column only on the start line.
        if start.line == end.line && start.column < end.column {
            let _ = write!(line, ",endColumn={}", end.column);
        } else if start.line < end.line {
            let _ = write!(line, ",endLine={}", end.line);
        }
    }
    let _ = write!(line, ",title={}::{}", escape_property(title), escape_data(message));
    line
}

fn escape_data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use krr_host::input::SourceText;

    use super::*;

    #[test]
    fn delimiters_in_texts_are_escaped() {
        let place = Place::new(SourceText::new("a", "å bc\nd").into(), 3..5);
        let line = workflow_command("error", "a,b:c.md", Some(&place), "x: 100%", "one\r\ntwo::");
        assert_eq!(
            line,
            "::error file=a%2Cb%3Ac.md,line=1,col=3,endColumn=5,title=x%3A 100%25::one%0D%0Atwo::"
        );
    }

    #[test]
    fn ranges_over_several_lines_have_an_end_line() {
        let place = Place::new(SourceText::new("a", "ab\ncd").into(), 1..4);
        let line = workflow_command("notice", "a", Some(&place), "t", "m");
        assert_eq!(line, "::notice file=a,line=1,col=2,endLine=2,title=t::m");
    }
}
