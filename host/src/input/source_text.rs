//! The text of a file, with conversion from byte offsets to lines and columns.

use std::ops::Range;
use std::sync::OnceLock;

use super::limits::MAX_BYTES;
use super::private;
use super::problem::Problem;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The text of a file. Offsets are in bytes and do not count a byte order mark.
#[derive(Debug)]
pub struct SourceText {
    name: String,
    content: String,
    has_byte_order_mark: bool,
    line_starts: OnceLock<Vec<usize>>,
    /// The ranges that are not to be shown, in order and apart.
    hidden: Vec<Range<usize>>,
    /// The ranges that look like identity numbers and addresses, in order.
    private: OnceLock<Vec<Range<usize>>>,
}

/// A line and column as editors show them: both count from one, and columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl SourceText {
    /// Creates the text of a file with this name.
    #[must_use]
    pub fn new(name: &str, text: &str) -> Self {
        let stripped = text.strip_prefix(BYTE_ORDER_MARK);
        Self {
            name: name.to_owned(),
            content: stripped.unwrap_or(text).to_owned(),
            has_byte_order_mark: stripped.is_some(),
            line_starts: OnceLock::new(),
            hidden: Vec::new(),
            private: OnceLock::new(),
        }
    }

    /// Returns the text with ranges that are not to be shown.
    pub(super) fn hiding(self, ranges: Vec<Range<usize>>) -> Self {
        Self { hidden: private::join(ranges), ..self }
    }

    /// Returns whether the character at an offset is not to be shown.
    #[must_use]
    pub fn is_hidden(&self, offset: usize) -> bool {
        is_in(&self.hidden, offset)
    }

    /// Returns whether the character at an offset is not to be shown, or looks as if it were part of an
    /// identity number or an address: what may be shown is known only of a file without errors.
    #[must_use]
    pub fn may_be_private(&self, offset: usize) -> bool {
        let private = || self.private.get_or_init(|| private::private_ranges(&self.content));
        self.is_hidden(offset) || is_in(private(), offset)
    }

    /// Returns the text as it may be shown.
    pub(super) fn masked(&self) -> String {
        private::mask(&self.content, &self.hidden)
    }

    /// Returns the name of the file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the name of the file, followed by the number of the dispatch in brackets if the file
    /// may hold several.
    pub(super) fn label(&self, item: Option<usize>) -> String {
        item.map_or_else(|| self.name.clone(), |item| format!("{}[{item}]", self.name))
    }

    /// Returns the text without a byte order mark.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.content
    }

    /// Returns `content` as the new content of the file, with a byte order mark if the file had one.
    pub(crate) fn with_byte_order_mark(&self, content: &str) -> String {
        if self.has_byte_order_mark {
            format!("{BYTE_ORDER_MARK}{content}")
        } else {
            content.to_owned()
        }
    }

    /// Returns the line and column of a byte. An offset inside a character counts as its start, and
    /// an offset past the end as the end.
    #[must_use]
    pub fn line_column(&self, offset: usize) -> LineColumn {
        let offset = offset.min(self.content.len());
        let line = self.line_starts().partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|index| self.line_starts().get(index));
        let before =
            self.content.as_bytes().get(start.copied().unwrap_or(0)..offset).unwrap_or_default();
        // Counts characters: every character has exactly one byte that is not a continuation byte.
        let column = before.iter().filter(|byte| (**byte & 0xC0) != 0x80).count() + 1;
        LineColumn { line: line.max(1), column }
    }

    /// Returns the byte range of a line, counted from one, without its line break.
    #[must_use]
    pub fn line_range(&self, line: usize) -> Range<usize> {
        let end = self.content.len();
        let start = line.checked_sub(1).and_then(|index| self.line_starts().get(index).copied());
        let Some(start) = start else { return end..end };
        let next = self.line_starts().get(line).copied().unwrap_or(end);
        let line = self.content.get(start..next).unwrap_or_default();
        let line = line.strip_suffix('\n').unwrap_or(line);
        let line = line.strip_suffix('\r').unwrap_or(line);
        start..start + line.len()
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let breaks = self.content.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(offset, _)| offset + 1)).collect()
        })
    }
}

/// Returns whether an offset is in one of the ranges, which are in order and apart.
fn is_in(ranges: &[Range<usize>], offset: usize) -> bool {
    let index = ranges.partition_point(|range| range.end <= offset);
    ranges.get(index).is_some_and(|range| range.start <= offset)
}

/// Decodes the bytes of a file as UTF-8.
pub(crate) fn decode(bytes: &[u8]) -> Result<&str, Problem> {
    if bytes.len() > MAX_BYTES {
        return Err(Problem::TooLarge);
    }
    let has_mark = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    // Without a mark, the other half of an ASCII character is zero.
    let has_zero = matches!(bytes, [0, other, ..] | [other, 0, ..] if *other != 0);
    if has_mark || has_zero {
        return Err(Problem::Utf16);
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        Problem::NotUtf8 { offset, byte: bytes.get(offset).copied().unwrap_or_default() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_every_offset_has_a_position() {
        let text = SourceText::new("x", "\u{feff}a\r\nblå 😀!\n");
        for (name, offset, line, column) in [
            ("first byte", 0, 1, 1),
            ("start of the second line", 3, 2, 1),
            ("after a two-byte character", 8, 2, 5),
            ("inside a four-byte character", 12, 2, 6),
            ("past the end", 1000, 3, 1),
        ] {
            assert_eq!(text.line_column(offset), LineColumn { line, column }, "{name}");
        }
    }

    #[test]
    fn line_ranges_leave_out_line_breaks_and_the_byte_order_mark() {
        let text = SourceText::new("x", "\u{feff}a\r\nblå 😀!\n");
        assert_eq!(text.line_range(1), 0..1);
        assert_eq!(text.line_range(2), 3..13);
        assert_eq!(text.line_range(9), 14..14, "past the end");
    }

    #[test]
    fn a_byte_order_mark_is_kept_if_the_file_had_one() {
        assert_eq!(SourceText::new("x", "\u{feff}a").with_byte_order_mark("b"), "\u{feff}b");
        assert_eq!(SourceText::new("x", "a").with_byte_order_mark("b"), "b");
    }
}
