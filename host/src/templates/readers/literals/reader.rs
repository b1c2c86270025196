//! The readers of string literals, one for each language.

use crate::input::SyntaxError;

use super::super::document::Document;
use super::super::reader::Reader;
use super::language::{self, Language};
use super::parser::parse;
use super::write::write_in_literal;

/// The reader of string literals.
pub(in super::super) struct LiteralReader {
    language: &'static Language,
}

pub(in super::super) static KOTLIN: LiteralReader = LiteralReader { language: &language::KOTLIN };
pub(in super::super) static JAVA: LiteralReader = LiteralReader { language: &language::JAVA };
pub(in super::super) static CSHARP: LiteralReader = LiteralReader { language: &language::CSHARP };
pub(in super::super) static TYPESCRIPT: LiteralReader =
    LiteralReader { language: &language::TYPESCRIPT };
pub(in super::super) static PYTHON: LiteralReader = LiteralReader { language: &language::PYTHON };

impl Reader for LiteralReader {
    fn read(&self, text: &str) -> Result<Document, SyntaxError> {
        parse(self.language, text)
    }

    fn write(&self, scalar: &str, fragment: &str) -> Option<String> {
        write_in_literal(self.language, scalar, fragment)
    }
}
