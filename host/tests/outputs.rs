//! Acceptance tests of the output formats of `krr check`: each against the schema or the documented rules
//! of those that read it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed unwrap fails the test")]

mod support;

use std::collections::BTreeSet;

use krr_host::{Engine, Locale, Report, input};
use serde_json::Value;
use support::{DISCLOSURE, Folder, TEXT, assert_no_failures, deny};

const FORMATS: [&str; 10] =
    ["human", "json", "jsonl", "github", "sarif", "junit", "gitlab", "azure", "tap", "markdown"];

const SARIF_SCHEMA: &str = include_str!("schemas/sarif-2.1.0.json");
const JUNIT_SCHEMA: &str = include_str!("schemas/junit-10.xsd");

/// Characters that mean something in one of the formats.
const HOSTILE: &str =
    "::error::]%;|`<b>&\"'#@x\u{1b}[31m 😀\u{2028}\u{202e}\0\r\n##vso[task.x]y\nok 9";

/// Returns a folder with one input of each kind, of which the names and texts are hostile.
fn hostile() -> Folder {
    let field = serde_json::to_string(HOSTILE).unwrap();
    let folder = Folder::with_decisions()
        .with_file("emoji.md", deny().replace("Hilsen", "😀 ]]> ::x:: 100% |`<b>` Hilsen"))
        .with_file("two.json", format!("[{{}}, {{\"message\": {{{field}: 1}}}}]"))
        .with_file("t/README.md", "# Notes\n")
        .with_file("t/blå [a] (b).md", deny());
    if cfg!(unix) { folder.with_file("t/::a]%;|`<b>#,\n##vso[x] 😀.md", deny()) } else { folder }
}

const INPUTS: [&str; 7] =
    ["permit.md", "review.md", "deny.md", "emoji.md", "two.json", "none.md", "t"];

/// Returns what the program writes in a format about the hostile inputs.
fn output(format: &str) -> String {
    let output = hostile().krr(&[&["check", "--format", format], &INPUTS[..]].concat());
    assert_eq!((output.code, output.stderr.as_str()), (3, ""), "{format}");
    output.stdout
}

