//! Guideline 3: each use is assessed, and the assessment is written down.

use super::prelude::*;

/// G3a and G3c.
pub(super) const UNDOCUMENTED_ASSESSMENT: Rule = Rule {
    id: "undocumented-assessment",
    statements: &["G3a", "G3c"],
    modality: Modality::Must,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "assessment.reference",
    applies_when: &[],
    violated_when: &[flag(Declared::Documented).not()],
    title: Localized {
        nb: "Udokumentert vurdering",
        nn: "Udokumentert vurdering",
        en: "Undocumented assessment",
    },
    message: Localized {
        nb: "Vurderingen er ikke dokumentert.",
        nn: "Vurderinga er ikkje dokumentert.",
        en: "The assessment is not documented.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Arkiver vurderingen og oppgi referansen, eller vis til en tidligere for samme type utsendelse.",
        nn: "Arkiver vurderinga og oppgi referansen, eller vis til ei tidlegare for same type utsending.",
        en: "File the assessment and give its reference, or refer to an earlier one for the same type of sending.",
    },
    why: Localized {
        nb: "Vurderingen skal finnes i virksomheten, så den kan etterprøves. En vurdering kan gjelde for flere utsendelser av samme type.",
        nn: "Vurderinga skal finnast i verksemda, så ho kan etterprøvast. Ei vurdering kan gjelde for fleire utsendingar av same type.",
        en: "The assessment has to exist within the body, so that it can be looked into. One assessment may hold for several sendings of the same type.",
    },
    edits: &[SuggestedEdit::write(Declared::Documented, FactValue::YES)],
    fix: None,
    examples: &[
        passes(&[("assessment.reference", Text("2026/1234"))]),
        passes(&[("assessment.reference", Text("")), ("assessment.same_type_as", Text("2025/77"))]),
        fails(&[("assessment.reference", Text("")), ("assessment.documented", Flag(false))]),
    ],
};
