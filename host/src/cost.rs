//! What messages cost.

use krr_host::templates::Cost;
use krr_policy::{Locale, grouped};

/// Returns the price of segments in whole kroner, rounded up.
pub(crate) fn kroner(segments: u64, price: f64) -> u64 {
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a price is an estimate, and never below zero"
    )]
    let kroner = (segments as f64 * price).ceil().max(0.0) as u64;
    kroner
}

/// Returns the price in whole kroner of these numbers of segments, to every recipient, as text; `None`
/// if the settings give no price.
pub(crate) fn prices<const N: usize>(
    segments: [u64; N],
    cost: Cost,
    locale: Locale,
) -> Option<[String; N]> {
    let price = cost.price?;
    let recipients = cost.recipients.unwrap_or(1);
    Some(segments.map(|it| grouped(kroner(it.saturating_mul(recipients), price), locale)))
}
