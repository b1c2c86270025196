//! The files of a folder.

use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

/// The name of the files with patterns of what is left out.
const IGNORE_FILE: &str = ".krrignore";

/// Returns the files in a folder and those below it, sorted by name, without those that `.gitignore` and
/// `.krrignore` leave out.
pub(super) fn walk(folder: &Path) -> impl Iterator<Item = Result<PathBuf, ignore::Error>> {
    let walk = WalkBuilder::new(folder)
        .hidden(false)
        .filter_entry(|entry| entry.file_name() != ".git")
        .require_git(false)
        .add_custom_ignore_filename(IGNORE_FILE)
        .sort_by_file_name(Ord::cmp)
        .build();
    walk.filter_map(|entry| match entry {
        Ok(entry) => {
            let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
            is_file.then(|| Ok(entry.into_path()))
        }
        Err(error) => Some(Err(error)),
    })
}
