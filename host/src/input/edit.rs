//! Text edits applied to a file: as little of it as possible changes.

use std::cmp::Reverse;
use std::ops::Range;

use krr_policy::{Dispatch, TextEdit};

use super::located_dispatch::LocatedDispatch;
use super::read::read;
use super::rewrite;

impl LocatedDispatch {
    /// Returns the content of the file with edits of the subject and the body applied, with a byte
    /// order mark if it had one, or `None` if the file would not parse to the edited dispatch.
    #[must_use]
    pub fn edited_file(&self, edits: &[TextEdit]) -> Option<String> {
        let expected = self.edited_dispatch(edits)?;
        let parses_to_expected = |file: &String| {
            let format = Some(self.requested_format());
            let dispatches = read(self.text().name(), file.as_bytes(), format);
            let mut parsed = dispatches.into_iter().flatten();
            let same = parsed.find(|parsed| parsed.is_at_place_of(self));
            same.is_some_and(|parsed| *parsed.dispatch() == expected)
        };
        let whole_file = |content: String| self.text().with_byte_order_mark(&content);
        let in_place = self.edited_in_place(edits).map(whole_file).filter(parses_to_expected);
        in_place.or_else(|| self.edited_by_scalar(edits).map(whole_file).filter(parses_to_expected))
    }

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

    /// Replaces only the ranges of the edits.
    fn edited_in_place(&self, edits: &[TextEdit]) -> Option<String> {
        Some(self.replace_ranges(self.replacements_in_place(edits)?))
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

    /// Replaces whole scalars.
    fn edited_by_scalar(&self, edits: &[TextEdit]) -> Option<String> {
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
        Some(self.replace_ranges(replacements))
    }

    /// Returns the content of the file with ranges replaced, which do not overlap.
    fn replace_ranges(&self, mut replacements: Vec<(Range<usize>, String)>) -> String {
        // From the end, so that the offsets before a replacement stay valid.
        replacements.sort_by_key(|(range, _)| Reverse(range.start));
        let mut file = self.text().as_str().to_owned();
        for (range, replacement) in replacements {
            file.replace_range(range, &replacement);
        }
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
