//! Acceptance tests of what `--fix` does to files beside their text: it replaces them as an editor would, or
//! leaves them as they are and says why.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

mod support;

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::Path;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use support::{FRONT, Folder, TEXT};

/// A text with a link that is corrected.
const UNTIDY: &str = "Oppdater adressen: http://www.norge.no/nb/oppdater-kontaktinformasjon";
const TIDY: &str = "https://www.norge.no/nb/oppdater-kontaktinformasjon";

/// Returns a dispatch with something to fix.
fn untidy() -> String {
    let front = FRONT.replace("[sms]", "[email]");
    format!("---\n{front}---\n{TEXT}\n\n{UNTIDY}\n")
}

/// Returns a file of so many dispatches, each with something to fix.
fn lines(count: usize) -> String {
    let line = serde_json::json!({
        "message": { "language": "nb", "body": format!("Nordvik kommune: {UNTIDY}") },
        "audience": { "address_source": "register" },
        "channels": { "use": ["email"] },
    });
    format!("{line}\n").repeat(count)
}

/// Starts a fix of a file in a folder.
fn start(folder: &Folder, file: &str) -> Child {
    folder.start(&["check", "--fix", "--locale", "en", file])
}

/// Returns the names in a folder.
fn names(folder: &Folder) -> Vec<String> {
    let entries = fs::read_dir(folder.path("")).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[track_caller]
fn assert_fixed(path: &Path) {
    assert!(fs::read_to_string(path).unwrap().contains(TIDY));
}

/// Asserts that a file is left as it is, with an error that gives the reason.
#[track_caller]
fn assert_refused(folder: &Folder, file: &str, reason: &str) {
    let before = folder.read(file);
    let output = folder.krr(&["check", "--fix", "--locale", "en", file]);
    assert_eq!(output.code, 3, "{}", output.stdout);
    assert!(output.stdout.contains(reason), "{}", output.stdout);
    assert_eq!(folder.read(file), before);
}

#[test]
fn owner_permissions_and_attributes_are_kept() {
    let folder = Folder::new().with_file("a.md", untidy());
    let path = folder.path("a.md");
    let is_root = fs::metadata(&path).unwrap().uid() == 0;
    if is_root {
        chown(&path, Some(65_534), Some(1)).unwrap();
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o6751)).unwrap();
    // Not every file system has them.
    let has_attributes = xattr::set(&path, "user.mark", b"x").is_ok();
    folder.krr(&["check", "--fix", "a.md"]);
    assert_fixed(&path);
    let metadata = fs::metadata(&path).unwrap();
    assert_eq!(metadata.mode() & 0o7777, 0o6751);
    if is_root {
        assert_eq!((metadata.uid(), metadata.gid()), (65_534, 1));
    }
    if has_attributes {
        assert_eq!(xattr::get(&path, "user.mark").unwrap(), Some(b"x".to_vec()));
    }
    assert_eq!(names(&folder), ["a.md"]);
}

#[test]
fn a_file_with_several_names_is_left() {
    let folder = Folder::new().with_file("a.md", untidy());
    fs::hard_link(folder.path("a.md"), folder.path("b.md")).unwrap();
    assert_refused(&folder, "a.md", "hard links");
    assert_refused(&folder, "b.md", "hard links");
}

#[test]
fn a_write_protected_file_is_left() {
    let folder = Folder::new().with_file("a.md", untidy());
    fs::set_permissions(folder.path("a.md"), fs::Permissions::from_mode(0o444)).unwrap();
    assert_refused(&folder, "a.md", "permission denied");
}

#[test]
fn templates_and_lists_are_left_for_the_same_reasons() {
    let settings = "version = 1\nroot = true\n[[templates]]\nfiles = [\"t/{id}.txt\"]\n\
         language = \"nb\"\nchannel = \"email\"\n";
    let folder = Folder::new()
        .with_file("krr.toml", settings)
        .with_file("t/a.txt", format!("{UNTIDY}\n"))
        .with_file("list.jsonl", lines(3));
    for file in ["t/a.txt", "list.jsonl"] {
        fs::set_permissions(folder.path(file), fs::Permissions::from_mode(0o444)).unwrap();
        assert_refused(&folder, file, "permission denied");
        fs::set_permissions(folder.path(file), fs::Permissions::from_mode(0o644)).unwrap();
        fs::hard_link(folder.path(file), folder.path("other")).unwrap();
        assert_refused(&folder, file, "hard links");
        fs::remove_file(folder.path("other")).unwrap();
        folder.krr(&["check", "--fix", file]);
        assert_fixed(&folder.path(file));
    }
}

#[test]
fn a_link_still_leads_to_the_file() {
    let folder = Folder::new().with_file("a.md", untidy());
    std::os::unix::fs::symlink("a.md", folder.path("link.md")).unwrap();
    folder.krr(&["check", "--fix", "link.md"]);
    assert_fixed(&folder.path("a.md"));
    assert!(fs::symlink_metadata(folder.path("link.md")).unwrap().is_symlink());
}

