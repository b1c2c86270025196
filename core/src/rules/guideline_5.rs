//! Guideline 5: plan the use, and report it.

use super::prelude::*;

/// G5a.
pub(super) const UNREPORTED_USE: Rule = Rule {
    id: "unreported-use",
    statements: &["G5a"],
    modality: Modality::Should,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "assessment.use_reported",
    applies_when: &[],
    violated_when: &[flag(Declared::UseReported).not()],
    title: Localized { nb: "Umeldt bruk", nn: "Umeldt bruk", en: "Unreported use" },
    message: Localized {
        nb: "Denne bruken av registeret er ikke meldt fra om.",
        nn: "Denne bruken av registeret er ikkje meld frå om.",
        en: "This use of the register has not been reported.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Meld bruksområdet til Digitaliseringsdirektoratet. Én gang er nok.",
        nn: "Meld bruksområdet til Digitaliseringsdirektoratet. Éin gong er nok.",
        en: "Report the use to the Norwegian Digitalisation Agency. Once is enough.",
    },
    why: Localized {
        nb: "Digitaliseringsdirektoratet forvalter registeret og bør vite hvilke bruksområder virksomheten har.",
        nn: "Digitaliseringsdirektoratet forvaltar registeret og bør vite kva bruksområde verksemda har.",
        en: "The Norwegian Digitalisation Agency runs the register and should know what each body uses it for.",
    },
    edits: &[SuggestedEdit::set_flag(Declared::UseReported, true)],
    fix: None,
    examples: &[
        passes(&[("assessment.use_reported", Flag(true))]),
        fails(&[("assessment.use_reported", Flag(false))]),
    ],
};
