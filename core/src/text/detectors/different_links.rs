//! Links that a text and its counterpart in another language do not share (B7). Exact.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::counterpart::{Item, differences};
use crate::text::detector::Detector;
use crate::text::document::Document;
use crate::text::url::{UrlParts, is_within};

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::DifferentLinks,
    title: Localized {
        nb: "Andre lenker enn på et annet språk",
        nn: "Andre lenkjer enn på eit anna språk",
        en: "Other links than in another language",
    },
    requires: &[],
    phrases: &[],
    detect: |analysis| differences(analysis, items),
};

/// Parts of addresses that are a language.
const LANGUAGES: &[&str] =
    &["nb", "nn", "no", "en", "se", "nb-no", "nn-no", "en-gb", "bokmal", "nynorsk", "english"];

/// The site of the register's page, which the disclosure links to. That has rules of its own.
const REGISTER_SITE: &str = "norge.no";

/// Returns the links of a text, without those of the disclosure. One that is only a placeholder is compared as
/// that.
fn items<'a>(analysis: &'a Analysis<'a>) -> Vec<Item<'a>> {
    let items = analysis.documents_with_links().flat_map(|document| {
        let is_written = |link: &&Range<usize>| !document.placeholders().contains(link);
        document.links.iter().filter(is_written).filter_map(move |link| item(document, link))
    });
    items.collect()
}

/// Returns a link by its host and path without the language; `None` if it is one of the disclosure. A page in
/// one language may have an address of its own below the language.
fn item<'a>(document: &'a Document<'a>, link: &Range<usize>) -> Option<Item<'a>> {
    let UrlParts { user, host, path, .. } = UrlParts::parse(document.slice(link.clone()));
    if is_within(host, REGISTER_SITE) {
        return None;
    }
    let host = host.strip_prefix("www.").unwrap_or(host);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let segments: Vec<_> = path.split(['/', '\\']).filter(|it| !it.is_empty()).collect();
    let pages: Vec<_> = segments.iter().filter(|it| !LANGUAGES.contains(it)).copied().collect();
    let key = |rest: &str| [user, "@", host, "/", rest].concat();
    let mut keys: Vec<String> = vec![key(&pages.join("/"))];
    if pages.len() < segments.len() && !pages.is_empty() {
        keys.push(key(&format!("*/{}", pages.len())));
    }
    let shown = document.source_text(link).into();
    Some(Item { keys, shown, place: (document, link.clone()), is_optional: false })
}
