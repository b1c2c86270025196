//! Acceptance tests of `krr screen --from-register`, against servers that follow the documentation and fail.

#![cfg(feature = "register")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failed unwrap fails the test"
)]

#[path = "register/faults.rs"]
mod faults;
#[path = "register/stand_in.rs"]
mod stand_in;
mod support;
#[path = "register/tls.rs"]
mod tls;

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{fs, thread};

use faults::{Case, Results, cases};
use serde_json::{Value, json};
use stand_in::{CLIENT, Fault, KEY, Kind, PLANTED, Service, StandIn};
use support::{FRONT, Folder, Output, TEXT, assert_no_failures};

const FRESH: &str = "2026-06-29T10:14:52+02";
/// As many as take two calls.
const PERSONS: u64 = 1200;

/// Returns a notice of a decision, of which reservation decides.
fn notice() -> String {
    let front = FRONT
        .replace("service_message", "decision_notice")
        .replace("  includes_reserved: true\n", "  reservation_checked: true\n");
    format!("---\n{front}---\n{TEXT}\n")
}

/// Returns a synthetic identity number.
fn identity(number: u64) -> String {
    format!("9{number:010}")
}

/// What is so about a person of a number.
fn is_registered(number: u64) -> bool {
    number % 6 == 1
}

fn is_reserved(number: u64) -> bool {
    number % 12 == 1
}

/// Returns what the register knows about a person.
fn person(identity: &str) -> Option<Value> {
    let number: u64 = identity.strip_prefix('9')?.parse().ok()?;
    let reservation = if is_reserved(number) { "JA" } else { "NEI" };
    is_registered(number).then(|| {
        json!({
            "personidentifikator": identity, "reservasjon": reservation, "status": "AKTIV",
            "varslingsstatus": "KAN_VARSLES",
            "kontaktinformasjon": {
                "epostadresse": email(number), "epostadresse_oppdatert": FRESH,
                "mobiltelefonnummer": mobile(number), "mobiltelefonnummer_oppdatert": FRESH,
            },
        })
    })
}

fn email(number: u64) -> String {
    format!("planted-{number}@example.no")
}

fn mobile(number: u64) -> String {
    format!("+474{number:07}")
}

/// Returns how a person is reached: one who is missing is told on paper, and not through a channel.
fn delivery(number: u64) -> &'static str {
    if is_registered(number) && !is_reserved(number) { "sms" } else { "paper" }
}

/// Returns the numbers in an order that has nothing to do with what they are.
fn numbers() -> Vec<u64> {
    (0..PERSONS).map(|at| 1 + at * 7 % PERSONS).collect()
}

fn list(numbers: &[u64]) -> String {
    numbers.iter().map(|number| identity(*number) + "\n").collect()
}

/// A run with what it left.
struct Ran {
    output: Output,
    results: BTreeMap<u64, Value>,
    files: BTreeMap<String, Vec<u8>>,
    time: Duration,
}

/// Runs the program over a list, with everything that it may write in one folder.
fn run(stand_in: &StandIn, list: &str, further: &[&str], variables: &[(&str, &str)]) -> Ran {
    let folder = Folder::new()
        .with_file("d.md", notice())
        .with_file("list.txt", list)
        .with_file("tmp/x", "");
    fs::remove_file(folder.path("tmp/x")).unwrap();
    let temporary = folder.path("tmp").display().to_string();
    let own = stand_in.variables();
    let own = own.iter().map(|(name, value)| (*name, value.as_str()));
    let all: HashMap<&str, &str> =
        own.chain([("TMPDIR", temporary.as_str())]).chain(variables.iter().copied()).collect();
    let all: Vec<_> = all.into_iter().collect();
    let mut args = vec!["screen", "d.md", "--from-register", "list.txt", "--locale", "en"];
    args.extend(["--date", "2026-11-29", "--output", "out.ndjson", "--rejects", "bad.ndjson"]);
    args.extend(further);
    let start = Instant::now();
    let output = folder.run(&args, Vec::new(), &all);
    let time = start.elapsed();
    let mut files = folder.files();
    files.remove("list.txt");
    let results = files.get("out.ndjson").cloned().unwrap_or_default();
    let results = String::from_utf8(results).unwrap();
    let results = results.lines().map(|line| {
        let row: Value = serde_json::from_str(line).unwrap();
        (row["row"].as_u64().unwrap(), row)
    });
    let results = results.collect();
    Ran { output, results, files, time }
}

