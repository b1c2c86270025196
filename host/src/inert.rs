//! Output in which nothing is obeyed by a workflow runner or a terminal.

use std::fmt::Write as _;
use std::io::{self, Write};

/// What the output is written in, which decides how a character is made harmless.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Syntax {
    /// Lines for people: a space separates the signs of a command.
    Text,
    /// JSON: a character is escaped, so the values stay the same.
    Json,
}

/// A writer in whose lines no command of GitHub Actions or Azure Pipelines is found, whatever texts, names
/// and arguments stand in them.
///
/// GitHub obeys lines that begin with `::`, after white space; both obey `##[` and `##vso[` anywhere.
pub(crate) struct Inert<W> {
    out: W,
    syntax: Syntax,
    position: Position,
    /// How many characters of `##vso` are behind it.
    matched: usize,
}

/// Where in a line the writer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Position {
    /// At its start, after nothing but white space and styles.
    Start,
    /// In the escape code of a style at the start.
    Style,
    /// After a colon at the start.
    Colon,
    /// Behind the first character.
    Inside,
}

/// Characters of `##` and of `##vso`, which make a command with the bracket behind them.
const COMMANDS: [usize; 2] = [2, 5];

impl<W: Write> Inert<W> {
    pub(crate) const fn new(out: W, syntax: Syntax) -> Self {
        Self { out, syntax, position: Position::Start, matched: 0 }
    }

    fn push(&mut self, c: char, inert: &mut String) {
        let is_command = match c {
            ':' => self.position == Position::Colon,
            '[' => COMMANDS.contains(&self.matched),
            _ => false,
        };
        match self.syntax {
            Syntax::Text => {
                if is_command {
                    inert.push(' ');
                }
                inert.push(c);
            }
            // Signs and line breaks outside strings are layout.
            Syntax::Json if is_command || (is_unprintable(c) && c != '\n') => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    // Writing to a string cannot fail.
                    let _ = write!(inert, "\\u{unit:04x}");
                }
            }
            Syntax::Json => inert.push(c),
        }
        self.position = match (self.position, c) {
            (_, '\n' | '\r') | (Position::Style, 'm') => Position::Start,
            (Position::Start, '\u{1b}') | (Position::Style, _) => Position::Style,
            (Position::Start, ':') => Position::Colon,
            (Position::Start, c) if c.is_whitespace() => Position::Start,
            _ => Position::Inside,
        };
        self.matched = match (self.matched, c.to_ascii_lowercase()) {
            (1 | 2, '#') => 2,
            (_, '#') => 1,
            (2, 'v') => 3,
            (3, 's') => 4,
            (4, 'o') => 5,
            _ => 0,
        };
    }
}

impl<W: Write> Write for Inert<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // What is written is text, piece by piece: no character is split.
        let text = String::from_utf8_lossy(bytes);
        let mut inert = String::with_capacity(text.len());
        text.chars().for_each(|c| self.push(c, &mut inert));
        self.out.write_all(inert.as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Returns a text in which no command is found: a space separates the signs of one.
pub(crate) fn separate(text: &str) -> String {
    let mut inert = Inert::new(io::sink(), Syntax::Text);
    let mut separated = String::with_capacity(text.len());
    text.chars().for_each(|c| inert.push(c, &mut separated));
    separated
}

/// Replaces control characters and invisible formatting characters in a text, except line feeds, so
/// that untrusted text cannot move the cursor or change the direction of the text around it.
pub(crate) fn sanitize(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { c } else { printable(c) }).collect()
}

/// Returns whether a character moves the cursor, changes what is around it, or is not seen.
fn is_unprintable(c: char) -> bool {
    printable(c) != c
}

/// Returns a printable replacement for a control or formatting character, or else the character.
pub(crate) fn printable(c: char) -> char {
    match c {
        '\t' | '\r' | '\n' => ' ',
        '\0'..'\u{20}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..'\u{a0}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        // Tags and further variation selectors: letters that nobody sees.
        | '\u{e0000}'..='\u{e0fff}' => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(pieces: &[&str], syntax: Syntax) -> String {
        let mut out = Vec::new();
        let mut inert = Inert::new(&mut out, syntax);
        for piece in pieces {
            inert.write_all(piece.as_bytes()).unwrap();
        }
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn commands_in_text_are_separated() {
        for (text, expected) in [
            ("::stop-commands::x", ": :stop-commands::x"),
            ("a\n \t\u{a0}::x::y", "a\n \t\u{a0}: :x::y"),
            ("\u{1b}[1m::x::\u{1b}[0m", "\u{1b}[1m: :x::\u{1b}[0m"),
            ("a: ##[error]b ##VSO[task.x]", "a: ## [error]b ##VSO [task.x]"),
            ("a :: b, #[c], ## d [e]", "a :: b, #[c], ## d [e]"),
        ] {
            assert_eq!(written(&[text], Syntax::Text), expected, "{text:?}");
            // Wherever the pieces are divided.
            let pieces: Vec<_> = text.split_inclusive(|_| true).collect();
            assert_eq!(written(&pieces, Syntax::Text), expected, "{text:?}");
        }
    }

    #[test]
    fn json_keeps_its_values() {
        let value = serde_json::json!({ "a": "##[x]\u{9b}\u{e0041}😀\u{202e}##vso[y]", "b": [[]] });
        let text = written(&[&serde_json::to_string_pretty(&value).unwrap()], Syntax::Json);
        assert!(!text.contains("##[") && !text.contains("##vso["), "{text}");
        assert!(!text.chars().any(|c| is_unprintable(c) && c != '\n'), "{text}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
    }

    #[test]
    fn control_and_formatting_characters_are_replaced() {
        let text = "a\x1b[31mb\0\u{202e}c\u{9b}\u{e0041}\r\n";
        assert_eq!(sanitize(text), "a␛[31mb␀\u{fffd}c\u{fffd}\u{fffd} \n");
    }

    #[test]
    fn other_characters_are_kept() {
        assert_eq!(sanitize("æøå 😀 e\u{301}"), "æøå 😀 e\u{301}");
    }
}
