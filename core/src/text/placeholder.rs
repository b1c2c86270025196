//! Placeholders: what a template leaves open is not text.

use crate::search;

/// Longest placeholder that is looked for, in bytes.
const LONGEST: usize = 200;

/// The end of the placeholder that starts at `at`, if one does.
///
/// Understands Handlebars and Jinja (`{{navn}}`, `{% if … %}`), `${navn}`, `#{navn}`, `@{…}`,
/// `{navn}`, `{0}`, `$navn$`, `%s`, `%1$s`, Thymeleaf (`[[${navn}]]`) and `<%= … %>`. Looks at
/// no byte more than a bounded number of times.
pub(super) fn end_at(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let len = match rest.as_bytes().first()? {
        b'{' => braces(rest),
        b'#' | b'@' => braces(rest.get(1..)?).map(|len| len + 1),
        b'$' if rest.starts_with("${") => braces(rest.get(1..)?).map(|len| len + 1),
        b'$' => dollars(rest),
        b'%' => printf(rest),
        b'[' => closed(rest, "[[", "]]", '[').or_else(|| closed(rest, "[(", ")]", '[')),
        b'<' => closed(rest, "<%", "%>", '<'),
        _ => None,
    };
    len.map(|len| at + len)
}

fn braces(text: &str) -> Option<usize> {
    closed(text, "{{{", "}}}", '{')
        .or_else(|| closed(text, "{{", "}}", '{'))
        .or_else(|| closed(text, "{%", "%}", '{'))
        .or_else(|| closed(text, "{", "}", '{'))
}

/// From an opening sign to the first closing one on the same line, with something in between and
/// no further opening sign, so that no stretch of text is searched twice.
fn closed(text: &str, open: &str, close: &str, again: char) -> Option<usize> {
    let inner = text.strip_prefix(open)?;
    let stop = inner.char_indices().take(LONGEST).find(|(_, c)| *c == '\n' || *c == again);
    let limit = stop.map_or(inner.len().min(LONGEST), |(at, _)| at);
    // Closing signs are ASCII, so looking at bytes is enough.
    let window = inner.as_bytes().get(..limit)?;
    let length = window.windows(close.len()).position(|bytes| bytes == close.as_bytes())?;
    (length > 0).then_some(open.len() + length + close.len())
}

/// `$navn$`, but not sums of money.
fn dollars(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('$')?;
    let name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    let length = inner.bytes().take(LONGEST).take_while(|byte| name(byte)).count();
    let starts_well = search::starts(inner, |c| c.is_ascii_alphabetic());
    (starts_well && inner.get(length..)?.starts_with('$')).then_some(length + 2)
}

/// `%s`, `%d`, `%1$s`; not `50 %`.
fn printf(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('%')?;
    let digits = inner.bytes().take(2).take_while(u8::is_ascii_digit).count();
    let position = match digits {
        0 => 0,
        _ => inner.get(digits..)?.starts_with('$').then_some(digits + 1)?,
    };
    let kind = inner.get(position..)?;
    let follows = kind.get(1..).and_then(|after| after.chars().next());
    let ends = !follows.is_some_and(super::clean::is_word_char);
    (matches!(kind.as_bytes(), [b's' | b'd', ..]) && ends).then_some(position + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_recognised() {
        let whole = [
            "{{navn}}",
            "{{{navn}}}",
            "{{ navn }}",
            "{navn}",
            "{0}",
            "{texttoken}",
            "${navn}",
            "#{navn}",
            "$recipientname$",
            "%s",
            "%d",
            "%1$s",
            "[[${navn}]]",
            "[(${navn})]",
            "{% if navn %}",
            "<%= navn %>",
            "@{/lenke}",
            "{{#if navn}}",
            "{{navn|default:\"deg\"}}",
        ];
        for text in whole {
            assert_eq!(end_at(text, 0), Some(text.len()), "{text}");
            let within = format!("å {text} å");
            assert_eq!(end_at(&within, 3), Some(3 + text.len()), "{within}");
        }
    }

    #[test]
    fn other_text_is_not() {
        for text in [
            "{}", "{", "{{", "$", "$ 5", "$5 og $6", "%", "%søkt", "% av", "[[", "[x](y)", "{\n}",
            "<b>", "",
        ] {
            assert_eq!(end_at(text, 0), None, "{text}");
        }
    }
}
