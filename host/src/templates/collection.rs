//! The templates of a project: its files, read.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, iter};

use krr_policy::{Report, TextEdit};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::date::Date;
use super::facts::Facts;
use super::file::{EntryEdit, TemplateFile};
use super::message::TemplateMessage;
use super::problem::TemplateProblem;
use super::project::{Project, unreadable};
use super::readers::TemplateFormat;
use super::selection::{LeftOut, Selection};
use super::settings::Expectation;
use super::suppression::{Suppressions, TemplateSuppression};
use crate::input::{Diagnostic, Place, Problem};

/// The templates of a project: its messages, and what is left out.
#[derive(Debug)]
pub struct Templates<'p> {
    project: &'p Project,
    files: Vec<Arc<TemplateFile>>,
    messages: Vec<TemplateMessage>,
    left_out: Vec<LeftOut>,
    suppressions: Suppressions,
    /// The suppressions that were used.
    used: HashSet<usize>,
    /// The places of names in `placeholders` that a message was found to have: file and offset.
    matched: HashSet<(String, usize)>,
}

/// A change of the content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// The absolute path.
    pub path: PathBuf,
    /// The content as it was read.
    pub before: Vec<u8>,
    /// The content as it is to be.
    pub after: Vec<u8>,
}

/// Edits of a message, and the message.
pub type MessageEdits<'m> = (&'m TemplateMessage, Vec<TextEdit>);

impl<'p> Templates<'p> {
    /// Reads the files that the settings of a project take. What is wrong is returned beside the
    /// templates: a file that cannot be read does not prevent the others from being checked.
    #[must_use]
    pub fn read(project: &'p Project) -> (Self, Vec<Diagnostic>) {
        let read = |path: &Path| fs::read(path);
        Self::read_with(project, read)
    }

