//! Placeholders: what a template leaves open is not text.

use super::clean::is_word_char;
use crate::search;

/// Longest placeholder that is looked for, in bytes.
const LONGEST: usize = 200;

/// The end of the placeholder that starts at `at`, if one does.
///
/// Understands Handlebars and Jinja (`{{navn}}`, `{% if … %}`), `${navn}`, `#{navn}`, `@{…}`,
/// `{navn}`, `{0}`, `$navn$`, `%s`, `%1$s`, Thymeleaf (`[[${navn}]]`) and `<%= … %>`. Looks at
/// no byte more than a bounded number of times.
pub(super) fn end_at(text: &str, at: usize) -> Option<usize> {
    let whole = text.get(at..)?;
    let (lead, rest) = match whole.as_bytes() {
        [b'#' | b'@' | b'$', b'{', ..] => (1, whole.get(1..)?),
        _ => (0, whole),
    };
    let length = match rest.as_bytes().first()? {
        b'{' | b'[' | b'<' => SIGNS.iter().find_map(|(open, close)| closed(rest, open, close)),
        b'$' => dollars(rest),
        b'%' => printf(rest),
        _ => None,
    };
    length.map(|length| at + lead + length)
}

/// What placeholders open and close with, the longest first.
const SIGNS: [(&str, &str); 7] = [
    ("{{{", "}}}"),
    ("{{", "}}"),
    ("{%", "%}"),
    ("{", "}"),
    ("[[", "]]"),
    ("[(", ")]"),
    ("<%", "%>"),
];

/// From an opening sign to the first closing one on the same line, with something in between and
/// no further opening sign, so that no stretch of text is searched twice.
fn closed(text: &str, open: &str, close: &str) -> Option<usize> {
    let inner = text.strip_prefix(open)?;
    let again = open.chars().next()?;
    let mut limit = inner.len().min(LONGEST);
    for (at, c) in inner.char_indices().take(LONGEST) {
        if c == '\n' || c == again {
            limit = at;
            break;
        }
    }
    // Closing signs are ASCII, so looking at bytes is enough.
    let length = search::position(inner.as_bytes().get(..limit)?, close.as_bytes())?;
    (length > 0).then_some(open.len() + length + close.len())
}

/// `$navn$`, but not sums of money.
fn dollars(text: &str) -> Option<usize> {
    let name = text.strip_prefix('$')?;
    let starts_well = search::starts(name, |c| c.is_ascii_alphabetic());
    let length = search::span(name, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-'));
    let closes = length <= LONGEST && name.as_bytes().get(length) == Some(&b'$');
    (starts_well && closes).then_some(length + 2)
}

/// `%s`, `%d`, `%1$s`; not `50 %`.
fn printf(text: &str) -> Option<usize> {
    let length = match text.as_bytes() {
        [b'%', b's' | b'd', ..] => 2,
        [b'%', b'0'..=b'9', b'$', b's' | b'd', ..] => 4,
        [b'%', b'0'..=b'9', b'0'..=b'9', b'$', b's' | b'd', ..] => 5,
        _ => return None,
    };
    (!search::starts(text.get(length..)?, is_word_char)).then_some(length)
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
