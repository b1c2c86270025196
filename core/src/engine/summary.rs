//! The sentences that sum a report up.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use crate::compose::decimal;
use crate::contract::{
    AddressSource, Decision, Dispatch, Effect, Finding, Locale, PurposeKind, RegisterUse, Status,
};
use crate::fact::{MANDATORY, VOLUNTARY};
use crate::search;
use crate::wording::{Text, text};

/// Declares sentences, and the list of them all.
macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident = $text:expr;)*) => {
        $($(#[$doc])* pub(crate) const $name: Text = $text;)*

        /// Every sentence.
        #[cfg(any(test, feature = "tools"))]
        pub(crate) const SENTENCES: &[Text] = &[$($name,)*];
    };
}

sentences! {
    /// Why an offence that a written reason can settle is edited by writing one.
    JUSTIFY = text!(
        "Begrunn skriftlig hvorfor det likevel er riktig.",
        "Grunngi skriftleg kvifor det likevel er rett.",
        "Explain in writing why it is right all the same.",
    );
    /// The title of the fix that adds the disclosure.
    ADD_DISCLOSURE = text!(
        "Legg til hvor adressen er hentet fra",
        "Legg til kvar adressa er henta frå",
        "Add where the address comes from",
    );
    /// The title of the fix that replaces heavy words.
    REPLACE_WORDS =
        text!("Bytt ut tunge ord", "Byt ut tunge ord", "Replace heavy words");
    /// The title of the fix that replaces a link.
    REPLACE_LINK = text!(
        "Bytt til den offisielle lenken",
        "Byt til den offisielle lenkja",
        "RegisterUse the official link",
    );
    /// The title of the fix that replaces characters which an SMS lacks.
    REPLACE_CHARACTERS = text!(
        "Bytt til tegn som finnes i SMS",
        "Byt til teikn som finst i SMS",
        "RegisterUse characters that SMS has",
    );
    /// What mandatory use rests on.
    MANDATORY_BASIS = text!(
        "eForvaltningsforskriften § 8 tredje ledd",
        "eForvaltningsforskrifta § 8 tredje ledd",
        "eGovernment Regulations, section 8, third paragraph",
    );
    /// What voluntary use rests on.
    VOLUNTARY_BASIS = text!(
        "eForvaltningsforskriften § 29 andre ledd",
        "eForvaltningsforskrifta § 29 andre ledd",
        "eGovernment Regulations, section 29, second paragraph",
    );
    /// It may be sent.
    FITS = text!(
        "Utsendelsen følger retningslinjene.",
        "Utsendinga følgjer retningslinjene.",
        "The sending fits the guidelines.",
    );
    /// The addresses were given for the case.
    GIVEN_FOR_THE_CASE = text!(
        "Mottakeren har selv gitt adressen til denne saken. Da gjelder ikke retningslinjene for registeret.",
        "Mottakaren har sjølv gitt adressa til denne saka. Då gjeld ikkje retningslinjene for registeret.",
        "The recipient gave the address for this case. The register's guidelines do not apply.",
    );
    /// The addresses are organisations' own.
    OF_ORGANISATIONS = text!(
        "Meldingen går til organisasjoners egne adresser. Da gjelder ikke retningslinjene for registeret.",
        "Meldinga går til organisasjonane sine eigne adresser. Då gjeld ikkje retningslinjene for registeret.",
        "The message goes to organisations' own addresses. The register's guidelines do not apply.",
    );
    /// How many more findings deny.
    ONE_MORE_REASON =
        text!("Det er én grunn til.", "Det er éin grunn til.", "There is one more reason.");
    MORE_REASONS =
        text!("Det er {n} grunner til.", "Det er {n} grunnar til.", "There are {n} more reasons.");
    /// How many findings are to be settled.
    ONE_DOUBT = text!(
        "Ett punkt må rettes eller begrunnes.",
        "Eitt punkt må rettast eller grunngivast.",
        "One point has to be put right or explained.",
    );
    DOUBTS = text!(
        "{n} punkter må rettes eller begrunnes.",
        "{n} punkt må rettast eller grunngivast.",
        "{n} points have to be put right or explained.",
    );
    /// How many facts are missing.
    ONE_QUESTION = text!(
        "Ett spørsmål er ubesvart.",
        "Eitt spørsmål er ikkje svart på.",
        "One question is unanswered.",
    );
    QUESTIONS = text!(
        "{n} spørsmål er ubesvart.",
        "{n} spørsmål er ikkje svart på.",
        "{n} questions are unanswered.",
    );
}

/// Which use of the register a purpose is; none while it is unknown or not allowed.
pub(crate) fn use_of(purpose: Option<PurposeKind>) -> Option<RegisterUse> {
    let purpose = purpose?;
    if MANDATORY.contains(&purpose) {
        Some(RegisterUse::Mandatory)
    } else {
        VOLUNTARY.contains(&purpose).then_some(RegisterUse::Voluntary)
    }
}

/// The provision that a use rests on (P1, P2, P4).
pub(crate) fn basis(used: RegisterUse, locale: Locale) -> &'static str {
    match used {
        RegisterUse::Mandatory => MANDATORY_BASIS.get(locale),
        RegisterUse::Voluntary => VOLUNTARY_BASIS.get(locale),
    }
}

/// The main reason for a decision, in a sentence or two.
pub(crate) fn summary(decision: Decision, findings: &[Finding], locale: Locale) -> String {
    match decision {
        Decision::Deny => deny(findings, locale),
        Decision::Review => review(findings, locale),
        Decision::Permit | Decision::NotApplicable => FITS.get(locale).to_owned(),
    }
}

/// Why the guidelines do not apply.
pub(crate) fn not_applicable(dispatch: &Dispatch) -> Text {
    if dispatch.audience.address_source == Some(AddressSource::Recipient) {
        GIVEN_FOR_THE_CASE
    } else {
        OF_ORGANISATIONS
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
    let more = counted(more, ONE_MORE_REASON, MORE_REASONS, locale);
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
    let doubtful = counted(doubts, ONE_DOUBT, DOUBTS, locale);
    add_sentence(&mut summary, &doubtful);
    let unanswered = counted(missing.len(), ONE_QUESTION, QUESTIONS, locale);
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
