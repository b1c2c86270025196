//! A person's full name in a sentence about a kind of case (B1). A heuristic: advice only.
//!
//! A name is a common first name and another word with a capital. In capitals, and as registers write
//! it, the surname may come first: «NORDMANN OLA», «Nordmann, Ola». The names of those who sign, answer
//! the telephone or gave their name to a street do not count.

mod capitals;
mod first_names;

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::detectors::name_with_case::capitals::{LONGEST_NAME, name_in_capitals};
use crate::text::detectors::name_with_case::first_names::is_first_name;
use crate::text::document::Document;
use crate::text::folding::is_uppercase_letter;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;
use crate::text::template::Meaning;
use crate::text::tokens::TokenKind;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::NameWithCase,
    title: Localized {
        nb: "Navn sammen med sakstype",
        nn: "Namn saman med sakstype",
        en: "A name with a type of case",
    },
    requires: &[],
    phrases: &[
        (PhraseGroup::CaseKind, CASE_KINDS),
        (PhraseGroup::AtWork, AT_WORK),
        (PhraseGroup::PlaceName, PLACES),
    ],
    detect,
};

/// The number of tokens to either side that tell whose name it is.
const CONTEXT: usize = 3;

/// Kinds of cases.
const CASE_KINDS: &[&str] = &[
    "søknad~|*søknad|*søknaden|*søknadene|vedtak~|*vedtak|*vedtaket|klag~|klagesak*|*klage",
    "*sak|*saken|*saka|sak~",
    "uføretrygd*|barnebidrag*|bidrag~|bostøtte*|sosialhjelp*|*tillatelse|*tillatelsen",
    "*tillating|*løyve|*løyvet|førerkort*|skilsmisse*|dom|dommen|tilvising*|henvisning*",
    "dispensasjon*|erstatning*|avslag~|innvilg~|avslått|avslege|permisjon*|skolebytte*",
    "skoleplass*|barnehageplass*|verge|vergemål*|verjemål*|arv|arveoppgjør*|dødsbo*",
    "separasjon*|bevilling*|*bevilling|løyvesøknad*|navneendring*|namneendring*|fritak*",
    "*fritak|skifteattest*|godkjen~|begjæring*|krav~",
    "application|decision|appeal|case|claim|permit|granted|rejected|benefit|custody",
    "guardianship|licence|estate|hearing|referral",
];

/// Words beside the name of somebody at work.
const AT_WORK: &[&str] = &[
    "hilsen|hilsing|helsing|hels|mvh|vh|v|hos|spør|regards|kontakt~|kontaktperson|ring~",
    "ringje|tlf|telefon|contact|call",
    "saksbehandl*|byggesaksbehandl*|rådgiver|rådgjevar|seniorråd*|leder|leiar|avdelingsled*",
    "enhetsled*|styrer|ordfør*|lærer|lærar|kontaktlær*|rektor|inspektør|lege|dr|jordmor",
    "tannlege|advokat|veileder|rettleiar|konsulent|førstekonsulent|sekretær|direktør|statsråd",
    "statsminister|officer|caseworker|adviser|advisor|doctor|teacher|minister",
];

/// Words that make a name that of a place.
const PLACES: &[&str] = &[
    "vei|*vei|veien|*veien|veg|*veg|vegen|*vegen|gate|*gate|gata|*gata|gaten|*gaten|plass",
    "plassen|torg|torget|allé|allè|bru|skole|skule|park|street|road|kommune|hus|minne",
    "stiftelse|fond|legat",
];

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.documents().flat_map(matches).collect()
}

/// Returns the names in sentences about a kind of case, in order.
fn matches(document: &Document<'_>) -> Vec<Match> {
    let mut matches = Vec::new();
    let has_case = document.has_phrase(&(0..document.tokens.len()), PhraseGroup::CaseKind);
    for sentence in document.sentences().filter(|_| has_case) {
        let is_about_case = document.has_phrase(&sentence, PhraseGroup::CaseKind)
            || concerns(document.word(sentence.start));
        if is_about_case {
            let names = document.placeholders_for(sentence.clone(), Meaning::PersonName);
            let names = names.filter(|at| !is_greeted_or_at_work(document, *at));
            matches.extend(names.map(|at| Match::of_tokens(document, &(at..at + 1))));
        }
        let mut at = sentence.start;
        while is_about_case && at < sentence.end {
            let name = at..name_end(document, at, &sentence)
                .max(register_name_end(document, at, &sentence))
                .max(name_in_capitals(document, at, &sentence));
            if is_private(document, &name, &sentence) {
                matches.push(Match::of_tokens(document, &name));
                at = name.end;
            } else {
                at += 1;
            }
        }
    }
    matches
}

