//! `krr init`: settings that find the messages of a repository without a hand's touch.

#![allow(clippy::unwrap_used, reason = "a failed setup fails the test")]
#![allow(clippy::indexing_slicing, reason = "a missing field fails the test")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::Value;

use support::Folder;

/// A message as `krr templates` lists it: identifier, channel and language.
type Message = (String, String, String);

#[test]
fn every_message_of_the_layouts_is_found_and_no_other() {
    for layout in ["front-matter", "handlebars", "kotlin", "properties", "rails"] {
        let folder = copy(&tests().join("layouts").join(layout));
        let init = folder.krr(&["init", "--locale", "en"]);
        assert_eq!(init.code, 0, "{layout}: {}{}", init.stdout, init.stderr);
        let expected = expected(&tests().join("layouts").join(format!("{layout}.expected")));
        let found = messages(&folder);
        let settings = folder.read("krr.toml");
        assert_eq!(found, expected, "{layout}\n{settings}");
        let ids: BTreeSet<_> = expected.iter().map(|(id, _, _)| id).collect();
        assert!(init.stdout.contains(&format!(" {} message", ids.len())), "{}", init.stdout);
        let check = folder.krr(&["check"]);
        assert!(check.code <= 2, "{layout}: {}{}", check.stdout, check.stderr);
    }
}

#[test]
fn the_settings_of_a_mixed_repository_check_it() {
    let folder = copy(&tests().join("repository"));
    fs::remove_file(folder.path("krr.toml")).unwrap();
    let init = folder.krr(&["init"]);
    assert_eq!(init.code, 0, "{}{}", init.stdout, init.stderr);
    let settings = folder.read("krr.toml");
    let check = folder.krr(&["check"]);
    assert!(check.code <= 2, "{}{}\n{settings}", check.stdout, check.stderr);
    let found = messages(&folder);
    for message in [
        ("BARNEHAGE", "sms", "nb"),
        ("Foreldremote", "email", "nb"),
        ("hytterenovasjon", "email", "nb"),
        ("gjenvinning", "email", "nb"),
        ("Kode", "sms", "nn"),
        ("abonnement", "email", "en"),
        ("lading", "sms", "nb"),
        ("kurs", "email", "nn"),
        ("feiing", "sms", "nb"),
    ] {
        let (id, channel, language) = message;
        let message = (id.to_owned(), channel.to_owned(), language.to_owned());
        assert!(found.contains(&message), "{message:?} of {found:#?}\n{settings}");
    }
}

#[test]
fn settings_are_printed_or_written_once() {
    let folder = Folder::new().with_file("maler/sms/time.nb.txt", "Du har time i morgen kl. 9.\n");
    let printed = folder.krr(&["init", "--print"]);
    assert_eq!((printed.code, folder.path("krr.toml").exists()), (0, false));
    assert_eq!(folder.krr(&["init"]).code, 0);
    assert_eq!(folder.read("krr.toml"), printed.stdout);
    let again = folder.krr(&["init", "--locale", "en"]);
    assert_eq!(again.code, 3);
    assert!(again.stderr.contains("`krr.toml` already exists"), "{}", again.stderr);
    assert!(again.stderr.contains("help: "), "{}", again.stderr);
    assert_eq!(folder.read("krr.toml"), printed.stdout);
}

#[test]
fn the_answers_in_comments_can_be_given() {
    let folder = Folder::new().with_file("maler/sms/time.nb.txt", "Du har time i morgen kl. 9.\n");
    for locale in ["nb", "nn", "en"] {
        let printed = folder.krr(&["init", "--print", "--locale", locale]).stdout;
        let answered: Vec<_> = printed
            .lines()
            .map(|line| line.strip_prefix("# ").filter(|it| it.contains(" = \"")).unwrap_or(line))
            .collect();
        assert_ne!(answered.join("\n"), printed.trim_end());
        fs::write(folder.path("krr.toml"), answered.join("\n")).unwrap();
        let check = folder.krr(&["check"]);
        assert!(check.code <= 2, "{}{}", check.stdout, check.stderr);
        fs::remove_file(folder.path("krr.toml")).unwrap();
    }
}

