//! A file as text, and where things stand in it.

use std::ops::Range;
use std::sync::OnceLock;

/// The most that one file may hold, in bytes.
pub const MAX_BYTES: usize = 8 << 20;

const BOM: &str = "\u{feff}";

/// A file as text. Offsets are in bytes, after a byte order mark if there was one.
#[derive(Debug)]
pub struct Text {
    name: String,
    content: String,
    marked: bool,
    lines: OnceLock<Vec<usize>>,
}

/// A place as editors show it: both count from one, and columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Text {
    /// A text under the name that people know it by.
    #[must_use]
    pub fn new(name: &str, text: &str) -> Self {
        let marked = text.starts_with(BOM);
        let content = text.strip_prefix(BOM).unwrap_or(text).to_owned();
        Self { name: name.to_owned(), content, marked, lines: OnceLock::new() }
    }

    /// The name of the file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text, without a byte order mark.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.content
    }

    /// The text with another in its place, ready to be written: a byte order mark stays.
    #[must_use]
    pub fn written(&self, text: &str) -> String {
        if self.marked { format!("{BOM}{text}") } else { text.to_owned() }
    }

    /// The line and column of a byte. A byte inside a character counts as its first; one past the
    /// end, as the end.
    #[must_use]
    pub fn position(&self, at: usize) -> Position {
        let at = at.min(self.content.len());
        let line = self.lines().partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|line| self.lines().get(line));
        let before =
            self.content.as_bytes().get(start.copied().unwrap_or(0)..at).unwrap_or_default();
        // Every character has one byte that is no continuation.
        let column = before.iter().filter(|byte| (**byte & 0xC0) != 0x80).count() + 1;
        Position { line: line.max(1), column }
    }

    /// The bytes of a line, counted from one, without its line break.
    #[must_use]
    pub fn line(&self, line: usize) -> Range<usize> {
        let end = self.content.len();
        let start = line.checked_sub(1).and_then(|line| self.lines().get(line).copied());
        let Some(start) = start else { return end..end };
        let next = self.lines().get(line).copied().unwrap_or(end);
        let whole = self.content.get(start..next).unwrap_or_default();
        let bare = whole.strip_suffix('\n').unwrap_or(whole);
        let bare = bare.strip_suffix('\r').unwrap_or(bare);
        start..start + bare.len()
    }

    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let breaks = self.content.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect()
        })
    }
}

/// Where bytes stop being text, if it is anywhere in particular; what is wrong; what to do.
pub(super) type Undecodable = (Option<usize>, String, &'static str);

/// What keeps bytes from being text: where, what, and what to do about it.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, Undecodable> {
    if bytes.len() > MAX_BYTES {
        let message = format!("larger than {} MiB", MAX_BYTES >> 20);
        return Err((
            None,
            message,
            "a dispatch holds one message; lists of recipients stay out of it",
        ));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err((None, "the file is in UTF-16".to_owned(), "save it as UTF-8"));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let byte = bytes.get(at).copied().unwrap_or_default();
        let message = format!("byte {at} (`0x{byte:02X}`) is not UTF-8");
        (Some(at), message, "save the file as UTF-8; it looks like Latin-1 or Windows-1252")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_and_survive_odd_offsets() {
        let text = Text::new("x", "\u{feff}a\r\nblå 😀!\n");
        assert_eq!(text.position(0), Position { line: 1, column: 1 });
        assert_eq!(text.position(3), Position { line: 2, column: 1 });
        assert_eq!(text.position(8), Position { line: 2, column: 5 });
        assert_eq!(text.position(12), Position { line: 2, column: 6 });
        assert_eq!(text.position(1000), Position { line: 3, column: 1 });
        assert_eq!(text.line(1), 0..1);
        assert_eq!(text.line(2), 3..13);
        assert_eq!(text.line(9), 14..14);
        assert_eq!(text.written("b"), "\u{feff}b");
    }
}
