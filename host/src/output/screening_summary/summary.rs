//! What a summary is made of.

use krr_host::screening::{SharedAddresses, Tally};
use krr_policy::{Catalogue, Date, Decision, Finding, Locale};

use crate::cost;

/// What a summary is made of.
pub(crate) struct Summary<'s> {
    pub(crate) catalogue: &'s Catalogue,
    pub(crate) locale: Locale,
    pub(crate) tally: &'s Tally,
    pub(crate) verdict: Verdict<'s>,
    pub(crate) shared: SharedAddresses,
    /// The columns of a table that nothing reads.
    pub(crate) unread_columns: Vec<String>,
    /// The lines of the list with a person who is in an earlier line, and was asked about once.
    pub(crate) repeated_lines: u64,
    /// The parts of one SMS, at most.
    pub(crate) parts: u64,
    /// The price of one SMS part in kroner.
    pub(crate) price: Option<f64>,
    pub(crate) date: Date,
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
    /// Returns the SMS parts of all messages, at most.
    pub(super) fn all_parts(&self) -> u64 {
        self.tally.sms().saturating_mul(self.parts)
    }

    /// Returns the cost of all SMS parts in whole kroner.
    pub(super) fn cost(&self) -> Option<u64> {
        self.price.map(|price| cost::kroner(self.all_parts(), price))
    }
}