    /// Reads the files by a function from their absolute paths.
    pub fn read_with(
        project: &'p Project,
        read: impl Fn(&Path) -> std::io::Result<Vec<u8>> + Sync,
    ) -> (Self, Vec<Diagnostic>) {
        let claimed: Vec<_> = project.files.iter().filter(|(_, it)| !it.is_empty()).collect();
        let results: Vec<_> = claimed
            .par_iter()
            .map(|(path, claims)| {
                let name = project.name_of(path);
                let given = claims.iter().find_map(|claim| project.set(claim)?.1.format);
                let format = given.or_else(|| TemplateFormat::from_file_name(&name));
                let Some(format) = format else {
                    let problem = Problem::Template(TemplateProblem::NoFormat);
                    return Err(Diagnostic::for_file(&name, problem));
                };
                let bytes = read(path).map_err(|error| unreadable(&name, &error))?;
                TemplateFile::read((*path).clone(), &name, bytes, format).map(Arc::new)
            })
            .collect();
        let (mut files, mut diagnostics) = (Vec::new(), Vec::new());
        for result in results {
            match result {
                Ok(file) => files.push(file),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        let (templates, more) = Self::of_files(project, files);
        diagnostics.extend(more);
        (templates, diagnostics)
    }

    fn of_files(project: &'p Project, files: Vec<Arc<TemplateFile>>) -> (Self, Vec<Diagnostic>) {
        let Selection { parts, left_out, mut diagnostics } = Selection::of(project, &files);
        let (messages, more) = TemplateMessage::group(project, &files, &parts);
        diagnostics.extend(more);
        let (suppressions, more) = Suppressions::read(project, &files, Date::today());
        diagnostics.extend(more);
        if messages.is_empty()
            && diagnostics.is_empty()
            && let Some(place) = project.settings_place()
        {
            let problem = Problem::Template(TemplateProblem::NoMessages);
            diagnostics.push(Diagnostic::at_place(place.clone(), problem));
        }
        let (used, matched) = (HashSet::new(), HashSet::new());
        (Self { project, files, messages, left_out, suppressions, used, matched }, diagnostics)
    }

    /// Returns the messages, in the order of their files.
    #[must_use]
    pub fn messages(&self) -> &[TemplateMessage] {
        &self.messages
    }

    /// Returns the texts in the files that are no part of a message.
    #[must_use]
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// Returns the suppressions of the findings about a message, by their position in the report, and
    /// remembers that they were used.
    pub fn suppress(
        &mut self,
        message: usize,
        report: &Report,
    ) -> BTreeMap<usize, TemplateSuppression> {
        let Some(message) = self.messages.get(message) else { return BTreeMap::new() };
        self.suppressions.of(self.project, message, report, &mut self.used)
    }

    /// Returns an error for each suppression that has not been used.
    #[must_use]
    pub fn unused_suppressions(&self) -> Vec<Diagnostic> {
        self.suppressions.unused(&self.used)
    }

    /// Remembers which of the placeholders whose lengths are given a message has, by its report.
    pub fn match_placeholders(&mut self, message: usize, report: &Report) {
        let Some(message) = self.messages.get(message) else { return };
        let has = |name: &String| !report.unmatched_placeholders.contains(name);
        let matched = message.facts().placeholders().iter().filter(|(name, _)| has(name));
        self.matched.extend(matched.map(|(_, place)| key(place)));
    }

    /// Returns an error for each placeholder whose length is given and that no message has been found to
    /// have.
    #[must_use]
    pub fn unmatched_placeholders(&self) -> Vec<Diagnostic> {
        let configs = self.project.configs.iter();
        let of_settings = configs.flat_map(|config| {
            let of_sets = config.sets.iter().flat_map(|set| {
                iter::once(&set.facts).chain(set.selectors.iter().map(|selector| &selector.facts))
            });
            iter::once(&config.facts).chain(of_sets)
        });
        let layers = of_settings.chain(self.files.iter().map(|file| &file.header.facts));
        let given = layers.flat_map(Facts::placeholders);
        given
            .filter(|(_, place)| !self.matched.contains(&key(place)))
            .map(|(name, place)| {
                let problem = TemplateProblem::UnmatchedPlaceholder(name.clone());
                Diagnostic::at_place(place.clone(), Problem::Template(problem))
            })
            .collect()
    }

    /// Returns what is expected of messages: the position of the message, the expectation, and its place.
    ///
    /// # Errors
    ///
    /// Returns an error for each expectation of the settings that is about no message.
    pub fn expectations(&self) -> Result<Vec<(usize, &Expectation, &Place)>, Vec<Diagnostic>> {
        let messages = || self.messages.iter().enumerate();
        let (mut expectations, mut unmatched) = (Vec::new(), Vec::new());
        for config in &self.project.configs {
            for (pattern, expectation, place) in &config.expectations {
                let is_of = |message: &TemplateMessage| {
                    let mut files = message.files();
                    pattern.is_match(message.id())
                        && files.any(|file| file.starts_with(&config.folder))
                };
                let of = messages().filter(|(_, message)| is_of(message));
                let before = expectations.len();
                expectations.extend(of.map(|(position, _)| (position, expectation, place)));
                if expectations.len() == before {
                    let problem = Problem::Template(TemplateProblem::UnmatchedExpectation);
                    unmatched.push(Diagnostic::at_place(place.clone(), problem));
                }
            }
        }
        for (position, message) in messages() {
            let of_files = message.expectations().iter();
            expectations.extend(of_files.map(|(it, place)| (position, it, place)));
        }
        if unmatched.is_empty() { Ok(expectations) } else { Err(unmatched) }
    }

    /// Returns the templates with edits applied, and the files that change. Edits that cannot be written
    /// in their files are left out.
    #[must_use]
    pub fn edited(&self, edits: &[MessageEdits<'_>]) -> (Self, Vec<FileChange>) {
        let mut by_file: HashMap<*const TemplateFile, Vec<Vec<EntryEdit>>> = HashMap::new();
        for (message, edits) in edits {
            let Some(edits) = message.entry_edits(edits) else { continue };
            let mut of_message: HashMap<*const TemplateFile, Vec<EntryEdit>> = HashMap::new();
            for (file, edit) in edits {
                of_message.entry(Arc::as_ptr(file)).or_default().push(edit);
            }
            for (file, edits) in of_message {
                by_file.entry(file).or_default().push(edits);
            }
        }
        let mut changed = Vec::new();
        let mut files = self.files.clone();
        for file in &mut files {
            let Some(edits) = by_file.get(&Arc::as_ptr(file)) else { continue };
            if let Some(edited) = edit_file(file, edits) {
                changed.push(FileChange {
                    path: edited.path.clone(),
                    before: file.bytes.clone(),
                    after: edited.bytes.clone(),
                });
                *file = Arc::new(edited);
            }
        }
        (Self::of_files(self.project, files).0, changed)
    }
}

/// Returns what a place is told from others by: its file and offset.
fn key(place: &Place) -> (String, usize) {
    (place.file().to_owned(), place.range().start)
}

/// Returns a file with the edits of several messages applied: all of them, or else those that can be.
fn edit_file(file: &TemplateFile, edits: &[Vec<EntryEdit>]) -> Option<TemplateFile> {
    if let Some(edited) = file.edited(&edits.concat()) {
        return Some(edited);
    }
    let mut possible: Vec<EntryEdit> = Vec::new();
    for edits in edits {
        let with = [possible.as_slice(), edits].concat();
        if file.edited(&with).is_some() {
            possible = with;
        }
    }
    if possible.is_empty() { None } else { file.edited(&possible) }
}
