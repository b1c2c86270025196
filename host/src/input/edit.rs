//! Text edits applied to a file: as little of it as possible changes.

use std::collections::BTreeMap;
use std::ops::Range;

use krr_policy::{Dispatch, TextEdit};

use super::located_dispatch::LocatedDispatch;
use super::read::read;
use super::rewrite;

/// A dispatch of a file, and the edits of its texts.
pub type DispatchEdits<'d> = (&'d LocatedDispatch, Vec<TextEdit>);

/// Returns the content of a file with edits of its dispatches applied, with a byte order mark if it had
/// one, or `None` if nothing can be applied. Edits with which the file would not parse to the edited
/// dispatch are left out. The cost is linear in the length of the file.
#[must_use]
pub fn edited_file(dispatches: &[DispatchEdits<'_>]) -> Option<String> {
    let (first, _) = dispatches.first()?;
    let mut attempts: Vec<_> =
        dispatches.iter().map(|(dispatch, edits)| Attempt::new(dispatch, edits)).collect();
    loop {
        let mut replacements = Vec::new();
        for attempt in &mut attempts {
            replacements.extend(attempt.replacements());
        }
        if replacements.is_empty() {
            return None;
        }
        let content = first.text().with_byte_order_mark(&first.replace_ranges(replacements));
        let parsed = read(first.text().name(), content.as_bytes(), Some(first.requested_format()));
        let parsed: Vec<_> = parsed.into_iter().flatten().collect();
        let parsed: BTreeMap<_, _> =
            parsed.iter().map(|it| (it.position_in_file(), it.dispatch())).collect();
        let mut failed = false;
        for attempt in attempts.iter_mut().filter(|attempt| attempt.form != Form::LeftOut) {
            let found = parsed.get(&attempt.dispatch.position_in_file()).copied();
            if found != attempt.expected.as_ref() {
                attempt.form = attempt.form.next();
                failed = true;
            }
        }
        if !failed {
            return Some(content);
        }
    }
}

/// The attempt to write the edits of a dispatch.
struct Attempt<'d> {
    dispatch: &'d LocatedDispatch,
    edits: &'d [TextEdit],
    /// The dispatch as it is to be, or `None` if the edits do not fit.
    expected: Option<Dispatch>,
    form: Form,
}

/// How edits are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Only the ranges of the edits.
    InPlace,
    /// The whole scalars.
    Scalars,
    /// Not at all.
    LeftOut,
}

impl Form {
    /// Returns the form to try next.
    const fn next(self) -> Self {
        match self {
            Self::InPlace => Self::Scalars,
            Self::Scalars | Self::LeftOut => Self::LeftOut,
        }
    }
}

impl<'d> Attempt<'d> {
    fn new(dispatch: &'d LocatedDispatch, edits: &'d [TextEdit]) -> Self {
        let expected = dispatch.edited_dispatch(edits);
        let form = if expected.is_none() { Form::LeftOut } else { Form::InPlace };
        Self { dispatch, edits, expected, form }
    }

    /// Returns what is replaced in the file, in the first form that is possible.
    fn replacements(&mut self) -> Vec<(Range<usize>, String)> {
        loop {
            let replacements = match self.form {
                Form::InPlace => self.dispatch.replacements_in_place(self.edits),
                Form::Scalars => self.dispatch.replacements_by_scalar(self.edits),
                Form::LeftOut => return Vec::new(),
            };
            match replacements {
                Some(replacements) => return replacements,
                None => self.form = self.form.next(),
            }
        }
    }
}

impl LocatedDispatch {
    /// Returns the dispatch with edits of the subject and the body applied, or `None` if they
    /// overlap or are out of bounds.
    fn edited_dispatch(&self, edits: &[TextEdit]) -> Option<Dispatch> {
        let mut dispatch = self.dispatch().clone();
        let message = &mut dispatch.message;
        for fact in message.text_paths() {
            let edits = edits_of(edits, &fact);
            if let Some(text) = message.text_at_mut(&fact).filter(|_| !edits.is_empty()) {
                *text = rewrite::apply_edits(text, &edits)?;
            }
        }
        Some(dispatch)
    }

    /// Returns the ranges of the edits in the file, with what they are replaced by.
    pub(super) fn replacements_in_place(
        &self,
        edits: &[TextEdit],
    ) -> Option<Vec<(Range<usize>, String)>> {
        let mut replacements = Vec::new();
        for edit in edits {
            let fact = &edit.span.fact;
            self.source_map(fact)?;
            let replacement = if self.is_markdown_body(fact) {
                edit.replacement.clone()
            } else {
                let scalar = self.text().as_str().get(self.location(fact)?.value.clone())?;
                rewrite::encode_fragment(scalar, &edit.replacement)
            };
            replacements.push((self.span_range(&edit.span), replacement));
        }
        Some(replacements)
    }

    /// Returns the ranges of the scalars of edited texts, with what they are replaced by.
    fn replacements_by_scalar(&self, edits: &[TextEdit]) -> Option<Vec<(Range<usize>, String)>> {
        let mut replacements = Vec::new();
        let message = &self.dispatch().message;
        for fact in message.text_paths() {
            let edits = edits_of(edits, &fact);
            if edits.is_empty() || self.is_markdown_body(&fact) {
                continue;
            }
            let range = self.location(&fact)?.value.clone();
            let text = rewrite::apply_edits(message.text_at(&fact)?, &edits)?;
            let scalar = self.text().as_str().get(range.clone())?;
            let indentation = self.line_indentation(range.start);
            let scalar = rewrite::encode_scalar(self.format(), scalar, &text, indentation);
            replacements.push((range, scalar));
        }
        Some(replacements)
    }

    /// Returns the content of the file with ranges replaced. One that overlaps another is left out: a text
    /// may be part of several dispatches.
    fn replace_ranges(&self, mut replacements: Vec<(Range<usize>, String)>) -> String {
        replacements.sort_by_key(|(range, _)| (range.start, range.end));
        let text = self.text().as_str();
        let mut file = String::with_capacity(text.len());
        let mut at = 0;
        for (range, replacement) in replacements {
            if let Some(unchanged) = text.get(at..range.start) {
                file.push_str(unchanged);
                file.push_str(&replacement);
                at = range.end;
            }
        }
        file.push_str(text.get(at..).unwrap_or_default());
        file
    }

    /// Returns the spaces at the start of the line that contains an offset.
    fn line_indentation(&self, offset: usize) -> &str {
        let text = self.text();
        let line = text.as_str().get(text.line_range(text.line_column(offset).line));
        let line = line.unwrap_or_default();
        line.get(..rewrite::leading_spaces(line)).unwrap_or_default()
    }
}

fn edits_of<'e>(edits: &'e [TextEdit], fact: &str) -> Vec<&'e TextEdit> {
    edits.iter().filter(|edit| edit.span.fact == fact).collect()
}
