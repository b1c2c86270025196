//! Literals and expressions that are joined into one text.

use std::ops::Range;

use super::super::document::Entry;
use super::super::mapped_text::MappedText;
use super::indentation::dedented;
use super::literal::{Content, Literal};

/// The name of an expression that has none.
const UNNAMED: &str = "value";

/// The longest name of an expression, in characters.
const MAX_NAME: usize = 60;

/// Literals and expressions in the order in which they are joined.
#[derive(Debug, Default)]
pub(super) struct Chain {
    parts: Vec<Part>,
    /// The name before the first literal, if it is the function that reads it.
    pub(super) tag: Option<Range<usize>>,
}

#[derive(Debug)]
enum Part {
    Literal(Literal),
    Expression { source: Range<usize>, name: String },
}

impl Chain {
    pub(super) fn push(&mut self, literal: Literal) {
        self.parts.push(Part::Literal(literal));
    }

    pub(super) fn push_expression(&mut self, source: Range<usize>, name: String) {
        self.parts.push(Part::Expression { source, name });
    }

    /// Returns the literal if it is the last part.
    pub(super) fn last_literal(&mut self) -> Option<&mut Literal> {
        match self.parts.last_mut() {
            Some(Part::Literal(literal)) => Some(literal),
            _ => None,
        }
    }

    /// Returns whether the last part is a literal that a call trims.
    pub(super) fn is_last_trimmed(&self) -> bool {
        matches!(self.parts.last(), Some(Part::Literal(literal)) if literal.trim.is_some())
    }

    /// Returns the literal if it is the only part.
    pub(super) fn only_literal(&self) -> Option<&Literal> {
        match self.parts.as_slice() {
            [Part::Literal(literal)] => Some(literal),
            _ => None,
        }
    }

    /// Returns the text. `key_range` is the place of its name, if it has one.
    pub(super) fn into_entry(
        self,
        source: &str,
        key: String,
        key_range: Option<Range<usize>>,
        call: Option<String>,
    ) -> Entry {
        let mut text = MappedText::default();
        let (mut scalars, mut interpolations) = (Vec::new(), Vec::new());
        let mut start = None;
        for part in self.parts {
            let before = text.len();
            match part {
                Part::Literal(literal) => {
                    start.get_or_insert(literal.range.start);
                    scalars.push(literal.range.clone());
                    push_literal(literal, source, &mut text, &mut interpolations);
                }
                Part::Expression { source, name } => {
                    start.get_or_insert(source.start);
                    text.push_decoded(&format!("{{{{{name}}}}}"), source);
                    interpolations.push(before..text.len());
                }
            }
        }
        let start = start.unwrap_or_default();
        let (text, map) = text.finish();
        let key_range = key_range.unwrap_or(start..start);
        Entry { key, key_range, text, map, scalars, call, interpolations }
    }
}

/// Returns the name of an expression as it is in a placeholder.
pub(super) fn expression_name(word: Option<&str>) -> String {
    let name = word.unwrap_or(UNNAMED).chars().filter(|c| c.is_alphanumeric() || *c == '_');
    name.take(MAX_NAME).collect()
}

fn push_literal(
    literal: Literal,
    source: &str,
    text: &mut MappedText,
    interpolations: &mut Vec<Range<usize>>,
) {
    let content_start = literal.content_start();
    let pieces = dedented(literal, source);
    let start = pieces.first().map_or(content_start, |piece| piece.source.start);
    text.push_verbatim("", start);
    for piece in pieces {
        let before = text.len();
        let written = source.get(piece.source.clone()).unwrap_or_default();
        match piece.content {
            Content::Verbatim => text.push_verbatim(written, piece.source.start),
            Content::Escape(Some(c)) => text.push_decoded(c.encode_utf8(&mut [0; 4]), piece.source),
            Content::Escape(None) => {}
            Content::Expression(name) => {
                // What is a placeholder as it is written stays one.
                let placeholder =
                    if is_placeholder(written) { written } else { &format!("{{{{{name}}}}}") };
                text.push_decoded(placeholder, piece.source);
                interpolations.push(before..text.len());
            }
        }
    }
}

/// Returns whether an expression in a literal is a name in braces, perhaps of a member.
fn is_placeholder(written: &str) -> bool {
    let braces = written.trim_start_matches('$');
    let name = braces.trim_start_matches('{').trim_end_matches('}');
    braces.starts_with('{')
        && name.len() < MAX_NAME
        && name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.'))
}
