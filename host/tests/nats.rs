//! Acceptance tests of `krr screen --nats` and `krr worker`, with a real server.

#![cfg(all(feature = "nats", unix))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failed unwrap fails the test"
)]

#[path = "nats/server.rs"]
mod server;
mod support;
#[path = "nats/worker.rs"]
mod worker;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Child, Command, Output, Stdio};
use std::time::Instant;

use async_nats::jetstream::AckKind;
use async_nats::jetstream::consumer::PullConsumer;
use futures_util::StreamExt as _;
use serde_json::{Value, json};
use server::{Server, until};
use support::recipients::{DATE, FRESH, changed, dispatch, identity, person};
use support::{Folder, assert_no_failures};
use worker::{Worker, terminate};

/// Messages of a kilobyte or so: many batches in a short list.
const SMALL: usize = 1 << 14;
/// The persons of a list of which each batch has a few.
const PERSONS: u64 = 12_000;

/// Returns a synthetic identity number whose digits no other has, so that compression leaves them as they are.
fn scattered(number: u64) -> String {
    identity(number * 7_919_777_773 % 10_000_000_000)
}

/// Returns what identifies a person, and must be nowhere on the server.
fn private(number: u64) -> [String; 3] {
    let identity = scattered(number);
    // As it stands in the list: eight digits alone may be part of a time.
    let mobile = format!("\"4{}\"", identity.get(4..).unwrap());
    // Without the first digit, which is the same for all, and left out where that is compressed.
    let digits = identity.get(1..).unwrap().to_owned();
    [format!("p{identity}@example.no"), mobile, digits]
}

/// Returns a list with shared addresses, rows that cannot be read, and fields that nothing reads.
fn list() -> String {
    let mut list = String::new();
    for number in 1..=PERSONS {
        let identity = scattered(number);
        let line = match number % 50 {
            0 => "{ broken".to_owned(),
            1 => changed(&identity, &[("/reservasjon", json!("JA"))]).to_string(),
            2 => changed(&identity, &[("/status", json!("what"))]).to_string(),
            3..8 => {
                let shared = json!(format!("shared{}@example.no", number % 700));
                let pointer = "/kontaktinformasjon/epostadresse";
                changed(&identity, &[(pointer, shared), ("/extra", json!(1))]).to_string()
            }
            8 => changed(&identity, &[("/kontaktinformasjon", Value::Null)]).to_string(),
            _ => person(&identity).to_string(),
        };
        let _ = writeln!(list, "{line}");
    }
    list
}

fn identities(numbers: impl Iterator<Item = u64>) -> String {
    numbers.map(scattered).collect::<Vec<_>>().join("\n")
}

/// Returns a folder with a list of so many persons, and what is known of them beside.
fn folder() -> Folder {
    Folder::new()
        .with_file("d.md", dispatch("reminder", "{ use: [email, sms], mode: fallback }"))
        .with_file("list.ndjson", list())
        .with_file("protected.txt", identities((1..PERSONS).step_by(97)))
        .with_file("deceased.txt", identities((1..PERSONS).step_by(389)))
        .with_file("asked.txt", identities((1..PERSONS + 40).filter(|number| number % 101 != 0)))
}

const OPTIONS: [&str; 13] = [
    "--date",
    DATE,
    "--protected",
    "protected.txt",
    "--deceased",
    "deceased.txt",
    "--asked",
    "asked.txt",
    "--with-ids",
    "--key",
    "spraak",
    "--max-rejected",
    "10%",
];

/// Starts `krr screen --nats` with files for its results.
fn submit(server: &Server, folder: &Folder, list: &str, further: &[&str]) -> Child {
    Command::new(assert_cmd::cargo::cargo_bin!("krr"))
        .current_dir(folder.path("."))
        .args(["--locale", "en", "screen", "d.md", list, "--output", "out.ndjson"])
        .args(["--rejects", "rejects.ndjson", "--nats", &server.url(), "--run-key", "run.key"])
        .args(further)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Waits until the run has begun.
fn wait_for_key(folder: &Folder) {
    until("the key of the run is there", || folder.path("run.key").exists());
}

/// Returns what a run that failed said, after making sure that nothing is left of it.
fn failed(output: &Output, server: &Server, folder: &Folder) -> String {
    let text = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(4), "{text}");
    assert_nothing_is_left(server, folder);
    for file in ["out.ndjson", "rejects.ndjson"] {
        assert!(!folder.path(file).exists(), "{file}");
    }
    text
}

