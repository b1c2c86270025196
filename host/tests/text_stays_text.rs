//! Acceptance tests: nothing in a message, a file name or an argument is obeyed by a workflow runner or a
//! terminal, over all commands, formats and streams.

#![allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

mod support;

use support::{Folder, Output, assert_no_failures, deny};

/// Lines that a runner would obey, with signs that a terminal would.
const HOSTILE: &[&str] = &[
    "::stop-commands::x",
    " \t::add-mask::e",
    "\u{a0}::set-env name=X::y",
    "##[group]x",
    "text ##vso[task.setvariable variable=x]y",
    "##VSO[task.prependpath]/tmp",
    "\u{1b}]0;title\u{7}\u{1b}[8m",
    "\u{9b}31m",
    "\u{202e}abc\u{2066}",
    "\u{e0041}\u{e0042}",
];

/// The commands that the program itself gives to a runner.
const GITHUB: &[&str] = &["error", "warning", "notice"];
const AZURE: &[&str] = &["task.logissue", "task.complete"];

/// Returns the commands that GitHub Actions obeys in a line: `::name …::` at its start, after white space,
/// and `##[name]` anywhere.
fn github_commands(line: &str) -> Vec<&str> {
    let mut commands = bracketed(line, "##[");
    let at_start = line.trim_start().strip_prefix("::");
    let name = |command: &'_ str| command.find([' ', ':']).unwrap_or(command.len());
    commands.extend(
        at_start.filter(|rest| rest.contains("::")).and_then(|rest| rest.get(..name(rest))),
    );
    commands
}

/// Returns the commands that Azure Pipelines obeys in a line: `##vso[name …]` and `##[name]` anywhere.
fn azure_commands(line: &str) -> Vec<&str> {
    [bracketed(line, "##vso["), bracketed(line, "##[")].concat()
}

/// Returns the names behind a beginning in any case, up to a space or the bracket.
fn bracketed<'a>(line: &'a str, start: &str) -> Vec<&'a str> {
    let lower = line.to_ascii_lowercase();
    let places = lower.match_indices(start);
    places
        .map(|(at, _)| {
            let name = line.get(at + start.len()..).unwrap();
            name.split([' ', ']']).next().unwrap()
        })
        .collect()
}

/// Returns what a runner or a terminal would obey in an output.
fn obeyed(text: &str, format: &str) -> Vec<String> {
    let is_allowed = |command: &&str, known: &[&str]| known.contains(command);
    let mut obeyed = Vec::new();
    for line in text.split(['\n', '\r']) {
        let github = github_commands(line).into_iter();
        let allowed = if format == "github" { GITHUB } else { &[] };
        obeyed.extend(github.filter(|it| !is_allowed(it, allowed)).map(str::to_owned));
        let azure = azure_commands(line).into_iter();
        let allowed = if format == "azure" { AZURE } else { &[] };
        obeyed.extend(azure.filter(|it| !is_allowed(it, allowed)).map(str::to_owned));
    }
    obeyed.extend(text.chars().filter(|c| is_obeyed(*c)).map(|c| format!("{c:?}")));
    obeyed
}

/// Returns whether a terminal obeys a character, or shows nothing of it.
fn is_obeyed(c: char) -> bool {
    let invisible = |c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    (c.is_control() && c != '\n') || invisible(c) || ('\u{e0000}'..='\u{e0fff}').contains(&c)
}

fn check(name: &str, format: &str, output: &Output, failures: &mut Vec<String>) {
    for (stream, text) in [("stdout", &output.stdout), ("stderr", &output.stderr)] {
        let obeyed = obeyed(text, format);
        if !obeyed.is_empty() {
            failures.push(format!("{name}: {stream}: {obeyed:?}\n{text:?}"));
        }
    }
}

