//! Translations of gettext: every `msgstr`, by its context and `msgid`.

use std::ops::Range;

use crate::input::{Problem, SyntaxError};

use super::document::{Document, Entry, SkipReason, Skipped};
use super::key::child;
use super::limits::add_entry;
use super::mapped_text::MappedText;
use super::reader::Reader;

/// The reader of `.po` files.
pub(super) struct PoReader;

impl Reader for PoReader {
    fn read(&self, text: &str) -> Result<Document, SyntaxError> {
        let mut parser = Parser { document: Document::default(), message: Message::default() };
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            parser.line(line, at)?;
            at += line.len();
        }
        parser.end_message()?;
        Ok(parser.document)
    }

    fn write(&self, _scalar: &str, fragment: &str) -> Option<String> {
        let mut written = String::with_capacity(fragment.len());
        for c in fragment.chars() {
            match c {
                '"' => written.push_str("\\\""),
                '\\' => written.push_str("\\\\"),
                '\n' => written.push_str("\\n"),
                '\r' => written.push_str("\\r"),
                '\t' => written.push_str("\\t"),
                c if c.is_control() => return None,
                c => written.push(c),
            }
        }
        Some(written)
    }
}

/// A message of the file: a text and its translations.
#[derive(Default)]
struct Message {
    is_fuzzy: bool,
    is_obsolete: bool,
    /// The quoted texts after each keyword.
    fields: Vec<(Keyword, Field)>,
}

/// A keyword at the start of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Keyword {
    Context,
    Id,
    PluralId,
    Translation,
    /// A translation for a number, as it is written in brackets.
    PluralTranslation(String),
}

/// The texts in quotes on the lines after a keyword, as one.
#[derive(Default)]
struct Field {
    text: MappedText,
    lines: Vec<Range<usize>>,
}

struct Parser {
    document: Document,
    message: Message,
}

impl Parser {
    /// Reads a line that begins at an offset.
    fn line(&mut self, line: &str, at: usize) -> Result<(), SyntaxError> {
        let content = line.trim();
        let at = at + line.len() - line.trim_start().len();
        if content.is_empty() {
            return self.end_message();
        }
        if let Some(obsolete) = content.strip_prefix("#~") {
            // What follows `|` was the text before.
            if obsolete.starts_with('|') {
                return Ok(());
            }
            if !self.message.is_obsolete {
                self.end_message_unless_flags()?;
            }
            self.message.is_obsolete = true;
            let written = obsolete.trim_start();
            return self.field(written, at + content.len() - written.len());
        }
        if let Some(comment) = content.strip_prefix('#') {
            self.end_message_unless_flags()?;
            if let Some(flags) = comment.strip_prefix(',') {
                self.message.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
            } else {
                let comment = comment.strip_prefix(['.', ':', '|']).unwrap_or(comment);
                let end = at + content.len();
                self.document.comments.push(end - comment.len()..end);
            }
            return Ok(());
        }
        self.field(content, at)
    }

    /// Reads a keyword and a text, or a text that goes on from the line before.
    fn field(&mut self, content: &str, at: usize) -> Result<(), SyntaxError> {
        let quoted = match split_keyword(content) {
            Some((keyword, quoted)) => {
                let begins = match keyword {
                    Keyword::Context => true,
                    Keyword::Id => self.has(|it| *it == Keyword::Id) || self.has_translation(),
                    _ => false,
                };
                if begins && !self.message.fields.is_empty() {
                    let is_obsolete = self.message.is_obsolete;
                    self.end_message()?;
                    self.message.is_obsolete = is_obsolete;
                }
                self.message.fields.push((keyword, Field::default()));
                quoted
            }
            None => content,
        };
        let start = at + content.len() - quoted.len();
        let error = |detail: &str| {
            let detail = detail.to_owned();
            let problem = Problem::Syntax { format: "PO", detail, hint: None };
            SyntaxError::new(start..start + quoted.len(), problem)
        };
        let Some((_, field)) = self.message.fields.last_mut() else {
            return Err(error("expected `msgid` or another keyword"));
        };
        if !decode_quoted(quoted, start, &mut field.text) {
            return Err(error("expected a text in double quotes"));
        }
        field.lines.push(start..start + quoted.len());
        Ok(())
    }

