//! The output format `tap`: the Test Anything Protocol, version 14, with a test for each dispatch.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use krr_host::input::{Diagnostic, LineColumn, Located, Place};
use krr_policy::{Catalogue, Locale};
use serde::Serialize;

use super::issues::{Issue, issues};
use super::reporter::Reporter;
use crate::check_result::CheckResult;
use crate::exit::Exit;
use crate::passed_over::PassedOver;
use crate::paths;
use crate::terminal::sanitize;

/// Writes the tests with their diagnostics in YAML, and the plan at the end.
pub(super) struct TapReporter {
    catalogue: Arc<Catalogue>,
    locale: Locale,
    tests: usize,
}

/// A finding or an error in the diagnostics of a test.
#[derive(Serialize)]
struct TapIssue {
    severity: &'static str,
    code: String,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    at: TapPlace,
}

#[derive(Serialize)]
struct TapPlace {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
}

impl TapReporter {
    pub(super) const fn new(catalogue: Arc<Catalogue>, locale: Locale) -> Self {
        Self { catalogue, locale, tests: 0 }
    }

    /// Writes the line of a test. `directive` is empty or `# SKIP` with the reason.
    fn write_test(
        &mut self,
        out: &mut dyn Write,
        is_ok: bool,
        name: &str,
        directive: &str,
    ) -> io::Result<()> {
        self.write_version(out)?;
        self.tests += 1;
        let status = if is_ok { "ok" } else { "not ok" };
        writeln!(out, "{status} {} - {}{directive}", self.tests, escape(name))
    }

    fn write_version(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.tests == 0 { writeln!(out, "TAP version 14") } else { Ok(()) }
    }
}

impl Reporter for TapReporter {
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        let is_ok = result.exit() == Exit::Success;
        self.write_test(out, is_ok, &located.label(), "")?;
        let issues = issues(&self.catalogue, self.locale, located, result);
        let issues: Vec<_> = issues.into_iter().map(tap_issue).collect();
        if issues.is_empty() {
            return Ok(());
        }
        writeln!(out, "  ---\n  decision: {}", result.report.decision)?;
        write_issues(out, &issues)
    }

    fn report_diagnostic(
        &mut self,
        out: &mut dyn Write,
        diagnostic: &Diagnostic,
    ) -> io::Result<()> {
        self.write_test(out, false, &diagnostic.source, "")?;
        writeln!(out, "  ---")?;
        let issue = TapIssue {
            severity: "error",
            code: diagnostic.code().to_owned(),
            message: sanitize(&diagnostic.message_with_field(self.locale)),
            help: diagnostic.help(self.locale).map(|help| sanitize(&help)),
            at: tap_place(diagnostic.file_name(), diagnostic.place()),
        };
        write_issues(out, &[issue])
    }

    fn report_passed_over(
        &mut self,
        out: &mut dyn Write,
        passed_over: &PassedOver,
    ) -> io::Result<()> {
        let directive = format!(" # SKIP {}", escape(passed_over.reason.text(self.locale)));
        self.write_test(out, true, &passed_over.name, &directive)
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.write_version(out)?;
        writeln!(out, "1..{}", self.tests)
    }
}

fn tap_issue(issue: Issue) -> TapIssue {
    TapIssue {
        severity: issue.effect.as_str(),
        code: issue.rule.unwrap_or(issue.title),
        message: sanitize(&issue.message),
        help: issue.remedy.map(|remedy| sanitize(&remedy)),
        at: tap_place(issue.place.file(), Some(&issue.place)),
    }
}

fn tap_place(file: &str, place: Option<&Place>) -> TapPlace {
    let position = place.map(Place::line_column);
    TapPlace {
        file: sanitize(&paths::in_repository(Path::new(file))),
        line: position.map(|LineColumn { line, .. }| line),
        column: position.map(|LineColumn { column, .. }| column),
    }
}

/// Writes the issues as a list, and the end of the diagnostics. An item in JSON is YAML as well.
fn write_issues(out: &mut dyn Write, issues: &[TapIssue]) -> io::Result<()> {
    writeln!(out, "  findings:")?;
    for issue in issues {
        writeln!(out, "    - {}", serde_json::to_string(issue)?)?;
    }
    writeln!(out, "  ...")
}

/// Returns the description of a test on one line, in which nothing is a directive.
fn escape(text: &str) -> String {
    sanitize(text).replace('\n', " ").replace('\\', "\\\\").replace('#', "\\#")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_one_line_without_directives() {
        assert_eq!(escape("a\\b\nok 2 # SKIP"), r"a\\b ok 2 \# SKIP");
    }
}