#[test]
fn what_is_no_message_is_not_found() {
    let folder = Folder::new()
        .with_file("README.md", "Programmet sender SMS. Les mer i håndboken.\n")
        .with_file("docs/sms/hvordan.md", "Slik sender du en SMS. Trykk på knappen.\n")
        .with_file("node_modules/a/templates/mail.txt", "Hello! You have mail. Read it now.\n")
        .with_file("src/test/sms/tekst.txt", "Du har time i morgen kl. 9.\n")
        .with_file(".gitignore", "ut/\n")
        .with_file("ut/sms/time.txt", "Du har time i morgen kl. 9.\n")
        .with_file(".krrignore", "gamle/\n")
        .with_file("gamle/sms/time.txt", "Du har time i morgen kl. 9.\n")
        .with_file(
            "src/Sender.kt",
            "val SMS_LABEL = \"SMS\"\nval LOG_TEXT = \"Sendte alle. Ingen feilet.\"\n\
             fun sms() { log.info(\"Sendte en SMS til bruker. Den kom fram.\") }\n\
             val smsQuery = \"SELECT id FROM sms WHERE sendt IS NULL AND tid < now()\"\n",
        )
        .with_file("i18n/nb.json", "{\"error\": {\"message\": \"Noe gikk galt. Prøv igjen.\"}}");
    let init = folder.krr(&["init", "--locale", "en"]);
    assert_eq!(init.code, 3, "{}", folder.krr(&["init", "--print"]).stdout);
    assert!(init.stderr.contains("no message was found in 2 files"), "{}", init.stderr);
    assert!(init.stderr.contains("help: "), "{}", init.stderr);
    assert!(!folder.path("krr.toml").exists());
}

#[test]
fn hostile_repositories_end_soon() {
    let mut folder = Folder::new()
        .with_file("big.kt", "val X_SMS_TEXT = \"Du har time.\"\n".repeat(300_000))
        .with_file("{id}/*/sms/{x.txt", "Du har time i morgen kl. 9.\n")
        .with_file("maler/sms/\u{1b}[31m.txt", "Du har time i morgen kl. 9.\n")
        .with_file("maler/sms/latin.txt", b"Du har time i morgen p\xe5 r\xe5dhuset.\n")
        .with_file("maler/sms/ugyldig.txt", "---\nsubject: [\n---\n\nDu har time i morgen.\n");
    folder = folder.with_file(&format!("{}sms/a.txt", "d/".repeat(200)), "Du har time i dag.\n");
    for number in 0..10_000 {
        let (name, text) = match number % 3 {
            0 => (
                format!("a/{number}/T.kt"),
                format!("val A{number}_SMS = \"Du har time {number}.\"\n"),
            ),
            1 => (format!("b/{number}/sms.txt"), "Du har time i morgen kl. 9.\n".to_owned()),
            _ => (
                format!("c/{number}/nb.json"),
                "{\"a\": {\"sms\": \"Du har time nå.\"}}".to_owned(),
            ),
        };
        folder = folder.with_file(&name, text);
    }
    let start = Instant::now();
    let init = folder.krr(&["init"]);
    assert_eq!(init.code, 0, "{}", init.stderr);
    assert!(start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
    assert!(!init.stdout.contains('\u{1b}'));
    let templates = folder.krr(&["templates", "--format", "json"]);
    assert_eq!(templates.code, 0, "{}", templates.stderr);
}

/// Returns the messages that the settings in a folder take.
fn messages(folder: &Folder) -> BTreeSet<Message> {
    let output = folder.krr(&["templates", "--format", "json"]);
    assert_eq!(output.code, 0, "{}\n{}", output.stderr, folder.read("krr.toml"));
    let list: Value = serde_json::from_str(&output.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let mut found = BTreeSet::new();
    for entry in list["messages"].as_array().unwrap() {
        for channel in entry["channels"].as_array().unwrap() {
            found.insert((text(&entry["id"]), text(channel), text(&entry["language"])));
        }
    }
    found
}

/// Reads the messages that are expected: columns, separated by tabs.
fn expected(path: &Path) -> BTreeSet<Message> {
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let mut columns = line.split('\t').map(str::to_owned);
            let mut next = || columns.next().unwrap();
            (next(), next(), next())
        })
        .collect()
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Copies a folder of the tests.
fn copy(source: &Path) -> Folder {
    let mut folder = Folder::new();
    let mut open = vec![source.to_owned()];
    while let Some(path) = open.pop() {
        for entry in fs::read_dir(&path).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(source).unwrap().to_str().unwrap().to_owned();
                folder = folder.with_file(&name, fs::read(&path).unwrap());
            }
        }
    }
    folder
}
