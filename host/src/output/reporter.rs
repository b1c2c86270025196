//! The interface of the output formats of `krr check`.

use std::io::{self, Write};

use krr_host::input::{Diagnostic, LocatedDispatch};
use krr_policy::{Explanation, Report};

use crate::passed_over::PassedOver;

/// The result of checking one dispatch.
pub(crate) struct CheckResult {
    pub(crate) report: Report,
    /// The detected signals, if requested.
    pub(crate) explanation: Option<Explanation>,
}

/// Writes the results of a check in an output format.
pub(crate) trait Reporter {
    /// Writes the result for a dispatch.
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &LocatedDispatch,
        result: &CheckResult,
    ) -> io::Result<()>;

    /// Writes a diagnostic for an input that is invalid or could not be checked.
    fn report_diagnostic(&mut self, out: &mut dyn Write, diagnostic: &Diagnostic)
    -> io::Result<()>;

    /// Writes what was found in a folder and is not checked.
    fn report_passed_over(
        &mut self,
        out: &mut dyn Write,
        passed_over: &PassedOver,
    ) -> io::Result<()>;

    /// Writes the end of the output, for formats that have one.
    fn finish(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}
