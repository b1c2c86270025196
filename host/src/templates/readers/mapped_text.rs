//! A text that is put together from parts of a file.

use std::ops::Range;

use crate::input::{Segment, SourceMap};

/// A text, and where each part of it is written in the file.
#[derive(Debug, Default)]
pub(super) struct MappedText {
    text: String,
    segments: Vec<Segment>,
}

impl MappedText {
    /// Returns the length of the text so far.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Appends what is written at an offset of the file.
    pub(super) fn push_verbatim(&mut self, written: &str, offset: usize) {
        // An empty text has a place, too.
        if written.is_empty() && !self.segments.is_empty() {
            return;
        }
        Segment::verbatim(self.text.len(), offset, written.len()).push_to(&mut self.segments);
        self.text.push_str(written);
    }

    /// Appends what a range of the file is another form of.
    pub(super) fn push_decoded(&mut self, decoded: &str, source: Range<usize>) {
        let text = self.text.len()..self.text.len() + decoded.len();
        self.segments.push(Segment { text, source, is_verbatim: false });
        self.text.push_str(decoded);
    }

    /// Returns the text and its source map.
    pub(super) fn finish(self) -> (String, SourceMap) {
        (self.text, SourceMap::from_segments(self.segments))
    }
}
