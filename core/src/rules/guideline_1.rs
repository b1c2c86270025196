//! Guideline 1: the register is for the exercise of public authority.

use super::prelude::*;
use crate::fact::{BASIS_ANCHORED, BASIS_NONE, BASIS_UNCITED, BASIS_UNEXPLAINED, PRIVATE};

/// G1a, by the declared purpose.
pub(super) const PRIVATE_PURPOSE: Entry = Entry {
    rule: Rule {
        id: "private-purpose",
        statement: "G1a",
        modality: Modality::Must,
        detection: Detection::Declared,
        about: "purpose.kind",
        evidence: None,
        applies: &[],
        offends: &[purpose(PRIVATE)],
        says: says!(
            title = ["Privat formål", "Privat føremål", "Private purpose"],
            message = [
                "Formålet er markedsføring, næring eller noe annet privatrettslig. Det kan registeret ikke brukes til.",
                "Føremålet er marknadsføring, næring eller noko anna privatrettsleg. Det kan registeret ikkje brukast til.",
                "The purpose is marketing, business, or something else under private law. The register cannot be used for that."
            ],
            remedy = [
                "Bruk adresser som mottakerne selv har gitt til dette formålet, eller la være å sende.",
                "Bruk adresser som mottakarane sjølve har gitt til dette føremålet, eller lat vere å sende.",
                "Use addresses that the recipients themselves gave for this purpose, or do not send."
            ],
        ),
        steps: &[],
    },
    also: &["P4"],
    since: "0.1.0",
    why: text!(
        "Innbyggerne er pålagt et register så det offentlige kan nå dem. Det kan ikke brukes til å selge, markedsføre eller inngå private avtaler.",
        "Innbyggjarane er pålagde eit register så det offentlege kan nå dei. Det kan ikkje brukast til å selje, marknadsføre eller inngå private avtalar.",
        "Citizens are in the register so that public bodies can reach them. It cannot be used to sell, to market, or to enter into private agreements."
    ),
    examples: &[
        passes(&[("purpose.kind", Text("reminder"))]),
        passes(&[("purpose.kind", Text("survey"))]),
        fails(&[("purpose.kind", Text("marketing"))]),
        fails(&[("purpose.kind", Text("commercial"))]),
        fails(&[("purpose.kind", Text("private_law"))]),
    ],
};

