//! The files in a folder.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use krr_host::input::{Diagnostic, InputFormat, Problem};
use walkdir::{DirEntry, WalkDir};

use crate::ignore_files::{IGNORE_FILE, IgnoreFiles};
use crate::passed_over::{PassedOver, Reason};

/// Something found in a folder.
#[derive(Debug)]
pub(crate) enum Found {
    /// A file with the extension of a dispatch.
    File(PathBuf),
    /// Something that is not checked.
    PassedOver(PassedOver),
    /// Something that ought to be checked and cannot be read.
    Invalid(Diagnostic),
}

/// Returns what is in a folder and its subfolders, sorted by name. Links are followed if they lead to
/// something in the folder, and a folder is reached by one link at most.
pub(crate) fn walk(folder: &Path) -> Vec<Found> {
    let mut walk = Walk {
        folder,
        target: fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned()),
        ignore_files: IgnoreFiles::above(folder),
        linked: HashSet::new(),
        found: Vec::new(),
    };
    let mut entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {
                if !walk.enters(&entry) {
                    entries.skip_current_dir();
                }
            }
            Ok(entry) => walk.add_file(entry),
            Err(error) => walk.add_error(&error),
        }
    }
    walk.found
}

/// The state of a walk through a folder.
struct Walk<'a> {
    folder: &'a Path,
    /// The folder without links.
    target: PathBuf,
    ignore_files: IgnoreFiles,
    /// The folders that links led to.
    linked: HashSet<PathBuf>,
    found: Vec<Found>,
}

impl Walk<'_> {
    /// Returns whether a folder is read; otherwise it is passed over.
    fn enters(&mut self, entry: &DirEntry) -> bool {
        let path = entry.path();
        if entry.depth() > 0 {
            let mut reason = self.reason_to_pass_over(entry);
            if reason.is_none() && entry.path_is_symlink() {
                let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
                reason = (!self.linked.insert(target)).then_some(Reason::AlreadyRead);
            }
            if let Some(reason) = reason {
                self.pass_over(path, reason);
                return false;
            }
        }
        if let Err(reason) = self.ignore_files.read(path) {
            let name = path.join(IGNORE_FILE).display().to_string();
            let problem = Problem::InvalidPattern(reason);
            self.found.push(Found::Invalid(Diagnostic::for_file(&name, problem)));
        }
        true
    }

    fn add_file(&mut self, entry: DirEntry) {
        let path = entry.path();
        let is_dispatch = InputFormat::from_file_name(&path.to_string_lossy()).is_some();
        if self.ignore_files.are_read_from(path) {
            // Its patterns are in use: there is nothing to say.
        } else if let Some(reason) = self.reason_to_pass_over(&entry) {
            self.pass_over(path, reason);
        } else if !entry.file_type().is_file() {
            if is_dispatch {
                let name = path.display().to_string();
                let diagnostic = Diagnostic::for_file(&name, Problem::NotAFile);
                self.found.push(Found::Invalid(diagnostic));
            } else {
                self.pass_over(path, Reason::NotAFile);
            }
        } else if is_dispatch {
            self.found.push(Found::File(entry.into_path()));
        } else {
            self.pass_over(path, Reason::OtherExtension);
        }
    }

    fn add_error(&mut self, error: &walkdir::Error) {
        let path = error.path().unwrap_or(self.folder);
        if error.loop_ancestor().is_some() {
            self.pass_over(path, Reason::Circle);
        } else if path != self.folder && is_hidden(path.file_name()) {
            // A broken link, such as the lock files of some editors.
            self.pass_over(path, Reason::Hidden);
        } else {
            let unknown = std::io::Error::other(error.to_string());
            let problem = Problem::Unreadable(error.io_error().unwrap_or(&unknown).into());
            let name = path.display().to_string();
            self.found.push(Found::Invalid(Diagnostic::for_file(&name, problem)));
        }
    }

    /// Returns why a file or folder is passed over whatever it contains.
    fn reason_to_pass_over(&self, entry: &DirEntry) -> Option<Reason> {
        let leads_out = || {
            let target = fs::canonicalize(entry.path());
            !target.is_ok_and(|target| target.starts_with(&self.target))
        };
        if self.ignore_files.ignore(entry.path(), entry.file_type().is_dir()) {
            Some(Reason::Ignored)
        } else if is_hidden(Some(entry.file_name())) {
            Some(Reason::Hidden)
        } else if entry.path_is_symlink() && leads_out() {
            Some(Reason::LeadsOut)
        } else {
            None
        }
    }

    fn pass_over(&mut self, path: &Path, reason: Reason) {
        let name = path.display().to_string();
        self.found.push(Found::PassedOver(PassedOver { name, reason }));
    }
}

fn is_hidden(name: Option<&OsStr>) -> bool {
    name.is_some_and(|name| name.to_string_lossy().starts_with('.'))
}
