//! The output format `gitlab`: a code quality report for GitLab.

use std::io::{self, Write};
use std::path::Path;

use krr_host::input::{Diagnostic, Located};
use krr_policy::{Effect, Locale};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::findings::place_of;
use super::issues::shown_findings;
use super::json_list::JsonList;
use super::reporter::Reporter;
use crate::check_result::CheckResult;
use crate::fingerprint::{fingerprints, hexadecimal};
use crate::passed_over::PassedOver;
use crate::paths;
use crate::terminal::sanitize;

/// Writes the findings and diagnostics as a JSON list.
pub(super) struct GitlabReporter {
    locale: Locale,
    list: JsonList,
}

/// A finding or a diagnostic, in the subset of the specification of Code Climate that GitLab reads.
#[derive(Serialize)]
struct Violation<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

impl GitlabReporter {
    pub(super) fn new(locale: Locale) -> Self {
        Self { locale, list: JsonList::default() }
    }
}

impl Reporter for GitlabReporter {
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        let mut fingerprints = fingerprints(located, &result.report);
        for (index, finding) in shown_findings(result) {
            let place = place_of(located, finding).unwrap_or_else(|| located.start());
            let violation = Violation {
                description: description(&format!("{}\n{}", finding.message, finding.remedy)),
                check_name: &finding.rule,
                fingerprint: fingerprints.get_mut(index).map(std::mem::take).unwrap_or_default(),
                severity: severity(finding.effect),
                location: location(place.file(), place.line_column().line),
            };
            self.list.write(out, &violation)?;
        }
        Ok(())
    }

    fn report_diagnostic(
        &mut self,
        out: &mut dyn Write,
        diagnostic: &Diagnostic,
    ) -> io::Result<()> {
        let Diagnostic { source, path, .. } = diagnostic;
        let check_name = diagnostic.code();
        let identity = [check_name, source, path].join("\0");
        let line = diagnostic.line_column().map_or(1, |position| position.line);
        let violation = Violation {
            description: description(&diagnostic.message_with_help(self.locale)),
            check_name,
            fingerprint: hexadecimal(&Sha256::digest(identity)),
            severity: "blocker",
            location: location(diagnostic.file_name(), line),
        };
        self.list.write(out, &violation)
    }

    /// Writes nothing: the format has no place for it.
    fn report_passed_over(&mut self, _: &mut dyn Write, _: &PassedOver) -> io::Result<()> {
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.list.finish(out)
    }
}

const fn severity(effect: Effect) -> &'static str {
    match effect {
        Effect::Deny => "critical",
        Effect::Review => "major",
        Effect::Advice => "minor",
        Effect::Recorded => "info",
    }
}

/// Returns a text on one line.
fn description(text: &str) -> String {
    sanitize(text).replace('\n', " ")
}

fn location(file: &str, line: usize) -> Location {
    Location { path: paths::in_repository(Path::new(file)), lines: Lines { begin: line } }
}
