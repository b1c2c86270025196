//! Hostile inputs: the program neither panics nor hangs.

#![allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

mod support;

use std::fmt::Write as _;
use std::ops::RangeInclusive;
use std::time::{Duration, Instant};

use support::{Folder, assert_no_failures};

const TIME_LIMIT: Duration = Duration::from_secs(20);

/// Exit codes of an input that is a dispatch.
const CHECKED: RangeInclusive<i32> = 0..=2;
/// Exit codes of an input that is not.
const INVALID: RangeInclusive<i32> = 3..=3;
const CHECKED_OR_INVALID: RangeInclusive<i32> = 0..=3;

/// A file name, its content, and the allowed exit codes.
type Case = (&'static str, String, RangeInclusive<i32>);

/// Checks each file in several output formats within the time limit.
#[track_caller]
fn assert_handled(cases: &[Case]) {
    let mut failures = Vec::new();
    for (name, content, codes) in cases {
        let folder = Folder::new().with_file(name, content);
        for format in ["human", "json", "github"] {
            let start = Instant::now();
            let output = folder.krr(&["check", "--format", format, name]);
            let time = start.elapsed();
            let has_panicked = output.stderr.contains("panicked");
            if time >= TIME_LIMIT || !codes.contains(&output.code) || has_panicked {
                let (code, stderr) = (output.code, output.stderr);
                failures.push(format!("{name} as {format}: {code} after {time:?}\n{stderr}"));
            }
        }
    }
    assert_no_failures(&failures);
}

fn with_body(body: &str) -> String {
    format!("---\n---\n{body}")
}

#[test]
fn long_texts_are_checked_in_time() {
    let block = format!("message:\n  body: |\n    {}\n", "x\n    ".repeat(100_000));
    let escapes = "\\u00e5".repeat(150_000);
    let escapes = format!("{{\"message\":{{\"body\":\"{escapes}\"}}}}");
    assert_handled(&[
        ("line.md", with_body(&"ord ".repeat(250_000)), CHECKED),
        ("lines.md", with_body(&"Hei på deg!\n".repeat(100_000)), CHECKED),
        ("links.md", with_body(&"http://norge.no.evil.example/x ".repeat(20_000)), CHECKED),
        ("names.md", with_body(&"Digitaliseringsdirektoratet ".repeat(20_000)), CHECKED),
        ("block.yaml", block, CHECKED),
        ("escapes.json", escapes, CHECKED),
    ]);
}

#[test]
fn unusual_characters_are_checked() {
    let unusual = "a\u{200b}b\u{200d}c e\u{301}\u{301}\u{301} \u{202e}snu \0 \u{feff} 👩‍👩‍👧 Z\u{351}\u{489}\u{1b}[2J\u{85}";
    assert_handled(&[
        ("unusual.md", with_body(&unusual.repeat(1000)), CHECKED),
        ("combining.md", with_body(&format!("a{}", "\u{301}".repeat(200_000))), CHECKED),
        ("nul.md", "\0".repeat(10_000), CHECKED),
        ("cr.md", "---\r---\rHei\r".to_owned(), CHECKED_OR_INVALID),
    ]);
}

#[test]
fn many_fields_are_checked_or_rejected() {
    let mut justifications = String::from("assessment:\n  justifications:\n");
    for number in 0..5_000 {
        let _ = writeln!(justifications, "    rule-{number}: fordi");
    }
    let mut unknown = String::new();
    for number in 0..5_000 {
        let _ = writeln!(unknown, "a{number} = 1");
    }
    assert_handled(&[
        ("justifications.yaml", justifications, INVALID),
        ("unknown.toml", unknown, INVALID),
        ("colons.yaml", ": ".repeat(50_000), INVALID),
        ("quotes.yaml", "\"".repeat(50_001), INVALID),
        ("keys.json", format!("{{{}", "\"a\":1,".repeat(50_000)), INVALID),
        ("dashes.md", format!("---\n{}", "-".repeat(100_000)), INVALID),
    ]);
}

#[test]
fn files_of_senders_systems_are_read_in_time() {
    let recipients = vec!["{\"mobileNumber\":\"+4791234567\"}"; 4_000].join(",");
    let order = |recipients: &str| {
        let template = "\"smsTemplate\":{\"body\":\"Hei\"}";
        format!("{{\"notificationChannel\":\"Sms\",\"recipients\":[{recipients}],{template}}}")
    };
    let signs = format!("# {}\nsender: {{}}\n", "krr-ignore ".repeat(200_000));
    let addresses = format!("{{\"idempotencyId\": {}", "1@".repeat(400_000));
    let nested = format!("{{\"correspondence\":{{\"notification\":{}1", "[".repeat(50_000));
    assert_handled(&[
        ("recipients.json", order(&recipients), CHECKED),
        ("too-many.json", order(&[recipients.as_str(); 4].join(",")), INVALID),
        ("no-recipients.json", order(""), CHECKED),
        ("addresses.json", addresses, INVALID),
        ("nested.json", nested, INVALID),
        ("comment.md", format!("---\n{signs}---\nHei\n"), INVALID),
    ]);
}

#[test]
fn a_file_has_a_limit_on_its_dispatches() {
    let code = |name: &str, text: &str| {
        let read = krr_host::input::read(name, text.as_bytes(), None);
        read.last().unwrap().as_ref().unwrap_err().code()
    };
    let items = format!("[{}{{}}]", "{},\n".repeat(10_001));
    assert_eq!(code("list.json", &items), "too_large");
    assert_eq!(code("list.yaml", &"- {}\n".repeat(10_001)), "too_large");
    for (name, text) in [
        ("a.jsonl", "{}\n".repeat(10_002)),
        ("b.ndjson", "{\"message\": {}}\n".repeat(50_000)),
        ("c.jsonl", "x\n".repeat(1 << 20)),
    ] {
        let dispatches = krr_host::input::read(name, text.as_bytes(), None);
        assert_eq!(dispatches.len(), 10_001, "{name}");
        let last = dispatches.last().unwrap().as_ref().unwrap_err();
        let line = last.line_column().unwrap().line;
        assert_eq!((last.code(), line), ("too_large", 10_001), "{name}");
    }
}
