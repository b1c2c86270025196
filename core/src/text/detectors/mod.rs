//! The detectors, one for each signal.

pub(super) mod account_number;
pub(super) mod altered_link;
pub(super) mod costly_characters;
pub(super) mod directorate;
pub(super) mod disclosure;
pub(super) mod heavy_words;
pub(super) mod identity_number;
pub(super) mod link;
pub(super) mod long_sentences;
pub(super) mod name_with_case;
pub(super) mod other_language;
pub(super) mod premium_number;
pub(super) mod promotional;
pub(super) mod sender_named;
pub(super) mod sensitive_subject;
pub(super) mod short_link;
pub(super) mod where_to_read;
pub(super) mod wrong_register;

use alloc::boxed::Box;

use once_cell::race::OnceBox;

use crate::contract::Signal;
use crate::text::detector::Detector;
use crate::text::phrases::index::PhraseIndex;

/// All detectors, in the order of [`Signal`].
pub(crate) const DETECTORS: &[Detector; Signal::ALL.len()] = &[
    promotional::DETECTOR,
    disclosure::DETECTOR,
    wrong_register::DETECTOR,
    directorate::DETECTOR,
    altered_link::DETECTOR,
    where_to_read::DETECTOR,
    sensitive_subject::DETECTOR,
    identity_number::DETECTOR,
    account_number::DETECTOR,
    name_with_case::DETECTOR,
    link::DETECTOR,
    short_link::DETECTOR,
    premium_number::DETECTOR,
    sender_named::DETECTOR,
    other_language::DETECTOR,
    long_sentences::DETECTOR,
    heavy_words::DETECTOR,
    costly_characters::DETECTOR,
];

#[allow(clippy::indexing_slicing, reason = "evaluated at compile time only")]
const _: () = {
    let mut at = 0;
    while at < DETECTORS.len() {
        assert!(
            DETECTORS[at].signal as usize == at,
            "the detectors are in the order of the signals"
        );
        at += 1;
    }
};

/// Returns the detector of a signal.
pub(crate) fn detector(signal: Signal) -> &'static Detector {
    let [first, ..] = DETECTORS;
    DETECTORS.get(signal as usize).unwrap_or(first)
}

/// Returns the index of the phrases of all detectors.
pub(crate) fn phrase_index() -> &'static PhraseIndex {
    static INDEX: OnceBox<PhraseIndex> = OnceBox::new();
    INDEX.get_or_init(|| {
        Box::new(PhraseIndex::new(DETECTORS.iter().flat_map(|detector| detector.phrases)))
    })
}
