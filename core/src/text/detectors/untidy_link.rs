//! The link to the page where people update their details, not written as it should be (G6c). Exact.

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::detectors::altered_link::{Verdict, matches};
use crate::text::matches::Detected;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::UntidyLink,
    title: Localized {
        nb: "Unøyaktig lenke til registeret",
        nn: "Unøyaktig lenkje til registeret",
        en: "Untidy register link",
    },
    requires: &[],
    phrases: &[],
    detect,
};

fn detect(analysis: &Analysis<'_>) -> Detected {
    matches(analysis, Verdict::Untidy).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::contract::Signal;
    use crate::text::testing::{analyse_body, matched};

    #[test]
    fn the_right_page_without_encryption_or_with_a_port_is_untidy_and_not_altered() {
        for link in [
            "http://www.norge.no/nb/oppdater-kontaktinformasjon",
            "http://norge.no/oppdater-kontaktinformasjon",
            "https://norge.no/nb/oppdater-kontaktinformasjon",
            "https://www.norge.no:443/nb/oppdater-kontaktinformasjon",
            "http://www.norge.no/en/digital-citizen/update-your-contact-information",
        ] {
            assert_eq!(matched(Signal::UntidyLink, link), [link]);
            assert_eq!(analyse_body(link).found(Signal::AlteredLink), Some(false), "{link}");
        }
    }

    #[test]
    fn the_official_pages_are_tidy() {
        for link in [
            "https://www.norge.no/nb/oppdater-kontaktinformasjon",
            "https://www.norge.no/nn/oppdater-kontaktinformasjon",
            "https://www.norge.no/en/oppdater-kontaktinformasjon",
            "https://www.norge.no/oppdater-kontaktinformasjon",
            "https://www.norge.no/nb/digital-borger/oppdater-kontaktinformasjon",
            "https://www.norge.no/nn/digital-borgar/oppdater-kontaktinformasjon",
            "https://www.norge.no/en/digital-citizen/update-your-contact-information",
            "www.norge.no/oppdater-kontaktinformasjon",
        ] {
            let signals = analyse_body(link);
            for signal in [Signal::UntidyLink, Signal::AlteredLink] {
                assert_eq!(signals.found(signal), Some(false), "{link}");
            }
        }
    }
}
