//! Amounts, dates, times and numbers that a text and its counterpart in another language do not share
//! (B7). A heuristic: the forms that they are written in differ from language to language.

use alloc::borrow::ToOwned as _;
use alloc::vec::Vec;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::counterpart::{Item, differences};
use crate::text::detector::Detector;
use crate::text::quantities::{Quantity, quantities};

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::DifferentFigures,
    title: Localized {
        nb: "Andre tall enn på et annet språk",
        nn: "Andre tal enn på eit anna språk",
        en: "Other figures than in another language",
    },
    requires: &[],
    phrases: &[],
    detect: |analysis| differences(analysis, items),
};

/// Returns the figures of a text.
fn items<'a>(analysis: &'a Analysis<'a>) -> Vec<Item<'a>> {
    let items = analysis.parts().flat_map(|part| {
        let quantities = quantities(&part.document, &part.numbers, analysis.language);
        quantities.into_iter().map(|Quantity { values, range, is_in_words }| Item {
            keys: values,
            shown: part.document.source_text(&range).to_owned(),
            place: (&part.document, range),
            is_optional: is_in_words,
        })
    });
    items.collect()
}
