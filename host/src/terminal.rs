//! What the terminal can show.

use std::fmt::Write as _;
use std::io::Write as _;

use anstyle::{AnsiColor, Style};

/// Something is wrong.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
/// Something must be looked at.
pub(crate) const WARN: Style = AnsiColor::Yellow.on_default().bold();
/// All is well.
pub(crate) const GOOD: Style = AnsiColor::Green.on_default().bold();
/// Worth knowing.
pub(crate) const INFO: Style = AnsiColor::Cyan.on_default();
/// Stands out.
pub(crate) const STRONG: Style = Style::new().bold();
/// Stands back.
pub(crate) const QUIET: Style = Style::new().dimmed();

/// How wide the text on a terminal may run; where there is no terminal, the widest.
pub(crate) fn width() -> usize {
    const NARROWEST: usize = 40;
    const WIDEST: usize = 100;
    let columns = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    columns.unwrap_or(WIDEST).clamp(NARROWEST, WIDEST)
}

/// A text in lines of at most so many columns. A link is broken only where it fits no line.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let options = textwrap::Options::new(width)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// A text in a style. Whoever writes it out drops the style where it cannot be shown.
pub(crate) fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// Says on standard error what is wrong, and what to do about it.
pub(crate) fn complain(message: &str, help: Option<&str>) {
    let mut text = format!("{}: {message}\n", styled(ERROR, "error"));
    if let Some(help) = help {
        let _ = writeln!(text, "{}: {help}", styled(INFO, "help"));
    }
    // When not even that can be said, the exit code has to do.
    drop(anstream::stderr().write_all(text.as_bytes()));
}

/// A text that cannot move the cursor, hide, or turn the direction of what is around it.
pub(crate) fn neutral(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { c } else { visible(c) }).collect()
}

/// The character itself, or what stands for one that would disturb the terminal.
pub(crate) fn visible(c: char) -> char {
    match c {
        '\t' | '\r' | '\n' => ' ',
        '\0'..'\u{20}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..'\u{a0}'
        | '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_the_terminal_raw() {
        assert_eq!(neutral("a\x1b[31mb\0\u{202e}c\u{9b}\r\n"), "a␛[31mb␀\u{fffd}c\u{fffd} \n");
        assert_eq!(neutral("æøå 😀 e\u{301}"), "æøå 😀 e\u{301}");
    }
}
