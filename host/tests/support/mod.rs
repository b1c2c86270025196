//! What the acceptance tests share: a folder of dispatches, and the program run in it.

#![allow(clippy::unwrap_used, reason = "a test may stop where it fails")]
#![allow(dead_code, reason = "every test file uses some of it")]

use std::fs;
use std::path::PathBuf;

use assert_cmd::Command;
use tempfile::TempDir;

/// The front matter of a dispatch that fits the guidelines.
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

/// A text that fits the guidelines.
pub(crate) const TEXT: &str =
    "Nordvik kommune: Vannet i Storgata blir stengt onsdag fra kl. 9 til 14.";

/// A folder to run the program in.
pub(crate) struct Folder(TempDir);

/// What the program did.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// The same folder with one more file.
    pub(crate) fn with(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// A folder with a dispatch that fits, one that asks, and one that does not fit.
    pub(crate) fn three() -> Self {
        Self::new()
            .with("permit.md", permit())
            .with("review.md", "---\n---\n\nHei\n")
            .with("deny.md", deny())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    pub(crate) fn krr(&self, args: &[&str]) -> Ran {
        self.krr_with(args, "")
    }

    /// Runs the program with something on standard input.
    pub(crate) fn krr_with(&self, args: &[&str], stdin: impl Into<Vec<u8>>) -> Ran {
        let mut command = Command::cargo_bin("krr").unwrap();
        command.current_dir(self.0.path()).args(args).write_stdin(stdin);
        command.env_remove("KRR_LOCALE").env_remove("CLICOLOR_FORCE");
        let output = command.output().unwrap();
        Ran {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

pub(crate) fn permit() -> String {
    format!("---\n{FRONT}---\n\n{TEXT}\n")
}

/// The e-mail names the directorate, and its link leads elsewhere; the latter can be fixed.
pub(crate) fn deny() -> String {
    let front = FRONT.replace("[sms]", "[email]");
    format!("---\n{front}---\n\n{TEXT}\n\n{DISCLOSURE}\n")
}

/// A sentence with an altered link.
pub(crate) const DISCLOSURE: &str = "Adressen er hentet fra kontakt- og reservasjonsregisteret. \
    Oppdater den på http://www.norge.no/nb/oppdater-kontaktinformasjon. Hilsen \
    Digitaliseringsdirektoratet";
