//! The detectors, one for each signal.

pub(super) mod account_number;
pub(super) mod altered_link;
pub(super) mod costly_characters;
pub(super) mod decision_announced;
mod different_figures;
mod different_links;
mod different_placeholders;
pub(super) mod directorate;
pub(super) mod directorate_as_source;
pub(super) mod disclosure;
pub(super) mod heavy_words;
pub(super) mod identity_number;
pub(super) mod legal_effect;
pub(super) mod link;
pub(super) mod long_sentences;
pub(super) mod name_with_case;
pub(super) mod other_language;
pub(super) mod outside_authority;
pub(super) mod premium_number;
pub(super) mod private_agreement;
pub(super) mod promotional;
pub(super) mod sender_named;
pub(super) mod sensitive_subject;
pub(super) mod short_link;
pub(super) mod third_person;
pub(super) mod untidy_link;
pub(super) mod where_to_read;
pub(super) mod wrong_register;

use alloc::boxed::Box;

use once_cell::race::OnceBox;

use crate::contract::Signal;
use crate::text::boilerplate;
use crate::text::detector::Detector;
use crate::text::phrases::group::GroupedPhrases;
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
    legal_effect::DETECTOR,
    decision_announced::DETECTOR,
    outside_authority::DETECTOR,
    private_agreement::DETECTOR,
    third_person::DETECTOR,
    directorate_as_source::DETECTOR,
    untidy_link::DETECTOR,
    different_placeholders::DETECTOR,
    different_links::DETECTOR,
    different_figures::DETECTOR,
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
#[allow(clippy::indexing_slicing, reason = "there is a detector for each signal, in order")]
pub(crate) const fn detector(signal: Signal) -> &'static Detector {
    &DETECTORS[signal as usize]
}

/// Returns the index of the phrases of all detectors.
pub(crate) fn phrase_index() -> &'static PhraseIndex {
    static INDEX: OnceBox<PhraseIndex> = OnceBox::new();
    INDEX.get_or_init(|| Box::new(PhraseIndex::new(phrases())))
}

/// Returns the phrases of all detectors, and those of boilerplate, which detectors leave out.
fn phrases() -> impl Iterator<Item = &'static GroupedPhrases> {
    DETECTORS.iter().flat_map(|detector| detector.phrases).chain(boilerplate::PHRASES)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::text::phrases::LONGEST_PHRASE;
    use crate::text::phrases::index::SHORTEST_OPEN;

    /// Returns what is wrong with a phrase.
    fn mistake(phrase: &str) -> Option<&'static str> {
        let (mut is_open, mut length) = (true, 0);
        for element in phrase.split(' ') {
            length += 1;
            if let Some(gap) = element.strip_prefix("..") {
                if is_open {
                    return Some("a gap is first or follows another");
                }
                let [digit @ b'1'..=b'9'] = gap.as_bytes() else {
                    return Some("a gap has no length");
                };
                length += usize::from(digit - b'0');
                is_open = true;
                continue;
            }
            let optional = element.strip_prefix('?').filter(|words| !words.is_empty());
            if is_open && optional.is_some() {
                return Some("an optional word is first or follows a gap");
            }
            is_open = false;
            let words: Vec<_> = optional.unwrap_or(element).split('|').collect();
            for (nth, word) in words.iter().enumerate() {
                let letters = word.trim_matches(['*', '~']).len();
                if words.iter().skip(nth + 1).any(|other| other == word) {
                    return Some("a word is there twice");
                } else if letters == 0 || word.len() > letters + 1 {
                    return Some("a word has two open ends, or no letters");
                } else if letters != word.len() && letters < SHORTEST_OPEN {
                    return Some("a word with an open end is too short");
                }
            }
        }
        match () {
            () if is_open => Some("the phrase ends with a gap"),
            () if length > LONGEST_PHRASE => Some("the phrase is too long"),
            () => None,
        }
    }

    #[test]
    fn all_phrases_are_in_the_notation() {
        let phrases = phrases().flat_map(|(_, phrases)| *phrases);
        let wrong: Vec<_> = phrases.filter_map(|phrase| Some((phrase, mistake(phrase)?))).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn mistakes_in_phrases_are_noticed() {
        for phrase in [
            "",
            "..2 a",
            "a ..2",
            "a ..2 ..2 b",
            "a ..x b",
            "?a b",
            "a|b|a",
            "*abc*",
            "ab*",
            "a ..2 ?b",
        ] {
            assert!(mistake(phrase).is_some(), "{phrase}");
        }
        assert_eq!(mistake("logg ?deg|dykk inn ..3 {}|@"), None);
    }

    #[test]
    fn no_group_is_written_in_two_places() {
        let groups: Vec<_> = phrases().map(|(group, _)| group).collect();
        for (nth, group) in groups.iter().enumerate() {
            assert!(!groups.iter().skip(nth + 1).any(|other| other == group), "{group:?}");
        }
    }
}
