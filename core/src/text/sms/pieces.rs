//! The pieces of a template, in order: its characters, and what its placeholders are filled in with.

use alloc::collections::BTreeMap;
use alloc::string::String;

use crate::contract::MAX_PLACEHOLDER_LENGTH;
use crate::text::strings::{slice, tail};
use crate::text::template::{Construct, ConstructKind, Naming};

/// The number of characters that a placeholder is taken to be filled in with: a name, a date and a
/// time, a case number.
const FILLED: u64 = 15;
/// The same at worst, unless its greatest length is given.
const FILLED_AT_WORST: u64 = 50;

/// The greatest lengths that are given of placeholders, in characters, by their names.
pub(in crate::text) type Lengths = BTreeMap<String, u64>;

/// A piece of a template.
#[derive(Debug, Clone, Copy)]
pub(super) enum Piece {
    Char(char),
    /// A placeholder for a value.
    Placeholder(Value),
    /// A placeholder that leaves no text behind.
    Directive,
}

/// The number of characters of what a placeholder is filled in with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Value {
    /// As it usually is.
    pub(super) usual: u64,
    /// At worst.
    pub(super) at_worst: u64,
}

impl Value {
    /// Returns the lengths of a value whose greatest length may be given.
    fn new(longest: Option<u64>) -> Self {
        let at_worst = longest.unwrap_or(FILLED_AT_WORST).min(MAX_PLACEHOLDER_LENGTH);
        Self { usual: FILLED.min(at_worst), at_worst }
    }
}

/// The pieces of a template that are not read yet.
pub(super) struct Pieces<'t> {
    text: &'t str,
    pub(super) at: usize,
    constructs: &'t [Construct],
    lengths: &'t Lengths,
    naming: Naming,
}

impl<'t> Pieces<'t> {
    /// Returns the pieces of a text with these constructs, whose placeholders may have lengths.
    pub(super) fn new(text: &'t str, constructs: &'t [Construct], lengths: &'t Lengths) -> Self {
        Self { text, at: 0, constructs, lengths, naming: Naming::default() }
    }

    pub(super) fn rest(&self) -> &'t str {
        tail(self.text, self.at)
    }

    /// Takes the characters, up to the next construct, that take one unit each, and returns their number.
    pub(super) fn take_plain(&mut self) -> usize {
        let end = self.constructs.first().map_or(self.text.len(), |it| it.range.start);
        let bytes = self.rest().bytes().take(end.saturating_sub(self.at));
        let run = bytes.take_while(|byte| is_plain(*byte)).count();
        self.at += run;
        run
    }

    /// Takes the next piece.
    pub(super) fn next_piece(&mut self) -> Option<Piece> {
        if let Some((Construct { range, kind }, others)) =
            self.constructs.split_first().filter(|(it, _)| it.range.start == self.at)
        {
            (self.at, self.constructs) = (range.end, others);
            return Some(match kind {
                ConstructKind::Placeholder => {
                    Piece::Placeholder(self.value(slice(self.text, range.clone())))
                }
                ConstructKind::Directive => Piece::Directive,
            });
        }
        // A line break is one character in a message, however a file has it.
        let is_crlf = self.rest().starts_with("\r\n");
        let c = if is_crlf { '\n' } else { self.rest().chars().next()? };
        self.at += c.len_utf8() + usize::from(is_crlf);
        Some(Piece::Char(c))
    }

    /// Returns what the next placeholder is filled in with.
    fn value(&mut self, placeholder: &str) -> Value {
        let is_given = !self.lengths.is_empty();
        let name = is_given.then(|| self.naming.name_next(placeholder));
        Value::new(name.and_then(|name| self.lengths.get(name.as_ref()).copied()))
    }
}

/// Returns whether a character takes one unit in either alphabet and starts no placeholder.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b' ' | b'0'..=b'9' | b'.' | b',' | b'-' | b'\n')
}
