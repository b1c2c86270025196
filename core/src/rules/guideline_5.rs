//! Guideline 5: plan the use, and report it.

use super::prelude::*;

/// The message where the use is not reported.
const NOT_REPORTED: Localized = Localized {
    nb: "Denne bruken av registeret er ikke meldt til Digitaliseringsdirektoratet.",
    nn: "Denne bruken av registeret er ikkje meld til Digitaliseringsdirektoratet.",
    en: "This use of the register has not been reported to the Norwegian Digitalisation Agency.",
};

/// G5a, for voluntary use.
pub(super) const UNREPORTED_USE: Rule = Rule {
    id: "unreported-use",
    statements: &[part(
        "G5a",
        Localized {
            nb: "at bruken er meldt",
            nn: "at bruken er meld",
            en: "that the use is reported",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: true,
    since: "0.1.0",
    about: "assessment.use_reported",
    applies_when: &[voluntary()],
    violated_when: &[flag(Declared::UseReported).not()],
    title: Localized {
        nb: "Bruken er ikke meldt",
        nn: "Bruken er ikkje meld",
        en: "Use not reported",
    },
    message: NOT_REPORTED,
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Meld bruksområdet til Digitaliseringsdirektoratet.",
        nn: "Meld bruksområdet til Digitaliseringsdirektoratet.",
        en: "Report the use to the Norwegian Digitalisation Agency.",
    },
    why: Localized {
        nb: "Digitaliseringsdirektoratet forvalter registeret og bør vite hvilke bruksområder virksomheten har.",
        nn: "Digitaliseringsdirektoratet forvaltar registeret og bør vite kva bruksområde verksemda har.",
        en: "The Norwegian Digitalisation Agency runs the register and should know what each body uses it for.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("assessment.use_reported", Flag(true))]),
        fails(&[("assessment.use_reported", Flag(false))]),
    ],
};

/// G5a, for mandatory use: a duty is not put on hold.
pub(super) const UNREPORTED_DUTY: Rule = Rule {
    id: "unreported-duty",
    statements: &[part(
        "G5a",
        Localized {
            nb: "at pliktig bruk er meldt: et råd",
            nn: "at pliktig bruk er meld: eit råd",
            en: "that mandatory use is reported: advice",
        },
    )],
    modality: Modality::Should,
    detection: Detection::Declared,
    effect: Effect::Advice,
    justifiable: false,
    since: "0.1.0",
    about: "assessment.use_reported",
    applies_when: &[mandatory()],
    violated_when: &[flag(Declared::UseReported).not()],
    title: Localized {
        nb: "Pliktig bruk er ikke meldt",
        nn: "Pliktig bruk er ikkje meld",
        en: "Mandatory use not reported",
    },
    message: NOT_REPORTED,
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Send, og meld bruksområdet til Digitaliseringsdirektoratet.",
        nn: "Send, og meld bruksområdet til Digitaliseringsdirektoratet.",
        en: "Send, and report the use to the Norwegian Digitalisation Agency.",
    },
    why: Localized {
        nb: "Direktoratet bør vite hvilke bruksområder virksomheten har, men det stanser ikke et varsel loven krever.",
        nn: "Direktoratet bør vite kva bruksområde verksemda har, men det stansar ikkje eit varsel lova krev.",
        en: "The agency should know what each body uses the register for, but that does not stop a notice that the law demands.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("purpose.kind", Text("important_letter"))]),
        fails(&[
            ("purpose.kind", Text("important_letter")),
            ("assessment.use_reported", Flag(false)),
        ]),
    ],
};
