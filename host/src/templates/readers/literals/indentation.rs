//! The indentation of literals of several lines, which is no part of the text.

use super::language::Layout;
use super::literal::{Content, Literal, Piece, Trim};

/// A line of a literal, with its line break.
#[derive(Default)]
struct Line {
    pieces: Vec<Piece>,
}

/// Returns the pieces of a literal without indentation, where the language or a call takes it out.
pub(super) fn dedented(literal: Literal, text: &str) -> Vec<Piece> {
    let Literal { style, pieces, trim, .. } = literal;
    let pieces = match style.layout {
        Layout::Kept => pieces,
        Layout::TextBlock => text_block(pieces, text),
        Layout::RawString => raw_string(pieces, text),
    };
    match trim {
        None => pieces,
        Some(Trim::Indent) => trim_indent(pieces, text),
        Some(Trim::Margin(sign)) => trim_margin(pieces, text, &sign),
    }
}

/// Takes out what is taken out of a text block of Java: the first line, trailing blanks, and the
/// indentation that all lines and the closing quotes have in common.
fn text_block(pieces: Vec<Piece>, text: &str) -> Vec<Piece> {
    let mut lines = split_lines(pieces, text);
    lines.remove(0);
    let last = lines.len().saturating_sub(1);
    let significant = lines.iter().enumerate().filter(|(at, it)| *at == last || !it.is_blank(text));
    let indent = significant.map(|(_, line)| line.indent(text)).min().unwrap_or(0);
    for line in &mut lines {
        line.cut_start(indent, text);
        line.cut_trailing_blanks(text);
    }
    join(lines)
}

/// Takes out what is taken out of a raw string of C# that has several lines: the first and the last
/// line, and the indentation of the latter.
fn raw_string(pieces: Vec<Piece>, text: &str) -> Vec<Piece> {
    let mut lines = split_lines(pieces, text);
    if lines.len() < 2 || lines.first().is_some_and(|line| !line.is_blank(text)) {
        return join(lines);
    }
    lines.remove(0);
    let indent = lines.pop().map_or(0, |line| line.indent(text));
    cut_last_line_break(&mut lines, text);
    for line in &mut lines {
        line.cut_start(indent, text);
    }
    join(lines)
}

fn trim_indent(pieces: Vec<Piece>, text: &str) -> Vec<Piece> {
    let mut lines = split_lines(pieces, text);
    let significant = lines.iter().filter(|line| !line.is_blank(text));
    let indent = significant.map(|line| line.indent(text)).min().unwrap_or(0);
    cut_blank_ends(&mut lines, text);
    for line in &mut lines {
        line.cut_start(indent, text);
    }
    join(lines)
}

fn trim_margin(pieces: Vec<Piece>, text: &str, sign: &str) -> Vec<Piece> {
    let mut lines = split_lines(pieces, text);
    cut_blank_ends(&mut lines, text);
    for line in &mut lines {
        let indent = line.indent(text);
        let has_sign = line.start(text).get(indent..).is_some_and(|it| it.starts_with(sign));
        if has_sign {
            line.cut_start(indent + sign.len(), text);
        }
    }
    join(lines)
}

fn split_lines(pieces: Vec<Piece>, text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = Line::default();
    for piece in pieces {
        if !matches!(piece.content, Content::Verbatim) {
            // An escaped line break ends a line of the source.
            let ends = text.get(piece.source.clone()).is_some_and(|it| it.ends_with('\n'));
            line.pieces.push(piece);
            if ends {
                lines.push(std::mem::take(&mut line));
            }
            continue;
        }
        let mut at = piece.source.start;
        for part in text.get(piece.source).unwrap_or_default().split_inclusive('\n') {
            let source = at..at + part.len();
            at = source.end;
            line.pieces.push(Piece { source, content: Content::Verbatim });
            if part.ends_with('\n') {
                lines.push(std::mem::take(&mut line));
            }
        }
    }
    // What is before the closing quotes is a line, even if it is empty.
    lines.push(line);
    lines
}

fn join(lines: Vec<Line>) -> Vec<Piece> {
    lines.into_iter().flat_map(|line| line.pieces).collect()
}

/// Removes the first and the last line if they are blank.
fn cut_blank_ends(lines: &mut Vec<Line>, text: &str) {
    if lines.len() > 1 && lines.first().is_some_and(|line| line.is_blank(text)) {
        lines.remove(0);
    }
    if lines.len() > 1 && lines.last().is_some_and(|line| line.is_blank(text)) {
        lines.pop();
        cut_last_line_break(lines, text);
    }
}

fn cut_last_line_break(lines: &mut [Line], text: &str) {
    if let Some(piece) = lines.last_mut().and_then(|line| line.pieces.last_mut())
        && matches!(piece.content, Content::Verbatim)
    {
        let written = text.get(piece.source.clone()).unwrap_or_default();
        let kept = written.strip_suffix('\n').unwrap_or(written);
        piece.source.end = piece.source.start + kept.strip_suffix('\r').unwrap_or(kept).len();
    }
}

impl Line {
    /// Returns what is written before the first escape sequence or expression.
    fn start<'t>(&self, text: &'t str) -> &'t str {
        let first = self.pieces.first().filter(|it| matches!(it.content, Content::Verbatim));
        first.and_then(|it| text.get(it.source.clone())).unwrap_or_default()
    }

    /// Returns the number of blanks at the start.
    fn indent(&self, text: &str) -> usize {
        let start = self.start(text);
        start.len() - start.trim_start_matches([' ', '\t']).len()
    }

    fn is_blank(&self, text: &str) -> bool {
        self.pieces.iter().all(|piece| {
            let written = text.get(piece.source.clone()).unwrap_or_default();
            matches!(piece.content, Content::Verbatim) && written.trim().is_empty()
        })
    }

    /// Removes bytes at the start, of blanks only as many as there are.
    fn cut_start(&mut self, most: usize, text: &str) {
        let blanks = if self.is_blank(text) { self.indent(text) } else { most };
        if let Some(piece) = self.pieces.first_mut()
            && matches!(piece.content, Content::Verbatim)
        {
            piece.source.start = (piece.source.start + most.min(blanks)).min(piece.source.end);
        }
    }

    /// Removes blanks before the line break.
    fn cut_trailing_blanks(&mut self, text: &str) {
        let Some(Piece { source, content: Content::Verbatim }) =
            self.pieces.pop_if(|piece| matches!(piece.content, Content::Verbatim))
        else {
            return;
        };
        let written = text.get(source.clone()).unwrap_or_default();
        let content = written.trim_end_matches(['\n', '\r']);
        let kept = source.start..source.start + content.trim_end_matches([' ', '\t']).len();
        let line_break = source.start + content.len()..source.end;
        for source in [kept, line_break] {
            self.pieces.push(Piece { source, content: Content::Verbatim });
        }
    }
}