/// Changes a file while it is fixed, at many moments, and asserts that the change is what stays.
#[track_caller]
fn assert_stays(change: fn(&Folder), is_there: fn(&Folder) -> bool) {
    let mut lost = Vec::new();
    for round in 0..30 {
        let folder = Folder::new().with_file("a.jsonl", lines(40));
        let mut process = start(&folder, "a.jsonl");
        thread::sleep(Duration::from_millis(round * 10));
        change(&folder);
        process.wait().unwrap();
        if !is_there(&folder) {
            lost.push(round);
        }
    }
    assert!(lost.is_empty(), "{lost:?}");
}

const SAVED: &str = "SAVED MEANWHILE";

/// Returns what is saved meanwhile.
fn saved() -> String {
    lines(40).replace("Nordvik kommune", SAVED)
}

#[test]
fn what_is_saved_meanwhile_stays() {
    let replace = |folder: &Folder| {
        fs::write(folder.path("new"), saved()).unwrap();
        fs::rename(folder.path("new"), folder.path("a.jsonl")).unwrap();
    };
    assert_stays(replace, |folder| folder.read("a.jsonl").contains(SAVED));
}

#[test]
fn what_is_written_into_the_file_meanwhile_stays() {
    let write = |folder: &Folder| fs::write(folder.path("a.jsonl"), saved()).unwrap();
    assert_stays(write, |folder| folder.read("a.jsonl").contains(SAVED));
}

#[test]
fn what_is_removed_meanwhile_is_not_put_back() {
    let remove = |folder: &Folder| fs::remove_file(folder.path("a.jsonl")).unwrap();
    assert_stays(remove, |folder| names(folder).is_empty());
}

#[test]
fn a_process_that_is_killed_leaves_a_whole_file() {
    let before = lines(20);
    let done = Folder::new().with_file("a.jsonl", &before);
    let begin = Instant::now();
    start(&done, "a.jsonl").wait().unwrap();
    let duration = begin.elapsed();
    let after = done.read("a.jsonl");
    assert!(after.contains(TIDY));
    let (mut seen, mut named) = ([0, 0], 0);
    for round in 0..200_u32 {
        let folder = Folder::new().with_file("a.jsonl", &before);
        let mut process = start(&folder, "a.jsonl");
        // From its start to somewhat after its end.
        thread::sleep(duration * round / 180);
        process.kill().unwrap();
        process.wait().unwrap();
        let now = folder.read("a.jsonl");
        assert!(now == before || now == after, "{now}");
        // Between two system calls, a file that is to replace another, or was replaced, has a name of its own.
        for name in names(&folder).iter().filter(|name| *name != "a.jsonl") {
            let content = folder.read(name);
            let is_whole = content == before || content == after;
            assert!(name.starts_with(".krr-") && is_whole, "{name}");
            named += 1;
        }
        seen[usize::from(now == after)] += 1;
    }
    // Some were killed before the file was replaced, or the test tests nothing.
    assert!(seen[0] > 0, "{seen:?}");
    assert!(named <= 3, "{named}");
}

/// The name of a file and what it has so many of, each with something to fix, and a `krr.toml` beside it.
type ManyFixes = (&'static str, fn(usize) -> String, &'static str);

const MANY_FIXES: &[ManyFixes] = &[
    ("a.jsonl", lines, ""),
    ("a.json", |count| format!("[{}]", lines(count).trim_end().replace('\n', ",")), ""),
    (
        "a.properties",
        |count| {
            let lines = (0..count).map(|nth| format!("m{nth}.epost = {UNTIDY}\n"));
            lines.collect::<Vec<_>>().concat()
        },
        "version = 1\nroot = true\n[[templates]]\nfiles = [\"a.properties\"]\n\
         language = \"nb\"\nchannel = \"email\"\nselect = [{ key = \"{id}.epost\" }]\n",
    ),
];

#[test]
fn the_time_of_a_fix_grows_with_the_file_and_not_with_its_square() {
    for (name, content, settings) in MANY_FIXES {
        let time = |count: usize| {
            let runs = (0..3).map(|_| {
                let folder = Folder::new().with_file(name, content(count));
                if !settings.is_empty() {
                    fs::write(folder.path("krr.toml"), settings).unwrap();
                }
                let begin = Instant::now();
                start(&folder, name).wait().unwrap();
                let time = begin.elapsed();
                let fixed = folder.read(name);
                assert!(fixed.contains(TIDY) && !fixed.contains(UNTIDY), "{name}: {fixed}");
                time
            });
            runs.min().unwrap()
        };
        let (short, long) = (time(50), time(400));
        // Eight times as long: eight times the time, or 64 times if it grew with the square.
        assert!(long < short * 24, "{name}: {short:?} {long:?}");
    }
}
