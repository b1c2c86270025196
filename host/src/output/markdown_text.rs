//! Text in Markdown as GitHub and GitLab read it.

use crate::terminal::sanitize;

/// Returns a text that stands for itself in a paragraph or a cell of a table.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in sanitize(text).chars() {
        match c {
            '\n' => escaped.push_str("<br>"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            // An escaped mention would still notify someone.
            '@' => escaped.push_str("@<!-- -->"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' | '$' | ':' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}

/// Returns a text as code in a paragraph or a cell of a table.
pub(super) fn code(text: &str) -> String {
    let text = sanitize(text).replace('\n', " ");
    // A cell ends with a bar in code as well.
    let text = text.replace('|', "\\|");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    if longest == 0 { format!("{fence}{text}{fence}") } else { format!("{fence} {text} {fence}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_texts_is_escaped() {
        let text = "a|b `c` <d> [e](f) @g\n$h$ &amp; ::\0";
        let expected = "a\\|b \\`c\\` &lt;d&gt; \\[e\\](f) @<!-- -->g<br>\\$h\\$ &amp;amp; \\:\\:␀";
        assert_eq!(escape(text), expected);
    }

    #[test]
    fn code_has_a_longer_fence_than_the_text() {
        assert_eq!(code("a.md"), "`a.md`");
        assert_eq!(code("a``b|c\nd"), "``` a``b\\|c d ```");
    }
}
