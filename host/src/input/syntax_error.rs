//! Errors of the parsers: a document that does not have the syntax of its format.

use std::ops::Range;

/// Maximum nesting depth of a document.
pub(super) const MAX_DEPTH: usize = 64;

/// A syntax error in a document.
#[derive(Debug)]
pub(super) struct SyntaxError {
    /// The location in the file, in bytes.
    pub(super) range: Range<usize>,
    pub(super) code: &'static str,
    /// The path of the field, or empty.
    pub(super) path: String,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

impl SyntaxError {
    /// Creates an error with the code `syntax`.
    pub(super) fn new(range: Range<usize>, message: impl Into<String>) -> Self {
        Self::with_code("syntax", range, message)
    }

    pub(super) fn with_code(
        code: &'static str,
        range: Range<usize>,
        message: impl Into<String>,
    ) -> Self {
        Self { range, code, path: String::new(), message: message.into(), help: None }
    }

    pub(super) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn at_field(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// Creates an error for a field that is given a second time.
    pub(super) fn duplicate_field(range: Range<usize>, path: impl Into<String>) -> Self {
        Self::with_code("duplicate_field", range, "given twice")
            .at_field(path)
            .with_help("keep one of them")
    }

    /// Creates an error for a value below the maximum depth.
    pub(super) fn too_deep(range: Range<usize>) -> Self {
        let message = format!("nested more than {MAX_DEPTH} levels deep");
        Self::with_code("too_deep", range, message)
    }
}
