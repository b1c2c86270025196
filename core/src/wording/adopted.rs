//! The languages that were not linked in.

use alloc::vec::Vec;
#[cfg(not(feature = "translations"))]
use {crate::contract::Locale, alloc::boxed::Box, alloc::string::String, once_cell::race::OnceBox};

use super::{KEY, key};
use crate::search;

/// Keeps the wording of a language for good, unless there is one already: what is said is handed
/// out as static text.
#[cfg(not(feature = "translations"))]
pub(super) fn keep(locale: Locale, wording: String) {
    of(locale).get_or_init(|| Box::new(Wording::read(wording.leak())));
}

/// What is said in a language for a text in Bokmål, if that language was adopted.
#[cfg(not(feature = "translations"))]
pub(super) fn say(nb: &str, locale: Locale) -> Option<&'static str> {
    of(locale).get()?.get(nb)
}

/// The wording of a language.
#[cfg(not(feature = "translations"))]
fn of(locale: Locale) -> &'static OnceBox<Wording> {
    static NB: OnceBox<Wording> = OnceBox::new();
    static NN: OnceBox<Wording> = OnceBox::new();
    static EN: OnceBox<Wording> = OnceBox::new();
    match locale {
        Locale::Nb => &NB,
        Locale::Nn => &NN,
        Locale::En => &EN,
    }
}

/// Texts in one language: lines, in order, each a key and what is said.
pub(super) struct Wording(pub(super) Vec<&'static str>);

impl Wording {
    pub(super) fn read(text: &'static str) -> Self {
        let mut lines = Vec::with_capacity(256);
        let mut rest = text;
        while let Some((line, after)) = search::split_once(rest, "\n") {
            lines.push(line);
            rest = after;
        }
        // The first says what the others are for.
        lines.remove(0);
        Self(lines)
    }

    /// What is said for a text in Bokmål.
    pub(super) fn get(&self, nb: &str) -> Option<&'static str> {
        let key = key(nb);
        let found =
            self.0.binary_search_by(|line| line.as_bytes().get(..KEY).cmp(&Some(key.as_slice())));
        self.0.get(found.ok()?)?.get(KEY..)
    }
}
