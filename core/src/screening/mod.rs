//! Screening: how each recipient of a dispatch may be reached, by one table.

mod fact;
mod facts;
mod plan;
mod reach;
mod table;
#[cfg(test)]
mod tests;

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use crate::contract::{
    Channel, Delivery, Dispatch, LetterNotice, PackedRecipient, PackedScreening, Screening,
    ScreeningOutcome,
};

pub(crate) use fact::{Condition, ScreeningFact};
pub(crate) use table::{ROWS, Row};

use facts::Facts;
use plan::Plan;
use reach::{Confidence, Source};

/// Screens the recipients of a dispatch: decides for each of them, by the first row of the screening table that
/// fits, how he or she may be reached. The results are in the same order.
///
/// Of the dispatch only the kind of purpose and the channels are read. Whether it may be sent at all is for
/// [`check`](crate::check).
///
/// ```
/// use krr_policy::{
///     Channel, Delivery, DetailState, Dispatch, PurposeKind, Recipient, RegisterStatus, screen,
/// };
///
/// let mut dispatch = Dispatch::default();
/// dispatch.purpose.kind = Some(PurposeKind::DecisionNotice);
/// dispatch.channels.use_ = Some(vec![Channel::Sms]);
/// let recipient = Recipient {
///     answered: Some(true),
///     status: Some(RegisterStatus::Active),
///     reserved: Some(false),
///     can_be_notified: Some(true),
///     mobile: Some(DetailState::Fresh),
///     ..Recipient::default()
/// };
/// let reserved = Recipient { reserved: Some(true), ..recipient };
///
/// let results = screen(&dispatch, &[recipient.into(), reserved.into()]);
/// assert_eq!(results[0].delivery(), Delivery::Sms);
/// assert_eq!(results[1].delivery(), Delivery::Paper);
/// ```
#[must_use]
pub fn screen(dispatch: &Dispatch, recipients: &[PackedRecipient]) -> Vec<PackedScreening> {
    let plan = Plan::of(dispatch);
    recipients
        .iter()
        .map(|recipient| decide(&Source { plan: &plan, recipient: *recipient }))
        .collect()
}

/// Returns a result with the names of its parts.
#[must_use]
pub fn named(screening: PackedScreening) -> Screening {
    Screening {
        delivery: screening.delivery(),
        notice: screening.notice(),
        fallback: screening.fallback(),
        allowed: screening.allowed().collect(),
        row: ROWS.get(screening.row()).map_or_else(String::new, |row| row.id.to_owned()),
    }
}

fn decide(source: &Source<'_>) -> PackedScreening {
    let facts = Facts::of(source);
    let row = ROWS.iter().zip(0..).find(|(row, _)| facts.meet(row.when));
    debug_assert!(row.is_some(), "a row fits every recipient");
    let Some((row, position)) = row else {
        return PackedScreening::new(0, Delivery::ByHand, None, None, [].into_iter());
    };
    let stopped = |delivery| PackedScreening::new(position, delivery, None, None, [].into_iter());
    match row.outcome {
        ScreeningOutcome::ByHand => stopped(Delivery::ByHand),
        ScreeningOutcome::NotSent => stopped(Delivery::NotSent),
        ScreeningOutcome::Paper => stopped(Delivery::Paper),
        ScreeningOutcome::MailboxWithNotice => {
            let mut notices = source.sms_or_email(Confidence::Fresh);
            let notice = if source.plan.supplier_notifies {
                Some(LetterNotice::Supplier)
            } else {
                notices.next().and_then(letter_notice)
            };
            let fallback = notices.next().filter(|_| source.plan.is_fallback);
            let allowed = source.usable(Confidence::Fresh);
            PackedScreening::new(position, Delivery::DigitalMail, notice, fallback, allowed)
        }
        ScreeningOutcome::FreshNotice => {
            first_of(position, source, || source.sms_or_email(Confidence::Fresh))
        }
        ScreeningOutcome::FreshChannel => {
            first_of(position, source, || source.usable(Confidence::Fresh))
        }
        ScreeningOutcome::AnyChannel => {
            first_of(position, source, || source.usable(Confidence::Any))
        }
    }
}

/// Returns the result for the first of some channels, with the second as fallback where the plan has one.
fn first_of<I: Iterator<Item = Channel>>(
    row: u16,
    source: &Source<'_>,
    channels: impl Fn() -> I,
) -> PackedScreening {
    let mut in_order = channels();
    let delivery = in_order.next().and_then(delivery);
    debug_assert!(delivery.is_some(), "the row asks for a channel that reaches the recipient");
    let fallback = in_order.next().filter(|_| source.plan.is_fallback);
    PackedScreening::new(row, delivery.unwrap_or(Delivery::NotSent), None, fallback, channels())
}

const fn delivery(channel: Channel) -> Option<Delivery> {
    match channel {
        Channel::Sms => Some(Delivery::Sms),
        Channel::Email => Some(Delivery::Email),
        Channel::DigitalMail => Some(Delivery::DigitalMail),
        Channel::WebPage => None,
    }
}

const fn letter_notice(channel: Channel) -> Option<LetterNotice> {
    match channel {
        Channel::Sms => Some(LetterNotice::Sms),
        Channel::Email => Some(LetterNotice::Email),
        Channel::DigitalMail | Channel::WebPage => None,
    }
}
