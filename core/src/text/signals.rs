//! The result of the text analysis: the signals of a message and the matches that they rest on.

use alloc::vec::Vec;

use crate::contract::{Channel, Measure, Signal};
use crate::text::markup::EndOfText;
use crate::text::matches::{Detected, Differences, MAX_MATCHES, Match};
use crate::text::sms;

/// The signals of a message. The default is that of a message without text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Signals {
    /// The size of the body as an SMS (G4b).
    pub(crate) sms: sms::Size,
    /// The number of messages that the body takes without the costly characters.
    pub(crate) plain_segments: u64,
    /// True if the body has text.
    pub(super) has_text: bool,
    /// Where a block can be added at the end of the body.
    pub(super) end: EndOfText,
    /// The channels for which a sentence discloses the source of the address.
    pub(super) disclosed: Vec<Channel>,
    /// The results of the detectors, in the order of [`Signal`].
    pub(super) detected: [Detected; Signal::ALL.len()],
}

impl Signals {
    /// Returns whether the message has text.
    pub(crate) const fn has_text(&self) -> bool {
        self.has_text
    }

    /// Returns where a block can be added at the end of the body.
    pub(crate) const fn end_of_text(&self) -> EndOfText {
        self.end
    }

    /// Returns whether the text gives a signal; `None` if that cannot be told, because there is no
    /// text, or because the sender's name or the language that the detector compares with is missing.
    pub(crate) fn found(&self, signal: Signal) -> Option<bool> {
        self.detected(signal).and_then(|detected| detected.found)
    }

    /// Returns whether the text discloses the source of the address of a channel.
    pub(crate) fn discloses(&self, channel: Channel) -> bool {
        self.disclosed.contains(&channel)
    }

    /// Returns the matches that a signal rests on, in the order of the text, the subject first.
    pub(crate) fn matches(&self, signal: Signal) -> &[Match] {
        self.detected(signal).map_or(&[], |detected| &detected.matches)
    }

    /// Returns the matches that a signal rests on and those that are too weak to count, in the order of
    /// the text, the subject first.
    pub(crate) fn matches_with_weak(&self, signal: Signal) -> Vec<Match> {
        let weak = self.detected(signal).map_or(&[][..], |detected| &detected.weak_matches);
        let mut matches = [self.matches(signal), weak].concat();
        // Stable, so that matches that start together stay in the detector's order.
        matches.sort_by_key(|it| (it.part, it.range.start));
        matches.truncate(MAX_MATCHES);
        matches
    }

    /// Returns the value of a signal that is a matter of degree, with its threshold.
    pub(crate) fn measure(&self, signal: Signal) -> Option<&Measure> {
        self.detected(signal).and_then(|detected| detected.measure.as_ref())
    }

    /// Returns the differences from the text's counterpart in another language that a signal is of.
    pub(crate) fn differences(&self, signal: Signal) -> Option<&Differences> {
        self.detected(signal).and_then(|detected| detected.differences.as_ref())
    }

    fn detected(&self, signal: Signal) -> Option<&Detected> {
        let detected = self.detected.get(signal as usize);
        debug_assert!(detected.is_some(), "every signal has a detector");
        detected
    }
}
