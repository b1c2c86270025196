//! The counts that a summary is made of.

use std::cmp::Reverse;

use krr_policy::{Delivery, Locale, Localized, ScreeningRow, grouped};

use super::share::percent;
use super::words::{REACHED, RECIPIENTS, delivery_name};
use crate::address_book::SharedAddresses;
use crate::tally::Tally;
use crate::unread::UnreadFields;

/// The counts that a summary is made of, in the language in which it is written.
#[derive(Clone, Copy)]
pub struct Figures<'f> {
    /// The screening table in the language.
    pub rows: &'f [ScreeningRow],
    /// The language.
    pub locale: Locale,
    /// The counts of recipients.
    pub tally: &'f Tally,
    /// The addresses that several persons share.
    pub shared: &'f SharedAddresses,
    /// The fields of the list that nothing reads.
    pub unread_fields: &'f UnreadFields,
    /// The number of recipients that the dispatch declares.
    pub declared_recipients: Option<u64>,
    /// The parts of one SMS, at most.
    pub parts: u64,
    /// The cost of all SMS parts in whole kroner.
    pub cost: Option<u64>,
}

impl<'f> Figures<'f> {
    /// Returns the number of recipients.
    #[must_use]
    pub fn recipients(&self) -> String {
        RECIPIENTS.text(self.tally.recipients, self.locale)
    }

    /// Returns how many are reached digitally, in a sentence.
    #[must_use]
    pub fn reached(&self) -> String {
        let reached = self.tally.reached();
        let share = percent(reached, self.tally.recipients, self.locale);
        REACHED.with(self.locale, &[("count", &grouped(reached, self.locale)), ("share", &share)])
    }

    /// Returns the deliveries that recipients have, in order, each with their number.
    pub fn deliveries(&self) -> impl Iterator<Item = (Localized, u64)> {
        let counts = Delivery::ALL.iter().map(|it| (delivery_name(*it), self.tally.delivered(*it)));
        counts.filter(|(_, count)| *count > 0)
    }

    /// Returns the rows of the screening table that decide for recipients, the most frequent first, each with
    /// their number.
    #[must_use]
    pub fn reasons(&self) -> Vec<(&'f ScreeningRow, u64)> {
        let rows = self.rows.iter().zip(self.tally.by_row.iter().copied());
        let mut rows: Vec<_> = rows.filter(|(_, count)| *count > 0).collect();
        rows.sort_by_key(|(_, count)| Reverse(*count));
        rows
    }

    /// Returns the reasons for which records are not read, the most frequent first, each with their number.
    #[must_use]
    pub fn reject_reasons(&self) -> Vec<(String, u64)> {
        let reasons = self.tally.rejects.iter();
        let mut reasons: Vec<_> =
            reasons.map(|(reason, count)| (reason.message(self.locale), *count)).collect();
        reasons.sort_by_key(|(_, count)| Reverse(*count));
        reasons
    }
}
