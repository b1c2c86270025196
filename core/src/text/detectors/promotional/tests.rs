use alloc::string::String;
use alloc::vec::Vec;

use crate::contract::{Message, Signal};
use crate::text::classifier::THRESHOLD;
use crate::text::testing::{analyse, analyse_text, assert_found, assert_matches, cases, matched};

/// `tests/tests/texts.rs` measures how well the model does on messages that it has not learnt from.
#[test]
fn words_that_sell_are_matched() {
    let mut failures = Vec::new();
    for (body, words) in [
        ("Kjøp nå! Spar 40 % på alt i sommersalget.", &["Kjøp", "Spar"][..]),
        ("SOMMERTILBUD! Sesongkortet er på salg, kjøp det i appen.", &["SOMMERTILBUD", "kjøp"]),
        ("Hei! Her er rabattkoden din. Velkommen innom butikken!", &["rabattkoden"]),
    ] {
        let found = matched(Signal::Promotional, body).join(" … ");
        let missed: Vec<_> = words.iter().filter(|word| !found.contains(**word)).collect();
        if !missed.is_empty() {
            failures.push(format!("{body}: {missed:?} not in {found}"));
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn notices_with_words_of_selling_are_not_marketing() {
    assert_matches(
        Signal::Promotional,
        &[
            ("Du har fått tilbud om plass i Solbakken barnehage. Svar innen 1. april.", &[]),
            (
                "Kommunen har vedtatt salg av tomt ved Elvegata. Naboer kan uttale seg innen tre uker.",
                &[],
            ),
            ("Du får en bonus i skatteoppgjøret. Beløpet utbetales i juni.", &[]),
            ("Vinneren av anbudet er valgt. Klagefristen er ti dager.", &[]),
            ("Koden din for innlogging er 482913. Ikke del den med andre.", &[]),
        ],
    );
}

#[test]
fn short_messages_that_sell_are_told_from_notices_about_the_same() {
    let selling = cases(include_str!("selling.txt"));
    let mut others = cases(include_str!("not_selling.txt"));
    others.push(String::new());
    assert_found(Signal::Promotional, &selling, true);
    assert_found(Signal::Promotional, &others, false);
}

#[test]
fn a_cue_reaches_the_threshold_by_itself() {
    let signals = analyse_text(None, "Bestill bord!", None);
    let measure = signals.measure(Signal::Promotional).unwrap();
    assert!(measure.value >= THRESHOLD && measure.threshold == THRESHOLD, "{measure:?}");
    assert_eq!(signals.found(Signal::Promotional), Some(true));
}

#[test]
fn subject_and_body_are_classified_together() {
    let (subject, body) = ("Siste sjanse!", "Vi har jakker og sko til halv pris i nettbutikken.");
    let signals = analyse_text(Some(subject), body, None);
    assert!(!signals.matches(Signal::Promotional).is_empty());
}

#[test]
fn words_that_are_too_weak_are_weak_matches() {
    let signals = analyse_text(None, "Kommunen har salg av tomt, med rabatt til naboer.", None);
    assert_eq!(signals.found(Signal::Promotional), Some(false));
    assert!(signals.matches(Signal::Promotional).is_empty());
    let weak: Vec<String> = signals
        .matches_with_weak(Signal::Promotional)
        .iter()
        .map(|it| format!("{:?}", it.detail))
        .collect();
    assert!(
        !weak.is_empty() && weak.iter().all(|detail| detail.starts_with("Weight(")),
        "{weak:?}"
    );
}

#[test]
fn other_languages_are_left_alone_and_hide_no_marketing() {
    let found = |language: Option<&str>, body: &str| {
        let language = language.map(Into::into);
        let message = Message { language, body: Some(body.into()), ..Message::default() };
        analyse(&message, None).found(Signal::Promotional)
    };
    let ordinary = [
        (Some("se"), "Guovdageainnu suohkan: Čáhci giddejuvvo Bredbuktnesveien 12-40 gaskavahku."),
        (None, "Guovdageainnu suohkan: Čáhci giddejuvvo Bredbuktnesveien 12-40 gaskavahku."),
        (Some("sma"), "Snåasen tjïelte: Tjaetsiem dovrehtidh."),
        (Some("uk"), "Кип'ятіть питну воду, доки не отримаєте нове повідомлення."),
        (None, "Przegotuj wodę przed wypiciem. W wodzie wykryto bakterie."),
        (Some("so"), "Karkari biyaha ka hor intaadan cabin. Bakteeriya ayaa laga helay."),
        (Some("fi"), "Keitä vesi ennen juomista. Vedestä on löytynyt bakteereja."),
    ];
    for (language, body) in ordinary {
        assert_eq!(found(language, body), Some(false), "{language:?} {body}");
    }
    let marketing =
        "Sommersalg! Spar 50 % på alle treningskort. Kjøp nå, tilbudet gjelder kun i dag!";
    for language in [None, Some("so"), Some("uk"), Some("se")] {
        assert_eq!(found(language, marketing), Some(true), "{language:?}");
        let with_more = format!("Čáhci. {marketing} Čáhci giddejuvvo.");
        assert_eq!(found(language, &with_more), Some(true), "{language:?}");
    }
}
