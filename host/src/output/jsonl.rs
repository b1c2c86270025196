//! The output format `jsonl`: one entry per line.

use std::io::{self, Write};

use krr_host::input::{Diagnostic, Located};
use krr_policy::Locale;

use super::json_entry::JsonEntry;
use super::reporter::Reporter;
use crate::check_result::CheckResult;
use crate::passed_over::PassedOver;

/// Writes one JSON entry per line.
pub(super) struct JsonlReporter {
    pub(super) locale: Locale,
}

impl Reporter for JsonlReporter {
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        write_line(out, &JsonEntry::from_result(located, result, self.locale))
    }

    fn report_diagnostic(
        &mut self,
        out: &mut dyn Write,
        diagnostic: &Diagnostic,
    ) -> io::Result<()> {
        write_line(out, &JsonEntry::from_diagnostic(diagnostic, self.locale))
    }

    fn report_passed_over(
        &mut self,
        out: &mut dyn Write,
        passed_over: &PassedOver,
    ) -> io::Result<()> {
        write_line(out, &JsonEntry::from_passed_over(passed_over, self.locale))
    }
}

fn write_line(out: &mut dyn Write, entry: &JsonEntry<'_>) -> io::Result<()> {
    writeln!(out, "{}", serde_json::to_string(entry)?)
}
