//! HTML, perhaps in a template language and with front matter.

use std::ops::Range;

use crate::input::{SourceMap, SyntaxError};

use super::document::{Document, Entry};
use super::reader::Reader;
use super::template::{SUBJECT, read_template, write_in_template};

/// The reader of HTML, which is read as it is written.
pub(super) struct HtmlReader;

impl Reader for HtmlReader {
    fn read(&self, text: &str) -> Result<Document, SyntaxError> {
        let mut document = read_template(text)?;
        if document.entries.iter().all(|entry| entry.key != SUBJECT)
            && let Some(title) = title(text, &document.comments)
        {
            document.entries.push(title);
        }
        Ok(document)
    }

    fn write(&self, scalar: &str, fragment: &str) -> Option<String> {
        write_in_template(scalar, fragment)
    }
}

/// Returns the content of the element `title`, unless it is empty or in a comment.
fn title(text: &str, comments: &[Range<usize>]) -> Option<Entry> {
    const END: &str = "</title>";
    let lowercase = text.to_ascii_lowercase();
    let is_comment = |at: usize| {
        let next = comments.partition_point(|comment| comment.end <= at);
        comments.get(next).is_some_and(|comment| comment.start <= at)
    };
    // Pictures have titles of their own, in the body.
    let head = lowercase.get(..lowercase.find("<body").unwrap_or(lowercase.len()))?;
    let mut tags = head.match_indices("<title").map(|(at, _)| at);
    let element = tags.find(|at| !is_comment(*at))?;
    let start = element + head.get(element..)?.find('>')? + 1;
    let length = lowercase.get(start..)?.find(END)?;
    let written = text.get(start..start + length)?;
    let subject = written.trim();
    let offset = start + length - written.trim_start().len();
    let scalar = element..start + length + END.len();
    (!subject.is_empty()).then(|| Entry {
        key: SUBJECT.to_owned(),
        key_range: element + 1..element + "<title".len(),
        text: subject.to_owned(),
        map: SourceMap::verbatim(subject.len(), offset),
        scalars: vec![scalar],
        call: None,
        interpolations: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates::readers::testing::read;

    fn found(file: &str) -> Vec<(String, String)> {
        let entries = read(&HtmlReader, file).entries.into_iter();
        entries.map(|entry| (entry.key, entry.text)).collect()
    }

    #[test]
    fn the_subject_is_that_of_the_front_matter_or_else_the_title() {
        for (file, subject) in [
            ("<html><head><title>\n Om saken </title></head><body>Hei</body>", Some("Om saken")),
            ("<TITLE lang=nb>Om saken</TITLE>Hei", Some("Om saken")),
            ("<!-- <title>Nei</title> --><title>Ja</title>", Some("Ja")),
            ("<body><svg><title>Logo</title></svg>Hei</body>", None),
            ("<title> </title>Hei", None),
            ("<title>Hei", None),
            ("Hei <b>du</b>", None),
        ] {
            let mut expected = vec![("body".to_owned(), file.to_owned())];
            expected.extend(subject.map(|it| ("subject".to_owned(), it.to_owned())));
            assert_eq!(found(file), expected, "{file}");
        }
        let both = "---\nsubject: Om saken\n---\n<title>Tittel</title>";
        let subjects = found(both).into_iter().filter(|(key, _)| key == "subject");
        assert_eq!(subjects.map(|(_, text)| text).collect::<Vec<_>>(), ["Om saken"]);
    }
}
