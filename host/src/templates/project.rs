//! The project that a folder is in: its settings, and the files that they take.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::config::{Config, Set};
use super::date::Date;
use super::facts::Facts;
use super::pattern::{Captures, Pattern};
use super::problem::TemplateProblem;
use super::settings::{Baseline, Cost, Gate};
use super::walk::walk;
use crate::input::{Diagnostic, Place, Problem, ReadError};

/// The name of the settings.
pub const SETTINGS_FILE: &str = "krr.toml";

/// A project: the settings in a folder, in those above it up to one with `root = true`, and in those
/// below it.
#[derive(Debug)]
pub struct Project {
    /// The absolute path of the topmost folder with settings.
    folder: PathBuf,
    /// The working directory, from which files are named.
    base: PathBuf,
    /// The settings, a folder before those below it.
    pub(super) configs: Vec<Config>,
    /// The files of the project, with the sets that take them.
    pub(super) files: BTreeMap<PathBuf, Vec<Claim>>,
}

/// That a set takes a file.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    /// The position of the settings.
    pub(super) config: usize,
    /// The position of the set in the settings.
    pub(super) set: usize,
    pub(super) captures: Captures,
}

impl Project {
    /// Opens the project that a folder is in; `None` if no `krr.toml` is in the folder or above it.
    /// Files are named from the folder `base`.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the settings, patterns that no file matches included.
    pub fn open(folder: &Path, base: &Path) -> Result<Option<Self>, Vec<Diagnostic>> {
        let mut configs = Vec::new();
        for folder in folder.ancestors() {
            if !folder.join(SETTINGS_FILE).is_file() {
                continue;
            }
            let config = read_config(folder, base)?;
            let is_root = config.is_root;
            configs.insert(0, config);
            if is_root {
                break;
            }
        }
        let Some(top) = configs.first().map(|config: &Config| config.folder.clone()) else {
            return Ok(None);
        };
        let mut project =
            Self { folder: top, base: base.to_owned(), configs, files: BTreeMap::new() };
        project.find_files()?;
        Ok(Some(project))
    }

    /// Opens each project below a folder that is in none.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the settings of each that cannot be opened.
    #[must_use]
    pub fn open_below(folder: &Path, base: &Path) -> Vec<Result<Self, Vec<Diagnostic>>> {
        // What cannot be read is reported by those who read the folder.
        let files = walk(folder).flatten().filter(|file| file.ends_with(SETTINGS_FILE));
        let mut folders: Vec<_> =
            files.filter_map(|file| file.parent().map(Path::to_owned)).collect();
        folders.sort();
        // Settings below others belong to their project.
        folders.dedup_by(|below, above| below.starts_with(above));
        folders.iter().filter_map(|folder| Self::open(folder, base).transpose()).collect()
    }

    /// Returns the absolute path of the topmost folder with settings.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns what decides the exit code.
    #[must_use]
    pub fn gate(&self) -> Gate {
        self.nearest(|config| config.gate).unwrap_or(Gate::Template)
    }

    /// Returns what a message costs, as the nearest settings have it.
    #[must_use]
    pub fn cost(&self) -> Cost {
        Cost {
            price: self.nearest(|config| config.cost.price),
            recipients: self.nearest(|config| config.cost.recipients),
        }
    }

    /// Returns the absolute path of the file with the findings that were there before, unless that
    /// has expired.
    #[must_use]
    pub fn baseline(&self) -> Option<PathBuf> {
        let today = Date::today();
        let applies = |baseline: &Baseline| baseline.until.is_none_or(|until| today <= until);
        self.nearest(|config| {
            let baseline = config.baseline.as_ref().filter(|it| applies(it))?;
            Some(config.folder.join(&baseline.file))
        })
    }

    /// Returns the smallest share of rules that expectations have to cover.
    #[must_use]
    pub fn coverage(&self) -> Option<f64> {
        self.nearest(|config| config.coverage)
    }

    /// Returns whether the settings have templates, rather than facts alone.
    #[must_use]
    pub fn has_templates(&self) -> bool {
        self.configs.iter().any(|config| !config.sets.is_empty())
    }

    /// Returns whether the settings take a file, by its absolute path.
    #[must_use]
    pub fn takes(&self, file: &Path) -> bool {
        self.files.get(file).is_some_and(|claims| !claims.is_empty())
    }

    /// Returns whether the settings take a file in a folder, by its absolute path.
    #[must_use]
    pub fn takes_in(&self, folder: &Path) -> bool {
        let mut files = self.files.iter();
        files.any(|(file, claims)| !claims.is_empty() && file.starts_with(folder))
    }

