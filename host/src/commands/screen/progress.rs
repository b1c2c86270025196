//! The progress bar of a screening.

use indicatif::{ProgressBar, ProgressFinish, ProgressStyle};
use krr_host::screening::Tally;
use krr_policy::{Locale, grouped};

/// Returns a bar for so many bytes or persons, or a spinner where it is not known how many there are.
pub(super) fn progress_bar(length: Option<u64>) -> ProgressBar {
    let template =
        if length.is_some() { "{bar:30} {percent} %  {msg}  {eta}" } else { "{spinner} {msg}" };
    let bar = length.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    let bar = bar.with_finish(ProgressFinish::AndClear);
    ProgressStyle::with_template(template)
        .map_or_else(|_| ProgressBar::hidden(), |style| bar.with_style(style))
}

/// Returns how many recipients have been screened, and how many a second.
pub(super) fn message(tally: &Tally, progress: &ProgressBar, locale: Locale) -> String {
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rate is an estimate"
    )]
    let rate = (tally.recipients as f64 / progress.elapsed().as_secs_f64().max(0.001)) as u64;
    format!("{} ({}/s)", grouped(tally.recipients, locale), grouped(rate, locale))
}
