//! Where each character of a text stands in the scalar that it was written as.

use std::ops::Range;

/// A text beside the scalar it was written as: pieces that correspond, in order.
#[derive(Debug)]
pub(super) struct Alignment {
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    text: Range<usize>,
    scalar: Range<usize>,
}

impl Alignment {
    /// A text that stands verbatim from a byte of the file on.
    pub(super) fn verbatim(length: usize, at: usize) -> Self {
        Self { pieces: vec![Piece { text: 0..length, scalar: at..at + length }] }
    }

    /// Finds the text in its scalar, which stands at `base` in the file. `None` when the two do
    /// not correspond in any way that is understood; the scalar is then one place.
    pub(super) fn find(text: &str, scalar: &str, base: usize) -> Option<Self> {
        let (content, start, escapes) = content(scalar);
        let mut walk = Walk {
            text,
            scalar: content,
            at: 0,
            from: 0,
            escapes,
            base: base + start,
            pieces: Vec::new(),
        };
        while walk.at < text.len() {
            walk.step()?;
        }
        Some(Self { pieces: walk.pieces })
    }

    /// The bytes of the file in which a part of the text is written.
    pub(super) fn locate(&self, part: Range<usize>) -> Range<usize> {
        let start = self.start(part.start);
        let end = if part.is_empty() { start } else { self.end(part.end) };
        start..end.max(start)
    }

    fn start(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.text.end <= at);
        match self.pieces.get(after) {
            Some(piece) => piece.scalar.start + piece.inside(at),
            None => self.pieces.last().map_or(0, |piece| piece.scalar.end),
        }
    }

    fn end(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.text.end < at);
        match self.pieces.get(after) {
            Some(piece) if piece.text.end == at => piece.scalar.end,
            Some(piece) => piece.scalar.start + piece.inside(at),
            None => self.pieces.last().map_or(0, |piece| piece.scalar.end),
        }
    }
}

impl Piece {
    /// How far into the scalar's piece a byte of the text is.
    fn inside(&self, at: usize) -> usize {
        let verbatim = self.text.len() == self.scalar.len();
        if verbatim { at.saturating_sub(self.text.start) } else { 0 }
    }
}

/// The scalar without quotes and block header, where that begins, and whether `\` escapes.
fn content(scalar: &str) -> (&str, usize, bool) {
    for (quote, escapes) in [("\"\"\"", true), ("'''", false), ("\"", true), ("'", false)] {
        let inner = scalar.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
        if let Some(inner) = inner {
            return (inner, quote.len(), escapes);
        }
    }
    if scalar.starts_with(['|', '>'])
        && let Some((header, block)) = scalar.split_once('\n')
    {
        return (block, header.len() + 1, false);
    }
    (scalar, 0, false)
}

struct Walk<'a> {
    text: &'a str,
    scalar: &'a str,
    /// How far the text is found.
    at: usize,
    /// How far the scalar is used.
    from: usize,
    escapes: bool,
    base: usize,
    pieces: Vec<Piece>,
}

impl<'a> Walk<'a> {
    fn step(&mut self) -> Option<()> {
        let text = self.text.get(self.at..)?;
        let scalar = self.scalar.get(self.from..)?;
        let written = scalar.chars().next()?;
        if self.escapes && written == '\\' {
            return self.escape(text, scalar);
        }
        let meant = text.chars().next()?;
        if starts_break(scalar) || (written == ' ' && meant != ' ') {
            return self.blank(text, scalar);
        }
        if written == meant {
            self.take(meant.len_utf8(), written.len_utf8());
            return Some(());
        }
        // A quote inside single quotes is written twice.
        (written == '\'').then(|| self.from += 1)
    }

    /// Line breaks, with the indentation and folding around them, correspond as one piece.
    fn blank(&mut self, text: &str, scalar: &str) -> Option<()> {
        let is_blank = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
        let written = scalar.len() - scalar.trim_start_matches(is_blank).len();
        let meant = text.len() - text.trim_start_matches(is_blank).len();
        // Indentation before the first character stands for nothing.
        if meant > 0 {
            self.take(meant, written);
        } else {
            self.from += written;
        }
        (written > 0).then_some(())
    }

    fn escape(&mut self, text: &str, scalar: &'a str) -> Option<()> {
        let code = scalar.chars().nth(1)?;
        let digits = match code {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            '\n' | '\r' | ' ' => {
                // A break that is escaped, with the indentation after it, stands for nothing.
                let rest = scalar.get(1..)?;
                let blank = rest.len() - rest.trim_start().len();
                self.from += 1 + blank;
                return Some(());
            }
            _ => 0,
        };
        let meant = text.chars().next()?;
        let halves = if code == 'u' && u32::from(meant) > 0xFFFF { 2 } else { 1 };
        self.take(meant.len_utf8(), halves * (1 + code.len_utf8() + digits));
        Some(())
    }

    /// Notes that so many bytes of the text correspond to so many of the scalar.
    fn take(&mut self, meant: usize, written: usize) {
        let text = self.at..self.at + meant;
        let scalar = self.base + self.from..self.base + self.from + written;
        self.at += meant;
        self.from += written;
        match self.pieces.last_mut() {
            Some(last)
                if meant == written
                    && last.text.len() == last.scalar.len()
                    && last.scalar.end == scalar.start =>
            {
                last.text.end = text.end;
                last.scalar.end = scalar.end;
            }
            _ => self.pieces.push(Piece { text, scalar }),
        }
    }
}

fn starts_break(scalar: &str) -> bool {
    scalar.starts_with(['\n', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, scalar: &str, part: &str) -> String {
        let at = text.find(part).unwrap();
        let range = Alignment::find(text, scalar, 0).unwrap().locate(at..at + part.len());
        scalar.get(range).unwrap().to_owned()
    }

    #[test]
    fn finds_text_in_every_kind_of_scalar() {
        assert_eq!(written("se her", "se her", "her"), "her");
        assert_eq!(written("a\"b \u{1F600}c", r#""a\"b \ud83d\ude00c""#, "c"), "c");
        assert_eq!(
            written("a\"b \u{1F600}c", r#""a\"b \ud83d\ude00c""#, "\u{1F600}"),
            r"\ud83d\ude00"
        );
        assert_eq!(written("it's so", "'it''s so'", "so"), "so");
        assert_eq!(written("en\nto\n\ntre\n", "|\n  en\n  to\n\n  tre\n", "tre"), "tre");
        assert_eq!(written("en\nto\n\ntre\n", "|\n  en\n  to\n\n  tre\n", "to"), "to");
        assert_eq!(written("en to tre", ">-\n  en to\n  tre\n", "tre"), "tre");
        assert_eq!(written("en to", "\"\"\"\nen \\\n   to\"\"\"", "to"), "to");
        assert_eq!(written("a\\b", r#""a\\b""#, "b"), "b");
    }

    #[test]
    fn gives_up_where_nothing_corresponds() {
        assert!(Alignment::find("abc", "abd", 0).is_none());
        assert!(Alignment::find("abc", "ab", 0).is_none());
    }
}
