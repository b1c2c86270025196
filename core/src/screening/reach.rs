//! The planned channels that reach a recipient.

use crate::contract::{Channel, Field, PackedRecipient, YES};

use super::plan::Plan;

/// The least that is asked of a contact detail for a purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Confidence {
    /// The register has it (§ 29 second paragraph).
    Any,
    /// It was updated or verified in the last 18 months (§ 32).
    Fresh,
}

/// A recipient in the light of a plan.
#[derive(Clone, Copy)]
pub(super) struct Source<'p> {
    pub(super) plan: &'p Plan,
    pub(super) recipient: PackedRecipient,
}

impl Source<'_> {
    /// Returns the confidence in a contact detail, or `None` if it is absent or unknown.
    pub(super) fn confidence(&self, detail: Field) -> Option<Confidence> {
        const FRESH: u32 = 2;
        const OLD: u32 = 3;
        const UNDATED: u32 = 4;
        match self.recipient.code(detail) {
            FRESH => Some(Confidence::Fresh),
            OLD | UNDATED => Some(Confidence::Any),
            _ => None,
        }
    }

    /// Returns the confidence with which the person is reached in a channel, planned or not.
    pub(super) fn reach(&self, channel: Channel) -> Option<Confidence> {
        match channel {
            Channel::Sms => self.confidence(Field::MOBILE),
            Channel::Email => self.confidence(Field::EMAIL),
            Channel::DigitalMail => {
                (self.recipient.code(Field::MAILBOX) == YES).then_some(Confidence::Fresh)
            }
            Channel::WebPage => None,
        }
    }

    /// Returns the planned channels that reach the person with at least a confidence, in the order of the plan,
    /// except that an SMS that may fail comes after e-mail.
    pub(super) fn usable(&self, least: Confidence) -> impl Iterator<Item = Channel> {
        let mut channels = [None; 3];
        for (place, channel) in channels.iter_mut().zip(self.in_order_of_plan(least)) {
            *place = Some(channel);
        }
        if self.recipient.code(Field::SMS_MAY_FAIL) == YES {
            let position = |channel| channels.iter().position(|it| *it == Some(channel));
            if let (Some(sms), Some(email)) = (position(Channel::Sms), position(Channel::Email))
                && let Some(from_sms_to_email) = channels.get_mut(sms..=email)
                && !from_sms_to_email.is_empty()
            {
                from_sms_to_email.rotate_left(1);
            }
        }
        channels.into_iter().flatten()
    }

    /// Returns the planned SMS and e-mail that reach the person with at least a confidence, in order.
    pub(super) fn sms_or_email(&self, least: Confidence) -> impl Iterator<Item = Channel> {
        self.usable(least).filter(|channel| *channel != Channel::DigitalMail)
    }

    /// Returns whether SMS would be the first channel, may fail, and gives way to e-mail.
    pub(super) fn takes_email_instead(&self, least: Confidence) -> bool {
        self.in_order_of_plan(least).next() == Some(Channel::Sms)
            && self.usable(least).next() == Some(Channel::Email)
    }

    fn in_order_of_plan(&self, least: Confidence) -> impl Iterator<Item = Channel> {
        self.plan.channels().filter(move |channel| self.reach(*channel) >= Some(least))
    }
}
