//! Normalizes what is perceived of a source for comparison: lower case, without invisible characters,
//! character references decoded.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::text::folding::{fold, is_combining, is_invisible};
use crate::text::markup::{Characters, Piece, PieceKind, ReferenceContext, character_reference};
use crate::text::spaced_letters::spaces_within_words;
use crate::text::strings::{slice, tail};
use crate::text::template::{Meaning, meaning};

/// A normalized text, which maps its positions back to the source.
#[derive(Debug)]
pub(super) struct Normalized<'a> {
    source: &'a str,
    text: String,
    shifts: Vec<OffsetShift>,
    /// The byte ranges of the placeholders in the normalized text, in order.
    placeholders: Vec<Range<usize>>,
}

/// A place where bytes were removed from the source.
#[derive(Debug)]
struct OffsetShift {
    /// The position in the normalized text.
    at: usize,
    /// The number of bytes removed up to here, with those removed here.
    removed: usize,
    /// True if the bytes removed here belong to the character before, such as a combining mark.
    belongs_before: bool,
}

impl<'a> Normalized<'a> {
    /// Normalizes what is perceived of a source. Linear; the result is never longer than the source.
    pub(super) fn new(source: &'a str, pieces: &[Piece]) -> Self {
        let length = pieces.iter().map(|piece| piece.range.len()).sum();
        let text = String::with_capacity(length);
        let mut normalized = Self { source, text, shifts: Vec::new(), placeholders: Vec::new() };
        let mut at = 0;
        for Piece { range, kind } in pieces {
            normalized.remove(range.start - at);
            at = range.end;
            let before = normalized.text.len();
            match kind {
                PieceKind::Text => {
                    normalized.push_text(slice(source, range.clone()), ReferenceContext::Text);
                }
                PieceKind::Value => {
                    normalized.push_text(slice(source, range.clone()), ReferenceContext::Attribute);
                }
                PieceKind::Placeholder => {
                    normalized.push_as_written(slice(source, range.clone()));
                    normalized.placeholders.push(before..normalized.text.len());
                }
                PieceKind::Space => normalized.text.push(' '),
                PieceKind::LineBreak => normalized.text.push('\n'),
                PieceKind::BlockBreak => normalized.text.push_str("\n\n"),
            }
        }
        normalized
    }

