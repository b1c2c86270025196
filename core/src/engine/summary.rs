//! The sentences that sum up a report.

use alloc::borrow::ToOwned as _;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use crate::contract::{
    AddressSource, Decision, Dispatch, Effect, Finding, Locale, PurposeKind, RegisterUse, Status,
    grouped,
};
use crate::facts::{MANDATORY_PURPOSES, VOLUNTARY_PURPOSES};
use crate::localized::Localized;
use crate::rules;

/// The provision for mandatory use.
const MANDATORY_BASIS: Localized = Localized {
    nb: "eForvaltningsforskriften § 8 tredje ledd",
    nn: "eForvaltningsforskrifta § 8 tredje ledd",
    en: "eGovernment Regulations, section 8, third paragraph",
};

/// The provision for voluntary use.
const VOLUNTARY_BASIS: Localized = Localized {
    nb: "eForvaltningsforskriften § 29 andre ledd",
    nn: "eForvaltningsforskrifta § 29 andre ledd",
    en: "eGovernment Regulations, section 29, second paragraph",
};

/// The summary of a permit.
const FOLLOWS: Localized = Localized {
    nb: "Ut fra svarene følger utsendelsen retningslinjene.",
    nn: "Ut frå svara følgjer utsendinga retningslinjene.",
    en: "Judging by the answers, the mailing follows the guidelines.",
};

/// What a written reason settled.
const DEPARTURES: Localized = Localized {
    nb: "Dere har begrunnet avvik på disse punktene: {titles}.",
    nn: "De har grunngitt avvik på desse punkta: {titles}.",
    en: "You have given reasons for departing on these points: {titles}.",
};

/// The summary where recipients gave their addresses for the case.
const GIVEN_FOR_THE_CASE: Localized = Localized {
    nb: "Mottakeren har selv gitt adressen til denne saken. Da gjelder ikke retningslinjene for registeret.",
    nn: "Mottakaren har sjølv gitt adressa til denne saka. Då gjeld ikkje retningslinjene for registeret.",
    en: "The recipient gave the address for this case. The register's guidelines do not apply.",
};

/// The summary where the addresses are businesses' own.
const OF_BUSINESSES: Localized = Localized {
    nb: "Meldingen går til adresser virksomhetene selv har oppgitt. Da gjelder ikke retningslinjene for registeret.",
    nn: "Meldinga går til adresser verksemdene sjølve har oppgitt. Då gjeld ikkje retningslinjene for registeret.",
    en: "The message goes to addresses that the businesses themselves have given. The register's guidelines do not apply.",
};

/// The number of further findings that deny: one …
const ONE_MORE_REASON: Localized = Localized {
    nb: "Det er én grunn i tillegg.",
    nn: "Det er éin grunn i tillegg.",
    en: "There is one more reason.",
};

/// … or more.
const MORE_REASONS: Localized = Localized {
    nb: "Det er {n} grunner i tillegg.",
    nn: "Det er {n} grunnar i tillegg.",
    en: "There are {n} more reasons.",
};

/// The number of findings to settle: one …
const ONE_DOUBT: Localized = Localized {
    nb: "Ett punkt må rettes eller begrunnes.",
    nn: "Eitt punkt må rettast eller grunngivast.",
    en: "One point has to be put right or explained.",
};

/// … or more.
const DOUBTS: Localized = Localized {
    nb: "{n} punkter må rettes eller begrunnes.",
    nn: "{n} punkt må rettast eller grunngivast.",
    en: "{n} points have to be put right or explained.",
};

/// The number of missing facts: one …
const ONE_QUESTION: Localized = Localized {
    nb: "Ett spørsmål står igjen.",
    nn: "Eitt spørsmål står att.",
    en: "One question remains.",
};

/// … or more.
const QUESTIONS: Localized = Localized {
    nb: "{n} spørsmål står igjen.",
    nn: "{n} spørsmål står att.",
    en: "{n} questions remain.",
};

