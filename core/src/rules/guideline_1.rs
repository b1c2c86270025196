//! Guideline 1: the register is for the exercise of public authority.

use super::prelude::*;

/// G1a, by the declared purpose.
pub(super) const PRIVATE_PURPOSE: Rule = Rule {
    id: "private-purpose",
    statements: &["G1a", "P4"],
    modality: Modality::Must,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "purpose.kind",
    applies_when: &[],
    violated_when: &[purpose(PRIVATE_PURPOSES)],
    title: Localized { nb: "Privat formål", nn: "Privat føremål", en: "Private purpose" },
    message: Localized {
        nb: "Formålet er markedsføring, næring eller noe annet privatrettslig. Det kan registeret ikke brukes til.",
        nn: "Føremålet er marknadsføring, næring eller noko anna privatrettsleg. Det kan registeret ikkje brukast til.",
        en: "The purpose is marketing, business, or something else under private law. The register cannot be used for that.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Bruk adresser som mottakerne selv har gitt til dette formålet, eller la være å sende.",
        nn: "Bruk adresser som mottakarane sjølve har gitt til dette føremålet, eller lat vere å sende.",
        en: "Use addresses that the recipients themselves gave for this purpose, or do not send.",
    },
    why: Localized {
        nb: "Innbyggerne er pålagt et register så det offentlige kan nå dem. Det kan ikke brukes til å selge, markedsføre eller inngå private avtaler.",
        nn: "Innbyggjarane er pålagde eit register så det offentlege kan nå dei. Det kan ikkje brukast til å selje, marknadsføre eller inngå private avtalar.",
        en: "Citizens are in the register so that public bodies can reach them. It cannot be used to sell, to market, or to enter into private agreements.",
    },
    edits: &[],
    fix: None,
    examples: &[
        passes(&[("purpose.kind", Text("reminder"))]),
        passes(&[("purpose.kind", Text("survey"))]),
        fails(&[("purpose.kind", Text("marketing"))]),
        fails(&[("purpose.kind", Text("commercial"))]),
        fails(&[("purpose.kind", Text("private_law"))]),
    ],
};

/// G1a, by the wording.
pub(super) const PROMOTIONAL_TEXT: Rule = Rule {
    id: "promotional-text",
    statements: &["G1a"],
    modality: Modality::Must,
    detection: Detection::Heuristic,
    since: "0.1.0",
    about: "message.body",
    applies_when: &[],
    violated_when: &[found(Signal::Promotional)],
    title: Localized {
        nb: "Ligner på reklame",
        nn: "Liknar på reklame",
        en: "Reads like marketing",
    },
    message: Localized {
        nb: "Teksten kan leses som reklame. Er dette markedsføring?",
        nn: "Teksten kan lesast som reklame. Er dette marknadsføring?",
        en: "The text can be read as marketing. Is this marketing?",
    },
    figures: &[],
    remedy: Localized {
        nb: "Skriv om de markerte ordene, eller begrunn skriftlig hvorfor dette ikke er markedsføring.",
        nn: "Skriv om dei markerte orda, eller grunngi skriftleg kvifor dette ikkje er marknadsføring.",
        en: "Rewrite the words marked, or explain in writing why this is not marketing.",
    },
    why: Localized {
        nb: "Det er teksten innbyggeren får. Leses den som reklame, hjelper det ikke at formålet er oppgitt som noe annet.",
        nn: "Det er teksten innbyggjaren får. Les ein han som reklame, hjelper det ikkje at føremålet er oppgitt som noko anna.",
        en: "The text is what the citizen gets. If it reads like marketing, declaring another purpose does not help.",
    },
    edits: &[SuggestedEdit::rewrite(Fact::Signal(Signal::Promotional), false)],
    fix: None,
    examples: &[
        passes(&[]),
        passes(&[(
            "message.body",
            Text("Nordvik kommune: Du har fått tilbud om barnehageplass. Svar innen 1. april."),
        )]),
        fails(&[(
            "message.body",
            Text(
                "Sommersalg! Spar 50 % på alle treningskort. Kjøp nå, tilbudet gjelder kun i dag!",
            ),
        )]),
    ],
};

