//! The output format `sarif`: SARIF 2.1.0, with a result for each finding.

mod location;
mod result;
mod rules;

use std::io::{self, Write};
use std::sync::Arc;

use krr_host::input::{Diagnostic, Located};
use krr_policy::{Catalogue, Locale};
use serde_json::{Value as Json, json};

use super::reporter::Reporter;
use crate::check_result::CheckResult;
use crate::passed_over::{self, PassedOver};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Writes a log with one run: the rules first, each result when it is known, and at the end what went
/// wrong and was passed over.
pub(super) struct SarifReporter {
    catalogue: Arc<Catalogue>,
    locale: Locale,
    has_started: bool,
    has_results: bool,
    notifications: Vec<Json>,
    passed_over: Vec<PassedOver>,
    /// Whether every input could be checked.
    is_successful: bool,
}

impl SarifReporter {
    pub(super) const fn new(catalogue: Arc<Catalogue>, locale: Locale) -> Self {
        Self {
            catalogue,
            locale,
            has_started: false,
            has_results: false,
            notifications: Vec::new(),
            passed_over: Vec::new(),
            is_successful: true,
        }
    }

    fn write_start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.has_started {
            return Ok(());
        }
        self.has_started = true;
        let language = json!(self.locale.as_str());
        let driver = json!({
            "name": "krr",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "informationUri": env!("CARGO_PKG_REPOSITORY"),
            "language": language,
            "rules": rules::descriptors(&self.catalogue),
        });
        write!(
            out,
            "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\
             \"tool\":{{\"driver\":{driver}}},\"language\":{language},\
             \"columnKind\":\"utf16CodeUnits\",\"results\":["
        )
    }
}

impl Reporter for SarifReporter {
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        self.write_start(out)?;
        for result in result::results(&self.catalogue, located, result) {
            let comma = if self.has_results { "," } else { "" };
            self.has_results = true;
            write!(out, "{comma}\n{result}")?;
        }
        Ok(())
    }

    fn report_diagnostic(&mut self, _: &mut dyn Write, diagnostic: &Diagnostic) -> io::Result<()> {
        self.is_successful = false;
        let location = match diagnostic.place() {
            Some(place) => location::at(place),
            None => location::file(diagnostic.file_name()),
        };
        self.notifications.push(json!({
            "level": "error",
            "descriptor": { "id": diagnostic.code() },
            "message": { "text": diagnostic.message_with_help(self.locale) },
            "locations": [location],
        }));
        Ok(())
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
        self.write_start(out)?;
        let passed_over = passed_over::by_reason(&self.passed_over, self.locale);
        let passed_over = passed_over.into_iter().map(|text| {
            let heading = passed_over::heading(&self.passed_over, self.locale);
            json!({ "level": "note", "message": { "text": format!("{heading}\n{text}") } })
        });
        self.notifications.extend(passed_over);
        let invocation = json!({
            "executionSuccessful": self.is_successful,
            "toolExecutionNotifications": self.notifications,
        });
        writeln!(out, "\n],\"invocations\":[{invocation}]}}]}}")
    }
}
