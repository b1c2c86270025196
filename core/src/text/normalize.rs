//! Normalizes a text for comparison: lower case, without invisible characters, entities decoded.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::text::folding::{fold, is_combining, is_invisible};
use crate::text::markup;
use crate::text::spaced_letters::spaces_within_words;
use crate::text::strings::{slice, tail};

/// A normalized text, which maps its positions back to the source.
#[derive(Debug)]
pub(super) struct Normalized<'a> {
    source: &'a str,
    text: String,
    shifts: Vec<OffsetShift>,
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
    /// Normalizes a text. Linear; the result is never longer than the source.
    pub(super) fn new(source: &'a str) -> Self {
        let text = String::with_capacity(source.len());
        let mut normalized = Self { source, text, shifts: Vec::new() };
        let spaces = spaces_within_words(source);
        let mut spaces = spaces.iter().copied().peekable();
        let mut rest = source;
        while let Some(c) = rest.chars().next() {
            let at = source.len() - rest.len();
            // A tag that was removed may hold spaces of its own.
            while spaces.next_if(|space| *space < at).is_some() {}
            if spaces.next_if_eq(&at).is_some() {
                normalized.remove(1);
                rest = tail(rest, 1);
                continue;
            }
            let until = spaces.peek().map_or(rest.len(), |space| space - at);
            let plain = plain_prefix(rest, until);
            if plain.is_empty() {
                rest = tail(rest, normalized.take_special(c, rest));
            } else {
                normalized.push_ascii(plain);
                rest = tail(rest, plain.len());
            }
        }
        normalized
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
    fn take_special(&mut self, c: char, rest: &str) -> usize {
        let removed = match c {
            '<' => markup::inline_tag_len(rest),
            '=' => markup::soft_break_len(rest),
            _ => None,
        };
        if let Some(length) = removed {
            self.remove(length);
            return length;
        }
        let (c, length) = markup::entity(rest).unwrap_or((c, c.len_utf8()));
        self.push(c, length);
        length
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
    byte.is_ascii() && !matches!(byte, b'&' | b'<' | b'=')
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ("ra<b>ba</b>tt <SPAN class=\"x\">ko</SPAN>de a<bb>b", "rabatt kode a<bb>b"),
        ("<b x y z w>rabatt</b> r a b a t t", "rabatt rabatt"),
        ("ra=\nbatt ko=\r\nde a = b", "rabatt kode a = b"),
        ("&laquo;x&raquo; &quot;&zwnj;y", "«x» \"y"),
    ];

    #[test]
    fn texts_are_normalized() {
        for (source, expected) in NORMALIZED {
            assert_eq!(Normalized::new(source).text(), *expected, "{source}");
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
            let normalized = Normalized::new(source);
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
        let normalized = Normalized::new("x \u{200b}rabatt\u{200b} y");
        assert_eq!(normalized.to_source_range(&(2..8)), 5..11);
        let composed = Normalized::new("pa\u{30a} x");
        assert_eq!(composed.source_text(&(0..3)), "pa\u{30a}");
    }
}
