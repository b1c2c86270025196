//! The other verbs, run for real.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop where it fails")]

mod support;

use krr_host::{Catalogue, Channel, Language, Locale, Policy, input};
use support::Folder;

fn catalogue(locale: Locale) -> Catalogue {
    Policy::embedded().unwrap().rules(locale).unwrap()
}

#[test]
fn rules_lists_every_rule_in_every_format() {
    let folder = Folder::new();
    let catalogue = catalogue(Locale::Nb);
    for format in ["human", "markdown"] {
        let out = folder.krr(&["rules", "--format", format]).out;
        assert!(catalogue.rules.iter().all(|rule| out.contains(&rule.id)), "{out}");
    }
    let json = folder.krr(&["rules", "--format", "json"]).out;
    assert_eq!(json, serde_json::to_string_pretty(&catalogue).unwrap() + "\n");
}

#[test]
fn rules_explains_one() {
    let folder = Folder::new();
    for locale in Locale::ALL {
        for rule in catalogue(*locale).rules {
            for format in ["human", "markdown", "json"] {
                let args = ["rules", &rule.id, "--locale", locale.as_str(), "--format", format];
                let ran = folder.krr(&args);
                assert_eq!(ran.code, 0);
                assert!(ran.out.contains(&rule.id), "{}", ran.out);
                assert!(ran.out.contains(&rule.title), "{}", ran.out);
            }
            // One locale shows the wiring; the others only that there is an answer.
            if *locale != Locale::Nb {
                break;
            }
        }
    }
}

#[test]
fn rules_suggests_the_nearest_name() {
    let folder = Folder::new();
    let id = &catalogue(Locale::Nb).rules[0].id;
    let ran = folder.krr(&["rules", id.strip_suffix(|_: char| true).unwrap()]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains(&format!("did you mean `{id}`?")), "{}", ran.err);
    let ran = folder.krr(&["rules", "zzz"]);
    assert_eq!(ran.err, "error: no rule is called `zzz`\nhelp: `krr rules` lists them\n");
}

#[test]
fn disclose_writes_the_sentence_alone() {
    let folder = Folder::new();
    let policy = Policy::embedded().unwrap();
    for channel in Channel::ALL {
        for language in Language::ALL {
            let mut args = vec!["disclose", "--channel", channel.as_str()];
            args.extend(["--language", language.as_str()]);
            let disclosure = policy.disclose(*channel, *language).unwrap();
            let ran = folder.krr(&args);
            assert_eq!(ran.out, disclosure.text + "\n");
            assert_eq!(ran.err.is_empty(), disclosure.missing_language.is_none());
            args.push("--html");
            assert_eq!(folder.krr(&args).out, disclosure.html + "\n");
        }
    }
}

#[test]
fn a_new_dispatch_reads_back_with_nothing_given() {
    let folder = Folder::new();
    for locale in Locale::ALL {
        let name = format!("{locale}.md");
        let ran = folder.krr(&["new", &name, "--locale", locale.as_str()]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let text = folder.read(&name);
        let sources = input::read(&name, text.as_bytes(), None);
        let dispatch = sources[0].as_ref().unwrap().dispatch();
        assert_eq!(*dispatch, krr_host::Dispatch::default());
        assert_eq!(folder.krr(&["new", "--locale", locale.as_str()]).out, text);
        for entry in catalogue(*locale).facts {
            let name = entry.fact.rsplit('.').next().unwrap();
            let there = text.contains(&format!("{name}:")) || entry.fact == "message.body";
            assert!(there, "{}", entry.fact);
        }
    }
    let again = folder.krr(&["new", "nb.md"]);
    assert_eq!(again.code, 3);
    assert!(again.err.contains("`nb.md` is there already"), "{}", again.err);
}

#[test]
fn schema_version_completions_man_and_component() {
    let folder = Folder::new();
    for shape in ["dispatch", "report"] {
        let schema = folder.krr(&["schema", shape]).out;
        assert!(serde_json::from_str::<serde_json::Value>(&schema).unwrap().is_object());
    }
    let version = catalogue(Locale::Nb).version;
    let printed = folder.krr(&["version"]).out;
    assert!(printed.contains(&version.guidelines) && printed.contains(&version.rules), "{printed}");
    let json = folder.krr(&["version", "--format", "json"]).out;
    assert_eq!(json, serde_json::to_string_pretty(&version).unwrap() + "\n");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(folder.krr(&["completions", shell]).out.contains("krr"));
    }
    assert!(folder.krr(&["man"]).out.contains(".SH KRR CHECK"));
    let mut command = assert_cmd::Command::cargo_bin("krr").unwrap();
    let component = command.arg("component").output().unwrap().stdout;
    assert_eq!(component, Policy::component_bytes());
}

#[test]
fn the_locale_may_come_from_the_environment() {
    let mut command = assert_cmd::Command::cargo_bin("krr").unwrap();
    let output =
        command.args(["rules", "--format", "json"]).env("KRR_LOCALE", "en").output().unwrap();
    let catalogue: Catalogue = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(catalogue, self::catalogue(Locale::En));
}
