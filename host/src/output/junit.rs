//! The output format `junit`: a test report in XML, with a suite for each file and a test for each
//! dispatch.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use krr_host::input::{Diagnostic, Located};
use krr_policy::{Catalogue, Locale};

use super::issues::{Issue, Position, issues};
use super::reporter::Reporter;
use super::xml::escape;
use crate::check_result::CheckResult;
use crate::passed_over::PassedOver;
use crate::paths;

/// Writes a suite when the next file begins: it states the number of its tests first.
pub(super) struct JunitReporter {
    catalogue: Arc<Catalogue>,
    locale: Locale,
    has_started: bool,
    suite: Option<Suite>,
}

/// The tests of a file.
#[derive(Default)]
struct Suite {
    file: String,
    tests: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
    /// The elements of the tests.
    cases: String,
}

impl JunitReporter {
    pub(super) const fn new(catalogue: Arc<Catalogue>, locale: Locale) -> Self {
        Self { catalogue, locale, has_started: false, suite: None }
    }

    /// Adds a test to the suite of its file.
    fn add(
        &mut self,
        out: &mut dyn Write,
        file: &str,
        add: impl FnOnce(&mut Suite),
    ) -> io::Result<()> {
        let file = paths::in_repository(Path::new(file));
        if self.suite.as_ref().is_none_or(|suite| suite.file != file) {
            self.write_suite(out)?;
        }
        let suite = self.suite.get_or_insert_with(|| Suite { file, ..Suite::default() });
        suite.tests += 1;
        add(suite);
        Ok(())
    }

    fn write_suite(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if !self.has_started {
            self.has_started = true;
            writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"krr\">")?;
        }
        let Some(Suite { file, tests, failures, errors, skipped, cases }) = self.suite.take()
        else {
            return Ok(());
        };
        let name = escape(&file);
        writeln!(
            out,
            "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" \
             errors=\"{errors}\" skipped=\"{skipped}\">\n{cases}  </testsuite>"
        )
    }
}

impl Reporter for JunitReporter {
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        let issues = issues(&self.catalogue, self.locale, located, result);
        let (failures, advice): (Vec<_>, Vec<_>) =
            issues.into_iter().partition(|issue| issue.decides(result));
        let mut content = failure(&failures);
        if !advice.is_empty() {
            let text = escape(&texts(&advice));
            let _ = writeln!(content, "      <system-out>{text}</system-out>");
        }
        self.add(out, located.start().file(), |suite| {
            suite.failures += usize::from(!failures.is_empty());
            suite.case(&located.label(), &content);
        })
    }

    fn report_diagnostic(
        &mut self,
        out: &mut dyn Write,
        diagnostic: &Diagnostic,
    ) -> io::Result<()> {
        let message = escape(&diagnostic.message_with_field(self.locale));
        let place = diagnostic.place().map(|place| format!("{}\n", Position(place)));
        let text = diagnostic.message_with_help(self.locale);
        let text = escape(&format!("{}{text}", place.unwrap_or_default()));
        let code = diagnostic.code();
        let content =
            format!("      <error type=\"{code}\" message=\"{message}\">{text}</error>\n");
        self.add(out, diagnostic.file_name(), |suite| {
            suite.errors += 1;
            suite.case(&diagnostic.source, &content);
        })
    }

    fn report_passed_over(
        &mut self,
        out: &mut dyn Write,
        passed_over: &PassedOver,
    ) -> io::Result<()> {
        let reason = passed_over.reason;
        let (code, message) = (reason.code(), escape(reason.text(self.locale)));
        let content = format!("      <skipped type=\"{code}\" message=\"{message}\"/>\n");
        self.add(out, &passed_over.name, |suite| {
            suite.skipped += 1;
            suite.case(&passed_over.name, &content);
        })
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.write_suite(out)?;
        writeln!(out, "</testsuites>")
    }
}

impl Suite {
    fn case(&mut self, name: &str, content: &str) {
        let (name, class) = (escape(name), escape(&self.file));
        let start = format!("    <testcase name=\"{name}\" classname=\"{class}\"");
        let _ = if content.is_empty() {
            writeln!(self.cases, "{start}/>")
        } else {
            writeln!(self.cases, "{start}>\n{content}    </testcase>")
        };
    }
}

/// Returns one failure for all issues: a test has no more than one in most readers.
fn failure(issues: &[Issue]) -> String {
    let Some(first) = issues.first() else { return String::new() };
    let (effect, message) = (first.effect, escape(&first.message));
    let text = escape(&texts(issues));
    format!("      <failure type=\"{effect}\" message=\"{message}\">{text}</failure>\n")
}

fn texts(issues: &[Issue]) -> String {
    let text =
        |issue: &Issue| format!("{}: {}\n{}", Position(&issue.place), issue.title, issue.text());
    issues.iter().map(text).collect::<Vec<_>>().join("\n\n")
}
