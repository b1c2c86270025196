//! Suppressions: findings that are not reported, with the reason.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use krr_policy::{Finding, InputError, Report, require_rule};

use super::config::IgnoreEntry;
use super::date::Date;
use super::file::TemplateFile;
use super::message::TemplateMessage;
use super::problem::TemplateProblem;
use super::project::{Project, relative_to};
use super::readers::Entry;
use crate::input::{Diagnostic, Located as _, Place, Problem, SUPPRESSION_MARK as MARK};

/// The suppression of a finding.
#[derive(Debug, Clone)]
pub struct TemplateSuppression {
    /// The reason that is given for it.
    pub reason: String,
    /// The place at which it is given.
    pub place: Place,
    /// Whether it is a comment beside the text, rather than in the settings.
    pub is_comment: bool,
}

/// The suppressions of a project.
#[derive(Debug, Default)]
pub(super) struct Suppressions {
    entries: Vec<Suppression>,
}

/// One suppression.
#[derive(Debug)]
struct Suppression {
    rule: String,
    reason: String,
    place: Place,
    scope: Scope,
}

/// What a suppression is about.
#[derive(Debug)]
enum Scope {
    /// A text: its file and position.
    Text(Arc<TemplateFile>, usize),
    /// The messages that an entry of settings names: the position of the settings, and of the entry.
    Settings(usize, usize),
}

impl Suppressions {
    /// Reads the suppressions in the settings, and in the comments of files.
    pub(super) fn read(
        project: &Project,
        files: &[Arc<TemplateFile>],
        today: Date,
    ) -> (Self, Vec<Diagnostic>) {
        let (mut entries, mut diagnostics) = (Vec::new(), Vec::new());
        for (config_index, config) in project.configs.iter().enumerate() {
            for (index, ignore) in config.ignores.iter().enumerate() {
                if ignore.until.is_none_or(|until| today <= until) {
                    entries.push(Suppression {
                        rule: ignore.rule.clone(),
                        reason: ignore.reason.clone(),
                        place: ignore.place.clone(),
                        scope: Scope::Settings(config_index, index),
                    });
                }
            }
        }
        for file in files {
            for comment in &file.document.comments {
                let content = file.text.as_str().get(comment.clone()).unwrap_or_default();
                for (at, _) in content.match_indices(MARK) {
                    let start = comment.start + at;
                    let place = |length| Place::new(Arc::clone(&file.text), start..start + length);
                    let line = content.get(at..).and_then(|rest| rest.lines().next());
                    let line = line.unwrap_or_default();
                    match (parse_comment(line), entry_of(file, start)) {
                        (Ok((rule, reason)), Some(entry)) => entries.push(Suppression {
                            rule,
                            reason,
                            place: place(line.len()),
                            scope: Scope::Text(Arc::clone(file), entry),
                        }),
                        (Ok((rule, _)), None) => {
                            let problem = TemplateProblem::UnusedSuppression(rule);
                            let problem = Problem::Template(problem);
                            diagnostics.push(Diagnostic::at_place(place(MARK.len()), problem));
                        }
                        (Err(problem), _) => {
                            diagnostics.push(Diagnostic::at_place(place(MARK.len()), problem));
                        }
                    }
                }
            }
        }
        (Self { entries }, diagnostics)
    }

    /// Returns the suppressions of the findings about a message, by their position in the report. The
    /// positions of those that are used are added to `used`.
    pub(super) fn of(
        &self,
        project: &Project,
        message: &TemplateMessage,
        report: &Report,
        used: &mut HashSet<usize>,
    ) -> BTreeMap<usize, TemplateSuppression> {
        let mut suppressed = BTreeMap::new();
        if self.entries.is_empty() {
            return suppressed;
        }
        for (finding_index, finding) in report.findings.iter().enumerate() {
            let mut entries = self.entries.iter().enumerate();
            let found = entries.find(|(_, entry)| entry.is_about(project, message, finding));
            let Some((index, entry)) = found else { continue };
            used.insert(index);
            suppressed.insert(
                finding_index,
                TemplateSuppression {
                    reason: entry.reason.clone(),
                    place: entry.place.clone(),
                    is_comment: matches!(entry.scope, Scope::Text(..)),
                },
            );
        }
        suppressed
    }