/// Returns whether a name is that of the recipient in a greeting, or of somebody at work.
fn is_greeted_or_at_work(document: &Document<'_>, name: usize) -> bool {
    let before = document.before_in_sentence(name, CONTEXT);
    let is_greeting = |at| {
        matches!(document.word(at), "hei" | "heisann" | "hallo" | "kjære" | "dear" | "hi" | "hello")
    };
    document.has_phrase(&before, PhraseGroup::AtWork) || before.into_iter().any(is_greeting)
}

/// Returns whether a sentence that begins with a word is about the case that another one names.
fn concerns(word: &str) -> bool {
    matches!(
        word,
        "gjelder"
            | "gjeld"
            | "angår"
            | "vedrørende"
            | "vedrørande"
            | "vedr"
            | "ang"
            | "angående"
            | "søker"
            | "søkjar"
            | "part"
            | "navn"
            | "namn"
            | "concerning"
            | "regarding"
            | "name"
            | "applicant"
    )
}

/// Returns the end of a name in the order of registers that starts at a token: a surname, a comma, and
/// first names. It follows a preposition, a mark or a number: «i Bergen, Kari» is no name.
fn register_name_end(document: &Document<'_>, at: usize, sentence: &Range<usize>) -> usize {
    let is_comma = document.kind(at + 1) == Some(TokenKind::Punctuation(','));
    let is_surname = !is_first_name(document.word(at))
        && is_capitalised(document, at)
        && document.hits_at(at).is_empty();
    if !(is_comma && is_surname && at + 2 < sentence.end && is_named_after(document, at, sentence))
    {
        return at;
    }
    let end = name_end(document, at + 2, sentence);
    if end > at + 2 { end } else { at }
}

/// Returns whether a name may follow the token before one.
fn is_named_after(document: &Document<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| *before >= sentence.start) else {
        return true;
    };
    match document.kind(before) {
        Some(TokenKind::Word) => {
            matches!(
                document.word(before),
                "for"
                    | "til"
                    | "fra"
                    | "frå"
                    | "av"
                    | "mellom"
                    | "gjelder"
                    | "gjeld"
                    | "of"
                    | "from"
                    | "to"
            )
        }
        Some(TokenKind::Punctuation(',')) => document.kind(before) != document.kind(at + 1),
        _ => true,
    }
}

/// Returns the end of the name that starts at a token: a first name and the words with a capital after
/// it. Only the first few are read, since more are no name.
pub(super) fn name_end(document: &Document<'_>, at: usize, sentence: &Range<usize>) -> usize {
    if !is_first_name(document.word(at)) {
        return at;
    }
    let last = sentence.end.min(at + LONGEST_NAME + 1);
    (at..last).find(|token| !is_capitalised(document, *token)).unwrap_or(last)
}

/// Returns whether words are the full name of a person who is not at work.
pub(super) fn is_private(
    document: &Document<'_>,
    name: &Range<usize>,
    sentence: &Range<usize>,
) -> bool {
    if !(2..=LONGEST_NAME).contains(&name.len()) {
        return false;
    }
    let before = name.start.saturating_sub(CONTEXT).max(sentence.start)..name.start;
    let after = name.end..(name.end + CONTEXT).min(sentence.end);
    let last = name.end - 1..name.end + 1;
    let is_at_work = |tokens| document.has_phrase(tokens, PhraseGroup::AtWork);
    !is_at_work(&before)
        && !is_at_work(&after)
        && !document.has_phrase(&last, PhraseGroup::PlaceName)
}

/// Returns whether a token is a word with a capital, and not in capitals.
fn is_capitalised(document: &Document<'_>, at: usize) -> bool {
    if document.word(at).is_empty() {
        return false;
    }
    let mut letters = document.source_text(&document.byte_range(&(at..at + 1))).chars();
    letters.next().is_some_and(is_uppercase_letter)
        && letters.next().is_some_and(|second| !is_uppercase_letter(second))
}

#[cfg(test)]
mod tests {
    use crate::contract::Signal;
    use crate::text::testing::assert_matches;

