//! The output format `azure`: logging commands for Azure Pipelines.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use krr_host::input::{Diagnostic, LineColumn, Located, Place};
use krr_policy::{Catalogue, Effect, Locale};

use super::issues::{Issue, Position, issues};
use super::reporter::Reporter;
use super::sending_questions::{self, SendingQuestions};
use crate::check_result::CheckResult;
use crate::exit::Exit;
use crate::inert::separate;
use crate::passed_over::{self, PassedOver};
use crate::paths;
use crate::terminal::sanitize;

/// Writes a command for each error and warning. Azure has no command for advice: that is plain lines, as
/// are the questions of templates and what was passed over.
pub(super) struct AzureReporter {
    catalogue: Arc<Catalogue>,
    locale: Locale,
    exit: Exit,
    sending_questions: SendingQuestions,
    passed_over: Vec<PassedOver>,
}

impl AzureReporter {
    pub(super) fn new(catalogue: Arc<Catalogue>, locale: Locale) -> Self {
        let (exit, sending_questions) = (Exit::Success, SendingQuestions::default());
        Self { catalogue, locale, exit, sending_questions, passed_over: Vec::new() }
    }
}

impl Reporter for AzureReporter {
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        self.exit = self.exit.max(result.exit());
        self.sending_questions.add(result);
        for issue in issues(&self.catalogue, self.locale, located, result) {
            writeln!(out, "{}", issue_line(&issue))?;
        }
        Ok(())
    }

    fn report_diagnostic(
        &mut self,
        out: &mut dyn Write,
        diagnostic: &Diagnostic,
    ) -> io::Result<()> {
        self.exit = self.exit.max(Exit::Invalid);
        let message = diagnostic.message_with_help(self.locale);
        let (file, place) = (diagnostic.file_name(), diagnostic.place());
        writeln!(out, "{}", log_issue("error", file, place, diagnostic.code(), &message))
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
        let questions = self.sending_questions.lines(self.locale);
        if !questions.is_empty() {
            write_list(out, sending_questions::HEADING.get(self.locale), &questions)?;
        }
        if !self.passed_over.is_empty() {
            let heading = passed_over::heading(&self.passed_over, self.locale);
            write_list(out, &heading, &passed_over::by_reason(&self.passed_over, self.locale))?;
        }
        let result = match self.exit {
            Exit::Success => "Succeeded",
            Exit::Review => "SucceededWithIssues",
            _ => "Failed",
        };
        writeln!(out, "##vso[task.complete result={result}]")
    }
}

fn issue_line(issue: &Issue) -> String {
    let place = &issue.place;
    let kind = match issue.effect {
        Effect::Deny => "error",
        Effect::Review => "warning",
        Effect::Advice | Effect::Recorded => {
            let text = format!("{}: {}: {}", Position(place), issue.title, issue.text());
            return plain(&text.replace('\n', " "));
        }
    };
    let code = issue.rule.as_deref().unwrap_or_default();
    log_issue(kind, place.file(), Some(place), code, &format!("{}: {}", issue.title, issue.text()))
}

fn log_issue(kind: &str, file: &str, place: Option<&Place>, code: &str, message: &str) -> String {
    let path = paths::in_repository(Path::new(file));
    let mut line = format!("##vso[task.logissue type={kind};sourcepath={}", escape_property(&path));
    if let Some(place) = place {
        let LineColumn { line: number, column } = place.line_column();
        let _ = write!(line, ";linenumber={number};columnnumber={column}");
    }
    if !code.is_empty() {
        let _ = write!(line, ";code={}", escape_property(code));
    }
    let _ = write!(line, "]{}", escape_data(&sanitize(message)));
    line
}

fn write_list(out: &mut dyn Write, heading: &str, lines: &[String]) -> io::Result<()> {
    writeln!(out, "{heading}")?;
    lines.iter().try_for_each(|line| writeln!(out, "  {}", plain(line)))
}

/// Returns a line in which there is no command: Azure finds them within lines too.
fn plain(line: &str) -> String {
    separate(&sanitize(line).replace('\n', " "))
}

fn escape_data(text: &str) -> String {
    separate(text).replace('%', "%AZP25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape_data(&sanitize(text)).replace(']', "%5D").replace(';', "%3B")
}

#[cfg(test)]
mod tests {
    use krr_host::input::SourceText;

    use super::*;

    #[test]
    fn delimiters_in_texts_are_escaped() {
        let place = Place::new(SourceText::new("a", "å bc\nd").into(), 3..5);
        let line = log_issue("error", "a;b]%.md", Some(&place), "c", "100%\n##vso[task.x]y");
        assert_eq!(
            line,
            "##vso[task.logissue type=error;sourcepath=a%3Bb%5D%AZP25.md;linenumber=1;\
             columnnumber=3;code=c]100%AZP25%0A##vso [task.x]y"
        );
    }

    #[test]
    fn plain_lines_have_no_command() {
        let line = plain("a: ###vso[task.x]\n##[error]####");
        assert_eq!(line, "a: ###vso [task.x] ## [error]####");
    }
}
