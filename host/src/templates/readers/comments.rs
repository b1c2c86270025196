//! The comments of HTML and of template languages.

use std::ops::Range;

/// Delimiters of comments, the longest opening first.
const DELIMITERS: &[(&str, &str)] = &[
    ("{{!--", "--}}"),
    ("{{!", "}}"),
    ("<!--", "-->"),
    ("<#--", "-->"),
    ("<%--", "--%>"),
    ("<%#", "%>"),
    ("{% comment %}", "{% endcomment %}"),
    ("{#", "#}"),
    ("@*", "*@"),
];

/// Returns the content of the comments in a template, which is at an offset of the file.
pub(super) fn comments(template: &str, offset: usize) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    // The closing delimiters that do not occur any more: each is looked for once.
    let mut missing: Vec<&str> = Vec::new();
    while let Some(rest) = template.get(at..)
        && let Some(next) = rest.find(['{', '<', '@'])
    {
        at += next;
        let rest = rest.get(next..).unwrap_or_default();
        let delimiters = DELIMITERS.iter().find(|(open, _)| rest.starts_with(open));
        let Some((open, close)) = delimiters.filter(|it| !missing.contains(&it.1)) else {
            at += 1;
            continue;
        };
        let content = rest.get(open.len()..).unwrap_or_default();
        let Some(length) = content.find(close) else {
            missing.push(close);
            at += 1;
            continue;
        };
        let start = at + open.len();
        found.push(offset + start..offset + start + length);
        at = start + length + close.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_every_language_are_found() {
        let template = "<!-- a -->{{! b }}{{!-- c }} --}}{# d #}<%# e %><%-- f --%><#-- g -->@* h *@\
                        {% comment %} i {% endcomment %}<!-- open {{x}} < {";
        let found: Vec<_> =
            comments(template, 0).into_iter().map(|it| template.get(it).unwrap()).collect();
        assert_eq!(found.iter().map(|it| it.trim()).collect::<String>(), "abc }}defghi");
        assert_eq!(comments("<!--x-->", 7).first(), Some(&(11..12)));
    }
}
