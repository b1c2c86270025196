//! Segments and scores, by the class of marketing.

use super::*;
use crate::contract::Message;
use crate::text::analysis::Analysis;
use crate::text::detectors::phrase_index;

/// Returns the degree to which a body is marketing.
fn degree(body: &str) -> Degree {
    let message = Message { body: Some(body.into()), ..Message::default() };
    let analysis = Analysis::new(&message, None, phrase_index());
    let [marketing, ..] = strongest(&Segmented::new(analysis.documents(), false));
    marketing.degree
}

#[test]
fn a_feature_counts_once() {
    assert_eq!(degree("Rabatt. Rabatt. Rabatt."), degree("Rabatt."));
    assert_eq!(degree(""), Degree::default());
    assert!(!degree("").exceeds_threshold, "an empty text is no marketing");
}

#[test]
fn what_is_added_hides_nothing() {
    let marketing =
        "Sommersalg! Spar 50 % på alle treningskort. Kjøp nå, tilbudet gjelder kun i dag!";
    let notice = "Vannet er stengt i Elvegata fra kl. 9 til 14. Tapp vann til det du trenger.";
    let alone = degree(marketing);
    for text in [
        ["Hei {{navn}}, ", marketing, ""],
        ["Hei!\n\n", marketing, "\n\nMed vennlig hilsen\nKari Nordmann\nNordvik kommune"],
        [notice, "\n\n", marketing],
        [marketing, "\n\n", notice],
        [marketing, " ", "Mobilnummeret ditt er hentet fra kontakt- og reservasjonsregisteret."],
        [marketing, "\n\n", &[notice, "\n\n"].concat().repeat(20)],
    ] {
        let text = text.concat();
        assert!(degree(&text) >= alone, "{text}");
    }
    // Among the sentences of a paragraph, what sells openly is found.
    for text in [[notice, " ", marketing], [marketing, " ", notice]] {
        let text = text.concat();
        assert!(degree(&text).exceeds_threshold, "{text}");
    }
}

#[test]
fn a_sentence_without_end_is_read_in_pieces() {
    let filler = "vannet er stengt i elvegata og tapp vann til det du trenger ".repeat(40);
    let marketing = "sommersalg med halv pris i nettbutikken bruk rabattkoden og spar 50 % på alle \
                     treningskort kjøp nå tilbudet gjelder kun i dag ";
    let found = degree(&[&filler, marketing, &filler].concat());
    assert!(found.exceeds_threshold, "{} %", found.percent_of_threshold());
    assert!(!degree(&filler).exceeds_threshold);
}
