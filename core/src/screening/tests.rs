//! The screening table over the whole space of recipients and plans.
//!
//! A recipient has 324 000 combinations of facts: answered 2, status 4, reserved 3, can be notified 3, e-mail 5,
//! mobile 5, mailbox 3, care 3, SMS may fail 2, address used 2, language 5. A plan has 6 534: purposes 11, lists
//! of channels 66, modes 3, notice by the mailbox's supplier 3. Together they are 2 117 016 000. The language is
//! read by nothing, and the plans come to 320 that differ, so that 64 800 × 320 = 20 736 000 are walked.

use std::collections::BTreeSet;
use std::vec::Vec;

use super::*;
use crate::contract::{
    Care, ChannelMode, DetailState, Language, Locale, PurposeKind, Recipient, RegisterStatus,
};

mod second;

/// Returns every value of a type, and not given.
fn options<T: Copy>(values: &[T]) -> Vec<Option<T>> {
    core::iter::once(None).chain(values.iter().copied().map(Some)).collect()
}

/// Returns every recipient, of no language.
fn recipients() -> Vec<Recipient> {
    let (flags, details) = (options(&[true, false]), options(DetailState::ALL));
    let only_true = options(&[true]);
    let mut recipients = vec![Recipient::default()];
    macro_rules! each {
        ($field:ident: $values:expr) => {
            let values = $values;
            let with_each = |it: &Recipient| {
                let it = *it;
                values
                    .iter()
                    .map(move |value| Recipient { $field: *value, ..it })
                    .collect::<Vec<_>>()
            };
            recipients = recipients.iter().flat_map(with_each).collect();
        };
    }
    each!(answered: only_true.clone());
    each!(status: options(RegisterStatus::ALL));
    each!(reserved: flags.clone());
    each!(can_be_notified: flags.clone());
    each!(email: details.clone());
    each!(mobile: details);
    each!(mailbox: flags);
    each!(care: options(Care::ALL));
    each!(sms_may_fail: only_true.clone());
    each!(address_used: only_true);
    recipients
}

/// Returns every list of channels without repetition, and not given.
fn channel_lists() -> Vec<Option<Vec<Channel>>> {
    let mut lists = vec![Vec::new()];
    let mut longest = lists.clone();
    for _ in Channel::ALL {
        let longer = |list: &Vec<Channel>| {
            let list = list.clone();
            Channel::ALL
                .iter()
                .filter(|it| !list.contains(it))
                .map(|it| [&list[..], &[*it]].concat())
                .collect::<Vec<_>>()
        };
        longest = longest.iter().flat_map(longer).collect();
        lists.extend(longest.clone());
    }
    core::iter::once(None).chain(lists.into_iter().map(Some)).collect()
}

/// Returns every dispatch that screening can tell apart by its fields.
fn dispatches() -> Vec<Dispatch> {
    let mut dispatches = Vec::new();
    for kind in options(PurposeKind::ALL) {
        for channels in channel_lists() {
            for mode in options(ChannelMode::ALL) {
                for notice in [None, Some(true), Some(false)] {
                    let mut dispatch = Dispatch::default();
                    dispatch.purpose.kind = kind;
                    dispatch.channels.use_.clone_from(&channels);
                    dispatch.channels.mode = mode;
                    dispatch.channels.mailbox_notice = notice;
                    dispatches.push(dispatch);
                }
            }
        }
    }
    dispatches
}

/// Returns one dispatch for each plan.
fn plans() -> Vec<Dispatch> {
    let mut seen = BTreeSet::new();
    dispatches().into_iter().filter(|it| seen.insert(Plan::of(it))).collect()
}

fn packed(recipients: &[Recipient]) -> Vec<PackedRecipient> {
    recipients.iter().map(|it| (*it).into()).collect()
}

#[test]
fn the_space_is_as_large_as_it_says() {
    assert_eq!(recipients().len(), 64_800);
    assert_eq!(channel_lists().len(), 66);
    assert_eq!(dispatches().len(), 6_534);
    assert_eq!(plans().len(), 320);
}

/// Returns a result in the form of the second implementation.
fn expected_form(screening: PackedScreening) -> second::Expected {
    second::Expected {
        delivery: screening.delivery(),
        notice: screening.notice(),
        fallback: screening.fallback(),
        allowed: screening.allowed().fold(0, |set, channel| set | 1 << channel as u8),
        statement: ROWS[screening.row()].statement,
    }
}

