//! Acceptance tests of `krr check`: exit codes and output.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed unwrap fails the test")]

mod support;

use krr_host::{Decision, Engine, Locale, Report, input};
use serde_json::Value;
use support::{FRONT, Folder, TEXT, assert_no_failures, deny, permit};

/// Runs each command line and compares the exit codes.
#[track_caller]
fn assert_exit_codes(folder: &Folder, cases: &[(&[&str], i32)]) {
    let failures: Vec<_> = cases
        .iter()
        .map(|(args, expected)| (args, folder.krr(args).code, expected))
        .filter(|(_, code, expected)| code != *expected)
        .map(|(args, code, expected)| format!("{args:?}: {code} instead of {expected}"))
        .collect();
    assert_no_failures(&failures);
}

#[test]
fn the_exit_code_is_that_of_the_strictest_decision() {
    let folder = Folder::with_decisions()
        .with_file("bad.yaml", "sender: 1\n")
        .with_file("empty.json", "[]\n")
        .with_file("blank.jsonl", "\n\n");
    assert_exit_codes(
        &folder,
        &[
            (&["check", "permit.md"], 0),
            (&["check", "review.md"], 1),
            (&["check", "deny.md"], 2),
            (&["check", "bad.yaml"], 3),
            (&["check", "review.md", "permit.md"], 1),
            (&["check", "review.md", "deny.md", "permit.md"], 2),
            (&["check", "deny.md", "bad.yaml", "permit.md"], 3),
            (&["check", "none.md"], 3),
            (&["check", "empty.json"], 3),
            (&["check", "permit.md", "blank.jsonl"], 3),
        ],
    );
}

#[test]
fn usage_errors_are_invalid_input_and_help_is_not() {
    assert_exit_codes(
        &Folder::new(),
        &[
            (&["check"], 3),
            (&["chekc"], 3),
            (&["check", "x", "--format", "xml"], 3),
            (&["check", "x", "--locale", "se"], 3),
            (&["--help"], 0),
            (&["check", "--help"], 0),
            (&["--version"], 0),
        ],
    );
}

#[test]
fn explain_shows_the_detected_signals() {
    let folder = Folder::with_decisions();
    let output = folder.krr(&["--locale", "en", "check", "--explain", "deny.md"]);
    assert_eq!(output.code, 2);
    let parts =
        ["What the text shows", "● Names the directorate", "directorate-visible", "Not found:"];
    for part in parts {
        assert!(output.stdout.contains(part), "{part}: {}", output.stdout);
    }
    let output = folder.krr(&["check", "--explain", "--format", "jsonl", "deny.md"]);
    let entry: Value = serde_json::from_str(&output.stdout).unwrap();
    assert!(entry["explanation"]["signals"].as_array().unwrap().len() > 10);
    let output = folder.krr(&["check", "--format", "jsonl", "deny.md"]);
    assert!(!output.stdout.contains("explanation"));
}

#[test]
fn json_is_a_list_of_reports_and_errors() {
    let folder = Folder::with_decisions().with_file("bad.yaml", "sender:\n  nmae: x\n");
    let output = folder.krr(&["check", "--format", "json", "permit.md", "bad.yaml", "deny.md"]);
    let entries: Vec<Value> = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(output.code, 3);
    assert_eq!(entries.len(), 3);
    assert_eq!(entries[0]["source"], "permit.md");
    assert_eq!(entries[0]["report"]["decision"], "permit");
    assert_eq!(entries[2]["report"]["decision"], "deny");
    let error = serde_json::json!({
        "line": 2, "column": 3, "path": "sender.nmae", "message": "ukjent felt",
        "help": "mente du `name`?", "code": "unknown_field",
    });
    assert_eq!(entries[1], serde_json::json!({ "source": "bad.yaml", "error": error }));
}

