//! Questions and locations of findings, for the output formats that people read.

use std::ops::Range;

use krr_host::input::LocatedDispatch;
use krr_policy::{Catalogue, Finding, Report, Status};

/// A missing fact, and the question that it answers.
pub(super) struct Question<'a> {
    pub(super) fact: &'a str,
    pub(super) text: &'a str,
}

/// Returns whether a finding only asks for facts that are missing.
pub(super) fn is_question(finding: &Finding) -> bool {
    finding.status == Status::Unknown && !finding.missing.is_empty() && finding.spans.is_empty()
}

/// Returns the range in the file that a finding is about: its first span, or else its fact.
pub(super) fn source_range(located: &LocatedDispatch, finding: &Finding) -> Option<Range<usize>> {
    match finding.spans.first() {
        Some(span) => Some(located.span_range(span)),
        None => finding.fact.as_deref().and_then(|fact| located.fact_range(fact)),
    }
}

/// Returns the questions of a report, each missing fact once.
pub(super) fn questions<'a>(catalogue: &'a Catalogue, report: &'a Report) -> Vec<Question<'a>> {
    let mut questions: Vec<Question<'_>> = Vec::new();
    for finding in report.findings.iter().filter(|finding| is_question(finding)) {
        for fact in &finding.missing {
            if questions.iter().all(|question| question.fact != fact) {
                let entry = catalogue.facts.iter().find(|entry| entry.fact == *fact);
                let text = entry.map_or(&finding.message, |entry| &entry.question);
                questions.push(Question { fact, text });
            }
        }
    }
    questions
}