    /// Returns an error for each suppression that is not used.
    pub(super) fn unused(&self, used: &HashSet<usize>) -> Vec<Diagnostic> {
        let unused = self.entries.iter().enumerate().filter(|(index, _)| !used.contains(index));
        unused
            .map(|(_, entry)| {
                let problem = TemplateProblem::UnusedSuppression(entry.rule.clone());
                Diagnostic::at_place(entry.place.clone(), Problem::Template(problem))
            })
            .collect()
    }
}

impl Suppression {
    fn is_about(&self, project: &Project, message: &TemplateMessage, finding: &Finding) -> bool {
        if self.rule != finding.rule {
            return false;
        }
        match &self.scope {
            Scope::Text(file, entry) => {
                let mut entries = message.entries();
                let has_text =
                    entries.any(|(other, index)| Arc::ptr_eq(other, file) && index == *entry);
                // A finding about words is suppressed beside the text that they are in.
                has_text
                    && finding.spans.first().is_none_or(|span| {
                        let place = message.span(span);
                        let text = file.document.entries.get(*entry);
                        let is_within = text.is_some_and(|text| is_around(text, &place.range()));
                        place.is_in_same_file(&Place::new(Arc::clone(&file.text), 0..0))
                            && is_within
                    })
            }
            Scope::Settings(config, index) => {
                let Some(config) = project.configs.get(*config) else { return false };
                let Some(ignore) = config.ignores.get(*index) else { return false };
                ignore.names(message, &config.folder)
            }
        }
    }
}

impl IgnoreEntry {
    /// Returns whether the entry names a message.
    fn names(&self, message: &TemplateMessage, folder: &Path) -> bool {
        let in_files = || {
            let mut files = message.files().filter_map(|file| relative_to(folder, file));
            files.any(|file| self.files.iter().any(|pattern| pattern.is_match(&file)))
        };
        let mut files = message.files();
        files.any(|file| file.starts_with(folder))
            && self.id.as_ref().is_none_or(|id| id.is_match(message.id()))
            && (self.files.is_empty() || in_files())
    }
}

/// Parses `krr-ignore RULE: reason`.
fn parse_comment(line: &str) -> Result<(String, String), Problem> {
    let no_reason = || Problem::Template(TemplateProblem::NoReason);
    let rest = line.strip_prefix(MARK).unwrap_or_default();
    let (rule, reason) = rest.split_once(':').ok_or_else(no_reason)?;
    let (rule, reason) = (rule.trim(), reason.trim());
    if rule.is_empty() || !reason.chars().any(char::is_alphanumeric) {
        return Err(no_reason());
    }
    require_rule(rule).map_err(|InputError { problem, .. }| Problem::Contract(problem))?;
    Ok((rule.to_owned(), reason.to_owned()))
}

/// Returns the position of the text that a comment at an offset is about: the one it is in, that on
/// its line before it, or else the next.
fn entry_of(file: &TemplateFile, offset: usize) -> Option<usize> {
    let entries = &file.document.entries;
    let inside = entries.iter().position(|entry| is_around(entry, &(offset..offset)));
    let line = file.text.line_column(offset).line;
    let is_before = |entry: &Entry| {
        let end = entry.scalars.last().map(|scalar| scalar.end);
        end.is_some_and(|end| end <= offset && file.text.line_column(end).line == line)
    };
    let is_after =
        |entry: &Entry| entry.scalars.first().is_some_and(|scalar| scalar.start >= offset);
    inside
        .or_else(|| entries.iter().rposition(is_before))
        .or_else(|| entries.iter().position(is_after))
}

/// Returns whether a range of the file is in a text, from its first literal or value to its last.
fn is_around(entry: &Entry, range: &Range<usize>) -> bool {
    let starts = entry.scalars.first().is_some_and(|first| first.start <= range.start);
    starts && entry.scalars.last().is_some_and(|last| range.end <= last.end)
}
