//! The escape sequences of string literals.

use super::super::escapes::hex_escape;
use super::language::Quoting;

/// Decodes the escape sequence that a text begins with. Returns the character, unless it only joins two
/// lines, and the length of what is written; `None` if the backslash is part of the text.
pub(super) fn escape_sequence(written: &str, quoting: Quoting) -> Option<(Option<char>, usize)> {
    let code = written.strip_prefix('\\')?;
    let sign = code.chars().next()?;
    let single = |c: char| Some((Some(c), 1 + sign.len_utf8()));
    match sign {
        'n' => single('\n'),
        't' => single('\t'),
        'r' => single('\r'),
        'b' => single('\u{8}'),
        'f' if quoting != Quoting::Kotlin => single('\u{c}'),
        's' if quoting == Quoting::Java => single(' '),
        'e' if quoting == Quoting::CSharp => single('\u{1b}'),
        'a' if matches!(quoting, Quoting::CSharp | Quoting::Python) => single('\u{7}'),
        'v' if !matches!(quoting, Quoting::Java | Quoting::Kotlin) => single('\u{b}'),
        '\n' => Some((None, 2)),
        '\r' if code.starts_with("\r\n") => Some((None, 3)),
        'u' if code.starts_with("u{") && quoting == Quoting::JavaScript => code_point(code),
        'u' => hex_escape(written, 'u', 4).map(|(c, length)| (Some(c), length)),
        'U' => hex_escape(written, 'U', 8).map(|(c, length)| (Some(c), length)),
        'x' if quoting == Quoting::CSharp => number(code.get(1..)?, 16, 4, 2),
        'x' => hex_escape(written, 'x', 2).map(|(c, length)| (Some(c), length)),
        '0'..='7' if quoting != Quoting::Kotlin => number(code, 8, 3, 1),
        // Python keeps what it does not know, and names of characters are long.
        c if quoting == Quoting::Python && !matches!(c, '\\' | '\'' | '"') => None,
        c => single(c),
    }
}

/// Decodes `u{…}`.
fn code_point(code: &str) -> Option<(Option<char>, usize)> {
    let digits = code.strip_prefix("u{")?;
    let length = digits.bytes().take(7).position(|byte| byte == b'}')?;
    let number = u32::from_str_radix(digits.get(..length)?, 16).ok()?;
    Some((Some(char::from_u32(number)?), 1 + "u{}".len() + length))
}

/// Decodes as many digits as there are, at most some, after a prefix.
fn number(code: &str, radix: u32, most: usize, prefix: usize) -> Option<(Option<char>, usize)> {
    let length = code.chars().take(most).take_while(|c| c.is_digit(radix)).count();
    let number = u32::from_str_radix(code.get(..length)?, radix).ok()?;
    Some((Some(char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER)), prefix + length))
}
