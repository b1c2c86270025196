//! Labels of the catalogue.

use krr_policy::{Catalogue, StatementSource};

/// Returns a label of the catalogue, or its key if the catalogue has none.
pub(super) fn label<'a>(catalogue: &'a Catalogue, key: &'a str) -> &'a str {
    catalogue.labels.get(key).map_or(key, String::as_str)
}

/// Returns the label of a source of statements.
pub(super) fn source_label(catalogue: &Catalogue, source: StatementSource) -> &str {
    let key = match source {
        StatementSource::Guidelines => "source.guidelines",
        StatementSource::Register => "source.register",
        StatementSource::Practice => "source.practice",
    };
    label(catalogue, key)
}
