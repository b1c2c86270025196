//! Screening a second time, from the statements of the sources alone: channel by channel, without the table.

use crate::contract::{
    Care, Channel, ChannelMode, Delivery, DetailState, Dispatch, LetterNotice, PurposeKind,
    Recipient, RegisterStatus,
};

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Expected {
    pub(super) delivery: Delivery,
    pub(super) notice: Option<LetterNotice>,
    pub(super) fallback: Option<Channel>,
    /// A bit for each channel.
    pub(super) allowed: u8,
    pub(super) statement: &'static str,
}

fn stopped(delivery: Delivery, statement: &'static str) -> Expected {
    Expected { delivery, notice: None, fallback: None, allowed: 0, statement }
}

pub(super) fn screen(dispatch: &Dispatch, person: &Recipient) -> Expected {
    // P5: each case is assessed from the citizen's point of view, which a program cannot do for these.
    if person.care.is_some_and(|care| matches!(care, Care::Deceased | Care::Protected)) {
        return stopped(Delivery::ByHand, "P5");
    }
    // P5: nothing is permitted on silence. G1a: nothing commercial or private.
    match dispatch.purpose.kind {
        None => stopped(Delivery::NotSent, "P5"),
        Some(PurposeKind::Marketing | PurposeKind::Commercial | PurposeKind::PrivateLaw) => {
            stopped(Delivery::NotSent, "G1a")
        }
        Some(PurposeKind::DecisionNotice | PurposeKind::ImportantLetter) => {
            letter(dispatch, person)
        }
        Some(PurposeKind::Reminder | PurposeKind::ServiceMessage) => {
            message(dispatch, person, true)
        }
        Some(PurposeKind::CaseHandling | PurposeKind::Information | PurposeKind::Survey) => {
            message(dispatch, person, false)
        }
    }
}

fn is_planned(dispatch: &Dispatch, channel: Channel) -> bool {
    dispatch.channels.use_.as_ref().is_some_and(|it| it.contains(&channel))
}

fn is_fresh(detail: Option<DetailState>) -> bool {
    detail == Some(DetailState::Fresh)
}

fn is_registered(detail: Option<DetailState>) -> bool {
    matches!(detail, Some(DetailState::Fresh | DetailState::Old | DetailState::Undated))
}

fn set(channels: &[Channel]) -> u8 {
    channels.iter().fold(0, |set, channel| set | 1 << *channel as u8)
}

/// Removes the channels that do not fit, and lets e-mail go before an SMS that may fail (G4b).
fn in_order(
    dispatch: &Dispatch,
    person: &Recipient,
    fits: impl Fn(Channel) -> bool,
) -> ([Channel; 3], usize, bool) {
    let mut ordered = [Channel::WebPage; 3];
    let mut count = 0;
    for channel in dispatch.channels.use_.iter().flatten() {
        if fits(*channel) {
            ordered[count] = *channel;
            count += 1;
        }
    }
    let first = ordered[0];
    let at = |ordered: &[Channel], channel| ordered.iter().position(|it| *it == channel);
    if person.sms_may_fail == Some(true)
        && let (Some(sms), Some(email)) =
            (at(&ordered[..count], Channel::Sms), at(&ordered[..count], Channel::Email))
        && sms < email
    {
        for place in sms..email {
            ordered[place] = ordered[place + 1];
        }
        ordered[email] = Channel::Sms;
    }
    let changed = first == Channel::Sms && ordered[0] == Channel::Email;
    (ordered, count, changed)
}

