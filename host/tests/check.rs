//! `krr check`, run for real: exit codes, and what is written where.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop where it fails")]

mod support;

use krr_host::{Decision, Locale, Policy, Report, input};
use serde_json::Value;
use support::{FRONT, Folder, TEXT, deny, permit};

#[test]
fn exit_codes_tell_the_strictest() {
    let folder = Folder::three().with("bad.yaml", "sender: 1\n");
    assert_eq!(folder.krr(&["check", "permit.md"]).code, 0);
    assert_eq!(folder.krr(&["check", "review.md"]).code, 1);
    assert_eq!(folder.krr(&["check", "deny.md"]).code, 2);
    assert_eq!(folder.krr(&["check", "bad.yaml"]).code, 3);
    assert_eq!(folder.krr(&["check", "review.md", "permit.md"]).code, 1);
    assert_eq!(folder.krr(&["check", "review.md", "deny.md", "permit.md"]).code, 2);
    assert_eq!(folder.krr(&["check", "deny.md", "bad.yaml", "permit.md"]).code, 3);
    assert_eq!(folder.krr(&["check", "none.md"]).code, 3);
}

#[test]
fn usage_errors_are_invalid_input_and_help_is_not() {
    let folder = Folder::new();
    assert_eq!(folder.krr(&["check"]).code, 3);
    assert_eq!(folder.krr(&["chekc"]).code, 3);
    assert_eq!(folder.krr(&["check", "x", "--format", "xml"]).code, 3);
    assert_eq!(folder.krr(&["check", "x", "--locale", "se"]).code, 3);
    assert_eq!(folder.krr(&["--help"]).code, 0);
    assert_eq!(folder.krr(&["check", "--help"]).code, 0);
    assert_eq!(folder.krr(&["--version"]).code, 0);
}

#[test]
fn signals_are_shown_with_their_words() {
    let folder = Folder::three();
    let ran = folder.krr(&["--locale", "en", "check", "--explain", "deny.md"]);
    assert_eq!(ran.code, 2);
    for part in
        ["What the text shows", "● Names the directorate", "directorate-visible", "Not found:"]
    {
        assert!(ran.out.contains(part), "{part}: {}", ran.out);
    }
    let ran = folder.krr(&["check", "--explain", "--format", "jsonl", "deny.md"]);
    let entry: Value = serde_json::from_str(&ran.out).unwrap();
    assert!(entry["explanation"]["signals"].as_array().unwrap().len() > 10);
    let ran = folder.krr(&["check", "--format", "jsonl", "deny.md"]);
    assert!(!ran.out.contains("explanation"));
}

#[test]
fn json_is_a_list_and_loses_nothing() {
    let folder = Folder::three().with("bad.yaml", "sender:\n  nmae: x\n");
    let ran = folder.krr(&["check", "--format", "json", "permit.md", "bad.yaml", "deny.md"]);
    let entries: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(ran.code, 3);
    assert_eq!(entries.len(), 3);
    assert_eq!(entries[0]["source"], "permit.md");
    assert_eq!(entries[0]["report"]["decision"], "permit");
    assert_eq!(entries[2]["report"]["decision"], "deny");
    let error = serde_json::json!({
        "line": 2, "column": 3, "path": "sender.nmae", "message": "unknown field",
        "help": "did you mean `name`?", "code": "unknown_field",
    });
    assert_eq!(entries[1], serde_json::json!({ "source": "bad.yaml", "error": error }));
}

#[test]
fn the_report_in_json_is_the_librarys_byte_for_byte() {
    let folder = Folder::three();
    let policy = Policy::embedded().unwrap();
    for name in ["permit.md", "review.md", "deny.md"] {
        for locale in Locale::ALL {
            let args = ["check", "--format", "jsonl", "--locale", locale.as_str(), name];
            let line = folder.krr(&args).out;
            let sources = input::read(name, folder.read(name).as_bytes(), None);
            let report = policy.check(sources[0].as_ref().unwrap().dispatch(), *locale).unwrap();
            let report = serde_json::to_string(&report).unwrap();
            assert_eq!(line, format!("{{\"source\":\"{name}\",\"report\":{report}}}\n"));
        }
    }
}

#[test]
fn jsonl_is_one_entry_a_line() {
    let folder = Folder::three();
    let ran = folder.krr(&["check", "--format", "jsonl", "permit.md", "review.md"]);
    let decisions: Vec<_> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["report"]["decision"].clone())
        .collect();
    assert_eq!(decisions, ["permit", "review"]);
}

#[test]
fn github_points_at_the_true_place() {
    let folder = Folder::three();
    let out = folder.krr(&["check", "--format", "github", "deny.md"]).out;
    let deny = deny();
    let line = deny.lines().position(|line| line.contains("Hilsen")).unwrap() + 1;
    let (before, _) = deny.lines().nth(line - 1).unwrap().split_once("Digital").unwrap();
    let column = before.chars().count() + 1;
    let end = column + "Digitaliseringsdirektoratet".len();
    let place = format!("::error file=deny.md,line={line},col={column},endColumn={end},title=");
    assert!(out.contains(&place), "{place}\n{out}");
    // Everything is one line, and questions are one annotation.
    assert!(out.lines().all(|line| line.starts_with("::")));
    let questions = folder.krr(&["check", "--format", "github", "review.md"]).out;
    assert_eq!(questions.lines().filter(|line| line.starts_with("::warning")).count(), 1);
}

