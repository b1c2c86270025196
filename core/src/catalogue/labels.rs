//! Labels for the parts of a report and of the catalogue, by key.

use alloc::borrow::ToOwned as _;
use alloc::collections::BTreeMap;
use alloc::string::String;

use crate::contract::Locale;
use crate::localized::Localized;

/// Returns labels for the parts of a report, by key: decisions, effects, headings. The catalogue
/// has these and more.
///
/// ```
/// use krr_policy::{Locale, labels};
///
/// assert_eq!(labels(Locale::En)["decision.permit"], "May be sent");
/// ```
#[must_use]
pub fn labels(locale: Locale) -> BTreeMap<String, String> {
    in_locale(&[REPORT_LABELS], locale)
}

/// Returns labels for the parts of a report and of the catalogue, by key.
pub(super) fn all(locale: Locale) -> BTreeMap<String, String> {
    in_locale(&[REPORT_LABELS, RULE_LABELS], locale)
}

fn in_locale(lists: &[&[(&str, Localized)]], locale: Locale) -> BTreeMap<String, String> {
    let mut labels = BTreeMap::new();
    for (key, label) in lists.iter().copied().flatten() {
        labels.insert((*key).to_owned(), label.get(locale).to_owned());
    }
    labels
}

const REPORT_LABELS: &[(&str, Localized)] = &[
    (
        "decision.not_applicable",
        Localized {
            nb: "Gjelder ikke registeret",
            nn: "Gjeld ikkje registeret",
            en: "Not about the register",
        },
    ),
    ("decision.permit", Localized { nb: "Kan sendes", nn: "Kan sendast", en: "May be sent" }),
    ("decision.review", Localized { nb: "Må vurderes", nn: "Må vurderast", en: "Needs review" }),
    (
        "decision.deny",
        Localized { nb: "Kan ikke sendes", nn: "Kan ikkje sendast", en: "Must not be sent" },
    ),
    (
        "effect.deny",
        Localized { nb: "Stopper utsendelsen", nn: "Stoppar utsendinga", en: "Stops the sending" },
    ),
    ("effect.review", Localized { nb: "Må avklares", nn: "Må avklarast", en: "To be settled" }),
    ("effect.advice", Localized { nb: "Gode råd", nn: "Gode råd", en: "Advice" }),
    ("effect.recorded", Localized { nb: "Begrunnet", nn: "Grunngitt", en: "Justified" }),
    ("status.justified", Localized { nb: "begrunnet", nn: "grunngitt", en: "justified" }),
    ("heading.findings", Localized { nb: "Funn", nn: "Funn", en: "Findings" }),
    (
        "heading.questions",
        Localized {
            nb: "Spørsmål å svare på",
            nn: "Spørsmål å svare på",
            en: "Questions to answer",
        },
    ),
    (
        "heading.disclosure",
        Localized {
            nb: "Opplys hvor adressen er hentet fra",
            nn: "Opplys kvar adressa er henta frå",
            en: "Say where the address comes from",
        },
    ),
    (
        "heading.repairs",
        Localized {
            nb: "Slik kan den sendes",
            nn: "Slik kan ho sendast",
            en: "What would make it fit",
        },
    ),
    ("heading.channels", Localized { nb: "Kanaler", nn: "Kanalar", en: "Channels" }),
    (
        "heading.signals",
        Localized { nb: "Det teksten viser", nn: "Det teksten viser", en: "What the text shows" },
    ),
    ("word.remedy", Localized { nb: "Gjør slik", nn: "Gjer slik", en: "Remedy" }),
    (
        "word.fix",
        Localized {
            nb: "Kan rettes automatisk",
            nn: "Kan rettast automatisk",
            en: "Can be fixed automatically",
        },
    ),
    ("word.present", Localized { nb: "står i teksten", nn: "står i teksten", en: "in the text" }),
    ("word.not_found", Localized { nb: "Ikke funnet", nn: "Ikkje funne", en: "Not found" }),
    ("word.at_most", Localized { nb: "i verste fall", nn: "i verste fall", en: "at worst" }),
    ("word.optional", Localized { nb: "valgfritt", nn: "valfritt", en: "optional" }),
    ("word.segments", Localized { nb: "SMS-deler", nn: "SMS-delar", en: "SMS parts" }),
    (
        "word.translation_missing",
        Localized {
            nb: "oversettelse mangler",
            nn: "omsetjing manglar",
            en: "translation missing",
        },
    ),
    ("edit.answer", Localized { nb: "Svar", nn: "Svar", en: "Answer" }),
    ("edit.change", Localized { nb: "Endre", nn: "Endre", en: "Change" }),
    ("edit.add", Localized { nb: "Legg til", nn: "Legg til", en: "Add" }),
    ("edit.write", Localized { nb: "Skriv", nn: "Skriv", en: "Write" }),
    (
        "source.guidelines",
        Localized { nb: "retningslinjene", nn: "retningslinjene", en: "the guidelines" },
    ),
    (
        "source.register",
        Localized { nb: "om registeret", nn: "om registeret", en: "about the register" },
    ),
    ("source.practice", Localized { nb: "god praksis", nn: "god praksis", en: "good practice" }),
    ("use.mandatory", Localized { nb: "Pliktig bruk", nn: "Pliktig bruk", en: "Mandatory use" }),
    (
        "use.voluntary",
        Localized { nb: "Frivillig bruk", nn: "Frivillig bruk", en: "Voluntary use" },
    ),
    ("channel.sms", Localized { nb: "SMS", nn: "SMS", en: "SMS" }),
    ("channel.email", Localized { nb: "E-post", nn: "E-post", en: "E-mail" }),
    (
        "channel.digital_mail",
        Localized { nb: "Digital post", nn: "Digital post", en: "Digital mail" },
    ),
    ("channel.web_page", Localized { nb: "Nettside", nn: "Nettside", en: "Web page" }),
];

