//! Lines of a file with places underlined.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Message, Origin, Renderer, Snippet, Title,
};
use krr_host::input::{Position, Text};

use crate::terminal::{neutral, visible};

/// How many lines of a file one excerpt shows.
const LINES: usize = 6;

/// How many lines of one place are shown.
const LINES_OF_PLACE: usize = 3;

/// One line of a file, ready to be shown: control characters are replaced, and a long line is cut.
struct Line {
    number: usize,
    text: String,
    marks: Vec<Range<usize>>,
}

/// The lines that the places stand on, with the places underlined.
pub(super) fn render(
    text: &Text,
    places: &[Range<usize>],
    level: Level<'static>,
    width: usize,
) -> String {
    let lines = lines(text, places, width);
    let group = Group::with_level(level).elements(lines.iter().map(snippet));
    renderer(width).render(&[group])
}

/// The same below a title and the place, with what to do about it.
pub(super) fn titled(
    title: Title<'_>,
    help: Option<Message<'_>>,
    place: Option<&(&Text, Range<usize>)>,
    width: usize,
) -> String {
    let place = place
        .map(|(text, range)| (*text, range.start, lines(text, std::slice::from_ref(range), width)));
    let mut elements: Vec<Element<'_>> = Vec::new();
    if let Some((text, start, lines)) = &place {
        let name = neutral(text.name());
        let mut snippets: Vec<_> = lines.iter().map(snippet).collect();
        match snippets.first_mut() {
            // The place is read off the line, and would be another if that is cut.
            Some(first) if lines.iter().all(|line| !line.text.starts_with('…')) => {
                *first = first.clone().path(name);
            }
            _ => {
                let Position { line, column } = text.position(*start);
                elements.push(Origin::path(name).line(line).char_column(column).into());
            }
        }
        elements.extend(snippets.into_iter().map(Element::from));
    }
    elements.extend(help.map(Element::from));
    renderer(width).render(&[title.elements(elements)])
}

fn snippet(line: &Line) -> Snippet<'_, Annotation<'_>> {
    let marks = line.marks.iter().map(|mark| AnnotationKind::Primary.span(mark.clone()));
    Snippet::source(line.text.as_str()).line_start(line.number).annotations(marks)
}

fn renderer(width: usize) -> Renderer {
    Renderer::styled().decor_style(DecorStyle::Unicode).term_width(width)
}

fn lines(text: &Text, places: &[Range<usize>], width: usize) -> Vec<Line> {
    let mut marks: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    for place in places {
        let first = text.position(place.start).line;
        let last = text.position(place.end).line.min(first + LINES_OF_PLACE - 1);
        for number in first..=last {
            let line = text.line(number);
            let start = place.start.clamp(line.start, line.end);
            let end = place.end.clamp(start, line.end);
            if number == first || start < end {
                marks.entry(number).or_default().push(start..end);
            }
        }
    }
    let shown = marks.into_iter().flat_map(|(number, marks)| windows(text, number, marks, width));
    shown.take(LINES).collect()
}

/// A line as it is, or if it is too long, cut into windows around its places.
fn windows(text: &Text, number: usize, mut marks: Vec<Range<usize>>, width: usize) -> Vec<Line> {
    const GUTTER: usize = 10;
    let room = width.saturating_sub(GUTTER).max(GUTTER);
    let range = text.line(number);
    let whole = text.as_str().get(range.clone()).unwrap_or_default();
    marks.sort_by_key(|mark| mark.start);
    if whole.chars().nth(room).is_none() {
        return vec![cut(text, number, range, &marks)];
    }
    let mut windows = Vec::new();
    while let Some(first) = marks.first() {
        let before = text.as_str().get(range.start..first.start).unwrap_or_default();
        // Something of what stands before a place is shown with it.
        let lead = before.char_indices().rev().nth(room / 4).map_or(0, |(at, _)| at);
        let rest = whole.get(lead..).unwrap_or_default();
        let length = rest.char_indices().nth(room - 2).map_or(rest.len(), |(at, _)| at);
        let start = range.start + lead;
        let window = start..start + length;
        let fit = marks.iter().take_while(|mark| mark.end <= window.end).count().max(1);
        let later = marks.split_off(fit);
        windows.push(cut(text, number, window, &marks));
        marks = later;
    }
    windows
}

/// A part of a line with the places in it, each character as it can be shown.
fn cut(text: &Text, number: usize, window: Range<usize>, marks: &[Range<usize>]) -> Line {
    let line = text.line(number);
    let mut shown = String::new();
    if window.start > line.start {
        shown.push('…');
    }
    let mut offsets = Vec::new();
    for (at, c) in text.as_str().get(window.clone()).unwrap_or_default().char_indices() {
        offsets.push((window.start + at, shown.len()));
        shown.push(visible(c));
    }
    offsets.push((window.end, shown.len()));
    if window.end < line.end {
        shown.push('…');
    }
    let place = |at: usize| {
        let after = offsets.partition_point(|(byte, _)| *byte < at);
        offsets.get(after).or(offsets.last()).map_or(0, |(_, shown)| *shown)
    };
    let marks = marks.iter().map(|mark| place(mark.start)..place(mark.end)).collect();
    Line { number, text: shown, marks }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, part: &str) -> (String, String) {
        let at = text.find(part).unwrap();
        let text = Text::new("x", text);
        let place = at..at + part.len();
        let lines = lines(&text, std::slice::from_ref(&place), 60);
        let mark = lines[0].marks[0].clone();
        (lines[0].text.clone(), lines[0].text.get(mark).unwrap().to_owned())
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let text = format!("{}HER{}", "å".repeat(10_000), "ø".repeat(10_000));
        let (line, mark) = shown(&text, "HER");
        assert_eq!(mark, "HER");
        assert_eq!(line.chars().count(), 50, "{line}");
        assert!(line.starts_with('…') && line.ends_with('…'));
    }

    #[test]
    fn places_far_apart_get_windows_of_their_own() {
        let words = format!("EN {}TO {}TRE", "x ".repeat(100), "y ".repeat(100));
        let text = Text::new("x", &words);
        let places: Vec<_> = ["EN", "TO", "TRE"]
            .map(|word| words.find(word).unwrap()..words.find(word).unwrap() + word.len())
            .to_vec();
        let lines = lines(&text, &places, 60);
        let marked: Vec<_> =
            lines.iter().map(|line| line.text.get(line.marks[0].clone()).unwrap()).collect();
        assert_eq!(marked, ["EN", "TO", "TRE"]);
    }

    #[test]
    fn control_characters_are_replaced_and_do_not_shift_the_place() {
        assert_eq!(shown("a\0\u{202e}bc\r\n", "bc"), ("a␀\u{fffd}bc".to_owned(), "bc".to_owned()));
    }
}
