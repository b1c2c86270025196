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
        nb: "Sier hvor e-postadressen er hentet fra",
        nn: "Seier kvar e-postadressa er henta frå",
        en: "Says where the email address comes from",
    },
    requires: &[],
    phrases: PHRASES,
    detect,
};

/// Detects the disclosures for e-mail. Those for other channels only are weak matches.
fn detect(analysis: &Analysis<'_>) -> Detected {
    let (mut matches, mut weak_matches) = (Vec::new(), Vec::new());
    for part in analysis.read_parts() {
        for sentence in &part.disclosures {
            let found = Match::new(&part.document, &sentence.range);
            if sentence.is_of(Channel::Email) {
                matches.push(found);
            } else {
                weak_matches.push(found);
            }
        }
    }
    Detected { found: Some(!matches.is_empty()), matches, weak_matches, ..Detected::default() }
}
