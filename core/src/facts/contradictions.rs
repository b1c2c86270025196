//! Answers of which at least one is wrong. Two answers are compared only if both are given.

use crate::contract::{Audience, History};

/// Returns whether more people are affected than get the message.
pub(crate) fn has_more_affected(audience: &Audience) -> bool {
    audience.affected.zip(audience.recipients).is_some_and(|(affected, all)| affected > all)
}

/// Returns whether the parts of an audience have other recipients in all than the audience.
pub(crate) fn has_other_parts(audience: &Audience) -> bool {
    recipients_of_parts(audience).zip(audience.recipients).is_some_and(|(sum, all)| sum != all)
}

/// Returns the recipients of the parts of an audience, if all of them have a number.
pub(crate) fn recipients_of_parts(audience: &Audience) -> Option<u64> {
    let parts = audience.parts.as_deref().filter(|parts| !parts.is_empty())?;
    parts.iter().try_fold(0_u64, |sum, part| Some(sum.saturating_add(part.recipients?)))
}

/// Returns whether more was sent during the last 7 days than during the 30 that they are part of.
pub(crate) fn has_more_in_a_week(history: &History) -> bool {
    history
        .sent_last_7_days
        .zip(history.sent_last_30_days)
        .is_some_and(|(week, month)| week > month)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::contract::AudiencePart;

    fn audience(recipients: Option<u64>, affected: Option<u64>, parts: &[Option<u64>]) -> Audience {
        let part = |recipients: &Option<u64>| AudiencePart {
            recipients: *recipients,
            ..AudiencePart::default()
        };
        let parts: Vec<_> = parts.iter().map(part).collect();
        Audience { recipients, affected, parts: Some(parts), ..Audience::default() }
    }

    #[test]
    fn numbers_are_compared_only_if_both_are_given() {
        // The recipients, those affected, and those of the parts; whether they contradict each other.
        let cases: [(_, _, &[Option<u64>], _); 10] = [
            (Some(412), Some(500), &[], (true, false)),
            (Some(412), Some(412), &[], (false, false)),
            (Some(412), None, &[], (false, false)),
            (None, Some(500), &[], (false, false)),
            (Some(412), None, &[Some(400), Some(12)], (false, false)),
            (Some(412), None, &[Some(400), Some(13)], (false, true)),
            (Some(412), None, &[Some(400)], (false, true)),
            (Some(412), None, &[Some(400), None], (false, false)),
            (None, None, &[Some(400), Some(13)], (false, false)),
            (Some(412), Some(413), &[Some(u64::MAX), Some(2)], (true, true)),
        ];
        for (recipients, affected, parts, expected) in cases {
            let audience = audience(recipients, affected, parts);
            let found = (has_more_affected(&audience), has_other_parts(&audience));
            assert_eq!(found, expected, "{audience:?}");
        }
    }

    #[test]
    fn a_week_is_part_of_a_month() {
        for (week, month, expected) in [
            (Some(2), Some(1), true),
            (Some(1), Some(1), false),
            (Some(2), None, false),
            (None, Some(1), false),
        ] {
            let history = History { sent_last_7_days: week, sent_last_30_days: month };
            assert_eq!(has_more_in_a_week(&history), expected, "{history:?}");
        }
    }
}
