//! Acceptance tests of the languages: nothing that people read is in another language than the one
//! they chose. What the user wrote, names in code, and the words of foreign parsers are left out.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed unwrap fails the test")]

mod support;

use std::collections::BTreeSet;

use krr_host::{Catalogue, Engine, Locale};
use serde_json::Value;
use support::malformed::malformed;
use support::{FRONT, Folder, TEXT, assert_no_failures, deny};

/// Words of the program itself, which the catalogue does not have.
const ENGLISH: &[&str] = &[
    "error",
    "errors",
    "help",
    "note",
    "expected",
    "found",
    "unknown",
    "given",
    "missing",
    "did you",
    "true",
    "false",
    "declared",
    "exact",
    "heuristic",
    "cannot",
    "write",
    "save",
    "put",
];
const NORWEGIAN: &[&str] = &[
    "feil", "hjelp", "merk", "ukjent", "ukjend", "mangler", "manglar", "mente", "meinte", "ikke",
    "ikkje", "skriv", "lagre", "sett",
];

/// What a parser says of a document comes after these words and a colon.
const SYNTAX_ERRORS: &[&str] = &[
    "kan ikke leses som",
    "kan ikkje lesast som",
    "not valid",
    "mønsteret kan ikke leses",
    "mønsteret kan ikkje lesast",
];

fn catalogue(locale: Locale) -> Catalogue {
    Engine::embedded().unwrap().rules(locale).unwrap()
}

/// The phrases that must not occur in a language: the labels of the other language that are none of
/// its own, as words.
struct ForeignPhrases(BTreeSet<Vec<String>>);

impl ForeignPhrases {
    fn new(locale: Locale) -> Self {
        let (others, words): (&[Locale], _) = match locale {
            Locale::En => (&[Locale::Nb, Locale::Nn], NORWEGIAN),
            Locale::Nb | Locale::Nn => (&[Locale::En], ENGLISH),
        };
        let labels = |locale: Locale| catalogue(locale).labels.into_values();
        let own: Vec<Vec<String>> = labels(locale).map(|label| words_of(&label)).collect();
        let foreign = others.iter().flat_map(|other| labels(*other));
        let foreign = foreign.chain(words.iter().map(|word| (*word).to_owned()));
        let foreign = foreign.map(|phrase| words_of(&phrase));
        Self(foreign.filter(|phrase| !own.iter().any(|label| contains(label, phrase))).collect())
    }

    /// Returns the phrases that occur in a text.
    fn found_in(&self, text: &str) -> Vec<String> {
        let words = words_of(text);
        let found = self.0.iter().filter(|phrase| contains(&words, phrase));
        found.map(|phrase| phrase.join(" ")).collect()
    }
}

/// Returns whether words contain a phrase.
fn contains(words: &[String], phrase: &[String]) -> bool {
    words.windows(phrase.len()).any(|window| window == phrase)
}

