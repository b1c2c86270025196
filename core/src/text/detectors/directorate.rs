//! The directorate's names, which must not stand in the message (G6b).
//!
//! An exact detection: whole names only, in any case and in the genitive, and links to its hosts.

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;
use crate::text::url::{UrlParts, is_within};

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::Directorate,
    title: Localized {
        nb: "Nevner direktoratet",
        nn: "Nemner direktoratet",
        en: "Names the directorate",
    },
    requires: &[],
    phrases: &[(PhraseGroup::DirectorateName, NAMES)],
    detect,
};

/// Its present and former names. Words that only contain one are other words.
const NAMES: &[&str] = &[
    "digitaliseringsdirektorat|digitaliseringsdirektoratet|digitaliseringsdirektorats",
    "digitaliseringsdirektoratets",
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
    analysis.documents().flat_map(matches).collect()
}

/// Returns the names and the links in a document, in order.
fn matches(document: &Document<'_>) -> Vec<Match> {
    let names = document.phrases(PhraseGroup::DirectorateName);
    let names = names.iter().map(|tokens| document.byte_range(tokens));
    let is_its_host = |link: &&Range<usize>| is_directorate_host(document.slice((*link).clone()));
    let links = document.links.iter().filter(is_its_host).cloned();
    let mut ranges: Vec<_> = names.chain(links).collect();
    ranges.sort_by_key(|range| range.start);
    ranges.iter().map(|range| Match::new(document, range)).collect()
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
                ("Hentet fra Digitaliseringsdirektoratet.", &["Digitaliseringsdirektoratet"]),
                ("DIGDIR og digdirs register", &["DIGDIR", "digdirs"]),
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
