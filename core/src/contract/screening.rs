//! The result of screening a recipient: how he or she may be reached.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::catalogue::ScreeningRow;
use super::dispatch::Channel;
use super::names::names;

names! {
    /// The way in which a recipient gets the message.
    Delivery {
        /// By SMS. Of a decision or an important letter it is the notice, and the letter is read elsewhere.
        Sms = "sms",
        /// By e-mail. Of a decision or an important letter it is the notice, and the letter is read elsewhere.
        Email = "email",
        /// In the digital mailbox.
        DigitalMail = "digital_mail",
        /// On paper.
        Paper = "paper",
        /// Not automatically: a person handles it.
        ByHand = "by_hand",
        /// Not at all.
        NotSent = "not_sent",
    }
}

names! {
    /// The way in which a recipient is told of a letter in the digital mailbox (K3).
    LetterNotice {
        /// By SMS from the sender.
        Sms = "sms",
        /// By e-mail from the sender.
        Email = "email",
        /// By the supplier of the mailbox, at the addresses in the register.
        Supplier = "supplier",
    }
}

/// The result of screening a recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Screening {
    /// The way in which the recipient gets the message.
    pub delivery: Delivery,
    /// For a decision or an important letter in the digital mailbox: the notice of it.
    pub notice: Option<LetterNotice>,
    /// The channel to use if the first cannot be used, where the plan is one of fallback.
    pub fallback: Option<Channel>,
    /// The planned channels in which the recipient may be reached.
    pub allowed: Vec<Channel>,
    /// The identifier of the row of the screening table that decides.
    pub row: String,
}

impl Screening {
    /// Returns the result in 16 bits, or `None` if its row is not in the screening table.
    #[must_use]
    pub fn packed(&self, rows: &[ScreeningRow]) -> Option<PackedScreening> {
        let rows = rows.get(..PackedScreening::MAX_ROWS).unwrap_or(rows);
        let (_, row) = rows.iter().zip(0..).find(|(row, _)| row.id == self.row)?;
        let Self { delivery, notice, fallback, allowed, .. } = self;
        let allowed = allowed.iter().copied();
        Some(PackedScreening::new(row, *delivery, *notice, *fallback, allowed))
    }
}

/// The result of screening a recipient in 16 bits.
///
/// | bits | part | values |
/// |---|---|---|
/// | 0–5 | `row` | position in the screening table, from 0 |
/// | 6–8 | `delivery` | 0 SMS, 1 e-mail, 2 digital mailbox, 3 paper, 4 by hand, 5 not sent |
/// | 9–10 | `notice` | 0 none, 1 SMS, 2 e-mail, 3 the mailbox's supplier |
/// | 11–12 | `fallback` | 0 none, 1 SMS, 2 e-mail, 3 digital mailbox |
/// | 13–15 | `allowed` | bit 13 SMS, bit 14 e-mail, bit 15 digital mailbox |
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PackedScreening(u16);

const DELIVERY: u32 = 6;
const NOTICE: u32 = 9;
const FALLBACK: u32 = 11;
const ALLOWED: u32 = 13;

/// The channels that messages are sent in, in the order of their codes. A web page is none of them.
const SENDING: [Channel; 3] = [Channel::Sms, Channel::Email, Channel::DigitalMail];

impl PackedScreening {
    /// The largest number of rows that the screening table can have.
    pub(crate) const MAX_ROWS: usize = 1 << DELIVERY;

    /// Returns the result with these bits.
    #[must_use]
    pub const fn from_bits(bits: u16) -> Self {
        Self(bits)
    }

    /// Returns the bits.
    #[must_use]
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// Returns a result. The row is below [`MAX_ROWS`](Self::MAX_ROWS).
    pub(crate) fn new(
        row: u16,
        delivery: Delivery,
        notice: Option<LetterNotice>,
        fallback: Option<Channel>,
        allowed: impl Iterator<Item = Channel>,
    ) -> Self {
        let position = |channel| SENDING.iter().zip(0..).find(|(it, _)| **it == channel);
        let code = |channel| position(channel).map_or(0, |(_, position)| position + 1);
        let allowed = allowed.filter_map(position).fold(0, |bits, (_, at)| bits | 1 << at);
        Self(
            row | (delivery as u16) << DELIVERY
                | notice.map_or(0, |it| it as u16 + 1) << NOTICE
                | fallback.map_or(0, code) << FALLBACK
                | allowed << ALLOWED,
        )
    }

    /// Returns the position of the row of the screening table that decides.
    #[must_use]
    pub fn row(self) -> usize {
        usize::from(self.0 & ((1 << DELIVERY) - 1))
    }

    /// Returns the way in which the recipient gets the message. Bits that are no value are *by hand*.
    #[must_use]
    pub fn delivery(self) -> Delivery {
        let code = usize::from(self.0 >> DELIVERY & 0b111);
        Delivery::ALL.get(code).copied().unwrap_or(Delivery::ByHand)
    }

    /// Returns the notice of a letter in the digital mailbox.
    #[must_use]
    pub fn notice(self) -> Option<LetterNotice> {
        let code = usize::from(self.0 >> NOTICE & 0b11);
        LetterNotice::ALL.get(code.checked_sub(1)?).copied()
    }

    /// Returns the channel to use if the first cannot be used.
    #[must_use]
    pub fn fallback(self) -> Option<Channel> {
        let code = usize::from(self.0 >> FALLBACK & 0b11);
        SENDING.get(code.checked_sub(1)?).copied()
    }

    /// Returns the planned channels in which the recipient may be reached.
    pub fn allowed(self) -> impl Iterator<Item = Channel> {
        let bits = self.0 >> ALLOWED;
        SENDING.into_iter().zip(0..).filter(move |(_, at)| bits >> at & 1 == 1).map(|(it, _)| it)
    }
}
