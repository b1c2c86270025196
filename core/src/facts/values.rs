//! The values of all facts of one text of a dispatch.

use super::extract::{Addressees, settled_purpose};
use super::fact::{Fact, FactValue, SmsFact};
use super::source::Source;
use super::table::FACTS;
use crate::contract::Signal;

/// The most SMS segments that Altinn's notification service sends as one message.
pub(crate) const SMS_SEGMENTS_AT_MOST: u64 = 16;

/// The values of all facts of one text of a dispatch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Facts([FactValue; Fact::COUNT]);

impl Facts {
    /// Nothing given.
    pub(crate) const UNKNOWN: Self = Self([FactValue::UNKNOWN; Fact::COUNT]);

    /// Extracts the facts. Blank text counts as not given.
    pub(crate) fn of(source: Source<'_>) -> Self {
        let mut facts = Self::UNKNOWN;
        for row in &FACTS {
            facts.set(Fact::Declared(row.fact), (row.extract)(&source));
        }
        let signals = source.signals;
        if signals.has_text() {
            let segments = signals.sms.segments;
            let sendable = FactValue::flag(segments <= SMS_SEGMENTS_AT_MOST);
            facts.set(Fact::Sms(SmsFact::Sendable), sendable);
            facts.set(Fact::Sms(SmsFact::SingleSegment), FactValue::flag(segments <= 1));
        }
        for signal in Signal::ALL {
            if let Some(found) = signals.found(*signal) {
                facts.set(Fact::Signal(*signal), FactValue::flag(found));
            }
        }
        facts
    }

    /// Returns the value of a fact.
    pub(crate) fn get(&self, fact: Fact) -> FactValue {
        self.at(fact.index())
    }

    /// Returns the value of the fact at an index.
    pub(super) fn at(&self, index: usize) -> FactValue {
        self.0.get(index).copied().unwrap_or(FactValue::UNKNOWN)
    }

    /// Returns the values with one fact changed.
    #[must_use]
    pub(crate) fn with(mut self, fact: Fact, value: FactValue) -> Self {
        self.set(fact, value);
        self
    }

    /// Sets the value of a fact.
    pub(crate) fn set(&mut self, fact: Fact, value: FactValue) {
        debug_assert!(value <= fact.largest_value(), "{fact:?} cannot be {value:?}");
        if let Some(cell) = self.0.get_mut(fact.index()) {
            *cell = value;
        }
    }
}

/// Returns whether the register's guidelines apply to a text of a dispatch.
pub(crate) fn concerns_register(source: &Source<'_>) -> bool {
    let purpose = settled_purpose(source);
    Addressees::of(&source.dispatch.audience, purpose).concern_register(purpose)
}
