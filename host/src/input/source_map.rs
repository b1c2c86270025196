//! A source map from the text of a field to the scalar it is written as.

use std::ops::Range;

/// A source map: corresponding segments of a text and of the file, in order.
#[derive(Debug)]
pub(crate) struct SourceMap {
    segments: Vec<Segment>,
}

/// A part of the text and the part of the file that it is written as.
#[derive(Debug)]
pub(crate) struct Segment {
    pub(crate) text: Range<usize>,
    pub(crate) source: Range<usize>,
    /// True if the two are identical, byte for byte. Otherwise the segment cannot be divided.
    pub(crate) is_verbatim: bool,
}

impl SourceMap {
    /// Creates the map of a text that is in the file verbatim, at `offset`.
    pub(crate) fn verbatim(length: usize, offset: usize) -> Self {
        Self { segments: vec![Segment::verbatim(0, offset, length)] }
    }

    /// Creates the map of a text that is written in another way as a whole.
    pub(crate) fn indivisible(length: usize, source: Range<usize>) -> Self {
        Self { segments: vec![Segment { text: 0..length, source, is_verbatim: false }] }
    }

    /// Creates a map from segments, which cover the text in order.
    pub(crate) const fn from_segments(segments: Vec<Segment>) -> Self {
        Self { segments }
    }

    /// Returns the segments, in the order of the text.
    #[cfg(test)]
    pub(crate) fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Returns whether an offset in the text is an offset in the file, and not within a segment that
    /// cannot be divided.
    pub(crate) fn has_offset(&self, at: usize) -> bool {
        let index = self.segments.partition_point(|segment| segment.text.end <= at);
        self.segments.get(index).is_none_or(|it| it.is_verbatim || it.text.start == at)
    }

    /// Aligns a text with its scalar, which is at `offset` in the file. Returns `None` if the
    /// scalar is not a known encoding of the text.
    pub(crate) fn align(text: &str, scalar: &str, offset: usize) -> Option<Self> {
        let ScalarContent { content, start, has_escapes } = ScalarContent::of(scalar);
        let mut aligner = Aligner {
            text,
            scalar: content,
            text_at: 0,
            scalar_at: 0,
            has_escapes,
            offset: offset + start,
            segments: Vec::new(),
        };
        while aligner.text_at < text.len() {
            aligner.step()?;
        }
        Some(Self { segments: aligner.segments })
    }

    /// Converts a range in the text to a range in the file.
    pub(crate) fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.source_start(range.start);
        let end = if range.is_empty() { start } else { self.source_end(range.end) };
        start..end.max(start)
    }

    fn source_start(&self, at: usize) -> usize {
        let index = self.segments.partition_point(|segment| segment.text.end <= at);
        match self.segments.get(index) {
            Some(segment) => segment.source_offset(at),
            None => self.segments.last().map_or(0, |segment| segment.source.end),
        }
    }

    fn source_end(&self, at: usize) -> usize {
        let index = self.segments.partition_point(|segment| segment.text.end < at);
        match self.segments.get(index) {
            Some(segment) if segment.text.end == at => segment.source.end,
            Some(segment) => segment.source_offset(at),
            None => self.segments.last().map_or(0, |segment| segment.source.end),
        }
    }
}

impl Segment {
    pub(crate) const fn verbatim(text: usize, source: usize, length: usize) -> Self {
        Self { text: text..text + length, source: source..source + length, is_verbatim: true }
    }

    /// Appends a segment to segments, or extends the last one by it if both are verbatim and in a row.
    pub(crate) fn push_to(self, segments: &mut Vec<Self>) {
        match segments.last_mut() {
            Some(last)
                if self.is_verbatim && last.is_verbatim && last.source.end == self.source.start =>
            {
                last.text.end = self.text.end;
                last.source.end = self.source.end;
            }
            _ => segments.push(self),
        }
    }

    /// Returns the offset in the file of an offset in the text. A segment that is not verbatim
    /// cannot be divided, so its start is returned.
    fn source_offset(&self, at: usize) -> usize {
        if self.is_verbatim {
            self.source.start + at.saturating_sub(self.text.start)
        } else {
            self.source.start
        }
    }
}

/// A scalar without its quotes or block header.
struct ScalarContent<'a> {
    content: &'a str,
    /// Offset of the content in the scalar.
    start: usize,
    /// True if a backslash begins an escape sequence.
    has_escapes: bool,
}

