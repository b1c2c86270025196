//! Looking for something in a text: little, where the standard library's search for any pattern
//! takes ten kilobytes of the browser module.

/// A kind of characters.
pub(crate) type Kind = fn(char) -> bool;

/// How many bytes at the start of a text are characters of a kind.
pub(crate) fn span(text: &str, kind: Kind) -> usize {
    let mut rest = text.chars();
    loop {
        let length = text.len() - rest.as_str().len();
        if !rest.next().is_some_and(kind) {
            return length;
        }
    }
}

/// What stands in a text from a place on; nothing where no character begins.
pub(crate) fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// How many characters a text has.
pub(crate) fn count(text: &str) -> usize {
    let mut count = 0;
    for byte in text.bytes() {
        // All but the first byte of a character begin with the bits 10.
        count += usize::from(byte & 0xc0 != 0x80);
    }
    count
}

/// Whether a text is nothing but characters of a kind.
pub(crate) fn all(text: &str, kind: Kind) -> bool {
    span(text, kind) == text.len()
}

/// Whether a text starts with a character of a kind.
pub(crate) fn starts(text: &str, kind: Kind) -> bool {
    text.chars().next().is_some_and(kind)
}

/// A text without the characters of a kind that it starts with.
pub(crate) fn trim_start(text: &str, kind: Kind) -> &str {
    from(text, span(text, kind))
}

/// A text without the characters of a kind that it ends with.
pub(crate) fn trim_end(text: &str, kind: Kind) -> &str {
    let mut rest = text.chars();
    loop {
        let trimmed = rest.as_str();
        if !rest.next_back().is_some_and(kind) {
            return trimmed;
        }
    }
}

/// Whether a part stands in a text.
pub(crate) fn has(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// Where a part, which is not empty, first stands in a text.
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    position(text.as_bytes(), part.as_bytes())
}

/// Where some bytes, of which there are any, first stand among others.
pub(crate) fn position(bytes: &[u8], part: &[u8]) -> Option<usize> {
    let first = part.first();
    // Most places differ in the first byte already.
    let same = |window: &[u8]| window.first() == first && window == part;
    bytes.windows(part.len().max(1)).position(same)
}

/// What stands before and after the first of a part.
pub(crate) fn split_once<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    around(text, part, find(text, part)?)
}

/// What stands before and after the last of a part.
pub(crate) fn rsplit_once<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    let mut windows = text.as_bytes().windows(part.len().max(1));
    around(text, part, windows.rposition(|window| window == part.as_bytes())?)
}

/// One of the parts of a text that stand between signs of ASCII, counted from zero; nothing past the
/// last.
pub(crate) fn part(text: &str, sign: u8, nth: usize) -> &str {
    let end = |start| {
        let rest = from(text, start);
        start + rest.bytes().position(|byte| byte == sign).unwrap_or(rest.len())
    };
    let mut start = 0;
    for _ in 0..nth {
        start = end(start) + 1;
    }
    text.get(start..end(start)).unwrap_or_default()
}

fn around<'t>(text: &'t str, part: &str, at: usize) -> Option<(&'t str, &'t str)> {
    Some((text.get(..at)?, text.get(at + part.len()..)?))
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn parts_are_counted_from_zero() {
        for text in ["", "a", "a|b", "|å||b|"] {
            let parts: Vec<_> = text.split('|').collect();
            for nth in 0..=parts.len() {
                let expected = parts.get(nth).copied().unwrap_or_default();
                assert_eq!(part(text, b'|', nth), expected, "{nth} of {text}");
            }
        }
    }

    #[test]
    fn what_is_looked_for_is_found() {
        let digits: Kind = |c| c.is_ascii_digit();
        for text in ["", "12", "12å3", "å12", "1å::2::ø3", "::", "å::", "aa:a"] {
            assert_eq!(count(text), text.chars().count(), "{text}");
            assert_eq!(trim_start(text, digits), text.trim_start_matches(digits), "{text}");
            assert_eq!(trim_end(text, digits), text.trim_end_matches(digits), "{text}");
            assert_eq!(starts(text, digits), text.starts_with(digits), "{text}");
            for part in ["::", "å", "a", "12å3"] {
                assert_eq!(has(text, part), text.contains(part), "{text} {part}");
                assert_eq!(find(text, part), text.find(part), "{text} {part}");
                assert_eq!(split_once(text, part), text.split_once(part), "{text} {part}");
                assert_eq!(rsplit_once(text, part), text.rsplit_once(part), "{text} {part}");
            }
        }
    }
}
