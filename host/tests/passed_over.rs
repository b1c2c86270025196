//! Acceptance tests of folders in which something is not checked: it is said, with the reason, and
//! the end is never 0 unless something was checked and may be sent.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed unwrap fails the test")]

mod support;

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use serde_json::Value;
use support::{FRONT, Folder, assert_no_failures, deny, permit};

/// What is at a path.
enum Content {
    /// A dispatch that is permitted.
    Permit,
    /// A dispatch that is denied, after a text.
    Deny(&'static str),
    Text(&'static str),
    Bytes(&'static [u8]),
    /// A text in UTF-16, little-endian.
    Utf16(&'static str),
    /// A link, with its target.
    Link(&'static str),
    Pipe,
}
use Content::{Bytes, Deny, Link, Permit, Pipe, Text, Utf16};

/// A folder `t` of files by their paths, and what is beside it.
struct Case {
    name: &'static str,
    files: &'static [(&'static str, Content)],
    code: i32,
    /// The paths that are passed over, with the code of the reason.
    passed_over: &'static [(&'static str, &'static str)],
}

/// The end of the command when something cannot be read.
const INVALID: i32 = 3;

#[rustfmt::skip]
const CASES: &[Case] = &[
    Case { name: "nothing", files: &[], code: INVALID, passed_over: &[] },
    Case { name: "a README", files: &[("t/README.md", Text("# Maler\n"))], code: INVALID, passed_over: &[("t/README.md", "no_front_matter")] },
    Case { name: "a README beside a dispatch", files: &[("t/a.md", Permit), ("t/README.md", Text("# Maler\n\n---\n\nHei\n"))], code: 0, passed_over: &[("t/README.md", "no_front_matter")] },
    Case { name: "a README beside a denied dispatch", files: &[("t/a.md", Deny("")), ("t/README.md", Text(""))], code: 2, passed_over: &[("t/README.md", "no_front_matter")] },
    // Front matter that does not start on the first line.
    Case { name: "a comment before front matter", files: &[("t/a.md", Deny("<!-- lint: off -->\n"))], code: 2, passed_over: &[] },
    Case { name: "comments and blank lines before front matter", files: &[("t/a.md", Deny("\n<!--\n---\n-->\n\t\r\n<!-- x --> \n\n"))], code: 2, passed_over: &[] },
    Case { name: "a blank line before front matter", files: &[("t/a.md", Deny("\n"))], code: 2, passed_over: &[] },
    Case { name: "a byte order mark and a blank line", files: &[("t/a.md", Deny("\u{feff}\r\n"))], code: 2, passed_over: &[] },
    Case { name: "a second byte order mark", files: &[("t/a.md", Deny("\u{feff}\u{feff}"))], code: 2, passed_over: &[] },
    Case { name: "spaces before front matter", files: &[("t/a.md", Deny("  "))], code: 2, passed_over: &[] },
    Case { name: "TOML front matter after a comment", files: &[("t/a.md", Text("<!-- x -->\n+++\nsender.name = \"x\"\n+++\nHei\n"))], code: 1, passed_over: &[] },
    Case { name: "front matter below a heading", files: &[("t/ok.md", Permit), ("t/a.md", Deny("# Varsel\n\n"))], code: INVALID, passed_over: &[] },
    Case { name: "front matter after an open comment", files: &[("t/ok.md", Permit), ("t/a.md", Deny("<!-- x\n"))], code: INVALID, passed_over: &[] },
    Case { name: "front matter without its first line", files: &[("t/ok.md", Permit), ("t/a.md", Text("sender: { name: x }\n---\nHei\n"))], code: INVALID, passed_over: &[] },
    Case { name: "front matter between longer lines", files: &[("t/ok.md", Permit), ("t/a.md", Text("-----\nsender: { name: x }\n-----\nHei\n"))], code: INVALID, passed_over: &[] },
    Case { name: "front matter between dashes that were corrected", files: &[("t/ok.md", Permit), ("t/a.md", Text("—\nsender: { name: x }\n—\nHei\n"))], code: INVALID, passed_over: &[] },
    Case { name: "front matter that is not closed", files: &[("t/ok.md", Permit), ("t/a.md", Text("---\nsender: { name: x }\n\nHei\n"))], code: INVALID, passed_over: &[] },
    Case { name: "front matter of something else", files: &[("t/ok.md", Permit), ("t/a.md", Text("---\ntitle: x\n---\nHei\n"))], code: INVALID, passed_over: &[] },
    Case { name: "front matter as an example in a README", files: &[("t/ok.md", Permit), ("t/README.md", Text("# Slik\n\n```yaml\n---\nsender: { name: x }\n---\n```\n"))], code: 0, passed_over: &[("t/README.md", "no_front_matter")] },
    // Data.
    Case { name: "settings in JSON", files: &[("t/ok.md", Permit), ("t/package.json", Text("{\"name\": \"maler\", \"version\": \"1.0.0\"}"))], code: 0, passed_over: &[("t/package.json", "no_section")] },
    Case { name: "settings in JSON alone", files: &[("t/package.json", Text("{\"name\": \"maler\"}"))], code: INVALID, passed_over: &[("t/package.json", "no_section")] },
    Case { name: "settings in JSON with comments", files: &[("t/ok.md", Permit), ("t/tsconfig.json", Text("{\n  // strengt\n  \"strict\": true,\n}"))], code: 0, passed_over: &[("t/tsconfig.json", "no_section")] },
    Case { name: "a dispatch in JSON with comments", files: &[("t/ok.md", Permit), ("t/a.json", Text("{\n  // hei\n  \"message\": {},\n}"))], code: INVALID, passed_over: &[] },
    Case { name: "a dispatch in JSON that is cut off", files: &[("t/ok.md", Permit), ("t/a.json", Text("{\"id\": 1, \"sender\": {\"name\""))], code: INVALID, passed_over: &[] },
    Case { name: "a misspelt section", files: &[("t/ok.md", Permit), ("t/a.json", Text("{\"mesage\": {\"body\": \"Hei\"}}"))], code: INVALID, passed_over: &[] },
    Case { name: "an unknown field beside a section", files: &[("t/ok.md", Permit), ("t/a.yaml", Text("name: x\nmessage: { body: Hei }\n"))], code: INVALID, passed_over: &[] },
    Case { name: "the schema of dispatches", files: &[("t/ok.md", Permit), ("t/a.json", Text("{\"$schema\": \"../dispatch.schema.json\", \"text\": \"Hei\"}"))], code: INVALID, passed_over: &[] },
    Case { name: "a dispatch in which nothing is given", files: &[("t/ok.md", Permit), ("t/a.json", Text("{}"))], code: 1, passed_over: &[] },
    Case { name: "an empty list", files: &[("t/ok.md", Permit), ("t/a.json", Text("[]\n"))], code: INVALID, passed_over: &[] },
    Case { name: "a list of something else", files: &[("t/ok.md", Permit), ("t/a.json", Text("[{\"navn\": \"x\"}, {\"navn\": \"y\"}]"))], code: 0, passed_over: &[("t/a.json", "no_section")] },
    Case { name: "a list with one dispatch", files: &[("t/ok.md", Permit), ("t/a.json", Text("[{\"navn\": \"x\"}, {\"message\": {}}]"))], code: INVALID, passed_over: &[] },
    Case { name: "blank lines", files: &[("t/ok.md", Permit), ("t/a.jsonl", Text("\n \n"))], code: INVALID, passed_over: &[] },
    Case { name: "a log", files: &[("t/ok.md", Permit), ("t/a.jsonl", Text("{\"level\": \"info\"}\nnot JSON\n"))], code: 0, passed_over: &[("t/a.jsonl", "no_section")] },
    Case { name: "a log with one dispatch", files: &[("t/ok.md", Permit), ("t/a.ndjson", Text("{\"level\": \"info\"}\n{\"message\": {}}\n"))], code: INVALID, passed_over: &[] },
    Case { name: "an empty document", files: &[("t/ok.md", Permit), ("t/a.yaml", Text("# sender: { name: x }\n"))], code: INVALID, passed_over: &[] },
    Case { name: "YAML with anchors", files: &[("t/ok.md", Permit), ("t/compose.yaml", Text("x-a: &a { image: b }\nservices:\n  c: *a\n"))], code: 0, passed_over: &[("t/compose.yaml", "no_section")] },
    Case { name: "YAML of several documents", files: &[("t/ok.md", Permit), ("t/k8s.yml", Text("kind: Service\n---\nkind: Pod\n"))], code: 0, passed_over: &[("t/k8s.yml", "no_section")] },
    Case { name: "YAML of several dispatches", files: &[("t/ok.md", Permit), ("t/a.yml", Text("message: {}\n---\nmessage: {}\n"))], code: INVALID, passed_over: &[] },
    Case { name: "a dispatch in YAML with a tab", files: &[("t/ok.md", Permit), ("t/a.yaml", Text("message:\n\tbody: Hei\n"))], code: INVALID, passed_over: &[] },
    Case { name: "a list of dispatches in YAML", files: &[("t/ok.md", Permit), ("t/a.yaml", Text("- message: { body: Hei }\n"))], code: INVALID, passed_over: &[] },
    Case { name: "YAML of one text", files: &[("t/ok.md", Permit), ("t/a.yaml", Text("hei\n"))], code: 0, passed_over: &[("t/a.yaml", "no_section")] },
    Case { name: "settings in TOML", files: &[("t/ok.md", Permit), ("t/Cargo.toml", Text("[package]\nname = \"x\"\n"))], code: 0, passed_over: &[("t/Cargo.toml", "no_section")] },
    Case { name: "a dispatch in TOML that is cut off", files: &[("t/ok.md", Permit), ("t/a.toml", Text("[message]\nbody = \"Hei\n"))], code: INVALID, passed_over: &[] },
    // Encodings.
    Case { name: "Markdown in UTF-16", files: &[("t/ok.md", Permit), ("t/a.md", Utf16("\u{feff}---\nsender: {}\n---\nHei\n"))], code: INVALID, passed_over: &[] },
    Case { name: "JSON in UTF-16 without a mark", files: &[("t/ok.md", Permit), ("t/a.json", Utf16("{\"message\": {}}"))], code: INVALID, passed_over: &[] },
    Case { name: "a README in Latin-1", files: &[("t/ok.md", Permit), ("t/README.md", Bytes(b"Bl\xE5b\xE6r\n"))], code: 0, passed_over: &[("t/README.md", "no_front_matter")] },
    Case { name: "a dispatch in Latin-1", files: &[("t/ok.md", Permit), ("t/a.yaml", Bytes(b"sender: { name: R\xF8ros }\n"))], code: INVALID, passed_over: &[] },
    // Names.
    Case { name: "a text", files: &[("t/a.txt", Text("Kjøp nå!\n"))], code: INVALID, passed_over: &[("t/a.txt", "other_extension")] },
    Case { name: "a text and a web page beside a dispatch", files: &[("t/ok.md", Permit), ("t/a.txt", Text("Hei\n")), ("t/b.html", Text("<p>Hei</p>"))], code: 0, passed_over: &[("t/a.txt", "other_extension"), ("t/b.html", "other_extension")] },
    Case { name: "an extension in capitals", files: &[("t/ok.md", Permit), ("t/A.MD", Deny(""))], code: 2, passed_over: &[] },
    Case { name: "a folder with an extension", files: &[("t/ok.md", Permit), ("t/a.md/b.md", Deny(""))], code: 2, passed_over: &[] },
    Case { name: "a hidden folder", files: &[("t/ok.md", Permit), ("t/.gamle/a.md", Deny(""))], code: 0, passed_over: &[("t/.gamle", "hidden")] },
    Case { name: "a hidden file alone", files: &[("t/.a.md", Deny(""))], code: INVALID, passed_over: &[("t/.a.md", "hidden")] },
    // Ignore files.
    Case { name: "an ignored folder", files: &[("t/ok.md", Permit), ("t/.krrignore", Text("utkast/\n")), ("t/utkast/a.md", Deny(""))], code: 0, passed_over: &[("t/utkast", "ignored")] },
    Case { name: "everything is ignored", files: &[("t/.krrignore", Text("*.md\n")), ("t/a.md", Permit)], code: INVALID, passed_over: &[("t/a.md", "ignored")] },
    Case { name: "a closer ignore file", files: &[("t/ok.md", Permit), ("t/.krrignore", Text("a*.md\n")), ("t/b/.krrignore", Text("!ab.md\n")), ("t/b/aa.md", Deny("")), ("t/b/ab.md", Deny(""))], code: 2, passed_over: &[("t/b/aa.md", "ignored")] },
    Case { name: "an ignore file above the folder", files: &[(".krrignore", Text("/t/a.md\n")), ("t/ok.md", Permit), ("t/a.md", Deny(""))], code: 0, passed_over: &[("t/a.md", "ignored")] },
    Case { name: "an ignore file that is invalid", files: &[("t/ok.md", Permit), ("t/.krrignore", Text("{a\n")), ("t/a.md", Deny(""))], code: INVALID, passed_over: &[] },
    Case { name: "an ignore file that is a link", files: &[("alle", Text("*\n")), ("t/ok.md", Deny("")), ("t/.krrignore", Link("../alle"))], code: 2, passed_over: &[("t/.krrignore", "hidden")] },
    Case { name: "what Git ignores", files: &[("t/ok.md", Permit), ("t/.gitignore", Text("bygg/\n")), ("t/bygg/a.md", Deny(""))], code: 2, passed_over: &[("t/.gitignore", "hidden")] },
    // Links.
    Case { name: "a link to a file outside", files: &[("hjem/a.toml", Text("token = HEMMELIG")), ("t/ok.md", Permit), ("t/a.toml", Link("../hjem/a.toml"))], code: 0, passed_over: &[("t/a.toml", "link_leads_out")] },
    Case { name: "a link to a file outside alone", files: &[("hjem/a.md", Permit), ("t/a.md", Link("../hjem/a.md"))], code: INVALID, passed_over: &[("t/a.md", "link_leads_out")] },
    Case { name: "a link to a folder outside", files: &[("hjem/a.md", Deny("")), ("t/ok.md", Permit), ("t/felles", Link("../hjem"))], code: 0, passed_over: &[("t/felles", "link_leads_out")] },
    Case { name: "a link out in a linked folder", files: &[("hjem/a.md", Deny("")), ("t/ok.md", Permit), ("t/a/b", Link("../../hjem")), ("t/c", Link("a"))], code: 0, passed_over: &[("t/a/b", "link_leads_out"), ("t/c/b", "link_leads_out")] },
    Case { name: "a link to a system file", files: &[("t/ok.md", Permit), ("t/a.yaml", Link("/proc/self/environ"))], code: 0, passed_over: &[("t/a.yaml", "link_leads_out")] },
    Case { name: "a link to a file inside", files: &[("t/ok.md", Permit), ("t/.lager/a.md", Deny("")), ("t/a.md", Link(".lager/a.md"))], code: 2, passed_over: &[("t/.lager", "hidden")] },
    Case { name: "a link to a folder inside", files: &[("t/ok.md", Permit), ("t/.lager/a.md", Deny("")), ("t/felles", Link(".lager"))], code: 2, passed_over: &[("t/.lager", "hidden")] },
    Case { name: "a circle", files: &[("t/ok.md", Permit), ("t/a/b", Link("..")), ("t/c", Link("."))], code: 0, passed_over: &[("t/a/b", "link_in_circle"), ("t/c", "link_in_circle")] },
    Case { name: "two links to one folder", files: &[("t/ok.md", Permit), ("t/.lager/a.md", Deny("")), ("t/a", Link(".lager")), ("t/b", Link(".lager"))], code: 2, passed_over: &[("t/.lager", "hidden"), ("t/b", "link_already_read")] },
    Case { name: "a broken link", files: &[("t/ok.md", Permit), ("t/a.md", Link("flyttet.md"))], code: INVALID, passed_over: &[] },
    // What is no file.
    Case { name: "a pipe with the extension of a dispatch", files: &[("t/ok.md", Permit), ("t/a.md", Pipe)], code: INVALID, passed_over: &[] },
    Case { name: "a pipe alone", files: &[("t/a.yaml", Pipe)], code: INVALID, passed_over: &[] },
    Case { name: "a link to a pipe", files: &[("t/ok.md", Permit), ("t/a", Pipe), ("t/b.md", Link("a"))], code: INVALID, passed_over: &[("t/a", "not_a_file")] },
    Case { name: "another pipe", files: &[("t/ok.md", Permit), ("t/a", Pipe)], code: 0, passed_over: &[("t/a", "not_a_file")] },
];

impl Case {
    fn folder(&self) -> Folder {
        let folder = Folder::new();
        fs::create_dir(folder.path("t")).unwrap();
        for (name, content) in self.files {
            let path = folder.path(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            match content {
                Permit => fs::write(path, permit()).unwrap(),
                Deny(before) => fs::write(path, format!("{before}{}", deny())).unwrap(),
                Text(text) => fs::write(path, text).unwrap(),
                Bytes(bytes) => fs::write(path, bytes).unwrap(),
                Utf16(text) => {
                    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
                    fs::write(path, bytes).unwrap();
                }
                Link(target) => symlink(target, path).unwrap(),
                Pipe => assert!(Command::new("mkfifo").arg(path).status().unwrap().success()),
            }
        }
        folder
    }

    /// Returns what is wrong with the output, if anything.
    fn failure(&self) -> Option<String> {
        let folder = self.folder();
        let output = folder.krr(&["check", "--format", "jsonl", "t"]);
        let entries: Vec<Value> =
            output.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let mut passed_over: Vec<_> = entries
            .iter()
            .filter_map(|entry| {
                let code = entry["passed_over"]["code"].as_str()?;
                Some((entry["source"].as_str().unwrap(), code))
            })
            .collect();
        passed_over.sort_unstable();
        let human = folder.krr(&["check", "t"]).stdout;
        let are_named = self.passed_over.iter().all(|(name, _)| human.contains(name));
        // Whatever the table says.
        let mut reports = entries.iter().map(|it| &it["report"]["decision"]);
        let is_permitted = reports.any(|decision| decision == "permit");
        let is_sound = output.code != 0 || is_permitted;
        let is_right = output.code == self.code && passed_over == self.passed_over;
        let name = self.name;
        (!is_right || !are_named || !is_sound)
            .then(|| format!("{name}: {} {passed_over:?}\n{human}", output.code))
    }
}

#[test]
fn what_is_not_checked_is_said() {
    assert!(CASES.len() >= 50, "{} folders", CASES.len());
    let failures: Vec<_> = CASES.iter().filter_map(Case::failure).collect();
    assert_no_failures(&failures);
}

#[test]
fn a_line_of_a_file_outside_is_never_shown() {
    let case = CASES.iter().find(|case| case.name == "a link to a file outside").unwrap();
    for format in ["human", "json", "jsonl", "github"] {
        let output = case.folder().krr(&["check", "--format", format, "t"]);
        assert!(!output.stdout.contains("HEMMELIG"), "{}", output.stdout);
        assert!(output.stdout.contains("a.toml"), "{}", output.stdout);
    }
}

#[test]
fn misplaced_front_matter_is_refused_at_its_line() {
    let text = format!("# Varsel\n\nHei\n\n---\n{FRONT}---\nHei\n");
    let folder = Folder::new().with_file("t/a.md", text);
    for path in ["t", "t/a.md"] {
        let output = folder.krr(&["check", "--format", "jsonl", path]);
        let entry: Value = serde_json::from_str(&output.stdout).unwrap();
        assert_eq!(entry["source"], "t/a.md");
        assert_eq!(entry["error"]["line"], 5, "{entry}");
        assert_eq!(output.code, INVALID);
    }
}

#[test]
fn what_is_named_is_never_passed_over() {
    let folder = Folder::new()
        .with_file("README.md", "# Maler\n")
        .with_file("package.json", "{\"name\": \"maler\"}")
        .with_file(".krrignore", "*\n")
        .with_file(".skjult.md", deny())
        .with_file("empty.json", "[]")
        .with_file("blank.jsonl", "\n\n")
        .with_file("comment.yaml", "# nothing\n")
        .with_file("t/ok.md", permit());
    for (args, code) in [
        (&["README.md"][..], 1),
        (&["package.json"], INVALID),
        (&[".skjult.md"], 2),
        (&["empty.json"], INVALID),
        (&["blank.jsonl"], INVALID),
        (&["comment.yaml"], INVALID),
        (&["t/ok.md"], 0),
        // The folder is named; what is in it is ignored.
        (&["t"], INVALID),
        // A folder without a dispatch is an error beside one with.
        (&["t/ok.md", "t"], INVALID),
    ] {
        let args = [&["check", "--format", "jsonl"], args].concat();
        let output = folder.krr(&args);
        assert_eq!(output.code, code, "{args:?}: {}", output.stdout);
    }
}

#[test]
fn annotations_name_what_was_passed_over_once() {
    let folder = Folder::new()
        .with_file("t/ok.md", permit())
        .with_file("t/a\n::error::x.txt", "")
        .with_file("t/README.md", "# Maler\n");
    let output = folder.krr(&["check", "--locale", "en", "--format", "github", "t"]).stdout;
    let notice: Vec<_> = output.lines().filter(|line| line.contains("Passed over")).collect();
    assert_eq!(
        notice,
        ["::notice title=Passed over%3A 2::no front matter between two lines of `---`: \
          `t/README.md`%0Anot the extension of a dispatch: `t/a ::error::x.txt`"]
    );
    assert!(output.lines().all(|line| line.starts_with("::notice ")), "{output}");
}
