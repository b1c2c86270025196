//! The check of the message templates of a project.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

use krr_host::input::{Diagnostic, Problem};
use krr_host::templates::{FileChange, LeftOutReason, Project, TemplateMessage, Templates};

use super::baseline::Baseline;
use super::checker::Checker;
use super::dispatches::progress_bar;
use super::scope::Scope;
use crate::check_result::{CheckResult, Suppression, SuppressionKind};
use crate::failure::Failure;
use crate::fingerprint::fingerprints;
use crate::passed_over::{PassedOver, Reason};
use crate::replace::replace;
use crate::{fix, template_results};

/// The number of messages that are checked before their reports are written: enough for every core,
/// and few enough to keep in memory.
const BLOCK: usize = 512;

impl Checker<'_> {
    /// Checks the templates of the projects.
    pub(super) fn check_templates(&mut self, scope: &Scope) -> Result<(), Failure> {
        let mut written = self.args.write_baseline.as_ref().map(|_| Baseline::default());
        for project in scope.projects().iter().flatten() {
            // Settings may have facts alone, for the files that are named.
            if !project.has_templates() && !scope.is_everything() {
                continue;
            }
            self.check_project(project, scope, written.as_mut())?;
        }
        if let (Some(path), Some(baseline)) = (&self.args.write_baseline, written) {
            baseline.write(path)?;
        }
        Ok(())
    }

    fn check_project(
        &mut self,
        project: &Project,
        scope: &Scope,
        mut written: Option<&mut Baseline>,
    ) -> Result<(), Failure> {
        let baseline = match self.args.baseline.clone().or_else(|| project.baseline()) {
            Some(path) if written.is_none() => Baseline::read(&path, self.locale)?,
            _ => Baseline::default(),
        };
        let (mut templates, diagnostics) = Templates::read(project);
        for diagnostic in &diagnostics {
            self.report_invalid(diagnostic)?;
        }
        if self.args.fix {
            templates = self.fix_templates(project, templates, scope)?;
        }
        self.pass_over_left_out(&templates, scope)?;
        let messages = in_scope(project, &templates, scope);
        let mut is_whole = messages.len() == templates.messages().len();
        let progress = progress_bar(messages.len());
        for block in messages.chunks(BLOCK) {
            let results =
                template_results::evaluate(&self.evaluator, project, &mut templates, block);
            for (index, result) in block.iter().zip(results) {
                progress.inc(1);
                let Some(message) = templates.messages().get(*index) else { continue };
                let mut result = match result {
                    Ok(result) => CheckResult { strict: self.args.strict, ..result },
                    Err(error) => {
                        is_whole = false;
                        self.report_failed(message, error)?;
                        continue;
                    }
                };
                let prints = fingerprints(message, &result.report);
                for (at, fingerprint) in prints.iter().enumerate() {
                    if baseline.has(fingerprint) {
                        let of_baseline = Suppression::of_baseline;
                        result.suppressions.entry(at).or_insert_with(of_baseline);
                    }
                }
                if let Some(written) = written.as_deref_mut() {
                    written.add(message, &result, &prints);
                }
                self.report(message, &result)?;
            }
        }
        progress.finish_and_clear();
        if !is_whole {
            return Ok(());
        }
        if diagnostics.is_empty() {
            for diagnostic in templates.unmatched_placeholders() {
                self.report_invalid(&diagnostic)?;
            }
        }
        if self.args.strict {
            for diagnostic in templates.unused_suppressions() {
                self.report_invalid(&diagnostic)?;
            }
        }
        Ok(())
    }

    /// Applies the fixes to the files of templates, prints the diffs, and returns the templates as they
    /// are then. A file that cannot be written is reported and left as it is.
    fn fix_templates<'p>(
        &mut self,
        project: &'p Project,
        mut templates: Templates<'p>,
        scope: &Scope,
    ) -> Result<Templates<'p>, Failure> {
        let mut changes: BTreeMap<PathBuf, FileChange> = BTreeMap::new();
        let mut edited_files: Option<HashSet<PathBuf>> = None;
        for _ in 0..fix::MAX_PASSES {
            let indices = in_scope(project, &templates, scope);
            let is_affected = |message: &&TemplateMessage| {
                edited_files.as_ref().is_none_or(|it| message.files().any(|file| it.contains(file)))
            };
            let affected: Vec<_> = indices
                .into_iter()
                .filter(|index| templates.messages().get(*index).as_ref().is_some_and(is_affected))
                .collect();
            let evaluator = &self.evaluator;
            let results = template_results::evaluate(evaluator, project, &mut templates, &affected);
            let edits: Vec<_> = affected
                .iter()
                .zip(results)
                .filter_map(|(index, result)| {
                    // What is suppressed stays as it is.
                    let edits = fix::compatible_edits(result.ok()?.active());
                    Some((templates.messages().get(*index)?, edits))
                })
                .collect();
            let (edited, files) = templates.edited(&edits);
            if files.is_empty() {
                break;
            }
            edited_files = Some(files.iter().map(|change| change.path.clone()).collect());
            for change in files {
                match changes.entry(change.path.clone()) {
                    Entry::Vacant(entry) => drop(entry.insert(change)),
                    Entry::Occupied(mut entry) => entry.get_mut().after = change.after,
                }
            }
            templates = edited;
        }
        if changes.is_empty() {
            return Ok(templates);
        }
        let mut all_written = true;
        for FileChange { path, before, after } in changes.values() {
            let name = project.name_of(path);
            let [shown_before, shown_after] = [before, after].map(|it| String::from_utf8_lossy(it));
            self.print_diff(&fix::diff(&name, &shown_before, &shown_after))?;
            if let Err(error) = replace(path, before, after) {
                all_written = false;
                let problem = Problem::Unwritable(error);
                self.report_invalid(&Diagnostic::for_file(&name, problem))?;
            }
        }
        Ok(if all_written { templates } else { Templates::read(project).0 })
    }

    /// Reports what is left out of the files, a line for each file and reason.
    fn pass_over_left_out(
        &mut self,
        templates: &Templates<'_>,
        scope: &Scope,
    ) -> Result<(), Failure> {
        if !scope.is_everything() {
            return Ok(());
        }
        let mut counts: BTreeMap<(Reason, String), usize> = BTreeMap::new();
        for left_out in templates.left_out() {
            let reason = match left_out.reason {
                LeftOutReason::Skipped(_) => Reason::Skipped,
                LeftOutReason::NotSelected => Reason::NotSelected,
                LeftOutReason::Marked(_) => Reason::Marked,
            };
            *counts.entry((reason, left_out.place.file().to_owned())).or_default() += 1;
        }
        for ((reason, file), count) in counts {
            self.pass_over(&PassedOver { name: format!("{file} ({count})"), reason })?;
        }
        Ok(())
    }
}

/// Returns the positions of the messages that are checked.
fn in_scope(project: &Project, templates: &Templates<'_>, scope: &Scope) -> Vec<usize> {
    let messages = templates.messages().iter().enumerate();
    let messages = messages.filter(|(_, message)| scope.has_message(project, message));
    messages.map(|(index, _)| index).collect()
}

impl Suppression {
    fn of_baseline() -> Self {
        Self { kind: SuppressionKind::Baseline, reason: None, place: None }
    }
}
