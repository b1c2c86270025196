//! What is written so that a program does not see it is read all the same.
//!
//! Every example of a rule that goes by the text is written in every such way, and has to be judged
//! as before. What is not seen through, and why:
//!
//! - letters with full stops or stars between them, digits for letters (`r4batt`), misspellings: to
//!   tell them from what people write by accident takes a list of every word;
//! - a link with spaces in it: nobody can follow it;
//! - pictures of text: the engine reads text.

#![allow(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use krr_conformance::{cases, messages};
use krr_policy::{Decision, Dispatch, Locale, Signal, check, explain};

/// The rules that go by wording, names or links.
const BY_TEXT: &[&str] = &[
    "promotional-text",
    "missing-disclosure",
    "directorate-visible",
    "altered-register-link",
    "notice-without-location",
];

/// The signals that go by wording.
const BY_WORDING: &[Signal] = &[Signal::Promotional, Signal::Disclosure, Signal::WrongRegister];

/// A way to write a text.
type Evasion = fn(&str) -> String;

const EVASIONS: &[(&str, Evasion)] =
    &[
        ("decomposed", |text| {
            let text = text.replace('å', "a\u{30a}").replace('Å', "A\u{30a}");
            text.replace('é', "e\u{301}").replace('ö', "o\u{308}")
        }),
        ("zero-width spaces", |text| within_words(text, "\u{200b}")),
        ("soft hyphens", |text| within_words(text, "\u{ad}")),
        ("soft hyphens as entities", |text| within_words(text, "&shy;")),
        ("mark-up within words", |text| within_words(text, "<b></b>")),
        ("comment-like spans", |text| within_words(text, "<span style=\"font-size:0\"></span>")),
        ("line breaks of the transport", |text| within_words(text, "=\r\n")),
        ("full width", |text| {
            outside_links(text, |c| {
                let wide =
                    c.is_ascii_alphabetic().then(|| char::from_u32(c as u32 + 0xfee0)).flatten();
                wide.unwrap_or(c).into()
            })
        }),
        ("letters of other scripts", |text| {
            outside_links(text, |c| {
                let pairs = [
                    ('a', 'а'),
                    ('e', 'е'),
                    ('o', 'ο'),
                    ('p', 'р'),
                    ('c', 'с'),
                    ('x', 'х'),
                    ('i', 'і'),
                    ('K', 'К'),
                    ('R', 'Ｒ'),
                    ('T', 'Т'),
                ];
                pairs.iter().find(|(ours, _)| *ours == c).map_or(c, |(_, theirs)| *theirs).into()
            })
        }),
        ("numeric entities", |text| {
            outside_links(text, |c| {
                if c.is_alphabetic() { format!("&#{};", c as u32) } else { c.into() }
            })
        }),
        ("hexadecimal entities", |text| {
            outside_links(text, |c| {
                if c.is_alphabetic() { format!("&#x{:X};", c as u32) } else { c.into() }
            })
        }),
        ("letters apart", |text| text.split(' ').map(apart).collect::<Vec<_>>().join("  ")),
        ("capitals", |text| outside_links(text, |c| c.to_uppercase().to_string())),
        ("hard spaces", |text| text.replace(' ', "\u{a0}")),
        ("new lines", |text| text.replace(' ', "\r\n")),
    ];

/// Puts something after every other letter within words that are no links.
fn within_words(text: &str, between: &str) -> String {
    let word = |word: &str| -> String {
        if word.contains(['.', '/', '@']) {
            return word.to_owned();
        }
        let chars: Vec<char> = word.chars().collect();
        let mut out = String::new();
        for (nth, c) in chars.iter().enumerate() {
            out.push(*c);
            let inside = c.is_alphabetic() && chars.get(nth + 1).is_some_and(|c| c.is_alphabetic());
            if inside && nth % 2 == 0 {
                out.push_str(between);
            }
        }
        out
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Writes every character of what is no link in another way.
fn outside_links(text: &str, write: impl Fn(char) -> String) -> String {
    let word = |word: &str| -> String {
        if word.contains("//") || word.contains(".no") {
            return word.to_owned();
        }
        word.chars().map(&write).collect()
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// The letters of a word with a space between them; of four letters or more, for fewer are nothing
/// strange.
fn apart(word: &str) -> String {
    let letters: Vec<String> = word.chars().map(String::from).collect();
    if letters.len() > 3 && word.chars().all(char::is_alphabetic) {
        letters.join(" ")
    } else {
        word.to_owned()
    }
}

/// What is decided, and by which rules of those that go by the text.
fn judged(dispatch: &Dispatch) -> (Decision, Vec<String>) {
    let report = check(dispatch, Locale::En);
    let by_text = |rule: &String| BY_TEXT.contains(&rule.as_str());
    let rules = report.findings.into_iter().map(|finding| finding.rule).filter(by_text);
    (report.decision, rules.collect())
}

#[test]
fn evasions_change_nothing() {
    let mut tried = 0;
    for case in cases() {
        let by_text = BY_TEXT.iter().any(|rule| case.name.starts_with(rule));
        let Some(body) = case.dispatch.message.body.as_deref().filter(|_| by_text) else {
            continue;
        };
        let plain = judged(&case.dispatch);
        for (name, evasion) in EVASIONS {
            let mut dispatch = case.dispatch.clone();
            let evaded = evasion(body);
            dispatch.message.body = Some(evaded.clone());
            assert_eq!(judged(&dispatch), plain, "{name}, {}:\n{body}\n{evaded}", case.name);
            tried += 1;
        }
    }
    assert!(tried > 200, "{tried}");
}

/// The same for every labelled message that reads like marketing, names a wrong register, or says where
/// the address comes from. Those with mark-up are left out: the ways to write would spoil it.
#[test]
fn evasions_change_no_labelled_message() {
    let verdict = |body: &str| {
        let mut dispatch = Dispatch::default();
        dispatch.message.body = Some(body.to_owned());
        let explanation = explain(&dispatch, Locale::En);
        let found = explanation.signals.into_iter().filter(|entry| entry.found);
        found.map(|entry| entry.signal).filter(|it| BY_WORDING.contains(it)).collect::<Vec<_>>()
    };
    let (mut tried, mut changed) = (0, Vec::new());
    for file in ["training", "held_out.jsonl", "disclosures.jsonl"] {
        for message in messages(file) {
            let body = message["text"].as_str().unwrap();
            let plain = verdict(body);
            if plain.is_empty() || body.contains(['<', '&']) {
                continue;
            }
            for (name, evasion) in EVASIONS {
                let evaded = evasion(body);
                let found = verdict(&evaded);
                if found != plain {
                    changed.push(format!("{name}: {plain:?} {found:?}\n{body}\n{evaded}"));
                }
                tried += 1;
            }
        }
    }
    assert!(tried > 5_000, "{tried}");
    assert!(changed.is_empty(), "{} of {tried} changed:\n{}", changed.len(), changed.join("\n\n"));
}
