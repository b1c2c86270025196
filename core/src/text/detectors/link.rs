//! Links, e-mail addresses and words that look like a link (B2).

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::matches::{Detected, Match};

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::Link,
    title: Localized {
        nb: "Lenker og e-postadresser",
        nn: "Lenkjer og e-postadresser",
        en: "Links and e-mail addresses",
    },
    requires: &[],
    phrases: &[],
    detect,
};

fn detect(analysis: &Analysis<'_>) -> Detected {
    let matches = analysis
        .documents_with_links()
        .flat_map(|document| document.links.iter().map(move |link| Match::new(document, link)));
    matches.collect()
}

#[cfg(test)]
mod tests {
    use crate::contract::Signal;
    use crate::text::testing::{assert_found, assert_matches, cases};

    #[test]
    fn links_are_found_without_the_punctuation_around_them() {
        assert_matches(
            Signal::Link,
            &[
                ("Se https://www.nav.no/dagpenger.", &["https://www.nav.no/dagpenger"]),
                ("(http://x.no/a?b=c#d)", &["http://x.no/a?b=c#d"]),
                ("www.oslo.kommune.no, takk", &["www.oslo.kommune.no"]),
                ("Logg inn på nav.no!", &["nav.no"]),
                ("NAV.NO eller eInnsyn.no:", &["NAV.NO", "eInnsyn.no"]),
                ("post@nordvik.kommune.no.", &["post@nordvik.kommune.no"]),
                (
                    "bit.ly/3xyz og t.co/a1 og tinyurl.com/b",
                    &["bit.ly/3xyz", "t.co/a1", "tinyurl.com/b"],
                ),
                ("1881.no", &["1881.no"]),
                ("<a href=\"https://x.no/1\">her</a>", &["https://x.no/1"]),
                ("<a class='k' href='mailto:a@x.no'>a@x.no</a>", &["a@x.no", "a@x.no"]),
                ("<https://x.no/2> [tekst](https://x.no/3)", &["https://x.no/2", "https://x.no/3"]),
                ("**https://x.no/4**", &["https://x.no/4"]),
                (
                    "Bruk {{lenke}} eller ${bookingUrl} eller {baseUrl}/side",
                    &["{{lenke}}", "${bookingUrl}", "{baseUrl}/side"],
                ),
                ("https://x.no/{{id}}/{0}?", &["https://x.no/{{id}}/{0}"]),
                ("nav.no/min-side?x=1, og mer", &["nav.no/min-side?x=1"]),
                ("localhost ftp://filer.no/x", &["ftp://filer.no/x"]),
                ("blåbær.no", &["blåbær.no"]),
                ("www.nav.no:8080/x", &["www.nav.no:8080/x"]),
            ],
        );
    }

    #[test]
    fn abbreviations_files_and_numbers_are_no_links() {
        assert_found(Signal::Link, &cases(include_str!("link/not_links.txt")), false);
    }

    #[test]
    fn abbreviations_of_three_letters_cannot_be_told_from_short_domains() {
        assert_matches(Signal::Link, &[("dvs.no", &["dvs.no"])]);
    }
}
