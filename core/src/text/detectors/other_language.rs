//! Words that tell Bokmål, Nynorsk and English apart, against the declared language (B5). A heuristic:
//! advice only.

use alloc::vec::Vec;

use super::phrase::Hit;
use super::table::phrases;
use super::tables::LANGUAGES;
use super::words::Text;
use super::{Depth, Found, add};
use crate::contract::Language;

/// Words that only Bokmål has, only Nynorsk, only English; in the order of [`Language`].
pub(super) const WORDS: [&str; 3] = [
    phrases![
        "ikke|jeg|hvis|hva|hvor|hvordan|hvem|hvilke|hvilken|noe|noen|dere|deres|være|kommer|fra|et|en|flere|mer|uten|bare|selv|uke|uker|ønsker|hver|gjør|\
         trenger|meldingen|saken|endringer|opplysninger|opplysningene|sendes|gjelder|nå|åpner|skolen",
    ],
    phrases![
        "ikkje|eg|viss|kva|kvar|kvart|korleis|kven|noko|nokon|nokre|dykk|dykkar|vere|vera|kjem|frå|eit|ein|fleire|meir|utan|berre|sjølv|veke|veka|veker|ønskjer|\
         desse|gjer|treng|meldinga|saka|endringar|opplysningar|opplysningane|gjeld|seier|dei|tilbod|skulen|opnar|søkje|betre",
    ],
    phrases![
        "the|and|you|your|with|of|have|has|this|from|our|are|been|which|would|not|please|will|it|that|these|can|if|was|about|more|we",
    ],
];

/// So many words of another language are not there by chance.
const FEWEST: usize = 3;
/// In Norwegian of one form, so much of the other, as one part in this many, is a mixture.
const MIXED: usize = 3;

/// Adds the words of another language than the declared one, where they tell that the text is not,
/// or not only, in that.
pub(super) fn find(
    texts: &[&Text<'_>],
    declared: Option<Language>,
    depth: Depth,
    out: &mut Vec<Found>,
) {
    let Some(declared) = declared.filter(|it| *it != Language::Se) else { return };
    let mut counts = [0; WORDS.len()];
    for text in texts {
        for (_, language) in marks(text) {
            if let Some(count) = counts.get_mut(language) {
                *count += 1;
            }
        }
    }
    let own = counts.get(declared as usize).copied().unwrap_or_default();
    let tells = |language: usize| {
        let count = counts.get(language).copied().unwrap_or_default();
        let norwegian = language != Language::En as usize && declared != Language::En;
        let enough = if norwegian { count * MIXED >= own } else { count > own * 2 };
        language != declared as usize && (count >= FEWEST && enough || depth == Depth::Explain)
    };
    if !(0..WORDS.len()).any(tells) {
        return;
    }
    for text in texts {
        for (at, _) in marks(text).filter(|(_, language)| tells(*language)) {
            add(text, text.bytes(&(at..at + 1)), out);
        }
    }
}

/// The words of a text that tell its language: their token, and which language.
fn marks(text: &Text<'_>) -> impl Iterator<Item = (usize, usize)> {
    let language = |hit: &Hit| hit.group().checked_sub(LANGUAGES).filter(|it| *it < WORDS.len());
    text.hits.iter().filter_map(move |hit| Some((hit.start(), language(hit)?)))
}

#[cfg(test)]
mod tests {
    use super::super::{Signal, read};
    use super::*;
    use crate::contract::Message;

    #[test]
    fn another_language_is_found() {
        use Language::{En, Nb, Nn, Se};
        let nb = "Hei! Vi har ikke mottatt opplysningene. Send dem før neste uke, ellers kommer saken ikke videre.";
        let nn = "Hei! Vi har ikkje fått opplysningane. Send dei før neste veke, elles kjem ikkje saka vidare.";
        let en = "Hello! We have not received the information. Please send it before the end of next week.";
        let some =
            "Vi har ikkje fått opplysningane frå deg. Saken kommer ikke vidare før dei kjem.";
        let cases = [
            (nb, Some(Nb), 0),
            (nb, Some(Nn), 6),
            (nb, Some(En), 6),
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
        for (body, language, count) in cases {
            let message = Message { language, body: Some(body.into()), ..Message::default() };
            let signals = read(&message, None, Depth::Check);
            assert_eq!(signals.of(Signal::OtherLanguage).len(), count, "{language:?} {body}");
        }
        // Both languages in full are no mistake.
        let both = Message {
            language: Some(Nb),
            body: Some(format!("{nb}\n\n{en}")),
            ..Message::default()
        };
        assert!(read(&both, None, Depth::Check).of(Signal::OtherLanguage).is_empty());
        let weak = Message {
            language: Some(Nb),
            body: Some("Send it til oss".into()),
            ..Message::default()
        };
        assert_eq!(read(&weak, None, Depth::Explain).of(Signal::OtherLanguage).len(), 1);
    }
}