    fn has(&self, is_meant: impl Fn(&Keyword) -> bool) -> bool {
        self.message.fields.iter().any(|(keyword, _)| is_meant(keyword))
    }

    fn has_translation(&self) -> bool {
        self.has(|it| matches!(it, Keyword::Translation | Keyword::PluralTranslation(_)))
    }

    /// Ends a message that has fields: comments and flags stand above the message that they are about.
    fn end_message_unless_flags(&mut self) -> Result<(), SyntaxError> {
        if self.message.fields.is_empty() { Ok(()) } else { self.end_message() }
    }

    fn end_message(&mut self) -> Result<(), SyntaxError> {
        let message = std::mem::take(&mut self.message);
        let (mut context, mut id) = (None, None);
        for (keyword, Field { text, lines }) in message.fields {
            let range = lines.first().map_or(0, |it| it.start)..lines.last().map_or(0, |it| it.end);
            let (text, map) = text.finish();
            let number = match keyword {
                Keyword::Context => {
                    context = Some(text);
                    continue;
                }
                Keyword::Id => {
                    id = Some((text, range));
                    continue;
                }
                Keyword::PluralId => continue,
                Keyword::Translation => None,
                Keyword::PluralTranslation(number) => Some(number),
            };
            let Some((id, key_range)) = &id else { continue };
            if id.is_empty() && context.is_none() {
                self.document.language = declared_language(&text);
                continue;
            }
            let key = context.as_deref().map(|context| child("", context)).unwrap_or_default();
            let key = child(&key, id);
            let key = number.map_or_else(|| key.clone(), |number| child(&key, &number));
            let reason = if message.is_obsolete {
                Some(SkipReason::Obsolete)
            } else if message.is_fuzzy {
                Some(SkipReason::Fuzzy)
            } else {
                text.is_empty().then_some(SkipReason::Untranslated)
            };
            if let Some(reason) = reason {
                self.document.skipped.push(Skipped { key, range, reason });
                continue;
            }
            let entry = Entry {
                key,
                key_range: key_range.clone(),
                text,
                map,
                scalars: lines,
                call: None,
                interpolations: Vec::new(),
            };
            add_entry(&mut self.document, entry)?;
        }
        Ok(())
    }
}

/// Splits a line into its keyword and the rest.
fn split_keyword(line: &str) -> Option<(Keyword, &str)> {
    let end = line.find([' ', '\t', '"']).unwrap_or(line.len());
    let (word, rest) = line.split_at_checked(end)?;
    let keyword = match word {
        "msgctxt" => Keyword::Context,
        "msgid" => Keyword::Id,
        "msgid_plural" => Keyword::PluralId,
        "msgstr" => Keyword::Translation,
        _ => {
            let number = word.strip_prefix("msgstr[")?.strip_suffix(']')?;
            Keyword::PluralTranslation(number.to_owned())
        }
    };
    Some((keyword, rest.trim_start()))
}

/// Appends a text in quotes, which begins at an offset. Returns whether it is one.
fn decode_quoted(quoted: &str, offset: usize, text: &mut MappedText) -> bool {
    let Some(content) = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return false;
    };
    let offset = offset + 1;
    text.push_verbatim("", offset);
    let mut at = 0;
    while let Some(rest) = content.get(at..).filter(|rest| !rest.is_empty()) {
        let verbatim = rest.find(['\\', '"']).unwrap_or(rest.len());
        if verbatim > 0 {
            text.push_verbatim(rest.get(..verbatim).unwrap_or_default(), offset + at);
            at += verbatim;
            continue;
        }
        let Some((decoded, length)) = decode_escape(rest) else { return false };
        text.push_decoded(decoded.encode_utf8(&mut [0; 4]), offset + at..offset + at + length);
        at += length;
    }
    true
}

/// Decodes an escape sequence as in C, and returns its length.
fn decode_escape(written: &str) -> Option<(char, usize)> {
    let code = written.strip_prefix('\\')?;
    let number = |digits: &str, radix: u32, prefix: usize, most: usize| {
        let length = digits.chars().take(most).take_while(|c| c.is_digit(radix)).count();
        let number = u32::from_str_radix(digits.get(..length)?, radix).ok()?;
        Some((char::from_u32(number)?, prefix + length))
    };
    match code.chars().next()? {
        'n' => Some(('\n', 2)),
        't' => Some(('\t', 2)),
        'r' => Some(('\r', 2)),
        'a' => Some(('\u{7}', 2)),
        'b' => Some(('\u{8}', 2)),
        'f' => Some(('\u{c}', 2)),
        'v' => Some(('\u{b}', 2)),
        'x' => number(code.get(1..)?, 16, 2, 2),
        '0'..='7' => number(code, 8, 1, 3),
        c => Some((c, 1 + c.len_utf8())),
    }
}

