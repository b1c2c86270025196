//! Questions and locations of findings, for the output formats that people read.

use std::ops::Range;

use krr_host::input::LocatedDispatch;
use krr_policy::{Finding, Status};

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
