//! Automatic fixes.

use std::collections::HashSet;

use krr_host::input::{self, InputFormat, LocatedDispatch, SourceText};
use krr_policy::{Effect, Finding, TextEdit};
use similar::{ChangeTag, TextDiff};

use crate::terminal::{DIM, ERROR, SUCCESS, sanitize, styled};

/// Maximum number of passes over one dispatch. A fix may reveal another, but fixes that undo each
/// other must not loop forever.
pub(crate) const MAX_PASSES: usize = 8;

/// Applies the edits of all dispatches in a file, pass by pass, and returns its new content, or `None` if
/// nothing changes.
pub(crate) fn apply_fixes(
    name: &str,
    bytes: &[u8],
    format: Option<InputFormat>,
    edits: impl Fn(&LocatedDispatch) -> Option<Vec<TextEdit>>,
) -> Option<Vec<u8>> {
    let mut current = bytes.to_vec();
    // The format is detected once, since a fix may change what would be detected.
    let format = format
        .or_else(|| InputFormat::from_file_name(name))
        .or_else(|| std::str::from_utf8(bytes).ok().map(InputFormat::detect));
    // Only what a pass has changed may have more to fix.
    let mut pending: Option<HashSet<usize>> = None;
    for _ in 0..MAX_PASSES {
        let located: Vec<_> = input::read(name, &current, format);
        let dispatches = located
            .iter()
            .enumerate()
            .filter(|(index, _)| pending.as_ref().is_none_or(|pending| pending.contains(index)));
        let (changed, edits): (HashSet<_>, Vec<_>) = dispatches
            .filter_map(|(index, located)| {
                let located = located.as_ref().ok()?;
                let edits = edits(located).filter(|edits| !edits.is_empty())?;
                Some((index, (located, edits)))
            })
            .unzip();
        match input::edited_file(&edits).map(String::into_bytes) {
            Some(next) if next != current => current = next,
            _ => break,
        }
        pending = Some(changed);
    }
    (current != bytes).then_some(current)
}

/// Returns the edits of the fixes of findings, except fixes that touch the edits of another.
pub(crate) fn compatible_edits<'f>(findings: impl Iterator<Item = &'f Finding>) -> Vec<TextEdit> {
    let findings = findings.filter(|finding| finding.effect != Effect::Recorded);
    let mut edits: Vec<TextEdit> = Vec::new();
    for fix in findings.filter_map(|finding| finding.fix.as_ref()) {
        let is_compatible = |edit: &TextEdit| {
            edits.iter().all(|other| {
                other.span.fact != edit.span.fact
                    || edit.span.end < other.span.start
                    || other.span.end < edit.span.start
            })
        };
        if fix.edits.iter().all(is_compatible) {
            edits.extend(fix.edits.iter().cloned());
        }
    }
    edits
}

/// Returns a unified diff with three lines of context.
pub(crate) fn diff(name: &str, before: &str, after: &str) -> String {
    let (before, after) = (SourceText::new(name, before), SourceText::new(name, after));
    let name = sanitize(name);
    let mut lines =
        vec![styled(ERROR, &format!("--- {name}")), styled(SUCCESS, &format!("+++ {name}"))];
    let diff = TextDiff::from_lines(before.as_str(), after.as_str());
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        lines.push(styled(DIM, hunk.header().to_string().trim_end()));
        lines.extend(hunk.iter_changes().map(|change| {
            let line = sanitize(change.value().trim_end_matches(['\r', '\n']));
            match change.tag() {
                ChangeTag::Delete => styled(ERROR, &format!("-{line}")),
                ChangeTag::Insert => styled(SUCCESS, &format!("+{line}")),
                ChangeTag::Equal => format!(" {line}"),
            }
        }));
    }
    lines.join("\n") + "\n\n"
}