fn assert_nothing_is_left(server: &Server, folder: &Folder) {
    assert_eq!(server.streams(), Vec::<String>::new());
    assert!(!folder.path("run.key").exists());
}

/// Returns the files of a server that have something of a person in clear.
fn in_clear(server: &Server, numbers: impl Iterator<Item = u64>) -> Vec<String> {
    let private: BTreeSet<String> = numbers.flat_map(private).collect();
    let lengths: BTreeSet<usize> = private.iter().map(String::len).collect();
    let mut found = Vec::new();
    for (path, bytes) in server.stored() {
        for length in &lengths {
            let is_private = |window: &[u8]| {
                std::str::from_utf8(window).is_ok_and(|text| private.contains(text))
            };
            if bytes.windows(*length).any(is_private) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

#[test]
fn workers_and_the_server_may_be_killed_and_every_recipient_is_decided_once() {
    let folder = folder();
    let alone = folder.krr(
        &[
            &["--locale", "en", "screen", "d.md", "list.ndjson", "--output", "out.ndjson"][..],
            &["--rejects", "rejects.ndjson"],
            &OPTIONS,
        ]
        .concat(),
    );
    assert_eq!(alone.code, 1, "{}", alone.stderr);
    let expected = ["out.ndjson", "rejects.ndjson"].map(|file| {
        let text = folder.read(file);
        fs::remove_file(folder.path(file)).unwrap();
        text
    });

    let mut server = Server::start(SMALL);
    let mut submitter = submit(&server, &folder, "list.ndjson", &OPTIONS);
    wait_for_key(&folder);
    let mode = fs::metadata(folder.path("run.key")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let workers = [(); 4].map(|()| Worker::start(&server, &folder, "run.key"));
    for worker in &workers {
        until("each worker has screened a batch", || {
            worker.is_ready() && worker.metric("batches_total") > 0
        });
        worker.suspend();
    }
    until("batches wait for workers", || {
        let files = server.stored();
        files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > 2 * SMALL
    });
    let [first, second, third, fourth] = workers;
    first.kill();
    server.kill();
    assert_eq!(in_clear(&server, 1..=PERSONS), Vec::<String>::new());
    server.start_again();
    for worker in [&second, &third, &fourth] {
        worker.resume();
    }
    second.kill();
    assert!(submitter.try_wait().unwrap().is_none(), "the run goes on");

    let output = submitter.wait_with_output().unwrap();
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), alone.stdout);
    assert!(["out.ndjson", "rejects.ndjson"].map(|file| folder.read(file)) == expected);
    assert_nothing_is_left(&server, &folder);
    for worker in [third, fourth] {
        until("the worker waits for another run", || !worker.is_ready());
        assert!(worker.metric("connects_total") > 1);
        assert_eq!(worker.metric("dead_letters_total"), 0);
        assert_eq!(worker.page("/healthz").unwrap().0, 200);
        let (status, text) = worker.stop();
        assert_eq!(status.code(), Some(0), "{text}");
        assert!(text.contains("takes batches of the run") && text.contains("is over"), "{text}");
    }
}

#[test]
fn the_search_finds_what_is_in_clear() {
    let text = list();
    let beginning = text.as_bytes()[..SMALL / 2].to_vec();
    // That it is compressed hides nothing.
    let compressed = lz4_flex::block::compress(&beginning);
    for message in [private(7)[2].clone().into_bytes(), beginning, compressed] {
        let server = Server::start(SMALL);
        server.with(async |context| {
            context.create_stream("clear").await.unwrap();
            context.publish("clear", message.into()).await.unwrap().await.unwrap();
        });
        until("what is in clear is found", || {
            let found = in_clear(&server, 1..=PERSONS);
            found.iter().any(|path| path.contains("clear"))
        });
    }
}

#[test]
fn every_format_gives_the_same_results_as_on_one_machine() {
    let server = Server::start(SMALL);
    let persons: Vec<Value> = (1..300).map(|number| person(&identity(number))).collect();
    let mut table = "personident;epostadresse;epostadresse_oppdatert;sak\n".to_owned();
    let mut by_identity = serde_json::Map::new();
    for number in 1..300 {
        let ([email, ..], identity) = (private(number), scattered(number));
        let _ = writeln!(table, "{identity};{email};{FRESH};{number}");
        by_identity.insert(identity, json!({ "aktiv": true, "reservert": number % 3 == 0 }));
    }
    let proxy = json!({ "personer": by_identity, "feil": { identity(900): "skjermet" } });
    let lists = [
        ("list.json", json!({ "personer": persons }).to_string(), None),
        ("proxy.json", proxy.to_string(), None),
        ("table.csv", table, Some("sak")),
        ("empty.ndjson", String::new(), None),
    ];
    let mut failures = Vec::new();
    for (name, list, key) in lists {
        let folder = Folder::new()
            .with_file("d.md", dispatch("reminder", "{ use: [email] }"))
            .with_file(name, list);
        let mut options = vec!["--date", DATE];
        options.extend(key.iter().flat_map(|key| ["--key", key]));
        let args = ["--locale", "en", "screen", "d.md", name, "--output", "out.ndjson"];
        let alone = folder.krr(&[&args[..], &options].concat());
        let expected = folder.read("out.ndjson");
        let submitter = submit(&server, &folder, name, &options);
        let worker = Worker::start(&server, &folder, "run.key");
        let output = submitter.wait_with_output().unwrap();
        drop(worker);
        let is_same = folder.read("out.ndjson") == expected
            && output.stdout == alone.stdout.as_bytes()
            && output.status.code() == Some(alone.code);
        if !is_same {
            failures.push(format!("{name}: {}", String::from_utf8_lossy(&output.stderr)));
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn a_worker_with_another_key_takes_nothing() {
    let server = Server::start(SMALL);
    let folder = folder();
    let submitter = submit(&server, &folder, "list.ndjson", &["--nats-timeout", "3"]);
    wait_for_key(&folder);
    fs::write(folder.path("other.key"), "A".repeat(43)).unwrap();
    let worker = Worker::start(&server, &folder, "other.key");
    let output = submitter.wait_with_output().unwrap();
    let (status, page) = worker.page("/readyz").unwrap();
    assert_eq!((status, page.as_str()), (503, "waits for the run\n"));
    assert_eq!(worker.metric("batches_total") + worker.metric("refusals_total"), 0);
    let text = failed(&output, &server, &folder);
    assert!(text.contains("nobody has screened anything for 3 seconds, and 64 batches"), "{text}");
    assert!(text.contains("krr worker"), "{text}");
}

/// Exchanges two batches on the server, as only somebody with access to it can.
fn exchange_batches(server: &Server) {
    let [stream] = &server.streams()[..] else { panic!("one run") };
    let id = stream.strip_prefix("krr-").unwrap();
    let (one, other) = (format!("krr.{id}.batch.3"), format!("krr.{id}.batch.4"));
    server.with(async |context| {
        let stream = context.get_stream(stream).await.unwrap();
        let one = stream.get_last_raw_message_by_subject(&one).await.unwrap();
        let other = stream.get_last_raw_message_by_subject(&other).await.unwrap();
        for (from, to) in [(&one, &other), (&other, &one)] {
            stream.delete_message(to.sequence).await.unwrap();
            let stored = context.publish(to.subject.clone(), from.payload.clone()).await.unwrap();
            stored.await.unwrap();
        }
    });
}

#[test]
fn a_batch_that_cannot_be_opened_is_given_up_after_five_tries_and_the_run_fails() {
    let server = Server::start(SMALL);
    let folder = folder();
    let submitter = submit(&server, &folder, "list.ndjson", &[]);
    wait_for_key(&folder);
    until("the window is full", || {
        let [stream] = &server.streams()[..] else { panic!("one run") };
        let info = server.with(async |context| {
            context.get_stream(stream).await.unwrap().cached_info().state.messages
        });
        info > 64
    });
    exchange_batches(&server);
    let worker = Worker::start(&server, &folder, "run.key");
    let output = submitter.wait_with_output().unwrap();
    let text = failed(&output, &server, &folder);
    let reason = "is given up after 5 tries: it is not sealed with the key of the run";
    assert!(text.contains("the batch from line") && text.contains(reason), "{text}");
    assert!(worker.metric("refusals_total") >= 5);
    assert!(worker.metric("dead_letters_total") >= 1);
    let (status, text) = worker.stop();
    assert_eq!(status.code(), Some(0), "{text}");
    assert!(text.contains("cannot be screened (try 1)"), "{text}");
    for number in 1..=PERSONS {
        assert!(!private(number).iter().any(|private| text.contains(private)), "{text}");
    }
}

#[test]
fn a_batch_that_no_worker_survives_is_given_up() {
    let server = Server::start(SMALL);
    let folder = folder();
    let submitter = submit(&server, &folder, "list.ndjson", &[]);
    wait_for_key(&folder);
    let [stream] = &server.streams()[..] else { panic!("one run") };
    server.with(async |context| {
        let consumer: PullConsumer =
            context.get_consumer_from_stream("workers", stream).await.unwrap();
        let mut tries = 0;
        while tries < 5 {
            let mut messages = consumer.fetch().max_messages(1).messages().await.unwrap();
            let Some(Ok(message)) = messages.next().await else { continue };
            message.ack_with(AckKind::Nak(None)).await.unwrap();
            tries += usize::from(message.subject.ends_with(".batch.0"));
        }
        context.client().flush().await.unwrap();
    });
    let _worker = Worker::start(&server, &folder, "run.key");
    let output = submitter.wait_with_output().unwrap();
    let text = failed(&output, &server, &folder);
    let reason = "the batch from line 1 is given up after 5 tries: everybody who took it ended";
    assert!(text.contains(reason), "{text}");
}

#[test]
fn a_run_that_is_asked_to_stop_leaves_nothing() {
    let server = Server::start(SMALL);
    let folder = folder();
    let submitter = submit(&server, &folder, "list.ndjson", &[]);
    wait_for_key(&folder);
    let start = Instant::now();
    terminate(&submitter);
    let output = submitter.wait_with_output().unwrap();
    assert!(start.elapsed().as_secs() < 5);
    assert!(failed(&output, &server, &folder).contains("stopped; no results are written"));
}

#[test]
fn what_cannot_be_used_is_said_at_once() {
    let server = Server::start(SMALL);
    // Of digits that compression leaves as they are.
    let digits: String = (1..4000).map(scattered).collect();
    let long = json!({ "personidentifikator": identity(1), "x": digits });
    let folder = Folder::new()
        .with_file("d.md", dispatch("reminder", "{ use: [email] }"))
        .with_file("list.ndjson", person(&identity(1)).to_string())
        .with_file("long.ndjson", format!("{}\n{long}\n", person(&identity(2))))
        .with_file("no.key", "not a key\n");
    let nobody = format!("nats://127.0.0.1:{}", server::free_port());
    let screen = |list: &'static str, url: &str| {
        let args = ["--locale", "en", "screen", "d.md", list, "--run-key", "run.key", "--nats"];
        folder.krr(&[&args[..], &[url]].concat())
    };
    let worker = |url: &str, key: &str, further: &[&str]| {
        let args = ["--locale", "en", "worker", "--nats", url, "--run-key", key];
        folder.krr(&[&args[..], further].concat())
    };
    let url = server.url();
    let cases = [
        (screen("list.ndjson", "http://[x"), 3, "has to be the address of a NATS server"),
        (screen("list.ndjson", &nobody), 4, "cannot connect to the NATS server"),
        (screen("long.ndjson", &url), 3, "the person in line 2 is longer than the NATS server"),
        (worker(&nobody, "run.key", &[]), 4, "cannot connect to the NATS server"),
        (worker(&url, "no.key", &[]), 3, "has no key of a run"),
        (worker(&url, "run.key", &["--nats-creds", "no.creds"]), 3, "cannot log in"),
        (worker(&url, "run.key", &["--health", url.trim_start_matches("nats://")]), 4, "in use"),
    ];
    let failures = cases.iter().filter_map(|(output, code, text)| {
        let is_right = output.code == *code && output.stderr.contains(text);
        (!is_right).then(|| format!("{text}: {} {}", output.code, output.stderr))
    });
    assert_no_failures(&failures.collect::<Vec<_>>());
    assert_nothing_is_left(&server, &folder);
}
