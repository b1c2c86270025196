//! Words for the parts of a report, and the sentences that sum one up.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use crate::compose::decimal;
use crate::contract::{
    AddressSource, Decision, Dispatch, Effect, Finding, Locale, PurposeKind, Status, Texts, Use,
};
use crate::fact::MANDATORY;
use crate::rule::{Text, text};
use crate::search;

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
    let mut texts = Vec::new();
    for (key, text) in lists.iter().copied().flatten() {
        texts.push(((*key).to_owned(), text.get(locale).to_owned()));
    }
    texts.into()
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
    ("effect.none", text!("Begrunnet", "Grunngitt", "Justified")),
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
    ("met.enforced", text!("avgjøres av regel", "blir avgjort av regel", "enforced by a rule")),
    (
        "met.property",
        text!(
            "egenskap ved hele motoren",
            "eigenskap ved heile motoren",
            "a property of the engine",
        ),
    ),
    ("met.informs", text!("til opplysning", "til opplysning", "for information")),
    (
        "met.per_recipient",
        text!(
            "gjelder den enkelte mottakeren",
            "gjeld den einskilde mottakaren",
            "concerns the single recipient",
        ),
    ),
];

/// Why an offence that a written reason can settle is edited by writing one.
pub(crate) const JUSTIFY: Text = text!(
    "Begrunn skriftlig hvorfor det likevel er riktig.",
    "Grunngi skriftleg kvifor det likevel er rett.",
    "Explain in writing why it is right all the same.",
);

/// The title of the fix that adds the disclosure.
pub(crate) const ADD_DISCLOSURE: Text = text!(
    "Legg til hvor adressen er hentet fra",
    "Legg til kvar adressa er henta frå",
    "Add where the address comes from",
);

/// The title of the fix that replaces a link.
pub(crate) const REPLACE_LINK: Text = text!(
    "Bytt til den offisielle lenken",
    "Byt til den offisielle lenkja",
    "Use the official link",
);

/// Which use of the register a purpose is; none while it is unknown or not allowed.
pub(crate) fn use_of(purpose: Option<PurposeKind>) -> Option<Use> {
    let purpose = purpose?;
    if MANDATORY.contains(&purpose) {
        Some(Use::Mandatory)
    } else {
        crate::fact::VOLUNTARY.contains(&purpose).then_some(Use::Voluntary)
    }
}

/// The provision that a use rests on (P1, P2, P4).
pub(crate) fn basis(used: Use, locale: Locale) -> &'static str {
    match used {
        Use::Mandatory => text!(
            "eForvaltningsforskriften § 8 tredje ledd",
            "eForvaltningsforskrifta § 8 tredje ledd",
            "eGovernment Regulations, section 8, third paragraph",
        ),
        Use::Voluntary => text!(
            "eForvaltningsforskriften § 29 andre ledd",
            "eForvaltningsforskrifta § 29 andre ledd",
            "eGovernment Regulations, section 29, second paragraph",
        ),
    }
    .get(locale)
}

/// The main reason for a decision, in a sentence or two.
pub(crate) fn summary(decision: Decision, findings: &[Finding], locale: Locale) -> String {
    match decision {
        Decision::Deny => deny(findings, locale),
        Decision::Review => review(findings, locale),
        Decision::Permit | Decision::NotApplicable => text!(
            "Utsendelsen følger retningslinjene.",
            "Utsendinga følgjer retningslinjene.",
            "The sending fits the guidelines.",
        )
        .get(locale)
        .to_owned(),
    }
}

/// Why the guidelines do not apply.
pub(crate) fn not_applicable(dispatch: &Dispatch) -> Text {
    if dispatch.audience.address_source == Some(AddressSource::Recipient) {
        text!(
            "Mottakeren har selv gitt adressen til denne saken. Da gjelder ikke retningslinjene for registeret.",
            "Mottakaren har sjølv gitt adressa til denne saka. Då gjeld ikkje retningslinjene for registeret.",
            "The recipient gave the address for this case. The register's guidelines do not apply.",
        )
    } else {
        text!(
            "Meldingen går til organisasjoners egne adresser. Da gjelder ikke retningslinjene for registeret.",
            "Meldinga går til organisasjonane sine eigne adresser. Då gjeld ikkje retningslinjene for registeret.",
            "The message goes to organisations' own addresses. The register's guidelines do not apply.",
        )
    }
}

fn deny(findings: &[Finding], locale: Locale) -> String {
    let (mut summary, mut more) = (String::new(), 0);
    for finding in findings {
        if finding.effect != Effect::Deny {
            continue;
        }
        if summary.is_empty() {
            summary.clone_from(&finding.message);
        } else {
            more += 1;
        }
    }
    let more = counted(
        more,
        text!("Det er én grunn til.", "Det er éin grunn til.", "There is one more reason."),
        text!("Det er {n} grunner til.", "Det er {n} grunnar til.", "There are {n} more reasons."),
        locale,
    );
    add_sentence(&mut summary, &more);
    summary
}

fn review(findings: &[Finding], locale: Locale) -> String {
    let mut missing: Vec<&str> = Vec::new();
    let mut doubts = 0;
    for finding in findings.iter().filter(|f| f.effect == Effect::Review) {
        if finding.status == Status::Unknown && !finding.missing.is_empty() {
            for fact in &finding.missing {
                if !missing.contains(&fact.as_str()) {
                    missing.push(fact);
                }
            }
        } else {
            doubts += 1;
        }
    }
    let mut summary = String::new();
    let doubtful = counted(
        doubts,
        text!(
            "Ett punkt må rettes eller begrunnes.",
            "Eitt punkt må rettast eller grunngivast.",
            "One point has to be put right or explained.",
        ),
        text!(
            "{n} punkter må rettes eller begrunnes.",
            "{n} punkt må rettast eller grunngivast.",
            "{n} points have to be put right or explained.",
        ),
        locale,
    );
    add_sentence(&mut summary, &doubtful);
    let unanswered = counted(
        missing.len(),
        text!(
            "Ett spørsmål er ubesvart.",
            "Eitt spørsmål er ikkje svart på.",
            "One question is unanswered.",
        ),
        text!(
            "{n} spørsmål er ubesvart.",
            "{n} spørsmål er ikkje svart på.",
            "{n} questions are unanswered.",
        ),
        locale,
    );
    add_sentence(&mut summary, &unanswered);
    summary
}

/// A sentence about so many; empty about nothing.
fn counted(count: usize, one: Text, many: Text, locale: Locale) -> String {
    match count {
        0 => String::new(),
        1 => one.get(locale).to_owned(),
        _ => fill(many.get(locale), &|_| Some(count as u64)),
    }
}

/// Adds a sentence, if there is one, to those before it.
pub(crate) fn add_sentence(text: &mut String, sentence: &str) {
    if !text.is_empty() && !sentence.is_empty() {
        text.push(' ');
    }
    text.push_str(sentence);
}

/// Puts figures where a text has room for them, by the names in braces; `?` where there is none.
pub(crate) fn fill(template: &str, figure: &dyn Fn(&str) -> Option<u64>) -> String {
    let (mut filled, mut rest) = (String::new(), template);
    while let Some((before, after)) = search::split_once(rest, "{") {
        let (name, after) = search::split_once(after, "}").unwrap_or_default();
        filled.push_str(before);
        match figure(name) {
            Some(figure) => filled.push_str(&decimal(figure)),
            None => filled.push('?'),
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}
