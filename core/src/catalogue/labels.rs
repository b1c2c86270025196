//! Labels for the parts of a report and of the catalogue, by key.

use alloc::borrow::ToOwned as _;
use alloc::collections::BTreeMap;
use alloc::string::String;

use crate::contract::{ANSWERS, CHANNELS, LANGUAGES, Locale, Localized};
use crate::screening::ScreeningFact;

/// Returns labels for the parts of a report, by key: decisions, effects, headings, channels and
/// languages. The catalogue has these and more.
///
/// ```
/// use krr_policy::{Locale, labels};
///
/// assert_eq!(labels(Locale::En)["decision.permit"], "May be sent");
/// assert_eq!(labels(Locale::En)["channel.email"], "Email");
/// ```
#[must_use]
pub fn labels(locale: Locale) -> BTreeMap<String, String> {
    let mut labels = BTreeMap::new();
    insert(&mut labels, "", REPORT_LABELS, locale);
    insert(&mut labels, "channel.", CHANNELS, locale);
    insert(&mut labels, "language.", LANGUAGES, locale);
    labels
}

/// Returns labels for the parts of a report and of the catalogue, by key, and for the values of
/// facts by `answer.`, the path of the fact and the value.
pub(super) fn all(locale: Locale) -> BTreeMap<String, String> {
    let mut labels = labels(locale);
    insert(&mut labels, "", RULE_LABELS, locale);
    for (fact, answers) in ANSWERS {
        insert(&mut labels, &format!("answer.{fact}."), answers, locale);
    }
    for fact in ScreeningFact::ALL {
        let key = format!("screening.{}", fact.name());
        insert(&mut labels, &format!("{key}."), fact.values(), locale);
        labels.insert(key, fact.label().get(locale).to_owned());
    }
    labels
}

fn insert(
    labels: &mut BTreeMap<String, String>,
    prefix: &str,
    list: &[(&str, Localized)],
    locale: Locale,
) {
    for (key, label) in list {
        labels.insert(format!("{prefix}{key}"), label.get(locale).to_owned());
    }
}

