//! Sentences that name another source of the address, or the register by a wrong name (G6a). A
//! heuristic.

use alloc::vec::Vec;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::{AnalysedPart, Analysis};
use crate::text::detector::Detector;
use crate::text::detectors::disclosure::grammar::sentences_naming_other_source;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::WrongRegister,
    title: Localized {
        nb: "Nevner et annet register",
        nn: "Nemner eit anna register",
        en: "Names another register",
    },
    requires: &[],
    phrases: &[(PhraseGroup::OtherRegisterName, OTHER_NAMES)],
    detect,
};

/// Names of other registers and services, and wrong names of the register.
const OTHER_NAMES: &[&str] = &[
    "folkeregist*|folkeregister~|innbyggerregist*|innbyggjarregist*|befolkningsregist*",
    "personregist*|adresseregist*|telefonregist*|enhetsregist*|einingsregist*",
    "*-registeret|*-registret|reservasjons-base*|reservasjonsregist*|reservasjonsbase*",
    "kontaktbase*|kontaktdatabase*|varslingsregist*|e-postregist*|mobilregist*",
    "id-porten|idporten|minid|bankid|altinn~|altinn-profil*|digipost|e-boks|eboks|helsenorge",
    "norge.no",
    "brønnøysund|brønnøysundregistr*|matrikkel*|1881|telefonkatalog*|nummeropplys*|skatteetaten~",
    "kontakt ?- ?og ?- reservasjonsbase~|reservasjonslist*|adresseregist*|varslingsregist*|\
     personregist*",
    "difi~|difi's|statens|direktoratets|digdirs|digdir's|sentrale ?contact kontaktregist*|\
     regist*|kontaktdata*",
    "kontaktregisteret til|hos|i difi~|digdir|direktoratet|staten|posten",
    "population|reservation|central|address regist*|database",
    "central contact|communication|address regist*",
];

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.parts().flat_map(matches).collect()
}

/// Returns the sentences of a part that name another source and do not name the register as well.
fn matches(part: &AnalysedPart<'_>) -> Vec<Match> {
    let discloses =
        |start: usize| part.disclosures.binary_search_by_key(&start, |it| it.range.start).is_ok();
    let sentences = sentences_naming_other_source(&part.document).into_iter();
    sentences
        .filter(|range| !discloses(range.start))
        .map(|range| Match::new(&part.document, &range))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::contract::Signal;
    use crate::text::testing::assert_matches;

    #[test]
    fn another_source_is_found_unless_the_register_is_named_too() {
        assert_matches(
            Signal::WrongRegister,
            &[
                (
                    "Adressen er hentet fra Folkeregisteret.",
                    &["Adressen er hentet fra Folkeregisteret"],
                ),
                (
                    "Adressen er hentet fra reservasjonsregisteret.",
                    &["Adressen er hentet fra reservasjonsregisteret"],
                ),
                (
                    "Adressene er hentet fra Folkeregisteret og Kontakt- og reservasjonsregisteret.",
                    &[],
                ),
                ("Adressen er ikke hentet fra Folkeregisteret.", &[]),
                ("Folkeregisteret er oppdatert.", &[]),
                ("", &[]),
            ],
        );
    }
}