#[test]
fn reports_in_json_are_those_of_the_library_byte_for_byte() {
    let folder = Folder::with_decisions();
    let engine = Engine::embedded().unwrap();
    for name in ["permit.md", "review.md", "deny.md"] {
        for locale in Locale::ALL {
            let args = ["check", "--format", "jsonl", "--locale", locale.as_str(), name];
            let line = folder.krr(&args).stdout;
            let sources = input::read(name, folder.read(name).as_bytes(), None);
            let report = engine.check(sources[0].as_ref().unwrap().dispatch(), *locale).unwrap();
            let report = serde_json::to_string(&report).unwrap();
            assert_eq!(line, format!("{{\"source\":\"{name}\",\"report\":{report}}}\n"));
        }
    }
}

#[test]
fn jsonl_is_one_entry_per_line() {
    let folder = Folder::with_decisions();
    let output = folder.krr(&["check", "--format", "jsonl", "permit.md", "review.md"]);
    let decisions: Vec<_> = output
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["report"]["decision"].clone())
        .collect();
    assert_eq!(decisions, ["permit", "review"]);
}

#[test]
fn github_annotations_have_the_exact_line_and_columns() {
    let folder = Folder::with_decisions();
    let out = folder.krr(&["check", "--format", "github", "deny.md"]).stdout;
    let deny = deny();
    let line = deny.lines().position(|line| line.contains("Hilsen")).unwrap() + 1;
    let (before, _) = deny.lines().nth(line - 1).unwrap().split_once("Digital").unwrap();
    let column = before.chars().count() + 1;
    let end = column + "Digitaliseringsdirektoratet".len();
    let location = format!("::error file=deny.md,line={line},col={column},endColumn={end},title=");
    assert!(out.contains(&location), "{location}\n{out}");
    // Every annotation is one line, and all questions of a report are one annotation.
    assert!(out.lines().all(|line| line.starts_with("::")));
    let questions = folder.krr(&["check", "--format", "github", "review.md"]).stdout;
    assert_eq!(questions.lines().filter(|line| line.starts_with("::warning")).count(), 1);
}

#[test]
fn excerpts_show_the_line_without_control_characters() {
    let text = deny().replace("Hilsen", "Hil\u{1b}[31msen \u{202e}");
    let folder = Folder::new().with_file("deny.md", text);
    let output = folder.krr(&["check", "deny.md"]);
    assert!(output.stdout.starts_with("✗ "), "{}", output.stdout);
    assert!(output.stdout.contains("Digitaliseringsdirektoratet"));
    assert!(output.stdout.contains("━━━━━━━━━━━━━━━━━━━━━━━━━━━"));
    assert!(!output.stdout.contains(|c: char| c.is_control() && c != '\n'), "{:?}", output.stdout);
    assert!(!output.stdout.contains('\u{202e}'));
    assert_eq!(output.stderr, "");
}

#[test]
fn every_missing_fact_is_asked_for_once() {
    let folder = Folder::with_decisions();
    let catalogue = Engine::embedded().unwrap().rules(Locale::En).unwrap();
    let output = folder.krr(&["check", "--locale", "en", "--format", "jsonl", "review.md"]);
    let entry: Value = serde_json::from_str(&output.stdout).unwrap();
    let report: Report = serde_json::from_value(entry["report"].clone()).unwrap();
    assert_eq!(report.decision, Decision::Review);
    let shown = folder.krr(&["check", "--locale", "en", "review.md"]).stdout;
    for fact in report.findings.iter().flat_map(|finding| &finding.missing) {
        let named = shown.lines().filter(|line| line.starts_with(&format!("  ? {fact} ")));
        assert_eq!(named.count(), 1, "{fact}\n{shown}");
    }
    let heading = catalogue.labels.get("heading.questions").unwrap();
    assert!(shown.to_lowercase().contains(&heading.to_lowercase()), "{shown}");
}

#[test]
fn several_inputs_end_with_a_tally() {
    let folder = Folder::with_decisions().with_file("bad.json", "{");
    let output = folder.krr(&["check", "permit.md", "review.md", "deny.md", "bad.json"]);
    let tally = output.stdout.lines().last().unwrap();
    for part in ["1 feil", "✗ 1 ", "! 1 ", "✓ 1 "] {
        assert!(tally.contains(part), "{tally}");
    }
    let output = folder.krr(&["check", "--locale", "en", "bad.json", "none.md"]);
    assert_eq!(output.stdout.lines().last(), Some("2 errors"));
}