const REPORT_LABELS: &[(&str, Localized)] = &[
    (
        "decision.not_applicable",
        Localized {
            nb: "Gjelder ikke registeret",
            nn: "Gjeld ikkje registeret",
            en: "Register not used",
        },
    ),
    ("decision.permit", Localized { nb: "Kan sendes", nn: "Kan sendast", en: "May be sent" }),
    (
        "decision.permit_with_reasons",
        Localized {
            nb: "Kan sendes, med begrunnede avvik",
            nn: "Kan sendast, med grunngitte avvik",
            en: "May be sent, with reasons given",
        },
    ),
    ("decision.review", Localized { nb: "Må vurderes", nn: "Må vurderast", en: "Needs review" }),
    (
        "decision.deny",
        Localized { nb: "Kan ikke sendes", nn: "Kan ikkje sendast", en: "Must not be sent" },
    ),
    (
        "effect.deny",
        Localized { nb: "Stopper utsendelsen", nn: "Stoppar utsendinga", en: "Stops the mailing" },
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
        Localized { nb: "Slik kan den sendes", nn: "Slik kan ho sendast", en: "What it takes" },
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
    ("word.units", Localized { nb: "tegn", nn: "teikn", en: "characters" }),
    ("word.yes", Localized { nb: "ja", nn: "ja", en: "yes" }),
    ("word.no", Localized { nb: "nei", nn: "nei", en: "no" }),
    ("encoding.gsm7", Localized::same("GSM-7")),
    ("encoding.ucs2", Localized::same("UCS-2")),
    (
        "word.translation_missing",
        Localized {
            nb: "oversettelse mangler",
            nn: "omsetjing manglar",
            en: "translation missing",
        },
    ),
    ("edit.change", Localized { nb: "Endre", nn: "Endre", en: "Change" }),
    ("edit.add", Localized { nb: "Legg til", nn: "Legg til", en: "Add" }),
    ("edit.rewrite", Localized { nb: "Skriv om", nn: "Skriv om", en: "Rewrite" }),
    ("heading.obligations", Localized { nb: "Husk også", nn: "Hugs òg", en: "Remember as well" }),
    ("word.reason", Localized { nb: "Begrunnelse", nn: "Grunngiving", en: "Reason" }),
    (
        "source.guidelines",
        Localized { nb: "retningslinjene", nn: "retningslinjene", en: "the guidelines" },
    ),
    (
        "source.register",
        Localized {
            nb: "i omtalen av registeret",
            nn: "i omtalen av registeret",
            en: "on the register's page",
        },
    ),
    ("source.practice", Localized { nb: "god praksis", nn: "god praksis", en: "good practice" }),
    ("use.mandatory", Localized { nb: "Pliktig bruk", nn: "Pliktig bruk", en: "Mandatory use" }),
    (
        "use.voluntary",
        Localized { nb: "Frivillig bruk", nn: "Frivillig bruk", en: "Voluntary use" },
    ),
];

/// Labels that only the catalogue needs.
const RULE_LABELS: &[(&str, Localized)] = &[
    ("modality.must", Localized { nb: "skal", nn: "skal", en: "must" }),
    ("modality.should", Localized { nb: "bør", nn: "bør", en: "should" }),
    ("modality.may", Localized { nb: "kan", nn: "kan", en: "may" }),
    (
        "detection.declared",
        Localized { nb: "ut fra svarene", nn: "ut frå svara", en: "from the answers" },
    ),
    ("detection.exact", Localized { nb: "eksakt funn", nn: "eksakt funn", en: "exact match" }),
    (
        "detection.heuristic",
        Localized { nb: "skjønn", nn: "skjønn", en: "judged from the wording" },
    ),
    (
        "detection.contradiction",
        Localized {
            nb: "svar som motsier hverandre",
            nn: "svar som motseier kvarandre",
            en: "answers that contradict each other",
        },
    ),
    (
        "word.not_enforced",
        Localized { nb: "ikke av en regel", nn: "ikkje av ein regel", en: "not by a rule" },
    ),
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
    (
        "version.guidelines_read",
        Localized {
            nb: "retningslinjene lest",
            nn: "retningslinjene lesne",
            en: "guidelines read",
        },
    ),
    (
        "version.register_page_changed",
        Localized {
            nb: "siden om registeret endret",
            nn: "sida om registeret endra",
            en: "page about the register changed",
        },
    ),
    ("version.rules", Localized { nb: "regler", nn: "reglar", en: "rules" }),
    ("word.rule", Localized { nb: "regel", nn: "regel", en: "rule" }),
    ("word.statement", Localized { nb: "punkt", nn: "punkt", en: "statement" }),
    (
        "word.passes",
        Localized { nb: "følger regelen", nn: "følgjer regelen", en: "follows the rule" },
    ),
    ("word.fails", Localized { nb: "bryter regelen", nn: "bryt regelen", en: "breaks the rule" }),
    (
        "coverage.enforced",
        Localized {
            nb: "avgjøres av en regel",
            nn: "blir avgjort av ein regel",
            en: "enforced by a rule",
        },
    ),
    (
        "coverage.partly",
        Localized {
            nb: "avgjøres delvis av regler",
            nn: "blir delvis avgjort av reglar",
            en: "enforced in part",
        },
    ),
    (
        "coverage.engine_property",
        Localized {
            nb: "gjelder alle vurderinger",
            nn: "gjeld alle vurderingar",
            en: "holds for every check",
        },
    ),
    (
        "coverage.informational",
        Localized { nb: "til opplysning", nn: "til opplysning", en: "for information" },
    ),
    (
        "heading.screening",
        Localized {
            nb: "Siling av mottakere",
            nn: "Siling av mottakarar",
            en: "Screening of recipients",
        },
    ),
    (
        "text.screening",
        Localized {
            nb: "Den første raden som passer for en mottaker, avgjør hvordan mottakeren kan nås.",
            nn: "Den første rada som passar for ein mottakar, avgjer korleis mottakaren kan nåast.",
            en: "The first row that fits a recipient decides how the recipient may be reached.",
        },
    ),
    ("word.row", Localized { nb: "rad", nn: "rad", en: "row" }),
    ("word.conditions", Localized { nb: "vilkår", nn: "vilkår", en: "conditions" }),
    ("word.outcome", Localized { nb: "utfall", nn: "utfall", en: "outcome" }),
    ("word.reason", Localized { nb: "grunn", nn: "grunn", en: "reason" }),
    ("outcome.by_hand", Localized { nb: "for hånd", nn: "for hand", en: "by hand" }),
    ("outcome.not_sent", Localized { nb: "sendes ikke", nn: "blir ikkje sendt", en: "not sent" }),
    ("outcome.paper", Localized { nb: "papir", nn: "papir", en: "paper" }),
    (
        "outcome.mailbox_with_notice",
        Localized {
            nb: "digital postkasse, med varsel",
            nn: "digital postkasse, med varsel",
            en: "digital mailbox, with notice",
        },
    ),
    (
        "outcome.fresh_notice",
        Localized {
            nb: "varsel i den første planlagte SMS- eller e-postkanalen som er fersk",
            nn: "varsel i den første planlagde SMS- eller e-postkanalen som er fersk",
            en: "notice by the first planned SMS or email that is fresh",
        },
    ),
    (
        "outcome.fresh_channel",
        Localized {
            nb: "den første planlagte kanalen som er fersk",
            nn: "den første planlagde kanalen som er fersk",
            en: "the first planned channel that is fresh",
        },
    ),
    (
        "outcome.any_channel",
        Localized {
            nb: "den første planlagte kanalen som når mottakeren",
            nn: "den første planlagde kanalen som når mottakaren",
            en: "the first planned channel that reaches the recipient",
        },
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The labels that are the same in Norwegian and English.
    const SAME: &[&str] = &[
        "channel.sms",
        "encoding.gsm7",
        "encoding.ucs2",
        "answer.channels.use.sms",
        "screening.status",
    ];

    #[test]
    fn no_label_is_in_the_wrong_language() {
        let [nb, nn, en] = [Locale::Nb, Locale::Nn, Locale::En].map(all);
        for (key, label) in &en {
            let is_same = nb.get(key) == Some(label) || nn.get(key) == Some(label);
            assert_eq!(is_same, SAME.contains(&key.as_str()), "{key}");
        }
    }
}
