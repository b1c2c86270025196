//! Guideline 5: plan the use, and report it.

use super::prelude::*;

/// G5a.
pub(super) const UNREPORTED_USE: Entry = Entry {
    rule: Rule {
        id: "unreported-use",
        statement: "G5a",
        modality: Modality::Should,
        detection: Detection::Declared,
        about: "assessment.use_reported",
        evidence: None,
        applies: &[],
        offends: &[flag(Fact::UseReported).not()],
        says: says!(
            title = ["Umeldt bruk", "Umeldt bruk", "Unreported use"],
            message = [
                "Denne bruken av registeret er ikke meldt fra om.",
                "Denne bruken av registeret er ikkje meld frå om.",
                "This use of the register has not been reported."
            ],
            remedy = [
                "Meld bruksområdet til Digitaliseringsdirektoratet. Én gang er nok.",
                "Meld bruksområdet til Digitaliseringsdirektoratet. Éin gong er nok.",
                "Report the use to the Norwegian Digitalisation Agency. Once is enough."
            ],
        ),
        steps: &[Step::make_yes(Fact::UseReported)],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Digitaliseringsdirektoratet forvalter registeret og bør vite hvilke bruksområder virksomheten har.",
        "Digitaliseringsdirektoratet forvaltar registeret og bør vite kva bruksområde verksemda har.",
        "The Norwegian Digitalisation Agency runs the register and should know what each body uses it for."
    ),
    examples: &[
        passes(&[("assessment.use_reported", Flag(true))]),
        fails(&[("assessment.use_reported", Flag(false))]),
    ],
};
