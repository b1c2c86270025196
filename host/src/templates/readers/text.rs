//! Text in a template language, perhaps with front matter.

use crate::input::SyntaxError;

use super::document::Document;
use super::reader::Reader;
use super::template::{read_template, write_in_template};

/// The reader of text templates.
pub(super) struct TextReader;

impl Reader for TextReader {
    fn read(&self, text: &str) -> Result<Document, SyntaxError> {
        read_template(text)
    }

    fn write(&self, scalar: &str, fragment: &str) -> Option<String> {
        write_in_template(scalar, fragment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Problem;
    use crate::templates::readers::testing::{read, replace_words, texts};

    fn found(file: &str) -> Vec<(String, String)> {
        replace_words(&TextReader, file, "ære");
        texts(&TextReader, file)
    }

    fn pair(key: &str, text: &str) -> (String, String) {
        (key.to_owned(), text.to_owned())
    }

    #[test]
    fn the_body_is_below_the_front_matter_and_the_subject_in_it() {
        for (file, subject, body) in [
            ("Hei {{ navn }} 😀\n\tha det\n", None, "Hei {{ navn }} 😀\n\tha det"),
            ("Emne: x\n\nHei", None, "Emne: x\n\nHei"),
            ("---\nsubject: Om saken\n---\n\nHei\n", Some("Om saken"), "Hei"),
            (
                "---\r\nsubject: \"\\u00e5 \\\"x\\\"\"\r\n---\r\nHei\r\nho\r\n",
                Some("å \"x\""),
                "Hei\r\nho",
            ),
            ("---\nid: a\nsubject: 'it''s'\n---\nHei", Some("it's"), "Hei"),
            ("---\nsubject: |\n  Om\n  saken\n---\nHei", Some("Om\nsaken\n"), "Hei"),
            ("+++\nsubject = \"Om saken\"\n+++\nHei", Some("Om saken"), "Hei"),
            ("---\ntemplate_id: a\nsubject: 12\n---\nHei", None, "Hei"),
            ("\"Hei\"", None, "\"Hei\""),
            ("", None, ""),
        ] {
            let mut expected = vec![pair("body", body)];
            if let Some(subject) = subject {
                expected.insert(0, pair("subject", subject));
            }
            assert_eq!(found(file), expected, "{file:?}");
        }
    }

    #[test]
    fn front_matter_and_comments_are_ranges_of_the_file() {
        let file = "---\n# a b\nsubject: x\n---\n{{! c }}Hei<!-- d -->\n";
        let document = read(&TextReader, file);
        let comments: Vec<_> =
            document.comments.iter().map(|it| file.get(it.clone()).unwrap()).collect();
        assert_eq!(comments, [" a b", " c ", " d "]);
        let front_matter = document.front_matter.unwrap();
        assert_eq!(file.get(front_matter.range).unwrap(), "# a b\nsubject: x\n");
        assert!(!front_matter.is_toml);
        assert_eq!(file.get(document.entries[0].key_range.clone()).unwrap(), "subject");
    }

    #[test]
    fn open_front_matter_is_an_error() {
        let error = TextReader.read("---\nsubject: x\nHei\n").unwrap_err();
        assert_eq!(error.problem, Problem::OpenFrontMatter("---".to_owned()));
    }

    #[test]
    fn a_subject_is_written_as_it_is_quoted_and_the_body_as_it_is() {
        for (file, fragment, expected) in [
            ("---\nsubject: \"Om x\"\n---\nHei x", "a\"b", ["a\\\"b", "a\"b"]),
            ("---\nsubject: 'Om x'\n---\nHei x", "it's", ["it''s", "it's"]),
        ] {
            let entries = read(&TextReader, file).entries;
            let written = entries.iter().map(|entry| {
                let at = entry.text.find('x').unwrap();
                let (_, scalar) = entry.replacement(at..at + 1, fragment).unwrap();
                TextReader.write(file.get(scalar).unwrap(), fragment).unwrap()
            });
            assert_eq!(written.collect::<Vec<_>>(), expected, "{file:?}");
        }
    }
}