/// A decision or an important letter: § 8.
fn letter(dispatch: &Dispatch, person: &Recipient) -> Expected {
    let paper = |statement| stopped(Delivery::Paper, statement);
    // K2: it shall be looked up. Who is not answered for, or of unknown status, has not been.
    if person.answered != Some(true) {
        return paper("K2");
    }
    match person.status {
        None => return paper("K2"),
        // K10: without details in the register nobody can be notified.
        Some(RegisterStatus::Deleted | RegisterStatus::NotRegistered) => return paper("K10"),
        Some(RegisterStatus::Active) => {}
    }
    // K3: to those who have not reserved. P3: that has to be checked.
    match person.reserved {
        Some(true) => return paper("K3"),
        None => return paper("P3"),
        Some(false) => {}
    }
    // K10: neither address, or not to be notified.
    if person.can_be_notified != Some(true) {
        return paper("K10");
    }
    if person.email == Some(DetailState::Absent) && person.mobile == Some(DetailState::Absent) {
        return paper("K10");
    }
    // The notice goes to an address that is fresh (§ 32).
    let (email, sms) = (is_fresh(person.email), is_fresh(person.mobile));
    if !email && !sms {
        return paper("K3");
    }
    let may_notify = |channel| match channel {
        Channel::Sms => sms,
        Channel::Email => email,
        Channel::DigitalMail | Channel::WebPage => false,
    };
    let (notices, count, email_instead) = in_order(dispatch, person, may_notify);
    let mut notices = notices[..count].iter().copied();
    let allowed = set(&notices.clone().collect::<alloc::vec::Vec<_>>());
    let is_fallback = dispatch.channels.mode == Some(ChannelMode::Fallback);
    let by_supplier = dispatch.channels.mailbox_notice == Some(true);
    let has_mailbox = person.mailbox == Some(true) && is_planned(dispatch, Channel::DigitalMail);
    if has_mailbox && (by_supplier || count > 0) {
        let notice = if by_supplier {
            LetterNotice::Supplier
        } else if notices.next() == Some(Channel::Sms) {
            LetterNotice::Sms
        } else {
            LetterNotice::Email
        };
        return Expected {
            delivery: Delivery::DigitalMail,
            notice: Some(notice),
            fallback: notices.next().filter(|_| is_fallback),
            allowed: allowed | set(&[Channel::DigitalMail]),
            statement: "K3",
        };
    }
    let Some(first) = notices.next() else { return paper("K3") };
    Expected {
        delivery: if first == Channel::Sms { Delivery::Sms } else { Delivery::Email },
        notice: None,
        fallback: notices.next().filter(|_| is_fallback),
        allowed,
        statement: if email_instead { "G4b" } else { "K3" },
    }
}

/// Any other task of the administration: § 29 second paragraph.
fn message(dispatch: &Dispatch, person: &Recipient, is_service: bool) -> Expected {
    let not_sent = |statement| stopped(Delivery::NotSent, statement);
    if person.answered != Some(true) || person.status != Some(RegisterStatus::Active) {
        return not_sent("K2");
    }
    // K4: reservation does not stop reminders and service messages. K6: others go to those who have not
    // reserved.
    if !is_service {
        match person.reserved {
            Some(true) => return not_sent("K4"),
            None => return not_sent("K6"),
            Some(false) => {}
        }
    }
    let is_known = |channel| match channel {
        Channel::Sms => is_registered(person.mobile),
        Channel::Email => is_registered(person.email),
        Channel::DigitalMail => person.mailbox == Some(true),
        Channel::WebPage => false,
    };
    let may_reach = |channel| {
        is_known(channel)
            && match channel {
                Channel::Sms => is_service || is_fresh(person.mobile),
                Channel::Email => is_service || is_fresh(person.email),
                Channel::DigitalMail => true,
                Channel::WebPage => false,
            }
    };
    let (channels, count, email_instead) = in_order(dispatch, person, may_reach);
    let channels = &channels[..count];
    let Some(first) = channels.first() else {
        // G3b: read restrictively, old details are for reminders and service messages.
        let is_old = dispatch.channels.use_.iter().flatten().any(|it| is_known(*it));
        return not_sent(if is_old { "G3b" } else { "K2" });
    };
    // K11: not sent to twice.
    if person.address_used == Some(true) {
        return not_sent("K11");
    }
    Expected {
        delivery: match first {
            Channel::Sms => Delivery::Sms,
            Channel::Email => Delivery::Email,
            _ => Delivery::DigitalMail,
        },
        notice: None,
        fallback: channels
            .get(1)
            .copied()
            .filter(|_| dispatch.channels.mode == Some(ChannelMode::Fallback)),
        allowed: set(channels),
        statement: match (email_instead, is_service) {
            (true, _) => "G4b",
            (false, true) => "K4",
            (false, false) => "K6",
        },
    }
}
