//! The directorate's names where the text is not about the source of the address (G6b). It may be a
//! party to a case there; where the source is told is another signal,
//! [`directorate_as_source`](super::directorate_as_source).
//!
//! An exact detection: whole names only, in any case and in the genitive, and links to its hosts.

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::document::Document;
use crate::text::markup::Role;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;
use crate::text::tokens::TokenKind;
use crate::text::url::{UrlParts, is_within};

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::Directorate,
    title: Localized {
        nb: "Nevner direktoratet",
        nn: "Nemner direktoratet",
        en: "Names the directorate",
    },
    requires: &[],
    phrases: &[
        (PhraseGroup::DirectorateName, NAMES),
        (PhraseGroup::RegisterContext, REGISTER_CONTEXT),
    ],
    detect,
};

/// Wording of sentences about the register, or about what is fetched from it.
const REGISTER_CONTEXT: &[&str] = &[
    "register|registeret|registret|registry",
    "adresse|adressen|adressa|*adresse|*adressen|*adressa|*adresser|*adressene|address|addresses",
    "nummer ditt|dykkar|deres",
    "nummeret|nummera|telefonnummer*|mobilnummer*|mobilnr|telefonnr|tlfnr|number|numbers",
    "kontaktinfo*|kontaktopplysning*|kontaktdata*",
    "contact information|details|info|data",
    "hent~|innhent~ ..3 fra|frå|hos",
    "obtained|fetched|collected|retrieved ..3 from",
];

/// Its present and former names. Words that only contain one are other words.
const NAMES: &[&str] = &[
    "digitaliseringsdirektorat|digitaliseringsdirektoratet|digitaliseringsdirektorats",
    "digitaliseringsdirektoratets",
    "digitaliserings - direktorat~|direktoratet~",
    "digdir|digdirs|digdir's|difi|difis|difi's",
    // Compounds with a hyphen, as in a «Digdir-rapport».
    "digdir-*|difi-*|digitaliseringsdirektoratet-*",
    "direktoratet|direktorat|direktoratets for forvaltning og|& ikt|ikts|ikt-s",
    "direktoratet|direktorat|direktoratets for forvaltning og elektronisk kommunikasjon",
    "norwegian digitalisation|digitalization agency|agency's|agencys",
    "norwegian agency for digitalisation|digitalization",
    "agency for public management and|& egovernment|e-government|egovernment's",
];

/// Its domains.
const DOMAINS: &[&str] = &["digdir.no", "difi.no"];

fn detect(analysis: &Analysis<'_>) -> Detected {
    matches(analysis, false).into_iter().collect()
}

/// Returns the names and the links: those that tell the source of the address, or the others.
///
/// They do so in sentences about the register or what is fetched from it, and as a picture in a message
/// that discloses the source.
pub(super) fn matches(analysis: &Analysis<'_>, as_source: bool) -> Vec<Match> {
    let discloses = analysis.read_parts().any(|part| !part.disclosures.is_empty());
    let mut matches = Vec::new();
    for document in analysis.documents() {
        let mut named = named(document);
        if document.role == Role::Read {
            let targets = analysis.link_targets(document.part);
            named.extend(targets.filter_map(|target| leading_there(document, target)));
            named.sort_by_key(|(place, _)| place.start);
        }
        let is_beside_source = discloses && document.role == Role::PictureText;
        let mut is_about_source = sentences_about_source(document);
        let wanted = named
            .into_iter()
            .filter(|(place, _)| (is_about_source(place) || is_beside_source) == as_source);
        matches.extend(wanted.map(|(_, found)| found));
    }
    if discloses == as_source {
        let names_it = |address: &&Document<'_>| names_it(address.text());
        let addresses = analysis.picture_addresses().filter(names_it);
        matches.extend(addresses.map(|address| Match::new(address, &(0..address.text().len()))));
    }
    matches
}

/// Returns whether the address of a picture has the directorate's name in it.
fn names_it(address: &str) -> bool {
    let mut words = address.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        word == "difi" || word.contains("digdir") || word.contains("digitaliseringsdirektorat")
    })
}

