//! Excerpts of a file with underlined ranges.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Message, Origin, Renderer, Snippet, Title,
};
use krr_host::input::{LineColumn, MASK, Place, SourceText};

use crate::terminal::{printable, sanitize};

/// Maximum number of lines in an excerpt.
const MAX_LINES: usize = 6;

/// Maximum number of lines shown of one range.
const MAX_LINES_PER_RANGE: usize = 3;

/// A line of a file, or a part of a long line, in printable characters.
struct Line {
    number: usize,
    text: String,
    /// The underlined ranges, in bytes of `text`.
    highlights: Vec<Range<usize>>,
}

/// Renders the lines that contain the places, which are in one file.
pub(super) fn render(places: &[Place], level: Level<'static>, width: usize) -> String {
    let ranges: Vec<_> = places.iter().map(Place::range).collect();
    let lines = places.first().map(|place| {
        let text = place.text();
        highlighted_lines(text, &|offset| text.is_hidden(offset), &ranges, width)
    });
    let lines = lines.unwrap_or_default();
    let group = Group::with_level(level).elements(lines.iter().map(snippet));
    renderer(width).render(&[group])
}

/// Renders a title, the lines that contain the place, and a help message.
pub(super) fn render_titled(
    title: Title<'_>,
    help: Option<Message<'_>>,
    place: Option<&Place>,
    width: usize,
) -> String {
    let lines = place.map_or_else(Vec::new, |place| {
        let text = place.text();
        // What is wrong with a file may be how it has what is not to be shown.
        let is_hidden = |offset| text.may_be_private(offset);
        highlighted_lines(text, &is_hidden, std::slice::from_ref(&place.range()), width)
    });
    let mut elements: Vec<Element<'_>> = Vec::new();
    if let Some(place) = place {
        let name = sanitize(place.file());
        let mut snippets: Vec<_> = lines.iter().map(snippet).collect();
        // The column is computed from the snippet, which is wrong if the start of the line is cut
        // off. It is then given explicitly.
        let is_cut = lines.iter().any(|line| line.text.starts_with('…'));
        match snippets.first_mut() {
            Some(first) if !is_cut => *first = first.clone().path(name),
            _ => {
                let LineColumn { line, column } = place.line_column();
                elements.push(Origin::path(name).line(line).char_column(column).into());
            }
        }
        elements.extend(snippets.into_iter().map(Element::from));
    }
    elements.extend(help.map(Element::from));
    renderer(width).render(&[title.elements(elements)])
}

fn snippet(line: &Line) -> Snippet<'_, Annotation<'_>> {
    let annotations = line.highlights.iter();
    let annotations = annotations.map(|range| AnnotationKind::Primary.span(range.clone()));
    Snippet::source(line.text.as_str()).line_start(line.number).annotations(annotations)
}

fn renderer(width: usize) -> Renderer {
    Renderer::styled().decor_style(DecorStyle::Unicode).term_width(width)
}

/// Whether the character at an offset is not to be shown.
type IsHidden<'h> = &'h dyn Fn(usize) -> bool;

fn highlighted_lines(
    text: &SourceText,
    is_hidden: IsHidden<'_>,
    ranges: &[Range<usize>],
    width: usize,
) -> Vec<Line> {
    let mut by_line: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    for range in ranges {
        let first = text.line_column(range.start).line;
        let last = text.line_column(range.end).line.min(first + MAX_LINES_PER_RANGE - 1);
        for number in first..=last {
            let line = text.line_range(number);
            let start = range.start.clamp(line.start, line.end);
            let end = range.end.clamp(start, line.end);
            if number == first || start < end {
                by_line.entry(number).or_default().push(start..end);
            }
        }
    }
    let lines = by_line.into_iter();
    lines
        .flat_map(|(number, ranges)| windows(text, is_hidden, number, ranges, width))
        .take(MAX_LINES)
        .collect()
}

