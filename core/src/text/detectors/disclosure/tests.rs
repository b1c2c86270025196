use alloc::string::String;
use alloc::vec::Vec;

use crate::contract::{Channel, Signal};
use crate::text::testing::{analyse_body, assert_found, cases};

const DISCLOSING: &str = include_str!("disclosing.txt");
const NOT_DISCLOSING: &str = include_str!("not_disclosing.txt");

#[test]
fn disclosures_are_found() {
    let is_silent = |body: &String| {
        let signals = analyse_body(body);
        !Channel::ALL.iter().any(|channel| signals.discloses(*channel))
    };
    let wrong: Vec<_> = cases(DISCLOSING).into_iter().filter(is_silent).collect();
    assert!(wrong.is_empty(), "no disclosure: {wrong:#?}");
}

#[test]
fn a_disclosure_is_of_the_channels_whose_address_it_speaks_of() {
    use Channel::{DigitalMail, Email, Sms, WebPage};
    let source = "er hentet fra det nasjonale kontakt- og reservasjonsregisteret.";
    let cases: [(&str, &[Channel]); 6] = [
        ("E-postadressen din", &[Email, WebPage]),
        ("Nummeret ditt", &[Sms, WebPage]),
        ("E-postadressen og mobilnummeret", &[Sms, Email, WebPage]),
        ("Adressen til den digitale postkassen din", &[DigitalMail]),
        ("Kontaktinformasjonen din", Channel::ALL),
        ("Adressen din", Channel::ALL),
    ];
    for (object, channels) in cases {
        let signals = analyse_body(&format!("{object} {source}"));
        let disclosed: Vec<_> =
            Channel::ALL.iter().filter(|it| signals.discloses(**it)).copied().collect();
        assert_eq!(disclosed, channels, "{object}");
        let is_of_email = channels.contains(&Email);
        assert_eq!(signals.found(Signal::Disclosure), Some(is_of_email), "{object}");
    }
}

#[test]
fn mentions_are_no_disclosures() {
    let mut mentions = cases(NOT_DISCLOSING);
    mentions.push(String::new());
    assert_found(Signal::Disclosure, &mentions, false);
}

#[test]
fn disclosures_are_found_among_other_sentences() {
    let bodies = cases(DISCLOSING).into_iter().map(|disclosing| {
        format!(
            "Hei {{{{navn}}}},\n\nVannet blir stengt i natt.\n\n{disclosing}\n\nHilsen Nordvik kommune"
        )
    });
    let wrong: Vec<_> = bodies
        .filter(|body| analyse_body(body).matches_with_weak(Signal::Disclosure).len() != 1)
        .collect();
    assert!(wrong.is_empty(), "not exactly one disclosure: {wrong:#?}");
    let signals = analyse_body("Hei! Adressen er hentet fra kontaktregisteret. Hilsen oss");
    let ranges =
        signals.matches(Signal::Disclosure).iter().map(|it| (it.range.start, it.range.end));
    assert_eq!(ranges.collect::<Vec<_>>(), [(5, 45)]);
}
