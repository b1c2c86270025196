//! Style sheets: which elements their rules hide.
//!
//! A rule is found by what the last part of its selector names: an identifier, a class or an element. What
//! only holds for some, such as one in a media query or within another element, hides from some recipients;
//! so do two rules that contradict each other, since which of them wins is the client's matter.

use alloc::borrow::ToOwned as _;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use super::extent::Extent;
use super::style::StyledVisibility;

/// The most rules that are kept for one name. An element that more rules name may be hidden from some.
const MOST_RULES: usize = 16;
/// The most names of a rule that are compared, besides the one that it is found by. One with more may hold
/// for others as well.
const MOST_NAMES: usize = 4;

/// The rules of style sheets that say something about what is seen, by the name that they are found by.
#[derive(Debug, Default)]
pub(super) struct StyleSheet {
    rules: BTreeMap<String, Vec<Rule>>,
}

/// A rule for one selector.
#[derive(Debug)]
struct Rule {
    /// The other simple selectors of the last compound selector: `#id`, `.class` or `element`.
    also: Vec<String>,
    /// True if it always holds for what it names.
    is_certain: bool,
    visibility: StyledVisibility,
}

impl StyleSheet {
    /// Adds the rules of a style sheet, of which some recipients may see nothing. Linear.
    pub(super) fn add(&mut self, css: &str, is_for_all: bool) {
        let css = without_comments(css);
        let (mut rest, mut groups) = (css.as_str(), 0_usize);
        while let Some(at) = rest.find(['{', '}']) {
            let (before, after) = rest.split_at(at);
            let prelude = before.rsplit(';').next().unwrap_or_default().trim();
            rest = after.get(1..).unwrap_or_default();
            if after.starts_with('}') {
                groups = groups.saturating_sub(1);
            } else if prelude.starts_with("@media") || prelude.starts_with("@supports") {
                let is_of_paper = prelude.trim_start_matches("@media").trim() == "print";
                if is_of_paper {
                    rest = after_block(rest);
                } else {
                    groups += 1;
                }
            } else if prelude.starts_with('@') {
                rest = after_block(rest);
            } else {
                let end = rest.find(['{', '}']).unwrap_or(rest.len());
                // Rules within a rule hold for some; the last of what stands before one is its selector.
                let is_nested = rest.get(end..).is_some_and(|it| it.starts_with('{'));
                let own = rest.get(..end).unwrap_or_default();
                let own = if is_nested { own.rsplit_once(';').map_or("", |it| it.0) } else { own };
                let visibility = StyledVisibility::parse(own);
                let read = if is_nested { own.len() } else { end + 1 };
                rest = rest.get(read..).unwrap_or_default();
                // What stands in a conditional group holds for some.
                let is_certain = is_for_all && groups == 0;
                groups += usize::from(is_nested);
                if !visibility.is_silent() {
                    for selector in prelude.split(',') {
                        self.add_rule(selector.trim(), visibility, is_certain);
                    }
                }
            }
        }
    }

    /// Returns whether there are no rules.
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Returns what the rules say of an element, by its name in lower case, its identifier and its classes.
    pub(super) fn visibility(&self, name: &str, id: &str, classes: &str) -> StyledVisibility {
        let mut visibility = StyledVisibility::default();
        let names = names_of(name, id, classes);
        for rules in names.iter().filter_map(|name| self.rules.get(name)) {
            for rule in rules.iter().filter(|rule| rule.also.iter().all(|it| names.contains(it))) {
                visibility = visibility.or_else(rule.visibility, rule.is_certain);
            }
            if rules.len() >= MOST_RULES {
                visibility.shown = Some(Extent::Some);
            }
        }
        visibility
    }

    fn add_rule(&mut self, selector: &str, visibility: StyledVisibility, is_certain: bool) {
        // A state of an element, such as that under the pointer, or what is generated before it.
        if selector.contains(':') {
            return;
        }
        let mut parts = selector.split([' ', '\t', '\n', '\r', '>', '+', '~']);
        let last = parts.next_back().unwrap_or_default();
        let is_simple = parts.all(str::is_empty) && !selector.contains('[');
        let mut also = names_in(last.split('[').next().unwrap_or_default());
        let Some(name) = also.pop() else { return };
        let is_simple = is_simple && also.len() <= MOST_NAMES;
        also.truncate(MOST_NAMES);
        let rules = self.rules.entry(name).or_default();
        if rules.len() < MOST_RULES {
            rules.push(Rule { also, is_certain: is_certain && is_simple, visibility });
        }
    }
}

