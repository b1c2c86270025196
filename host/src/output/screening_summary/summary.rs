//! What a summary is made of.

use krr_host::screening::summary::Figures;
use krr_host::screening::summary::words::{NOBODY, TITLE};
use krr_policy::{Catalogue, Date, Decision, Dispatch, Finding};

use crate::output::labels::{decision_key, label};

/// What a summary is made of.
pub(crate) struct Summary<'s> {
    pub(crate) catalogue: &'s Catalogue,
    pub(crate) dispatch: &'s Dispatch,
    pub(crate) figures: Figures<'s>,
    pub(crate) verdict: Verdict<'s>,
    /// The day of the sending.
    pub(crate) date: Date,
    /// Why no results are written, if they are not.
    pub(crate) stopped: Option<&'s str>,
}

/// The decisions on the dispatch.
pub(crate) struct Verdict<'s> {
    /// As it is declared.
    pub(crate) declared: Decision,
    /// With the counts of the list; `None` if nobody is reached.
    pub(crate) counted: Option<Decision>,
    /// The stricter.
    pub(crate) decision: Decision,
    /// The findings that the counts have brought.
    pub(crate) new_findings: Vec<&'s Finding>,
}

impl Summary<'_> {
    /// Returns the number of recipients, and the day of the sending.
    pub(super) fn title(&self) -> String {
        let recipients = self.figures.recipients();
        TITLE.with(self.figures.locale, &[("recipients", &recipients), ("date", &self.date)])
    }

    /// Returns the name of a decision.
    pub(super) fn decision_name(&self, decision: Decision) -> &str {
        label(self.catalogue, decision_key(decision))
    }

    /// Returns the name of the decision with the counts of the list.
    pub(super) fn counted_decision_name(&self) -> &str {
        let nobody = NOBODY.get(self.figures.locale);
        self.verdict.counted.map_or(nobody, |decision| self.decision_name(decision))
    }
}