/// G1a, by the wording.
pub(super) const PROMOTIONAL_TEXT: Entry = Entry {
    rule: Rule {
        id: "promotional-text",
        statement: "G1a",
        modality: Modality::Must,
        detection: Detection::Heuristic,
        about: "message.body",
        evidence: Some(Signal::Promotional),
        applies: &[],
        offends: &[flag(Fact::Promotional)],
        says: says!(
            title = ["Ligner på reklame", "Liknar på reklame", "Reads like marketing"],
            message = [
                "Teksten kan leses som reklame. Er dette markedsføring?",
                "Teksten kan lesast som reklame. Er dette marknadsføring?",
                "The text can be read as marketing. Is this marketing?"
            ],
            remedy = [
                "Skriv om de markerte ordene, eller begrunn skriftlig hvorfor dette ikke er markedsføring.",
                "Skriv om dei markerte orda, eller grunngi skriftleg kvifor dette ikkje er marknadsføring.",
                "Rewrite the words marked, or explain in writing why this is not marketing."
            ],
        ),
        steps: &[Step::write(Fact::Promotional, 1)],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Det er teksten innbyggeren får. Leses den som reklame, hjelper det ikke at formålet er oppgitt som noe annet.",
        "Det er teksten innbyggjaren får. Les ein han som reklame, hjelper det ikkje at føremålet er oppgitt som noko anna.",
        "The text is what the citizen gets. If it reads like marketing, declaring another purpose does not help."
    ),
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
pub(super) const UNANCHORED_PURPOSE: Entry = Entry {
    rule: Rule {
        id: "unanchored-purpose",
        statement: "G1b",
        modality: Modality::Must,
        detection: Detection::Declared,
        about: "purpose.basis",
        evidence: None,
        applies: &[],
        offends: &[basis(BASIS_NONE).unless(BASIS_UNCITED)],
        says: says!(
            title =
                ["Formål uten forankring", "Føremål utan forankring", "Purpose without an anchor"],
            message = [
                "Formålet er ikke forankret i virksomhetens samfunnsoppdrag.",
                "Føremålet er ikkje forankra i samfunnsoppdraget til verksemda.",
                "The purpose is not anchored in the body's public mission."
            ],
            remedy = [
                "Oppgi kilden: lov og paragraf, tildelingsbrev og år, eller en annen kilde med forklaring.",
                "Oppgi kjelda: lov og paragraf, tildelingsbrev og år, eller ei anna kjelde med forklaring.",
                "Give the source: act and section, letter of allocation and year, or another source with an explanation."
            ],
        ),
        steps: &[Step::write(Fact::LegalBasis, BASIS_ANCHORED)],
    },
    also: &["P5"],
    since: "0.1.0",
    why: text!(
        "Registeret er til for oppgaver virksomheten har i kraft av samfunnsoppdraget sitt. Derfor må formålet hvile på noe: en lov, en forskrift, et tildelingsbrev, en stortingsmelding.",
        "Registeret er til for oppgåver verksemda har i kraft av samfunnsoppdraget sitt. Difor må føremålet kvile på noko: ei lov, ei forskrift, eit tildelingsbrev, ei stortingsmelding.",
        "The register is for tasks that belong to the body's public mission. So the purpose has to rest on something: an act, a regulation, a letter of allocation, a white paper."
    ),
    examples: &[
        passes(&[("purpose.basis", Source("law", Some("vass- og avløpsanleggslova § 1"), None))]),
        passes(&[(
            "purpose.basis",
            Source("allocation_letter", Some("tildelingsbrev 2026, punkt 3.2"), None),
        )]),
        fails(&[("purpose.basis", Names(&[]))]),
    ],
};

/// G1c.
pub(super) const UNEXPLAINED_BASIS: Entry = Entry {
    rule: Rule {
        id: "unexplained-basis",
        statement: "G1c",
        modality: Modality::Should,
        detection: Detection::Declared,
        about: "purpose.basis",
        evidence: None,
        applies: &[],
        offends: &[basis(BASIS_UNEXPLAINED)],
        says: says!(
            title = ["Uforklart kilde", "Uforklart kjelde", "Unexplained source"],
            message = [
                "Formålet hviler på en annen kilde uten at det står hvorfor den forankrer det.",
                "Føremålet kviler på ei anna kjelde utan at det står kvifor ho forankrar det.",
                "The purpose rests on another source, and it does not say why that anchors it."
            ],
            remedy = [
                "Forklar kilden, eller oppgi lov, forskrift, tildelingsbrev eller stortingsmelding.",
                "Forklar kjelda, eller oppgi lov, forskrift, tildelingsbrev eller stortingsmelding.",
                "Explain the source, or give an act, a regulation, a letter of allocation or a white paper."
            ],
        ),
        steps: &[Step::write(Fact::LegalBasis, BASIS_ANCHORED)],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Lov, tildelingsbrev og stortingsmelding taler for seg selv. En annen kilde må forklares, ellers kan ingen etterprøve forankringen.",
        "Lov, tildelingsbrev og stortingsmelding talar for seg sjølv. Ei anna kjelde må forklarast, elles kan ingen etterprøve forankringa.",
        "An act, a letter of allocation and a white paper speak for themselves. Another source has to be explained, or nobody can check the anchor."
    ),
    examples: &[
        passes(&[(
            "purpose.basis",
            Source(
                "other",
                None,
                Some("Avtale mellom staten og KS om nødvann, vedtatt av kommunestyret"),
            ),
        )]),
        fails(&[("purpose.basis", Source("other", None, None))]),
    ],
};
