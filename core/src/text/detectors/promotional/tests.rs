use alloc::vec::Vec;

use super::super::{Part, Signal, read_text};
use super::*;

fn pointed_at(body: &str) -> Vec<&str> {
    let signals = read_text(None, body, None);
    let places = signals.of(Signal::Promotional).iter();
    places.filter_map(|place| body.get(place.range.clone())).collect()
}

/// How well it does on messages that it has not learnt from is for `tests/tests/texts.rs`.
#[test]
fn words_that_sell_are_pointed_at() {
    for (body, words) in [
        ("Kjøp nå! Spar 40 % på alt i sommersalget.", &["Kjøp", "Spar"][..]),
        ("SOMMERTILBUD! Sesongkortet er på salg, kjøp det i appen.", &["SOMMERTILBUD", "kjøp"]),
        ("Hei! Her er rabattkoden din. Velkommen innom butikken!", &["innom butikken"]),
    ] {
        let places = pointed_at(body).join(" … ");
        for word in words {
            assert!(places.contains(word), "{places}");
        }
    }
}

#[test]
fn what_sounds_like_selling_is_not_yet_selling() {
    for body in [
        "Du har fått tilbud om plass i Solbakken barnehage. Svar innen 1. april.",
        "Kommunen har vedtatt salg av tomt ved Elvegata. Naboer kan uttale seg innen tre uker.",
        "Du får en bonus i skatteoppgjøret. Beløpet utbetales i juni.",
        "Vinneren av anbudet er valgt. Klagefristen er ti dager.",
        "Koden din for innlogging er 482913. Ikke del den med andre.",
    ] {
        assert_eq!(pointed_at(body), [""; 0], "{body}");
    }
}

#[test]
fn subject_and_body_are_one_message() {
    let (subject, body) = ("Siste sjanse!", "Vi har jakker og sko til halv pris i nettbutikken.");
    let signals = read_text(Some(subject), body, None);
    assert!(!signals.of(Signal::Promotional).is_empty());
}

#[test]
fn a_feature_votes_once() {
    let score = |raw: &str| count(&[&Text::new(Part::Body, raw)]);
    assert_eq!(score("rabatt rabatt rabatt"), score("rabatt"));
    assert_eq!(score(""), Score::default());
    assert!(!score("").is_carried(), "nothing is nothing");
}