/// Returns the use of the register that a purpose is; `None` while it is unknown or not allowed.
pub(super) fn use_of(purpose: Option<PurposeKind>) -> Option<RegisterUse> {
    let purpose = purpose?;
    if MANDATORY_PURPOSES.contains(&purpose) {
        Some(RegisterUse::Mandatory)
    } else {
        VOLUNTARY_PURPOSES.contains(&purpose).then_some(RegisterUse::Voluntary)
    }
}

/// Returns the provision that a use rests on (P1, P2, P4).
pub(super) fn basis(use_: RegisterUse, locale: Locale) -> &'static str {
    match use_ {
        RegisterUse::Mandatory => MANDATORY_BASIS.get(locale),
        RegisterUse::Voluntary => VOLUNTARY_BASIS.get(locale),
    }
}

/// Returns the decision and its main reason in a sentence or two.
pub(super) fn summarize(decision: Decision, findings: &[Finding], locale: Locale) -> String {
    match decision {
        Decision::Deny => deny(findings, locale),
        Decision::Review => review(findings, locale),
        Decision::Permit | Decision::NotApplicable => permit(findings, locale),
    }
}

/// Returns the reason why the guidelines do not apply.
pub(super) fn not_applicable(dispatch: &Dispatch) -> Localized {
    if dispatch.audience.address_source == Some(AddressSource::Recipient) {
        GIVEN_FOR_THE_CASE
    } else {
        OF_BUSINESSES
    }
}

fn permit(findings: &[Finding], locale: Locale) -> String {
    let justified = findings.iter().filter(|finding| finding.status == Status::Justified);
    let titles: BTreeSet<&str> =
        justified.filter_map(|finding| rules::title(&finding.rule, locale)).collect();
    let follows = FOLLOWS.get(locale).to_owned();
    if titles.is_empty() {
        return follows;
    }
    let titles = titles.into_iter().collect::<Vec<_>>().join("; ");
    let departures = fill(DEPARTURES.get(locale), |_| Some(titles.clone()));
    [follows, departures].join(" ")
}

fn deny(findings: &[Finding], locale: Locale) -> String {
    let mut denying = findings.iter().filter(|finding| finding.effect == Effect::Deny);
    let first = denying.next().map(|finding| finding.message.clone());
    let more = counted(denying.count(), ONE_MORE_REASON, MORE_REASONS, locale);
    first.into_iter().chain(more).collect::<Vec<_>>().join(" ")
}

fn review(findings: &[Finding], locale: Locale) -> String {
    let (mut missing, mut doubts) = (BTreeSet::new(), 0);
    for finding in findings.iter().filter(|finding| finding.effect == Effect::Review) {
        if finding.status == Status::Unknown && !finding.missing.is_empty() {
            missing.extend(&finding.missing);
        } else {
            doubts += 1;
        }
    }
    let doubts = counted(doubts, ONE_DOUBT, DOUBTS, locale);
    let questions = counted(missing.len(), ONE_QUESTION, QUESTIONS, locale);
    doubts.into_iter().chain(questions).collect::<Vec<_>>().join(" ")
}

/// Returns the sentence for a count; `None` for zero.
fn counted(count: usize, one: Localized, many: Localized, locale: Locale) -> Option<String> {
    match count {
        0 => None,
        1 => Some(one.get(locale).to_owned()),
        _ => Some(fill(many.get(locale), |_| Some(grouped(count as u64, locale)))),
    }
}

/// Replaces each `{name}` of a template by its figure, or by `?` if it is not known.
pub(super) fn fill(template: &str, figure: impl Fn(&str) -> Option<String>) -> String {
    let (mut filled, mut rest) = (String::with_capacity(template.len()), template);
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or_default();
        filled.push_str(before);
        filled.push_str(&figure(name).unwrap_or_else(|| "?".to_owned()));
        rest = after;
    }
    filled.push_str(rest);
    filled
}
