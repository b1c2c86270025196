//! The issues of a result: what is to be changed, answered or considered.

use std::fmt;

use krr_host::input::{LineColumn, Located, Place};
use krr_policy::{Catalogue, Effect, Finding, Locale, Localized, OpenQuestion};

use super::findings::place_of;
use super::labels::label;
use crate::check_result::{CheckResult, Gate, is_question};
use crate::words;

/// A finding to show, or all the questions of a dispatch.
pub(super) struct Issue {
    pub(super) effect: Effect,
    /// The rule and statement, or the heading of the questions.
    pub(super) title: String,
    /// The rule, unless it is the questions.
    pub(super) rule: Option<String>,
    pub(super) message: String,
    pub(super) remedy: Option<String>,
    pub(super) place: Place,
}

impl Issue {
    /// Returns the message, and the remedy on a line of its own.
    pub(super) fn text(&self) -> String {
        match &self.remedy {
            Some(remedy) => format!("{}\n{remedy}", self.message),
            None => self.message.clone(),
        }
    }

    /// Returns whether the issue decides the exit code of a result.
    pub(super) fn decides(&self, result: &CheckResult) -> bool {
        self.effect >= Effect::Review || (result.strict && self.effect == Effect::Advice)
    }
}

/// A place in the form `file:line:column`.
pub(super) struct Position<'a>(pub(super) &'a Place);

impl fmt::Display for Position<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LineColumn { line, column } = self.0.line_column();
        let file = crate::paths::in_repository(std::path::Path::new(self.0.file()));
        write!(f, "{file}:{line}:{column}")
    }
}

/// Returns the issues of a result, strictest first, then the questions of a dispatch as one. Neither
/// suppressed findings nor what only the sending of a template can answer are among them.
pub(super) fn issues(
    catalogue: &Catalogue,
    locale: Locale,
    located: &dyn Located,
    result: &CheckResult,
) -> Vec<Issue> {
    let findings = shown_findings(result).filter(|(_, finding)| !is_question(finding));
    let findings = findings.map(|(_, finding)| issue(located, finding));
    findings.chain(questions_issue(catalogue, locale, located, result)).collect()
}

/// Returns the findings to show with their positions in the report: those that are neither recorded nor
/// suppressed, nor only ask for what the sending of a template has to answer.
pub(super) fn shown_findings(result: &CheckResult) -> impl Iterator<Item = (usize, &Finding)> {
    let findings = result.report.findings.iter().enumerate();
    findings.filter(|(index, finding)| {
        finding.effect != Effect::Recorded
            && !result.suppressions.contains_key(index)
            && !(result.gate == Gate::Template && is_question(finding))
    })
}

/// Returns the questions that findings ask which are not suppressed.
pub(super) fn open_questions(result: &CheckResult) -> impl Iterator<Item = &OpenQuestion> {
    result.report.questions.iter().filter(|question| {
        result.suppressions.is_empty()
            || result.active().any(|finding| finding.missing.contains(&question.fact))
    })
}

/// Returns how to give the facts that a file has no place for, or does not have.
pub(super) fn how_to_answer(located: &dyn Located) -> Option<Localized> {
    if located.is_message_alone() {
        Some(words::MESSAGE_ALONE)
    } else if located.shape().is_some() {
        Some(words::FACTS_OF_SHAPE)
    } else {
        None
    }
}

fn issue(located: &dyn Located, finding: &Finding) -> Issue {
    Issue {
        effect: finding.effect,
        title: format!("{} ({})", finding.rule, finding.statement),
        rule: Some(finding.rule.clone()),
        message: finding.message.clone(),
        remedy: Some(finding.remedy.clone()),
        place: place_of(located, finding).unwrap_or_else(|| located.start()),
    }
}

fn questions_issue(
    catalogue: &Catalogue,
    locale: Locale,
    located: &dyn Located,
    result: &CheckResult,
) -> Option<Issue> {
    if result.gate == Gate::Template {
        return None;
    }
    let questions = open_questions(result);
    let mut lines: Vec<_> = questions.map(|it| format!("{}: {}", it.fact, it.question)).collect();
    if lines.is_empty() {
        return None;
    }
    lines.extend(how_to_answer(located).map(|how| how.get(locale).to_owned()));
    Some(Issue {
        effect: Effect::Review,
        title: label(catalogue, "heading.questions").to_owned(),
        rule: None,
        message: lines.join("\n"),
        remedy: None,
        place: located.start(),
    })
}