fn start(faults: &[Fault], clock: i64) -> StandIn {
    StandIn::start(faults, clock, Box::new(person))
}

/// Returns what is found in any output that nobody is to see there.
fn leaks(ran: &Ran, numbers: &[u64], stand_in: &StandIn) -> Vec<String> {
    let key: Value = serde_json::from_str(KEY).unwrap();
    let secrets = ["d", "p", "q"].map(|name| key[name].as_str().unwrap().to_owned());
    let planted = ["planted-".to_owned(), PLANTED.to_owned(), CLIENT.to_owned()];
    let mut private: Vec<String> = stand_in.log().secrets.into_iter().chain(secrets).collect();
    private.extend(planted);
    for number in numbers {
        let local = mobile(*number).split_off(3);
        private.extend([identity(*number), local]);
    }
    let (stdout, stderr) = (ran.output.stdout.clone(), ran.output.stderr.clone());
    let mut texts = vec![("stdout", stdout), ("stderr", stderr)];
    let files = ran.files.iter();
    texts.extend(
        files.map(|(name, text)| (name.as_str(), String::from_utf8_lossy(text).into_owned())),
    );
    let mut leaks = Vec::new();
    for (name, text) in &texts {
        leaks.extend(
            private
                .iter()
                .filter(|it| !it.is_empty() && text.contains(*it))
                .map(|it| format!("{it} in {name}")),
        );
    }
    leaks
}

/// Checks one case. Returns what is not as it is to be.
fn check(case: &Case, expected_code: i32) -> Vec<String> {
    let stand_in = start(&case.faults, case.clock);
    let numbers = numbers();
    let variables: Vec<_> = case
        .variables
        .iter()
        .map(|(name, value)| {
            (*name, value.replace("{port}", stand_in.url.rsplit(':').next().unwrap()))
        })
        .collect();
    let variables: Vec<_> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let ran = run(&stand_in, &list(&numbers), &case.args, &variables);
    let log = stand_in.log();
    let mut failures = leaks(&ran, &numbers, &stand_in);
    failures.extend(log.offences.iter().cloned());
    let mut expect = |condition: bool, text: String| {
        if !condition {
            failures.push(text);
        }
    };
    let code = match case.results {
        Results::Expected | Results::Missing(_) => expected_code,
        Results::NobodyAnswered => ran.output.code,
        Results::None(code) => code,
    };
    expect(ran.output.code == code, format!("code {}", ran.output.code));
    expect(ran.output.stderr.contains(case.message), format!("stderr {}", ran.output.stderr));
    expect(case.lookups.contains(&log.lookups.len()), format!("{} lookups", log.lookups.len()));
    expect(case.tokens.contains(&log.grants.len()), format!("{} tokens", log.grants.len()));
    expect(ran.time >= case.at_least, format!("{:?}", ran.time));
    expect(log.elsewhere == 0, "a redirect was followed".to_owned());
    expect(log.sent < 40 << 20, format!("{} bytes were taken", log.sent));
    let unique: std::collections::HashSet<_> =
        log.grants.iter().map(|it| it["jti"].to_string()).collect();
    expect(unique.len() == log.grants.len(), "a grant twice".to_owned());
    if matches!(case.results, Results::None(_)) {
        expect(!ran.files.contains_key("out.ndjson"), "results are written".to_owned());
        return failures;
    }
    // Everybody comes out once, under the line, and as the register answered about him or her.
    expect(ran.results.len() == numbers.len(), format!("{} results", ran.results.len()));
    for (line, number) in (1..).zip(&numbers) {
        let found = ran.results.get(&line).map_or("-", |row| row["delivery"].as_str().unwrap());
        let is_missing = match case.results {
            Results::NobodyAnswered => true,
            Results::Missing(missing) => missing == *number,
            _ => false,
        };
        let delivery = if is_missing { "paper" } else { delivery(*number) };
        expect(found == delivery, format!("{number} is {found} instead of {delivery}"));
        // The law, whatever the case says: who was not answered for is not sent to.
        let is_sent_to = matches!(found, "sms" | "email" | "digital_mail");
        let is_answered = log.answered.contains(&identity(*number));
        expect(!is_sent_to || is_answered, format!("{number} is missing and sent to"));
    }
    failures
}

