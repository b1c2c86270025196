//! The output format `json`: a list of entries, written incrementally.

use std::io::{self, Write};

use krr_host::input::{Diagnostic, Located};
use krr_policy::Locale;

use super::json_entry::JsonEntry;
use super::reporter::Reporter;
use crate::check_result::CheckResult;
use crate::passed_over::PassedOver;

/// Writes the entries of a JSON list.
pub(super) struct JsonReporter {
    locale: Locale,
    has_entries: bool,
}

impl JsonReporter {
    pub(super) const fn new(locale: Locale) -> Self {
        Self { locale, has_entries: false }
    }

    fn write_entry(&mut self, out: &mut dyn Write, entry: &JsonEntry<'_>) -> io::Result<()> {
        out.write_all(if self.has_entries { b",\n  " } else { b"[\n  " })?;
        self.has_entries = true;
        // Line breaks in strings are escaped, so every line break here is layout.
        out.write_all(serde_json::to_string_pretty(entry)?.replace('\n', "\n  ").as_bytes())
    }
}

impl Reporter for JsonReporter {
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        self.write_entry(out, &JsonEntry::from_result(located, result))
    }

    fn report_diagnostic(
        &mut self,
        out: &mut dyn Write,
        diagnostic: &Diagnostic,
    ) -> io::Result<()> {
        self.write_entry(out, &JsonEntry::from_diagnostic(diagnostic, self.locale))
    }

    fn report_passed_over(
        &mut self,
        out: &mut dyn Write,
        passed_over: &PassedOver,
    ) -> io::Result<()> {
        self.write_entry(out, &JsonEntry::from_passed_over(passed_over, self.locale))
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.has_entries { b"\n]\n" } else { b"[]\n" })
    }
}
