//! What the tests of all readers share.

use super::document::{Document, Entry};
use super::reader::Reader;

/// Reads a file and checks what holds for every document.
pub(super) fn read(reader: &dyn Reader, file: &str) -> Document {
    let document = reader.read(file).unwrap();
    for entry in &document.entries {
        check_map(entry, file);
    }
    let starts = document.entries.iter().map(|it| it.scalars.first().map_or(0, |it| it.start));
    assert!(starts.is_sorted(), "in the order of the file: {file}");
    assert!(document.comments.is_sorted_by_key(|it| it.start), "{file}");
    document
}

/// Returns the keys and texts in a file.
pub(super) fn texts(reader: &dyn Reader, file: &str) -> Vec<(String, String)> {
    let entries = read(reader, file).entries.into_iter();
    entries.map(|entry| (entry.key, entry.text)).collect()
}

/// Checks that the segments cover the text, that what is verbatim is, and that they are in the scalars
/// or between them.
fn check_map(entry: &Entry, file: &str) {
    let mut at = 0;
    let mut source_at = 0;
    for segment in entry.map.segments() {
        assert_eq!(segment.text.start, at, "{entry:?}");
        assert!(segment.source.start >= source_at, "{entry:?}");
        (at, source_at) = (segment.text.end, segment.source.end);
        let written = file.get(segment.source.clone()).unwrap();
        if segment.is_verbatim {
            assert_eq!(entry.text.get(segment.text.clone()), Some(written), "{entry:?}");
        }
    }
    assert_eq!(at, entry.text.len(), "{entry:?}");
    assert!(file.get(entry.key_range.clone()).is_some(), "{entry:?}");
    for scalar in &entry.scalars {
        assert!(file.get(scalar.clone()).is_some(), "{entry:?}");
    }
}

/// Replaces each word of each text by others, one at a time, and checks that the text is edited when
/// the file is read again, and that no other is. Returns the number of replacements.
pub(super) fn replace_words(reader: &dyn Reader, file: &str, replacement: &str) -> usize {
    let document = read(reader, file);
    let mut replaced = 0;
    for (index, entry) in document.entries.iter().enumerate() {
        for word in words(&entry.text) {
            let Some((range, scalar)) = entry.replacement(word.clone(), replacement) else {
                continue;
            };
            let Some(written) = reader.write(file.get(scalar).unwrap(), replacement) else {
                continue;
            };
            let mut edited = file.to_owned();
            edited.replace_range(range, &written);
            let mut text = entry.text.clone();
            text.replace_range(word, replacement);
            let again = read(reader, &edited).entries;
            assert_eq!(again.len(), document.entries.len(), "{edited}");
            for (at, (before, after)) in document.entries.iter().zip(&again).enumerate() {
                let expected = if at == index { &text } else { &before.text };
                assert_eq!(&after.text, expected, "{edited}");
                assert_eq!(after.key, before.key, "{edited}");
            }
            replaced += 1;
        }
    }
    replaced
}

/// Returns short texts of what means something in one format or another, the same ones each time.
pub(super) fn fragments(count: usize) -> impl Iterator<Item = String> {
    const PARTS: [&str; 28] = [
        "a", "å", "😀", " ", "  ", "\n", "\t", "\"", "'", "`", "\\", "$", "{", "}", "#", ":", "=",
        "%s", "u", "n", "<b>", "&", "${x}", "{{x}}", "\\n", "//", "''", "-",
    ];
    let mut state = 1_u64;
    let mut next = move |limit: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % limit
    };
    (0..count).map(move |_| {
        let length = 1 + next(5);
        (0..length).map(|_| PARTS[next(PARTS.len())]).collect()
    })
}

/// Writes many texts in a scalar, which is put into a file at `{}`, and checks that they are read again.
/// Returns how many the scalar can hold.
pub(super) fn write_fragments(reader: &dyn Reader, file: &str, scalar: &str) -> usize {
    let mut written = 0;
    for fragment in fragments(400) {
        let Some(encoded) = reader.write(&scalar.replace("{}", ""), &fragment) else { continue };
        let text = |content: &str| {
            let file = file.replace("{}", &scalar.replace("{}", content));
            let entries = read(reader, &file).entries;
            assert_eq!(entries.len(), 1, "{file}");
            entries.into_iter().next().unwrap().text
        };
        assert_eq!(text(&encoded), text("\u{1F511}").replace('\u{1F511}', &fragment), "{encoded}");
        written += 1;
    }
    written
}

fn words(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words
}