/// Returns a predicate that tells whether a byte range is in a sentence about the register or what is
/// fetched from it. The ranges are asked about in order.
fn sentences_about_source(document: &Document<'_>) -> impl FnMut(&Range<usize>) -> bool {
    let (mut sentence, mut is_about_source, mut last_word) = (0..0, false, None);
    let mut sentences = document.sentences();
    move |range| {
        while sentence.end <= range.start {
            let Some(next) = sentences.next() else { return false };
            let is_about = [PhraseGroup::RegisterName, PhraseGroup::RegisterContext]
                .iter()
                .any(|group| document.has_phrase(&next, *group));
            // After an abbreviation or a preposition, the sentence has not ended.
            let goes_on = is_about_source && last_word.is_some_and(|at| is_continued(document, at));
            is_about_source = is_about || goes_on;
            last_word = next.clone().rfind(|at| !document.word(*at).is_empty()).or(last_word);
            sentence = document.byte_range(&next);
        }
        sentence.start <= range.start && is_about_source
    }
}

/// Returns whether a sentence goes on after its last word: one that is a preposition, or a short one with
/// a full stop, such as «bl.a.».
fn is_continued(document: &Document<'_>, last_word: usize) -> bool {
    const LONGEST_ABBREVIATION: usize = 6;
    let word = document.word(last_word);
    let is_preposition =
        matches!(word, "fra" | "frå" | "hos" | "av" | "via" | "til" | "from" | "by" | "to");
    let has_full_stop = document.kind(last_word + 1) == Some(TokenKind::Punctuation('.'));
    is_preposition || has_full_stop && word.len() <= LONGEST_ABBREVIATION
}

/// Returns the names and the links in a document, in order, by their places in it.
fn named(document: &Document<'_>) -> Vec<(Range<usize>, Match)> {
    let names = document.phrases(PhraseGroup::DirectorateName);
    let names = names.iter().map(|tokens| document.byte_range(tokens));
    let is_its_host = |link: &&Range<usize>| is_directorate_host(document.slice((*link).clone()));
    let links = document.links.iter().filter(is_its_host).cloned();
    let mut places: Vec<_> =
        names.chain(links).map(|place| (place.clone(), Match::new(document, &place))).collect();
    places.sort_by_key(|(place, _)| place.start);
    places
}

/// Returns the match of the address of a link that leads to the directorate, by its place in the text that
/// shows it.
fn leading_there(text: &Document<'_>, target: &Document<'_>) -> Option<(Range<usize>, Match)> {
    let Role::LinkTarget { shown } = &target.role else { return None };
    let (_, found) = named(target).into_iter().next()?;
    Some((text.position_of(shown.start)..text.position_of(shown.end), found))
}

/// Returns whether a link leads to the directorate.
fn is_directorate_host(link: &str) -> bool {
    let host = UrlParts::parse(link).host.trim_end_matches('.');
    DOMAINS.iter().any(|domain| is_within(host, domain))
}

#[cfg(test)]
mod tests {
    use crate::contract::Signal;
    use crate::text::testing::{assert_found, assert_matches, cases};

    #[test]
    fn names_and_hosts_of_the_directorate_are_found() {
        assert_matches(
            Signal::Directorate,
            &[
                ("Klagen på Digitaliseringsdirektoratet.", &["Digitaliseringsdirektoratet"]),
                ("DIGDIR og digdirs svar", &["DIGDIR", "digdirs"]),
                ("Difi/Digdir", &["Difi", "Digdir"]),
                ("Digdir’s", &["Digdir’s"]),
                ("en Digdir-rapport", &["Digdir-rapport"]),
                ("Direktoratet for forvaltning og IKT", &["Direktoratet for forvaltning og IKT"]),
                ("Direktoratet\nfor forvaltning og ikt", &["Direktoratet\nfor forvaltning og ikt"]),
                ("the Norwegian Digitalisation Agency", &["Norwegian Digitalisation Agency"]),
                ("Norwegian Digitalization Agency's", &["Norwegian Digitalization Agency's"]),
                (
                    "Agency for Public Management and eGovernment",
                    &["Agency for Public Management and eGovernment"],
                ),
                ("https://www.digdir.no/krr", &["https://www.digdir.no/krr"]),
                ("samarbeid.digdir.no", &["samarbeid.digdir.no"]),
                ("servicedesk@digdir.no", &["servicedesk@digdir.no"]),
                ("eid.difi.no, og", &["eid.difi.no"]),
                ("<a href=\"https://digdir.no\">her</a>", &["https://digdir.no"]),
                ("**Digdir**", &["Digdir"]),
                (
                    "Digi\u{ad}taliserings\u{ad}direktoratets",
                    &["Digi\u{ad}taliserings\u{ad}direktoratets"],
                ),
                ("Digitaliseringsdirektorat", &["Digitaliseringsdirektorat"]),
            ],
        );
    }

    #[test]
    fn lookalike_words_are_not_the_directorate() {
        assert_found(
            Signal::Directorate,
            &cases(include_str!("directorate/lookalikes.txt")),
            false,
        );
    }
}
