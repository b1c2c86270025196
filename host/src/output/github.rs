//! The output format `github`: annotations for GitHub Actions, as workflow commands.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use krr_host::input::{Diagnostic, Located, Place};
use krr_policy::{Catalogue, Effect, Locale};

use super::issues::{Issue, issues};
use super::reporter::Reporter;
use super::sending_questions::{self, SendingQuestions};
use crate::check_result::CheckResult;
use crate::inert::separate;
use crate::passed_over::{self, PassedOver};
use crate::paths;
use crate::terminal::sanitize;

/// Writes annotations for GitHub Actions.
pub(super) struct GithubReporter {
    catalogue: Arc<Catalogue>,
    locale: Locale,
    sending_questions: SendingQuestions,
    passed_over: Vec<PassedOver>,
}

impl GithubReporter {
    pub(super) fn new(catalogue: Arc<Catalogue>, locale: Locale) -> Self {
        let sending_questions = SendingQuestions::default();
        Self { catalogue, locale, sending_questions, passed_over: Vec::new() }
    }
}

impl Reporter for GithubReporter {
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        self.sending_questions.add(result);
        for issue in issues(&self.catalogue, self.locale, located, result) {
            writeln!(out, "{}", issue_annotation(&issue))?;
        }
        Ok(())
    }

    fn report_diagnostic(
        &mut self,
        out: &mut dyn Write,
        diagnostic: &Diagnostic,
    ) -> io::Result<()> {
        let message = diagnostic.message_with_help(self.locale);
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

    /// Writes one annotation for the questions of templates, and one for all that was passed over:
    /// GitHub shows ten of a kind.
    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let questions = self.sending_questions.lines(self.locale);
        if !questions.is_empty() {
            let title = sending_questions::HEADING.get(self.locale);
            writeln!(out, "{}", notice(title, &questions.join("\n")))?;
        }
        if !self.passed_over.is_empty() {
            let title = passed_over::heading(&self.passed_over, self.locale);
            let lines = passed_over::by_reason(&self.passed_over, self.locale);
            writeln!(out, "{}", notice(&title, &lines.join("\n")))?;
        }
        Ok(())
    }
}

fn issue_annotation(issue: &Issue) -> String {
    let level = match issue.effect {
        Effect::Deny => "error",
        Effect::Review => "warning",
        Effect::Advice | Effect::Recorded => "notice",
    };
    let place = &issue.place;
    workflow_command(level, place.file(), Some(place), &issue.title, &issue.text())
}

/// Returns an annotation of the whole run.
fn notice(title: &str, message: &str) -> String {
    format!("::notice title={}::{}", escape_property(title), escape_data(&sanitize(message)))
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
    let _ = write!(line, ",title={}::{}", escape_property(title), escape_data(&sanitize(message)));
    line
}

/// GitHub finds some commands within lines too.
fn escape_data(text: &str) -> String {
    separate(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape_data(&sanitize(text)).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use krr_host::input::SourceText;

    use super::*;

    #[test]
    fn delimiters_in_texts_are_escaped() {
        let place = Place::new(SourceText::new("a", "å bc\nd").into(), 3..5);
        let line = workflow_command("error", "a,b:c.md", Some(&place), "x: 100%", "one\ntwo::");
        assert_eq!(
            line,
            "::error file=a%2Cb%3Ac.md,line=1,col=3,endColumn=5,title=x%3A 100%25::one%0Atwo::"
        );
    }

    #[test]
    fn ranges_over_several_lines_have_an_end_line() {
        let place = Place::new(SourceText::new("a", "ab\ncd").into(), 1..4);
        let line = workflow_command("notice", "a", Some(&place), "t", "m");
        assert_eq!(line, "::notice file=a,line=1,col=2,endLine=2,title=t::m");
    }
}
