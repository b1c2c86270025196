//! Writing HTML: every text and every value of an attribute is escaped.

use super::xml::escape;

/// Elements without content.
const VOID: &[&str] = &["meta"];
/// Elements within a line, after which no line of the source ends.
const INLINE: &[&str] = &["a", "code", "span", "strong", "svg", "rect", "time"];

/// HTML in the making.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    /// Begins a document.
    pub(super) fn document() -> Self {
        Self("<!doctype html>\n".to_owned())
    }

    /// Writes an element with its attributes and what it contains.
    pub(super) fn element(
        &mut self,
        name: &'static str,
        attributes: &[(&'static str, &str)],
        content: impl FnOnce(&mut Self),
    ) {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes {
            for part in [" ", attribute, "=\"", &escape(value), "\""] {
                self.0.push_str(part);
            }
        }
        self.0.push('>');
        if !VOID.contains(&name) {
            content(self);
            for part in ["</", name, ">"] {
                self.0.push_str(part);
            }
        }
        if !INLINE.contains(&name) {
            self.0.push('\n');
        }
    }

    /// Writes an element with a text.
    pub(super) fn line(&mut self, name: &'static str, text: &str) {
        self.element(name, &[], |html| html.text(text));
    }

    /// Writes a text.
    pub(super) fn text(&mut self, text: &str) {
        self.0.push_str(&escape(text));
    }

    /// Writes a style sheet of the program's own, which is not escaped.
    pub(super) fn style(&mut self, sheet: &'static str) {
        for part in ["<style>\n", sheet, "</style>\n"] {
            self.0.push_str(part);
        }
    }

    /// Returns the HTML.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_attributes_stay_texts_and_attributes() {
        let mut html = Html::default();
        let hostile = "</p><script>\"'&\u{202e}";
        html.element("p", &[("title", hostile)], |html| {
            html.text(hostile);
            html.line("strong", hostile);
        });
        let escaped = "&lt;/p&gt;&lt;script&gt;&quot;&apos;&amp;\u{fffd}";
        let expected = format!("<p title=\"{escaped}\">{escaped}<strong>{escaped}</strong></p>\n");
        assert_eq!(html.finish(), expected);
    }

    #[test]
    fn an_element_without_content_has_no_end() {
        let mut html = Html::default();
        html.element("meta", &[("charset", "utf-8")], |_| {});
        assert_eq!(html.finish(), "<meta charset=\"utf-8\">\n");
    }
}