    /// Returns the name of a file in messages: relative to the working directory if it is in it.
    #[must_use]
    pub fn name_of(&self, path: &Path) -> String {
        name_from(&self.base, path)
    }

    /// Returns the place of the settings nearest to the working directory.
    pub(super) fn settings_place(&self) -> Option<&Place> {
        self.configs.last().map(|config| &config.place)
    }

    /// Returns what the nearest settings that give it have.
    fn nearest<T>(&self, field: impl Fn(&Config) -> Option<T>) -> Option<T> {
        self.configs.iter().rev().find_map(field)
    }

    pub(super) fn set(&self, claim: &Claim) -> Option<(&Config, &Set)> {
        let config = self.configs.get(claim.config)?;
        Some((config, config.sets.get(claim.set)?))
    }

    /// Returns the facts that the settings of the folders around a file give, nearest last.
    pub(super) fn folder_facts(&self, file: &Path) -> Facts {
        let mut facts = Facts::default();
        for config in self.configs.iter().filter(|config| file.starts_with(&config.folder)) {
            facts.add(&config.facts);
        }
        facts
    }

    /// Finds the files of the project, and the settings below its topmost folder.
    fn find_files(&mut self) -> Result<(), Vec<Diagnostic>> {
        let mut diagnostics = Vec::new();
        let mut paths = Vec::new();
        for entry in walk(&self.folder) {
            match entry {
                Ok(path) => paths.push(path),
                Err(error) => {
                    let name = self.name_of(&self.folder);
                    let problem = Problem::Unreadable(ReadError::Other(error.to_string()));
                    diagnostics.push(Diagnostic::for_file(&name, problem));
                }
            }
        }
        for path in paths.iter().filter(|path| path.ends_with(SETTINGS_FILE)) {
            let Some(folder) = path.parent() else { continue };
            if self.configs.iter().any(|config| config.folder == folder) {
                continue;
            }
            match read_config(folder, &self.base) {
                Ok(config) => self.configs.push(config),
                Err(errors) => diagnostics.extend(errors),
            }
        }
        self.configs.sort_by(|a, b| a.folder.cmp(&b.folder));
        let claims: Vec<_> = paths.into_iter().map(|path| (self.claims(&path), path)).collect();
        self.files = claims.into_iter().map(|(claims, path)| (path, claims)).collect();
        diagnostics.extend(self.unmatched_patterns());
        if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
    }

    /// Returns the sets that take a file, those of the nearest settings first.
    fn claims(&self, path: &Path) -> Vec<Claim> {
        let mut claims = Vec::new();
        for (config_index, config) in self.configs.iter().enumerate().rev() {
            let Some(relative) = relative_to(&config.folder, path) else { continue };
            for (set_index, set) in config.sets.iter().enumerate() {
                if set.exclude.iter().any(|pattern| pattern.is_match(&relative)) {
                    continue;
                }
                let captures = set.files.iter().find_map(|(it, _)| it.captures(&relative));
                if let Some(captures) = captures {
                    claims.push(Claim { config: config_index, set: set_index, captures });
                }
            }
        }
        claims
    }

    /// Returns an error for each pattern that no file matches.
    fn unmatched_patterns(&self) -> Vec<Diagnostic> {
        let mut unmatched = Vec::new();
        for config in &self.configs {
            let files: Vec<String> =
                self.files.keys().filter_map(|path| relative_to(&config.folder, path)).collect();
            let matches_none = |pattern: &Pattern| !files.iter().any(|it| pattern.is_match(it));
            for (_, place) in
                config.sets.iter().flat_map(|set| &set.files).filter(|(it, _)| matches_none(it))
            {
                let problem = Problem::Template(TemplateProblem::UnmatchedPattern);
                unmatched.push(Diagnostic::at_place(place.clone(), problem));
            }
        }
        unmatched
    }
}

/// Returns the path of a file below a folder, with forward slashes.
pub(super) fn relative_to(folder: &Path, path: &Path) -> Option<String> {
    let parts = path.strip_prefix(folder).ok()?.components();
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
    Some(parts.join("/"))
}

fn name_from(base: &Path, path: &Path) -> String {
    match path.strip_prefix(base) {
        Ok(relative) => relative.display().to_string(),
        Err(_) => path.display().to_string(),
    }
}

fn read_config(folder: &Path, base: &Path) -> Result<Config, Vec<Diagnostic>> {
    let path = folder.join(SETTINGS_FILE);
    let name = name_from(base, &path);
    let bytes = fs::read(&path).map_err(|error| vec![unreadable(&name, &error)])?;
    Config::parse(folder, &name, &bytes)
}

/// Returns the diagnostic of a file that cannot be read.
pub(super) fn unreadable(name: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::for_file(name, Problem::Unreadable(error.into()))
}
