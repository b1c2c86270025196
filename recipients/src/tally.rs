//! Counts of a run.

use std::collections::BTreeMap;

use krr_policy::{Delivery, DetailState, PackedScreening, Recipient};

use super::person::Person;
use super::reject::RejectReason;

/// Counts of the recipients of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// The recipients, without those rejected.
    pub recipients: u64,
    /// The records that were not read, by reason.
    pub rejects: BTreeMap<RejectReason, u64>,
    /// The lines of a list of persons to be asked about with a person who is in an earlier line.
    pub repeated_lines: u64,
    /// The recipients whom the register has not answered about.
    pub unanswered: u64,
    /// The recipients by delivery, in the order of [`Delivery::ALL`].
    pub by_delivery: [u64; Delivery::ALL.len()],
    /// The recipients by the row that decides, in the order of the screening table.
    pub by_row: Vec<u64>,
    /// The recipients with a fallback.
    pub with_fallback: u64,
    /// The letters in the mailbox of which the sender gives notice by SMS.
    pub notices_by_sms: u64,
    /// The recipients who are reached by SMS that may fail.
    pub unreliable_sms: u64,
    /// The recipients who are reached digitally and have reserved themselves.
    pub reserved_reached: u64,
    /// The recipients who are reached digitally, and of whom it is not known whether they have.
    pub reservation_unknown_reached: u64,
    /// The recipients of whom a fact is unknown: status, reservation, notifiability, e-mail, mobile, mailbox.
    pub unknown: Unknown,
    /// The details that the register has, and that are no address or number.
    pub unusable_details: u64,
    /// The recipients of whom the register says that others have the same address.
    pub shared_in_register: u64,
}

/// Counts of recipients of whom a fact is unknown, among those answered for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Unknown {
    /// The status.
    pub status: u64,
    /// The reservation.
    pub reservation: u64,
    /// The notifiability.
    pub notifiability: u64,
    /// Whether there is an e-mail address, or its age.
    pub email: u64,
    /// Whether there is a mobile number, or its age.
    pub mobile: u64,
    /// Whether there is a mailbox.
    pub mailbox: u64,
    /// The language.
    pub language: u64,
}

impl Tally {
    /// Returns the number of records that were not read.
    #[must_use]
    pub fn rejected(&self) -> u64 {
        self.rejects.values().sum()
    }

    /// Returns the number of recipients with a delivery.
    #[must_use]
    pub fn delivered(&self, delivery: Delivery) -> u64 {
        self.by_delivery.get(delivery as usize).copied().unwrap_or(0)
    }

    /// Returns the number of recipients who are reached digitally.
    #[must_use]
    pub fn reached(&self) -> u64 {
        [Delivery::Sms, Delivery::Email, Delivery::DigitalMail]
            .map(|it| self.delivered(it))
            .iter()
            .sum()
    }

    /// Returns the number of messages by SMS.
    #[must_use]
    pub fn sms(&self) -> u64 {
        self.delivered(Delivery::Sms) + self.notices_by_sms
    }

    /// Returns the SMS parts of all messages, where each has this many at most.
    #[must_use]
    pub fn sms_parts(&self, each: u64) -> u64 {
        self.sms().saturating_mul(each)
    }

    pub(super) fn add_reject(&mut self, reason: &RejectReason) {
        if let Some(count) = self.rejects.get_mut(reason) {
            *count += 1;
        } else {
            self.rejects.insert(reason.clone(), 1);
        }
    }

    pub(super) fn add(&mut self, person: &Person, screening: PackedScreening) {
        let facts = Recipient::from(person.facts);
        let delivery = screening.delivery();
        self.recipients += 1;
        if let Some(count) = self.by_delivery.get_mut(delivery as usize) {
            *count += 1;
        }
        if self.by_row.len() <= screening.row() {
            self.by_row.resize(screening.row() + 1, 0);
        }
        if let Some(count) = self.by_row.get_mut(screening.row()) {
            *count += 1;
        }
        let add = |count: &mut u64, condition: bool| *count += u64::from(condition);
        let is_reached =
            matches!(delivery, Delivery::Sms | Delivery::Email | Delivery::DigitalMail);
        let by_sms = screening.notice() == Some(krr_policy::LetterNotice::Sms);
        add(&mut self.with_fallback, screening.fallback().is_some());
        add(&mut self.notices_by_sms, by_sms);
        let is_sms = delivery == Delivery::Sms || by_sms;
        add(&mut self.unreliable_sms, is_sms && facts.sms_may_fail == Some(true));
        add(&mut self.reserved_reached, is_reached && facts.reserved == Some(true));
        add(&mut self.reservation_unknown_reached, is_reached && facts.reserved.is_none());
        self.unusable_details += u64::from(person.unusable_details);
        add(&mut self.shared_in_register, person.is_shared_in_register);
        if facts.answered != Some(true) {
            add(&mut self.unanswered, facts.care.is_none());
            return;
        }
        let is_unknown =
            |detail: Option<DetailState>| matches!(detail, None | Some(DetailState::Undated));
        add(&mut self.unknown.status, facts.status.is_none());
        add(&mut self.unknown.reservation, facts.reserved.is_none());
        add(&mut self.unknown.notifiability, facts.can_be_notified.is_none());
        add(&mut self.unknown.email, is_unknown(facts.email));
        add(&mut self.unknown.mobile, is_unknown(facts.mobile));
        add(&mut self.unknown.mailbox, facts.mailbox.is_none());
        add(&mut self.unknown.language, facts.language.is_none());
    }
}
