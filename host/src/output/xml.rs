//! Escaping of text in XML.

use std::borrow::Cow;

use crate::terminal::printable;

/// Returns a text as the content of an element or the value of an attribute. Characters that XML cannot
/// hold are replaced, and a line break is kept.
pub(super) fn escape(text: &str) -> String {
    let escaped = |c: char| -> Cow<'static, str> {
        match c {
            '&' => "&amp;".into(),
            '<' => "&lt;".into(),
            '>' => "&gt;".into(),
            '"' => "&quot;".into(),
            '\'' => "&apos;".into(),
            // Written as such, it would be a space in an attribute.
            '\n' => "&#10;".into(),
            '\u{fffe}' | '\u{ffff}' => "\u{fffd}".into(),
            c => printable(c).to_string().into(),
        }
    };
    text.chars().map(escaped).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_what_xml_cannot_hold_is_escaped() {
        let escaped = escape("a<b> & \"c\" 'd'\n]]>\0\u{1b}\u{ffff}\u{2028}😀");
        let expected =
            "a&lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;&#10;]]&gt;␀␛\u{fffd}\u{fffd}😀";
        assert_eq!(escaped, expected);
    }
}