/// G1b.
pub(super) const UNANCHORED_PURPOSE: Rule = Rule {
    id: "unanchored-purpose",
    statements: &["G1b", "P5"],
    modality: Modality::Must,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "purpose.basis",
    applies_when: &[],
    violated_when: &[basis(BasisStrength::None).or_undetermined(BasisStrength::Uncited.value())],
    title: Localized {
        nb: "Formål uten forankring",
        nn: "Føremål utan forankring",
        en: "Purpose without an anchor",
    },
    message: Localized {
        nb: "Formålet er ikke forankret i virksomhetens samfunnsoppdrag.",
        nn: "Føremålet er ikkje forankra i samfunnsoppdraget til verksemda.",
        en: "The purpose is not anchored in the body's public mission.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Oppgi kilden: lov og paragraf, tildelingsbrev og år, eller en annen kilde med forklaring.",
        nn: "Oppgi kjelda: lov og paragraf, tildelingsbrev og år, eller ei anna kjelde med forklaring.",
        en: "Give the source: act and section, letter of allocation and year, or another source with an explanation.",
    },
    why: Localized {
        nb: "Registeret er til for oppgaver virksomheten har i kraft av samfunnsoppdraget sitt. Derfor må formålet hvile på noe: en lov, en forskrift, et tildelingsbrev, en stortingsmelding.",
        nn: "Registeret er til for oppgåver verksemda har i kraft av samfunnsoppdraget sitt. Difor må føremålet kvile på noko: ei lov, ei forskrift, eit tildelingsbrev, ei stortingsmelding.",
        en: "The register is for tasks that belong to the body's public mission. So the purpose has to rest on something: an act, a regulation, a letter of allocation, a white paper.",
    },
    edits: &[SuggestedEdit::write(Declared::LegalBasis, BasisStrength::Anchored.value())],
    fix: None,
    examples: &[
        passes(&[(
            "purpose.basis",
            LegalBasis("law", Some("vass- og avløpsanleggslova § 1"), None),
        )]),
        passes(&[(
            "purpose.basis",
            LegalBasis("allocation_letter", Some("tildelingsbrev 2026, punkt 3.2"), None),
        )]),
        fails(&[("purpose.basis", Names(&[]))]),
    ],
};

/// G1c.
pub(super) const UNEXPLAINED_BASIS: Rule = Rule {
    id: "unexplained-basis",
    statements: &["G1c"],
    modality: Modality::Should,
    detection: Detection::Declared,
    since: "0.1.0",
    about: "purpose.basis",
    applies_when: &[],
    violated_when: &[basis(BasisStrength::Unexplained)],
    title: Localized { nb: "Uforklart kilde", nn: "Uforklart kjelde", en: "Unexplained source" },
    message: Localized {
        nb: "Formålet hviler på en annen kilde uten at det står hvorfor den forankrer det.",
        nn: "Føremålet kviler på ei anna kjelde utan at det står kvifor ho forankrar det.",
        en: "The purpose rests on another source, and it does not say why that anchors it.",
    },
    figures: &[],
    remedy: Localized {
        nb: "Forklar kilden, eller oppgi lov, forskrift, tildelingsbrev eller stortingsmelding.",
        nn: "Forklar kjelda, eller oppgi lov, forskrift, tildelingsbrev eller stortingsmelding.",
        en: "Explain the source, or give an act, a regulation, a letter of allocation or a white paper.",
    },
    why: Localized {
        nb: "Lov, tildelingsbrev og stortingsmelding taler for seg selv. En annen kilde må forklares, ellers kan ingen etterprøve forankringen.",
        nn: "Lov, tildelingsbrev og stortingsmelding talar for seg sjølv. Ei anna kjelde må forklarast, elles kan ingen etterprøve forankringa.",
        en: "An act, a letter of allocation and a white paper speak for themselves. Another source has to be explained, or nobody can check the anchor.",
    },
    edits: &[SuggestedEdit::write(Declared::LegalBasis, BasisStrength::Anchored.value())],
    fix: None,
    examples: &[
        passes(&[(
            "purpose.basis",
            LegalBasis(
                "other",
                None,
                Some("Avtale mellom staten og KS om nødvann, vedtatt av kommunestyret"),
            ),
        )]),
        fails(&[("purpose.basis", LegalBasis("other", None, None))]),
    ],
};
