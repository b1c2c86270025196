//! The directorate's names where the text tells where the address comes from, or is about the register
//! (G6b). An exact detection.

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::detectors::directorate;
use crate::text::matches::Detected;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::DirectorateAsSource,
    title: Localized {
        nb: "Nevner direktoratet som kilde",
        nn: "Nemner direktoratet som kjelde",
        en: "Names the directorate as the source",
    },
    requires: &[],
    phrases: &[],
    detect,
};

fn detect(analysis: &Analysis<'_>) -> Detected {
    directorate::matches(analysis, true).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::contract::Signal;
    use crate::text::testing::{analyse_body, assert_matches};

    #[test]
    fn the_directorate_is_the_source_in_sentences_about_the_register_and_addresses() {
        assert_matches(
            Signal::DirectorateAsSource,
            &[
                ("Vi har fått nummeret ditt fra Digdir.", &["Digdir"]),
                ("Spørsmål om registeret går til Digdir.", &["Digdir"]),
                (
                    "Adressen er hentet fra registeret til\nDigitaliseringsdirektoratet.",
                    &["Digitaliseringsdirektoratet"],
                ),
                (
                    "Endre kontaktinformasjonen hos Digdir, f.eks. på digdir.no.",
                    &["Digdir", "digdir.no"],
                ),
                ("Kontakt- og reservasjonsregisteret (Digdir)", &["Digdir"]),
                ("Opplysningane er henta frå Digdir.", &["Digdir"]),
                ("Nummeret ditt er hentet fra bl.a. Digdir.", &["Digdir"]),
                ("Adressen din er hentet fra\n\nDigdir", &["Digdir"]),
                ("Your number was obtained from Digdir.", &["Digdir"]),
                ("Vi har behandlet klagen på vedtaket fra Digdir.", &[]),
                ("Seminaret er et samarbeid med Digdir.", &[]),
                (
                    "Digdir har avgjort saken.\n\nVi har hentet e-postadressen din fra registeret.",
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn every_name_is_given_as_the_source_or_otherwise() {
        for (body, count) in [
            ("Digdir har avgjort saken. Adressen er hentet fra Digdir.", 2),
            ("Digdir", 1),
            ("Ingen direktorat her.", 0),
        ] {
            let signals = analyse_body(body);
            let [source, other] = [Signal::DirectorateAsSource, Signal::Directorate];
            let found = signals.matches(source).len() + signals.matches(other).len();
            assert_eq!(found, count, "{body}");
        }
    }
}
