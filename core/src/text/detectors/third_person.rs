//! A person other than the recipient whom the message is about, by name: a ward, a child, a dead person
//! (G4b). A heuristic: it asks, and never denies.
//!
//! A name counts where the sentence tells how the recipient is related to its bearer, and a first name
//! where it is the subject of the sentence. A placeholder counts right after the relation.

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::detectors::name_with_case::{is_private, name_end};
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::PhraseGroup;
use crate::text::tokens::TokenKind;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::ThirdPerson,
    title: Localized {
        nb: "Navngir en annen enn mottakeren",
        nn: "Namngir ein annan enn mottakaren",
        en: "Names somebody other than the recipient",
    },
    requires: &[],
    phrases: &[(PhraseGroup::Relation, RELATIONS)],
    detect,
};

/// The most tokens between a relation and the placeholder of a name.
const NEARBY: usize = 2;
/// The shortest first name, in bytes, that is the subject of a sentence by itself: shorter ones are words.
const SHORTEST_SUBJECT: usize = 4;

/// How the recipient is related to the person whom a message is about.
const RELATIONS: &[&str] = &[
    "verge~|verje~|vergen|verja|verjemål*|vergemål*|vergeregnskap*|verjerekneskap*|vergehaver*",
    "barnet|barna|barn ditt|dine|dykkar|deres",
    "sønnen|sonen|datteren|dottera|datter|dotter|sønn|son din|di|deres|dykkar",
    "foreldre|foresatt|føresett|føresette|foresatte til|for",
    "barnet|elev~|eleven|fosterbarn*|fosterbarnet",
    "dødsbo*|dødsboet|arveoppgjør*|skifteattest*|avdød~|avdøde|gravferd*|begravelse~|bisettelse~",
    "bo|boet|arven|arv etter",
    "pårørende|pårørande til|for",
    "vegne|vegner av",
    "ektefellen|ektefelle|samboeren|moren|faren|mora|mor|far din|di",
    "din|di mor|far|mann|kone|bror|søster|syster|datter|dotter|sønn|son|ektefelle|samboer|sambuar|bestemor|\
     bestefar|mamma|pappa|tante|onkel",
    "your ?late mother|father|husband|wife|brother|sister|grandmother|grandfather|partner",
    "guardian for|of",
    "your child|son|daughter|ward",
    "estate|funeral|guardianship of|for",
    "the late",
    "on behalf of",
];

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.documents().flat_map(matches).collect()
}

/// Returns the names of other people in a document, in order.
fn matches(document: &Document<'_>) -> Vec<Match> {
    document.sentences().flat_map(|sentence| names(document, &sentence)).collect()
}

fn names(document: &Document<'_>, sentence: &Range<usize>) -> Vec<Match> {
    if !document.has_phrase(sentence, PhraseGroup::Relation) {
        let subjects = beginnings(document, sentence);
        let subjects = subjects.filter(|at| is_subject(document, *at, sentence));
        return subjects.map(|at| Match::of_tokens(document, &(at..at + 1))).collect();
    }
    let (mut names, mut at) = (Vec::new(), sentence.start);
    while at < sentence.end {
        let name = at..name_end(document, at, sentence).max(at + 1);
        let counts = is_private(document, &name, sentence)
            || is_placeholder_of_relation(document, at, sentence);
        if counts {
            names.push(Match::of_tokens(document, &name));
            at = name.end;
        } else {
            at += 1;
        }
    }
    names
}

/// Returns the tokens at which a statement begins: the first of the sentence, and those after a colon.
fn beginnings<'d>(
    document: &'d Document<'_>,
    sentence: &Range<usize>,
) -> impl Iterator<Item = usize> + 'd {
    let start = sentence.start;
    let begins = move |at: &usize| {
        *at == start || document.kind(*at - 1) == Some(TokenKind::Punctuation(':'))
    };
    sentence.clone().filter(begins)
}

/// Returns whether a token is a placeholder right after a relation, as in «verge for {{navn}}».
fn is_placeholder_of_relation(document: &Document<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let from = at.saturating_sub(NEARBY + 1).max(sentence.start);
    document.kind(at) == Some(TokenKind::Placeholder)
        && document.has_phrase(&(from..at), PhraseGroup::Relation)
}

/// Returns whether the token at the beginning of a statement is a first name and its subject, as in «Emma
/// har time mandag». A full name there is most often that of a case worker.
fn is_subject(document: &Document<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let says =
        matches!(document.word(at + 1), "har" | "skal" | "må" | "fikk" | "fekk" | "has" | "must");
    says && document.word(at).len() >= SHORTEST_SUBJECT
        && name_end(document, at, sentence) == at + 1
}

#[cfg(test)]
mod tests {
    use crate::contract::Signal;
    use crate::text::testing::assert_matches;

    #[test]
    fn names_of_others_are_found() {
        assert_matches(
            Signal::ThirdPerson,
            &[
                (
                    "Fristen for vergeregnskapet for Ola Nordmann, som du er verge for, er 1. mars.",
                    &["Ola Nordmann"],
                ),
                ("Du er verje for Kari Nordmann.", &["Kari Nordmann"]),
                ("Vi trenger svar om din mor Anne Hansen.", &["Anne Hansen"]),
                ("Please reply about your late husband Ola Nordmann.", &["Ola Nordmann"]),
                ("Du er verge for {{navn}} til 1. mai.", &["{{navn}}"]),
                ("Dødsboet etter Per Hansen er ferdig skiftet.", &["Per Hansen"]),
                ("Begravelsen til Anna Berg er fredag.", &["Anna Berg"]),
                ("Barnet ditt {{barnets_navn}} har time mandag.", &["{{barnets_navn}}"]),
                ("Nordvik kommune: Emma har time til vaksine mandag.", &["Emma"]),
                ("You are guardian for Anna Berg.", &["Anna Berg"]),
                ("Sonen din Ola Nordmann har fått plass i SFO.", &["Ola Nordmann"]),
                ("Vi skriver på vegne av Kari Nordmann.", &["Kari Nordmann"]),
            ],
        );
    }

    #[test]
    fn recipients_case_workers_and_places_are_not_others() {
        assert_matches(
            Signal::ThirdPerson,
            &[
                ("Hei Kari Nordmann! Du har time mandag.", &[]),
                ("Hei {{navn}}, du har time mandag.", &[]),
                ("Fristen for å levere vergeregnskapet er 1. mars.", &[]),
                ("Hilsen Kari Nordmann, saksbehandler", &[]),
                ("Barnet ditt har fått tilbud om barnehageplass.", &[]),
                ("Barnet ditt skal begynne på Ole Bulls skole.", &[]),
                ("Vannet i Kari Traas vei blir stengt.", &[]),
                ("Du har time hos tannlege Anna Berg mandag.", &[]),
                ("Vi har sendt deg et brev.", &[]),
                ("Kari Nordmann har fått saken din.", &[]),
                ("", &[]),
            ],
        );
    }
}
