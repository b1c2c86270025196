//! Nothing of a person is left by `krr screen`: no output, log, error, temporary file or crash file has an identity
//! number, an address, a telephone number or a name in it, whatever goes wrong.

#![cfg(all(feature = "register", target_os = "linux"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failed unwrap fails the test"
)]

#[path = "personal_data/lists.rs"]
mod lists;
#[path = "personal_data/search.rs"]
mod search;
#[path = "register/stand_in.rs"]
#[allow(dead_code, reason = "each test file uses a part of this module")]
mod stand_in;
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::Duration;

use lists::{EMAIL, IDENTITIES, MOBILE, NAME, broken, identity_lists, persons, whole};
use search::Search;
use serde_json::{Value, json};
use stand_in::{Fault, Kind, Service, StandIn};
use support::recipients::{DATE, answer, dispatch, identity, person};
use support::{Folder, assert_no_failures};

/// Returns the search for everything that is planted in the lists.
fn search() -> Search {
    let values = [EMAIL, "kari.plantet", "hemmelig.example", MOBILE, NAME];
    Search::new(&[&values[..], &IDENTITIES].concat())
}

/// A run that has ended, with what it left.
struct Ended {
    status: ExitStatus,
    stdout: Vec<u8>,
    stderr: Vec<u8>,
    /// The files that were not there before, or have changed.
    left: BTreeMap<String, Vec<u8>>,
}

/// Returns a folder with a dispatch, and folders for everything that a program may write elsewhere.
fn folder() -> Folder {
    let folder = Folder::new()
        .with_file("d.md", dispatch("information", "{ use: [email, sms], mode: fallback }"));
    for name in ["tmp", "home"] {
        fs::create_dir(folder.path(name)).unwrap();
    }
    folder
}

