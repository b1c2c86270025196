//! Helpers for the tests of the detectors.

use alloc::string::String;
use alloc::vec::Vec;

use crate::contract::{Message, Signal};
use crate::text::{self, Context, Signals};

/// Analyses a message, and compares it with the sender's declared name.
pub(crate) fn analyse(message: &Message, sender_name: Option<&str>) -> Signals {
    text::analyse(message, Context { sender_name, explains: true, ..Context::default() })
}

/// Analyses a message that declares no language.
pub(crate) fn analyse_text(subject: Option<&str>, body: &str, sender: Option<&str>) -> Signals {
    let (subject, body) = (subject.map(Into::into), Some(body.into()));
    analyse(&Message { subject, body, ..Message::default() }, sender)
}

/// Analyses a body.
pub(crate) fn analyse_body(body: &str) -> Signals {
    analyse_text(None, body, None)
}

/// Returns the text of the matches of a signal in a body.
pub(super) fn matched(signal: Signal, body: &str) -> Vec<&str> {
    let signals = analyse_body(body);
    signals.matches(signal).iter().map(|it| body.get(it.range.clone()).unwrap_or("?")).collect()
}

/// Asserts the matches of a signal in each body, and shows all failures.
#[track_caller]
pub(super) fn assert_matches(signal: Signal, cases: &[(&str, &[&str])]) {
    let mut failures = Vec::new();
    for (body, expected) in cases {
        let matched = matched(signal, body);
        if matched != *expected {
            failures.push(format!("{body:?}: matched {matched:?}, expected {expected:?}"));
        }
    }
    assert!(failures.is_empty(), "{signal}: {failures:#?}");
}

/// Asserts that every body has matches of a signal, or that none has, and shows all failures.
#[track_caller]
pub(super) fn assert_found(signal: Signal, bodies: &[String], expected: bool) {
    let is_wrong = |body: &&String| analyse_body(body).matches(signal).is_empty() == expected;
    let wrong: Vec<_> = bodies.iter().filter(is_wrong).collect();
    assert!(!bodies.is_empty(), "there are no cases");
    assert!(wrong.is_empty(), "{signal} expected: {expected}, but not in {wrong:#?}");
}

/// Reads cases from a file: one a line, without blank lines and comments. `\n` is a line break,
/// `\u{ad}` a soft hyphen, and `\u{200b}` a zero-width space.
pub(super) fn cases(file: &str) -> Vec<String> {
    let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let unescape = |line: &str| {
        let line = line.replace("\\n", "\n").replace("\\u{ad}", "\u{ad}");
        line.replace("\\u{200b}", "\u{200b}")
    };
    lines.map(unescape).collect()
}
