//! Properties of Java: every value, by its key.

use crate::input::{MAX_BYTES, Problem, SyntaxError, decode};

use super::document::{Document, Entry};
use super::escapes::{escape_non_ascii, hex_escape, uses_escapes};
use super::key::child;
use super::limits::add_entry;
use super::mapped_text::MappedText;
use super::reader::Reader;

/// The reader of properties, in UTF-8 or else ISO-8859-1.
pub(super) struct PropertiesReader;

impl Reader for PropertiesReader {
    fn decode(&self, bytes: &[u8]) -> Result<String, Problem> {
        match decode(bytes) {
            Ok(text) => Ok(text.to_owned()),
            // Every byte of ISO-8859-1 is the code point of its character.
            Err(Problem::NotUtf8 { .. }) => Ok(bytes.iter().copied().map(char::from).collect()),
            Err(problem) => Err(problem),
        }
    }

    fn encode(&self, original: &[u8], content: &str) -> Option<Vec<u8>> {
        if decode(original).is_ok() {
            return Some(content.as_bytes().to_vec());
        }
        let mut bytes = Vec::with_capacity(content.len().min(MAX_BYTES));
        for c in content.chars() {
            match u8::try_from(c) {
                Ok(byte) => bytes.push(byte),
                Err(_) => bytes.extend(escape_non_ascii(c).bytes()),
            }
        }
        Some(bytes)
    }

    fn read(&self, text: &str) -> Result<Document, SyntaxError> {
        let mut document = Document::default();
        let mut cursor = Cursor { text, at: 0 };
        while cursor.at < text.len() {
            cursor.skip(|c| is_blank(c) || matches!(c, '\n' | '\r'));
            match cursor.peek() {
                None => break,
                Some('#' | '!') => {
                    let start = cursor.at + 1;
                    cursor.skip(|c| !matches!(c, '\n' | '\r'));
                    document.comments.push(start..cursor.at);
                }
                Some(_) => add_entry(&mut document, cursor.property())?,
            }
        }
        Ok(document)
    }

    fn write(&self, scalar: &str, fragment: &str) -> Option<String> {
        let is_escaped = uses_escapes(scalar);
        let mut written = String::with_capacity(fragment.len());
        for (at, c) in fragment.char_indices() {
            match c {
                '\\' => written.push_str("\\\\"),
                '\t' => written.push_str("\\t"),
                '\n' => written.push_str("\\n"),
                '\r' => written.push_str("\\r"),
                '\u{c}' => written.push_str("\\f"),
                // The value may begin here.
                ' ' if at == 0 => written.push_str("\\ "),
                c if !c.is_ascii() && is_escaped => written.push_str(&escape_non_ascii(c)),
                c => written.push(c),
            }
        }
        Some(written)
    }
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip(&mut self, is_skipped: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(is_skipped).len();
    }

    /// Reads a key and its value.
    fn property(&mut self) -> Entry {
        let key_start = self.at;
        let (key, _) = self.read_until(|c| is_blank(c) || matches!(c, '=' | ':')).finish();
        let key_range = key_start..self.at;
        self.skip_blanks();
        if matches!(self.peek(), Some('=' | ':')) {
            self.at += 1;
            self.skip_blanks();
        }
        let start = self.at;
        let (text, map) = self.read_until(|_| false).finish();
        let scalar = start..self.at;
        Entry {
            key: child("", &key),
            key_range,
            text,
            map,
            scalars: vec![scalar],
            call: None,
            interpolations: Vec::new(),
        }
    }

    /// Reads up to the end of the line or a character that ends what is read.
    fn read_until(&mut self, is_end: impl Fn(char) -> bool) -> MappedText {
        let mut text = MappedText::default();
        text.push_verbatim("", self.at);
        while let Some(c) = self.peek() {
            let start = self.at;
            match c {
                '\n' | '\r' => break,
                '\\' => match self.escape() {
                    Some(decoded) => text.push_decoded(&decoded, start..self.at),
                    // A continuation line.
                    None => self.skip_blanks(),
                },
                c if is_end(c) => break,
                c => {
                    self.at += c.len_utf8();
                    text.push_verbatim(c.encode_utf8(&mut [0; 4]), start);
                }
            }
        }
        text
    }

