//! The search through a folder.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::super::file::TemplateFile;
use super::super::project::{SETTINGS_FILE, relative_to};
use super::super::readers::TemplateFormat;
use super::super::walk::walk;
use super::file_patterns::limit_files;
use super::keyed_file::{KeyedFile, keyed_file};
use super::keyed_sets::keyed_sets;
use super::noise::is_noise_path;
use super::proposal::Proposal;
use super::whole_file::{WholeFile, whole_file};
use super::whole_sets::whole_sets;

/// The largest file that is looked at, in bytes: texts that people write by hand.
const MAX_BYTES: u64 = 1 << 20;

/// What is found in a file.
enum Found {
    Whole(WholeFile),
    Keyed(KeyedFile),
}

/// Looks through a folder for messages and returns settings that take them. Files with settings of their
/// own around them are left to those. `language_of` tells the language of a text, where paths and keys do
/// not.
#[must_use]
pub fn propose(folder: &Path, language_of: impl Fn(&str) -> Option<String>) -> Proposal {
    let paths: Vec<PathBuf> = walk(folder).filter_map(Result::ok).collect();
    let settled: HashSet<&Path> = paths
        .iter()
        .filter(|path| path.ends_with(SETTINGS_FILE))
        .filter_map(|path| path.parent().filter(|it| *it != folder))
        .collect();
    let is_settled = |path: &Path| {
        !settled.is_empty() && path.ancestors().any(|folder| settled.contains(folder))
    };
    let open = paths.iter().filter(|path| !is_settled(path));
    let all: BTreeSet<String> = open.filter_map(|path| relative_to(folder, path)).collect();
    let looked_at: Vec<&String> = all
        .iter()
        .filter(|path| !is_noise_path(path) && TemplateFormat::from_file_name(path).is_some())
        .collect();
    let found: Vec<_> = looked_at.par_iter().filter_map(|path| read(folder, path, &all)).collect();
    let (mut whole, mut keyed) = (Vec::new(), Vec::new());
    for found in found {
        match found {
            Found::Whole(file) => whole.push(file),
            Found::Keyed(file) => keyed.push(file),
        }
    }
    let mut sets = keyed_sets(&keyed);
    sets.extend(whole_sets(&whole));
    let mut names = HashSet::new();
    for set in &mut sets {
        set.name = unused(&mut names, &set.name);
        limit_files(set, &all);
        if set.has_untold_language && set.language.is_none() {
            set.language = language_of(&set.sample);
        }
    }
    Proposal { sets, files: looked_at.len() }
}

/// Reads the file at a path and returns what looks like messages in it. A file that cannot be read has
/// none.
fn read(folder: &Path, path: &str, all: &BTreeSet<String>) -> Option<Found> {
    let format = TemplateFormat::from_file_name(path)?;
    let absolute = folder.join(path);
    if fs::metadata(&absolute).ok()?.len() > MAX_BYTES {
        return None;
    }
    let bytes = fs::read(&absolute).ok()?;
    let file = TemplateFile::read(absolute, path, bytes, format).ok()?;
    if matches!(format, TemplateFormat::Text | TemplateFormat::Html) {
        let is_letter = data_of(path).is_some_and(|data| all.contains(&data));
        return whole_file(path, &file, is_letter).map(Found::Whole);
    }
    keyed_file(path, &file).map(Found::Keyed)
}

/// Returns the path of the sample data of a letter: as those who render letters have it, in a folder
/// beside that of the templates.
fn data_of(path: &str) -> Option<String> {
    let path =
        path.strip_prefix("templates/").map(|rest| format!("data/{rest}")).or_else(|| {
            path.contains("/templates/").then(|| path.replacen("/templates/", "/data/", 1))
        })?;
    let (stem, _) = path.rsplit_once('.')?;
    Some(format!("{stem}.json"))
}

/// Returns a name that is not used yet.
fn unused(names: &mut HashSet<String>, name: &str) -> String {
    let name = name.replace('/', "-");
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let mut candidates = std::iter::once(name.clone()).chain(numbered);
    let free = candidates.find(|name| !names.contains(name)).unwrap_or(name);
    names.insert(free.clone());
    free
}
