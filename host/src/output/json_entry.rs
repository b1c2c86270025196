//! The entry for one input in the JSON output formats.

use krr_host::input::{Diagnostic, Located};
use krr_policy::{Explanation, Locale, Report};
use serde::Serialize;

use crate::check_result::CheckResult;
use crate::passed_over::PassedOver;

/// The entry for one input: a report, an error, or that it was passed over. Messages and help are in
/// the language of the output; a code is the same in every language.
#[derive(Serialize)]
pub(super) struct JsonEntry<'a> {
    source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<&'a Report>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<&'a Explanation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<JsonError<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    passed_over: Option<JsonReason<'a>>,
}

#[derive(Serialize)]
struct JsonError<'a> {
    line: Option<usize>,
    column: Option<usize>,
    path: &'a str,
    message: String,
    help: Option<String>,
    code: &'a str,
}

#[derive(Serialize)]
struct JsonReason<'a> {
    message: &'a str,
    code: &'a str,
}

impl<'a> JsonEntry<'a> {
    pub(super) fn from_result(located: &dyn Located, result: &'a CheckResult) -> Self {
        Self {
            source: located.label(),
            report: Some(&result.report),
            explanation: result.explanation.as_ref(),
            error: None,
            passed_over: None,
        }
    }

    pub(super) fn from_diagnostic(diagnostic: &'a Diagnostic, locale: Locale) -> Self {
        let position = diagnostic.line_column();
        let error = JsonError {
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            path: &diagnostic.path,
            message: diagnostic.message(locale),
            help: diagnostic.help(locale),
            code: diagnostic.code(),
        };
        let source = diagnostic.source.clone();
        Self { source, report: None, explanation: None, error: Some(error), passed_over: None }
    }

    pub(super) fn from_passed_over(passed_over: &PassedOver, locale: Locale) -> Self {
        let reason = passed_over.reason;
        let passed_over_for = JsonReason { message: reason.text(locale), code: reason.code() };
        let source = passed_over.name.clone();
        let passed_over = Some(passed_over_for);
        Self { source, report: None, explanation: None, error: None, passed_over }
    }
}
