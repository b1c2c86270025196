//! Acceptance tests of `krr screen`.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failed unwrap fails the test"
)]

mod support;

use std::fmt::Write as _;
use std::thread;
use std::time::Instant;

use serde_json::{Value, json};
use support::recipients::{DATE, OLD, answer, changed, dispatch, identity, person};
use support::{Folder, Output, assert_no_failures};

/// What must be in no output but the results, and there only if it is asked for.
const PRIVATE: [&str; 5] = ["11887197158", "planted", "41234567", "+47412", "kari"];

/// Screens a list, and returns the run with the results.
fn screen(folder: &Folder, list: &str, further: &[&str]) -> (Output, Vec<Value>) {
    let args = ["screen", "d.md", list, "--date", DATE, "--output", "out.ndjson"];
    let output = folder.krr(&[&args[..], further].concat());
    let results = folder.files().remove("out.ndjson").unwrap_or_default();
    let lines = String::from_utf8(results).unwrap();
    (output, lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

fn field<'r>(results: &'r [Value], name: &str) -> Vec<&'r str> {
    results.iter().map(|row| row[name].as_str().unwrap_or("-")).collect()
}

/// Returns five persons whose answers differ, in the register's own shape.
fn five() -> Vec<Value> {
    vec![
        person(&identity(1)),
        changed(&identity(2), &[("/reservasjon", json!("JA"))]),
        changed(&identity(3), &[("/kontaktinformasjon/mobiltelefonnummer_oppdatert", json!(OLD))]),
        changed(
            &identity(4),
            &[("/status", json!("SLETTET")), ("/kontaktinformasjon", Value::Null)],
        ),
        changed(&identity(5), &[("/reservasjon", Value::Null)]),
    ]
}

/// Returns the rows of a table for persons.
fn table(persons: &[Value], separator: &str) -> String {
    let columns = [
        ("personidentifikator", "/personidentifikator"),
        ("reservasjon", "/reservasjon"),
        ("status", "/status"),
        ("varslingsstatus", "/varslingsstatus"),
        ("kontaktinformasjon.epostadresse", "/kontaktinformasjon/epostadresse"),
        ("epostadresse_oppdatert", "/kontaktinformasjon/epostadresse_oppdatert"),
        ("mobiltelefonnummer", "/kontaktinformasjon/mobiltelefonnummer"),
        ("mobiltelefonnummer_oppdatert", "/kontaktinformasjon/mobiltelefonnummer_oppdatert"),
        ("postkasseadresse", "/digital_post/postkasseadresse"),
        ("sprak", "/spraak"),
    ];
    let names: Vec<_> = columns.iter().map(|(name, _)| *name).collect();
    let mut table = names.join(separator);
    for person in persons {
        let cell = |(_, pointer): &(&str, &str)| {
            person.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let cells: Vec<_> = columns.iter().map(cell).collect();
        let _ = write!(table, "\n{}", cells.join(separator));
    }
    table
}

#[test]
fn every_shape_and_format_gives_the_same_results() {
    let persons = five();
    let lines: Vec<_> = persons.iter().map(Value::to_string).collect();
    let pretty = serde_json::to_string_pretty(&json!({ "tid": 1, "personer": persons })).unwrap();
    let old_names = answer(&persons).replace("spraak", "sprak");
    let folder = Folder::new()
        .with_file("d.md", dispatch("decision_notice", "{ use: [sms] }"))
        .with_file("answer.json", answer(&persons))
        .with_file("pretty.json", format!("\u{feff}{pretty}\n"))
        .with_file("old-names.json", old_names)
        .with_file("list.json", Value::from(persons.clone()).to_string())
        .with_file(
            "two-answers.json",
            format!("{}\n{}", answer(&persons[..2]), answer(&persons[2..])),
        )
        .with_file("persons.ndjson", lines.join("\n"))
        .with_file("persons.txt", format!("{}\r\n\r\n", lines.join("\r\n")))
        .with_file(
            "answers.jsonl",
            format!("{}\n\n{}\n", answer(&persons[..3]), answer(&persons[3..])),
        )
        .with_file("semicolon.csv", table(&persons, ";"))
        .with_file("comma.csv", table(&persons, ","))
        .with_file("tab.txt", format!("\u{feff}{}\n", table(&persons, "\t")));
    let files: Vec<_> = folder.files().into_keys().filter(|name| name != "d.md").collect();
    for file in files {
        let (output, results) = screen(&folder, &file, &[]);
        assert_eq!(
            field(&results, "delivery"),
            ["sms", "paper", "paper", "paper", "paper"],
            "{file}: {}",
            output.stderr
        );
        assert_eq!(field(&results, "statement"), ["K3", "K3", "K3", "K10", "P3"], "{file}");
        assert_eq!(field(&results, "language"), ["nb"; 5], "{file}");
        assert!(output.stderr.is_empty(), "{file}: {}", output.stderr);
    }
}

#[test]
fn the_shape_of_a_proxy_is_read_with_its_errors() {
    let [reached, reserved_one, inactive_one, unknown, hidden, other] =
        [1, 2, 3, 4, 5, 6].map(identity);
    let ordinary = json!({
        "personident": reached, "aktiv": true, "kanVarsles": true, "reservert": false,
        "epostadresse": "a@example.no", "mobiltelefonnummer": "+4741234567", "spraak": "nn",
    });
    let reserved = json!({ "aktiv": true, "kanVarsles": false, "reservert": true });
    let inactive = json!({ "aktiv": false });
    let list = format!(
        r#"{{"personer":{{"{reached}":{ordinary},"{reserved_one}":{reserved},"{inactive_one}":{inactive}}},
            "feil":{{"{unknown}":"person_ikke_funnet","{hidden}":"strengt_fortrolig_adresse","{other}":"noen_andre"}}}}"#
    );
    let folder = Folder::new()
        .with_file("d.md", dispatch("reminder", "{ use: [email, sms], mode: fallback }"))
        .with_file("list.json", list);
    let (output, results) = screen(&folder, "list.json", &[]);
    let expected = ["email", "not_sent", "not_sent", "not_sent", "by_hand", "not_sent"];
    assert_eq!(field(&results, "delivery"), expected, "{}", output.stderr);
    assert_eq!(results[0]["fallback"], "sms");
    assert_eq!(results[0]["language"], "nn");
}

