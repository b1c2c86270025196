//! Guideline 3: each use is assessed, and the assessment is written down.

use super::prelude::*;

/// G3a and G3c.
pub(super) const UNDOCUMENTED_ASSESSMENT: Entry = Entry {
    rule: Rule {
        id: "undocumented-assessment",
        statement: "G3a",
        modality: Modality::Must,
        detection: Detection::Declared,
        about: "assessment.reference",
        evidence: None,
        applies: &[],
        offends: &[flag(Fact::Documented).not()],
        says: says!(
            title = ["Udokumentert vurdering", "Udokumentert vurdering", "Undocumented assessment"],
            message = [
                "Vurderingen er ikke dokumentert.",
                "Vurderinga er ikkje dokumentert.",
                "The assessment is not documented."
            ],
            remedy = [
                "Arkiver vurderingen og oppgi referansen, eller vis til en tidligere for samme type utsendelse.",
                "Arkiver vurderinga og oppgi referansen, eller vis til ei tidlegare for same type utsending.",
                "File the assessment and give its reference, or refer to an earlier one for the same type of sending."
            ],
        ),
        steps: &[Step::write(Fact::Documented, 2)],
    },
    also: &["G3c"],
    since: "0.1.0",
    why: text!(
        "Vurderingen skal finnes i virksomheten, så den kan etterprøves. En vurdering kan gjelde for flere utsendelser av samme type.",
        "Vurderinga skal finnast i verksemda, så ho kan etterprøvast. Ei vurdering kan gjelde for fleire utsendingar av same type.",
        "The assessment has to exist within the body, so that it can be looked into. One assessment may hold for several sendings of the same type."
    ),
    examples: &[
        passes(&[("assessment.reference", Text("2026/1234"))]),
        passes(&[("assessment.reference", Text("")), ("assessment.same_type_as", Text("2025/77"))]),
        fails(&[("assessment.reference", Text("")), ("assessment.documented", Flag(false))]),
    ],
};