impl<'a> ScalarContent<'a> {
    fn of(scalar: &'a str) -> Self {
        for (quote, has_escapes) in [("\"\"\"", true), ("'''", false), ("\"", true), ("'", false)] {
            let content = scalar.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
            if let Some(content) = content {
                return Self { content, start: quote.len(), has_escapes };
            }
        }
        if scalar.starts_with(['|', '>'])
            && let Some((header, content)) = scalar.split_once('\n')
        {
            return Self { content, start: header.len() + 1, has_escapes: false };
        }
        Self { content: scalar, start: 0, has_escapes: false }
    }
}

/// Builds the segments of a source map by reading a text and its scalar side by side.
struct Aligner<'a> {
    text: &'a str,
    scalar: &'a str,
    text_at: usize,
    scalar_at: usize,
    has_escapes: bool,
    /// Offset of the scalar in the file.
    offset: usize,
    segments: Vec<Segment>,
}

impl<'a> Aligner<'a> {
    fn step(&mut self) -> Option<()> {
        let text = self.text.get(self.text_at..)?;
        let scalar = self.scalar.get(self.scalar_at..)?;
        let written = scalar.chars().next()?;
        if self.has_escapes && written == '\\' {
            return self.escape(text, scalar);
        }
        let decoded = text.chars().next()?;
        let is_line_break = matches!(written, '\n' | '\r');
        if is_line_break || (written == ' ' && decoded != ' ') {
            return self.whitespace(text, scalar);
        }
        if written == decoded {
            self.push(decoded.len_utf8(), written.len_utf8());
            return Some(());
        }
        // A quote inside single quotes is written twice.
        (written == '\'').then(|| self.scalar_at += 1)
    }

    /// Maps line breaks, with the indentation and folding around them, as one segment.
    fn whitespace(&mut self, text: &str, scalar: &str) -> Option<()> {
        let is_whitespace = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
        let written = scalar.len() - scalar.trim_start_matches(is_whitespace).len();
        let decoded = text.len() - text.trim_start_matches(is_whitespace).len();
        if decoded > 0 {
            self.push(decoded, written);
        } else {
            // Indentation before the first character is not part of the text.
            self.scalar_at += written;
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
                // An escaped line break and the indentation after it are not part of the text.
                let rest = scalar.get(1..)?;
                self.scalar_at += 1 + rest.len() - rest.trim_start().len();
                return Some(());
            }
            _ => 0,
        };
        let decoded = text.chars().next()?;
        let is_surrogate_pair = code == 'u' && u32::from(decoded) > 0xFFFF;
        let escapes = if is_surrogate_pair { 2 } else { 1 };
        self.push(decoded.len_utf8(), escapes * (1 + code.len_utf8() + digits));
        Some(())
    }

    /// Maps the next bytes of the text to the next bytes of the scalar.
    fn push(&mut self, text_length: usize, scalar_length: usize) {
        let start = self.offset + self.scalar_at;
        let segment = Segment {
            text: self.text_at..self.text_at + text_length,
            source: start..start + scalar_length,
            is_verbatim: text_length == scalar_length,
        };
        self.text_at += text_length;
        self.scalar_at += scalar_length;
        segment.push_to(&mut self.segments);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the part of the scalar that a part of the text is written as.
    fn written(text: &str, scalar: &str, part: &str) -> Option<String> {
        let at = text.find(part)?;
        let range = SourceMap::align(text, scalar, 0)?.source_range(at..at + part.len());
        scalar.get(range).map(str::to_owned)
    }

    #[test]
    fn parts_are_found_in_every_scalar_style() {
        for (style, text, scalar, part, expected) in [
            ("plain", "se her", "se her", "her", "her"),
            ("after a surrogate pair", "a\"b 😀c", r#""a\"b \ud83d\ude00c""#, "c", "c"),
            ("surrogate pair", "a\"b 😀c", r#""a\"b \ud83d\ude00c""#, "😀", r"\ud83d\ude00"),
            ("single quotes", "it's so", "'it''s so'", "so", "so"),
            ("literal", "en\nto\n\ntre\n", "|\n  en\n  to\n\n  tre\n", "tre", "tre"),
            ("literal, inner line", "en\nto\n\ntre\n", "|\n  en\n  to\n\n  tre\n", "to", "to"),
            ("folded", "en to tre", ">-\n  en to\n  tre\n", "tre", "tre"),
            ("escaped line break", "en to", "\"\"\"\nen \\\n   to\"\"\"", "to", "to"),
            ("escaped backslash", "a\\b", r#""a\\b""#, "b", "b"),
        ] {
            assert_eq!(written(text, scalar, part).as_deref(), Some(expected), "{style}");
        }
    }

    #[test]
    fn a_scalar_of_another_text_is_not_aligned() {
        assert!(SourceMap::align("abc", "abd", 0).is_none());
        assert!(SourceMap::align("abc", "ab", 0).is_none());
    }
}