/// Over all faults: each ends as it is documented, nobody who is missing is sent to, and no output has an identity
/// number, an address, a token or a key in it.
#[test]
fn every_fault_ends_as_documented_and_nothing_leaks() {
    let code = run(&start(&[], 0), &list(&numbers()), &[], &[]).output.code;
    assert!(code < 3, "{code}");
    let cases = cases();
    assert!(cases.len() >= 40, "{}", cases.len());
    let next = AtomicUsize::new(0);
    let failures: Vec<String> = thread::scope(|scope| {
        // Most of them wait.
        let workers: Vec<_> = (0..6)
            .map(|_| {
                scope.spawn(|| {
                    let mut failures = Vec::new();
                    while let Some(case) = cases.get(next.fetch_add(1, Ordering::SeqCst)) {
                        let found = check(case, code);
                        failures.extend(found.iter().map(|it| format!("{}: {it}", case.title)));
                    }
                    failures
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    assert_no_failures(&failures);
}

#[test]
fn every_fault_is_documented() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/screening.md");
    let page = fs::read_to_string(path).unwrap();
    let rows = cases().into_iter().map(|case| format!("| {} | {} |", case.title, case.ends));
    let missing: Vec<_> = rows.filter(|row| !page.contains(row)).collect();
    assert_no_failures(&missing);
}

/// What the search for leaks would find: identity numbers, where they are asked for.
#[test]
fn the_search_finds_identity_numbers_where_they_are_allowed() {
    let stand_in = start(&[], 0);
    let numbers = numbers();
    let ran = run(&stand_in, &list(&numbers), &["--with-ids"], &[]);
    let leaks = leaks(&ran, &numbers, &stand_in);
    assert_eq!(leaks.len(), numbers.len(), "{leaks:?}");
    assert!(leaks.iter().all(|leak| leak.ends_with("in out.ndjson")), "{leaks:?}");
    for (line, number) in (1..).zip(&numbers) {
        assert_eq!(ran.results[&line]["id"], identity(*number));
    }
}

/// As recorded: a thousand are asked about, and 161 are answered for.
#[test]
fn of_a_thousand_161_are_answered_for_and_the_others_are_unknown() {
    let answered = |identity: &str| {
        let number: u64 = identity.get(1..).unwrap().parse().unwrap();
        (number % 6 == 1 && number <= 961).then(|| {
            let mut person = person(&self::identity(7)).unwrap();
            person["personidentifikator"] = json!(identity);
            person["kontaktinformasjon"]["mobiltelefonnummer"] = json!(mobile(number));
            person
        })
    };
    let stand_in = StandIn::start(&[], 0, Box::new(answered));
    let all: Vec<u64> = (1..=1000).collect();
    let ran = run(&stand_in, &list(&all), &["--format", "json"], &[]);
    let summary: Value = serde_json::from_str(&ran.output.stdout).unwrap();
    assert_eq!(summary["unanswered"], 839, "{}", ran.output.stderr);
    assert_eq!(summary["recipients"], 1000);
    let reached = ran.results.values().filter(|row| row["delivery"] == "sms").count();
    assert_eq!(reached, 161);
    assert_eq!(stand_in.log().lookups.len(), 1);
}

#[test]
fn a_person_in_several_lines_is_asked_about_once_and_the_lines_are_counted() {
    let stand_in = start(&[], 0);
    let list = format!("{0}\n\n{0}\r\n{1}\n{0}\n", identity(7), identity(8));
    let ran = run(&stand_in, &list, &["--format", "json"], &[]);
    assert_eq!(stand_in.log().lookups, [vec![identity(7), identity(8)]]);
    assert_eq!(ran.results.keys().copied().collect::<Vec<_>>(), [1, 4]);
    let summary: Value = serde_json::from_str(&ran.output.stdout).unwrap();
    assert_eq!(summary["repeated_lines"], 2, "{}", ran.output.stderr);
}

#[test]
fn nobody_is_asked_about_before_the_whole_list_is_found_in_order() {
    let stand_in = start(&[], 0);
    let numbers = numbers();
    for (list, message) in [
        (list(&numbers) + "1188719715\n", "line 1201: an identity number has eleven digits"),
        ("\n\n".to_owned(), "list.txt has no identity numbers"),
    ] {
        let ran = run(&stand_in, &list, &[], &[]);
        assert_eq!(ran.output.code, 3);
        assert!(ran.output.stderr.contains(message), "{}", ran.output.stderr);
        assert!(leaks(&ran, &numbers, &stand_in).is_empty());
    }
    let log = stand_in.log();
    assert!(log.lookups.is_empty() && log.grants.is_empty());
}

#[test]
fn the_list_may_come_from_standard_input() {
    let stand_in = start(&[], 0);
    let folder = Folder::new().with_file("d.md", notice());
    let variables = stand_in.variables();
    let variables: Vec<_> = variables.iter().map(|(name, it)| (*name, it.as_str())).collect();
    for args in [&["--from-register"][..], &["--from-register", "-"]] {
        let args = [&["screen", "d.md", "--format", "json"], args].concat();
        let output = folder.run(&args, list(&[7, 8]).into_bytes(), &variables);
        let summary: Value = serde_json::from_str(&output.stdout).unwrap();
        assert_eq!(summary["recipients"], 2, "{}", output.stderr);
    }
}

/// Several calls at the same time, no more than are allowed, one token for all of them, and results in order.
#[test]
fn calls_run_at_the_same_time_up_to_the_limit_with_one_token() {
    let slow = Kind::Slow(Duration::from_millis(150));
    let faults = [Fault { at: Service::Register, calls: usize::MAX, kind: slow }];
    for limit in [1, 3] {
        let stand_in = start(&faults, 0);
        let numbers: Vec<u64> = (1..=6500).collect();
        let limit_text = limit.to_string();
        let ran = run(&stand_in, &list(&numbers), &["--register-calls", &limit_text], &[]);
        assert_eq!(ran.results.len(), 6500, "{}", ran.output.stderr);
        assert!(ran.results.iter().all(|(line, row)| row["delivery"] == delivery(*line)));
        let log = stand_in.log();
        assert_eq!((log.lookups.len(), log.grants.len()), (7, 1));
        assert!(log.lookups[..6].iter().all(|asked| asked.len() == 1000));
        assert_eq!(stand_in.most_at_once(), limit);
    }
}

/// The scopes are those that the dispatch needs, of the family of those who ask for themselves or for another.
#[test]
fn no_more_access_is_asked_for_than_is_needed() {
    const OWN: [&str; 2] = ["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read"];
    const DELEGATED: [&str; 2] = ["krr:global/kontaktinfo.read", "krr:global/postkasse.read"];
    let with_mailbox = notice().replace("[sms]", "[digital_mail, sms]");
    for (consumer, family) in [(None, OWN), (Some("910753614"), DELEGATED)] {
        for (front, scopes) in [(notice(), &family[..1]), (with_mailbox.clone(), &family[..])] {
            let stand_in = start(&[], 0);
            let folder = Folder::new().with_file("d.md", front).with_file("l.txt", identity(7));
            let variables = stand_in.variables();
            let mut variables: Vec<_> =
                variables.iter().map(|(name, it)| (*name, it.as_str())).collect();
            let granted = [OWN, DELEGATED].concat().join(" ") + " other:scope";
            variables.push(("MASKINPORTEN_SCOPES", &granted));
            let mut args = vec!["screen", "d.md", "--from-register", "l.txt", "--locale", "en"];
            args.extend(consumer.iter().flat_map(|it| ["--on-behalf-of", it]));
            let output = folder.run(&args, Vec::new(), &variables);
            assert!(output.code < 3, "{}", output.stderr);
            let log = stand_in.log();
            assert_eq!(log.grants[0]["scope"], scopes.join(" "));
            assert_eq!(log.grants[0]["consumer_org"].as_str(), consumer);
            assert!(log.offences.is_empty(), "{:?}", log.offences);
            // What the client does not have is found before anything is called.
            let others = granted.replace(scopes[scopes.len() - 1], "x");
            variables.pop();
            variables.push(("MASKINPORTEN_SCOPES", &others));
            let output = folder.run(&args, Vec::new(), &variables);
            assert_eq!(output.code, 3);
            let message = format!("`MASKINPORTEN_SCOPES` lacks {}", scopes[scopes.len() - 1]);
            assert!(output.stderr.contains(&message), "{}", output.stderr);
            assert_eq!(stand_in.log().grants.len(), 1);
        }
    }
}

#[test]
fn settings_that_cannot_be_used_are_errors_before_anything_is_called() {
    let key: Value = serde_json::from_str(KEY).unwrap();
    let without = |name: &str| {
        let mut key = key.clone();
        key.as_object_mut().unwrap().remove(name);
        key.to_string()
    };
    let mut swapped = key.clone();
    swapped["p"] = key["q"].clone();
    let cases = [
        ("MASKINPORTEN_CLIENT_ID", String::new(), "`MASKINPORTEN_CLIENT_ID` is not set"),
        ("MASKINPORTEN_CLIENT_JWK", " ".into(), "`MASKINPORTEN_CLIENT_JWK` is not set"),
        ("MASKINPORTEN_ISSUER", String::new(), "`MASKINPORTEN_ISSUER` is not set"),
        ("KRR_REGISTER_URL", String::new(), "neither test nor production"),
        ("KRR_REGISTER_URL", "http://register.example.no".into(), "an address with https"),
        ("KRR_REGISTER_URL", "https://a:b@register.example.no".into(), "an address with https"),
        ("MASKINPORTEN_TOKEN_ENDPOINT", "maskinporten.no".into(), "an address with https"),
        ("MASKINPORTEN_CLIENT_JWK", "-----BEGIN PRIVATE KEY".into(), "a key as a JWK"),
        ("MASKINPORTEN_CLIENT_JWK", r#"{"kty":"EC"}"#.into(), "an RSA key"),
        ("MASKINPORTEN_CLIENT_JWK", without("d"), "has no `d`; it has to be private"),
        ("MASKINPORTEN_CLIENT_JWK", without("kid"), "has no `kid`, by which it is registered"),
        ("MASKINPORTEN_CLIENT_JWK", swapped.to_string(), "cannot be used"),
    ];
    let stand_in = start(&[], 0);
    for (name, value, message) in &cases {
        let ran = run(&stand_in, &identity(7), &[], &[(*name, value.as_str())]);
        assert_eq!(ran.output.code, 3, "{name}: {}", ran.output.stderr);
        assert!(ran.output.stderr.contains(message), "{name}: {}", ran.output.stderr);
        assert_eq!(leaks(&ran, &[7], &stand_in), [""; 0], "{name}");
    }
    assert!(stand_in.log().grants.is_empty());
    for args in [
        &["--on-behalf-of", "910753615"][..],
        &["--register-calls", "0"],
        &["--register-timeout", "0"],
        &["--key", "sak"],
        &["--asked", "list.txt"],
        &["list.txt"],
    ] {
        assert_eq!(run(&stand_in, &identity(7), args, &[]).output.code, 3, "{args:?}");
    }
}

#[test]
fn help_and_errors_are_in_three_languages() {
    let stand_in =
        start(&[Fault { at: Service::Token, calls: 9, kind: Kind::Refusal("MP-121") }], 0);
    for (locale, message) in [
        ("nb", "nøkkelen er mer enn ett år gammel"),
        ("nn", "nøkkelen er meir enn eitt år gammal"),
        ("en", "the key is more than a year old"),
    ] {
        let folder = Folder::new().with_file("d.md", notice()).with_file("l.txt", identity(7));
        let variables = stand_in.variables();
        let variables: Vec<_> = variables.iter().map(|(name, it)| (*name, it.as_str())).collect();
        let args = ["screen", "d.md", "--from-register", "l.txt", "--locale", locale];
        let output = folder.run(&args, Vec::new(), &variables);
        assert_eq!(output.code, 4);
        assert!(output.stderr.contains(message), "{}", output.stderr);
    }
    let help = Folder::new().krr(&["screen", "--help"]).stdout;
    assert!(help.contains("--from-register") && help.contains("--on-behalf-of"), "{help}");
}
