//! The entry for one input in the JSON output formats.

use krr_host::input::{Diagnostic, Inference, LineColumn, Located, ShapeName};
use krr_policy::{Explanation, Locale, Report};
use serde::Serialize;

use crate::check_result::{CheckResult, Gate, Suppression};
use crate::passed_over::PassedOver;

/// The entry for one input: a report, an error, or that it was passed over. Messages and help are in
/// the language of the output; a code is the same in every language.
#[derive(Default, Serialize)]
pub(super) struct JsonEntry<'a> {
    source: String,
    /// What decides the exit code, unless it is the decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    gate: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    /// The shape of the file, if it is one of a sender's system.
    #[serde(skip_serializing_if = "Option::is_none")]
    shape: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    inferred: Vec<JsonInference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<&'a Report>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<&'a Explanation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressed: Vec<JsonSuppression<'a>>,
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

/// A fact that the file of a sender's system implies.
#[derive(Serialize)]
struct JsonInference {
    fact: String,
    value: serde_json::Value,
    /// Whether the settings go before it.
    assumed: bool,
    line: Option<usize>,
    column: Option<usize>,
    reason: &'static str,
}

/// A finding that is suppressed, by its position in the report.
#[derive(Serialize)]
struct JsonSuppression<'a> {
    finding: usize,
    rule: &'a str,
    kind: &'static str,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct JsonReason<'a> {
    message: &'a str,
    code: &'a str,
}

impl<'a> JsonEntry<'a> {
    pub(super) fn from_result(
        located: &dyn Located,
        result: &'a CheckResult,
        locale: Locale,
    ) -> Self {
        let entry = Self {
            source: located.label(),
            shape: located.shape().map(ShapeName::as_str),
            inferred: inferred(located, locale),
            report: Some(&result.report),
            explanation: result.explanation.as_ref(),
            suppressed: suppressed(result),
            ..Self::default()
        };
        if result.gate == Gate::Decision {
            return entry;
        }
        let place = located.start();
        let LineColumn { line, .. } = place.line_column();
        let file = Some(place.file().to_owned());
        Self { gate: Some("template"), file, line: Some(line), ..entry }
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
        Self { source, error: Some(error), ..Self::default() }
    }

    pub(super) fn from_passed_over(passed_over: &PassedOver, locale: Locale) -> Self {
        let reason = passed_over.reason;
        let passed_over_for = JsonReason { message: reason.text(locale), code: reason.code() };
        let source = passed_over.name.clone();
        let passed_over = Some(passed_over_for);
        Self { source, passed_over, ..Self::default() }
    }
}

fn inferred(located: &dyn Located, locale: Locale) -> Vec<JsonInference> {
    let entry = |inference: &Inference| {
        let position = located.fact(&inference.fact).map(|place| place.line_column());
        JsonInference {
            fact: inference.fact.clone(),
            value: inference.json(),
            assumed: inference.is_assumed,
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            reason: inference.because.get(locale),
        }
    };
    located.inferences().iter().map(entry).collect()
}

fn suppressed(result: &CheckResult) -> Vec<JsonSuppression<'_>> {
    let suppressions = result.suppressions.iter();
    let entries = suppressions.filter_map(|(index, Suppression { kind, reason, .. })| {
        let rule = result.report.findings.get(*index)?.rule.as_str();
        let reason = reason.as_deref();
        Some(JsonSuppression { finding: *index, rule, kind: kind.name(), reason })
    });
    entries.collect()
}
