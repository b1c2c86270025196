//! Errors of the parsers: a document that does not have the syntax of its format.

use std::ops::Range;

use krr_policy::InputProblem;

use super::problem::Problem;

/// An error in a document, with its location.
#[derive(Debug)]
pub(crate) struct SyntaxError {
    /// The location in the file, in bytes.
    pub(crate) range: Range<usize>,
    /// The path of the field, or empty.
    pub(crate) path: String,
    pub(crate) problem: Problem,
}

impl SyntaxError {
    pub(crate) const fn new(range: Range<usize>, problem: Problem) -> Self {
        Self { range, path: String::new(), problem }
    }

    pub(crate) fn at_field(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// Creates an error for a field that is given a second time.
    pub(crate) fn duplicate_field(range: Range<usize>, path: impl Into<String>) -> Self {
        Self::new(range, Problem::Contract(InputProblem::DuplicateField)).at_field(path)
    }
}
