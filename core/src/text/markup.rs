//! Mark-up: HTML tags and entities, and the soft line breaks of quoted-printable.

use crate::text::strings::slice;

/// The longest name of an entity that is read, with its semicolon, in bytes.
const LONGEST_ENTITY: usize = 8;

/// Returns the length of the tag that a text starts with, if it does.
pub(super) fn tag_len(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('<')?.trim_start_matches('/');
    let after = inner.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '!');
    if after.len() == inner.len() || !after.starts_with([' ', '\n', '\r', '\t', '>', '/']) {
        return None;
    }
    // Up to the next bracket, so that no part of the text is searched twice.
    let end = after.find(['<', '>'])?;
    after.get(end..)?.starts_with('>').then_some(text.len() - after.len() + end + 1)
}

/// Returns the name of a tag.
pub(super) fn tag_name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    slice(name, 0..end)
}

/// Returns whether a tag, by its name in lower case, begins a new block of text.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "li"
            | "ul"
            | "ol"
            | "td"
            | "tr"
            | "th"
            | "table"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "title"
            | "body"
            | "blockquote"
            | "hr"
            | "style"
            | "script"
    )
}

/// Returns whether a tag, by its name in lower case, may stand within a word.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "b" | "i"
            | "u"
            | "s"
            | "em"
            | "strong"
            | "span"
            | "font"
            | "small"
            | "big"
            | "mark"
            | "wbr"
            | "sup"
            | "sub"
    )
}

/// Returns the length of the inline tag that a text starts with, if it does.
pub(super) fn inline_tag_len(text: &str) -> Option<usize> {
    let length = tag_len(text)?;
    is_inline(&tag_name(text).to_ascii_lowercase()).then_some(length)
}

/// Returns the length of the soft line break, which only transport needs, that a text starts with.
pub(super) fn soft_break_len(text: &str) -> Option<usize> {
    match text.as_bytes() {
        [b'=', b'\n', ..] => Some(2),
        [b'=', b'\r', b'\n', ..] => Some(3),
        _ => None,
    }
}

/// Returns the character of the entity that a text starts with, and the length of the entity.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let after = text.strip_prefix('&')?;
    let end = after.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';')?;
    let name = slice(after, 0..end);
    let c = named(name).or_else(|| name.strip_prefix('#').and_then(numeric))?;
    Some((c, end + 2))
}

/// Returns the character of a named entity, in lower case. Joiners are invisible characters.
fn named(name: &str) -> Option<char> {
    Some(match name {
        "nbsp" => ' ',
        "amp" => '&',
        "shy" | "zwj" | "zwnj" => '\u{ad}',
        "aring" | "Aring" => 'å',
        "oslash" | "Oslash" => 'ø',
        "aelig" | "AElig" => 'æ',
        "eacute" | "Eacute" => 'é',
        "quot" => '"',
        "apos" => '\'',
        "laquo" => '«',
        "raquo" => '»',
        "ndash" => '–',
        "euro" => '€',
        "hellip" => '…',
        _ => return None,
    })
}

/// Returns the character of a numeric entity, decimal or hexadecimal.
fn numeric(code: &str) -> Option<char> {
    let (digits, radix) = code.strip_prefix(['x', 'X']).map_or((code, 10), |hex| (hex, 16));
    let mut code = 0_u32;
    for digit in digits.chars() {
        code = code.checked_mul(radix)?.checked_add(digit.to_digit(radix)?)?;
    }
    char::from_u32(code)
}
