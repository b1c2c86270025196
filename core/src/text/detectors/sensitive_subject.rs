//! Wording that reveals something sensitive about the recipient: health, disability, social help,
//! economy, crime, belief, origin, sexual orientation (G4b). A heuristic: it asks, and never denies.
//!
//! Some wording is sensitive in any sentence, such as the name of a clinic. Other words name an illness
//! or a service, as public information does too; they count where the same sentence is about an
//! appointment, a result or a case. Nothing counts in a sentence about a plan, a building or a strike,
//! unless it is about the recipient's own case as well, nor in one about a position or a course of study.

mod vocabulary;

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::detectors::sensitive_subject::vocabulary::{
    ABOUT_RECIPIENT, AMOUNTS, BENEFITS_AND_DEBTS, OWN_CASES, PUBLIC_MATTERS, SENSITIVE,
    SENSITIVE_IN_CASE, WORK_AND_STUDY,
};
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;
use crate::text::template::Meaning;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::SensitiveSubject,
    title: Localized {
        nb: "Røper noe sensitivt",
        nn: "Røper noko sensitivt",
        en: "Gives away something sensitive",
    },
    requires: &[],
    phrases: &[
        (PhraseGroup::Sensitive, SENSITIVE),
        (PhraseGroup::SensitiveInCase, SENSITIVE_IN_CASE),
        (PhraseGroup::BenefitOrDebt, BENEFITS_AND_DEBTS),
        (PhraseGroup::Amount, AMOUNTS),
        (PhraseGroup::AboutRecipient, ABOUT_RECIPIENT),
        (PhraseGroup::PublicMatter, PUBLIC_MATTERS),
        (PhraseGroup::OwnCase, OWN_CASES),
        (PhraseGroup::WorkOrStudy, WORK_AND_STUDY),
    ],
    detect,
};

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.documents().flat_map(matches).collect()
}

/// Returns the sensitive wording in a document, in order and without overlap.
fn matches(document: &Document<'_>) -> Vec<Match> {
    let mut matches: Vec<_> = Match::of_placeholders(document, Meaning::Diagnosis).collect();
    if !document.hits.all().iter().any(|hit| is_candidate(hit.group)) {
        return matches;
    }
    let sentences: Vec<_> = document.sentences().map(|it| Sentence::new(document, it)).collect();
    matches.extend(Match::of_phrases(document, |hit| {
        if !is_candidate(hit.group) || is_street(document.word(hit.start())) {
            return false;
        }
        let nth = sentences.partition_point(|sentence| sentence.tokens.end <= hit.start());
        let Some(sentence) = sentences.get(nth) else { return false };
        // What is added before or after a message is about something else.
        let is_joined =
            |one: &Sentence, next: &Sentence| document.are_in_paragraph(&one.tokens, &next.tokens);
        let beside = || {
            let before = nth.checked_sub(1).and_then(|before| sentences.get(before));
            let before = before.filter(|before| is_joined(before, sentence));
            let after = sentences.get(nth + 1).filter(|after| is_joined(sentence, after));
            before.into_iter().chain(after)
        };
        match hit.group {
            _ if sentence.matter == Matter::Public => false,
            PhraseGroup::BenefitOrDebt => sentence.has_amount,
            PhraseGroup::SensitiveInCase => {
                sentence.is_about_recipient
                    || beside().any(|sentence| sentence.matter == Matter::OwnCase)
            }
            _ => true,
        }
    }));
    matches
}

/// A sentence, and what it is about.
struct Sentence {
    tokens: Range<usize>,
    /// True if it is about an appointment, a result, a case or the recipient.
    is_about_recipient: bool,
    has_amount: bool,
    matter: Matter,
}

/// What a sentence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Matter {
    /// The recipient's own case, whatever else it says.
    OwnCase,
    /// A public matter, such as a plan, a building or a strike, or a position or course of study.
    Public,
    /// Anything else.
    Other,
}

