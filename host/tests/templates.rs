//! Acceptance tests of message templates: the sample repository in `repository`, and what a project may
//! say of its templates.

#![allow(clippy::unwrap_used, reason = "a failed setup fails the test")]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;
use support::{Folder, Output};
use toml_edit::{DocumentMut, Item};

/// Facts that a project gives, and a set of SMS.
const SETTINGS: &str = r#"version = 1
root = true

[dispatch]
sender = { name = "Nordvik kommune", kind = "public_body" }
purpose = { kind = "service_message" }
audience = { kind = "citizens", address_source = "register" }

[[templates]]
name = "sms"
files = ["sms/{id}.txt"]
channel = "sms"
language = "nb"
"#;
const GOOD: &str = "Nordvik kommune: Vannet i {{gate}} blir stengt onsdag fra kl. 9 til 14.\n";
const BAD: &str = "Nordvik kommune: Kjøp nå! Halv pris på alle båter i helgen, bare hos oss.\n";

/// A place at which a rule is reported: file, line, column and rule.
type Mark = (String, usize, usize, String);

fn project() -> Folder {
    Folder::new().with_file("krr.toml", SETTINGS).with_file("sms/vann.txt", GOOD)
}

/// Returns the annotations about findings in the output format `github`.
fn annotations(output: &Output) -> Vec<Mark> {
    let lines = output.stdout.lines();
    lines
        .filter_map(|line| {
            let (_, properties) = line.split_once(" file=")?;
            let (properties, _) = properties.split_once("::")?;
            let field = |name: &str| {
                let mut fields = properties.split(',');
                fields.find_map(|field| field.strip_prefix(&format!("{name}=")).map(str::to_owned))
            };
            let file = properties.split(',').next()?.to_owned();
            let (rule, _) = properties.split_once("title=")?.1.split_once(" (")?;
            let number = |name| field(name)?.parse().ok();
            Some((file, number("line")?, number("col")?, rule.to_owned()))
        })
        .collect()
}

fn json(output: &Output) -> Value {
    serde_json::from_str(&output.stdout).unwrap()
}

#[test]
fn every_finding_is_where_it_is_marked_by_hand() {
    let folder = Folder::copy_of("repository");
    let document: DocumentMut = folder.read("expected.toml").parse().unwrap();
    let output = folder.krr(&["check", "--format", "github"]);
    let mut found = annotations(&output);
    let mut failures = Vec::new();
    for finding in document["finding"].as_array_of_tables().unwrap() {
        if finding.contains_key("suppressed") {
            continue;
        }
        let text = |key: &str| finding.get(key).and_then(Item::as_str).map(str::to_owned);
        let number = |key: &str| {
            let number = finding.get(key).and_then(Item::as_integer);
            number.map(|number| usize::try_from(number).unwrap())
        };
        let (file, rule) = (text("file").unwrap(), text("rule").unwrap());
        let position = found.iter().position(|(other, line, column, other_rule)| {
            let is_here = number("line").is_none_or(|it| it == *line)
                && number("column").is_none_or(|it| it == *column);
            *other == file && *other_rule == rule && is_here
        });
        match position {
            Some(position) => drop(found.remove(position)),
            None => failures.push(format!("not found: {}", finding.to_string().trim())),
        }
    }
    failures.extend(found.iter().map(|mark| format!("not marked: {mark:?}")));
    support::assert_no_failures(&failures);
    assert_eq!(output.code, 2);
}

#[test]
fn what_is_suppressed_has_its_reason() {
    let folder = Folder::copy_of("repository");
    let document: DocumentMut = folder.read("expected.toml").parse().unwrap();
    let findings = document["finding"].as_array_of_tables().unwrap().iter();
    let expected: BTreeSet<_> = findings
        .filter_map(|finding| {
            let text = |key: &str| finding.get(key).and_then(Item::as_str).map(str::to_owned);
            Some((text("rule")?, text("suppressed")?))
        })
        .collect();
    let entries = json(&folder.krr(&["check", "--format", "json"]));
    let suppressed = entries.as_array().unwrap().iter();
    let suppressed = suppressed.filter_map(|entry| entry.get("suppressed")?.as_array()).flatten();
    let found: BTreeSet<_> = suppressed
        .map(|it| {
            (it["rule"].as_str().unwrap().to_owned(), it["reason"].as_str().unwrap().to_owned())
        })
        .collect();
    assert_eq!(found, expected);
    assert!(expected.len() >= 3);
}

