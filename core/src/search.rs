//! Looking for something in a text: little, where the standard library's search for any pattern
//! takes ten kilobytes of the browser module.

/// What stands in a text from a place on; nothing where no character begins.
fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// Where a part, which is not empty, first stands in a text.
fn find(text: &str, part: &str) -> Option<usize> {
    position(text.as_bytes(), part.as_bytes())
}

/// Where some bytes, of which there are any, first stand among others.
fn position(bytes: &[u8], part: &[u8]) -> Option<usize> {
    let first = part.first();
    // Most places differ in the first byte already.
    let same = |window: &[u8]| window.first() == first && window == part;
    bytes.windows(part.len().max(1)).position(same)
}

/// What stands before and after the first of a part.
pub(crate) fn split_once<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    around(text, part, find(text, part)?)
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
}