    /// Reads an escape sequence. Returns `None` if it continues the line.
    fn escape(&mut self) -> Option<String> {
        if let Some((decoded, length)) = hex_escape(self.rest(), 'u', 4) {
            self.at += length;
            return Some(decoded.to_string());
        }
        self.at += 1;
        let Some(c) = self.peek() else { return Some(String::new()) };
        self.at += c.len_utf8();
        let decoded = match c {
            '\r' => {
                self.at += usize::from(self.peek() == Some('\n'));
                return None;
            }
            '\n' => return None,
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\u{c}',
            c => c,
        };
        Some(decoded.to_string())
    }

    /// Skips blanks, and line breaks that are escaped among them.
    fn skip_blanks(&mut self) {
        loop {
            self.skip(is_blank);
            let escaped =
                ["\\\r\n", "\\\n", "\\\r"].iter().find(|it| self.rest().starts_with(**it));
            let Some(line_break) = escaped else { return };
            self.at += line_break.len();
        }
    }
}

const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{c}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates::readers::testing::{read, replace_words, texts, write_fragments};

    fn found(file: &str) -> Vec<(String, String)> {
        replace_words(&PropertiesReader, file, "ære");
        texts(&PropertiesReader, file)
    }

    #[test]
    fn keys_and_values_are_separated_as_java_does() {
        for (file, key, text) in [
            ("a.b=Hei du", "a.b", "Hei du"),
            ("  a : Hei : du \n", "a", "Hei : du "),
            ("a Hei", "a", "Hei"),
            ("a\t=\tHei\\tdu", "a", "Hei\tdu"),
            ("a\\ b\\=c = x", "a b=c", "x"),
            ("a=Hei \\\n   du \\\r\n\tder\r\n", "a", "Hei du der"),
            ("a= \\\n  Hei", "a", "Hei"),
            ("a=\\u00e5 \\uD83D\\uDE00 \\n\\u00g0", "a", "å 😀 \nu00g0"),
            ("a=it''s {0}", "a", "it''s {0}"),
            ("a", "a", ""),
            ("a=", "a", ""),
            ("å/b=x\\", "å~1b", "x"),
        ] {
            assert_eq!(found(file), [(key.to_owned(), text.to_owned())], "{file:?}");
        }
        assert_eq!(found("\n \n# a=b\n! c\n"), []);
    }

    #[test]
    fn comments_are_ranges_of_the_file() {
        let file = "# krr-ignore a: b\r\nx=y # z\n  !c";
        let document = read(&PropertiesReader, file);
        let comments: Vec<_> =
            document.comments.iter().map(|it| file.get(it.clone()).unwrap()).collect();
        assert_eq!(comments, [" krr-ignore a: b", "c"]);
    }

    #[test]
    fn latin_1_stays_latin_1() {
        let original = b"a=p\xe5 tide\n";
        let text = PropertiesReader.decode(original).unwrap();
        assert_eq!(text, "a=på tide\n");
        assert_eq!(PropertiesReader.encode(original, &text).as_deref(), Some(&original[..]));
        let edited = PropertiesReader.encode(original, "a=på 😀\n").unwrap();
        assert_eq!(edited, b"a=p\xe5 \\uD83D\\uDE00\n");
        let edited = PropertiesReader.decode(&edited).unwrap();
        assert_eq!(found(&edited), [("a".to_owned(), "på 😀".to_owned())]);
        let utf_8 = "a=på\n".as_bytes();
        assert_eq!(PropertiesReader.encode(utf_8, "a=å\n").unwrap(), "a=å\n".as_bytes());
        assert!(PropertiesReader.decode(b"\xff\xfea\0").is_err(), "UTF-16");
    }

    #[test]
    fn every_text_can_be_written() {
        assert_eq!(write_fragments(&PropertiesReader, "a={}\n", "Hei {} du"), 400);
    }

    #[test]
    fn what_is_written_is_read_again() {
        for (scalar, fragment, expected) in [
            ("Hei", "a\\b\n\t", "a\\\\b\\n\\t"),
            ("Hei", " å", "\\ å"),
            ("\\u00e5", "å😀", "\\u00E5\\uD83D\\uDE00"),
            ("\\u00e5 å", "å", "å"),
        ] {
            let written = PropertiesReader.write(scalar, fragment).unwrap();
            assert_eq!(written, expected);
            assert_eq!(found(&format!("a={written}")), [("a".to_owned(), fragment.to_owned())]);
        }
    }
}