/// Returns a line as it is, or windows around its ranges if it is too long.
fn windows(
    text: &SourceText,
    is_hidden: IsHidden<'_>,
    number: usize,
    mut ranges: Vec<Range<usize>>,
    width: usize,
) -> Vec<Line> {
    const GUTTER: usize = 10;
    let max_length = width.saturating_sub(GUTTER).max(GUTTER);
    let line = text.line_range(number);
    let content = text.as_str().get(line.clone()).unwrap_or_default();
    ranges.sort_by_key(|range| range.start);
    if content.chars().nth(max_length).is_none() {
        return vec![window_line(text, is_hidden, number, line, &ranges)];
    }
    let mut windows = Vec::new();
    while let Some(first) = ranges.first() {
        let before = text.as_str().get(line.start..first.start).unwrap_or_default();
        // A window begins with some context before the first range.
        let start = before.char_indices().rev().nth(max_length / 4).map_or(0, |(at, _)| at);
        let rest = content.get(start..).unwrap_or_default();
        let length = rest.char_indices().nth(max_length - 2).map_or(rest.len(), |(at, _)| at);
        let start = line.start + start;
        let window = start..start + length;
        let fitting = ranges.iter().take_while(|range| range.end <= window.end).count().max(1);
        let remaining = ranges.split_off(fitting);
        windows.push(window_line(text, is_hidden, number, window, &ranges));
        ranges = remaining;
    }
    windows
}

/// Returns a window of a line in printable characters, with `…` where the line is cut off.
fn window_line(
    text: &SourceText,
    is_hidden: IsHidden<'_>,
    number: usize,
    window: Range<usize>,
    ranges: &[Range<usize>],
) -> Line {
    let line = text.line_range(number);
    let mut shown = String::new();
    if window.start > line.start {
        shown.push('…');
    }
    // Pairs of an offset in the file and the corresponding offset in `shown`.
    let mut offsets = Vec::new();
    for (at, c) in text.as_str().get(window.clone()).unwrap_or_default().char_indices() {
        let offset = window.start + at;
        offsets.push((offset, shown.len()));
        shown.push(if is_hidden(offset) && !c.is_whitespace() { MASK } else { printable(c) });
    }
    offsets.push((window.end, shown.len()));
    if window.end < line.end {
        shown.push('…');
    }
    let shown_offset = |offset: usize| {
        let index = offsets.partition_point(|(at, _)| *at < offset);
        offsets.get(index).or(offsets.last()).map_or(0, |(_, shown)| *shown)
    };
    let highlights = ranges.iter().map(|it| shown_offset(it.start)..shown_offset(it.end));
    Line { number, highlights: highlights.collect(), text: shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the line that is shown for a part of a text, and the part of it that is underlined.
    fn shown(text: &str, part: &str) -> (String, String) {
        let at = text.find(part).unwrap();
        let text = SourceText::new("x", text);
        let range = at..at + part.len();
        let lines = highlighted_lines(&text, &|_| false, std::slice::from_ref(&range), 60);
        let highlight = lines[0].highlights[0].clone();
        (lines[0].text.clone(), lines[0].text.get(highlight).unwrap().to_owned())
    }

    #[test]
    fn long_lines_are_cut_around_the_range() {
        let text = format!("{}HER{}", "å".repeat(10_000), "ø".repeat(10_000));
        let (line, highlight) = shown(&text, "HER");
        assert_eq!(highlight, "HER");
        assert_eq!(line.chars().count(), 50, "{line}");
        assert!(line.starts_with('…') && line.ends_with('…'));
    }

    #[test]
    fn distant_ranges_have_separate_windows() {
        let words = format!("EN {}TO {}TRE", "x ".repeat(100), "y ".repeat(100));
        let text = SourceText::new("x", &words);
        let ranges = ["EN", "TO", "TRE"]
            .map(|word| words.find(word).unwrap()..words.find(word).unwrap() + word.len());
        let lines = highlighted_lines(&text, &|_| false, &ranges, 60);
        let highlighted: Vec<_> =
            lines.iter().map(|line| line.text.get(line.highlights[0].clone()).unwrap()).collect();
        assert_eq!(highlighted, ["EN", "TO", "TRE"]);
    }

    #[test]
    fn replaced_control_characters_do_not_shift_the_highlight() {
        assert_eq!(shown("a\0\u{202e}bc\r\n", "bc"), ("a␀\u{fffd}bc".to_owned(), "bc".to_owned()));
    }
}