/// Returns lines that are not read, each with its name and the reason.
fn bad_lines() -> [(&'static str, String, &'static str); 17] {
    let id = identity(1);
    [
        (
            "boolean reservation",
            changed(&id, &[("/reservasjon", json!(false))]).to_string(),
            r#"`reservasjon` has to be one of "JA", "NEI""#,
        ),
        (
            "lower case",
            changed(&id, &[("/reservasjon", json!("nei"))]).to_string(),
            r#"`reservasjon` has to be one of "JA", "NEI""#,
        ),
        (
            "unknown status",
            changed(&id, &[("/status", json!("planted"))]).to_string(),
            "`status` has to be one of AKTIV, SLETTET, IKKE_REGISTRERT",
        ),
        (
            "unknown notifiability",
            changed(&id, &[("/varslingsstatus", json!("JA"))]).to_string(),
            "`varslingsstatus` has to be one of KAN_VARSLES, KAN_IKKE_VARSLES",
        ),
        (
            "boolean duplicate",
            changed(&id, &[("/kontaktinformasjon/epostadresse_duplisert", json!(true))])
                .to_string(),
            r#"`epostadresse_duplisert` has to be one of "JA", "NEI""#,
        ),
        (
            "wrong timestamp",
            changed(&id, &[("/kontaktinformasjon/epostadresse_oppdatert", json!("29.06.2023"))])
                .to_string(),
            "`epostadresse_oppdatert` has to be a timestamp such as 2023-06-29T10:14:52+02",
        ),
        (
            "number for a text",
            changed(&id, &[("/kontaktinformasjon/mobiltelefonnummer", json!(41_234_567))])
                .to_string(),
            "`mobiltelefonnummer` has to be a text",
        ),
        (
            "old and new name",
            changed(&id, &[("/sprak", json!("nb"))]).to_string(),
            "`spraak` is given twice, perhaps by its old and new name",
        ),
        (
            "field twice",
            r#"{"personidentifikator":"90000000001","status":"AKTIV","status":"SLETTET"}"#.into(),
            "`status` is given twice, perhaps by its old and new name",
        ),
        (
            "no identity",
            changed(&id, &[("/personidentifikator", Value::Null)]).to_string(),
            "`personidentifikator` is missing",
        ),
        (
            "short identity",
            changed(&id, &[("/personidentifikator", json!("1188719715"))]).to_string(),
            "`personidentifikator` has to have eleven digits",
        ),
        (
            "contact details as text",
            changed(&id, &[("/kontaktinformasjon", json!("planted@example.no"))]).to_string(),
            "this is not a person as the register writes one",
        ),
        ("a list", "[1, 2]".into(), "this is not a person as the register writes one"),
        ("a word", "planted".into(), "this is not JSON"),
        (
            "broken off",
            r#"{"personidentifikator":"11887197158","kontaktinformasjon":{"epostadresse":"planted"#
                .into(),
            "this is not JSON",
        ),
        ("trailing comma", r#"{"personidentifikator":"11887197158",}"#.into(), "this is not JSON"),
        (
            "earlier in the file",
            person(&identity(900)).to_string(),
            "the person is earlier in the file",
        ),
    ]
}

#[test]
fn what_cannot_be_read_is_rejected_with_line_and_reason_and_nothing_else() {
    let mut failures = Vec::new();
    for (name, line, reason) in bad_lines() {
        let good = |number| person(&identity(number)).to_string();
        let list = format!("{}\n{line}\n{}\n", good(900), good(901));
        let folder = Folder::new()
            .with_file("d.md", dispatch("reminder", "{ use: [sms] }"))
            .with_file("list.ndjson", &list);
        let (output, results) = screen(
            &folder,
            "list.ndjson",
            &["--rejects", "bad.ndjson", "--max-rejected", "67%", "--locale", "en"],
        );
        let rejects = String::from_utf8(folder.files().remove("bad.ndjson").unwrap()).unwrap();
        let reject: Value = serde_json::from_str(rejects.lines().next().unwrap_or("null")).unwrap();
        if reject["reason"] != reason || reject["line"] != 2 || results.len() != 2 {
            failures.push(format!("{name}: {rejects}\n{}\n{results:?}", output.stderr));
        }
        let all = [rejects, output.stdout, output.stderr].concat();
        failures.extend(
            PRIVATE
                .iter()
                .filter(|it| all.contains(**it))
                .map(|it| format!("{name}: {it} in {all}")),
        );
    }
    assert_no_failures(&failures);
}

#[test]
fn a_document_that_is_broken_is_an_error_with_its_place() {
    let good = person("11887197158").to_string();
    let cases = [
        (
            "cut.json",
            format!(r#"{{"personer":[{good},{}"#, good.get(..good.len() - 9).unwrap()),
            "the file ends too early",
        ),
        ("comma.json", format!(r#"{{"personer":[{good} {good}]}}"#), "this is not JSON"),
        ("number.json", r#"{"personer":3}"#.to_owned(), "`personer` has to be a list"),
        ("header.csv", "navn;reservasjon\nKari;NEI".to_owned(), "no column `personidentifikator`"),
        ("twice.csv", "personidentifikator;spraak;sprak\n1;nb;nb".to_owned(), "is given twice"),
    ];
    for (name, text, message) in cases {
        let folder = Folder::new()
            .with_file("d.md", dispatch("reminder", "{ use: [sms] }"))
            .with_file(name, text);
        let (output, results) = screen(&folder, name, &["--locale", "en"]);
        assert_eq!((output.code, results.len()), (3, 0), "{name}");
        assert!(
            output.stderr.contains(message) && output.stderr.contains("line 1"),
            "{}",
            output.stderr
        );
        let all = output.stdout + &output.stderr;
        assert!(PRIVATE.iter().all(|it| !all.contains(it)), "{all}");
    }
}

#[test]
fn past_the_share_that_may_be_rejected_nothing_is_written() {
    let mut persons: Vec<_> =
        (1..100).map(|number| person(&identity(number)).to_string()).collect();
    persons.push("{}".to_owned());
    let folder = Folder::new()
        .with_file("d.md", dispatch("service_message", "{ use: [sms] }"))
        .with_file("list.ndjson", persons.join("\n"));
    for (share, code, written) in [("0.99%", 3, 0), ("1%", 0, 99), ("0%", 3, 0), ("100%", 0, 99)] {
        let _ = std::fs::remove_file(folder.path("out.ndjson"));
        let (output, results) = screen(&folder, "list.ndjson", &["--max-rejected", share]);
        assert_eq!(
            (output.code, results.len()),
            (code, written),
            "{share}: {}{}",
            output.stdout,
            output.stderr
        );
    }
    assert_eq!(folder.krr(&["screen", "d.md", "list.ndjson", "--max-rejected", "1"]).code, 3);
}

#[test]
fn who_was_asked_for_and_is_missing_is_not_answered() {
    let folder = Folder::new()
        .with_file("d.md", dispatch("decision_notice", "{ use: [sms] }"))
        .with_file("list.json", answer(&[person(&identity(1)), person(&identity(7))]))
        .with_file("asked.txt", [1, 2, 3].map(identity).join("\n") + "\n\n");
    let further =
        ["--asked", "asked.txt", "--max-rejected", "50%", "--rejects", "bad.csv", "--with-ids"];
    let (output, results) = screen(&folder, "list.json", &further);
    assert_eq!(field(&results, "delivery"), ["sms", "paper", "paper"], "{}", output.stderr);
    assert_eq!(field(&results, "statement"), ["K3", "K2", "K2"]);
    assert_eq!(field(&results, "id"), [1, 2, 3].map(identity));
    assert_eq!(
        results.iter().map(|row| row["row"].as_u64().unwrap()).collect::<Vec<_>>(),
        [1, 3, 4]
    );
    let rejects = String::from_utf8(folder.files().remove("bad.csv").unwrap()).unwrap();
    assert_eq!(rejects.lines().count(), 2, "{rejects}");
    assert!(!rejects.contains(&identity(7)));
    let folder = folder.with_file("asked.txt", format!("{}\nplanted\n", identity(1)));
    let (output, _) = screen(&folder, "list.json", &["--asked", "asked.txt"]);
    assert_eq!(output.code, 3);
    assert!(
        output.stderr.contains("linje 2") && !output.stderr.contains("planted"),
        "{}",
        output.stderr
    );
}

#[test]
fn the_protected_and_the_deceased_are_handled_by_hand() {
    let folder = Folder::new()
        .with_file("d.md", dispatch("reminder", "{ use: [sms] }"))
        .with_file("list.json", answer(&five()))
        .with_file("protected.txt", identity(1))
        .with_file("deceased.txt", [1, 3].map(identity).join("\r\n"));
    let lists = ["--protected", "protected.txt", "--deceased", "deceased.txt"];
    let (_, results) = screen(&folder, "list.json", &lists);
    let expected = ["by_hand", "sms", "by_hand", "not_sent", "sms"];
    assert_eq!(field(&results, "delivery"), expected);
    let reasons = field(&results, "reason");
    assert_eq!(reasons[0], reasons[2], "a person in two lists is deceased");
}

/// Five share a number in three writings, and the first of them is not sent to.
#[test]
fn a_shared_address_is_sent_to_once_in_the_order_of_the_list() {
    let mobile = "/kontaktinformasjon/mobiltelefonnummer";
    let number = |identity: u64, number: &str| {
        changed(&self::identity(identity), &[(mobile, json!(number))])
    };
    let mut persons = vec![
        number(1, "41234567"),
        number(2, "0047 412 34 567"),
        number(3, "+4741234567"),
        number(4, "41 23 45 67"),
        number(5, "91234567"),
        number(6, "41-23-45-67"),
    ];
    persons[0]["status"] = json!("SLETTET");
    let folder = Folder::new()
        .with_file("d.md", dispatch("reminder", "{ use: [sms] }"))
        .with_file("letter.md", dispatch("important_letter", "{ use: [sms] }"))
        .with_file("list.json", answer(&persons));
    let (output, results) = screen(&folder, "list.json", &["--format", "json"]);
    let once = ["not_sent", "sms", "not_sent", "not_sent", "sms", "not_sent"];
    assert_eq!(field(&results, "delivery"), once);
    assert_eq!(field(&results, "statement")[2..4], ["K11", "K11"]);
    let summary: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(summary["shared_addresses"]["addresses"], 1);
    assert_eq!(summary["shared_addresses"]["persons"], 5);
    assert_eq!(summary["shared_addresses"]["groups"], json!([{ "from": 3, "to": 5, "groups": 1 }]));
    let (_, again) = screen(&folder, "list.json", &[]);
    assert_eq!(results, again, "the key of the hashes does not matter");
    let (_, each) = screen(&folder, "list.json", &["--shared-addresses", "each"]);
    assert_eq!(field(&each, "delivery"), ["not_sent", "sms", "sms", "sms", "sms", "sms"]);
    // A letter is about one person, who has to be told of it.
    let folder = folder.with_file("d.md", dispatch("important_letter", "{ use: [sms] }"));
    let (_, letters) = screen(&folder, "list.json", &[]);
    assert_eq!(field(&letters, "delivery"), ["paper", "sms", "sms", "sms", "sms", "sms"]);
}

#[test]
fn the_stricter_decision_is_that_of_the_run() {
    let reserved = changed(&identity(1), &[("/reservasjon", json!("JA"))]);
    let list = answer(&[person(&identity(2)), person(&identity(3)), reserved]);
    let folder = Folder::new().with_file("list.json", list);
    let decisions = |front: String| {
        let folder = folder.clone_with("d.md", &front);
        let output =
            folder.krr(&["screen", "d.md", "list.json", "--date", DATE, "--format", "json"]);
        let summary: Value = serde_json::from_str(&output.stdout).unwrap();
        let decisions = ["declared_decision", "counted_decision", "decision"];
        (output.code, decisions.map(|name| summary[name].as_str().unwrap_or("-").to_owned()))
    };
    let ordinary = dispatch("service_message", "{ use: [sms] }");
    assert_eq!(decisions(ordinary.clone()), (0, ["permit", "permit", "permit"].map(str::to_owned)));
    // Fewer than were declared, and not all affected: whom it concerns is then not known.
    let some = ordinary.replace("affected: 412", "affected: 400");
    let (code, judged) = decisions(some);
    assert_eq!((code, judged[1].as_str()), (1, "review"), "{judged:?}");
    // Denied as it is declared: the counts do not make it milder.
    let denied = ordinary.replace("kind: public_body", "kind: private_body");
    assert_eq!(decisions(denied), (2, ["deny", "deny", "deny"].map(str::to_owned)));
    // Nobody is reached.
    let unplanned = dispatch("service_message", "{ use: [web_page] }");
    assert_eq!(decisions(unplanned).1[1], "-");
}

#[test]
fn nothing_of_a_person_is_in_any_output_unless_it_is_asked_for() {
    let person = changed(
        "11887197158",
        &[
            ("/kontaktinformasjon/epostadresse", json!("planted@example.no")),
            ("/kontaktinformasjon/mobiltelefonnummer", json!("41234567")),
            ("/navn", json!("kari")),
            ("/saksnummer", json!("2026/17")),
        ],
    );
    let folder = Folder::new()
        .with_file("d.md", dispatch("reminder", "{ use: [email] }"))
        .with_file("list.json", answer(&[person]));
    for format in ["human", "json"] {
        for locale in ["nb", "nn", "en"] {
            let (output, results) = screen(
                &folder,
                "list.json",
                &["--format", format, "--locale", locale, "--key", "saksnummer"],
            );
            let all = format!("{}{}{results:?}", output.stdout, output.stderr);
            assert!(PRIVATE.iter().all(|it| !all.contains(it)), "{all}");
            assert_eq!(results[0]["key"], "2026/17");
        }
    }
    let (_, results) = screen(&folder, "list.json", &["--with-ids"]);
    assert_eq!(results[0]["id"], "11887197158");
    assert!(!results[0].to_string().contains("planted"));
    let csv = ["screen", "d.md", "list.json", "--date", DATE, "--output", "out.csv"];
    folder.krr(&csv);
    let table = String::from_utf8(folder.files().remove("out.csv").unwrap()).unwrap();
    assert_eq!(
        table.lines().next(),
        Some("row,delivery,notice,fallback,language,reason,statement")
    );
    assert!(table.lines().nth(1).unwrap().starts_with("1,email,,,nb,"), "{table}");
}

/// More than fit in one piece, in each format: all in the order of the list.
#[test]
fn a_long_list_comes_out_in_order() {
    const COUNT: u64 = 20_000;
    let persons: Vec<_> = (0..COUNT)
        .map(|number| {
            let reservation = if number % 3 == 0 { "JA" } else { "NEI" };
            changed(
                &identity(number),
                &[("/reservasjon", json!(reservation)), ("/sak", json!(number.to_string()))],
            )
        })
        .collect();
    let lines: Vec<_> = persons.iter().map(Value::to_string).collect();
    let folder = Folder::new()
        .with_file("d.md", dispatch("important_letter", "{ use: [digital_mail, sms], mode: all }"))
        .with_file("list.json", answer(&persons))
        .with_file("list.ndjson", lines.join("\n"));
    for list in ["list.json", "list.ndjson"] {
        let (output, results) = screen(&folder, list, &["--key", "sak"]);
        assert_eq!(results.len() as u64, COUNT, "{}", output.stderr);
        for (number, row) in (0..).zip(&results) {
            let delivery = if number % 3 == 0 { "paper" } else { "digital_mail" };
            assert_eq!(row["row"], number + 1);
            assert_eq!(row["key"], number.to_string());
            assert_eq!(row["delivery"], delivery, "{row}");
            assert_eq!(row["notice"], if number % 3 == 0 { Value::Null } else { json!("sms") });
        }
    }
}

#[test]
fn hostile_lists_are_refused_in_bounded_memory() {
    let long = "x".repeat(3 << 20);
    let deep = "[".repeat(1 << 20);
    let cases = [
        ("long.json", format!(r#"{{"personer":[{{"navn":"{long}"}}]}}"#)),
        ("deep.json", format!(r#"{{"personer":[{deep}"#)),
        ("name.json", format!(r#"{{"{long}":1}}"#)),
        ("many-fields.json", format!("{{{}", r#""a":1,"#.repeat(400_000))),
        ("number.json", "1".repeat(3 << 20)),
        ("binary.json", "\u{0}\u{1}\u{2}".repeat(100)),
    ];
    for (name, text) in cases {
        let folder = Folder::new()
            .with_file("d.md", dispatch("reminder", "{ use: [sms] }"))
            .with_file(name, text);
        let (output, results) = screen(&folder, name, &["--locale", "en"]);
        assert_eq!((output.code, results.len()), (3, 0), "{name}: {}", output.stderr);
        assert!(output.stderr.len() < 2_000, "{name}");
    }
}

#[test]
fn the_table_is_shown_in_every_format() {
    let folder = Folder::new();
    let catalogue = krr_host::Engine::embedded().unwrap().rules(krr_host::Locale::Nn).unwrap();
    assert!(catalogue.screening.len() > 20);
    for format in ["human", "markdown", "json"] {
        let out =
            folder.krr(&["rules", "--screening", "--locale", "nn", "--format", format]).stdout;
        assert!(catalogue.screening.iter().all(|row| out.contains(&row.id)), "{out}");
    }
}

#[test]
fn a_run_that_is_killed_leaves_nothing_and_another_gives_what_it_would_have_given() {
    let people: Vec<_> = (0..3000).map(|number| person(&identity(number))).collect();
    let start = |folder: &Folder| {
        let files = ["--output", "out.ndjson", "--rejects", "rejects.csv", "--with-ids"];
        folder.start(&[&["screen", "d.md", "list.json", "--date", DATE], &files[..]].concat())
    };
    let folder = || {
        let folder = Folder::new().with_file("d.md", dispatch("information", "{ use: [sms] }"));
        folder.with_file("list.json", answer(&people))
    };
    let done = folder();
    let begun = Instant::now();
    start(&done).wait().unwrap();
    let duration = begun.elapsed();
    let whole = done.files();
    assert_eq!(whole.len(), 4);

    let mut killed_before_the_end = 0;
    for round in 0..100_u32 {
        let folder = folder();
        let mut process = start(&folder);
        thread::sleep(duration * round / 90);
        process.kill().unwrap();
        process.wait().unwrap();
        let left = folder.files();
        let names: Vec<_> = left.keys().collect();
        let is_known = |(name, content): (&String, &Vec<u8>)| whole.get(name) == Some(content);
        assert!(left.iter().all(is_known), "{names:?}");
        killed_before_the_end += usize::from(left.len() < whole.len());
        start(&folder).wait().unwrap();
        assert!(folder.files() == whole, "round {round}");
    }
    // Some were killed before the results were in place, or the test tests nothing.
    assert!(killed_before_the_end > 20, "{killed_before_the_end}");
}
