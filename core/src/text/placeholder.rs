//! Placeholders: the parts of a template that are filled in before it is sent.

use crate::text::folding::is_word_char;
use crate::text::strings::{prefix_len, tail};

/// The longest placeholder that is recognised, in bytes.
const LONGEST: usize = 200;

/// Opening and closing delimiters, the longest first.
const DELIMITERS: [(&str, &str); 7] = [
    ("{{{", "}}}"),
    ("{{", "}}"),
    ("{%", "%}"),
    ("{", "}"),
    ("[[", "]]"),
    ("[(", ")]"),
    ("<%", "%>"),
];

/// Returns the length of the placeholder that a text starts with, if it does.
///
/// Recognises Handlebars and Jinja (`{{navn}}`, `{% if … %}`), `${navn}`, `#{navn}`, `@{…}`,
/// `{navn}`, `{0}`, `$navn$`, `%s`, `%1$s`, Thymeleaf (`[[${navn}]]`) and `<%= … %>`. Reads each
/// byte a bounded number of times.
pub(super) fn placeholder_len(text: &str) -> Option<usize> {
    let prefix = usize::from(matches!(text.as_bytes(), [b'#' | b'@' | b'$', b'{', ..]));
    let rest = tail(text, prefix);
    let length = match rest.as_bytes().first()? {
        b'{' | b'[' | b'<' => {
            DELIMITERS.iter().find_map(|(open, close)| delimited_len(rest, open, close))
        }
        b'$' => dollars_len(rest),
        b'%' => printf_len(rest),
        _ => None,
    };
    length.map(|length| prefix + length)
}

/// Returns whether a placeholder is a directive, such as `{% if … %}`, which leaves no text behind.
pub(super) fn is_directive(placeholder: &str) -> bool {
    matches!(
        placeholder.as_bytes(),
        [b'{', b'%', ..] | [b'{', b'{', b'#' | b'/' | b'!', ..] | [b'<', b'%', b' ' | b'#', ..]
    )
}

/// Returns the length from an opening delimiter to the first closing one on the same line, with
/// something in between and no further opening one, so that no part of the text is searched twice.
fn delimited_len(text: &str, open: &str, close: &str) -> Option<usize> {
    let inner = text.strip_prefix(open)?;
    let bracket = open.bytes().next()?;
    let mut limit = inner.len().min(LONGEST);
    // Delimiters and line breaks are ASCII, so bytes are enough.
    if let Some(end) = inner.bytes().take(limit).position(|it| it == b'\n' || it == bracket) {
        limit = end;
    }
    let searched = inner.as_bytes().get(..limit)?;
    let length = searched.windows(close.len()).position(|window| window == close.as_bytes())?;
    (length > 0).then_some(open.len() + length + close.len())
}

/// Returns the length of `$navn$`, but not of sums of money.
fn dollars_len(text: &str) -> Option<usize> {
    let name = text.strip_prefix('$')?;
    let starts_with_letter = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_name_char = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    let length = prefix_len(name, is_name_char);
    let is_closed = length <= LONGEST && name.as_bytes().get(length) == Some(&b'$');
    (starts_with_letter && is_closed).then_some(length + 2)
}

/// Returns the length of `%s`, `%d` or `%1$s`, but not of `50 %`.
fn printf_len(text: &str) -> Option<usize> {
    let length = match text.as_bytes() {
        [b'%', b's' | b'd', ..] => 2,
        [b'%', b'0'..=b'9', b'$', b's' | b'd', ..] => 4,
        [b'%', b'0'..=b'9', b'0'..=b'9', b'$', b's' | b'd', ..] => 5,
        _ => return None,
    };
    (!tail(text, length).starts_with(is_word_char)).then_some(length)
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
            assert_eq!(placeholder_len(text), Some(text.len()), "{text}");
            let followed = format!("{text} å");
            assert_eq!(placeholder_len(&followed), Some(text.len()), "{followed}");
        }
    }

    #[test]
    fn directives_are_told_from_values() {
        for text in ["{% if navn %}", "{{#if navn}}", "{{/if}}", "{{! merknad }}", "<% if %>"] {
            assert!(is_directive(text), "{text}");
        }
        for text in ["{{navn}}", "{navn}", "<%= navn %>", "%s", "$navn$"] {
            assert!(!is_directive(text), "{text}");
        }
    }

    #[test]
    fn other_braces_and_signs_are_no_placeholders() {
        for text in [
            "{}", "{", "{{", "$", "$ 5", "$5 og $6", "%", "%søkt", "% av", "[[", "[x](y)", "{\n}",
            "<b>", "",
        ] {
            assert_eq!(placeholder_len(text), None, "{text}");
        }
    }
}