/// Returns the language in the header of a file.
fn declared_language(header: &str) -> Option<String> {
    let mut values = header.lines().filter_map(|line| line.strip_prefix("Language:"));
    values.next().map(str::trim).filter(|it| !it.is_empty()).map(|it| it.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates::readers::testing::{read, replace_words, texts, write_fragments};

    const HEADER: &str = "msgid \"\"\nmsgstr \"\"\n\"Language: nn_NO\\n\"\n\n";

    fn found(file: &str) -> Vec<(String, String)> {
        replace_words(&PoReader, file, "ære\"");
        texts(&PoReader, file)
    }

    #[test]
    fn translations_have_the_context_and_text_as_key() {
        for (message, key, text) in [
            ("msgid \"Hi\"\nmsgstr \"Hei\"\n", "Hi", "Hei"),
            ("msgid \"Hi\"\r\nmsgstr \"\"\r\n\"Hei \"\r\n\t\"du\\n\"\r\n", "Hi", "Hei du\n"),
            ("msgctxt \"a/b\"\nmsgid \"H\"\n\"i\"\nmsgstr \"Hå 😀\"", "a~1b/Hi", "Hå 😀"),
            ("msgid \"x\"\nmsgstr \"a\\\"b\\\\ \\t\\x41\\101 %(x)s\"", "x", "a\"b\\ \tAA %(x)s"),
            ("msgid\"x\"\nmsgstr\"y\"", "x", "y"),
        ] {
            let file = format!("{HEADER}{message}");
            assert_eq!(found(&file), [(key.to_owned(), text.to_owned())], "{file}");
        }
        let plural = "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"én\"\nmsgstr[1] \"\"\n\"to\"\nmsgid \"c\"\nmsgstr \"d\"\n";
        let expected = [("a/0", "én"), ("a/1", "to"), ("c", "d")];
        assert_eq!(found(plural), expected.map(|(key, text)| (key.to_owned(), text.to_owned())));
    }

    #[test]
    fn what_is_not_to_be_read_is_skipped_with_the_reason() {
        let file = format!(
            "#, fuzzy\n{HEADER}# a\n#: x.py:1\n#, fuzzy, python-format\nmsgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"\"\n\n#~ msgid \"d\"\n#~ msgstr \"\"\n#~ \"e\"\n#~| msgid \"x\"\n\nmsgid \"f\"\nmsgstr \"g\"\n"
        );
        let document = read(&PoReader, &file);
        let skipped: Vec<_> =
            document.skipped.iter().map(|it| (it.key.as_str(), it.reason)).collect();
        let expected = [
            ("a", SkipReason::Fuzzy),
            ("c", SkipReason::Untranslated),
            ("d", SkipReason::Obsolete),
        ];
        assert_eq!(skipped, expected);
        assert_eq!(file.get(document.skipped[0].range.clone()).unwrap(), "\"b\"");
        assert_eq!(document.entries.len(), 1);
        assert_eq!(document.language.as_deref(), Some("nn-NO"));
        let comments: Vec<_> =
            document.comments.iter().map(|it| file.get(it.clone()).unwrap()).collect();
        assert_eq!(comments, [" a", " x.py:1"]);
    }

    #[test]
    fn every_text_can_be_written() {
        assert_eq!(write_fragments(&PoReader, "msgid \"a\"\nmsgstr {}\n", "\"Hei {} du\""), 400);
    }

    #[test]
    fn what_is_no_po_is_an_error_at_its_place() {
        for (file, expected) in [
            ("msgid \"a\"\nmsgstr b\n", "b"),
            ("msgid \"a\"\nmsgstr \"b\"c\"\n", "\"b\"c\""),
            ("\"a\"\n", "\"a\""),
        ] {
            assert_eq!(
                file.get(PoReader.read(file).unwrap_err().range).unwrap(),
                expected,
                "{file}"
            );
        }
    }
}
