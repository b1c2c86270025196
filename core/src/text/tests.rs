//! What holds for every detector at once.

use std::time::{Duration, Instant};

use super::*;

/// Texts that are made to be slow, or to fall between characters.
const AWKWARD: &[&str] = &[
    "a",
    "0",
    ".",
    "-",
    "'",
    " ",
    "\n",
    "!",
    "@",
    "#",
    "%",
    "$",
    "{",
    "{{",
    "}}",
    "${",
    "<",
    "<a",
    "<a href=\"",
    "[[",
    "&",
    "&#",
    "\u{301}",
    "\u{30a}a",
    "\u{200b}",
    "å",
    "😀",
    "http://",
    "https://a",
    "www.",
    "a.",
    "a@",
    "a.no ",
    "xn--a.",
    "a,",
    "a ",
    "a a a a  ",
    "<b>",
    "<b>a</b>",
    "=\n",
    "«",
    "а",
    "a-",
    "norge.no",
    "oppdater-kontaktinformasjon",
    "krr ",
    "hentet fra krr ",
    "e-postadressen er hentet ",
    "fra ",
    "og ",
    "kontakt- og ",
    "logg inn ",
    "se ",
    "rabatt ",
    "kun 1,- ",
    "nordvik ",
    "nordvik kommune ",
    "02013299997 ",
    "020132 ",
    "<p>",
    "{% ",
    "digdir ",
    "direktoratet for forvaltning og ",
    "spar ",
    "vi bruker adressen registrert i krr ",
    "bit.ly/a ",
    "?",
    "$a",
    "%1",
];

fn all(signals: &Signals) -> impl Iterator<Item = &Found> {
    signals.places.iter().flatten()
}

#[test]
fn every_place_is_whole_characters_of_the_text_as_given() {
    for first in AWKWARD {
        for second in AWKWARD.iter().step_by(3) {
            let body = format!("{first}{second}{first}\u{200b}{second}{second}");
            let signals = read_text(Some(&body), &body, Some("Nordvik kommune"));
            for place in all(&signals) {
                assert!(
                    body.get(place.range.clone()).is_some_and(|text| !text.is_empty()),
                    "{body}: {place:?}"
                );
            }
        }
    }
}

#[test]
fn what_comes_out_is_bounded() {
    for repeated in AWKWARD {
        let body = repeated.repeat(200);
        let signals = read_text(Some(&body), &body, Some(&body));
        for places in &signals.places {
            assert!(places.len() <= MAX_FOUND);
        }
    }
}

#[test]
fn cost_is_linear() {
    // Enough to tell a square from a line; builds without optimisation are slow as it is.
    let size = if cfg!(debug_assertions) { 5_000 } else { 100_000 };
    for repeated in AWKWARD {
        // The best of some: a busy machine only ever makes it slower.
        let time = |size: usize| {
            let text = repeated.repeat(size / repeated.len());
            let run = |_| {
                let start = Instant::now();
                let signals = read_text(None, &text, Some("Nordvik kommune"));
                assert!(signals.sms.units > 0);
                start.elapsed()
            };
            (0..3).map(run).min().unwrap()
        };
        let (short, long) = (time(size), time(10 * size));
        let bound = short * 40 + Duration::from_millis(300);
        assert!(long < bound, "{repeated}: {short:?}, ten times as long {long:?}");
    }
}

#[test]
fn nothing_is_found_in_nothing() {
    assert_eq!(read_text(None, "", None), Signals::default());
    assert_eq!(read_text(Some(""), "", Some("")), Signals::default());
}
