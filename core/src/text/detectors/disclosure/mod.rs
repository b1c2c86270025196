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

use alloc::vec::Vec;

use crate::contract::{Channel, Signal};
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

/// The channels in which the guidelines ask for a disclosure.
const EXPECTED: [Channel; 2] = [Channel::Email, Channel::WebPage];

/// Detects the disclosures for e-mail and web pages. Those for other channels are weak matches.
fn detect(analysis: &Analysis<'_>) -> Detected {
    let (mut matches, mut weak_matches) = (Vec::new(), Vec::new());
    for part in analysis.parts() {
        for sentence in &part.disclosures {
            let found = Match::new(&part.document, &sentence.range);
            if EXPECTED.iter().any(|channel| sentence.is_of(*channel)) {
                matches.push(found);
            } else {
                weak_matches.push(found);
            }
        }
    }
    Detected { found: Some(!matches.is_empty()), matches, weak_matches, measure: None }
}
