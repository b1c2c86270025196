//! The figures in the messages of findings.

use crate::contract::{Dispatch, MAX_COUNT};
use crate::text::Signals;

/// The number of recipients.
pub(super) fn recipients(dispatch: &Dispatch, _: &Signals) -> Option<u64> {
    dispatch.audience.recipients
}

/// The number of recipients who are not affected.
pub(super) fn irrelevant_recipients(dispatch: &Dispatch, _: &Signals) -> Option<u64> {
    let audience = &dispatch.audience;
    Some(audience.recipients?.saturating_sub(audience.affected?))
}

/// The share of recipients who are not affected, in percent.
pub(super) fn irrelevant_share(dispatch: &Dispatch, signals: &Signals) -> Option<u64> {
    let irrelevant = irrelevant_recipients(dispatch, signals)?;
    Some(percent(irrelevant, dispatch.audience.recipients?))
}

/// The number of dispatches to the audience during the last 7 days.
pub(super) fn sent_last_7_days(dispatch: &Dispatch, _: &Signals) -> Option<u64> {
    dispatch.history.sent_last_7_days
}

/// The number of dispatches to the audience during the last 30 days.
pub(super) fn sent_last_30_days(dispatch: &Dispatch, _: &Signals) -> Option<u64> {
    dispatch.history.sent_last_30_days
}

/// The number of SMS segments of the body.
pub(super) fn sms_segments(_: &Dispatch, signals: &Signals) -> Option<u64> {
    signals.has_text().then_some(signals.sms.segments)
}

/// The number of SMS segments of the body with its costly characters replaced.
pub(super) fn sms_segments_without_costly(_: &Dispatch, signals: &Signals) -> Option<u64> {
    signals.has_text().then_some(signals.plain_segments)
}

/// The length of the body as an SMS, in septets or UTF-16 code units.
pub(super) fn sms_units(_: &Dispatch, signals: &Signals) -> Option<u64> {
    signals.has_text().then_some(signals.sms.units)
}

/// Returns a part of a whole in percent, rounded up, so that a part is never shown as 0 %.
const fn percent(part: u64, whole: u64) -> u64 {
    // Counts beyond the contract's largest are scaled down, so that nothing overflows.
    let scale = if whole > MAX_COUNT { 1 << 7 } else { 1 };
    let whole = whole.div_ceil(scale);
    if whole == 0 { 0 } else { (part.div_ceil(scale) * 100).div_ceil(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_up_and_never_overflows() {
        for (part, whole, expected) in [
            (0, 0, 0),
            (0, 10, 0),
            (1, 1_000_000, 1),
            (1, 3, 34),
            (MAX_COUNT, MAX_COUNT, 100),
            (1, u64::MAX, 1),
            (u64::MAX, u64::MAX, 100),
            (u64::MAX / 2, u64::MAX, 50),
        ] {
            assert_eq!(percent(part, whole), expected, "{part} of {whole}");
        }
    }
}
