//! The values that the facts of the screening table have for one recipient.

use crate::contract::{Channel, Field, NO, YES};

use super::fact::{
    CareFor, Condition, Details, PlannedChannel, PurposeClass, Reserved, ScreeningFact, Status,
};
use super::reach::{Confidence, Source};

/// The values of all facts, by their codes.
#[derive(Clone, Copy)]
pub(super) struct Facts([u8; ScreeningFact::ALL.len()]);

impl Facts {
    /// Returns the values for a recipient.
    pub(super) fn of(source: &Source<'_>) -> Self {
        let code = |field| source.recipient.code(field);
        let is_set = |field| u8::from(code(field) == YES);
        let flag = |field| match code(field) {
            YES => Reserved::Yes,
            NO => Reserved::No,
            _ => Reserved::Unknown,
        };
        let status = match code(Field::STATUS) {
            1 => Status::Active,
            2 => Status::Deleted,
            3 => Status::NotRegistered,
            _ => Status::Unknown,
        };
        let care = match code(Field::CARE) {
            0 => CareFor::NoneKnown,
            2 => CareFor::Deceased,
            _ => CareFor::Protected,
        };
        let has_mailbox = source.usable(Confidence::Fresh).any(|it| it == Channel::DigitalMail);
        let is_notified = source.plan.supplier_notifies
            || source.sms_or_email(Confidence::Fresh).next().is_some();
        let least = match source.plan.purpose {
            PurposeClass::Service => Confidence::Any,
            _ => Confidence::Fresh,
        };
        // In the order of the declaration.
        Self([
            source.plan.purpose as u8,
            is_set(Field::ANSWERED),
            status as u8,
            flag(Field::RESERVED) as u8,
            flag(Field::CAN_BE_NOTIFIED) as u8,
            care as u8,
            details(source) as u8,
            u8::from(has_mailbox && is_notified),
            best(source, source.sms_or_email(Confidence::Any)) as u8,
            best(source, source.usable(Confidence::Any)) as u8,
            u8::from(source.takes_email_instead(least)),
            is_set(Field::ADDRESS_USED),
        ])
    }

    /// Returns whether all conditions are met.
    pub(super) fn meet(&self, conditions: &[Condition]) -> bool {
        conditions.iter().all(|condition| {
            let code = self.0.get(condition.fact as usize).copied().unwrap_or(u8::MAX);
            condition.mask.checked_shr(u32::from(code)).unwrap_or(0) & 1 == 1
        })
    }
}

/// Returns the best of e-mail address and mobile number, planned for or not.
fn details(source: &Source<'_>) -> Details {
    const ABSENT: u32 = 1;
    let fields = [Field::EMAIL, Field::MOBILE];
    if fields.iter().any(|field| source.confidence(*field) == Some(Confidence::Fresh)) {
        Details::Fresh
    } else if fields.iter().all(|field| source.recipient.code(*field) == ABSENT) {
        Details::None
    } else {
        Details::Unconfirmed
    }
}

/// Returns the best confidence with which channels reach the person. The values of `sms_or_email` have the same
/// codes.
fn best(source: &Source<'_>, channels: impl Iterator<Item = Channel>) -> PlannedChannel {
    match channels.filter_map(|channel| source.reach(channel)).max() {
        None => PlannedChannel::None,
        Some(Confidence::Any) => PlannedChannel::Unconfirmed,
        Some(Confidence::Fresh) => PlannedChannel::Fresh,
    }
}