#[test]
fn exit_codes_are_the_same_in_every_format() {
    let folder = hostile();
    let mut failures = Vec::new();
    for (inputs, code) in [
        (&["permit.md"][..], 0),
        (&["review.md"], 1),
        (&["deny.md", "permit.md"], 2),
        (&["t"], 2),
        (&["two.json"], 3),
        (&["none.md", "deny.md"], 3),
    ] {
        for format in FORMATS {
            let file = format!("{format}=out");
            for option in [format, &file] {
                let args = [&["check", "--format", option], inputs].concat();
                let actual = folder.krr(&args).code;
                if actual != code {
                    failures.push(format!("{option} {inputs:?}: {actual} instead of {code}"));
                }
            }
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn no_format_writes_control_characters() {
    for format in FORMATS {
        let output = output(format);
        let control = output.chars().find(|c| c.is_control() && *c != '\n');
        assert_eq!(control, None, "{format}: {output:?}");
    }
}

#[test]
fn sarif_follows_the_schema() {
    // The schema has a pattern with a bracket that not every engine accepts unescaped.
    let schema = SARIF_SCHEMA.replace("{2}]?$", r"{2}\\]?$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for locale in Locale::ALL {
        let args = ["check", "--locale", locale.as_str(), "--format", "sarif"];
        let output = hostile().krr(&[&args, &INPUTS[..]].concat()).stdout;
        let log: Value = serde_json::from_str(&output).unwrap();
        let errors = validator.iter_errors(&log);
        let errors: Vec<_> = errors.map(|it| format!("{}: {it}", it.instance_path())).collect();
        assert_no_failures(&errors);
        let run = &log["runs"][0];
        let catalogue = Engine::embedded().unwrap().rules(*locale).unwrap();
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        assert_eq!(rules.len(), catalogue.rules.len());
        for (rule, entry) in rules.iter().zip(&catalogue.rules) {
            assert_eq!(
                (&rule["id"], &rule["shortDescription"]["text"]),
                (&entry.id.clone().into(), &entry.title.clone().into())
            );
        }
    }
    // The schema rejects what is wrong.
    assert!(!validator.is_valid(&serde_json::json!({ "version": "2.1.0", "runs": [{}] })));
}

/// Returns the part of a file at a region in UTF-16 code units.
fn at_region(text: &str, region: &Value) -> String {
    let lines: Vec<Vec<u16>> = text.split('\n').map(|line| line.encode_utf16().collect()).collect();
    let number = |key: &str| usize::try_from(region[key].as_u64().unwrap()).unwrap() - 1;
    let (first, last) = (number("startLine"), number("endLine"));
    let part = |line: usize| {
        let start = if line == first { number("startColumn") } else { 0 };
        let end = if line == last { number("endColumn") } else { lines[line].len() };
        String::from_utf16(&lines[line][start..end]).unwrap()
    };
    (first..=last).map(part).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_finding_with_a_span_has_its_region() {
    let text = deny().replace("Hilsen", "😀 Hilsen 😀");
    let yaml =
        format!("message:\n  body: \"😀 {TEXT}\\n{DISCLOSURE} 😀\"\nchannels: {{ use: [sms] }}\n");
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let files = [("a.md", text), ("b.yaml", yaml), ("c.md", windows)];
    let engine = Engine::embedded().unwrap();
    for (name, text) in files {
        let folder = Folder::new().with_file(name, &text);
        let output = folder.krr(&["check", "--format", "sarif", name]).stdout;
        let log: Value = serde_json::from_str(&output).unwrap();
        let located = input::read(name, text.as_bytes(), None).remove(0).unwrap();
        let report: Report = engine.check(located.dispatch(), Locale::Nb).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap();
        assert_eq!(results.len(), report.findings.len());
        let shown = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let mut spans = 0;
        for (result, finding) in results.iter().zip(&report.findings) {
            assert_eq!(result["ruleId"], finding.rule);
            let locations = result["locations"].as_array().unwrap().iter();
            let related = result["relatedLocations"].as_array().into_iter().flatten();
            let locations: Vec<_> = locations.chain(related).collect();
            for (location, span) in locations.iter().zip(&finding.spans) {
                let words = span.text(&located.dispatch().message);
                let region = &location["physicalLocation"]["region"];
                assert_eq!(at_region(shown, region).replace("\r\n", "\n"), words, "{name}");
                spans += 1;
            }
            assert!(locations.len() >= finding.spans.len().max(1));
        }
        assert!(spans > 0, "{name}");
    }
}

#[test]
fn fixes_in_sarif_are_those_of_the_option() {
    let text = deny().replace("Oppdater", "😀 Oppdater");
    let folder = Folder::new().with_file("a b.md", &text);
    let output = folder.krr(&["check", "--format", "sarif", "a b.md"]).stdout;
    let log: Value = serde_json::from_str(&output).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let fix = results.iter().find_map(|it| it["fixes"].get(0)).unwrap();
    let change = &fix["artifactChanges"][0];
    let artifact = serde_json::json!({ "uri": "a%20b.md", "uriBaseId": "%SRCROOT%" });
    assert_eq!(change["artifactLocation"], artifact);
    let replacement = &change["replacements"][0];
    let old = at_region(&text, &replacement["deletedRegion"]);
    let new = replacement["insertedContent"]["text"].as_str().unwrap();
    assert_eq!(folder.krr(&["check", "--fix", "a b.md"]).code, 2);
    assert_eq!(folder.read("a b.md"), text.replace(&old, new));
    assert_ne!(folder.read("a b.md"), text);
}

#[test]
fn errors_and_what_is_passed_over_are_notifications_in_sarif() {
    let log: Value = serde_json::from_str(&output("sarif")).unwrap();
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let notifications = invocation["toolExecutionNotifications"].as_array().unwrap();
    let levels: Vec<_> = notifications.iter().map(|it| it["level"].as_str().unwrap()).collect();
    assert_eq!(levels, ["error", "error", "note"]);
    let folder = Folder::with_decisions();
    let output = folder.krr(&["check", "--format", "sarif", "permit.md"]).stdout;
    let log: Value = serde_json::from_str(&output).unwrap();
    assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], true);
    assert_eq!(log["runs"][0]["results"], serde_json::json!([]));
}

#[test]
fn junit_follows_the_schema_of_jenkins() {
    let schema = uppsala::parse(JUNIT_SCHEMA).unwrap();
    let validator = uppsala::XsdValidator::from_schema(&schema).unwrap();
    let errors = |xml: &str| -> Vec<String> {
        let document = uppsala::parse(xml).unwrap();
        validator.validate(&document).iter().map(ToString::to_string).collect()
    };
    let xml = output("junit");
    assert_no_failures(&errors(&xml));
    // The schema rejects what is wrong.
    assert!(!errors(&xml.replace("tests=", "test=")).is_empty());
    assert!(!errors(&xml.replace("testcase", "case")).is_empty());
    let count = |part: &str| xml.matches(part).count();
    let suites = if cfg!(unix) { 9 } else { 8 };
    assert_eq!(count("<testsuite "), suites);
    assert_eq!((count("<error "), count("<skipped ")), (2, 1));
    assert_eq!(count("<failure "), suites - 3);
    let sum = |name: &str| -> usize {
        let start = format!(" {name}=\"");
        let values = xml.split(&start).skip(1);
        values.map(|rest| rest.split('"').next().unwrap().parse::<usize>().unwrap()).sum()
    };
    for (attribute, element) in [
        ("tests", "<testcase "),
        ("failures", "<failure "),
        ("errors", "<error "),
        ("skipped", "<skipped "),
    ] {
        assert_eq!(sum(attribute), count(element), "{attribute}");
    }
}

/// <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>
#[test]
fn gitlab_reports_have_the_documented_fields() {
    let text = output("gitlab");
    assert!(!text.starts_with('\u{feff}'));
    let entries: Vec<Value> = serde_json::from_str(&text).unwrap();
    let mut fingerprints = BTreeSet::new();
    for entry in &entries {
        let field = |name: &str| entry[name].as_str().unwrap();
        assert!(!field("description").contains('\n') && !field("description").is_empty());
        assert!(!field("check_name").is_empty());
        let severities = ["info", "minor", "major", "critical", "blocker"];
        assert!(severities.contains(&field("severity")), "{entry}");
        let path = entry["location"]["path"].as_str().unwrap();
        assert!(!path.starts_with("./") && !path.starts_with('/'), "{path}");
        assert!(entry["location"]["lines"]["begin"].as_u64().unwrap() >= 1);
        assert!(fingerprints.insert(field("fingerprint").to_owned()), "{entry}");
    }
    assert!(entries.iter().any(|entry| entry["severity"] == "critical"));
    assert_eq!(entries.iter().filter(|entry| entry["severity"] == "blocker").count(), 2);
}

/// <https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands>
#[test]
fn azure_commands_have_the_documented_properties() {
    let text = output("azure");
    let lines: Vec<_> = text.lines().collect();
    let (last, lines) = lines.split_last().unwrap();
    assert_eq!(*last, "##vso[task.complete result=Failed]");
    let mut errors = 0;
    for line in lines {
        let Some(command) = line.strip_prefix("##vso[task.logissue ") else {
            assert!(!line.contains("##vso[") && !line.contains("##["), "{line}");
            continue;
        };
        let (properties, message) = command.split_once(']').unwrap();
        assert!(!message.is_empty());
        let properties = properties.split(';').map(|it| it.split_once('=').unwrap());
        for (name, value) in properties {
            match name {
                "type" => assert!(["error", "warning"].contains(&value), "{line}"),
                "linenumber" | "columnnumber" => assert!(value.parse::<usize>().unwrap() > 0),
                "sourcepath" | "code" => assert!(!value.is_empty(), "{line}"),
                other => panic!("{other}: {line}"),
            }
        }
        errors += usize::from(command.starts_with("type=error;"));
    }
    assert!(errors > 3);
    for (name, result) in
        [("permit.md", "Succeeded"), ("review.md", "SucceededWithIssues"), ("deny.md", "Failed")]
    {
        let output = Folder::with_decisions().krr(&["check", "--format", "azure", name]).stdout;
        assert!(output.ends_with(&format!("##vso[task.complete result={result}]\n")), "{output}");
    }
}

#[test]
fn annotations_of_github_stay_on_their_lines() {
    let text = output("github");
    for line in text.lines() {
        let kinds = ["::error ", "::warning ", "::notice "];
        assert!(kinds.iter().any(|kind| line.starts_with(kind)), "{line}");
    }
}

/// <https://testanything.org/tap-version-14-specification.html>
#[test]
fn tap_has_a_plan_and_diagnostics_in_yaml() {
    let text = output("tap");
    let mut lines = text.lines().peekable();
    assert_eq!(lines.next(), Some("TAP version 14"));
    let (mut number, mut passed, mut skipped) = (0, 0, 0);
    let plan = loop {
        let line = lines.next().unwrap();
        if let Some(plan) = line.strip_prefix("1..") {
            break plan.parse::<usize>().unwrap();
        }
        number += 1;
        let (is_ok, rest) = match line.strip_prefix("not ok ") {
            Some(rest) => (false, rest),
            None => (true, line.strip_prefix("ok ").unwrap()),
        };
        let description = rest.strip_prefix(&format!("{number} - ")).unwrap();
        let directive = description.replace("\\\\", "").replace("\\#", "");
        skipped += usize::from(directive.contains(" # SKIP "));
        passed += usize::from(is_ok);
        if lines.next_if_eq(&"  ---").is_none() {
            continue;
        }
        let yaml: Vec<_> = lines.by_ref().take_while(|line| *line != "  ...").collect();
        let issues = yaml.iter().filter_map(|line| line.strip_prefix("    - "));
        for issue in issues.map(|issue| serde_json::from_str::<Value>(issue).unwrap()) {
            assert!(!issue["message"].as_str().unwrap().is_empty());
            assert!(!issue["at"]["file"].as_str().unwrap().is_empty());
        }
        let heads = yaml.iter().filter(|line| !line.starts_with("    "));
        let heads: Vec<_> = heads.map(|line| line.split(':').next().unwrap()).collect();
        assert!([&["  findings"][..], &["  decision", "  findings"]].contains(&&heads[..]));
    };
    assert_eq!(lines.next(), None);
    let tests = if cfg!(unix) { 10 } else { 9 };
    assert_eq!((plan, number, passed, skipped), (tests, tests, 2, 1));
}

#[test]
fn markdown_has_the_numbers_and_findings_with_their_places() {
    let text = output("markdown");
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    let rows = text.lines().filter(|line| line.starts_with('|'));
    assert!(rows.clone().all(|row| [3, 4].contains(&cells(row))), "{text}");
    assert_eq!(rows.clone().filter(|row| row.starts_with("| ⛔ |")).count(), 2);
    assert!(rows.clone().any(|row| row.starts_with("| ❌ | `deny.md:")), "{text}");
    // In code, as in the name of a file, nothing is markup.
    let outside = text.replace("%;\\|`<b>#", "");
    assert!(!outside.contains("<b>") && !outside.contains("@x"), "{text}");
    assert!(text.contains("<details><summary>Hoppet over: 1</summary>"), "{text}");
    assert_eq!(text.matches("<details>").count(), text.matches("</details>").count());
}

#[test]
fn long_lists_in_markdown_are_cut() {
    let folder = (0..200)
        .fold(Folder::new(), |folder, number| folder.with_file(&format!("t/{number}.md"), deny()));
    let output = folder.krr(&["check", "--format", "markdown", "t"]);
    assert!(output.stdout.len() < 65_536, "{}", output.stdout.len());
    assert!(output.stdout.contains("\nog "), "{}", output.stdout);
}

#[test]
fn several_formats_are_written_at_once() {
    let folder = Folder::with_decisions();
    let alone = |format: &str| folder.krr(&["check", "--format", format, "deny.md"]).stdout;
    let args = [
        "check",
        "--format",
        "sarif=out.sarif",
        "--format",
        "human",
        "--format=tap=a=b.tap",
        "--format",
        "json=out.json",
        "deny.md",
    ];
    let output = folder.krr(&args);
    assert_eq!((output.code, output.stderr.as_str()), (2, ""));
    assert_eq!(output.stdout, alone("human"));
    assert_eq!(folder.read("out.sarif"), alone("sarif"));
    assert_eq!(folder.read("a=b.tap"), alone("tap"));
    assert_eq!(folder.read("out.json"), alone("json"));
    // Nothing goes to standard output unless asked for, and no colours to a file.
    let args = ["check", "--format", "human=out.txt", "deny.md"];
    let output = folder.krr_with_environment(&args, &[("CLICOLOR_FORCE", "1")]);
    assert_eq!((output.code, output.stdout.as_str()), (2, ""));
    assert_eq!(folder.read("out.txt"), alone("human"));
    let names = std::fs::read_dir(folder.path(".")).unwrap();
    let hidden =
        names.filter(|it| it.as_ref().unwrap().file_name().to_string_lossy().starts_with('.'));
    assert_eq!(hidden.count(), 0);
}

#[test]
fn outputs_that_cannot_be_written_are_errors() {
    let folder = Folder::with_decisions().with_file("folder/x", "").with_file("kept", "old");
    for (formats, part) in [
        (&["human", "sarif"][..], "`human`, `sarif`"),
        (&["sarif=none/out.sarif"], "`none`"),
        (&["sarif=folder"], "folder`"),
        (&["sarif=out", "json=./out"], "`out`"),
        (&["sarif="], "sarif="),
        (&["xml=out"], "xml"),
        (&["json=kept", "tap=none/out"], "`none`"),
    ] {
        let options = formats.iter().flat_map(|format| ["--format", format]);
        let args: Vec<_> =
            ["check", "--locale", "en", "permit.md"].into_iter().chain(options).collect();
        let output = folder.krr(&args);
        assert_eq!((output.code, output.stdout.as_str()), (3, ""), "{formats:?}");
        assert!(output.stderr.contains(part), "{formats:?}: {}", output.stderr);
    }
    assert_eq!(folder.read("kept"), "old");
}

#[test]
#[cfg(unix)]
fn a_file_is_written_in_place_of_the_old_one() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = Folder::with_decisions().with_file("t/old.json", "old");
    symlink("t/old.json", folder.path("link.json")).unwrap();
    let args = ["check", "permit.md", "--format", "json=link.json", "--format", "tap=/dev/stdout"];
    let output = folder.krr(&args);
    assert_eq!(output.code, 0);
    assert!(output.stdout.starts_with("TAP version 14\n"), "{}", output.stdout);
    assert!(folder.path("link.json").is_symlink());
    assert!(folder.read("t/old.json").starts_with("[\n"));
    let mode = folder.path("t/old.json").metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o400, 0o400);
    assert_eq!(mode & 0o111, 0);
}

#[test]
fn the_diff_of_fixes_is_shown_among_the_reports_for_people() {
    for (format, on_stdout) in [
        (&["--format", "human", "--format", "sarif=out"][..], true),
        (&["--format", "sarif"], false),
        (&["--format", "human=out"], false),
    ] {
        let folder = Folder::with_decisions();
        let output = folder.krr(&[&["check", "--fix", "deny.md"], format].concat());
        assert_eq!(output.stdout.contains("+++ deny.md"), on_stdout, "{format:?}");
        assert_eq!(output.stderr.contains("+++ deny.md"), !on_stdout, "{format:?}");
    }
}
