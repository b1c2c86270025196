//! Sentences that disclose the register as the source of the address (G6a), in both Norwegian languages
//! and English.
//!
//! A small grammar instead of a list of sentences. A sentence discloses the source if it names the
//! register as the *source* of something (`hentet fra`, `comes from`, `kilde:`), that something is an
//! address, a number or contact details, and there is no negation, condition, possibility or question
//! that makes it untrue. A mention of the register is not enough.

pub(in crate::text) mod grammar;
mod sentence_analysis;
#[cfg(test)]
mod tests;
mod vocabulary;
pub(in crate::text) mod word_class;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::detectors::disclosure::vocabulary::PHRASES;
use crate::text::matches::{Detected, Match};

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::Disclosure,
    title: Localized {
        nb: "Sier hvor adressen er hentet fra",
        nn: "Seier kvar adressa er henta frå",
        en: "Says where the address comes from",
    },
    requires: &[],
    phrases: PHRASES,
    detect,
};

fn detect(analysis: &Analysis<'_>) -> Detected {
    let matches = analysis
        .parts()
        .flat_map(|part| part.disclosures.iter().map(|range| Match::new(&part.document, range)));
    matches.collect()
}