    #[test]
    fn full_names_count_in_sentences_about_a_case_only() {
        assert_matches(
            Signal::NameWithCase,
            &[
                ("Søknaden til Kari Nordmann om bostøtte er avgjort.", &["Kari Nordmann"]),
                ("Gjelder vedtak om førerkort for Ole Martin Vik.", &["Ole Martin Vik"]),
                ("The application for Anna Berg has been received.", &["Anna Berg"]),
                ("Saksbehandler Kari Nordmann har mottatt søknaden.", &[]),
                ("Byggesaken i Ole Bulls gate 3 er avgjort.", &[]),
                ("Søknaden er mottatt.\n\nHilsen\nKari Nordmann", &[]),
                ("Hei Kari Nordmann! Du har time mandag.", &[]),
                ("Kari har fått svar på søknaden.", &[]),
                ("Søknaden til {{mottakerNavn}} er avgjort.", &["{{mottakerNavn}}"]),
                ("Vedtak om bostøtte for $recipientName$.", &["$recipientName$"]),
                ("Hei {{fornavn}}, søknaden din er mottatt.", &[]),
                ("Søknaden er sendt til {{avdeling.navn}}.", &[]),
                ("", &[]),
            ],
        );
    }

    #[test]
    fn names_count_in_capitals_and_in_the_order_of_registers() {
        assert_matches(
            Signal::NameWithCase,
            &[
                ("Søknaden er avgjort. Gjelder {{fnr}}, NORDMANN OLA.", &["NORDMANN OLA"]),
                ("Vedtak om bostøtte for OLA NORDMANN er klart.", &["OLA NORDMANN"]),
                ("Vedtak om bostøtte for NORDMANN OLA KARI er klart.", &["NORDMANN OLA KARI"]),
                ("Søknaden til Nordmann, Ola om bostøtte er avgjort.", &["Nordmann, Ola"]),
                ("Byggesak: Haugstøl, Ingrid Marie. Frist 1. mai.", &["Haugstøl, Ingrid Marie"]),
                ("VEDTAK OM BOSTØTTE FOR OLA NORDMANN", &["OLA NORDMANN"]),
                ("SØKNAD OLA NORDMANN", &["OLA NORDMANN"]),
                ("SØKNAD – NORDMANN, OLA", &["NORDMANN, OLA"]),
                ("The application from HARTWELL OLIVER was granted.", &["HARTWELL OLIVER"]),
                ("KARI-ANNE VIK har time mandag.", &[]),
                ("Søker: Hansen, Anne Lise. Søknaden er avgjort.", &["Hansen, Anne Lise"]),
                ("Søknaden for LIV BERG er innvilget.", &["LIV BERG"]),
                ("Klage fra HANSEN PER OLAV er mottatt.", &["HANSEN PER OLAV"]),
                ("SØKNAD OM LIV OG RØR", &[]),
                ("Søknaden er sendt til OSLO KOMMUNE PER POST.", &[]),
                ("Dispensasjon for KARI-ANNE VIK er gitt.", &["KARI-ANNE VIK"]),
                ("Gjelder NORDMANN OLA.", &[]),
                ("VEDTAK OM BOSTØTTE", &[]),
                ("VIKTIG MELDING OM SØKNADEN TIL OLAVSGATA", &[]),
                ("SØKNAD OM SKOLEPLASS: VIKTIG MELDING TIL ALLE", &[]),
                ("VEDTAK I SAKEN OM OLA NORDMANNS GATE", &[]),
                ("SAKSBEHANDLER KARI NORDMANN HAR FÅTT SØKNADEN", &[]),
                ("SØKNADEN ER MOTTATT. HILSEN KARI NORDMANN", &[]),
                ("FINN SAKEN DIN PÅ NETT", &[]),
                ("PER MÅNED FÅR DU SVAR PÅ SØKNADEN", &[]),
                ("HEI KARI! SØKNADEN ER MOTTATT", &[]),
                ("Søknaden er mottatt av NAV NORDVIK.", &[]),
                ("Klagen på E6 OSLO NORD er avvist.", &[]),
                ("I Bergen, Kari Vik, er søknaden din avgjort.", &["Kari Vik"]),
                ("Søknaden er mottatt i Bergen, Ola.", &[]),
                ("Hei, Ola. Søknaden er mottatt.", &[]),
            ],
        );
    }
}
