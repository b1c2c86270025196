//! Places of findings.

use krr_host::input::{Located, Place};
use krr_policy::Finding;

/// Returns the place that a finding is about: its first span, or else its fact.
pub(super) fn place_of(located: &dyn Located, finding: &Finding) -> Option<Place> {
    match finding.spans.first() {
        Some(span) => Some(located.span(span)),
        None => finding.fact.as_deref().and_then(|fact| located.fact(fact)),
    }
}