/// Labels that only the catalogue needs.
const RULE_LABELS: &[(&str, Localized)] = &[
    ("modality.must", Localized { nb: "skal", nn: "skal", en: "must" }),
    ("modality.should", Localized { nb: "bør", nn: "bør", en: "should" }),
    ("modality.may", Localized { nb: "kan", nn: "kan", en: "may" }),
    ("heading.why", Localized { nb: "Hvorfor", nn: "Kvifor", en: "Why" }),
    ("heading.examples", Localized { nb: "Eksempler", nn: "Døme", en: "Examples" }),
    ("heading.rules", Localized { nb: "Regler", nn: "Reglar", en: "Rules" }),
    (
        "heading.statements",
        Localized {
            nb: "Retningslinjene, punkt for punkt",
            nn: "Retningslinjene, punkt for punkt",
            en: "The statements, one by one",
        },
    ),
    ("word.rule", Localized { nb: "regel", nn: "regel", en: "rule" }),
    ("word.statement", Localized { nb: "punkt", nn: "punkt", en: "statement" }),
    (
        "word.passes",
        Localized { nb: "følger regelen", nn: "følgjer regelen", en: "keeps to the rule" },
    ),
    ("word.fails", Localized { nb: "bryter regelen", nn: "bryt regelen", en: "breaks the rule" }),
    (
        "coverage.enforced",
        Localized {
            nb: "avgjøres av regel",
            nn: "blir avgjort av regel",
            en: "enforced by a rule",
        },
    ),
    (
        "coverage.engine_property",
        Localized {
            nb: "egenskap ved hele motoren",
            nn: "eigenskap ved heile motoren",
            en: "a property of the engine",
        },
    ),
    (
        "coverage.informational",
        Localized { nb: "til opplysning", nn: "til opplysning", en: "for information" },
    ),
    (
        "coverage.per_recipient",
        Localized {
            nb: "gjelder den enkelte mottakeren",
            nn: "gjeld den einskilde mottakaren",
            en: "concerns the single recipient",
        },
    ),
];
