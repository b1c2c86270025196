//! Character references: `&aring;`, `&#229;`, `&#xE5;`.

use crate::text::markup::named_characters::NAMED_CHARACTERS;
use crate::text::strings::slice;

/// The longest name with its semicolon, in bytes.
const LONGEST_NAME: usize = 32;
/// The longest name that needs no semicolon, in bytes.
const LONGEST_LEGACY_NAME: usize = 6;

/// The characters that a reference stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Characters {
    /// One character, by its number.
    Numbered(char),
    /// One character or two, by name.
    Named(&'static str),
}

/// Where a character reference stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum ReferenceContext {
    Text,
    /// The value of an attribute, in which `&copy=1` is part of an address.
    Attribute,
}

/// Returns the characters that a text starts with a reference to, and the length of the reference.
pub(in crate::text) fn character_reference(
    text: &str,
    context: ReferenceContext,
) -> Option<(Characters, usize)> {
    let after = text.strip_prefix('&')?;
    if let Some(number) = after.strip_prefix('#') {
        let (c, length) = numbered(number)?;
        return Some((Characters::Numbered(c), length + 2));
    }
    let name = after.bytes().take(LONGEST_NAME).take_while(u8::is_ascii_alphanumeric).count();
    let has_semicolon = after.as_bytes().get(name) == Some(&b';');
    let whole = name + usize::from(has_semicolon);
    let shorter = (1..=name.min(LONGEST_LEGACY_NAME)).rev();
    let mut lengths = core::iter::once(whole).chain(shorter);
    let (characters, length) =
        lengths.find_map(|length| named(slice(after, 0..length)).map(|it| (it, length)))?;
    let goes_on = |next: &u8| *next == b'=' || next.is_ascii_alphanumeric();
    let is_part_of_address = context == ReferenceContext::Attribute
        && !slice(after, 0..length).ends_with(';')
        && after.as_bytes().get(length).is_some_and(goes_on);
    (!is_part_of_address).then_some((Characters::Named(characters), length + 1))
}

fn named(name: &str) -> Option<&'static str> {
    let at = NAMED_CHARACTERS.binary_search_by_key(&name, |(name, _)| name).ok()?;
    NAMED_CHARACTERS.get(at).map(|(_, characters)| *characters)
}

/// Returns the character of a decimal or hexadecimal number, and the length with its semicolon.
fn numbered(text: &str) -> Option<(char, usize)> {
    let (digits, radix) = text.strip_prefix(['x', 'X']).map_or((text, 10), |hex| (hex, 16));
    let length = digits.bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
    if length == 0 {
        return None;
    }
    // A number that is too large is that of no character.
    let code = digits
        .chars()
        .take(length)
        .filter_map(|c| c.to_digit(radix))
        .fold(0_u32, |code, digit| code.saturating_mul(radix).saturating_add(digit));
    let c = match code {
        0 => char::REPLACEMENT_CHARACTER,
        0x80..=0x9f => windows_1252(code),
        _ => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    let has_semicolon = digits.as_bytes().get(length) == Some(&b';');
    Some((c, text.len() - digits.len() + length + usize::from(has_semicolon)))
}

/// Returns the character that the number of a control character stands for: that of Windows-1252.
fn windows_1252(code: u32) -> char {
    const CHARACTERS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let at = code.checked_sub(0x80).and_then(|at| usize::try_from(at).ok());
    at.and_then(|at| CHARACTERS.get(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::folding::is_combining;

    #[test]
    fn names_are_sorted() {
        assert!(NAMED_CHARACTERS.is_sorted_by_key(|(name, _)| *name));
    }

    /// A normalized text is never longer than its source.
    #[test]
    fn what_a_name_stands_for_is_no_longer_than_the_reference() {
        for (name, characters) in NAMED_CHARACTERS {
            let first = characters.chars().next().map_or(0, char::len_utf8);
            let length = name.len() + 1;
            let is_left_out =
                |c: char| is_combining(c) || matches!(c, '\u{20d2}' | '\u{20e5}' | '\u{fe00}');
            let fits = characters.len() <= length || characters.chars().skip(1).all(is_left_out);
            assert!(first <= length && fits, "{name}");
        }
    }
}