/// Returns a folder in which texts, keys and names of files are hostile, with something to fix.
fn hostile() -> Folder {
    let lines = HOSTILE.join("\n");
    let fixed = "Oppdater adressen på http://www.norge.no/nb/oppdater-kontaktinformasjon";
    let message = deny().replace("Hilsen", &format!("{lines}\n{fixed}\n{lines}\nHilsen"));
    let json = |value: &str| serde_json::to_string(value).unwrap();
    let folder = Folder::new()
        .with_file("message.md", &message)
        .with_file("key.json", format!("{{\"message\": {{{}: 1}}}}", json(&lines)))
        .with_file("value.json", format!("{{\"channels\": {{\"use\": [{}]}}}}", json(&lines)))
        .with_file("broken.yaml", format!("message: {{\n{lines}\n"));
    let names = HOSTILE.iter().enumerate().map(|(index, line)| {
        let line = line.replace('/', "");
        format!("names/{index}\n{line}\n.md")
    });
    if cfg!(unix) {
        names.fold(folder, |folder, name| folder.with_file(&name, &message))
    } else {
        folder
    }
}

const FORMATS: [&str; 10] =
    ["human", "json", "jsonl", "github", "sarif", "junit", "gitlab", "azure", "tap", "markdown"];

#[test]
fn no_output_of_a_check_is_obeyed() {
    let mut failures = Vec::new();
    for format in FORMATS {
        for more in [&[][..], &["--explain"], &["--fix"]] {
            let args = [&["check", "--format", format, "."], more].concat();
            check(&format!("{args:?}"), format, &hostile().krr(&args), &mut failures);
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn no_output_about_templates_is_obeyed() {
    let lines = HOSTILE.join("\n");
    let settings = "version = 1\nroot = true\n[[templates]]\nfiles = [\"*.json\"]\nlanguage = \"nb\"\n\
         select = [{ key = \"/sms/{id}\", channel = \"sms\" }]\n";
    let body = format!("{lines}\nKjøp nå, og få 50 % rabatt!\n{lines}");
    let texts = serde_json::json!({ "sms": { lines.as_str(): body }, lines.as_str(): body });
    let repository =
        || Folder::new().with_file("krr.toml", settings).with_file("texts.json", texts.to_string());
    let mut failures = Vec::new();
    for format in FORMATS {
        let args = ["check", "--format", format];
        check(&format!("{args:?}"), format, &repository().krr(&args), &mut failures);
    }
    for command in ["templates", "test", "init"] {
        check(command, "human", &repository().krr(&[command]), &mut failures);
    }
    let invalid = format!("{settings}[dispatch]\n{} = 1\n", serde_json::to_string(&lines).unwrap());
    let folder = repository().with_file("krr.toml", invalid);
    check("settings", "human", &folder.krr(&["check"]), &mut failures);
    assert_no_failures(&failures);
}

#[test]
fn no_output_about_an_argument_is_obeyed() {
    let mut failures = Vec::new();
    let folder = Folder::new();
    for line in HOSTILE {
        for argument in [(*line).to_owned(), format!("a\n{line}"), format!("a\r{line}")] {
            let argument = argument.as_str();
            for args in [
                &["check", argument][..],
                &["check", "--format", argument, "-"],
                &["check", "--agency", argument, "-"],
                &["check", "--baseline", argument],
                &["check", "--changed-since", argument],
                &["check", "--fix", argument],
                &["rules", argument],
                &["rules", "--format", argument],
                &["new", argument],
                &["new", &format!("{argument}.md")],
                &["disclose", "--channel", argument],
                &["disclose", "--language", argument],
                &["schema", argument],
                &["completions", argument],
                &["diff", argument],
                &["--locale", argument, "version"],
                &[argument],
            ] {
                check(&format!("{args:?}"), "human", &folder.krr(args), &mut failures);
            }
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn the_test_itself_sees_commands() {
    assert_eq!(github_commands(" ::stop-commands::x"), ["stop-commands"]);
    assert_eq!(github_commands("a ##[error]b"), ["error"]);
    assert_eq!(azure_commands("a ##VSO[task.x y]b"), ["task.x"]);
    for line in HOSTILE {
        assert_ne!(obeyed(line, "human"), [""; 0], "{line:?}");
    }
}
