//! The interface of the output formats of `krr check`.

use std::io::{self, Write};

use krr_host::input::{Diagnostic, Located};

use crate::check_result::CheckResult;
use crate::passed_over::PassedOver;

/// Writes the results of a check in an output format.
pub(crate) trait Reporter {
    /// Writes the result for a dispatch, or for a message of templates.
    fn report_result(
        &mut self,
        out: &mut dyn Write,
        located: &dyn Located,
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