    /// Appends a text.
    fn push_text(&mut self, text: &str, context: ReferenceContext) {
        let spaces = spaces_within_words(text);
        let mut spaces = spaces.iter().copied().peekable();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let at = text.len() - rest.len();
            // A soft line break that was removed may hold spaces of its own.
            while spaces.next_if(|space| *space < at).is_some() {}
            if spaces.next_if_eq(&at).is_some() {
                self.remove(1);
                rest = tail(rest, 1);
                continue;
            }
            let until = spaces.peek().map_or(rest.len(), |space| space - at);
            let plain = plain_prefix(rest, until);
            if plain.is_empty() {
                rest = tail(rest, self.take_special(c, rest, context));
            } else {
                self.push_ascii(plain);
                rest = tail(rest, plain.len());
            }
        }
    }

    /// Appends a text in which nothing stands for something else.
    fn push_as_written(&mut self, text: &str) {
        for c in text.chars() {
            self.push(c, c.len_utf8());
        }
    }

    /// Returns the byte ranges of the placeholders in the normalized text, in order.
    pub(super) fn placeholders(&self) -> &[Range<usize>] {
        &self.placeholders
    }

    /// Returns what a placeholder stands for: by its name as it is written, or without what is hidden in it.
    pub(super) fn meaning(&self, placeholder: &Range<usize>) -> Option<Meaning> {
        let without_hidden = || meaning(slice(self.text(), placeholder.clone()));
        meaning(self.source_text(placeholder)).or_else(without_hidden)
    }

    /// Returns the position in the normalized text of a position in the source, or of what follows it.
    pub(super) fn position_of(&self, source: usize) -> usize {
        let is_before = |shift: &OffsetShift| shift.at + shift.removed <= source;
        let shifts = self.shifts.partition_point(is_before);
        let next = self.shifts.get(shifts).map_or(self.text.len(), |shift| shift.at);
        source.saturating_sub(self.removed_by(shifts)).min(next)
    }

    /// Returns the normalized text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Maps a range of the normalized text to the source; the result is whole characters.
    pub(super) fn to_source_range(&self, range: &Range<usize>) -> Range<usize> {
        let before_start = |shift: &OffsetShift| shift.at <= range.start;
        let before_end = |shift: &OffsetShift| {
            shift.at < range.end || shift.at == range.end && shift.belongs_before
        };
        let start = range.start + self.removed_by(self.shifts.partition_point(before_start));
        start..range.end + self.removed_by(self.shifts.partition_point(before_end))
    }

    /// Returns the source at a range of the normalized text.
    pub(super) fn source_text(&self, range: &Range<usize>) -> &'a str {
        slice(self.source, self.to_source_range(range))
    }

    /// Returns the number of bytes removed by the first so many shifts.
    fn removed_by(&self, shifts: usize) -> usize {
        shifts.checked_sub(1).and_then(|last| self.shifts.get(last)).map_or(0, |it| it.removed)
    }

    /// Appends ASCII characters.
    fn push_ascii(&mut self, ascii: &str) {
        let start = self.text.len();
        self.text.push_str(ascii);
        if let Some(added) = self.text.get_mut(start..) {
            added.make_ascii_lowercase();
        }
    }

    /// Appends or removes what begins with the first character of the rest; returns its length.
    fn take_special(&mut self, c: char, rest: &str, context: ReferenceContext) -> usize {
        if c == '='
            && let Some(length) = soft_break_len(rest)
        {
            self.remove(length);
            return length;
        }
        match character_reference(rest, context) {
            Some((Characters::Numbered(c), length)) => {
                self.push(c, length);
                length
            }
            Some((Characters::Named(characters), length)) => {
                self.push_named(characters, length);
                length
            }
            None => {
                self.push(c, c.len_utf8());
                c.len_utf8()
            }
        }
    }

    /// Appends the characters of a reference that takes `length` bytes in the source.
    fn push_named(&mut self, characters: &str, length: usize) {
        let mut left = length;
        let mut characters = characters.chars().peekable();
        while let Some(c) = characters.next() {
            // The last one takes the rest; a second one that does not fit is a combining mark.
            let taken = if characters.peek().is_some_and(|_| left > c.len_utf8()) {
                c.len_utf8()
            } else {
                left
            };
            self.push(c, taken);
            left -= taken;
            if left == 0 {
                return;
            }
        }
    }

    /// Appends a character that takes `length` bytes in the source.
    fn push(&mut self, c: char, length: usize) {
        let before = self.text.len();
        if is_combining(c) {
            self.compose(c);
        } else if !is_invisible(c) {
            self.text.push(fold(c));
        }
        let kept = self.text.len() - before;
        self.add_shift(length - kept, kept > 0 || is_combining(c));
    }

    /// Removes so many bytes of the source.
    fn remove(&mut self, length: usize) {
        self.add_shift(length, false);
    }

    /// Notes that bytes were removed here.
    fn add_shift(&mut self, length: usize, belongs_before: bool) {
        if length == 0 {
            return;
        }
        let at = self.text.len();
        let belongs_before = belongs_before && at > 0;
        let removed = self.removed_by(self.shifts.len()) + length;
        match self.shifts.last_mut() {
            Some(last) if last.at == at && (!last.belongs_before || belongs_before) => {
                last.removed = removed;
            }
            _ => self.shifts.push(OffsetShift { at, removed, belongs_before }),
        }
    }

    /// Composes a combining mark with the letter before it where Norwegian has such a letter; any
    /// other mark is dropped. All other compositions would take the tables of Unicode.
    fn compose(&mut self, mark: char) {
        // What follows a placeholder is no part of its name.
        if self.placeholders.last().is_some_and(|last| last.end == self.text.len()) {
            return;
        }
        let composed = match (self.text.chars().next_back(), mark) {
            (Some('a'), '\u{30a}') => 'å',
            (Some('a'), '\u{308}') => 'ä',
            (Some('o'), '\u{308}') => 'ö',
            (Some('u'), '\u{308}') => 'ü',
            (Some('e'), '\u{301}') => 'é',
            _ => return,
        };
        // An invisible character in between has a shift here, which must not move.
        if self.shifts.last().is_none_or(|shift| shift.at < self.text.len()) {
            self.text.pop();
            self.text.push(composed);
        }
    }
}