/// Two implementations agree on every combination, every row decides some, and one always does.
#[test]
fn the_table_is_complete_and_agrees_with_the_statements() {
    let recipients = recipients();
    let packed = packed(&recipients);
    let mut decided_by = [0_u64; ROWS.len()];
    for dispatch in plans() {
        for (recipient, screening) in recipients.iter().zip(screen(&dispatch, &packed)) {
            let expected = second::screen(&dispatch, recipient);
            let row = &ROWS[screening.row()];
            decided_by[screening.row()] += 1;
            let found = expected_form(screening);
            assert_eq!(
                found, expected,
                "{} for {recipient:?} by {:?} {:?}",
                row.id, dispatch.purpose, dispatch.channels
            );
        }
    }
    let unreachable: Vec<_> = ROWS
        .iter()
        .zip(decided_by)
        .filter(|(_, count)| *count == 0)
        .map(|(row, _)| row.id)
        .collect();
    assert!(unreachable.is_empty(), "{unreachable:?} decide nothing");
    assert_eq!(decided_by.iter().sum::<u64>(), 20_736_000);
}

/// The plans stand for all dispatches, and the language decides nothing.
#[test]
fn nothing_else_is_read() {
    let some: Vec<_> = recipients().into_iter().step_by(97).collect();
    let packed = packed(&some);
    for dispatch in dispatches() {
        for (recipient, screening) in some.iter().zip(screen(&dispatch, &packed)) {
            let expected = second::screen(&dispatch, recipient);
            assert_eq!(expected_form(screening), expected, "{recipient:?} by {dispatch:?}");
        }
    }
    for dispatch in plans().iter().step_by(11) {
        let expected = screen(dispatch, &packed);
        for language in Language::ALL {
            let with: Vec<_> = some
                .iter()
                .map(|it| Recipient { language: Some(*language), ..*it }.into())
                .collect();
            assert_eq!(screen(dispatch, &with), expected, "{language}");
        }
    }
}

type Withhold = fn(Recipient) -> Recipient;

/// Unknown is never permission: whatever fact of a recipient becomes unknown, no channel opens; nor does one
/// where the register has not answered, or the address has been used.
#[test]
fn withholding_a_fact_of_a_recipient_opens_no_channel() {
    let recipients = recipients();
    let packed = packed(&recipients);
    let withheld: &[Withhold] = &[
        |it| Recipient { answered: None, ..it },
        |it| Recipient { status: None, ..it },
        |it| Recipient { reserved: None, ..it },
        |it| Recipient { can_be_notified: None, ..it },
        |it| Recipient { email: None, ..it },
        |it| Recipient { mobile: None, ..it },
        |it| Recipient { mailbox: None, ..it },
        |it| Recipient {
            email: it.email.filter(|it| *it == DetailState::Absent).or(Some(DetailState::Undated)),
            ..it
        },
        |it| Recipient {
            mobile: it
                .mobile
                .filter(|it| *it == DetailState::Absent)
                .or(Some(DetailState::Undated)),
            ..it
        },
        |it| Recipient { address_used: Some(true), ..it },
        |it| Recipient { care: Some(Care::Protected), ..it },
    ];
    let position: std::collections::HashMap<u32, usize> =
        packed.iter().zip(0..).map(|(it, at)| (it.bits(), at)).collect();
    let without: Vec<(usize, usize)> = recipients
        .iter()
        .enumerate()
        .flat_map(|(at, recipient)| {
            // What is unknown already is not withheld; an unknown detail is not made an undated one.
            let others = withheld.iter().map(move |withhold| withhold(*recipient));
            others
                .filter(move |it| {
                    let gains = |before: Option<DetailState>, after: Option<DetailState>| {
                        before.is_none() && after.is_some()
                    };
                    !gains(recipient.email, it.email) && !gains(recipient.mobile, it.mobile)
                })
                .map(move |it| (at, PackedRecipient::from(it)))
                .collect::<Vec<_>>()
        })
        .map(|(at, it)| (at, position[&it.bits()]))
        .filter(|(at, other)| at != other)
        .collect();
    for dispatch in plans() {
        let allowed: Vec<u16> =
            screen(&dispatch, &packed).iter().map(|it| it.bits() >> 13).collect();
        for (known, unknown) in &without {
            assert_eq!(
                allowed[*unknown] & !allowed[*known],
                0,
                "{:?} and {:?} by {:?} {:?}",
                recipients[*known],
                recipients[*unknown],
                dispatch.purpose,
                dispatch.channels
            );
        }
    }
}

