//! Guideline 3: each use is assessed, and the assessment is written down.

use super::prelude::*;

/// G3a, for what can wait.
pub(super) const UNDOCUMENTED_ASSESSMENT: Rule = Rule {
    id: "undocumented-assessment",
    statements: &[
        whole("G3a"),
        part(
            "G3",
            Localized {
                nb: "at bruken er dokumentert",
                nn: "at bruken er dokumentert",
                en: "that the use is documented",
            },
        ),
    ],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Deny,
    justifiable: false,
    since: "0.1.0",
    about: "assessment.reference",
    applies_when: &[flag(Declared::CannotWait).not()],
    violated_when: &[flag(Declared::Documented).not()],
    title: Localized {
        nb: "Vurderingen er ikke dokumentert",
        nn: "Vurderinga er ikkje dokumentert",
        en: "Assessment not documented",
    },
    message: Localized {
        nb: "Vurderingen er ikke dokumentert.",
        nn: "Vurderinga er ikkje dokumentert.",
        en: "The assessment is not documented.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Skriv vurderingen og arkiver den, eller vis til en tidligere vurdering av samme type utsendelse.",
        nn: "Skriv vurderinga og arkiver ho, eller vis til ei tidlegare vurdering av same type utsending.",
        en: "Write the assessment and file it, or refer to an earlier assessment of the same type of mailing.",
    },
    why: Localized {
        nb: "Vurderingen skal finnes i virksomheten, slik at den kan etterprøves. En vurdering kan gjelde for flere utsendelser av samme type.",
        nn: "Vurderinga skal finnast i verksemda, slik at ho kan etterprøvast. Ei vurdering kan gjelde for fleire utsendingar av same type.",
        en: "The assessment has to exist within the body, so that it can be checked afterwards. One assessment may hold for several mailings of the same type.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("assessment.reference", Text("2026/1234"))]),
        passes(&[
            ("assessment.reference", Text("")),
            ("assessment.importance", Text("De uten vann må vite når det kommer tilbake")),
            ("assessment.recipients", Text("Bare de som bor langs ledningen")),
            ("assessment.channel", Text("Alle har telefonen med seg")),
            ("assessment.assessed_by", Text("Kari Nordmann")),
            ("assessment.date", Text("2026-11-28")),
        ]),
        fails(&[("assessment.reference", Text("")), ("assessment.documented", Flag(false))]),
    ],
};

/// G3a, for what cannot wait: a duty, or something urgent.
pub(super) const DOCUMENT_AFTERWARDS: Rule = Rule {
    id: "document-afterwards",
    statements: &[part(
        "G3a",
        Localized {
            nb: "for pliktige og hastende utsendelser: i etterkant",
            nn: "for pliktige og hastande utsendingar: i etterkant",
            en: "for mandatory and urgent mailings: afterwards",
        },
    )],
    modality: Modality::Must,
    detection: Detection::Declared,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "assessment.reference",
    applies_when: &[flag(Declared::CannotWait)],
    violated_when: &[flag(Declared::Documented).not()],
    title: Localized {
        nb: "Send, og dokumenter",
        nn: "Send, og dokumenter",
        en: "Send, and document",
    },
    message: Localized {
        nb: "Dette er en plikt eller haster, og skal ikke vente på arkivet. Men vurderingen er ikke dokumentert.",
        nn: "Dette er ei plikt eller hastar, og skal ikkje vente på arkivet. Men vurderinga er ikkje dokumentert.",
        en: "This is a duty or urgent, and shall not wait for the archive. But the assessment is not documented.",
    },
    message_for_one: None,
    figures: &[],
    remedy: Localized {
        nb: "Send, og dokumenter vurderingen straks etterpå. Ha en vurdering klar på forhånd til neste gang.",
        nn: "Send, og dokumenter vurderinga straks etterpå. Ha ei vurdering klar på førehand til neste gong.",
        en: "Send, and document the assessment at once afterwards. Have an assessment prepared for next time.",
    },
    why: Localized {
        nb: "Vurderingen skal dokumenteres. Men en manglende arkivreferanse kan ikke stanse det loven sier skal sendes, eller et varsel om fare.",
        nn: "Vurderinga skal dokumenterast. Men ein manglande arkivreferanse kan ikkje stanse det lova seier skal sendast, eller eit varsel om fare.",
        en: "The assessment shall be documented. But a missing reference cannot stop what the law says must be sent, or a warning of danger.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("message.urgent", Flag(true))]),
        fails(&[
            ("message.urgent", Flag(true)),
            ("assessment.reference", Text("")),
            ("assessment.documented", Flag(false)),
        ]),
    ],
};

