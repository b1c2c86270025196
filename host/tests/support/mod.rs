//! Shared by the acceptance tests: a temporary folder of dispatches, and runs of the program in it.

#![allow(clippy::unwrap_used, reason = "a failed setup fails the test")]
#![allow(dead_code, reason = "each test file uses a part of this module")]

pub(crate) mod malformed;
pub(crate) mod recipients;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Child, Stdio};

use assert_cmd::Command;
use tempfile::TempDir;
use walkdir::WalkDir;

/// Front matter of a dispatch that is permitted.
pub(crate) const FRONT: &str = "\
sender: { name: Nordvik kommune, kind: public_body }
purpose:
  kind: service_message
  basis: [ { kind: law, citation: folkehelseloven § 9 } ]
message:
  language: nb
  importance: { to_recipient: true, to_sender: true }
  sensitive: false
audience:
  kind: citizens
  recipients: 412
  affected: 412
  limited_by: [geography]
  address_source: register
  includes_reserved: true
channels: { use: [sms] }
history: { sent_last_7_days: 0, sent_last_30_days: 1 }
assessment:
  reference: 2026/1234
  published_elsewhere_considered: true
  use_reported: true
";

/// A message that is permitted.
pub(crate) const TEXT: &str =
    "Nordvik kommune: Vannet i Storgata blir stengt onsdag fra kl. 9 til 14.";

/// The variables of the environment that the program reads.
const ENVIRONMENT: [&str; 7] = [
    "KRR_LOCALE",
    "CLICOLOR_FORCE",
    "NO_COLOR",
    "GITHUB_WORKSPACE",
    "CI_PROJECT_DIR",
    "BUILD_SOURCESDIRECTORY",
    "SSL_CERT_FILE",
];

/// A temporary folder in which the program is run.
pub(crate) struct Folder(TempDir);

/// The output of a run of the program.
pub(crate) struct Output {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Folder {
    /// Creates an empty folder.
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Adds a file.
    pub(crate) fn with_file(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Creates a copy of a folder of the tests.
    pub(crate) fn copy_of(name: &str) -> Self {
        let folder = Self::new();
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name);
        for entry in WalkDir::new(&source) {
            let entry = entry.unwrap();
            let target = folder.0.path().join(entry.path().strip_prefix(&source).unwrap());
            if entry.file_type().is_dir() {
                fs::create_dir_all(target).unwrap();
            } else {
                fs::copy(entry.path(), target).unwrap();
            }
        }
        folder
    }

    /// Creates a copy of the folder with another content of one file.
    pub(crate) fn clone_with(&self, name: &str, text: &str) -> Self {
        let files = self.files().into_iter();
        let copy = files.fold(Self::new(), |folder, (name, text)| folder.with_file(&name, text));
        copy.with_file(name, text)
    }

    /// Returns the files by their names, with their content.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let files = WalkDir::new(self.0.path()).into_iter().map(Result::unwrap);
        let files = files.filter(|entry| entry.file_type().is_file());
        files
            .map(|entry| {
                let name = entry.path().strip_prefix(self.0.path()).unwrap();
                (name.to_str().unwrap().to_owned(), fs::read(entry.path()).unwrap())
            })
            .filter(|(name, _)| !name.starts_with(".git/"))
            .collect()
    }

    /// Runs Git in the folder.
    pub(crate) fn git(&self, args: &[&str]) {
        let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
        let mut git = process::Command::new("git");
        git.current_dir(self.0.path()).args(identity).args(args);
        let output = git.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// Creates a folder with one dispatch for each decision.
    pub(crate) fn with_decisions() -> Self {
        Self::new()
            .with_file("permit.md", permit())
            .with_file("review.md", "---\n---\n\nHei\n")
            .with_file("deny.md", deny())
    }

    /// Returns the path of a file.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Reads a file.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Runs the program.
    pub(crate) fn krr(&self, args: &[&str]) -> Output {
        self.krr_with_stdin(args, "")
    }

    /// Runs the program with standard input.
    pub(crate) fn krr_with_stdin(&self, args: &[&str], stdin: impl Into<Vec<u8>>) -> Output {
        self.run(args, stdin.into(), &[])
    }

    /// Runs the program with variables of the environment.
    pub(crate) fn krr_with_environment(&self, args: &[&str], variables: &[(&str, &str)]) -> Output {
        self.run(args, Vec::new(), variables)
    }

    /// Starts the program, and does not wait for its end.
    pub(crate) fn start(&self, args: &[&str]) -> Child {
        process::Command::new(assert_cmd::cargo::cargo_bin!("krr"))
            .current_dir(self.0.path())
            .args(args)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// Runs the program with standard input and variables of the environment.
    pub(crate) fn run(&self, args: &[&str], stdin: Vec<u8>, variables: &[(&str, &str)]) -> Output {
        let mut command = Command::cargo_bin("krr").unwrap();
        command.current_dir(self.0.path()).args(args).write_stdin(stdin);
        for name in ENVIRONMENT {
            command.env_remove(name);
        }
        command.envs(variables.iter().copied());
        let output = command.output().unwrap();
        Output {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// Returns an SMS that is permitted.
pub(crate) fn permit() -> String {
    format!("---\n{FRONT}---\n\n{TEXT}\n")
}

/// Returns an e-mail that is denied: it names the directorate, and the link to the register is altered,
/// which has an automatic fix.
pub(crate) fn deny() -> String {
    let front = FRONT.replace("[sms]", "[email]");
    format!("---\n{front}---\n\n{TEXT}\n\n{DISCLOSURE}\n")
}

/// A disclosure with an untidy link, and the directorate as the source of the address.
pub(crate) const DISCLOSURE: &str = "Adressen er hentet fra kontakt- og reservasjonsregisteret. \
    Oppdater den på http://www.norge.no/nb/oppdater-kontaktinformasjon. Hilsen oss, som fikk \
    adressen av Digitaliseringsdirektoratet";

/// Fails the test with all failed cases, if there are any.
#[track_caller]
pub(crate) fn assert_no_failures(failures: &[String]) {
    assert!(failures.is_empty(), "{} failed:\n{}", failures.len(), failures.join("\n"));
}
