//! What the formats for people share: which findings are questions, and where a finding points.

use std::ops::Range;

use krr_host::input::Source;
use krr_policy::{Catalogue, Finding, Report, Status};

/// Whether a finding is a question that the dispatch can answer.
pub(super) fn is_question(finding: &Finding) -> bool {
    finding.status == Status::Unknown && !finding.missing.is_empty() && finding.spans.is_empty()
}

/// The bytes of the file that a finding is about: the first of its places in the message, or else
/// the fact.
pub(super) fn place(source: &Source, finding: &Finding) -> Option<Range<usize>> {
    match finding.spans.first() {
        Some(span) => Some(source.locate(span)),
        None => finding.fact.as_deref().and_then(|fact| source.fact(fact)),
    }
}

/// The questions that a report asks: each fact that is missing once, with what asks for it.
pub(super) fn questions<'a>(
    catalogue: &'a Catalogue,
    report: &'a Report,
) -> Vec<(&'a str, &'a str)> {
    let mut questions: Vec<(&str, &str)> = Vec::new();
    for finding in report.findings.iter().filter(|finding| is_question(finding)) {
        for fact in &finding.missing {
            if questions.iter().all(|(asked, _)| asked != fact) {
                let entry = catalogue.facts.iter().find(|entry| entry.fact == *fact);
                questions.push((fact, entry.map_or(&finding.message, |entry| &entry.question)));
            }
        }
    }
    questions
}