/// Returns the names by which rules find an element.
fn names_of(name: &str, id: &str, classes: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::from([name.to_owned()]);
    if !id.is_empty() {
        names.insert(["#", id].concat());
    }
    names.extend(classes.split_ascii_whitespace().map(|class| [".", class].concat()));
    names
}

/// Returns the names in the last part of a selector, such as `p`, `.note` and `#end` of `p.note#end`.
fn names_in(compound: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut start = 0;
    let ends = compound.match_indices(['.', '#']).map(|(at, _)| at).chain([compound.len()]);
    for end in ends {
        let name = compound.get(start..end).unwrap_or_default();
        let is_element = name.starts_with(|c: char| c.is_ascii_alphabetic());
        if is_element {
            names.push(name.to_ascii_lowercase());
        } else if name.len() > 1 {
            names.push(name.to_owned());
        }
        start = end;
    }
    names
}

/// Returns a style sheet without comments, and without the signs that hide it from old browsers.
fn without_comments(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.replace("<!--", "").replace("-->", "")
}

/// Returns what follows a block that is open.
fn after_block(css: &str) -> &str {
    let mut depth = 1_usize;
    for (at, sign) in css.match_indices(['{', '}']) {
        depth = if sign == "{" { depth + 1 } else { depth - 1 };
        if depth == 0 {
            return css.get(at + 1..).unwrap_or_default();
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns by how many an element is seen, with a style sheet.
    fn shown(css: &str, name: &str, id: &str, classes: &str) -> Option<Extent> {
        let mut sheet = StyleSheet::default();
        sheet.add(css, true);
        sheet.visibility(name, id, classes).shown
    }

    #[test]
    fn rules_hide_what_they_name() {
        for css in [
            ".x{display:none}",
            "p.x { display : none !important }",
            "p { color: red } /* { */ .a, .x{opacity:0}",
            "#y{display:none}",
            "p{display:none}",
            ".a.x{display:none}",
            "@import url(a.css); .x{display:none}",
            "@font-face{font-family:a} .x{display:none}",
            "<!-- .x{display:none} -->",
            ".x{display:none",
            ".x{display:none;.q{margin:0}}",
            ".q{.r{margin:0}} .x{display:none}",
        ] {
            assert_eq!(shown(css, "p", "y", "a x"), Some(Extent::Nobody), "{css}");
        }
    }

    #[test]
    fn what_holds_for_some_hides_from_some() {
        for css in [
            "@media (max-width:600px){.x{display:none}}",
            ".b .x{display:none}",
            "div>.x{display:none}",
            ".x[lang=nn]{display:none}",
            ".x.x.x.x.z.x{display:none}",
            ".x{display:none} @media screen{.x{display:block}}",
            ".x{display:none} .a{display:block}",
            ".x{position:absolute;left:-9999px}",
            ".b{color:red;.x{display:none}}",
            ".b{&.x{display:none}} .q{a:b}",
        ] {
            assert_eq!(shown(css, "p", "y", "a x"), Some(Extent::Some), "{css}");
        }
        let many = ".x{color:red}".repeat(MOST_RULES + 1);
        assert_eq!(shown(&many, "p", "", "x"), Some(Extent::Some));
    }

    #[test]
    fn rules_of_others_hide_nothing() {
        for css in [
            "",
            "}",
            "{display:none}",
            "*{display:none}",
            ".x2{display:none}",
            "div.x{display:none}",
            ".x.z{display:none}",
            ".x.a.b{display:none}",
            ".x:hover{display:none}",
            "@media print{.x{display:none}} .q{a:b}",
            "@keyframes a{from{opacity:0}}",
            ".x{margin:0}",
            "/* .x{display:none} */",
        ] {
            assert_eq!(shown(css, "p", "y", "a x"), None, "{css}");
        }
    }
}
