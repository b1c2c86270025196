//! Words that tell Bokmål, Nynorsk and English apart, against the declared language (B5). A heuristic:
//! advice only.

use alloc::vec::Vec;

use crate::contract::{Language, Signal};
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::{GroupedPhrases, PhraseGroup};

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::OtherLanguage,
    title: Localized {
        nb: "Ord fra et annet språk enn det oppgitte",
        nn: "Ord frå eit anna språk enn det oppgitte",
        en: "Words of another language than declared",
    },
    requires: &["message.language"],
    phrases: WORDS,
    detect,
};

/// The fewest words of another language that are not a coincidence.
const FEWEST: usize = 3;
/// A Norwegian text is a mixture if its own words are at most so many times those of the other form.
const MIXTURE: usize = 3;
/// A text is in English, or in Norwegian, if that has more than so many times the words of its own.
const DOMINANCE: usize = 2;

/// Words that only Bokmål has, only Nynorsk, only English.
///
/// A word that the other written standard of Norwegian allows as well tells nothing: Bokmål has *saka*
/// and *meldinga*, Nynorsk has *skole*, *uke*, *nå* and *ønske* since 2012, and *viss*, *kvart*, *kven*,
/// *gjeld*, *seier* and *dykk* are other words in Bokmål.
const WORDS: &[GroupedPhrases] = &[
    (
        PhraseGroup::LanguageMarker(Language::Nb),
        &[
            "ikke|jeg|hvis|hva|hvor|hvordan|hvorfor|hvem|hvilke|hvilken|hvilket|noe|noen|dere|deres",
            "være|kommer|fra|et|en|flere|mer|uten|selv|hver|hvert|mye|vet|sier|ellers|dem|hun",
            "meldingen|saken|endringer|opplysninger|opplysningene|meldinger|henvendelsen|sendes",
            "gjelder|tjeneste|tjenesten|tjenester",
        ],
    ),
    (
        PhraseGroup::LanguageMarker(Language::Nn),
        &[
            "ikkje|eg|kva|kvar|korleis|kvifor|noko|nokon|nokre|dykkar|vere|kjem|frå|eit|ein|fleire",
            "meir|utan|berre|sjølv|veke|veker|ønskjer|desse|gjer|treng|endringar|opplysningar",
            "opplysningane|meldingar|dei|tilbod|opnar|søkje|betre|mykje|elles|innan|hugs|framleis",
            "vart|vore|tenesta|tenester",
        ],
    ),
    (
        PhraseGroup::LanguageMarker(Language::En),
        &[
            "the|and|you|your|with|of|have|has|this|from|our|are|been|which|would|not|please",
            "will|it|that|these|can|if|was|about|more|we",
        ],
    ),
];

/// Matches the words of another language, which count where they tell that the text is not, or not
/// only, in the declared one.
fn detect(analysis: &Analysis<'_>) -> Detected {
    let Some(declared) = analysis.language else {
        return Detected::default();
    };
    let mut detected = Detected { found: Some(false), ..Detected::default() };
    if declared == Language::Se {
        // There are no words to compare with.
        return detected;
    }
    let markers: Vec<_> = analysis.documents().flat_map(language_markers).collect();
    let count = |language| markers.iter().filter(|marker| marker.language == language).count();
    let own = count(declared);
    let mut telling = [Language::Nb, Language::Nn, Language::En].to_vec();
    telling.retain(|other| {
        let words = count(*other);
        *other != declared
            && !analysis.other_languages.contains(other)
            && words >= FEWEST
            && is_enough(*other, words, declared, own)
    });
    for marker in markers.into_iter().filter(|marker| marker.language != declared) {
        if telling.contains(&marker.language) {
            detected.matches.push(marker.word);
        } else if !analysis.other_languages.contains(&marker.language) {
            detected.weak_matches.push(marker.word);
        }
    }
    detected.found = Some(!detected.matches.is_empty());
    detected
}

/// Returns whether a text that is declared to be in one language has enough words of another.
fn is_enough(other: Language, words: usize, declared: Language, own: usize) -> bool {
    if other == Language::En || declared == Language::En {
        words > own * DOMINANCE
    } else {
        words * MIXTURE >= own
    }
}

/// A word that only one language has.
struct Marker {
    word: Match,
    language: Language,
}

