//! What a summary is made of.

use std::cmp::Reverse;

use krr_host::screening::{SharedAddresses, Tally, UnreadFields};
use krr_policy::{
    Catalogue, Date, Decision, Delivery, Dispatch, Finding, Locale, Localized, ScreeningRow,
};

use super::words::{NOBODY, RECIPIENTS, TITLE, delivery_name};
use crate::cost;
use crate::output::labels::{decision_key, label};

/// What a summary is made of.
pub(crate) struct Summary<'s> {
    pub(crate) catalogue: &'s Catalogue,
    pub(crate) locale: Locale,
    pub(crate) dispatch: &'s Dispatch,
    pub(crate) tally: &'s Tally,
    pub(crate) verdict: Verdict<'s>,
    pub(crate) shared: SharedAddresses,
    /// The fields of the list that nothing reads.
    pub(crate) unread_fields: &'s UnreadFields,
    /// The parts of one SMS, at most.
    pub(crate) parts: u64,
    /// The price of one SMS part in kroner.
    pub(crate) price: Option<f64>,
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
    /// The number of recipients that the dispatch declares.
    pub(crate) declared_recipients: Option<u64>,
}

impl Summary<'_> {
    /// Returns the number of recipients, and the day of the sending.
    pub(super) fn title(&self) -> String {
        let recipients = RECIPIENTS.text(self.tally.recipients, self.locale);
        TITLE.with(self.locale, &[("recipients", &recipients), ("date", &self.date)])
    }

    /// Returns the deliveries that recipients have, in order, each with their number.
    pub(super) fn deliveries(&self) -> impl Iterator<Item = (Localized, u64)> {
        let counts = Delivery::ALL.iter().map(|it| (delivery_name(*it), self.tally.delivered(*it)));
        counts.filter(|(_, count)| *count > 0)
    }

    /// Returns the rows of the screening table that decide for recipients, the most frequent first, each with
    /// their number.
    pub(super) fn reasons(&self) -> Vec<(&ScreeningRow, u64)> {
        let rows = self.catalogue.screening.iter().zip(self.tally.by_row.iter().copied());
        let mut rows: Vec<_> = rows.filter(|(_, count)| *count > 0).collect();
        rows.sort_by_key(|(_, count)| Reverse(*count));
        rows
    }

    /// Returns the SMS parts of all messages, at most.
    pub(super) fn all_parts(&self) -> u64 {
        self.tally.sms().saturating_mul(self.parts)
    }

    /// Returns the cost of all SMS parts in whole kroner.
    pub(super) fn cost(&self) -> Option<u64> {
        self.price.map(|price| cost::kroner(self.all_parts(), price))
    }

    /// Returns the name of a decision.
    pub(super) fn decision_name(&self, decision: Decision) -> &str {
        label(self.catalogue, decision_key(decision))
    }

    /// Returns the name of the decision with the counts of the list.
    pub(super) fn counted_decision_name(&self) -> &str {
        let nobody = NOBODY.get(self.locale);
        self.verdict.counted.map_or(nobody, |decision| self.decision_name(decision))
    }
}
