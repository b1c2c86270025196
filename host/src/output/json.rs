//! The output format `json`: a list of entries, written incrementally.

use std::io::{self, Write};

use krr_host::input::{Diagnostic, Located};
use krr_policy::Locale;

use super::json_entry::JsonEntry;
use super::json_list::JsonList;
use super::reporter::Reporter;
use crate::check_result::CheckResult;
use crate::passed_over::PassedOver;

/// Writes the entries of a JSON list.
pub(super) struct JsonReporter {
    locale: Locale,
    list: JsonList,
}

impl JsonReporter {
    pub(super) fn new(locale: Locale) -> Self {
        Self { locale, list: JsonList::default() }
    }
}

impl Reporter for JsonReporter {
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        self.list.write(out, &JsonEntry::from_result(located, result, self.locale))
    }

    fn report_diagnostic(
        &mut self,
        out: &mut dyn Write,
        diagnostic: &Diagnostic,
    ) -> io::Result<()> {
        self.list.write(out, &JsonEntry::from_diagnostic(diagnostic, self.locale))
    }

    fn report_passed_over(
        &mut self,
        out: &mut dyn Write,
        passed_over: &PassedOver,
    ) -> io::Result<()> {
        self.list.write(out, &JsonEntry::from_passed_over(passed_over, self.locale))
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.list.finish(out)
    }
}
