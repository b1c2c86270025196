//! The form of a detector.

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::matches::Detected;
use crate::text::phrases::group::GroupedPhrases;

/// Everything about one signal.
#[derive(Debug)]
pub(crate) struct Detector {
    /// The signal that it detects.
    pub(crate) signal: Signal,
    /// The title.
    pub(crate) title: Localized,
    /// The paths of a dispatch that it reads besides `message.body`.
    pub(crate) requires: &'static [&'static str],
    /// The wording that it looks for.
    pub(super) phrases: &'static [GroupedPhrases],
    /// Detects the signal.
    pub(super) detect: fn(&Analysis<'_>) -> Detected,
}
