//! Placeholders that a text and its counterpart in another language do not share (B7). Exact.

use alloc::borrow::ToOwned as _;
use alloc::vec::Vec;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::counterpart::{Item, differences};
use crate::text::detector::Detector;
use crate::text::template::name;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::DifferentPlaceholders,
    title: Localized {
        nb: "Andre plassholdere enn på et annet språk",
        nn: "Andre plasshaldarar enn på eit anna språk",
        en: "Other placeholders than in another language",
    },
    requires: &[],
    phrases: &[],
    detect: |analysis| differences(analysis, items),
};

/// Returns the placeholders of a text, by name, those in links included.
fn items<'a>(analysis: &'a Analysis<'a>) -> Vec<Item<'a>> {
    let documents = analysis.documents().chain(analysis.all_link_targets());
    let items = documents.flat_map(|document| {
        document.placeholders().iter().map(move |range| {
            // A description in the text's own language has one word in common with its translation.
            let name = name(document.source_text(range));
            let name = name.split(' ').next().unwrap_or(name);
            Item {
                keys: vec![name.to_owned()],
                shown: name.to_owned(),
                place: (document, range.clone()),
                is_optional: false,
            }
        })
    });
    items.collect()
}
