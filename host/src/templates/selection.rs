//! The texts that the sets of a project take from its files.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use krr_policy::Channel;

use super::config::{By, Select, Set};
use super::file::TemplateFile;
use super::pattern::Captures;
use super::problem::TemplateProblem;
use super::project::{Claim, Project};
use super::readers::{Entry, SkipReason, TemplateFormat};
use super::settings::Part;
use crate::input::{Diagnostic, Place, Problem};

/// A text that a set takes: a part of a message.
#[derive(Debug, Clone)]
pub(super) struct TextPart {
    /// The identifier of the message.
    pub(super) id: String,
    /// What parts of the same message have in common in the paths of their files.
    pub(super) family: String,
    pub(super) claim: Claim,
    /// The position of the selector, if the set has any.
    pub(super) selector: Option<usize>,
    pub(super) language: Option<String>,
    pub(super) channels: Vec<Channel>,
    pub(super) part: Part,
    /// The position of the file among those that are read.
    pub(super) file: usize,
    /// The position of the text in the file.
    pub(super) entry: usize,
}

/// A text that is in a selected file and is no part of a message.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// The place of the text.
    pub place: Place,
    /// The key of the text in its file.
    pub key: String,
    /// The first words of the text.
    pub words: String,
    /// The reason.
    pub reason: LeftOutReason,
}

/// The reason why a text is no part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftOutReason {
    /// A selector leaves it out, for this reason.
    Skipped(String),
    /// No selector takes it.
    NotSelected,
    /// The file itself marks it so.
    Marked(SkipReason),
}

/// What is taken from the files of a project, and what is not.
#[derive(Debug, Default)]
pub(super) struct Selection {
    pub(super) parts: Vec<TextPart>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Selection {
    /// Selects the texts of the files.
    pub(super) fn of(project: &Project, files: &[Arc<TemplateFile>]) -> Self {
        let mut selection = Self::default();
        let mut used = HashSet::new();
        for (position, file) in files.iter().enumerate() {
            selection.add_file(project, position, file, &mut used);
        }
        for (config_index, config) in project.configs.iter().enumerate() {
            for (set_index, set) in config.sets.iter().enumerate() {
                for (index, select) in set.selectors.iter().enumerate() {
                    // One that leaves texts out may be there for those to come.
                    let takes = select.skip.is_none();
                    if takes && !used.contains(&(config_index, set_index, index)) {
                        let problem = Problem::Template(TemplateProblem::UnmatchedSelector);
                        let diagnostic = Diagnostic::at_place(select.place.clone(), problem);
                        selection.diagnostics.push(diagnostic);
                    }
                }
            }
        }
        selection
    }

    fn add_file(
        &mut self,
        project: &Project,
        position: usize,
        file: &TemplateFile,
        used: &mut HashSet<(usize, usize, usize)>,
    ) {
        let claims = project.files.get(&file.path).map_or(&[][..], Vec::as_slice);
        for (index, entry) in file.document.entries.iter().enumerate() {
            // A file may have texts that are empty, such as those that are not written yet.
            if entry.text.trim().is_empty() {
                continue;
            }
            let taken = claims.iter().find_map(|claim| {
                let (_, set) = project.set(claim)?;
                Some((claim, set, take(set, entry)?))
            });
            let Some((claim, set, taken)) = taken else {
                self.leave_out(file, entry, LeftOutReason::NotSelected);
                continue;
            };
            let select = taken.select.and_then(|index| set.selectors.get(index));
            if let Some(index) = taken.select {
                used.insert((claim.config, claim.set, index));
            }
            if let Some(reason) = select.and_then(|select| select.skip.clone()) {
                self.leave_out(file, entry, LeftOutReason::Skipped(reason));
                continue;
            }
            let resolver = Resolver { file, entry, claim, set, select, key: &taken.captures };
            let channels = resolver.channels();
            if channels.is_empty() {
                let problem = Problem::Template(TemplateProblem::NoChannel);
                self.diagnostics.push(Diagnostic::at_place(place_of(file, entry), problem));
                continue;
            }
            self.parts.push(TextPart {
                id: resolver.id(),
                family: claim.captures.family.clone(),
                claim: claim.clone(),
                selector: taken.select,
                language: resolver.language(),
                channels,
                part: resolver.part(),
                file: position,
                entry: index,
            });
        }
        for skipped in &file.document.skipped {
            self.left_out.push(LeftOut {
                place: Place::new(Arc::clone(&file.text), skipped.range.clone()),
                key: skipped.key.clone(),
                words: String::new(),
                reason: LeftOutReason::Marked(skipped.reason),
            });
        }
    }

    fn leave_out(&mut self, file: &TemplateFile, entry: &Entry, reason: LeftOutReason) {
        let (place, key, words) =
            (place_of(file, entry), entry.key.clone(), first_words(&entry.text));
        self.left_out.push(LeftOut { place, key, words, reason });
    }
}

/// That a set takes a text, by this selector.
struct Taken {
    select: Option<usize>,
    captures: Captures,
}

fn take(set: &Set, entry: &Entry) -> Option<Taken> {
    if set.selectors.is_empty() {
        let captures = Captures { family: entry.key.clone(), ..Captures::default() };
        return Some(Taken { select: None, captures });
    }
    set.selectors.iter().enumerate().find_map(|(index, select)| {
        let captures = match &select.by {
            By::Name(pattern) => pattern.captures(last_part(&entry.key)),
            By::Key(pattern) => pattern.captures(&entry.key),
            By::Call(call) => (entry.call.as_ref() == Some(call))
                .then(|| Captures { family: entry.key.clone(), ..Captures::default() }),
        };
        captures.map(|captures| Taken { select: Some(index), captures })
    })
}

/// Resolves what is not given with a text itself from what is given around it.
struct Resolver<'a> {
    file: &'a TemplateFile,
    entry: &'a Entry,
    claim: &'a Claim,
    set: &'a Set,
    select: Option<&'a Select>,
    /// What the selector captured of the key.
    key: &'a Captures,
}