#[test]
fn there_are_sixty_messages_in_every_format() {
    let folder = Folder::copy_of("repository");
    let list = json(&folder.krr(&["templates", "--format", "json"]));
    let messages = list["messages"].as_array().unwrap();
    assert!(messages.len() >= 60, "{}", messages.len());
    let extension = |entry: &Value| {
        let file = entry["file"].as_str().unwrap();
        file.rsplit('.').next().unwrap().to_owned()
    };
    let extensions: BTreeSet<_> = messages.iter().map(extension).collect();
    for expected in [
        "kt",
        "java",
        "cs",
        "ts",
        "js",
        "py",
        "erb",
        "txt",
        "html",
        "properties",
        "json",
        "yml",
        "po",
    ] {
        assert!(extensions.contains(expected), "{expected}: {extensions:?}");
    }
}

/// A file of each format, with a word that has an automatic fix: the name, the patterns that select the
/// text, and the content before and after.
fn fixable() -> Vec<(&'static str, &'static str, Vec<u8>, Vec<u8>)> {
    let files = [
        (
            "a.kt",
            "name = \"{id}_SMS\"",
            "\u{feff}const val A_SMS = \"Nordvik kommune: 🚰 WORD vannet: \" +\r\n\t\"det er \\\"rent\\\".\"\r\n",
        ),
        (
            "b.java",
            "name = \"{id}_SMS\"",
            "class B {\r\n  static final String B_SMS = \"\"\"\r\n      Nordvik kommune: WORD vannet:\r\n      det er rent.\r\n      \"\"\";\r\n}\r\n",
        ),
        (
            "c.cs",
            "name = \"{id}Sms\"",
            "class C { const string CSms = @\"Nordvik kommune: WORD \"\"vannet\"\": det er rent.\"; }\n",
        ),
        (
            "d.ts",
            "name = \"{id}_sms\"",
            "export const d_sms = `Nordvik kommune: WORD vannet i ${gate}: det er rent.`;\n",
        ),
        (
            "e.py",
            "name = \"{id}_SMS\"",
            "E_SMS = (\n    'Nordvik kommune: WORD vannet: '\n    'det er rent.'\n)\n",
        ),
        (
            "f.txt.erb",
            "key = \"body\"",
            "---\nid: f\n---\n\nNordvik kommune: WORD vannet i <%= gate %>: det er rent.\r\n",
        ),
        (
            "g.html",
            "key = \"body\"",
            "<p>Nordvik&nbsp;kommune: WORD vannet: <b>det er rent.</b></p>\n",
        ),
        (
            "h.properties",
            "key = \"{id}\"",
            "h = Nordvik kommune: WORD vannet: \\\n    det er rent.\n",
        ),
        (
            "i.json",
            "key = \"{id}\"",
            "{ \"i\": \"Nordvik kommune: 😀 WORD \\\"vannet\\\": det er rent.\" }\n",
        ),
        ("j.yaml", "key = \"{id}\"", "j: >-\n  Nordvik kommune: WORD vannet:\n  det er rent.\n"),
        ("k.yml", "key = \"{id}\"", "k: 'Nordvik kommune: WORD ''vannet'': det er rent.'\r\n"),
        (
            "l.po",
            "key = \"{id}\"",
            "msgid \"l\"\nmsgstr \"\"\n\"Nordvik kommune: WORD vannet: \"\n\"det er rent.\"\n",
        ),
    ];
    let mut fixable: Vec<_> = files
        .into_iter()
        .map(|(name, select, content)| {
            let with = |word| content.replace("WORD", word).into_bytes();
            (name, select, with("Vedrørende"), with("Om"))
        })
        .collect();
    let escaped = |word| format!("m = Nordvik kommune: {word} vannet p\\u00e5 Nes: det er rent.\n");
    let (before, after) = (escaped("Vedr\\u00f8rende"), escaped("Om"));
    fixable.push(("m.properties", "key = \"{id}\"", before.into_bytes(), after.into_bytes()));
    let latin1 = |word: &[u8]| {
        [b"n = Nordvik kommune: ", word, b" vannet p\xe5 Nes: det er rent.\r\n"].concat()
    };
    fixable.push(("n.properties", "key = \"{id}\"", latin1(b"Vedr\xf8rende"), latin1(b"Om")));
    fixable
}

