//! Links through services that hide where they lead (B6). Exact.

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::matches::{Detected, Match};
use crate::text::url::{UrlParts, is_shortener};

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::ShortLink,
    title: Localized { nb: "Forkortede lenker", nn: "Forkorta lenkjer", en: "Shortened links" },
    requires: &[],
    phrases: &[],
    detect,
};

fn detect(analysis: &Analysis<'_>) -> Detected {
    let matches = analysis.documents_with_links().flat_map(|document| {
        let host = |link: &str| is_shortener(UrlParts::parse(link).host);
        let short = document.links.iter().filter(move |link| host(document.slice((*link).clone())));
        short.map(move |link| Match::new(document, link))
    });
    matches.collect()
}

#[cfg(test)]
mod tests {
    use crate::contract::Signal;
    use crate::text::testing::assert_matches;

    #[test]
    fn links_of_shorteners_are_found() {
        assert_matches(
            Signal::ShortLink,
            &[
                ("Se bit.ly/3xyz og https://t.co/a1.", &["bit.ly/3xyz", "https://t.co/a1"]),
                ("Les <a href=\"https://tinyurl.com/b\">her</a>", &["https://tinyurl.com/b"]),
                ("https://www.nav.no/bit.ly", &[]),
                ("habit.ly og xt.co", &[]),
                ("", &[]),
            ],
        );
    }
}
