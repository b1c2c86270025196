//! Whether what a sender writes says anything: reasons, explanations and citations.
//!
//! No program weighs a reason. What says nothing at all settles nothing, and the rest stands in the
//! record word for word.

use crate::text::is_blank;

/// The number of words that a reason has at least.
const FEWEST_WORDS: usize = 3;

/// Beginnings of reasons that only refer to habit.
const HABITS: &[&str] = &[
    "vi pleier",
    "vi pleiar",
    "vi brukar å",
    "det pleier",
    "det har vi alltid",
    "vi har alltid",
    "slik har vi alltid",
    "we always",
    "we usually",
    "it is our habit",
];

/// Ends of words that name a source of law.
const SOURCE_ENDINGS: &[&str] = &[
    "lov",
    "loven",
    "lova",
    "lovens",
    "lovi",
    "forskrift",
    "forskriften",
    "forskrifta",
    "instruks",
    "instruksen",
    "vedtekter",
    "vedtektene",
    "reglement",
    "reglementet",
    "brev",
    "brevet",
    "melding",
    "meldingen",
    "meldinga",
    "plan",
    "planen",
    "vedtak",
    "vedtaket",
    "konvensjon",
    "konvensjonen",
    "traktat",
    "direktiv",
    "direktivet",
];

/// Words for a kind of source, which name none.
const KINDS: &[&str] = &["tildelingsbrev", "stortingsmelding", "kommunevedtak", "kommuneplan"];

/// English words for sources of law, which stand after the name.
const ENGLISH_SOURCES: &[&str] = &["act", "regulation", "regulations", "directive", "convention"];

/// The provision on the register itself, which anchors no task.
const REGISTER_PROVISION: &[&str] =
    &["eforvaltningsforskrift", "egovernment regulations", "elektronisk kommunikasjon med og i"];

/// Returns the text unless it is blank.
pub(crate) fn non_blank(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.chars().all(is_blank))
}

/// Returns whether a reason says something: a few words that are not only a reference to habit.
pub(crate) fn says_something(reason: &str) -> bool {
    let is_word = |word: &&str| word.chars().filter(|c| c.is_alphanumeric()).count() > 1;
    let words = reason.split(is_blank).filter(is_word).count();
    let lower = reason.trim_start().to_lowercase();
    words >= FEWEST_WORDS && !HABITS.iter().any(|habit| lower.starts_with(habit))
}

/// Returns whether a citation names an act, a section, a number or a year, other than the provision on
/// the register itself.
pub(crate) fn cites_something(citation: &str) -> bool {
    let lower = citation.to_lowercase();
    let mut of_register = false;
    for piece in lower.split([',', ';']).flat_map(|part| part.split(" og ")) {
        let names_source = names_source(piece);
        let names_register = REGISTER_PROVISION.iter().any(|name| piece.contains(name));
        of_register = names_register || of_register && !names_source;
        let cites = names_source || piece.contains('§') || piece.contains(|c: char| c.is_numeric());
        if cites && !of_register {
            return true;
        }
    }
    false
}

/// Returns whether a word names a source of law, and not only the kind of source.
fn names_source(piece: &str) -> bool {
    let mut words = piece.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    if words.clone().count() > 1 && words.any(|word| ENGLISH_SOURCES.contains(&word)) {
        return true;
    }
    let names = |word: &str| {
        let ending = SOURCE_ENDINGS.iter().find(|ending| word.ends_with(**ending));
        let is_kind = KINDS.iter().any(|kind| word.starts_with(kind));
        ending.is_some_and(|ending| word.len() > ending.len() + 1) && !is_kind
    };
    piece.split(|c: char| !c.is_alphabetic()).any(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_says_something_in_a_few_words() {
        for reason in [
            "Alle i kommunen må koke vannet",
            "Vi har ikke annen kanal.",
            "Written by a person",
            "Naboene bruker samme vei",
        ] {
            assert!(says_something(reason), "{reason}");
        }
        for nothing in
            ["", " ", "ja", "Greit", "ok ok", "- - -", "Ja, greit", "Vi pleier å gjøre det slik"]
        {
            assert!(!says_something(nothing), "{nothing}");
        }
    }

    #[test]
    fn a_citation_names_an_act_a_section_a_number_or_a_year() {
        for citation in [
            "vass- og avløpsanleggslova § 1",
            "barnehageloven",
            "tildelingsbrev 2026, punkt 3.2",
            "sak 40/26",
            "Meld. St. 22 (2020–2021)",
            "Road Traffic Act",
            "eForvaltningsforskriften § 29 og helseberedskapsloven",
            "privatskolelova § 3-1, forvaltningsloven",
        ] {
            assert!(cites_something(citation), "{citation}");
        }
        for nothing in [
            "",
            "ja",
            "loven",
            "Lov",
            "tildelingsbrev",
            "eForvaltningsforskriften § 29",
            "eForvaltningsforskrifta § 8 tredje ledd og § 29 andre ledd",
            "kontaktregisteret",
        ] {
            assert!(!cites_something(nothing), "{nothing}");
        }
    }
}