#[test]
fn people_see_the_line_and_no_control_characters() {
    let text = deny().replace("Hilsen", "Hil\u{1b}[31msen \u{202e}");
    let folder = Folder::new().with("deny.md", text);
    let ran = folder.krr(&["check", "deny.md"]);
    assert!(ran.out.starts_with("✗ "), "{}", ran.out);
    assert!(ran.out.contains("Digitaliseringsdirektoratet"));
    assert!(ran.out.contains("━━━━━━━━━━━━━━━━━━━━━━━━━━━"));
    assert!(!ran.out.contains(|c: char| c.is_control() && c != '\n'), "{:?}", ran.out);
    assert!(!ran.out.contains('\u{202e}'));
    assert_eq!(ran.err, "");
}

#[test]
fn questions_are_one_line_for_each_fact() {
    let folder = Folder::three();
    let catalogue = Policy::embedded().unwrap().rules(Locale::En).unwrap();
    let ran = folder.krr(&["check", "--locale", "en", "--format", "jsonl", "review.md"]);
    let entry: Value = serde_json::from_str(&ran.out).unwrap();
    let report: Report = serde_json::from_value(entry["report"].clone()).unwrap();
    assert_eq!(report.decision, Decision::Review);
    let shown = folder.krr(&["check", "--locale", "en", "review.md"]).out;
    for fact in report.findings.iter().flat_map(|finding| &finding.missing) {
        let named = shown.lines().filter(|line| line.starts_with(&format!("  ? {fact} ")));
        assert_eq!(named.count(), 1, "{fact}\n{shown}");
    }
    let heading = catalogue.labels.get("heading.questions").unwrap();
    assert!(shown.to_lowercase().contains(&heading.to_lowercase()), "{shown}");
}

#[test]
fn several_sources_end_with_a_tally() {
    let folder = Folder::three().with("bad.json", "{");
    let ran = folder.krr(&["check", "permit.md", "review.md", "deny.md", "bad.json"]);
    let tally = ran.out.lines().last().unwrap();
    for part in ["1 error", "✗ 1 ", "! 1 ", "✓ 1 "] {
        assert!(tally.contains(part), "{tally}");
    }
}

#[test]
fn standard_input_is_recognised_or_told() {
    let folder = Folder::new();
    let body = serde_json::to_string(TEXT).unwrap();
    let json = format!("{{\"message\": {{\"body\": {body}}}}}");
    for text in [permit(), json.clone(), format!("message: {{ body: {body} }}\n")] {
        let ran = folder.krr_with(&["check", "-", "--format", "jsonl"], text);
        assert!(ran.out.starts_with("{\"source\":\"<stdin>\",\"report\":"), "{}", ran.out);
    }
    let toml = format!("[message]\nbody = {body}\n");
    let ran = folder.krr_with(&["check", "-", "--format", "jsonl"], toml.clone());
    assert!(ran.out.contains("\"report\""), "{}", ran.out);
    let told = ["check", "-", "--format", "jsonl", "--input-format", "yaml"];
    assert_eq!(folder.krr_with(&told, toml).code, 3);
}

#[test]
fn a_folder_is_walked_in_order_and_a_readme_is_passed_over() {
    let folder = Folder::new()
        .with("t/b.md", permit())
        .with("t/a/c.json", "{}")
        .with("t/README.md", "# Templates\n")
        .with("t/.hidden/x.md", permit())
        .with("t/notes.txt", "no")
        .with("t/z.yml", FRONT);
    let ran = folder.krr(&["check", "--format", "jsonl", "t"]);
    let sources: Vec<_> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["source"].clone())
        .collect();
    assert_eq!(sources, ["t/a/c.json", "t/b.md", "t/z.yml"]);
    // Named, it is a dispatch with nothing but a text.
    assert_eq!(folder.krr(&["check", "t/README.md"]).code, 1);
    let empty = Folder::new().with("t/notes.txt", "no");
    assert_eq!(empty.krr(&["check", "t"]).code, 3);
}

#[test]
fn many_in_one_file_are_judged_each() {
    let folder = Folder::new()
        .with("two.json", "[{}, {\"sender\": 1}]")
        .with("three.jsonl", "{}\n\n{\"sender\":\n{\"message\": {}}\n");
    let ran = folder.krr(&["check", "--format", "jsonl", "two.json", "three.jsonl"]);
    let sources: Vec<_> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|entry| (entry["source"].clone(), entry["report"].is_object()))
        .map(|(source, judged)| format!("{} {judged}", source.as_str().unwrap()))
        .collect();
    let expected = [
        "two.json[1] true",
        "two.json[2] false",
        "three.jsonl[1] true",
        "three.jsonl[2] false",
        "three.jsonl[3] true",
    ];
    assert_eq!(sources, expected);
    assert_eq!(ran.code, 3);
}

#[test]
fn byte_order_mark_and_crlf_are_no_matter() {
    let text = format!("\u{feff}{}", deny().replace('\n', "\r\n"));
    let folder = Folder::three().with("windows.md", text);
    let github = |name: &str| {
        let out = folder.krr(&["check", "--format", "github", name]).out;
        out.replace(name, "file").lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(github("windows.md"), github("deny.md"));
}
