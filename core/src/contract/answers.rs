//! Labels of the values that a fact can have: what a form shows beside a choice.

use super::catalogue::Locale;
use super::localized::Localized;

/// Labels of values, for one fact.
pub(crate) type Labels = &'static [(&'static str, Localized)];

/// Returns the label of a value of a fact, such as a purpose, or `None` if the fact has no values to
/// choose between.
///
/// ```
/// use krr_policy::{Locale, answer_label};
///
/// assert_eq!(answer_label("audience.kind", "citizens", Locale::Nb), Some("Innbyggere"));
/// assert_eq!(answer_label("sender.name", "Nordvik", Locale::Nb), None);
/// ```
#[must_use]
pub fn answer_label(fact: &str, value: &str, locale: Locale) -> Option<&'static str> {
    let (_, labels) = ANSWERS.iter().find(|(path, _)| *path == fact)?;
    let (_, label) = labels.iter().find(|(name, _)| *name == value)?;
    Some(label.get(locale))
}

/// The facts that have values to choose between, by path, with the label of each value.
pub const ANSWERS: &[(&str, Labels)] = &[
    ("sender.kind", SENDERS),
    ("purpose.kind", PURPOSES),
    // The list, whose question offers the kinds, and the kind of one basis.
    ("purpose.basis", BASES),
    ("purpose.basis.kind", BASES),
    ("message.language", LANGUAGES),
    ("audience.kind", AUDIENCES),
    ("audience.limited_by", LIMITS),
    ("audience.address_source", ADDRESS_SOURCES),
    ("channels.use", CHANNELS),
    ("channels.mode", MODES),
];

const SENDERS: Labels = &[
    ("public_body", Localized { nb: "Offentlig organ", nn: "Offentleg organ", en: "Public body" }),
    (
        "delegated_body",
        Localized {
            nb: "Privat eller offentlig eid selskap som utfører denne oppgaven for det offentlige",
            nn: "Privat eller offentleg eigd selskap som gjer denne oppgåva for det offentlege",
            en: "Private or publicly owned company that carries out this task for the public",
        },
    ),
    ("private_body", Localized { nb: "Andre", nn: "Andre", en: "Others" }),
];

/// A purpose decides whether the use is mandatory, so the first two are worded as in the regulation.
const PURPOSES: Labels = &[
    (
        "decision_notice",
        Localized {
            nb: "Vedtak eller forhåndsvarsel: brevet, eller varselet om det",
            nn: "Vedtak eller førehandsvarsel: brevet, eller varselet om det",
            en: "A decision or advance notice: the letter, or the notice of it",
        },
    ),
    (
        "important_letter",
        Localized {
            nb: "Annet som betyr noe for rettigheter, plikter eller saken",
            nn: "Anna som betyr noko for rettar, plikter eller saka",
            en: "Anything else that matters to rights, duties or the case",
        },
    ),
    (
        "reminder",
        Localized {
            nb: "Påminnelse om time, avtale eller frist",
            nn: "Påminning om time, avtale eller frist",
            en: "Reminder of an appointment or a deadline",
        },
    ),
    (
        "service_message",
        Localized {
            nb: "Servicemelding: stengt vann eller vei, kokevarsel, fare",
            nn: "Servicemelding: stengt vatn eller veg, kokevarsel, fare",
            en: "Service message: water or road closed, boil-water notice, danger",
        },
    ),
    (
        "case_handling",
        Localized {
            nb: "Annen melding i en sak, som ikke påvirker utfallet",
            nn: "Anna melding i ei sak, som ikkje påverkar utfallet",
            en: "Other message about a case, not affecting the outcome",
        },
    ),
    (
        "information",
        Localized {
            nb: "Generell informasjon",
            nn: "Generell informasjon",
            en: "General information",
        },
    ),
    ("survey", Localized { nb: "Undersøkelse", nn: "Undersøking", en: "Survey" }),
    ("marketing", Localized { nb: "Markedsføring", nn: "Marknadsføring", en: "Marketing" }),
    ("commercial", Localized { nb: "Næringsvirksomhet", nn: "Næringsverksemd", en: "Business" }),
    (
        "private_law",
        Localized {
            nb: "Annet privatrettslig formål",
            nn: "Anna privatrettsleg formål",
            en: "Another private-law purpose",
        },
    ),
];

const BASES: Labels = &[
    ("law", Localized { nb: "Lov", nn: "Lov", en: "Act" }),
    ("regulation", Localized { nb: "Forskrift", nn: "Forskrift", en: "Regulation" }),
    (
        "allocation_letter",
        Localized { nb: "Tildelingsbrev", nn: "Tildelingsbrev", en: "Letter of allocation" },
    ),
    (
        "white_paper",
        Localized { nb: "Stortingsmelding", nn: "Stortingsmelding", en: "White paper" },
    ),
    (
        "council_decision",
        Localized {
            nb: "Vedtak i folkevalgt organ",
            nn: "Vedtak i folkevalt organ",
            en: "Decision by an elected assembly",
        },
    ),
    ("other", Localized { nb: "Annet", nn: "Anna", en: "Other" }),
];

