//! Acceptance tests of the other commands.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed unwrap fails the test")]

mod support;

use krr_host::{Catalogue, Channel, Engine, Language, Locale, input};
use support::{Folder, assert_no_failures};

fn catalogue(locale: Locale) -> Catalogue {
    Engine::embedded().unwrap().rules(locale).unwrap()
}

#[test]
fn rules_lists_every_rule_in_every_format() {
    let folder = Folder::new();
    let catalogue = catalogue(Locale::Nb);
    for format in ["human", "markdown"] {
        let out = folder.krr(&["rules", "--format", format]).stdout;
        assert!(catalogue.rules.iter().all(|rule| out.contains(&rule.id)), "{out}");
    }
    let json = folder.krr(&["rules", "--format", "json"]).stdout;
    assert_eq!(json, serde_json::to_string_pretty(&catalogue).unwrap() + "\n");
}

#[test]
fn rules_prints_the_page_in_the_repository() {
    let printed = Folder::new().krr(&["rules", "--format", "markdown", "--locale", "en"]).stdout;
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../RULES.md")).unwrap();
    assert!(page == printed, "RULES.md is out of date: run `cargo xtask generate`");
}

#[test]
fn rules_explains_every_rule_in_every_format() {
    let folder = Folder::new();
    let mut failures = Vec::new();
    for locale in Locale::ALL {
        for rule in catalogue(*locale).rules {
            for format in ["human", "markdown", "json"] {
                let args = ["rules", &rule.id, "--locale", locale.as_str(), "--format", format];
                let output = folder.krr(&args);
                let is_explained = [&rule.id, &rule.title]
                    .into_iter()
                    .all(|part| output.stdout.contains(part.as_str()));
                if output.code != 0 || !is_explained {
                    failures.push(format!("{args:?}: {}\n{}", output.code, output.stdout));
                }
            }
            // One rule is enough for the other locales.
            if *locale != Locale::Nb {
                break;
            }
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn rules_suggests_the_nearest_name() {
    let folder = Folder::new();
    let id = &catalogue(Locale::Nb).rules[0].id;
    let output = folder.krr(&["rules", id.strip_suffix(|_: char| true).unwrap()]);
    assert_eq!(output.code, 3);
    assert!(output.stderr.contains(&format!("mente du `{id}`?")), "{}", output.stderr);
    let output = folder.krr(&["rules", "zzz"]);
    assert_eq!(output.stderr, "feil: ukjent regel `zzz`\nhjelp: `krr rules` viser alle\n");
}

#[test]
fn disclose_prints_only_the_disclosure() {
    let folder = Folder::new();
    let engine = Engine::embedded().unwrap();
    for channel in Channel::ALL {
        for language in Language::ALL {
            let mut args = vec!["disclose", "--channel", channel.as_str()];
            args.extend(["--language", language.as_str()]);
            let disclosure = engine.disclose(*channel, language.as_str()).unwrap();
            let output = folder.krr(&args);
            assert_eq!(output.stdout, disclosure.text + "\n", "{args:?}");
            assert_eq!(output.stderr.is_empty(), disclosure.missing_language.is_none(), "{args:?}");
            args.push("--html");
            assert_eq!(folder.krr(&args).stdout, disclosure.html + "\n", "{args:?}");
        }
    }
}

#[test]
fn a_new_dispatch_has_every_field_and_no_values() {
    let folder = Folder::new();
    for locale in Locale::ALL {
        let name = format!("{locale}.md");
        let output = folder.krr(&["new", &name, "--locale", locale.as_str()]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        let text = folder.read(&name);
        let sources = input::read(&name, text.as_bytes(), None);
        let dispatch = sources[0].as_ref().unwrap().dispatch();
        assert_eq!(*dispatch, krr_host::Dispatch::default());
        assert_eq!(folder.krr(&["new", "--locale", locale.as_str()]).stdout, text);
        for entry in catalogue(*locale).facts {
            let name = entry.fact.rsplit('.').next().unwrap();
            let there = text.contains(&format!("{name}:")) || entry.fact == "message.body";
            assert!(there, "{}", entry.fact);
            let is_labelled = |value: &String| text.contains(&format!("# - {value}: "));
            assert!(entry.values.iter().all(is_labelled), "{}: {:?}", entry.fact, entry.values);
        }
    }
    let again = folder.krr(&["new", "nb.md"]);
    assert_eq!(again.code, 3);
    assert!(again.stderr.contains("`nb.md` finnes allerede"), "{}", again.stderr);
}

#[test]
fn schema_prints_a_json_schema_for_each_shape() {
    let folder = Folder::new();
    for name in ["dispatch", "report", "explanation"] {
        let schema = folder.krr(&["schema", name]).stdout;
        let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
        assert_eq!(schema["type"], "object", "{name}");
    }
}

#[test]
fn version_prints_the_version_of_the_component() {
    let folder = Folder::new();
    let version = catalogue(Locale::Nb).version;
    let human = folder.krr(&["version"]).stdout;
    for part in
        [&version.engine, &version.guidelines_read, &version.register_page_changed, &version.rules]
    {
        assert!(human.contains(part), "{part}: {human}");
    }
    let json = folder.krr(&["version", "--format", "json"]).stdout;
    assert_eq!(json, serde_json::to_string_pretty(&version).unwrap() + "\n");
}

#[test]
fn completions_are_printed_for_every_shell() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = folder.krr(&["completions", shell]);
        assert!(output.code == 0 && output.stdout.contains("krr"), "{shell}");
    }
}

#[test]
fn the_manual_page_has_a_section_for_each_command() {
    let page = Folder::new().krr(&["man"]).stdout;
    for command in ["CHECK", "RULES", "DISCLOSE", "SCHEMA", "NEW", "VERSION", "COMPLETIONS"] {
        assert!(page.contains(&format!(".SH KRR {command}")), "{command}");
    }
}

#[test]
fn component_prints_the_embedded_bytes() {
    let mut command = assert_cmd::Command::cargo_bin("krr").unwrap();
    let component = command.arg("component").output().unwrap().stdout;
    assert_eq!(component, Engine::component_bytes());
}

#[test]
fn the_locale_can_be_set_in_the_environment() {
    let mut command = assert_cmd::Command::cargo_bin("krr").unwrap();
    let output =
        command.args(["rules", "--format", "json"]).env("KRR_LOCALE", "en").output().unwrap();
    let catalogue: Catalogue = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(catalogue, self::catalogue(Locale::En));
}

#[test]
fn an_empty_variable_is_not_set_and_an_option_goes_before_it() {
    let folder = Folder::new();
    let norwegian = folder.krr(&["version"]).stdout;
    let english = folder.krr(&["version", "--locale", "en"]).stdout;
    assert_ne!(norwegian, english);
    let none = String::new();
    for (value, args, code, expected) in [
        ("", &["version"][..], 0, &norwegian),
        ("en", &["version"], 0, &english),
        ("", &["--locale", "en", "version"], 0, &english),
        ("nn", &["version", "--locale", "en"], 0, &english),
        ("se", &["version", "--locale", "en"], 0, &english),
        ("se", &["version"], 3, &none),
    ] {
        let output = folder.krr_with_environment(args, &[("KRR_LOCALE", value)]);
        assert_eq!((output.code, &output.stdout), (code, expected), "{value:?} {args:?}");
        assert_eq!(output.stderr.contains("KRR_LOCALE"), code != 0, "{}", output.stderr);
    }
    let is_coloured = |variables: &[(&str, &str)]| {
        folder.krr_with_environment(&["rules"], variables).stdout.contains('\u{1b}')
    };
    assert!(!is_coloured(&[("CLICOLOR_FORCE", "")]));
    assert!(is_coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")]));
    assert!(!is_coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn annotations_are_relative_to_the_workspace_of_github() {
    let folder = Folder::new().with_file("t/a.md", "---\n- a\n---\n");
    let here = folder.path(".").canonicalize().unwrap();
    let above = here.parent().unwrap().display().to_string();
    let name = here.file_name().unwrap().to_str().unwrap().to_owned();
    for (workspace, expected) in [
        ("", "t/a.md".to_owned()),
        (above.as_str(), format!("{name}/t/a.md")),
        ("/x", "t/a.md".to_owned()),
    ] {
        let args = ["check", "--format", "github", "./t"];
        let output = folder.krr_with_environment(&args, &[("GITHUB_WORKSPACE", workspace)]);
        let start = format!("::error file={expected},");
        assert!(output.stdout.starts_with(&start), "{workspace:?}: {}", output.stdout);
    }
}

/// A closed output is never success, or a denial would be taken for it.
#[test]
#[cfg(unix)]
fn a_closed_output_ends_the_program_by_its_signal() {
    use std::os::unix::process::ExitStatusExt as _;

    const SIGPIPE: i32 = 13;
    let folder = Folder::with_decisions();
    let commands: &[&[&str]] = &[
        &["check", "permit.md"],
        &["check", "--explain", "deny.md", "review.md"],
        &["check", "--format", "json", "permit.md"],
        &["check", "--format", "jsonl", "permit.md"],
        &["check", "--format", "github", "deny.md"],
        &["check", "none.md"],
        &["rules"],
        &["rules", "--format", "json"],
        &["rules", "--format", "markdown"],
        &["disclose", "--channel", "email"],
        &["schema"],
        &["new"],
        &["version"],
        &["completions", "bash"],
        &["man"],
        &["component"],
        &["--help"],
        &["check", "--help"],
        &["--version"],
    ];
    let mut failures = Vec::new();
    for args in commands {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_krr"));
        let status = command.current_dir(folder.path(".")).args(*args).stdout(writer).status();
        let status = status.unwrap();
        if status.signal() != Some(SIGPIPE) {
            failures.push(format!("{args:?}: {status}"));
        }
    }
    assert_no_failures(&failures);
}