/// G3c: an earlier assessment holds for dispatches of the same type.
pub(super) const OTHER_TYPE_OF_ASSESSMENT: Rule = Rule {
    id: "other-type-of-assessment",
    statements: &[
        part(
            "G3",
            Localized {
                nb: "at en gjenbrukt vurdering er for denne typen utsendelse",
                nn: "at ei gjenbrukt vurdering er for denne typen utsending",
                en: "that a reused assessment is for this type of mailing",
            },
        ),
        whole("G3c"),
    ],
    modality: Modality::Must,
    detection: Detection::Contradiction,
    effect: Effect::Review,
    justifiable: false,
    since: "0.1.0",
    about: "assessment.earlier",
    applies_when: &[],
    violated_when: &[earlier(EarlierType::Other).or_undetermined(EarlierType::Uncompared.value())],
    title: Localized {
        nb: "Vurderingen gjelder en annen type",
        nn: "Vurderinga gjeld ein annan type",
        en: "Assessment of another type",
    },
    message: Localized {
        nb: "Den tidligere vurderingen gjelder ikke samme type utsendelse. Dette er annerledes: {differences}.",
        nn: "Den tidlegare vurderinga gjeld ikkje same type utsending. Dette er annleis: {differences}.",
        en: "The earlier assessment is not of the same type of mailing. This differs: {differences}.",
    },
    message_for_one: None,
    figures: &[("differences", figures::differences)],
    remedy: Localized {
        nb: "Vurder denne utsendelsen for seg, eller vis til en vurdering med samme formål, kilde, mottakere, avgrensning, kanaler og språk.",
        nn: "Vurder denne utsendinga for seg, eller vis til ei vurdering med same formål, kjelde, mottakarar, avgrensing, kanalar og språk.",
        en: "Assess this mailing on its own, or refer to an assessment with the same purpose, basis, recipients, limits, channels and language.",
    },
    why: Localized {
        nb: "En vurdering kan gjelde for andre utsendelser dersom de er av samme type. Da må typen kunne sammenlignes.",
        nn: "Ei vurdering kan gjelde for andre utsendingar dersom dei er av same type. Då må typen kunne samanliknast.",
        en: "An assessment may hold for other mailings if they are of the same type. So the type has to be comparable.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[
            ("assessment.reference", Text("")),
            ("assessment.same_type_as", Text("2025/77")),
            ("assessment.earlier.purpose", Text("service_message")),
            (
                "assessment.earlier.basis",
                LegalBasis("law", Some("vass- og avløpsanleggslova § 1"), None),
            ),
            ("assessment.earlier.audience", Text("citizens")),
            ("assessment.earlier.limited_by", Names(&["geography"])),
            ("assessment.earlier.channels", Names(&["sms"])),
            ("assessment.earlier.language", Text("nb")),
        ]),
        fails(&[
            ("assessment.reference", Text("")),
            ("assessment.same_type_as", Text("2025/77")),
            ("assessment.earlier.purpose", Text("information")),
            (
                "assessment.earlier.basis",
                LegalBasis("law", Some("vass- og avløpsanleggslova § 1"), None),
            ),
            ("assessment.earlier.audience", Text("citizens")),
            ("assessment.earlier.limited_by", Names(&["geography"])),
            ("assessment.earlier.channels", Names(&["sms"])),
            ("assessment.earlier.language", Text("nb")),
        ]),
    ],
};
