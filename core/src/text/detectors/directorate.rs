//! The directorate's names, which must not stand in the message (G6b).
//!
//! An exact detection: whole names only, in any case and in the genitive, and its own hosts.

use alloc::vec::Vec;

use super::link::{self, Link};
use super::table::phrases;
use super::tables::DIRECTORATE;
use super::words::Text;
use super::{Found, add};
use crate::search;

/// Its names, present and former. Words that only contain one are other words.
pub(super) const NAMES: &str = phrases![
    "digitaliseringsdirektorat|digitaliseringsdirektoratet|digitaliseringsdirektorats|digitaliseringsdirektoratets",
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

/// Adds every place that names the directorate or links to it, in order.
pub(super) fn find(text: &Text<'_>, out: &mut Vec<Found>) {
    let names = text.phrases(DIRECTORATE);
    let mut names = names.as_slice();
    for link in &text.links {
        if !is_its_host(text, link) {
            continue;
        }
        while let [name, others @ ..] = names
            && text.bytes(name).start <= link.start
        {
            add(text, text.bytes(name), out);
            names = others;
        }
        add(text, link.start..link.end, out);
    }
    for name in names {
        add(text, text.bytes(name), out);
    }
}

fn is_its_host(text: &Text<'_>, link: &Link) -> bool {
    let host = link::parts(text.slice(link.start..link.end)).host;
    let host = search::trim_end(host, |c| c == '.');
    DOMAINS.iter().any(|domain| link::is_within(host, domain))
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::super::{Signal, read_text};

    #[test]
    fn the_directorate_is_found() {
        let cases: &[(&str, &[&str])] = &[
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
        ];
        for (body, expected) in cases {
            let signals = read_text(None, body, None);
            let places: Vec<_> = signals
                .of(Signal::Directorate)
                .iter()
                .map(|place| body.get(place.range.clone()).unwrap_or("?"))
                .collect();
            assert_eq!(places, *expected, "{body}");
        }
    }

    #[test]
    fn others_are_not() {
        let cases = [
            "difinere",
            "difiniert",
            "digdirekte",
            "Helsedirektoratet",
            "direktoratet",
            "Direktoratet for e-helse",
            "digitalisering i direktoratet",
            "Direktoratet for forvaltning",
            "norwegian agency",
            "https://xdigdir.no",
            "https://digdir.no.eksempel.com",
            "https://eksempel.no/digdir",
            "{{digdir}}",
            "$difi$",
            "digdir.com",
            "Norwegian Tax Agency",
            "Direktoratet for byggkvalitet",
            "modifi",
            "digitaliseringsminister",
        ];
        for body in cases {
            let found = read_text(None, body, None).of(Signal::Directorate).to_vec();
            assert!(found.is_empty(), "{body}: {found:?}");
        }
    }
}