#[test]
fn a_fix_changes_its_words_alone_in_every_format_and_once() {
    let mut settings = SETTINGS.split("[[templates]]").next().unwrap().to_owned();
    let mut folder = Folder::new();
    for (name, select, before, _) in fixable() {
        let _ = write!(
            settings,
            "[[templates]]\nfiles = [\"{name}\"]\nchannel = \"sms\"\nlanguage = \"nb\"\nselect = [{{ {select} }}]\n"
        );
        folder = folder.with_file(name, before);
    }
    let folder = folder.with_file("krr.toml", settings);
    let output = folder.krr(&["check", "--fix"]);
    assert_eq!(output.code, 0, "{}", output.stdout);
    let files = folder.files();
    let failures: Vec<_> = fixable()
        .iter()
        .filter(|(name, _, _, after)| files[*name] != *after)
        .map(|(name, ..)| format!("{name}: {}", String::from_utf8_lossy(&files[*name])))
        .collect();
    support::assert_no_failures(&failures);
    let again = folder.krr(&["check", "--fix"]);
    assert_eq!(folder.files(), files, "{}", again.stdout);
}

#[test]
fn a_sentence_is_added_at_the_end_of_every_block_of_yaml() {
    const SENTENCE: &str = "  Vi har hentet e-postadressen din";
    let settings = SETTINGS.replace("sms/{id}.txt", "a.yaml").replace("= \"sms\"", "= \"email\"");
    let settings = settings + "select = [{ key = \"{id}\" }]\n";
    for header in ["|", "|-", "|+", ">", ">-", "|  # tekst"] {
        for last in ["\n", "\nb: annet\n", "\n\n\n# slutt\n"] {
            let before = format!(
                "a: {header}\n  Nordvik kommune stenger vannet.\n\n  Hilsen Nordvik kommune{last}"
            );
            let folder =
                Folder::new().with_file("krr.toml", &settings).with_file("a.yaml", &before);
            let output = folder.krr(&["check", "--fix"]);
            let after = folder.read("a.yaml");
            let (start, added) = after.split_once(SENTENCE).unwrap_or((&after, ""));
            assert!(!added.is_empty(), "{before}{}{}", output.stdout, output.stderr);
            assert!(before.starts_with(start.trim_end()), "{after}");
            assert!(after.ends_with(last), "{after}");
            assert!(after.lines().all(|line| line == line.trim_end()), "{after:?}");
        }
    }
}

#[test]
fn fixes_of_the_sample_repository_are_done_at_once() {
    let folder = Folder::copy_of("repository");
    let count = |folder: &Folder| annotations(&folder.krr(&["check", "--format", "github"])).len();
    let findings = count(&folder);
    let output = folder.krr(&["check", "--fix", "--format", "github"]);
    assert!(output.stderr.contains("+++"), "{}", output.stderr);
    assert!(count(&folder) < findings);
    let again = folder.krr(&["check", "--fix", "--format", "github"]);
    assert_eq!(again.stderr, "");
}