#[test]
fn the_format_of_standard_input_is_detected_unless_given() {
    let folder = Folder::new();
    let body = serde_json::to_string(TEXT).unwrap();
    let json = format!("{{\"message\": {{\"body\": {body}}}}}");
    for text in [permit(), json.clone(), format!("message: {{ body: {body} }}\n")] {
        let output = folder.krr_with_stdin(&["check", "-", "--format", "jsonl"], text);
        assert!(
            output.stdout.starts_with("{\"source\":\"<stdin>\",\"report\":"),
            "{}",
            output.stdout
        );
    }
    let toml = format!("[message]\nbody = {body}\n");
    let output = folder.krr_with_stdin(&["check", "-", "--format", "jsonl"], toml.clone());
    assert!(output.stdout.contains("\"report\""), "{}", output.stdout);
    let args = ["check", "-", "--format", "jsonl", "--input-format", "yaml"];
    assert_eq!(folder.krr_with_stdin(&args, toml).code, 3);
}

#[test]
fn files_in_a_folder_are_sorted() {
    let folder = Folder::new()
        .with_file("t/b.md", permit())
        .with_file("t/a/c.json", "{}")
        .with_file("t/README.md", "# Templates\n")
        .with_file("t/z.yml", FRONT);
    let output = folder.krr(&["check", "--format", "json", "t"]);
    let entries: Vec<Value> = serde_json::from_str(&output.stdout).unwrap();
    let sources: Vec<_> = entries.iter().map(|entry| entry["source"].clone()).collect();
    assert_eq!(sources, ["t/README.md", "t/a/c.json", "t/b.md", "t/z.yml"]);
    let reason = serde_json::json!({
        "message": "begynner ikke med opplysninger mellom to linjer med `---`",
        "code": "no_front_matter",
    });
    let passed_over = serde_json::json!({ "source": "t/README.md", "passed_over": reason });
    assert_eq!(entries[0], passed_over);
}

#[test]
fn patterns_that_the_shell_leaves_are_expanded() {
    let folder = Folder::with_decisions()
        .with_file("t/u/deny.md", deny())
        .with_file("t/u/v/permit.md", permit())
        .with_file("t/.skjult.md", deny())
        .with_file("[x].md", permit());
    let sources = |pattern: &str| {
        let output = folder.krr(&["check", "--format", "jsonl", pattern]);
        let entries =
            output.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let sources = entries.map(|entry| entry["source"].as_str().unwrap().to_owned());
        (sources.collect::<Vec<_>>().join(" "), output.code)
    };
    for (pattern, expected, code) in [
        ("p*.md", "permit.md", 0),
        ("*.md", "[x].md deny.md permit.md review.md", 2),
        ("t/**/*.md", "t/u/deny.md t/u/v/permit.md", 2),
        ("./t/*/[!d]*", "t/u/v/permit.md", 0),
        ("t/*", "t/u/deny.md t/u/v/permit.md", 2),
        ("t/**", "t/u/deny.md t/u/v/permit.md", 2),
        // A file of that name goes before the pattern.
        ("[x].md", "[x].md", 0),
        ("*.yaml", "*.yaml", 3),
        ("t/*.md", "t/*.md", 3),
        ("[", "[", 3),
    ] {
        assert_eq!(sources(pattern), (expected.to_owned(), code), "{pattern}");
    }
}

