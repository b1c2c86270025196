//! Files of senders' systems, read as the dispatches that they stand for.
//!
//! Beside each file in `shapes` is what is expected of it: for each dispatch its decision, and with their
//! lines and columns the findings (`!`), the facts that are inferred (`=`, or `~` where settings go before
//! them), the questions (`?`), what is not judged (`-`), and errors. With `UPDATE_EXPECTED=1` it is written
//! anew, to be read before it is committed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed unwrap fails the test")]

mod support;

use std::fmt::Write as _;

use serde_json::Value;
use support::{Folder, assert_no_failures};

/// What identifies a recipient in the files.
const PRIVATE: [&str; 5] =
    ["13108412345", "131084 12345", "kari.nordli", "91234567", "Kari Nordli"];

const FORMATS: [&str; 9] =
    ["json", "jsonl", "github", "sarif", "junit", "gitlab", "azure", "tap", "markdown"];

/// Returns the names of the files of senders' systems in a folder.
fn names(folder: &Folder) -> Vec<String> {
    let is_sample = |name: &String| !matches!(extension(name), "toml" | "expected");
    folder.files().into_keys().filter(is_sample).collect()
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// Returns what a check of a file says, in the form that is expected of it.
fn summary(folder: &Folder, name: &str) -> String {
    let sarif = "--format=sarif=out.sarif";
    let args = ["--locale", "en", "check", name, "--format", "jsonl", sarif];
    let output = folder.krr(&args);
    let mut text = format!("exit {}\n", output.code);
    for line in output.stdout.lines() {
        let entry: Value = serde_json::from_str(line).unwrap();
        let source = entry["source"].as_str().unwrap();
        if let Some(reason) = entry["passed_over"].get("code") {
            writeln!(text, "- {source} {}", reason.as_str().unwrap()).unwrap();
        } else if entry["error"].is_object() {
            let error = &entry["error"];
            let [path, code, help] = ["path", "code", "help"].map(|key| error[key].as_str());
            let (line, column) = (&error["line"], &error["column"]);
            let (path, code) = (path.unwrap(), code.unwrap());
            writeln!(text, "{source} {line}:{column} {code} {path}").unwrap();
            writeln!(text, "  {}", error["message"].as_str().unwrap()).unwrap();
            writeln!(text, "  {}", help.unwrap_or("no help")).unwrap();
        } else {
            let report = &entry["report"];
            let shape = entry["shape"].as_str().unwrap_or("no shape");
            writeln!(text, "{source} {} ({shape})", report["decision"].as_str().unwrap()).unwrap();
            for it in entry["inferred"].as_array().into_iter().flatten() {
                let sign = if it["assumed"] == true { '~' } else { '=' };
                let (line, column) = (&it["line"], &it["column"]);
                let (fact, value) = (it["fact"].as_str().unwrap(), &it["value"]);
                writeln!(text, "  {sign} {fact} {value} {line}:{column}").unwrap();
            }
            let questions = report["questions"].as_array().unwrap().iter();
            for question in questions.map(|it| it["fact"].as_str().unwrap()) {
                writeln!(text, "  ? {question}").unwrap();
            }
        }
    }
    let sarif: Value = serde_json::from_str(&folder.read("out.sarif")).unwrap();
    for result in sarif["runs"][0]["results"].as_array().unwrap() {
        let region = &result["locations"][0]["physicalLocation"]["region"];
        let (line, column) = (&region["startLine"], &region["startColumn"]);
        let (rule, level) = (&result["ruleId"], &result["level"]);
        let (rule, level) = (rule.as_str().unwrap(), level.as_str().unwrap());
        writeln!(text, "! {line}:{column} {rule} ({level})").unwrap();
    }
    text
}

#[test]
fn files_of_every_shape_are_read_as_expected() {
    let folder = Folder::copy_of("shapes");
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut failures = Vec::new();
    let names = names(&folder);
    for name in &names {
        let found = summary(&folder, name);
        let expected = format!("{name}.expected");
        if update {
            let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shapes");
            std::fs::write(source.join(&expected), &found).unwrap();
        } else if !folder.path(&expected).exists() || folder.read(&expected) != found {
            failures.push(format!("{name}:\n{found}"));
        }
    }
    assert!(names.len() >= 15, "{names:?}");
    assert_no_failures(&failures);
}

#[test]
fn nothing_that_identifies_a_recipient_is_ever_shown() {
    let folder = Folder::copy_of("shapes");
    let mut failures = Vec::new();
    for name in names(&folder) {
        let minified = match serde_json::from_str::<Value>(&folder.read(&name)) {
            Ok(value) => value.to_string(),
            Err(_) => folder.read(&name),
        };
        // On one line, an excerpt of anything is near to everything.
        let copy = folder.clone_with(&name, &minified);
        for (kind, folder) in [("as it is", &folder), ("on one line", &copy)] {
            for more in ["--explain", "--fix"] {
                let folder = folder.clone_with("x", "");
                let mut args = vec!["check".to_owned(), name.clone(), more.to_owned()];
                args.extend(FORMATS.iter().map(|format| format!("--format={format}=out.{format}")));
                let args: Vec<_> = args.iter().map(String::as_str).collect();
                let mut shown = vec![("human", folder.krr(&args[..3]).stdout)];
                let output = folder.krr(&args);
                shown.push(("stdout", output.stdout));
                shown.push(("stderr", output.stderr));
                shown.extend(FORMATS.map(|format| (format, folder.read(&format!("out.{format}")))));
                for (format, shown) in shown {
                    let mut leaks = PRIVATE.iter().filter(|private| shown.contains(*private));
                    if let Some(private) = leaks.next() {
                        failures.push(format!("{name} {kind}, {format}, {more}: {private}"));
                    }
                }
            }
        }
    }
    assert_no_failures(&failures);
}

/// A file that is cut off anywhere has no shape any more, but still what identifies the recipient.
#[test]
fn nothing_that_identifies_a_recipient_is_shown_of_a_broken_file() {
    let folder = Folder::copy_of("shapes");
    let whole: Value = serde_json::from_str(&folder.read("altinn-begge.json")).unwrap();
    let mut failures = Vec::new();
    for text in [folder.read("altinn-begge.json"), whole.to_string()] {
        for end in (1..text.len()).step_by(11) {
            let Some(cut) = text.get(..end) else { continue };
            let folder = folder.clone_with("cut.json", cut);
            let output = folder.krr(&["check", "cut.json"]);
            let shown = format!("{}{}", output.stdout, output.stderr);
            if output.code != 3 || PRIVATE.iter().any(|private| shown.contains(private)) {
                failures.push(format!("up to {end}: {}\n{shown}", output.code));
            }
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn a_fix_changes_its_words_alone_and_a_second_one_nothing() {
    let folder = Folder::copy_of("shapes");
    let (before, after) = ("http://www.norge.no", "https://www.norge.no");
    let sentence = "Vi har hentet e-postadressen din fra det nasjonale kontakt- og \
                    reservasjonsregisteret. Oppdater den på \
                    http://www.norge.no/nb/oppdater-kontaktinformasjon";
    let escaped = serde_json::to_string(sentence).unwrap().replace('å', "\\u00e5");
    let person = "\"nationalIdentityNumber\":\"13108412345\",\"channelSchema\":\"Email\"";
    let order = format!(
        "{{\"idempotencyId\":\"1\",\"recipient\":{{\"recipientPerson\":{{{person},\
         \"emailSettings\":{{\"subject\":\"Nordvik kommune\",\"body\":{escaped}}}}}}}}}"
    );
    let reminder = format!(
        "{{\"idempotencyId\":\"1\",\"recipient\":{{\"recipientSms\":{{\"phoneNumber\":\"+4791234567\",\
         \"smsSettings\":{{\"body\":\"Hei\"}}}}}},\"reminders\":[{{\"recipient\":{{\
         \"recipientPerson\":{{{person},\"emailSettings\":{{\"subject\":\"Nordvik kommune\",\
         \"body\":{escaped}}}}}}}}}]}}"
    );
    let cases = [
        ("altinn-foretrukket.yaml", folder.read("altinn-foretrukket.yaml")),
        ("one.json", order.clone()),
        ("list.json", format!("[{order},\n{order}]")),
        ("lines.jsonl", format!("{order}\n{order}\n")),
        ("reminder.json", reminder),
    ];
    let mut failures = Vec::new();
    for (name, text) in cases {
        let folder = folder.clone_with(name, &text);
        let first = folder.krr(&["check", "--fix", name]);
        let fixed = folder.read(name);
        let second = folder.krr(&["check", "--fix", name]);
        let is_stable = folder.read(name) == fixed && second.code == first.code;
        if fixed != text.replace(before, after) || fixed == text || !is_stable {
            failures.push(format!("{name}:\n{fixed}\n{}", first.stdout));
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn settings_fill_in_what_a_file_does_not_say_and_change_nothing_that_it_does() {
    let order = |recipient: &str| format!("{{\"idempotencyId\":\"1\",\"recipient\":{recipient}}}");
    let person = order(
        "{\"recipientPerson\":{\"nationalIdentityNumber\":\"13108412345\",\"channelSchema\":\"Sms\",\
         \"smsSettings\":{\"body\":\"Nordvik kommune: Vannet blir stengt onsdag.\"}}}",
    );
    let address = order(
        "{\"recipientSms\":{\"phoneNumber\":\"+4791234567\",\
         \"smsSettings\":{\"body\":\"Nordvik kommune: Vannet blir stengt onsdag.\"}}}",
    );
    let base = Folder::copy_of("shapes").read("krr.toml");
    let with = |audience: &str| base.replace("audience = {", &format!("audience = {{ {audience},"));
    let register = with("address_source = \"register\", kind = \"citizens\"");
    let recipient = with("address_source = \"recipient\"");
    let agency = "audience: { address_source: register, kind: citizens }\n";
    let no_toml = "version = 1\nroot = true\n";
    let decision = base.replace("service_message", "decision_notice");
    let decision = decision.replace("includes_reserved = true", "includes_reserved = false");
    let looked_up = decision.replace("audience = {", "audience = { reservation_checked = true,");
    let notice = person.replace(
        "Vannet blir stengt onsdag.",
        "Vi har fattet vedtak i saken din. Logg inn på Min side for å lese vedtaket.",
    );
    let heeded =
        notice.replace("\"channelSchema\"", "\"ignoreReservation\":false,\"channelSchema\"");
    let mixed = "{\"notificationChannel\":\"Sms\",\"recipients\":[{\"mobileNumber\":\"+4791234567\"},\
                 {\"organizationNumber\":\"910000012\"}],\
                 \"smsTemplate\":{\"body\":\"Nordvik kommune: Vannet blir stengt onsdag.\"}}";
    let mixed = mixed.to_owned();
    let ignored = heeded.replace("\"ignoreReservation\":false", "\"ignoreReservation\":true");
    let mut failures = Vec::new();
    for (case, file, settings, args, expected) in [
        ("a person", &person, base.as_str(), &[][..], "permit"),
        ("a person is looked up whatever is said", &person, &recipient, &[], "permit"),
        ("an address", &address, &base, &[], "not_applicable"),
        ("an address that was looked up", &address, &register, &[], "permit"),
        ("an address, with the agency's word", &address, &base, &["--agency", "a.yaml"], "permit"),
        ("addresses and organisations", &mixed, &base, &[], "not_applicable"),
        ("such addresses that were looked up", &mixed, &register, &[], "review"),
        ("that reservation is heeded answers nothing", &heeded, &decision, &[], "review"),
        ("reservation was looked up", &heeded, &looked_up, &[], "permit"),
        ("reservation is ignored, whatever is said", &ignored, &looked_up, &[], "deny"),
        ("a person, without settings", &person, no_toml, &[], "review"),
        ("an address, without settings", &address, no_toml, &[], "review"),
    ] {
        let folder = Folder::new().with_file("krr.toml", settings).with_file("a.yaml", agency);
        let folder = folder.with_file("order.json", file);
        let mut all = vec!["check", "order.json", "--format", "jsonl"];
        all.extend(args);
        let output = folder.krr(&all);
        let entry: Value = serde_json::from_str(output.stdout.lines().next().unwrap()).unwrap();
        if entry["report"]["decision"] != expected {
            failures.push(format!("{case}: {}", output.stdout));
        }
    }
    assert_no_failures(&failures);
}

/// A place at which something is said of a fact is that of who said it.
#[test]
fn a_finding_points_at_the_settings_that_gave_its_fact() {
    let folder = Folder::copy_of("shapes");
    let settings = folder.read("krr.toml").replace("use_reported = true", "use_reported = false");
    let folder = folder.clone_with("krr.toml", &settings);
    let output = folder.krr(&["--locale", "en", "check", "altinn-sms.json"]);
    assert!(output.stdout.contains("unreported-use · G5a the guidelines · krr.toml:10:"));
    assert!(output.stdout.contains("Inferred from the file"), "{}", output.stdout);
    assert!(output.stdout.contains("altinn-sms.json:6:5"), "{}", output.stdout);
}

#[test]
fn a_shape_may_be_named() {
    let folder = Folder::copy_of("shapes");
    let order = folder
        .read("altinn-sms.json")
        .replace("  \"idempotencyId\": \"6a1c0f3e-vann-storgata\",\n", "");
    let unmarked = order.replace("recipientPerson", "recipientPersn");
    let folder = folder.clone_with("order.txt", &unmarked);
    let named = ["--locale", "en", "check", "order.txt", "--input-format", "altinn-notification"];
    let output = folder.krr(&named);
    assert_eq!(output.code, 3);
    assert!(output.stdout.contains("did you mean `recipientPerson`?"), "{}", output.stdout);
    for shape in ["dpi", "eformidling", "nav-varsel", "altinn-order", "altinn-correspondence"] {
        let output = folder.krr(&["check", "altinn-sms.json", "--input-format", shape]);
        assert_eq!(output.code, 3, "{shape}: {}", output.stdout);
    }
    let stdin = folder.read("altinn-sms.json");
    let output = folder.krr_with_stdin(&["check", "-", "--format", "jsonl"], stdin);
    assert!(output.stdout.contains("\"shape\":\"altinn-notification\""), "{}", output.stdout);
}

#[test]
fn in_a_folder_shapes_are_found_and_files_without_a_notice_are_passed_over() {
    let order = Folder::copy_of("shapes").read("altinn-sms.json");
    let quiet =
        "{\"eksternVarsling\": false, \"tekst\": \"Hei\", \"fodselsnummer\": \"13108412345\"}";
    let folder = Folder::new()
        .with_file("a/order.json", &order)
        .with_file("a/package.json", "{\"name\": \"x\", \"recipients\": []}")
        .with_file("b/quiet.json", quiet);
    let output = folder.krr(&["check", "a", "--format", "jsonl"]);
    assert_eq!(output.code, 1, "{}", output.stdout);
    assert!(output.stdout.contains("\"code\":\"no_section\""), "{}", output.stdout);
    // Nothing in it is checked, and silence is not success.
    let output = folder.krr(&["check", "b", "--format", "jsonl"]);
    assert_eq!(output.code, 3, "{}", output.stdout);
    assert!(output.stdout.contains("\"code\":\"no_notice\""), "{}", output.stdout);
    let output = folder.krr(&["check", "b/quiet.json", "--format", "jsonl"]);
    assert_eq!(output.code, 3, "{}", output.stdout);
}

/// Unknown is never permission: no field that is left out of an order makes its decision milder.
#[test]
fn leaving_out_a_field_never_makes_a_decision_milder() {
    let folder = Folder::copy_of("shapes");
    let rank = |code: i32| if code == 3 { 4 } else { code };
    let mut failures = Vec::new();
    for name in names(&folder).iter().filter(|name| extension(name) == "json") {
        let whole: Value = serde_json::from_str(&folder.read(name)).unwrap();
        if whole.is_array() {
            continue;
        }
        let before = folder.krr(&["check", name]).code;
        for pointer in pointers(&whole) {
            let mut changed = whole.clone();
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            changed.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key);
            let output = folder.clone_with(name, &changed.to_string()).krr(&["check", name]);
            // A setting that makes it stricter may be left out, and so may a text with a finding.
            let is_strict = pointer.ends_with("/ignoreReservation")
                || pointer.ends_with("/isReserved")
                || pointer.contains("/reminders")
                || pointer.ends_with("/taushetsbelagtVarselTekst")
                || pointer.ends_with("/channelSchema")
                || pointer.ends_with("/notificationChannel")
                || pointer.ends_with("/smsvarsel")
                || pointer.ends_with("/epostvarsel")
                || pointer.ends_with("/sendReminder");
            if rank(output.code) < rank(before) && !is_strict {
                failures.push(format!("{name} without {pointer}: {before}, then {}", output.code));
            }
        }
    }
    assert_no_failures(&failures);
}

/// Returns the pointers of the fields in objects.
fn pointers(value: &Value) -> Vec<String> {
    let below = |prefix: String, value: &Value| {
        pointers(value).into_iter().map(move |pointer| format!("{prefix}{pointer}")).collect()
    };
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| {
                let mut all: Vec<String> = below(format!("/{name}"), value);
                all.push(format!("/{name}"));
                all
            })
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(index, value)| -> Vec<String> { below(format!("/{index}"), value) })
            .collect(),
        _ => Vec::new(),
    }
}
