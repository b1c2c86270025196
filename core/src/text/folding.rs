//! Classes of characters, and the folding of case.
//!
//! Covers the Latin alphabet with the letters of Norwegian and the Sámi languages. The tables of the
//! standard library cover all of Unicode, for more bytes than the rest of the text analysis.

use crate::text::confusables::confusable_of;

/// Returns whether a character is part of a word: a letter of any script, or a digit.
pub(super) const fn is_word_char(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '\u{c0}'..='\u{24f}' if c != '×' && c != '÷')
        || matches!(c, '\u{250}'..='\u{2af}' | '\u{370}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}')
        || matches!(c, '\u{3040}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}')
}

/// Returns whether a character is an upper-case letter.
pub(super) const fn is_uppercase_letter(c: char) -> bool {
    is_word_char(c) && fold(c) as u32 != c as u32
}

/// Returns whether a character takes no room: soft hyphens, joiners, direction marks, variation
/// selectors.
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || matches!(c, '\u{e0000}'..='\u{e01ef}')
}

/// Returns whether a character is invisible or a space of any kind.
pub(crate) const fn is_blank(c: char) -> bool {
    is_invisible(c) || fold(c).is_ascii_whitespace()
}

/// Returns whether a character is a combining diacritical mark.
pub(super) const fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Folds case, and variants of a character, to the character that is compared.
pub(super) const fn fold(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{de}' => offset(c, 0x20),
        '\u{178}' => 'ÿ',
        // In this block upper and lower case alternate; twice the parity changes.
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' if c as u32 % 2 == 1 => offset(c, 1),
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' => c,
        '\u{100}'..='\u{177}' if (c as u32).is_multiple_of(2) => offset(c, 1),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{2028}' | '\u{2029}' => '\n',
        // Greek and Cyrillic, in which many letters look like a Latin one.
        '\u{391}'..='\u{3a9}' | '\u{410}'..='\u{42f}' => confusable_of(offset(c, 0x20)),
        '\u{400}'..='\u{40f}' => confusable_of(offset(c, 0x50)),
        '\u{3b1}'..='\u{3c9}' | '\u{430}'..='\u{45f}' | '\u{501}' => confusable_of(c),
        // Full-width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => match char::from_u32(c as u32 - 0xfee0) {
            Some(ascii) => ascii.to_ascii_lowercase(),
            None => c,
        },
        _ => c,
    }
}

const fn offset(c: char, by: u32) -> char {
    match char::from_u32(c as u32 + by) {
        Some(folded) => folded,
        None => c,
    }
}

/// Returns whether a character is an emoji.
pub(super) const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b50}' | '\u{23f0}'..='\u{23f3}' | '\u{1f300}'..='\u{1faff}')
}
