//! What Git knows of a repository, by its program.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use krr_policy::{Locale, Localized};

use crate::failure::Failure;

const CANNOT_RUN: Localized = Localized {
    nb: "kan ikke kjøre git: {reason}",
    nn: "kan ikkje køyre git: {reason}",
    en: "cannot run git: {reason}",
};
const FAILED: Localized =
    Localized { nb: "git sier: {reason}", nn: "git seier: {reason}", en: "git says: {reason}" };
const CHECK_REVISION: Localized = Localized {
    nb: "gi en revisjon som finnes her; i CI må historikken hentes først (`fetch-depth: 0`)",
    nn: "gi ein revisjon som finst her; i CI må historikken hentast først (`fetch-depth: 0`)",
    en: "give a revision that is here; in CI the history has to be fetched first (`fetch-depth: 0`)",
};

/// A repository.
pub(crate) struct Repository {
    /// The absolute path of its topmost folder.
    folder: PathBuf,
    locale: Locale,
}

impl Repository {
    /// Opens the repository that a folder is in.
    pub(crate) fn open(folder: &Path, locale: Locale) -> Result<Self, Failure> {
        let this = Self { folder: folder.to_owned(), locale };
        let top = this.run(["rev-parse", "--show-toplevel"])?;
        let top = String::from_utf8_lossy(&top);
        Ok(Self { folder: PathBuf::from(top.trim_end_matches(['\r', '\n'])), locale })
    }

    /// Returns the commit that a revision names.
    pub(crate) fn commit(&self, revision: &str) -> Result<String, Failure> {
        let name = format!("{revision}^{{commit}}");
        let commit = self.run(["rev-parse", "--verify", "--end-of-options", &name])?;
        Ok(String::from_utf8_lossy(&commit).trim().to_owned())
    }

    /// Returns the absolute paths of the files that differ between a commit and the work tree, new
    /// files that are not ignored included.
    pub(crate) fn changed_since(&self, commit: &str) -> Result<Vec<PathBuf>, Failure> {
        let changed = self.run(["diff", "--name-only", "-z", "--no-renames", commit])?;
        let new = self.run(["ls-files", "--others", "--exclude-standard", "-z"])?;
        let names = changed.split(|byte| *byte == 0).chain(new.split(|byte| *byte == 0));
        let names = names.filter(|name| !name.is_empty());
        Ok(names.map(|name| self.folder.join(path_of(name))).collect())
    }

    /// Writes the files of a commit to a folder.
    pub(crate) fn export(&self, commit: &str, target: &Path) -> Result<(), Failure> {
        let index = target.join(".krr-index");
        let read = [OsStr::new("read-tree"), OsStr::new(commit)];
        self.run_with(read, Some(&index))?;
        let mut prefix = target.as_os_str().to_owned();
        prefix.push("/");
        let prefix = [OsStr::new("--prefix"), &prefix].join(OsStr::new("="));
        self.run_with([OsStr::new("checkout-index"), OsStr::new("--all"), &prefix], Some(&index))?;
        // It is in a temporary folder, so nothing is lost if it stays.
        drop(std::fs::remove_file(index));
        Ok(())
    }

    /// Returns the absolute path of the topmost folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    fn run<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Result<Vec<u8>, Failure> {
        self.run_with(args.into_iter().map(OsStr::new), None)
    }

    /// Runs git and returns what it prints, with an index of its own if one is given.
    fn run_with<'a>(
        &self,
        args: impl IntoIterator<Item = &'a OsStr>,
        index: Option<&Path>,
    ) -> Result<Vec<u8>, Failure> {
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.folder).args(args).stdin(Stdio::null());
        if let Some(index) = index {
            command.env("GIT_INDEX_FILE", index);
        }
        let output = command.output().map_err(|error| self.cannot_run(&error))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let reason = String::from_utf8_lossy(&output.stderr);
        let reason = reason.lines().next().unwrap_or_default();
        Err(Failure::Invalid {
            message: FAILED.with(self.locale, &[("reason", &reason)]),
            help: Some(CHECK_REVISION.get(self.locale).to_owned()),
        })
    }

    fn cannot_run(&self, error: &io::Error) -> Failure {
        let message = CANNOT_RUN.with(self.locale, &[("reason", error)]);
        Failure::Invalid { message, help: None }
    }
}

/// Returns the path that Git prints, which is bytes where paths are.
#[cfg(unix)]
fn path_of(name: &[u8]) -> &Path {
    use std::os::unix::ffi::OsStrExt as _;
    Path::new(OsStr::from_bytes(name))
}

/// Returns the path that Git prints, which is UTF-8 where paths are text.
#[cfg(not(unix))]
fn path_of(name: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(name).into_owned())
}