/// Returns the words of a document that only one language has, in order.
fn language_markers(document: &Document<'_>) -> Vec<Marker> {
    let markers = document.hits.all().iter().filter_map(|hit| match hit.group {
        PhraseGroup::LanguageMarker(language) => {
            Some(Marker { word: Match::of_tokens(document, &hit.tokens()), language })
        }
        _ => None,
    });
    markers.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Message;
    use crate::text::Signals;
    use crate::text::testing::analyse;

    fn analyse_in(language: Option<Language>, body: &str) -> Signals {
        let language = language.map(|it| it.as_str().into());
        analyse(&Message { language, body: Some(body.into()), ..Message::default() }, None)
    }

    #[test]
    fn words_of_another_language_count_where_they_dominate_or_mix() {
        use Language::{En, Nb, Nn, Se};
        let nb = "Hei! Vi har ikke mottatt opplysningene. Send dem før neste uke, ellers kommer saken ikke videre.";
        let nn = "Hei! Vi har ikkje fått opplysningane. Send dei før neste veke, elles kjem ikkje saka vidare.";
        let en = "Hello! We have not received the information. Please send it before the end of next week.";
        let some =
            "Vi har ikkje fått opplysningane frå deg. Saken kommer ikke vidare før dei kjem.";
        let cases = [
            (nb, Some(Nb), 0),
            (nb, Some(Nn), 7),
            (nb, Some(En), 7),
            (nb, None, 0),
            (nb, Some(Se), 0),
            (nn, Some(Nn), 0),
            (nn, Some(Nb), 7),
            (en, Some(En), 0),
            (en, Some(Nn), 8),
            (some, Some(Nn), 3),
            ("Hei! Du har time mandag.", Some(En), 0),
            ("", Some(Nb), 0),
        ];
        let is_wrong = |(body, language, count): &(&str, Option<Language>, usize)| {
            analyse_in(*language, body).matches(Signal::OtherLanguage).len() != *count
        };
        let wrong: Vec<_> = cases.into_iter().filter(is_wrong).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        // Both languages in full are no mistake.
        let both = analyse_in(Some(Nb), &format!("{nb}\n\n{en}"));
        assert!(both.matches(Signal::OtherLanguage).is_empty());
    }

    #[test]
    fn words_that_both_standards_allow_tell_nothing() {
        let nb = [
            "Du har fått svar i saka di. Les meldinga på Min side. Send meldinga videre om saka er \
             feil.",
            "Kommunen stenger brua i helga. Veka tar slutt, og gata er åpen. Boka og døra di.",
            "Gjelda di er betalt. Kvart over ni. Seieren. En viss sum. Kvenene feirer seier.",
            "Søknaden er behandla og innvilga. Vi har kasta og flytta alt fram til jula.",
        ];
        let nn = [
            "Skolen startar om to uker. Nå må du melde deg på. Vi ønsker deg velkommen.",
            "Vi ønsker at du ser på saka nå. Skolen er open i ei uke til.",
            "Du trenger bare å svare nå. Skolen åpner om ei uke.",
        ];
        for (language, texts) in [(Language::Nb, &nb[..]), (Language::Nn, &nn[..])] {
            for text in texts {
                let signals = analyse_in(Some(language), text);
                assert_eq!(signals.matches(Signal::OtherLanguage), [], "{text}");
            }
        }
    }

    #[test]
    fn words_of_a_further_language_that_is_declared_do_not_count() {
        let en = "We have not received the information. Please send it before the end of the week.";
        let analyse_with = |others: &[&str]| {
            let message = Message {
                language: Some("nb".into()),
                other_languages: Some(others.iter().map(|it| (*it).into()).collect()),
                body: Some(format!("Send svar. {en}")),
                ..Message::default()
            };
            analyse(&message, None)
        };
        assert_eq!(analyse_with(&["en"]).matches_with_weak(Signal::OtherLanguage).len(), 0);
        assert_eq!(analyse_with(&["en-GB", "uk"]).found(Signal::OtherLanguage), Some(false));
        assert_eq!(analyse_with(&["nn", "uk"]).found(Signal::OtherLanguage), Some(true));
    }

    #[test]
    fn single_words_are_weak_matches() {
        let signals = analyse_in(Some(Language::Nb), "Send it til oss");
        assert_eq!(signals.found(Signal::OtherLanguage), Some(false));
        assert!(signals.matches(Signal::OtherLanguage).is_empty());
        assert_eq!(signals.matches_with_weak(Signal::OtherLanguage).len(), 1);
    }

    #[test]
    fn without_a_declared_language_it_cannot_be_told() {
        assert_eq!(analyse_in(None, "Please send it").found(Signal::OtherLanguage), None);
        let sami = analyse_in(Some(Language::Se), "Please send it").found(Signal::OtherLanguage);
        assert_eq!(sami, Some(false));
    }
}
