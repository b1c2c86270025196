//! The decision on the dispatch as it is declared, and with the counts of the list.

use krr_host::screening::Tally;
use krr_host::{Engine, EngineError};
use krr_policy::{Decision, Dispatch, Finding, Locale, Report};

use crate::output::screening_summary::Verdict;

/// The two reports on a dispatch.
pub(super) struct Judgement {
    /// The report on the dispatch as it is declared.
    pub(super) declared: Report,
    /// The report with the counts of the list; `None` if nobody is reached.
    counted: Option<Report>,
}

impl Judgement {
    /// Judges a dispatch once more, with the counts of the list.
    pub(super) fn new(
        engine: &Engine,
        dispatch: &Dispatch,
        declared: Report,
        tally: &Tally,
        locale: Locale,
    ) -> Result<Self, EngineError> {
        let counted = match tally.reached() {
            0 => None,
            _ => Some(engine.check(&with_counts(dispatch, tally), locale)?),
        };
        Ok(Self { declared, counted })
    }

    /// Returns the stricter decision.
    pub(super) fn decision(&self) -> Decision {
        let counted = self.counted.as_ref().map(|report| report.decision);
        counted.map_or(self.declared.decision, |decision| decision.max(self.declared.decision))
    }

    /// Returns the decisions for the summary.
    pub(super) fn verdict(&self) -> Verdict<'_> {
        Verdict {
            declared: self.declared.decision,
            counted: self.counted.as_ref().map(|report| report.decision),
            decision: self.decision(),
            new_findings: self.new_findings().collect(),
        }
    }

    /// Returns the findings that the counts have brought.
    fn new_findings(&self) -> impl Iterator<Item = &Finding> {
        let was_found = |finding: &Finding| {
            let mut before = self.declared.findings.iter();
            before.any(|it| it.rule == finding.rule && it.effect >= finding.effect)
        };
        let counted = self.counted.iter().flat_map(|report| &report.findings);
        counted.filter(move |finding| !was_found(finding))
    }
}

/// Returns a dispatch with what the list tells. Those whom the message concerns are as many as are reached if it
/// concerned all; it is not known who of them fell away if it did not, and they cannot be more than are reached.
fn with_counts(dispatch: &Dispatch, tally: &Tally) -> Dispatch {
    let mut counted = dispatch.clone();
    let audience = &mut counted.audience;
    audience.includes_reserved = Some(tally.reserved_reached > 0);
    audience.reservation_checked = Some(tally.reservation_unknown_reached == 0);
    // Parts have counts of their own, and the list does not say who is in which.
    if audience.parts.is_none() {
        let reached = tally.reached();
        audience.affected = match (audience.affected, audience.recipients) {
            (Some(affected), Some(recipients)) if affected == recipients => Some(reached),
            (affected, _) => affected.filter(|affected| *affected <= reached),
        };
        audience.recipients = Some(reached);
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(recipients: Option<u64>, affected: Option<u64>) -> Option<u64> {
        let mut dispatch = Dispatch::default();
        dispatch.audience.recipients = recipients;
        dispatch.audience.affected = affected;
        let tally = Tally { by_delivery: [50, 30, 0, 900, 7, 8], ..Tally::default() };
        let counted = with_counts(&dispatch, &tally).audience;
        assert_eq!(counted.recipients, Some(80));
        assert_eq!(counted.reservation_checked, Some(true));
        assert_eq!(counted.includes_reserved, Some(false));
        counted.affected
    }

    #[test]
    fn those_affected_are_never_made_more_than_is_known() {
        assert_eq!(counted(Some(1000), Some(1000)), Some(80));
        assert_eq!(counted(Some(1000), Some(40)), Some(40));
        assert_eq!(counted(Some(1000), Some(400)), None);
        assert_eq!(counted(None, Some(400)), None);
        assert_eq!(counted(Some(1000), None), None);
    }
}
