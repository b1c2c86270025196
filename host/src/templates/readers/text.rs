//! Text in a template language, perhaps with front matter.

use crate::input::SyntaxError;

use super::document::Document;
use super::reader::Reader;
use super::template::{read_template, write_in_template};

/// The reader of text templates.
pub(super) struct TextReader;

impl Reader for TextReader {
    fn read(&self, text: &str) -> Result<Document, SyntaxError> {
        read_template(text)
    }

    fn write(&self, scalar: &str, fragment: &str) -> Option<String> {
        write_in_template(scalar, fragment)
    }
}
