//! The entry for one input in the JSON output formats.

use krr_host::input::{Diagnostic, LocatedDispatch};
use krr_policy::{Explanation, Report};
use serde::Serialize;

use super::reporter::CheckResult;

/// The entry for one input: a report, or an error.
#[derive(Serialize)]
pub(super) struct JsonEntry<'a> {
    source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<&'a Report>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<&'a Explanation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<JsonError<'a>>,
}

#[derive(Serialize)]
struct JsonError<'a> {
    line: Option<usize>,
    column: Option<usize>,
    path: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    code: &'a str,
}

impl<'a> JsonEntry<'a> {
    pub(super) fn from_result(located: &LocatedDispatch, result: &'a CheckResult) -> Self {
        Self {
            source: located.label(),
            report: Some(&result.report),
            explanation: result.explanation.as_ref(),
            error: None,
        }
    }

    pub(super) fn from_diagnostic(diagnostic: &'a Diagnostic) -> Self {
        let position = diagnostic.line_column();
        let error = JsonError {
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            path: &diagnostic.path,
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
            code: diagnostic.code,
        };
        let source = diagnostic.source.clone();
        Self { source, report: None, explanation: None, error: Some(error) }
    }
}
