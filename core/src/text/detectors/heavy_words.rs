//! Heavy words of official letters, with plain ones that mean the same (B5).
//!
//! Exact: a short list, in the forms that can be replaced without a change to the rest of the sentence.

use alloc::vec::Vec;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::document::Document;
use crate::text::matches::{Detected, Match};
use crate::text::phrases::group::{GroupedPhrases, PhraseGroup};
use crate::text::phrases::hit::Hit;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::HeavyWords,
    title: Localized { nb: "Tunge ord", nn: "Tunge ord", en: "Heavy words" },
    requires: &[],
    phrases: &PHRASES,
    detect,
};

/// Heavy phrases with the plain word that replaces them, if there is one.
const WORDS: &[(&[&str], Option<&str>)] = &[
    (&["vedrørende|vedrørande|angående|angåande"], Some("om")),
    (&["i henhold til", "iht|ihht", "i medhold av"], Some("etter")),
    (&["såfremt|forutsatt at"], Some("hvis")),
    (&["såframt|føresett at"], Some("dersom")),
    (&["forefinnes"], Some("finnes")),
    (&["benytte|anvende"], Some("bruke")),
    (&["benytter|anvender"], Some("bruker")),
    (&["benyttes|anvendes"], Some("brukes")),
    (&["benytte|nytte seg|deg|meg|oss|dere|dykk av"], Some("bruke")),
    (&["benytter|nyttar seg|deg|meg|oss|dere|dykk av"], Some("bruker")),
    (&["oversende"], Some("sende")),
    (&["oversender"], Some("sender")),
    (&["oversendes"], Some("sendes")),
    (&["avholde"], Some("holde")),
    (&["avholder"], Some("holder")),
    (&["avholdes"], Some("holdes")),
    (&["inneha"], Some("ha")),
    (&["innehar"], Some("har")),
    (&["iverksette"], Some("sette i gang")),
    (&["iverksettes"], Some("settes i gang")),
    (&["iverksetje"], Some("setje i gang")),
    (&["omgående|omgåande"], Some("straks")),
    (&["dags dato"], Some("i dag")),
    (&["likeledes|likeleis"], Some("også")),
    (&["ovennevnte|ovenfornevnte|nedenstående|ovannemnde|nedanståande"], None),
    (&["vedlagt følger|følgjer"], None),
    (&["anmodes|anmodast om"], None),
    (&["pursuant to|with"], Some("under")),
    (&["prior to"], Some("before")),
    (&["utilise|utilize"], Some("use")),
    (&["in the event that"], Some("if")),
    (&["aforementioned|hereinafter|notwithstanding|forthwith"], None),
    (&["in the absence of"], Some("without")),
];

/// The phrases, each row a group of its own.
#[allow(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "evaluated at compile time only, for a short table"
)]
const PHRASES: [GroupedPhrases; WORDS.len()] = {
    let mut phrases: [GroupedPhrases; WORDS.len()] =
        [(PhraseGroup::HeavyWords(0), &[]); WORDS.len()];
    let mut row = 0;
    while row < WORDS.len() {
        phrases[row] = (PhraseGroup::HeavyWords(row as u8), WORDS[row].0);
        row += 1;
    }
    phrases
};

fn detect(analysis: &Analysis<'_>) -> Detected {
    analysis.documents().flat_map(matches).collect()
}

/// Returns the heavy words in a document, in order and without overlap.
fn matches(document: &Document<'_>) -> Vec<Match> {
    let (mut matches, mut end) = (Vec::new(), 0);
    let heavy = |hit: &Hit| match hit.group {
        PhraseGroup::HeavyWords(row) => Some((hit.end(), row)),
        _ => None,
    };
    for hit in document.hits.all() {
        if hit.start() < end || heavy(hit).is_none() {
            continue;
        }
        // The whole phrase is replaced, and not the word that it begins with.
        let longest =
            document.hits_at(hit.start()).iter().filter_map(heavy).max_by_key(|(end, _)| *end);
        let Some((phrase_end, row)) = longest else { continue };
        end = phrase_end;
        let replacement = WORDS.get(usize::from(row)).and_then(|(_, plain)| *plain);
        matches.push(Match { replacement, ..Match::of_tokens(document, &(hit.start()..end)) });
    }
    matches
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use crate::contract::Signal;
    use crate::text::testing::analyse_body;

    #[test]
    fn heavy_words_are_replaced_as_whole_phrases() {
        let cases: &[(&str, &[Option<&str>])] = &[
            ("Vi skriver vedrørende saken din.", &[Some("om")]),
            ("Vedrørende saken din.", &[Some("om")]),
            ("Du kan benytte deg av tilbudet.", &[Some("bruke")]),
            ("Mange benytter seg av ordningen.", &[Some("bruker")]),
            ("Du kan benytte tilbudet.", &[Some("bruke")]),
            ("Vi viser til ovennevnte.", &[None]),
            ("Møtet avholdes i henhold til planen.", &[Some("holdes"), Some("etter")]),
            ("Apply prior to 1 May.", &[Some("before")]),
            ("Møtet holdes etter planen.", &[]),
            ("", &[]),
        ];
        for (body, expected) in cases {
            let signals = analyse_body(body);
            let replacements: Vec<_> =
                signals.matches(Signal::HeavyWords).iter().map(|it| it.replacement).collect();
            assert_eq!(replacements, *expected, "{body}");
        }
    }
}
