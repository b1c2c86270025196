//! The interface of the readers.

use crate::input::{Problem, SyntaxError, decode};

use super::document::Document;

/// Reads the texts in a file of one format.
pub(crate) trait Reader: Sync {
    /// Decodes the bytes of a file.
    fn decode(&self, bytes: &[u8]) -> Result<String, Problem> {
        decode(bytes).map(str::to_owned)
    }

    /// Encodes the edited content of a file as the bytes that it was read from are encoded. Returns
    /// `None` if the encoding cannot represent it.
    fn encode(&self, _original: &[u8], content: &str) -> Option<Vec<u8>> {
        Some(content.as_bytes().to_vec())
    }

    /// Finds the texts.
    ///
    /// # Errors
    ///
    /// Returns an error if the file does not have the syntax of its format.
    fn read(&self, text: &str) -> Result<Document, SyntaxError>;

    /// Returns a fragment of text as it is written in a scalar, or `None` if the scalar cannot hold it.
    fn write(&self, scalar: &str, fragment: &str) -> Option<String>;
}