impl Resolver<'_> {
    fn id(&self) -> String {
        if let Some(id) = self.select.and_then(|select| select.id.clone()) {
            return id;
        }
        if let Some(id) = &self.file.header.id {
            return id.clone();
        }
        match (&self.claim.captures.id, &self.key.id) {
            (Some(file), Some(key)) => format!("{file}/{key}"),
            (Some(id), None) | (None, Some(id)) => id.clone(),
            (None, None) if self.is_whole_file() => stem(&self.file.path),
            (None, None) => self.id_of_key(),
        }
    }

    /// Returns the identifier that the key gives: the scope of a text that is selected by its name
    /// alone, or else the key without languages and channels.
    fn id_of_key(&self) -> String {
        let key = &self.entry.key;
        if let Some(By::Name(_)) = self.select.map(|select| &select.by)
            && let Some((scope, name)) = key.rsplit_once('/')
            && self.key.family == name
            && self.select.is_some_and(|select| !select.is_wildcard())
        {
            return scope.to_owned();
        }
        let id: Vec<_> = match self.select.map(|select| &select.by) {
            Some(By::Key(_)) => self.key.family.split('/').filter(|it| !it.is_empty()).collect(),
            _ => key.split('/').collect(),
        };
        if id.is_empty() || id == [""] { stem(&self.file.path) } else { id.join("/") }
    }

    fn language(&self) -> Option<String> {
        let given = self.select.and_then(|select| select.language.clone());
        given
            .or_else(|| self.key.language.clone())
            .or_else(|| self.file.header.language.clone())
            .or_else(|| self.claim.captures.language.clone())
            .or_else(|| self.set.language.clone())
            .or_else(|| self.file.document.language.clone())
            .map(|tag| tag.replace('_', "-"))
    }

    fn channels(&self) -> Vec<Channel> {
        let given = self.select.map(|select| select.channels.clone()).unwrap_or_default();
        let candidates = [
            given,
            self.key.channel.into_iter().collect(),
            self.file.header.channels.clone(),
            self.claim.captures.channel.into_iter().collect(),
            self.set.channels.clone(),
        ];
        candidates.into_iter().find(|channels| !channels.is_empty()).unwrap_or_default()
    }

    fn part(&self) -> Part {
        let given = self.select.and_then(|select| select.part);
        let is_subject = self.is_whole_file() && self.entry.key == "subject";
        given.unwrap_or(if is_subject { Part::Subject } else { Part::Body })
    }

    fn is_whole_file(&self) -> bool {
        matches!(self.file.format, TemplateFormat::Text | TemplateFormat::Html)
    }
}

impl Select {
    /// Returns whether the pattern has a wildcard, so that the name itself tells texts apart.
    fn is_wildcard(&self) -> bool {
        match &self.by {
            By::Name(pattern) | By::Key(pattern) => pattern.as_str().contains(['*', '?']),
            By::Call(_) => true,
        }
    }
}

/// Returns the place of a text: its first literal or value.
pub(super) fn place_of(file: &TemplateFile, entry: &Entry) -> Place {
    let range = entry.scalars.first().cloned().unwrap_or_else(|| entry.key_range.clone());
    Place::new(Arc::clone(&file.text), range)
}

/// Returns the first words of a text, on one line.
#[must_use]
pub fn first_words(text: &str) -> String {
    const SHOWN: usize = 60;
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(SHOWN) {
        words.truncate(end);
        words.push('…');
    }
    words
}

fn last_part(key: &str) -> &str {
    key.rsplit_once('/').map_or(key, |(_, name)| name)
}

/// Returns the name of a file without its extensions.
fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.split('.').find(|part| !part.is_empty()).unwrap_or_default().to_owned()
}
