//! Ignore files: which files and folders are left out, in the syntax of `.gitignore`.

use std::collections::HashMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::paths;

/// The name of an ignore file.
pub(crate) const IGNORE_FILE: &str = ".krrignore";

/// The ignore files of a folder, of its subfolders, and of the folders above it up to the working
/// directory. Those of Git are not among them: what is left out of a repository, such as templates
/// that are generated, may well be sent.
#[derive(Debug)]
pub(crate) struct IgnoreFiles {
    /// The patterns by the absolute path of the folder that they are in.
    by_folder: HashMap<PathBuf, Gitignore>,
}

impl IgnoreFiles {
    /// Reads the ignore files above a folder, from the working directory on. One of them that is
    /// invalid leaves out nothing.
    pub(crate) fn above(folder: &Path) -> Self {
        let mut files = Self { by_folder: HashMap::new() };
        let folder = paths::absolute(folder);
        if let Ok(working_directory) = env::current_dir() {
            let above = folder.ancestors().skip(1);
            for above in above.take_while(|above| above.starts_with(&working_directory)) {
                drop(files.read(above));
            }
        }
        files
    }

    /// Reads the ignore file in a folder, if there is one.
    ///
    /// # Errors
    ///
    /// Returns the reason if it cannot be read or has an invalid pattern. The others are used.
    pub(crate) fn read(&mut self, folder: &Path) -> Result<(), String> {
        let folder = paths::absolute(folder);
        let file = folder.join(IGNORE_FILE);
        // A link could lead out, and a pipe would wait.
        if !fs::symlink_metadata(&file).is_ok_and(|metadata| metadata.is_file()) {
            return Ok(());
        }
        let mut patterns = GitignoreBuilder::new(&folder);
        let invalid = patterns.add(file).map(|error| reason(&error));
        let patterns = patterns.build().map_err(|error| reason(&error))?;
        self.by_folder.insert(folder, patterns);
        invalid.map_or(Ok(()), Err)
    }

    /// Returns whether a file is an ignore file that has been read.
    pub(crate) fn are_read_from(&self, file: &Path) -> bool {
        let file = paths::absolute(file);
        file.ends_with(IGNORE_FILE)
            && file.parent().is_some_and(|folder| self.by_folder.contains_key(folder))
    }

    /// Returns whether a file or folder is left out. The patterns closest to it decide.
    pub(crate) fn ignore(&self, path: &Path, is_folder: bool) -> bool {
        if self.by_folder.is_empty() {
            return false;
        }
        let path = paths::absolute(path);
        let patterns = path.ancestors().skip(1).filter_map(|folder| self.by_folder.get(folder));
        let mut matches = patterns.map(|patterns| patterns.matched(&path, is_folder));
        matches
            .find(|found| !found.is_none())
            .is_some_and(|found| matches!(found, Match::Ignore(_)))
    }
}

/// Returns what the parser says, without the name of the file.
fn reason(error: &ignore::Error) -> String {
    match error {
        ignore::Error::Partial(errors) => errors.iter().map(reason).collect::<Vec<_>>().join("; "),
        ignore::Error::WithPath { err, .. } => reason(err),
        error => error.to_string(),
    }
}