/// Returns a command that runs the program in a folder, after a command of the shell. It tells as much as it can,
/// and may leave a crash file.
fn command(folder: &Folder, before: &str, args: &[&str]) -> Command {
    let script = format!("ulimit -c unlimited; {before}\nexec \"$0\" \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &script]).arg(assert_cmd::cargo::cargo_bin!("krr")).args(args);
    command.current_dir(folder.path(""));
    for name in ["TMPDIR", "TMP", "TEMP"] {
        command.env(name, folder.path("tmp"));
    }
    for name in ["HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"] {
        command.env(name, folder.path("home"));
    }
    command.env("RUST_BACKTRACE", "full").env("RUST_LOG", "trace").env_remove("SSL_CERT_FILE");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Waits for a run to end. `before` are the files that were there.
fn end(folder: &Folder, child: Child, before: &BTreeMap<String, Vec<u8>>) -> Ended {
    let output = child.wait_with_output().unwrap();
    let mut left = folder.files();
    left.retain(|name, content| before.get(name) != Some(content));
    Ended { status: output.status, stdout: output.stdout, stderr: output.stderr, left }
}

/// Runs the program to its end.
fn run(folder: &Folder, before: &str, args: &[&str], variables: &[(&str, String)]) -> Ended {
    let files = folder.files();
    let mut command = command(folder, before, args);
    command.envs(variables.iter().map(|(name, value)| (name, value)));
    end(folder, command.spawn().unwrap(), &files)
}

/// Returns what is found of persons in all that a run left, with the name of the run.
fn leaks(name: &str, ended: &Ended) -> Vec<String> {
    let mut files = ended.left.clone();
    files.insert("<stdout>".to_owned(), ended.stdout.clone());
    files.insert("<stderr>".to_owned(), ended.stderr.clone());
    let found = search().find_in_files(&files).into_iter();
    let mut leaks: Vec<_> = found.map(|it| format!("{name}: {it}")).collect();
    let has_panicked = String::from_utf8_lossy(&ended.stderr).contains("panicked");
    leaks.extend(has_panicked.then(|| format!("{name}: panicked")));
    leaks
}

/// Every output of a run at once.
const OUTPUTS: [&str; 8] = [
    "--output",
    "out.ndjson",
    "--rejects",
    "rejects.csv",
    "--html",
    "page.html",
    "--key",
    "saksnummer",
];

#[test]
fn no_output_of_a_whole_list_has_anything_of_a_person() {
    let mut failures = Vec::new();
    for (name, list) in whole() {
        let folder = folder().with_file(&name, list);
        for further in [
            &["--format", "json", "--max-rejected", "100%"][..],
            &["--locale", "nn", "--max-rejected", "100%", "--shared-addresses", "each"],
            &["--locale", "en", "--price", "0.35"],
        ] {
            let args = [&["screen", "d.md", &name, "--date", DATE], &OUTPUTS[..], further].concat();
            let ended = run(&folder, "", &args, &[]);
            let stderr = String::from_utf8_lossy(&ended.stderr).into_owned();
            if ended.left.is_empty() {
                failures.push(format!("{name}: nothing is written: {stderr}"));
            }
            failures.extend(leaks(&name, &ended));
            for file in ended.left.keys() {
                fs::remove_file(folder.path(file)).unwrap();
            }
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn no_error_of_a_broken_list_has_anything_of_a_person() {
    let mut failures = Vec::new();
    for (name, list) in broken() {
        let folder = folder().with_file(&name, list);
        let args = [&["screen", "d.md", &name, "--date", DATE], &OUTPUTS[..6]].concat();
        failures.extend(leaks(&name, &run(&folder, "", &args, &[])));
    }
    for (name, list) in identity_lists() {
        let folder = folder().with_file("list.json", answer(&persons())).with_file(name, list);
        for option in ["--asked", "--protected", "--deceased"] {
            let args = ["screen", "d.md", "list.json", option, name];
            let args = [&args[..], &OUTPUTS[..6]].concat();
            failures.extend(leaks(&format!("{option} {name}"), &run(&folder, "", &args, &[])));
        }
    }
    assert_no_failures(&failures);
}

#[test]
fn no_failure_of_the_system_leaves_anything_of_a_person() {
    let mut failures = Vec::new();
    let list = answer(&[persons(), (0..3000).map(|it| person(&identity(it))).collect()].concat());
    for (name, before, further) in [
        ("full device", "", &["--output", "/dev/full"][..]),
        ("no such folder", "", &["--output", "nowhere/out.csv"]),
        ("output full", "exec >/dev/full", &["--format", "json"]),
        ("errors closed", "exec 2>&-", &["--output", "/dev/full"]),
        ("small files", "ulimit -f 8", &["--output", "out.ndjson"]),
        ("few files", "ulimit -n 5", &["--output", "out.ndjson"]),
        ("little memory", "ulimit -v 200000", &["--output", "out.ndjson"]),
        ("less memory", "ulimit -v 60000", &["--output", "out.ndjson"]),
    ] {
        let folder = folder().with_file("list.json", &list);
        let args = [&["screen", "d.md", "list.json", "--max-rejected", "100%"], further].concat();
        let ended = run(&folder, before, &args, &[]);
        if ended.status.success() {
            failures.push(format!("{name}: nothing went wrong"));
        }
        failures.extend(leaks(name, &ended));
    }
    assert_no_failures(&failures);
}

/// The list comes by standard input, which stays open, so that the run is in the middle when the signal comes.
#[test]
fn no_signal_leaves_anything_of_a_person() {
    let others = (0..12_000).map(|number| person(&identity(number)));
    let list = answer(&persons().into_iter().chain(others).collect::<Vec<_>>());
    let begun = list.get(..list.len() - 2).unwrap();
    // Those that no shell makes its children ignore, and no runtime handles.
    let signals = [("ABRT", 6), ("KILL", 9), ("TERM", 15), ("XCPU", 24)];
    let mut failures = Vec::new();
    for (name, number) in signals {
        let folder = folder();
        let files = folder.files();
        let args = ["screen", "d.md", "-", "--max-rejected", "100%", "--with-ids"];
        let args = [&args[..], &OUTPUTS].concat();
        let mut child = command(&folder, "", &args).stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // More than a pipe holds: most of it has been read when this returns.
        stdin.write_all(begun.as_bytes()).unwrap();
        thread::sleep(Duration::from_millis(200));
        let id = child.id().to_string();
        assert!(Command::new("kill").args([&format!("-{name}"), &id]).status().unwrap().success());
        drop(stdin);
        let ended = end(&folder, child, &files);
        if ended.status.signal() != Some(number) {
            failures.push(format!("{name}: {:?}", ended.status));
        }
        failures.extend(leaks(name, &ended));
    }
    assert_no_failures(&failures);
}

#[test]
fn no_fault_of_the_register_leaves_anything_of_a_person() {
    let personal = || json!({ "feil": EMAIL, "om": IDENTITIES, "navn": NAME, "mobil": MOBILE });
    let status = |status| {
        let headers = format!("content-type: application/json\r\nx-person: {EMAIL}\r\n");
        Kind::Status(status, headers, personal().to_string())
    };
    let to = |address: &str| {
        Kind::Status(307, format!("location: {address}/{}\r\n", IDENTITIES[0]), String::new())
    };
    let kinds = [
        ("400", status(400)),
        ("401", status(401)),
        ("403", status(403)),
        ("503", status(503)),
        ("200", status(200)),
        ("307", to("http://127.0.0.1:9")),
        ("refusal", Kind::Refusal("MP-100")),
        ("cut", Kind::CutLength),
        ("cut chunks", Kind::CutChunks),
        ("cut without length", Kind::CutClose),
        ("hang-up", Kind::Hangup),
        ("garbage", Kind::Garbage),
        ("type", Kind::Type("text/html; a=11887197158")),
        ("long", Kind::Long { bytes: 20 << 20, is_announced: false }),
        ("slow", Kind::Slow(Duration::from_secs(2))),
        ("no list", Kind::Changed(|answer| answer["personer"] = json!(IDENTITIES[0]))),
        ("a number", Kind::Changed(|answer| answer["personer"] = json!([MOBILE.len()]))),
        ("texts", Kind::Changed(|answer| answer["personer"] = json!(IDENTITIES))),
        (
            "a person twice",
            Kind::Changed(|answer| {
                let first = answer["personer"][0].clone();
                answer["personer"].as_array_mut().unwrap().push(first);
            }),
        ),
        (
            "wrong values",
            Kind::Changed(|answer| {
                for person in answer["personer"].as_array_mut().unwrap() {
                    person["reservasjon"] = json!(EMAIL);
                    person[IDENTITIES[1]] = json!(NAME);
                }
            }),
        ),
    ];
    let run = |name: &str, kind: &Kind, at: Service| {
        let fault = Fault { at, calls: usize::MAX, kind: kind.clone() };
        let answers = |identity: &str| {
            persons().into_iter().find(|person: &Value| person["personidentifikator"] == identity)
        };
        let stand_in = StandIn::start(&[fault], 0, Box::new(answers));
        let folder = folder().with_file("list.txt", IDENTITIES.join("\n"));
        let args = ["screen", "d.md", "--from-register", "list.txt", "--register-timeout", "1"];
        let args = [&args[..], &OUTPUTS[..6], &["--max-rejected", "100%"]].concat();
        leaks(name, &run(&folder, "", &args, &stand_in.variables()))
    };
    let failures: Vec<_> = thread::scope(|scope| {
        // Most of them wait.
        let runs: Vec<_> = kinds
            .iter()
            .map(|(name, kind)| {
                scope.spawn(move || {
                    [run(name, kind, Service::Register), run(name, kind, Service::Token)]
                })
            })
            .collect();
        runs.into_iter().flat_map(|run| run.join().unwrap().concat()).collect()
    });
    assert_no_failures(&failures);
}

/// What the search is worth: it finds what is asked for, what is planted in each folder, and crash files.
#[test]
fn the_search_finds_what_is_planted() {
    let folder = folder().with_file("list.json", answer(&persons()));
    let args = ["screen", "d.md", "list.json", "--output", "out.csv", "--with-ids"];
    let found = leaks("asked for", &run(&folder, "", &args, &[]));
    assert!(found.iter().all(|it| it.starts_with("asked for: out.csv: ")), "{found:?}");
    for identity in IDENTITIES {
        assert!(
            found.contains(&format!("asked for: out.csv: {identity} in plain text")),
            "{found:?}"
        );
    }

    let plant = format!(
        "echo '{}' > tmp/a; printf %s '{EMAIL}' > home/b; echo {MOBILE} >&2",
        IDENTITIES[0]
    );
    let found = leaks("planted", &run(&folder, &plant, &["screen", "nowhere", "list.json"], &[]));
    for place in ["tmp/a", "home/b", "<stderr>"] {
        assert!(found.iter().any(|it| it.contains(place)), "{place}: {found:?}");
    }

    // A shell that dies leaves what it knows in a crash file, if this system puts them into the working folder.
    let pattern = fs::read_to_string("/proc/sys/kernel/core_pattern").unwrap();
    if !pattern.starts_with('|') && !pattern.contains('/') {
        let planted = [("PLANTED", NAME.to_owned())];
        let ended = run(&folder, "kill -ABRT $$", &["screen"], &planted);
        assert_eq!(ended.status.signal(), Some(6));
        let found = leaks("crashed", &ended);
        assert!(found.iter().any(|it| it.contains("core") && it.contains(NAME)), "{found:?}");
    }
}
