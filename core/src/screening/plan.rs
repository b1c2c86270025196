//! What screening reads of a dispatch: the purpose, and the channels in order.

use crate::contract::{Channel, ChannelMode, Dispatch};
use crate::facts::{MANDATORY_PURPOSES, PRIVATE_PURPOSES};

use super::fact::PurposeClass;
use crate::contract::PurposeKind;

/// The purposes that reach those who have reserved themselves (K4).
const SERVICE_PURPOSES: &[PurposeKind] = &[PurposeKind::Reminder, PurposeKind::ServiceMessage];

/// The part of a dispatch that decides how each recipient may be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Plan {
    /// The class of the purpose.
    pub(super) purpose: PurposeClass,
    /// The channels of sending, in order and each once. A web page sends nothing.
    channels: [Option<Channel>; 3],
    /// True if the next channel is for those whom the one before cannot reach. Where the mode is not given,
    /// nobody is reached in a second channel.
    pub(super) is_fallback: bool,
    /// True if the supplier of the mailbox is instructed to notify.
    pub(super) supplier_notifies: bool,
}

impl Plan {
    /// Returns the plan of a dispatch.
    pub(super) fn of(dispatch: &Dispatch) -> Self {
        let mut channels = [None; 3];
        let given = dispatch.channels.use_.iter().flatten();
        for &channel in given.filter(|channel| **channel != Channel::WebPage) {
            if let Some(place) = channels.iter_mut().find(|it| it.is_none_or(|it| it == channel)) {
                *place = Some(channel);
            }
        }
        Self {
            purpose: class(dispatch.purpose.kind),
            channels,
            is_fallback: dispatch.channels.mode == Some(ChannelMode::Fallback),
            supplier_notifies: dispatch.channels.mailbox_notice == Some(true),
        }
    }

    /// Returns the channels in order.
    pub(super) fn channels(&self) -> impl Iterator<Item = Channel> {
        self.channels.into_iter().flatten()
    }
}

fn class(purpose: Option<PurposeKind>) -> PurposeClass {
    match purpose {
        None => PurposeClass::NotGiven,
        Some(kind) if MANDATORY_PURPOSES.contains(&kind) => PurposeClass::Letter,
        Some(kind) if PRIVATE_PURPOSES.contains(&kind) => PurposeClass::Private,
        Some(kind) if SERVICE_PURPOSES.contains(&kind) => PurposeClass::Service,
        Some(_) => PurposeClass::Other,
    }
}
