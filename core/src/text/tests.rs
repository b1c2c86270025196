//! Properties of all detectors at once.

use std::time::{Duration, Instant};

use alloc::vec::Vec;

use crate::contract::Signal;
use crate::text::matches::MAX_MATCHES;
use crate::text::testing::analyse_text;
use crate::text::*;

/// Texts that are likely to be slow, or to be split inside a character.
const AWKWARD: &[&str] = &[
    "@{",
    "@if (a)\n",
    "{% comment %}",
    "<!--/*-->",
    "[norge.no](//x.no) ",
    "<form action=//x.no>norge.no ",
    "<b th:text=a>",
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
    "krr folkeregisteret ",
    "krr kontakt- og reservasjonsbasen ",
    "adressen er hentet fra krr. x.no bit.ly/a ",
    "adressen er hentet fra folkeregisteret. ",
    "adressen er hentet fra krr ikke api ",
    "Kari Nordmann logg inn ",
    "Kari Nordmann ring vei ",
    "din kreft ",
    "kreft ",
    "vedrørende ",
    "ikkje the ",
    "1234 56 78903 ring 1881 ",
    "lang setning uten slutt\n",
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
    "{{!--",
    "{#",
    "{#a",
    "<!--",
    "<!--[if mso]>a",
    "<!--[if mso]>a<![endif]-->",
    "<!",
    "<?php",
    "<%",
    "<#",
    "<#(",
    "</#",
    "[#",
    "@if",
    "@if {",
    "@a(",
    "@Model.a",
    "#if(",
    "#if(a)#end",
    "((",
    "*|",
    "«",
    "}",
    "</",
    "</div>",
    "<div>",
    "<div hidden>",
    "<div hidden>a</div>",
    "<p hidden>a",
    "<p style='",
    "<p style='display:none'>",
    "<li>",
    "<td hidden>",
    "<title>",
    "<title>a</title>",
    "<textarea></",
    "<style></style",
    "<style>.a{display:none}</style>",
    "<style>.a.a.a.a.a.a{",
    "<style>@media a{",
    "<style>a,a,a,a{color:red}</style><p class='a a a a'>",
    "<p class=a style=color:#fff;background:#fff>a",
    "<a href=//x.no>a",
    "<a href=//x.no>norge.no</a>",
    "<a href=https://digdir.no>a</a>",
    "<img alt=a src=b>",
    "<i a=b ",
    "<noscript>a</noscript>",
    "&amp",
    "&notin",
    "&#x41;",
];

fn all_matches(signals: &Signals) -> Vec<Match> {
    Signal::ALL.iter().flat_map(|signal| signals.matches_with_weak(*signal)).collect()
}

#[test]
fn every_match_is_whole_characters_of_the_source() {
    for first in AWKWARD {
        for second in AWKWARD.iter().step_by(3) {
            let body = format!("{first}{second}{first}\u{200b}{second}{second}");
            let signals = analyse_text(Some(&body), &body, Some("Nordvik kommune"));
            for found in all_matches(&signals) {
                assert!(
                    body.get(found.range.clone()).is_some_and(|text| !text.is_empty()),
                    "{body}: {found:?}"
                );
            }
        }
    }
}

#[test]
fn matches_are_bounded() {
    for repeated in AWKWARD {
        let body = repeated.repeat(200);
        let signals = analyse_text(Some(&body), &body, Some(&body));
        for signal in Signal::ALL {
            assert!(signals.matches(*signal).len() <= MAX_MATCHES, "{signal}: {repeated}");
            assert!(
                signals.matches_with_weak(*signal).len() <= MAX_MATCHES,
                "{signal}: {repeated}"
            );
        }
    }
}

/// `cargo test --release -p krr-policy --lib cost_is_linear -- --nocapture` shows how much the cost
/// grows when a text of 100 kB becomes one of 1 MB.
#[test]
fn cost_is_linear() {
    // Enough to tell quadratic from linear; builds without optimisation are slow as it is.
    let size = if cfg!(debug_assertions) { 10_000 } else { 100_000 };
    let mut worst = (0.0, "");
    for repeated in AWKWARD {
        let [short, long] = [size, 10 * size].map(|size| repeated.repeat(size / repeated.len()));
        let time = |text: &str| {
            let start = Instant::now();
            core::hint::black_box(analyse_text(None, text, Some("Nordvik kommune")));
            start.elapsed()
        };
        // Alternately, so that both meet the same noise, which only ever adds: the least counts.
        let turns = if cfg!(debug_assertions) { 3 } else { 9 };
        let (shorts, longs): (Vec<_>, Vec<_>) =
            (0..turns).map(|_| (time(&short), time(&long))).unzip();
        let (short, long) = (shorts.into_iter().min().unwrap(), longs.into_iter().min().unwrap());
        let ratio = long.as_secs_f64() / short.as_secs_f64();
        if ratio > worst.0 {
            worst = (ratio, repeated);
        }
        std::println!("{repeated:?}: {short:?}, ten times as long {long:?}, {ratio:.1} times");
        let bound = short * 25 + Duration::from_millis(100);
        assert!(long < bound, "{repeated}: {short:?}, ten times as long {long:?}");
    }
    std::println!("at most {:.1} times, {:?}", worst.0, worst.1);
}

#[test]
fn every_signal_is_undetermined_without_text() {
    assert_eq!(analyse_text(None, "", None), Signals::default());
    assert_eq!(analyse_text(Some(""), "", Some("")), Signals::default());
}

#[test]
fn a_template_of_directives_only_has_no_text() {
    for body in ["{% if navn %}{% endif %}", "{{#each}}{{/each}}", "<!-- Hei -->", "<b></b>", ""] {
        assert!(!analyse_text(None, body, None).has_text(), "{body}");
    }
    for body in ["{{navn}}", " ", "<b>Hei</b>", "{% if navn %}Hei{% endif %}"] {
        assert!(analyse_text(None, body, None).has_text(), "{body}");
    }
}

#[test]
fn every_detector_is_found_by_its_signal() {
    for signal in Signal::ALL {
        assert_eq!(detector(*signal).signal, *signal);
    }
}