/// Returns the words of a text without the punctuation around them.
fn words_of(text: &str) -> Vec<String> {
    let words =
        text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Returns a text for people without code, quotations, excerpts of files, and the words of parsers.
fn own_words(text: &str) -> String {
    let is_excerpt = |line: &str| {
        let line = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        line.starts_with(['│', '⸬'])
    };
    let lines = text.lines().filter(|line| !is_excerpt(line)).map(|line| {
        let parser = SYNTAX_ERRORS.iter().find_map(|words| line.find(words));
        parser.and_then(|at| line.get(..at)).unwrap_or(line)
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    let text = without(&text, '`', '`');
    let text = without(&text, '«', '»');
    without(&text, '“', '”')
}

/// Returns a text without what stands between two delimiters.
fn without(text: &str, open: char, close: char) -> String {
    let (mut kept, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    kept + rest
}

/// Runs the program in each language and collects the foreign phrases in its output.
#[track_caller]
fn assert_own_language(folder: &Folder, commands: &[&[&str]], text: fn(&str) -> String) {
    let mut failures = Vec::new();
    for locale in Locale::ALL {
        let foreign = ForeignPhrases::new(*locale);
        for command in commands {
            let args = [&["--locale", locale.as_str()], *command].concat();
            let output = folder.krr(&args);
            let output = format!("{}\n{}", output.stdout, output.stderr);
            let found = foreign.found_in(&text(&output));
            if !found.is_empty() {
                failures.push(format!("{args:?}: {found:?}\n{output}"));
            }
        }
    }
    assert_no_failures(&failures);
}

/// Creates a folder with a dispatch for each decision, in each language.
fn dispatches() -> Folder {
    let mut folder = Folder::new().with_file("empty.yaml", "");
    for locale in Locale::ALL {
        let front = FRONT.replace("language: nb", &format!("language: {locale}"));
        let email = front.replace("[sms]", "[email, sms, digital_mail], mode: all");
        let long = format!("---\n{front}---\n\n{}\n", TEXT.repeat(40));
        folder = folder
            .with_file(&format!("{locale}/permit.md"), format!("---\n{front}---\n\n{TEXT}\n"))
            .with_file(&format!("{locale}/review.md"), format!("---\n{email}---\n\n{TEXT}\n"))
            .with_file(&format!("{locale}/deny.md"), deny().replace("language: nb", "language: en"))
            .with_file(&format!("{locale}/long.md"), long);
    }
    folder
}

#[test]
fn reports_for_people_are_in_one_language() {
    let folder = dispatches();
    let mut failures = Vec::new();
    for locale in Locale::ALL {
        let foreign = ForeignPhrases::new(*locale);
        for name in ["permit.md", "review.md", "deny.md", "long.md"] {
            let path = format!("{locale}/{name}");
            let args = ["check", "--explain", "--locale", locale.as_str(), &path, "empty.yaml"];
            let output = folder.krr(&args).stdout;
            let found = foreign.found_in(&own_words(&output));
            if !found.is_empty() {
                failures.push(format!("{args:?}: {found:?}\n{output}"));
            }
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn rules_and_versions_are_in_one_language() {
    // The values of examples are what a user would write.
    let text = |output: &str| {
        let lines = output.lines().filter(|line| !line.contains(" = ") && !line.contains('"'));
        own_words(&lines.collect::<Vec<_>>().join("\n"))
    };
    let ids: Vec<String> = catalogue(Locale::En).rules.into_iter().map(|rule| rule.id).collect();
    let mut commands: Vec<Vec<&str>> = vec![vec!["rules"], vec!["version"]];
    // Each rule takes a process for each language: every third shows each kind of text.
    commands.extend(ids.iter().step_by(3).map(|id| vec!["rules", id.as_str()]));
    let commands: Vec<&[&str]> = commands.iter().map(Vec::as_slice).collect();
    assert_own_language(&Folder::new(), &commands, text);
}

#[test]
fn the_questions_of_a_new_dispatch_are_in_one_language() {
    let comments = |output: &str| {
        let comments = output.lines().filter_map(|line| line.trim_start().strip_prefix('#'));
        // A value is a name in code, before its label.
        let without_value = comments.map(|line| match line.trim_start().strip_prefix("- ") {
            Some(value) => value.split_once(':').map_or("", |(_, label)| label),
            None => line,
        });
        own_words(&without_value.collect::<Vec<_>>().join("\n"))
    };
    assert_own_language(&Folder::new(), &[&["new"]], comments);
}

#[test]
fn errors_of_commands_are_in_one_language() {
    let folder = Folder::new().with_file("there.md", "").with_file("folder/x.txt", "");
    // Something is passed over for most reasons, and more than is named.
    let folder =
        (1..8).fold(folder, |folder, number| folder.with_file(&format!("much/{number}.txt"), ""));
    let folder = folder
        .with_file("much/.krrignore", "b.md\n{a\n")
        .with_file("much/README.md", "")
        .with_file("much/b.md", "")
        .with_file("much/.hidden/x.md", "")
        .with_file("much/package.json", "{\"name\": 1}");
    let commands: &[&[&str]] = &[
        &["rules", "double-notifikation"],
        &["rules", "zzz"],
        &["new", "there.md"],
        &["new", "nowhere/x.md"],
        &["disclose", "--channel", "email", "--language", "se"],
        &["check", "none.md"],
        &["check", "folder"],
        &["check", "none.md", "none.yaml"],
        &["check", "*.rtf"],
        &["check", "much"],
    ];
    // What the system says, and the sentence that is printed, are in a language of their own.
    let text = |output: &str| {
        let lines =
            output.lines().filter(|line| !line.contains("(os error") && !line.contains("https:"));
        own_words(&lines.collect::<Vec<_>>().join("\n"))
    };
    assert_own_language(&folder, commands, text);
}

#[test]
fn errors_in_inputs_are_in_one_language() {
    let inputs = malformed();
    let folder =
        inputs.iter().fold(Folder::new(), |folder, (name, bytes)| folder.with_file(name, bytes));
    let errors = |locale: Locale| -> Vec<Value> {
        let mut args = vec!["check", "--format", "jsonl", "--locale", locale.as_str()];
        args.extend(inputs.iter().map(|(name, _)| *name));
        let output = folder.krr(&args).stdout;
        let entries = output.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        entries.map(|entry| entry["error"].clone()).filter(Value::is_object).collect()
    };
    let mut failures = Vec::new();
    let english = errors(Locale::En);
    for locale in Locale::ALL {
        let foreign = ForeignPhrases::new(*locale);
        for (error, english) in errors(*locale).into_iter().zip(&english) {
            assert_eq!(error["code"], english["code"]);
            let text = |field: &str| error[field].as_str().unwrap_or_default();
            let is_english = |field| *locale != Locale::En && error[field] == english[field];
            let found =
                foreign.found_in(&own_words(&format!("{}\n{}", text("message"), text("help"))));
            if !found.is_empty() || is_english("message") {
                failures.push(format!("{locale}: {found:?} in {error}"));
            }
        }
    }
    assert_no_failures(&failures);
    let mut human = vec!["check"];
    human.extend(inputs.iter().map(|(name, _)| *name));
    assert_own_language(&folder, &[&human], own_words);
}