impl Sentence {
    fn new(document: &Document<'_>, tokens: Range<usize>) -> Self {
        let has = |group| document.has_phrase(&tokens, group);
        let is_own_case =
            has(PhraseGroup::OwnCase) || tokens.clone().any(|at| is_possession(document, at));
        Self {
            is_about_recipient: has(PhraseGroup::AboutRecipient) || has(PhraseGroup::CaseKind),
            has_amount: has(PhraseGroup::Amount)
                || document.placeholders_for(tokens.clone(), Meaning::Amount).next().is_some(),
            matter: match () {
                () if has(PhraseGroup::WorkOrStudy) => Matter::Public,
                () if is_own_case => Matter::OwnCase,
                () if has(PhraseGroup::PublicMatter) => Matter::Public,
                () => Matter::Other,
            },
            tokens,
        }
    }
}

/// Returns whether phrases of a group may be sensitive.
const fn is_candidate(group: PhraseGroup) -> bool {
    matches!(
        group,
        PhraseGroup::Sensitive | PhraseGroup::SensitiveInCase | PhraseGroup::BenefitOrDebt
    )
}

/// Returns whether a word is the name of a street, as in *Fengselsgata*.
fn is_street(word: &str) -> bool {
    ["gata", "gate", "veien", "vegen", "bakken"].iter().any(|end| word.ends_with(end))
}

/// Returns whether a word says that something is the recipient's, other than an opinion or a place.
fn is_possession(document: &Document<'_>, at: usize) -> bool {
    let is_general = |at| {
        matches!(
            document.word(at),
            "mening"
                | "meininga"
                | "meining"
                | "meningen"
                | "stemme"
                | "stemmen"
                | "røysta"
                | "innspill"
                | "innspel"
                | "synspunkt"
                | "kommune"
                | "kommunen"
                | "nabolag"
                | "nabolaget"
                | "nærmiljø"
                | "nærmiljøet"
                | "område"
                | "området"
                | "gate"
                | "gata"
                // What a disclosure speaks of.
                | "kontaktinformasjonen"
                | "kontaktinformasjon"
                | "nummeret"
                | "mobilnummeret"
                | "e-postadressen"
                | "e-postadressa"
                | "adressen"
                | "adressa"
                | "postkassen"
                | "postkassa"
                | "contact"
                | "email"
                | "number"
                | "mobile"
                | "digital"
                | "opinion"
                | "views"
                | "neighbourhood"
                | "area"
                | "vote"
        )
    };
    is_possessive(document.word(at))
        && !is_general(at + 1)
        && !at.checked_sub(1).is_some_and(is_general)
}

/// Returns whether a word is a possessive of the recipient.
fn is_possessive(word: &str) -> bool {
    matches!(word, "din" | "ditt" | "dine" | "di" | "dykkar" | "deres" | "your")
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use crate::contract::Signal;
    use crate::text::testing::{assert_found, assert_matches, cases};

    #[test]
    fn subjects_of_the_recipient_are_found() {
        let sensitive = cases(include_str!("sensitive_subject/found.txt"));
        assert_found(Signal::SensitiveSubject, &sensitive, true);
    }

    #[test]
    fn information_to_everybody_is_not_sensitive() {
        let mut public = cases(include_str!("sensitive_subject/not_found.txt"));
        public.push(String::new());
        assert_found(Signal::SensitiveSubject, &public, false);
    }

    #[test]
    fn the_sensitive_words_are_marked() {
        assert_matches(
            Signal::SensitiveSubject,
            &[
                ("Vedtak om økonomisk sosialhjelp ligger klart.", &["økonomisk sosialhjelp"]),
                ("Du har fått innvilget bostøtte med 4 312 kr per måned.", &["bostøtte"]),
                ("Du er i risikogruppen for influensa.", &["Du er i risikogruppen"]),
                ("Du står i Sametingets valgmanntall.", &["Sametingets valgmanntall"]),
                ("Parkeringsløyve for rørslehemma er innvilga.", &["rørslehemma"]),
                (
                    "Sykmeldingen din er mottatt. Ny rusplan er på høring. Søk om sykepenger.",
                    &["Sykmeldingen", "sykepenger"],
                ),
            ],
        );
    }

    #[test]
    fn a_sentence_beside_may_tell_whose_case_it_is() {
        assert_matches(
            Signal::SensitiveSubject,
            &[
                ("Vi har fått søknaden din. Den gjelder hjelpestønad.", &["hjelpestønad"]),
                ("Vi har nye nettsider. Her står det om hjelpestønad.", &[]),
            ],
        );
    }
}