#[test]
fn a_text_alone_is_the_message_and_the_help_says_how_to_give_the_facts() {
    let texts = ["Hei!\n\nVannet blir stengt.\n", "Nordvik kommune: Vannet blir stengt.\n", TEXT];
    for text in texts {
        let folder = Folder::new().with_file("sms.txt", text).with_file("brev.html", text);
        for name in ["sms.txt", "brev.html"] {
            let output = folder.krr(&["check", "--locale", "en", name]);
            assert_eq!(output.code, 1, "{}", output.stdout);
            assert!(output.stdout.contains("a message alone"), "{}", output.stdout);
            let read = input::read(name, text.as_bytes(), None).pop().unwrap().unwrap();
            assert_eq!(read.dispatch().message.body.as_deref(), Some(text.trim_end()));
        }
        assert_eq!(folder.krr_with_stdin(&["check", "-"], text).code, 1);
    }
    // With the facts it is a dispatch like any other.
    let folder = Folder::new().with_file("sms.txt", permit()).with_file("sms", deny());
    let output = folder.krr(&["check", "--locale", "en", "sms.txt"]);
    assert_eq!(output.code, 0);
    assert!(!output.stdout.contains("a message alone"), "{}", output.stdout);
    assert_eq!(folder.krr(&["check", "sms"]).code, 2);
}

#[test]
fn a_schema_is_passed_over_in_every_format() {
    let schema = "https://example.com/dispatch.schema.json";
    let json = format!("{{\"$schema\": \"{schema}\", \"message\": {{\"body\": \"Hei\"}}}}");
    let toml = format!("\"$schema\" = \"{schema}\"\n");
    let folder = Folder::new()
        .with_file("a.json", &json)
        .with_file("b.json", format!("[{json}, {json}]"))
        .with_file("c.jsonl", format!("{json}\n"))
        .with_file("d.yaml", format!("$schema: {schema}\nmessage: {{ body: Hei }}\n"))
        .with_file("e.toml", format!("{toml}[message]\nbody = \"Hei\"\n"))
        .with_file("f.md", format!("---\n$schema: {schema}\n---\nHei\n"))
        .with_file("g.md", format!("+++\n{toml}+++\nHei\n"));
    let output = folder.krr(&["check", "--format", "jsonl", "."]);
    assert_eq!(output.stdout.lines().count(), 8);
    for line in output.stdout.lines() {
        let entry: Value = serde_json::from_str(line).unwrap();
        assert!(entry["report"].is_object(), "{line}");
    }
    let schema: Value = serde_json::from_str(&folder.krr(&["schema"]).stdout).unwrap();
    assert_eq!(schema["properties"]["$schema"]["type"], "string");
}

#[test]
fn line_ends_of_windows_do_not_make_an_sms_longer() {
    let body = format!("{}\n\n{}", "a".repeat(79), "b".repeat(79));
    let crlf = |text: &str| text.replace('\n', "\r\n");
    let markdown = format!("---\n{FRONT}---\n\n{body}\n");
    let channels = serde_json::json!({ "use": ["sms"] });
    let json = serde_json::json!({ "channels": channels, "message": { "body": crlf(&body) } });
    let quotes = "\"".repeat(3);
    let toml = format!("channels.use = [\"sms\"]\nmessage.body = {quotes}\n{body}{quotes}\n");
    let block = body.replace('\n', "\n    ");
    let yaml = format!("channels: {{ use: [sms] }}\nmessage:\n  body: |-\n    {block}\n");
    let folder = Folder::new()
        .with_file("unix.md", &markdown)
        .with_file("windows.md", crlf(&markdown))
        .with_file("a.json", json.to_string())
        .with_file("a.toml", crlf(&toml))
        .with_file("a.yaml", crlf(&yaml));
    for name in ["unix.md", "windows.md", "a.json", "a.toml", "a.yaml"] {
        let output = folder.krr(&["check", "--format", "jsonl", name]).stdout;
        let entry: Value = serde_json::from_str(&output).unwrap();
        let sms = &entry["report"]["channels"][0];
        assert_eq!((&sms["units"], &sms["segments"]), (&160.into(), &1.into()), "{name}: {sms}");
    }
}

