//! Making the edits that can be made mechanically.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use krr_host::EngineError;
use krr_host::input::{self, Format, Source, Text};
use krr_policy::{Effect, Report, TextEdit};
use similar::{ChangeTag, TextDiff};
use tempfile::NamedTempFile;

use crate::terminal::{ERROR, GOOD, QUIET, neutral, styled};

/// How many rounds of edits a file gets for each dispatch in it: a fix may uncover another, but
/// two that undo each other must not go on.
const ROUNDS: usize = 8;

/// The file with every edit made that its reports offer, or `None` when they offer none.
pub(crate) fn apply(
    name: &str,
    bytes: &[u8],
    format: Option<Format>,
    check: impl Fn(&Source) -> Result<Report, EngineError>,
) -> Option<Vec<u8>> {
    let mut current = bytes.to_vec();
    // What the text looks like must not change with the text.
    let format = format
        .or_else(|| Format::of_name(name))
        .or_else(|| std::str::from_utf8(bytes).ok().map(Format::of_text));
    let items = input::read(name, bytes, format).len();
    for item in 0..items {
        for _ in 0..ROUNDS {
            match round(name, &current, format, item, &check) {
                Some(next) => current = next,
                None => break,
            }
        }
    }
    (current != bytes).then_some(current)
}

/// One dispatch of the file with the edits that its report offers. `None` when there is nothing
/// to change, or when the file would not read back as it should.
fn round(
    name: &str,
    bytes: &[u8],
    format: Option<Format>,
    item: usize,
    check: &impl Fn(&Source) -> Result<Report, EngineError>,
) -> Option<Vec<u8>> {
    let source = input::read(name, bytes, format).into_iter().nth(item)?.ok()?;
    let edits = edits(&check(&source).ok()?);
    let changed = source.with_edits(&edits)?;
    if changed == source.text().as_str() {
        return None;
    }
    let written = source.text().written(&changed).into_bytes();
    let again = input::read(name, &written, format).into_iter().nth(item)?.ok()?;
    (again.dispatch() == &source.edited(&edits)?).then_some(written)
}

/// The edits of a report, without those that would touch a place twice.
fn edits(report: &Report) -> Vec<TextEdit> {
    let offered = report.findings.iter().filter(|finding| finding.effect != Effect::Recorded);
    let mut edits: Vec<TextEdit> = Vec::new();
    for fix in offered.filter_map(|finding| finding.fix.as_ref()) {
        let free = |edit: &TextEdit| {
            edits.iter().all(|taken| {
                taken.span.fact != edit.span.fact
                    || edit.span.end < taken.span.start
                    || taken.span.end < edit.span.start
            })
        };
        if fix.edits.iter().all(free) {
            edits.extend(fix.edits.iter().cloned());
        }
    }
    edits
}

/// Writes a file in one step: whoever reads it gets the old one or the new one.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link stays a link.
    let path = fs::canonicalize(path)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().set_permissions(fs::metadata(&path)?.permissions())?;
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|error| error.error)?;
    Ok(())
}

/// What has changed, with three lines around it.
pub(crate) fn diff(name: &str, before: &[u8], after: &[u8]) -> String {
    let decode = |bytes| Text::new(name, &String::from_utf8_lossy(bytes));
    let (before, after) = (decode(before), decode(after));
    let name = neutral(name);
    let mut lines =
        vec![styled(ERROR, &format!("--- {name}")), styled(GOOD, &format!("+++ {name}"))];
    let diff = TextDiff::from_lines(before.as_str(), after.as_str());
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        lines.push(styled(QUIET, hunk.header().to_string().trim_end()));
        lines.extend(hunk.iter_changes().map(|change| {
            let line = neutral(change.value().trim_end_matches(['\r', '\n']));
            match change.tag() {
                ChangeTag::Delete => styled(ERROR, &format!("-{line}")),
                ChangeTag::Insert => styled(GOOD, &format!("+{line}")),
                ChangeTag::Equal => format!(" {line}"),
            }
        }));
    }
    lines.join("\n") + "\n\n"
}
