//! Escape sequences with the number of a character.

use std::fmt::Write as _;

/// Decodes `\uXXXX`, or both of them if they are a surrogate pair, at the start of a text. Returns the
/// character and the length of what is written. Half of a pair is the replacement character.
pub(super) fn hex_escape(text: &str, sign: char, digits: usize) -> Option<(char, usize)> {
    let (code, length) = hex_code(text, sign, digits)?;
    if (0xD800..0xDC00).contains(&code)
        && let Some((low, low_length)) =
            text.get(length..).and_then(|it| hex_code(it, sign, digits))
        && (0xDC00..0xE000).contains(&low)
    {
        let pair = 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        return Some((char::from_u32(pair)?, length + low_length));
    }
    Some((char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), length))
}

fn hex_code(text: &str, sign: char, digits: usize) -> Option<(u32, usize)> {
    let written = text.strip_prefix('\\')?.strip_prefix(sign)?;
    // Java allows several.
    let number = if sign == 'u' { written.trim_start_matches('u') } else { written };
    let hex = number.get(..digits).filter(|it| it.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    let code = u32::from_str_radix(hex, 16).ok()?;
    Some((code, text.len() - number.len() + digits))
}

/// Returns a character as `\uXXXX`, or a pair of them.
pub(super) fn escape_non_ascii(c: char) -> String {
    let mut written = String::new();
    for unit in c.encode_utf16(&mut [0; 2]) {
        let _ = write!(written, "\\u{unit:04X}");
    }
    written
}

/// Returns whether a scalar has characters beyond ASCII as escapes only.
pub(super) fn uses_escapes(scalar: &str) -> bool {
    scalar.is_ascii() && scalar.contains("\\u")
}