/// Returns the ASCII prefix of a text, of at most so many bytes, that needs no more than lower case.
fn plain_prefix(text: &str, most: usize) -> &str {
    let bytes = text.as_bytes().iter().take(most);
    let length = bytes.take_while(|byte| is_plain(**byte)).count();
    slice(text, 0..length)
}

const fn is_plain(byte: u8) -> bool {
    byte.is_ascii() && !matches!(byte, b'&' | b'=')
}

/// Returns the length of the soft line break, which only transport needs, that a text starts with.
fn soft_break_len(text: &str) -> Option<usize> {
    match text.as_bytes() {
        [b'=', b'\n', ..] => Some(2),
        [b'=', b'\r', b'\n', ..] => Some(3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::markup::perceive;
    use crate::text::template::constructs;

    /// Normalizes the text that everybody reads in a source.
    fn normalized_of(source: &str) -> Normalized<'_> {
        let perceived = perceive(source, &constructs(source));
        Normalized::new(source, perceived.views.first().map_or(&[], |view| &view.pieces))
    }

    /// Source and normalized text.
    const NORMALIZED: &[(&str, &str)] = &[
        ("", ""),
        ("ÆØÅ ÉÈÊ ÓÒÔ ÜÖÄ Á", "æøå éèê óòô üöä á"),
        ("ČĐŊŠŦŽ čđŋšŧž", "čđŋšŧž čđŋšŧž"),
        ("Ÿ ×÷ ß", "ÿ ×÷ ß"),
        ("kontakt\u{ad}register", "kontaktregister"),
        ("r\u{200b}a\u{2060}batt\u{feff}", "rabatt"),
        ("Fra\u{30a} sma\u{30a}", "frå små"),
        ("e\u{301}n x\u{301}", "én x"),
        ("h&oslash;yr &Aring;&nbsp;&amp; &#229; &#xE5; &ukjent; &", "høyr å & å å &ukjent; &"),
        ("e\u{2011}post", "e-post"),
        ("ＲＡＢＡＴＴ", "rabatt"),
        ("rаbаtt РАБ Ταβ", "rabatt paб tab"),
        ("R A B A T T! r a b dd x y z z y", "rabatt! r a b dd xyzzy"),
        ("a b c d", "abcd"),
        ("a b c dd å ø æ e.", "a b c dd åøæe."),
        ("ra<b>ba</b>tt <SPAN class=\"x\">ko</SPAN>de a<bb>b", "rabatt kode ab"),
        ("<b x y z w>rabatt</b> r a b a t t", "rabatt rabatt"),
        ("ra=\nbatt ko=\r\nde a = b", "rabatt kode a = b"),
        ("&laquo;x&raquo; &quot;&zwnj;y", "«x» \"y"),
    ];

    #[test]
    fn texts_are_normalized() {
        for (source, expected) in NORMALIZED {
            assert_eq!(normalized_of(source).text(), *expected, "{source}");
        }
    }

    #[test]
    fn every_range_maps_to_whole_characters() {
        let samples = [
            "a\u{200b}\u{30a}b",
            "\u{30a}a",
            "&#x1F600;a",
            "&shy;a&aring;",
            "a\u{30a}\u{ad}\u{308}b",
        ];
        for source in NORMALIZED.iter().map(|(source, _)| *source).chain(samples) {
            let normalized = normalized_of(source);
            let mut places: Vec<usize> =
                normalized.text().char_indices().map(|(at, _)| at).collect();
            places.push(normalized.text().len());
            for (nth, start) in places.iter().enumerate() {
                for end in places.iter().skip(nth + 1) {
                    let range = normalized.to_source_range(&(*start..*end));
                    assert!(
                        source.get(range.clone()).is_some_and(|text| !text.is_empty()),
                        "{source} {range:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn invisible_characters_at_the_edges_are_outside_the_range() {
        let normalized = normalized_of("x \u{200b}rabatt\u{200b} y");
        assert_eq!(normalized.to_source_range(&(2..8)), 5..11);
        let composed = normalized_of("pa\u{30a} x");
        assert_eq!(composed.source_text(&(0..3)), "pa\u{30a}");
        assert_eq!(normalized_of("$a\u{30a} b").text(), "$a b");
    }
}