#[test]
fn annotations_name_the_file_as_the_repository_does() {
    let folder = Folder::with_decisions().with_file("t/a.md", deny());
    let absolute = folder.path("t/a.md").canonicalize().unwrap().display().to_string();
    for (path, expected) in [
        ("t/a.md", "t/a.md"),
        ("./t/a.md", "t/a.md"),
        ("./t", "t/a.md"),
        ("t/../t/./a.md", "t/a.md"),
        (absolute.as_str(), "t/a.md"),
        (".", "deny.md"),
    ] {
        let output = folder.krr(&["check", "--format", "github", path]).stdout;
        let location = format!(" file={expected},line=");
        assert!(output.lines().next().unwrap().contains(&location), "{path}: {output}");
    }
}

#[test]
fn every_dispatch_in_a_file_is_checked() {
    let folder = Folder::new()
        .with_file("two.json", "[{}, {\"sender\": 1}]")
        .with_file("three.jsonl", "{}\n\n{\"sender\":\n{\"message\": {}}\n");
    let output = folder.krr(&["check", "--format", "jsonl", "two.json", "three.jsonl"]);
    let sources: Vec<_> = output
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|entry| (entry["source"].clone(), entry["report"].is_object()))
        .map(|(source, has_report)| format!("{} {has_report}", source.as_str().unwrap()))
        .collect();
    let expected = [
        "two.json[1] true",
        "two.json[2] false",
        "three.jsonl[1] true",
        "three.jsonl[2] false",
        "three.jsonl[3] true",
    ];
    assert_eq!(sources, expected);
    assert_eq!(output.code, 3);
}

#[test]
fn a_byte_order_mark_and_crlf_do_not_change_the_annotations() {
    let text = format!("\u{feff}{}", deny().replace('\n', "\r\n"));
    let folder = Folder::with_decisions().with_file("windows.md", text);
    let github = |name: &str| {
        let out = folder.krr(&["check", "--format", "github", name]).stdout;
        out.replace(name, "file").lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(github("windows.md"), github("deny.md"));
}

/// What is really sent is not let through by a comment, in whichever format it is.
#[test]
fn a_comment_suppresses_nothing_in_a_dispatch() {
    let mark = "krr-ignore unreported-use: meldt tidligere";
    let front = FRONT.replace("use_reported: true", "use_reported: false");
    let toml = "[sender]\nname = \"Nordvik kommune\"\n";
    let mut failures = Vec::new();
    for (name, text, line) in [
        ("front.md", format!("---\n# {mark}\n{front}---\n\n{TEXT}\n"), 2),
        ("body.md", format!("---\n{FRONT}---\n\n{TEXT}\n<!-- {mark} -->\n"), 26),
        ("comment.yaml", format!("sender: {{}}\n# {mark}\n"), 2),
        ("comment.toml", format!("{toml}# {mark}\n"), 3),
        ("order.yaml", format!("idempotencyId: '1'\n# {mark}\nrecipient: {{}}\n"), 2),
    ] {
        let folder = Folder::new().with_file(name, &text);
        let output = folder.krr(&["check", name, "--format", "jsonl"]);
        let entries =
            output.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let found = entries.into_iter().any(|entry| {
            entry["error"]["code"] == "suppression_in_dispatch" && entry["error"]["line"] == line
        });
        // A denied dispatch stays denied beside the error, and a text may have the word.
        let text =
            text.replace(&format!("# {mark}"), "").replace(&format!("<!-- {mark} -->"), mark);
        let without = folder.clone_with(name, &text).krr(&["check", name, "--format", "jsonl"]);
        let still = without.stdout.contains("suppression_in_dispatch");
        if !found || output.code != 3 || still {
            failures.push(format!("{name}: {}\n{}", output.code, output.stdout));
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn settings_suppress_nothing_in_a_dispatch() {
    let ignore =
        "version = 1\nroot = true\n[[ignore]]\nrule = \"directorate-visible\"\nreason = \"x\"\n";
    let folder = Folder::new().with_file("deny.md", deny()).with_file("krr.toml", ignore);
    assert_eq!(folder.krr(&["check", "deny.md"]).code, 2);
}
