//! The comparison of a text with its counterpart: the same message in another language.
//!
//! An *item* is the same in every language, such as a link or an amount, and has keys that do not depend
//! on the language. Linear but for the search in sorted keys.

use alloc::borrow::ToOwned as _;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::text::analysis::Analysis;
use crate::text::document::{Document, Part};
use crate::text::matches::{Detected, Differences, Match};

/// The most items of a text that the message of a finding names.
const MOST_NAMED: usize = 5;

/// Something that a text has in every language.
pub(super) struct Item<'a> {
    /// The forms that it is recognised by: one in common is enough.
    pub(super) keys: Vec<String>,
    /// The form that people are shown.
    pub(super) shown: String,
    /// The document that it is in, and the byte range there.
    pub(super) place: (&'a Document<'a>, Range<usize>),
    /// True if the other text may be without it.
    pub(super) is_optional: bool,
}

/// Returns the differences between the items of a text and those of its counterpart, if it has one. The
/// matches are the items that only the text has; if it only lacks some, the whole text.
pub(super) fn differences<'a>(
    analysis: &'a Analysis<'a>,
    items: impl Fn(&'a Analysis<'a>) -> Vec<Item<'a>>,
) -> Detected {
    let Some(counterpart) = analysis.counterpart.as_deref() else {
        return Detected { found: Some(false), ..Detected::default() };
    };
    let (own, other) = (items(analysis), items(counterpart));
    let [extra, lacking] = [only_in(&own, &other), only_in(&other, &own)];
    let mut matches: Vec<_> = extra
        .iter()
        .map(|Item { place: (document, range), .. }| Match::new(document, range))
        .collect();
    if matches.is_empty() && !lacking.is_empty() {
        matches.extend(analysis.body().and_then(whole));
    }
    let differences = Differences {
        language: counterpart.language_tag.unwrap_or_default().to_owned(),
        lacking: named(&lacking),
        extra: named(&extra),
    };
    let found = Some(!(extra.is_empty() && lacking.is_empty()));
    Detected { found, matches, differences: Some(differences), ..Detected::default() }
}

/// Returns the items of a text that another one is without.
fn only_in<'i, 'a>(items: &'i [Item<'a>], others: &[Item<'a>]) -> Vec<&'i Item<'a>> {
    let known: BTreeSet<&String> = others.iter().flat_map(|item| &item.keys).collect();
    let is_missing =
        |item: &&Item<'a>| !item.is_optional && !item.keys.iter().any(|key| known.contains(key));
    items.iter().filter(is_missing).collect()
}

/// Returns what people are shown of some items, each once.
fn named(items: &[&Item<'_>]) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for item in items {
        if named.len() < MOST_NAMED && !named.contains(&item.shown) {
            named.push(item.shown.clone());
        }
    }
    named
}

/// Returns the match of a whole body.
fn whole(body: &Document<'_>) -> Option<Match> {
    debug_assert_eq!(body.part, Part::Body);
    let last = body.tokens.len().checked_sub(1)?;
    Some(Match::of_tokens(body, &(0..last + 1)))
}

#[cfg(test)]
mod tests {
    use alloc::borrow::ToOwned as _;

    use super::*;
    use crate::contract::{Message, Signal};
    use crate::text::testing::analyse;
    use crate::text::{self, Context, Signals};

    const SIGNALS: [(&str, Signal); 3] = [
        ("placeholders", Signal::DifferentPlaceholders),
        ("links", Signal::DifferentLinks),
        ("figures", Signal::DifferentFigures),
    ];

    /// Returns the blocks of a file without its comments.
    fn blocks(file: &str) -> Vec<Vec<&str>> {
        let lines = |block: &&str| !block.starts_with('#') && !block.trim().is_empty();
        file.split("\n\n").filter(lines).map(|block| block.lines().collect()).collect()
    }

    /// Reads a line: a language and a text in it.
    fn message(line: &str) -> Message {
        let (language, body) = line.split_once(' ').unwrap();
        let (language, body) = (Some(language.to_owned()), Some(body.to_owned()));
        Message { language, body, ..Message::default() }
    }

    fn compared(first: &str, second: &str) -> Signals {
        let counterpart = Some(&message(first));
        text::analyse(&message(second), Context { counterpart, ..Context::default() })
    }

    /// Returns what a signal says that only one of two texts has.
    fn shown(signals: &Signals, signal: Signal) -> String {
        let differences = signals.differences(signal).unwrap();
        let lacking = differences.lacking.iter().map(|item| format!(" - {item}"));
        let extra = differences.extra.iter().map(|item| format!(" + {item}"));
        lacking.chain(extra).collect()
    }

    #[test]
    fn texts_that_say_the_same_do_not_differ() {
        let (mut pairs, mut wrong) = (0, Vec::new());
        for block in blocks(include_str!("counterpart/same.txt")) {
            for (at, first) in block.iter().enumerate() {
                for second in block.iter().skip(at + 1) {
                    pairs += 1;
                    // In either order.
                    for (first, second) in [(first, second), (second, first)] {
                        let signals = compared(first, second);
                        for (name, signal) in SIGNALS {
                            if signals.found(signal) != Some(false) {
                                wrong.push(format!("{second}: {name}{}", shown(&signals, signal)));
                            }
                        }
                    }
                }
            }
        }
        assert!(pairs >= 60 && wrong.is_empty(), "{pairs} pairs, {wrong:#?}");
    }

    #[test]
    fn texts_that_differ_say_in_what_and_where() {
        let (blocks, mut wrong) = (blocks(include_str!("counterpart/different.txt")), Vec::new());
        for block in &blocks {
            let [expected, first, second] = block.as_slice() else { panic!("{block:?}") };
            let signals = compared(first, second);
            for (name, signal) in SIGNALS {
                let found = format!("{name}{}", shown(&signals, signal));
                let is_expected =
                    found == *expected || found == name && !expected.starts_with(name);
                let places = signals.matches(signal).len();
                if !is_expected || (places > 0) != (found != name) {
                    wrong.push(format!("{second}: {found}, {places} matches, not {expected}"));
                }
            }
        }
        assert!(blocks.len() >= 40 && wrong.is_empty(), "{} pairs, {wrong:#?}", blocks.len());
    }

    #[test]
    fn a_text_is_marked_where_it_has_something_else_and_whole_where_it_lacks_something() {
        let marked = |first, second: &str| {
            let signals = compared(first, second);
            let found = signals.matches(Signal::DifferentFigures).first().unwrap().range.clone();
            second.get(3..).and_then(|body| body.get(found)).unwrap_or_default().to_owned()
        };
        assert_eq!(marked("nb Frist 4. mai.", "nn Frist 5. mai."), "5");
        assert_eq!(marked("nb Frist 4. mai kl. 9.", "nn Frist 4. mai."), "Frist 4. mai.");
    }

    #[test]
    fn without_a_counterpart_nothing_differs() {
        let signals = analyse(&message("nb Frist 4. mai på nav.no, {{navn}}"), None);
        for (name, signal) in SIGNALS {
            assert_eq!(signals.found(signal), Some(false), "{name}");
            assert!(signals.differences(signal).is_none(), "{name}");
        }
    }
}
