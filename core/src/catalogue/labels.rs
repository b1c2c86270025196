//! Words for the parts of a report, by key.

use alloc::borrow::ToOwned as _;

use crate::contract::{Locale, Texts};
use crate::wording::{Text, text};

/// Words for the parts of a report, by key: decisions, effects, headings. The catalogue has them
/// too, and more.
///
/// ```
/// use krr_policy::{Locale, labels};
///
/// assert_eq!(labels(Locale::En).get("decision.permit"), Some("May be sent"));
/// ```
#[must_use]
pub fn labels(locale: Locale) -> Texts {
    in_locale(&[LABELS], locale)
}

/// Words for the parts of a report and of the catalogue, by key.
pub(crate) fn all(locale: Locale) -> Texts {
    in_locale(&[LABELS, RULE_LABELS], locale)
}

fn in_locale(lists: &[&[(&str, Text)]], locale: Locale) -> Texts {
    let mut texts = Texts::default();
    for (key, text) in lists.iter().copied().flatten() {
        texts.insert((*key).to_owned(), text.get(locale).to_owned());
    }
    texts
}

const LABELS: &[(&str, Text)] = &[
    (
        "decision.not_applicable",
        text!("Gjelder ikke registeret", "Gjeld ikkje registeret", "Not about the register"),
    ),
    ("decision.permit", text!("Kan sendes", "Kan sendast", "May be sent")),
    ("decision.review", text!("Må vurderes", "Må vurderast", "Needs review")),
    ("decision.deny", text!("Kan ikke sendes", "Kan ikkje sendast", "Must not be sent")),
    ("effect.deny", text!("Stopper utsendelsen", "Stoppar utsendinga", "Stops the sending")),
    ("effect.review", text!("Må avklares", "Må avklarast", "To be settled")),
    ("effect.advice", text!("Gode råd", "Gode råd", "Advice")),
    ("effect.recorded", text!("Begrunnet", "Grunngitt", "Justified")),
    ("status.violated", text!("brudd", "brot", "violated")),
    ("status.unknown", text!("ubesvart", "ikkje svart på", "unanswered")),
    ("status.justified", text!("begrunnet", "grunngitt", "justified")),
    ("heading.findings", text!("Funn", "Funn", "Findings")),
    (
        "heading.questions",
        text!("Spørsmål å svare på", "Spørsmål å svare på", "Questions to answer"),
    ),
    (
        "heading.disclosure",
        text!(
            "Opplys hvor adressen er hentet fra",
            "Opplys kvar adressa er henta frå",
            "Say where the address comes from",
        ),
    ),
    (
        "heading.repairs",
        text!("Slik kan den sendes", "Slik kan ho sendast", "What would make it fit"),
    ),
    ("heading.channels", text!("Kanaler", "Kanalar", "Channels")),
    ("heading.signals", text!("Det teksten viser", "Det teksten viser", "What the text shows")),
    ("heading.message", text!("Meldingen", "Meldinga", "The message")),
    ("word.remedy", text!("Gjør slik", "Gjer slik", "Remedy")),
    (
        "word.fix",
        text!("Kan rettes automatisk", "Kan rettast automatisk", "Can be fixed automatically"),
    ),
    ("word.or", text!("eller", "eller", "or")),
    ("word.and", text!("og", "og", "and")),
    ("word.present", text!("står i teksten", "står i teksten", "in the text")),
    ("word.absent", text!("står ikke i teksten", "står ikkje i teksten", "not in the text")),
    ("word.not_found", text!("Ikke funnet", "Ikkje funne", "Not found")),
    ("word.at_most", text!("i verste fall", "i verste fall", "at worst")),
    ("word.optional", text!("valgfritt", "valfritt", "optional")),
    ("word.segments", text!("SMS-deler", "SMS-delar", "SMS parts")),
    (
        "word.translation_missing",
        text!("oversettelse mangler", "omsetjing manglar", "translation missing"),
    ),
    ("edit.answer", text!("Svar", "Svar", "Answer")),
    ("edit.change", text!("Endre", "Endre", "Change")),
    ("edit.add", text!("Legg til", "Legg til", "Add")),
    ("edit.write", text!("Skriv", "Skriv", "Write")),
    ("source.guidelines", text!("retningslinjene", "retningslinjene", "the guidelines")),
    ("source.register", text!("om registeret", "om registeret", "about the register")),
    ("source.practice", text!("god praksis", "god praksis", "good practice")),
    ("use.mandatory", text!("Pliktig bruk", "Pliktig bruk", "Mandatory use")),
    ("use.voluntary", text!("Frivillig bruk", "Frivillig bruk", "Voluntary use")),
    ("channel.sms", text!("SMS", "SMS", "SMS")),
    ("channel.email", text!("E-post", "E-post", "E-mail")),
    ("channel.digital_mail", text!("Digital post", "Digital post", "Digital mail")),
    ("channel.web_page", text!("Nettside", "Nettside", "Web page")),
];

/// Words that only a description of the rules needs.
const RULE_LABELS: &[(&str, Text)] = &[
    ("modality.must", text!("skal", "skal", "must")),
    ("modality.should", text!("bør", "bør", "should")),
    ("modality.may", text!("kan", "kan", "may")),
    ("heading.why", text!("Hvorfor", "Kvifor", "Why")),
    ("heading.examples", text!("Eksempler", "Døme", "Examples")),
    ("heading.reads", text!("Leser", "Les", "Reads")),
    ("heading.rules", text!("Regler", "Reglar", "Rules")),
    (
        "heading.statements",
        text!(
            "Retningslinjene, punkt for punkt",
            "Retningslinjene, punkt for punkt",
            "The statements, one by one",
        ),
    ),
    ("word.rule", text!("regel", "regel", "rule")),
    ("word.statement", text!("punkt", "punkt", "statement")),
    ("word.passes", text!("følger regelen", "følgjer regelen", "keeps to the rule")),
    ("word.fails", text!("bryter regelen", "bryt regelen", "breaks the rule")),
    (
        "coverage.enforced",
        text!("avgjøres av regel", "blir avgjort av regel", "enforced by a rule"),
    ),
    (
        "coverage.engine_property",
        text!(
            "egenskap ved hele motoren",
            "eigenskap ved heile motoren",
            "a property of the engine",
        ),
    ),
    ("coverage.informational", text!("til opplysning", "til opplysning", "for information")),
    (
        "coverage.per_recipient",
        text!(
            "gjelder den enkelte mottakeren",
            "gjeld den einskilde mottakaren",
            "concerns the single recipient",
        ),
    ),
];