#[test]
fn withholding_a_fact_of_the_plan_opens_no_channel() {
    let some = packed(&recipients().into_iter().step_by(41).collect::<Vec<_>>());
    let allowed = |dispatch: &Dispatch| -> Vec<u16> {
        screen(dispatch, &some).iter().map(|it| it.bits() >> 13).collect()
    };
    for dispatch in plans() {
        let known = allowed(&dispatch);
        let [mut purpose, mut channels, mut mode, mut notice] = [(); 4].map(|()| dispatch.clone());
        purpose.purpose.kind = None;
        channels.channels.use_ = None;
        mode.channels.mode = None;
        notice.channels.mailbox_notice = None;
        for other in [purpose, channels, mode, notice] {
            let opens =
                allowed(&other).iter().zip(&known).any(|(unknown, known)| unknown & !known != 0);
            assert!(!opens, "{:?} and {:?}", dispatch.channels, other.channels);
        }
    }
}

/// The first channel, the fallback and the notice are among those allowed, and none is named twice.
#[test]
fn no_channel_is_used_that_is_not_allowed() {
    let packed = packed(&recipients());
    for dispatch in plans() {
        for screening in screen(&dispatch, &packed) {
            let named = named(screening);
            let used = match named.delivery {
                Delivery::Sms => Some(Channel::Sms),
                Delivery::Email => Some(Channel::Email),
                Delivery::DigitalMail => Some(Channel::DigitalMail),
                Delivery::Paper | Delivery::ByHand | Delivery::NotSent => None,
            };
            let notice = match named.notice {
                Some(LetterNotice::Sms) => Some(Channel::Sms),
                Some(LetterNotice::Email) => Some(Channel::Email),
                Some(LetterNotice::Supplier) | None => None,
            };
            let all: Vec<_> = used.into_iter().chain(notice).chain(named.fallback).collect();
            assert!(all.iter().all(|it| named.allowed.contains(it)), "{named:?}");
            assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{named:?}");
            assert_eq!(used.is_none(), named.allowed.is_empty(), "{named:?}");
            assert_eq!(
                named.allowed,
                screening
                    .allowed()
                    .filter(|it| dispatch.channels.use_.iter().flatten().any(|c| c == it))
                    .collect::<Vec<_>>()
            );
        }
    }
}

/// Every result that there is survives being named, and a row that is not in the table is refused.
#[test]
fn a_named_result_is_packed_as_it_was() {
    let table = crate::catalogue::rules(Locale::Nb).screening;
    let packed = packed(&recipients());
    let results: BTreeSet<u16> =
        plans().iter().flat_map(|plan| screen(plan, &packed)).map(PackedScreening::bits).collect();
    assert!(results.len() > ROWS.len());
    for screening in results.into_iter().map(PackedScreening::from_bits) {
        assert_eq!(named(screening).packed(&table), Some(screening));
        assert_eq!(named(screening).packed(&table[..screening.row()]), None);
    }
}

#[test]
fn no_row_is_a_row_or_reason_twice_and_each_rests_on_a_statement() {
    let statements: BTreeSet<_> = crate::rules::statements::ALL.iter().map(|it| it.id).collect();
    let rules: BTreeSet<_> = crate::rules::ALL.iter().map(|it| it.id).collect();
    let mut ids = BTreeSet::new();
    for row in ROWS {
        assert!(ids.insert(row.id) && !rules.contains(row.id), "{}", row.id);
        assert!(statements.contains(row.statement), "{}", row.id);
        for locale in Locale::ALL {
            let reason = row.reason.get(*locale);
            assert!(reason.ends_with('.') && reason.starts_with(char::is_uppercase), "{reason}");
        }
    }
    for statement in ["K2", "K3", "K4", "K6", "K10", "K11"] {
        assert!(ROWS.iter().any(|row| row.statement == statement), "{statement}");
    }
}

/// Bits that are no value are never milder than *not known*.
#[test]
fn every_pattern_of_bits_is_screened() {
    let all: Vec<_> = (0..1 << 22).step_by(3).map(PackedRecipient::from_bits).collect();
    let canonical: Vec<_> =
        all.iter().map(|it| PackedRecipient::from(Recipient::from(*it))).collect();
    for dispatch in plans().iter().step_by(29) {
        assert_eq!(screen(dispatch, &all), screen(dispatch, &canonical));
    }
    let high: Vec<_> = (22..32).map(|bit| PackedRecipient::from_bits(1 << bit)).collect();
    let nothing = screen(&plans()[0], &[PackedRecipient::default()]);
    assert!(screen(&plans()[0], &high).iter().all(|it| *it == nothing[0]));
}