#[cfg(unix)]
#[test]
fn permissions_of_a_fixed_file_are_kept() {
    use std::os::unix::fs::PermissionsExt as _;
    let bad = "Nordvik kommune: Vedrørende vannet: det blir stengt i morgen fra kl. 9 til 14.\n";
    let folder = project().with_file("sms/bad.txt", bad);
    let path = folder.path("sms/bad.txt");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    folder.krr(&["check", "--fix"]);
    assert_ne!(folder.read("sms/bad.txt"), bad);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn a_fix_that_is_killed_leaves_every_file_as_it_was_or_as_it_becomes() {
    let done = Folder::copy_of("repository");
    done.krr(&["check", "--fix"]);
    let after = done.files();
    let mut partial = 0;
    for delay in (0..).step_by(40) {
        let folder = Folder::copy_of("repository");
        let before = folder.files();
        let mut process = Command::new(assert_cmd::cargo::cargo_bin!("krr"))
            .current_dir(folder.path(""))
            .args(["check", "--fix"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(Duration::from_millis(delay));
        let has_ended = process.try_wait().unwrap().is_some();
        process.kill().unwrap();
        process.wait().unwrap();
        let now = folder.files();
        for (name, content) in &before {
            let is_whole = now[name] == *content || now[name] == after[name];
            assert!(is_whole, "{name} after {delay} ms");
        }
        partial += usize::from(before.keys().any(|name| now[name] != before[name]));
        if has_ended {
            break;
        }
    }
    // The last one wrote all of it, or the test tests nothing.
    assert!(partial > 0);
}

#[test]
fn what_only_the_sending_knows_does_not_fail_a_template() {
    let folder = project();
    let output = folder.krr(&["check"]);
    assert_eq!(output.code, 0, "{}", output.stdout);
    assert!(output.stdout.contains("message.sensitive"), "{}", output.stdout);
    let entries = json(&folder.krr(&["check", "--format", "json"]));
    assert_eq!(entries[0]["report"]["decision"], "review");
    assert_eq!(entries[0]["gate"], "template");
    let strict = SETTINGS.replace("root = true", "root = true\ngate = \"review\"");
    assert_eq!(folder.with_file("krr.toml", strict).krr(&["check"]).code, 1);
}

#[test]
fn one_broken_template_fails_with_its_line() {
    let folder = project().with_file("sms/tilbud.txt", BAD);
    let output = folder.krr(&["check"]);
    assert_eq!(output.code, 1, "{}", output.stdout);
    assert!(output.stdout.contains("sms/tilbud.txt:1:18"), "{}", output.stdout);
    let dispatch = "dispatch = { purpose = { kind = \"marketing\" } }\n";
    let denied = folder.with_file("krr.toml", [SETTINGS, dispatch].concat());
    assert_eq!(denied.krr(&["check"]).code, 2);
}

/// Returns the settings with greatest lengths of placeholders.
fn with_lengths(lengths: &str) -> String {
    format!("{SETTINGS}\n[placeholders]\n{lengths}")
}

/// Returns the largest number of segments of each message, in the order of their files.
fn segments_at_most(output: &Output) -> Vec<u64> {
    let results = json(output);
    let most = |result: &Value| {
        result.pointer("/report/channels/0/segments_at_most").unwrap().as_u64().unwrap()
    };
    results.as_array().unwrap().iter().map(most).collect()
}

#[test]
fn lengths_of_placeholders_are_given_for_all_messages_and_the_nearest_decides() {
    let long = "Nordvik kommune: Vannet i {{ gate }} blir stengt onsdag fra kl. {{kl}} til 14.\n";
    let front_matter =
        format!("---\ndispatch: {{ message: {{ placeholders: {{ gate: 130 }} }} }}\n---\n{long}");
    let folder = |settings: String| {
        let folder = project().with_file("sms/lang.txt", long).with_file("krr.toml", settings);
        folder.with_file("sms/egen.txt", front_matter.clone())
    };
    let most = |settings: String| {
        let output = folder(settings).krr(&["check", "--format", "json"]);
        assert!(output.code < 3, "{}", output.stdout);
        segments_at_most(&output)
    };
    // The texts of `egen`, `lang` and `vann`, without placeholders 65, 65 and 62 characters.
    assert_eq!(most(SETTINGS.to_owned()), [4, 3, 2]);
    assert_eq!(most(with_lengths("gate = 3\nkl = 1\n")), [3, 1, 1]);
    assert_eq!(most(with_lengths("gate = 200\n")), [4, 5, 4]);
    let of_set = "dispatch = { message = { placeholders = { gate = 3, kl = 1 } } }\n";
    assert_eq!(most([SETTINGS, of_set].concat()), [3, 1, 1]);
    // Of one message alone it cannot be told whether another has the placeholder.
    let output = folder(with_lengths("kl = 2\n")).krr(&["check", "sms/vann.txt"]);
    assert_eq!(output.code, 0, "{}", output.stdout);
}

#[test]
fn what_matches_nothing_is_an_error_at_its_place() {
    for (name, settings, expected) in [
        ("pattern", SETTINGS.replace("sms/{id}.txt", "sma/{id}.txt"), "krr.toml:11:10"),
        (
            "selector",
            [SETTINGS, "select = [{ key = \"body\" }, { key = \"x\" }]\n"].concat(),
            "krr.toml:14:29",
        ),
        ("token", SETTINGS.replace("{id}.txt", "{ident}.txt"), "krr.toml:11:10"),
        (
            "rule",
            [SETTINGS, "[[ignore]]\nrule = \"link-in-smss\"\nreason = \"x\"\n"].concat(),
            "krr.toml:15:8",
        ),
        ("field", SETTINGS.replace("channel =", "chanel ="), "krr.toml:12:1"),
        ("fact", SETTINGS.replace("public_body", "publik_body"), "krr.toml:5:45"),
        (
            "text",
            SETTINGS.replace("[dispatch]", "[dispatch]\nmessage = { body = \"x\" }"),
            "krr.toml:5:20",
        ),
        ("reason", [SETTINGS, "[[ignore]]\nrule = \"link-in-sms\"\n"].concat(), "krr.toml:14"),
        ("format", [SETTINGS, "format = \"kotlinn\"\n"].concat(), "krr.toml:14:10"),
        ("channel", SETTINGS.replace("channel = \"sms\"\n", ""), "sms/vann.txt:1:1"),
        ("placeholder", with_lengths("gate = 20\n\"gate.navn\" = 20\n"), "krr.toml:17:1"),
        ("marks", with_lengths("\"{{gate}}\" = 20\n"), "krr.toml:16:1"),
        ("zero", with_lengths("gate = 20\nx = 0\n"), "krr.toml:17:5"),
        ("length", with_lengths("gate = 10001\n"), "krr.toml:16:8"),
        ("text", with_lengths("gate = \"20\"\n"), "krr.toml:16:8"),
        (
            "no map",
            SETTINGS.replace("root = true", "root = true\nplaceholders = 3"),
            "krr.toml:3:16",
        ),
        (
            "twice",
            with_lengths("gate = 20\n[dispatch.message.placeholders]\ngate = 21\n"),
            "krr.toml:18:1",
        ),
        (
            "placeholder of a set",
            [SETTINGS, "dispatch = { message = { placeholders = { gata = 20 } } }\n"].concat(),
            "krr.toml:14:43",
        ),
        ("version", SETTINGS.replace("version = 1", "version = 2"), "krr.toml:1:11"),
        ("syntax", SETTINGS.replace("version = 1", "version = "), "krr.toml:1:"),
    ] {
        let output = project().with_file("krr.toml", settings).krr(&["check", "--locale", "en"]);
        assert_eq!(output.code, 3, "{name}: {}", output.stdout);
        assert!(output.stdout.contains(expected), "{name}: {}", output.stdout);
        let has_help = output.stdout.contains("help");
        assert!(has_help || matches!(name, "syntax" | "no map"), "{name}: {}", output.stdout);
    }
}

#[test]
fn the_nearest_facts_decide_and_the_report_says_where_they_are_given() {
    let dispatch = "version = 1\n[dispatch]\npurpose = { kind = \"commercial\" }\n";
    let folder = project().with_file("sms/krr.toml", dispatch);
    let output = folder.krr(&["check"]);
    assert_eq!(output.code, 2, "{}", output.stdout);
    assert!(output.stdout.contains("sms/krr.toml:3:20"), "{}", output.stdout);
    let front = format!("---\ndispatch: {{ purpose: {{ kind: service_message }} }}\n---\n{GOOD}");
    assert_eq!(folder.with_file("sms/vann.txt", front).krr(&["check"]).code, 0);
}

#[test]
fn a_comment_or_an_entry_suppresses_with_a_reason() {
    let folder = project().with_file("sms/tilbud.txt", BAD);
    let ignore =
        "\n[[ignore]]\nrule = \"promotional-text\"\nid = \"tilbud\"\nreason = \"kampanje\"\n";
    for (until, expected) in [("", 0), ("until = 2000-01-01\n", 1), ("until = 2999-01-01\n", 0)] {
        let settings = [SETTINGS, ignore, until].concat();
        let output = folder.clone_with("krr.toml", &settings).krr(&["check"]);
        assert_eq!(output.code, expected, "{until}: {}", output.stdout);
    }
    let comment = "{{! krr-ignore promotional-text: kampanje }}";
    let settings = SETTINGS.replace("{id}.txt", "{id}.{txt,hbs}");
    let folder = Folder::new().with_file("krr.toml", settings);
    let suppressed = folder.with_file("sms/tilbud.hbs", [comment, BAD].concat());
    assert_eq!(suppressed.krr(&["check"]).code, 0);
    let no_reason =
        suppressed.with_file("sms/tilbud.hbs", [&comment.replace(": kampanje", ""), BAD].concat());
    assert_eq!(no_reason.krr(&["check"]).code, 3);
    let unused = no_reason.with_file("sms/tilbud.hbs", [comment, GOOD].concat());
    assert_eq!(unused.krr(&["check"]).code, 0);
    assert_eq!(unused.krr(&["check", "--strict"]).code, 3);
}

#[test]
fn a_baseline_leaves_out_what_was_there_before() {
    let folder = project().with_file("sms/tilbud.txt", BAD);
    assert_eq!(folder.krr(&["check", "--write-baseline", "baseline.json"]).code, 1);
    assert_eq!(folder.krr(&["check", "--baseline", "baseline.json"]).code, 0);
    let settings = [SETTINGS, "\n[baseline]\nfile = \"baseline.json\"\n"].concat();
    let folder = folder.with_file("krr.toml", &settings);
    assert_eq!(folder.krr(&["check"]).code, 0);
    let folder = folder.with_file("sms/tilbud.txt", format!("\n{BAD}"));
    assert_eq!(folder.krr(&["check"]).code, 0, "the finding has only moved");
    let folder = folder.with_file("sms/nytt.txt", BAD);
    assert_eq!(folder.krr(&["check"]).code, 1, "the same in another message is new");
    let expired = [&settings, "until = 2000-01-01\n"].concat();
    assert_eq!(folder.with_file("krr.toml", expired).krr(&["check"]).code, 1);
}

#[test]
fn only_what_has_changed_is_checked_in_all_its_languages() {
    let settings = SETTINGS.replace("sms/{id}.txt", "sms/{id}.{language}.txt");
    let folder = Folder::new()
        .with_file("krr.toml", settings)
        .with_file("sms/tilbud.nb.txt", BAD)
        .with_file("sms/vann.nb.txt", GOOD)
        .with_file("sms/vann.nn.txt", BAD);
    folder.git(&["init", "-q"]);
    folder.git(&["add", "."]);
    folder.git(&["commit", "-qm", "first"]);
    assert_eq!(folder.krr(&["check", "--changed-since", "HEAD"]).code, 0);
    let folder = folder.with_file("sms/vann.nb.txt", GOOD.replace("14", "15"));
    let output = folder.krr(&["check", "--changed-since", "HEAD"]);
    assert_eq!(output.code, 1, "{}", output.stdout);
    assert!(output.stdout.contains("vann.nn.txt"), "{}", output.stdout);
    assert!(!output.stdout.contains("tilbud"), "{}", output.stdout);
    assert_eq!(folder.krr(&["check", "--changed-since", "nowhere"]).code, 3);
}

#[test]
fn a_file_is_checked_as_the_template_that_it_is() {
    let folder = project().with_file("sms/tilbud.txt", BAD).with_file("brev.md", support::permit());
    assert_eq!(folder.krr(&["check", "sms/vann.txt"]).code, 0);
    assert_eq!(folder.krr(&["check", "sms/tilbud.txt"]).code, 1);
    assert_eq!(folder.krr(&["check", "brev.md"]).code, 0);
    assert_eq!(folder.krr(&["check", "."]).code, 1);
}

#[test]
fn a_folder_above_projects_is_checked_with_the_settings_of_each() {
    let folder = Folder::new()
        .with_file("vann/krr.toml", SETTINGS)
        .with_file("vann/sms/stengt.txt", GOOD)
        .with_file("bat/krr.toml", SETTINGS)
        .with_file("bat/sms/salg.txt", BAD)
        .with_file("bat/sms/krr.toml", "version = 1\n");
    for (paths, messages) in [
        (&["."][..], 2),
        (&["vann"], 1),
        (&["vann", "."], 2),
        (&[".", "bat"], 2),
        (&["bat", "vann"], 2),
        (&["bat/sms/salg.txt"], 1),
    ] {
        let output = folder.krr(&[&["check", "--format", "json"], paths].concat());
        let entries = json(&output);
        let reports = entries.as_array().unwrap().iter().filter(|it| it.get("report").is_some());
        assert_eq!(reports.count(), messages, "{paths:?}: {entries:#}");
        let is_bad = paths.iter().any(|path| *path == "." || path.starts_with("bat"));
        assert_eq!(output.code, i32::from(is_bad), "{paths:?}");
    }
    let output = folder.with_file("bat/krr.toml", "version = 2\n").krr(&["check", "."]);
    assert_eq!(output.code, 3, "{}", output.stdout);
    assert!(output.stdout.contains("bat/krr.toml:1:11"), "{}", output.stdout);
}

#[test]
fn a_test_compares_what_is_found_with_what_is_expected() {
    let folder = project().with_file("sms/tilbud.txt", BAD);
    for (test, expected) in [
        ("id = \"tilbud\"\ndecision = \"review\"\nmust_find = [\"promotional-text\"]\n", 0),
        ("id = \"tilbud\"\ndecision = \"permit\"\n", 1),
        ("id = \"vann\"\nmust_find = [\"promotional-text\"]\n", 1),
        ("id = \"*\"\nmust_not_find = [\"promotional-text\"]\n", 1),
        ("id = \"vann\"\nmust_not_find = [\"promotional-text\"]\n", 0),
        ("id = \"nobody\"\ndecision = \"permit\"\n", 3),
        ("id = \"vann\"\nmust_find = [\"promotional-texts\"]\n", 3),
    ] {
        let settings = format!("{SETTINGS}\n[[test]]\n{test}");
        let output = folder.clone_with("krr.toml", &settings).krr(&["test"]);
        assert_eq!(output.code, expected, "{test}: {}{}", output.stdout, output.stderr);
    }
    let settings = format!("{SETTINGS}\n[coverage]\nthreshold = 0.5\n\n[[test]]\nid = \"vann\"\n");
    assert_eq!(folder.clone_with("krr.toml", &settings).krr(&["test"]).code, 1, "too few rules");
    assert_eq!(folder.krr(&["test"]).code, 3, "nothing is expected");
    let front = format!("---\nexpect: {{ decision: deny }}\n---\n{GOOD}");
    assert_eq!(folder.with_file("sms/vann.txt", front).krr(&["test"]).code, 1);
}

#[test]
fn a_diff_shows_the_one_verdict_that_a_word_changes() {
    let folder = project().with_file("sms/post.txt", GOOD.replace("Vannet", "Posten"));
    folder.git(&["init", "-q"]);
    folder.git(&["add", "."]);
    folder.git(&["commit", "-qm", "first"]);
    let output = folder.krr(&["diff"]);
    assert_eq!(output.code, 0, "{}", output.stdout);
    let folder =
        folder.with_file("sms/vann.txt", GOOD.replace("onsdag", "vedrørende arbeid onsdag"));
    let changes = json(&folder.krr(&["diff", "--format", "json"]));
    let changes = changes.as_array().unwrap();
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert_eq!(changes[0]["found"][0]["rule"], "heavy-words");
    let broken = folder.with_file("sms/vann.txt", BAD);
    assert_eq!(broken.krr(&["diff", "HEAD"]).code, 1);
}

#[test]
fn without_settings_or_files_there_is_nothing_to_check() {
    let output = Folder::new().krr(&["check", "--locale", "en"]);
    assert_eq!(output.code, 3);
    assert!(output.stderr.contains("krr init"), "{}", output.stderr);
}
