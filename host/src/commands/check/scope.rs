//! What a check is about: the templates of projects, and the files that have changed.

use std::collections::HashSet;
use std::env;
use std::path::{Path, PathBuf};

use krr_host::input::Diagnostic;
use krr_host::templates::{Project, SETTINGS_FILE, TemplateMessage};
use krr_policy::Locale;

use crate::failure::Failure;
use crate::git::Repository;
use crate::paths;

/// What a check is about.
pub(super) struct Scope {
    projects: Vec<Result<Project, Vec<Diagnostic>>>,
    /// The absolute paths of the files and folders that were named; all of the projects if none was.
    named: Vec<PathBuf>,
    /// The absolute paths of the files that have changed, if only they are checked.
    changed: Option<HashSet<PathBuf>>,
}

impl Scope {
    /// Finds the projects that the paths are in, or that are below a folder in none; that of the working
    /// directory without paths.
    pub(super) fn new(
        paths: &[PathBuf],
        revision: Option<&str>,
        locale: Locale,
    ) -> Result<Self, Failure> {
        let base = env::current_dir()?;
        let named: Vec<_> = paths
            .iter()
            .filter(|path| path.as_os_str() != "-")
            .map(|path| paths::absolute(path))
            .collect();
        let changed = match revision {
            None => None,
            Some(revision) => {
                let repository = Repository::open(&base, locale)?;
                let commit = repository.commit(revision)?;
                Some(repository.changed_since(&commit)?.into_iter().collect())
            }
        };
        let starts: Vec<_> = if paths.is_empty() {
            vec![base.clone()]
        } else {
            named.iter().map(|path| folder_of(path)).collect()
        };
        let mut projects: Vec<Result<Project, Vec<Diagnostic>>> = Vec::new();
        let mut seen: HashSet<PathBuf> = HashSet::new();
        for start in starts {
            let mut opened = projects.iter().flatten();
            let is_open = opened.any(|project| start.starts_with(project.folder()));
            if is_open || !seen.insert(start.clone()) {
                continue;
            }
            match Project::open(&start, &base) {
                Ok(Some(project)) => projects.push(Ok(project)),
                Ok(None) if named.contains(&start) => {
                    let below = Project::open_below(&start, &base);
                    projects.retain(|project| !is_below(project, &start));
                    projects.extend(below);
                }
                Ok(None) => {}
                Err(diagnostics) => projects.push(Err(diagnostics)),
            }
        }
        Ok(Self { projects, named, changed })
    }

    /// Returns the projects, or what is wrong with their settings.
    pub(super) fn projects(&self) -> &[Result<Project, Vec<Diagnostic>>] {
        &self.projects
    }

    /// Returns the project that a file is in.
    pub(super) fn project_of(&self, file: &Path) -> Option<&Project> {
        let file = paths::absolute(file);
        self.projects.iter().flatten().find(|project| file.starts_with(project.folder()))
    }

    /// Returns whether a message is checked: one of its files was named and one has changed, or the
    /// settings have.
    pub(super) fn has_message(&self, project: &Project, message: &TemplateMessage) -> bool {
        let is_named = |file: &Path| self.named.iter().any(|named| file.starts_with(named));
        let is_changed =
            |file: &Path| self.changed.as_ref().is_none_or(|changed| changed.contains(file));
        (self.named.is_empty() || message.files().any(is_named))
            && (self.has_changed_settings(project) || message.files().any(is_changed))
    }

    /// Returns whether settings of a project have changed.
    fn has_changed_settings(&self, project: &Project) -> bool {
        self.changed.as_ref().is_some_and(|changed| {
            let mut settings = changed.iter().filter(|file| file.ends_with(SETTINGS_FILE));
            settings.any(|file| file.starts_with(project.folder()))
        })
    }

    /// Returns whether all templates of the projects are checked.
    pub(super) fn is_everything(&self) -> bool {
        self.named.is_empty() && self.changed.is_none()
    }

    /// Returns whether a folder may have no dispatch: it has templates, or nothing in it has changed.
    pub(super) fn may_have_no_dispatch(&self, folder: &Path) -> bool {
        let folder = paths::absolute(folder);
        let mut projects = self.projects.iter().flatten();
        self.changed.is_some() || projects.any(|project| project.takes_in(&folder))
    }

    /// Returns whether a project takes a file as a template.
    pub(super) fn is_template(&self, file: &Path) -> bool {
        let file = paths::absolute(file);
        self.projects.iter().flatten().any(|project| project.takes(&file))
    }

    /// Returns whether a file is checked as a dispatch: no project takes it as a template, and it has
    /// changed, or the settings have that may fill it in.
    pub(super) fn has_dispatch(&self, file: &Path) -> bool {
        let is_changed = |changed: &HashSet<PathBuf>| changed.contains(&paths::absolute(file));
        let is_filled_otherwise =
            || self.project_of(file).is_some_and(|project| self.has_changed_settings(project));
        !self.is_template(file)
            && (self.changed.as_ref().is_none_or(is_changed) || is_filled_otherwise())
    }
}

/// Returns whether a project that was opened is below a folder.
fn is_below(project: &Result<Project, Vec<Diagnostic>>, folder: &Path) -> bool {
    project.as_ref().is_ok_and(|project| project.folder().starts_with(folder))
}

/// Returns the folder that a path is, or that it is in.
fn folder_of(path: &Path) -> PathBuf {
    if path.is_dir() { path.to_owned() } else { path.parent().unwrap_or(path).to_owned() }
}
