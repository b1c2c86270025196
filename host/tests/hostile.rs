//! Inputs that are meant to break something: the program answers, and in time.

#![allow(clippy::unwrap_used, reason = "a test may stop where it fails")]

mod support;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use support::Folder;

fn answers(name: &str, text: impl AsRef<[u8]>) -> i32 {
    let folder = Folder::new().with(name, text);
    let mut code = 0;
    for format in ["human", "json", "github"] {
        let start = Instant::now();
        let ran = folder.krr(&["check", "--format", format, name]);
        assert!(start.elapsed() < Duration::from_secs(20), "{name} as {format}");
        assert!(ran.code <= 3, "{name} as {format}: {}", ran.out);
        assert!(!ran.err.contains("panicked"), "{}", ran.err);
        code = ran.code;
    }
    code
}

#[test]
fn long_texts() {
    assert!(answers("line.md", format!("---\n---\n{}", "ord ".repeat(250_000))) <= 2);
    assert!(answers("lines.md", format!("---\n---\n{}", "Hei på deg!\n".repeat(100_000))) <= 2);
    let links = "http://norge.no.evil.example/x ".repeat(20_000);
    assert!(answers("links.md", format!("---\n---\n{links}")) <= 2);
    let named = "Digitaliseringsdirektoratet ".repeat(20_000);
    assert!(answers("named.md", format!("---\n---\n{named}")) <= 2);
    assert!(
        answers("block.yaml", format!("message:\n  body: |\n    {}\n", "x\n    ".repeat(100_000)))
            <= 2
    );
    assert!(
        answers(
            "escaped.json",
            format!("{{\"message\":{{\"body\":\"{}\"}}}}", "\\u00e5".repeat(150_000))
        ) <= 2
    );
}

#[test]
fn odd_characters() {
    let odd = "a\u{200b}b\u{200d}c e\u{301}\u{301}\u{301} \u{202e}snu \0 \u{feff} 👩‍👩‍👧 Z\u{351}\u{489}\u{1b}[2J\u{85}";
    assert!(answers("odd.md", format!("---\n---\n{}", odd.repeat(1000))) <= 2);
    assert!(answers("combining.md", format!("---\n---\na{}", "\u{301}".repeat(200_000))) <= 2);
    assert!(answers("nul.md", "\0".repeat(10_000)) <= 2);
    assert!(answers("cr.md", "---\r---\rHei\r") <= 3);
}

#[test]
fn many_names_and_values() {
    let mut fields = String::from("assessment:\n  justifications:\n");
    for at in 0..5_000 {
        let _ = writeln!(fields, "    rule-{at}: fordi");
    }
    assert!(answers("fields.yaml", fields) <= 2);
    let names: Vec<_> = (0..5_000).map(|at| format!("a{at} = 1\n")).collect();
    assert_eq!(answers("unknown.toml", names.concat()), 3);
    assert_eq!(answers("colons.yaml", ": ".repeat(50_000)), 3);
    assert_eq!(answers("quotes.yaml", "\"".repeat(50_001)), 3);
    assert_eq!(answers("keys.json", format!("{{{}", "\"a\":1,".repeat(50_000))), 3);
    assert_eq!(answers("dashes.md", "---\n".to_owned() + &"-".repeat(100_000)), 3);
}