pub(crate) const LANGUAGES: Labels = &[
    ("nb", Localized { nb: "Bokmål", nn: "Bokmål", en: "Norwegian Bokmål" }),
    ("nn", Localized { nb: "Nynorsk", nn: "Nynorsk", en: "Norwegian Nynorsk" }),
    ("en", Localized { nb: "Engelsk", nn: "Engelsk", en: "English" }),
    ("se", Localized { nb: "Nordsamisk", nn: "Nordsamisk", en: "Northern Sámi" }),
];

const AUDIENCES: Labels = &[
    ("citizens", Localized { nb: "Innbyggere", nn: "Innbyggjarar", en: "Citizens" }),
    ("businesses", Localized { nb: "Virksomheter", nn: "Verksemder", en: "Businesses" }),
    ("mixed", Localized { nb: "Begge deler", nn: "Begge delar", en: "Both" }),
];

const LIMITS: Labels = &[
    ("geography", Localized { nb: "Etter sted", nn: "Etter stad", en: "By place" }),
    (
        "demography",
        Localized {
            nb: "Etter alder, husstand og lignende",
            nn: "Etter alder, husstand og liknande",
            en: "By age, household and the like",
        },
    ),
    (
        "case_parties",
        Localized {
            nb: "Parter i en sak, eller de som har en time",
            nn: "Partar i ei sak, eller dei som har ein time",
            en: "Parties to a case, or those with an appointment",
        },
    ),
    (
        "service_users",
        Localized {
            nb: "Brukere av en tjeneste",
            nn: "Brukarar av ei teneste",
            en: "Users of a service",
        },
    ),
    ("other", Localized { nb: "På en annen måte", nn: "På ein annan måte", en: "In another way" }),
];

const ADDRESS_SOURCES: Labels = &[
    (
        "register",
        Localized {
            nb: "Kontakt- og reservasjonsregisteret",
            nn: "Kontakt- og reservasjonsregisteret",
            en: "The Contact and Reservation Register",
        },
    ),
    (
        "recipient",
        Localized {
            nb: "Mottakerne har gitt dem til oss",
            nn: "Mottakarane har gitt dei til oss",
            en: "The recipients gave them to us",
        },
    ),
    (
        "organisation",
        Localized {
            nb: "Adresser virksomhetene selv har oppgitt",
            nn: "Adresser verksemdene sjølve har oppgitt",
            en: "Addresses the businesses gave themselves",
        },
    ),
];

pub(crate) const CHANNELS: Labels = &[
    ("sms", Localized::same("SMS")),
    ("email", Localized { nb: "E-post", nn: "E-post", en: "Email" }),
    (
        "digital_mail",
        Localized { nb: "Digital postkasse", nn: "Digital postkasse", en: "Digital mailbox" },
    ),
    (
        "web_page",
        Localized {
            nb: "Visning på nettside",
            nn: "Vising på nettside",
            en: "Shown on a web page",
        },
    ),
];

const MODES: Labels = &[
    (
        "all",
        Localized {
            nb: "Alle får meldingen i alle kanalene",
            nn: "Alle får meldinga i alle kanalane",
            en: "Everyone gets the message in every channel",
        },
    ),
    (
        "fallback",
        Localized {
            nb: "Neste kanal bare for dem dere ikke når i den forrige",
            nn: "Neste kanal berre for dei de ikkje når i den førre",
            en: "The next channel only for those you cannot reach by the one before",
        },
    ),
];

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::contract::{
        AddressSource, AudienceKind, AudienceLimit, Channel, ChannelMode, Language, LegalBasisKind,
        PurposeKind, SenderKind,
    };

    #[test]
    fn every_value_has_a_label() {
        let values = [
            ("sender.kind", SenderKind::NAMES),
            ("purpose.kind", PurposeKind::NAMES),
            ("purpose.basis", LegalBasisKind::NAMES),
            ("purpose.basis.kind", LegalBasisKind::NAMES),
            ("message.language", Language::NAMES),
            ("audience.kind", AudienceKind::NAMES),
            ("audience.limited_by", AudienceLimit::NAMES),
            ("audience.address_source", AddressSource::NAMES),
            ("channels.use", Channel::NAMES),
            ("channels.mode", ChannelMode::NAMES),
        ];
        let facts: Vec<_> = ANSWERS.iter().map(|(fact, _)| *fact).collect();
        assert_eq!(facts, values.map(|(fact, _)| fact));
        for ((fact, labels), (_, names)) in ANSWERS.iter().zip(values) {
            let labelled: Vec<_> = labels.iter().map(|(name, _)| *name).collect();
            assert_eq!(labelled, names, "{fact}");
        }
    }
}
