//! Limits on what is read of a file.

use std::ops::Range;

use crate::input::{Problem, SyntaxError};

use super::document::{Document, Entry};

/// Maximum number of texts in a file.
const MAX_ENTRIES: usize = 50_000;

/// Adds a text to a document.
///
/// # Errors
///
/// Returns an error if the document has too many.
pub(super) fn add_entry(document: &mut Document, entry: Entry) -> Result<(), SyntaxError> {
    if document.entries.len() >= MAX_ENTRIES {
        let Range { start, .. } = entry.map.source_range(0..0);
        return Err(SyntaxError::new(start..start, Problem::TooManyTexts(MAX_ENTRIES)));
    }
    document.entries.push(entry);
    Ok(())
}
