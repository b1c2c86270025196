//! The result of a detector.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Measure;
use crate::localized::Localized;
use crate::text::document::{Document, Part};
use crate::text::phrases::hit::Hit;
use crate::text::template::Meaning;

/// The most matches reported for one signal, so that reports are bounded.
pub(crate) const MAX_MATCHES: usize = 50;

/// A range of the text that a detector matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    /// The part of the message.
    pub(crate) part: Part,
    /// The byte range in that part as given, always whole characters.
    pub(crate) range: Range<usize>,
    /// The text to replace it with, where that is mechanical.
    pub(crate) replacement: Option<&'static str>,
    /// A detail that only some detectors know.
    pub(crate) detail: Detail,
}

impl Match {
    /// Creates the match of a byte range in a document.
    pub(super) fn new(document: &Document<'_>, range: &Range<usize>) -> Self {
        Self {
            part: document.part,
            range: document.to_source_range(range),
            replacement: None,
            detail: Detail::None,
        }
    }

    /// Creates the matches of the phrases of a document that count, in order and without overlap.
    pub(super) fn of_phrases(
        document: &Document<'_>,
        counts: impl FnMut(&Hit) -> bool,
    ) -> Vec<Self> {
        let phrases = document.phrases_where(counts).into_iter();
        phrases.map(|tokens| Self::of_tokens(document, &tokens)).collect()
    }

    /// Creates the matches of the placeholders of a document that stand for something.
    pub(super) fn of_placeholders(
        document: &Document<'_>,
        wanted: Meaning,
    ) -> impl Iterator<Item = Self> {
        let placeholders = document.placeholders_for(0..document.tokens.len(), wanted);
        placeholders.map(|at| Self::of_tokens(document, &(at..at + 1)))
    }

    /// Creates the match of some tokens in a document.
    pub(super) fn of_tokens(document: &Document<'_>, tokens: &Range<usize>) -> Self {
        Self::new(document, &document.byte_range(tokens))
    }
}

/// A detail of a match that only some detectors know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Nothing.
    None,
    /// The weight that it contributes to a measure.
    Weight(u64),
    /// A note on its kind.
    Note(&'static Localized),
}

/// The differences between a text and its counterpart in another language, as people are shown them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Differences {
    /// The language of the counterpart, as it is declared.
    pub(crate) language: String,
    /// The items of the counterpart alone.
    pub(crate) lacking: Vec<String>,
    /// The items of the text alone.
    pub(crate) extra: Vec<String>,
}

/// The result of a detector.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Detected {
    /// True if the text gives the signal; `None` if that cannot be told.
    pub(super) found: Option<bool>,
    /// The matches that the signal rests on, in the order of the text.
    pub(super) matches: Vec<Match>,
    /// Matches that point to the signal but are too weak to count. A detector to which they are work of
    /// their own has them only if an explanation is asked for.
    pub(super) weak_matches: Vec<Match>,
    /// The value and its threshold, where the signal is a matter of degree.
    pub(super) measure: Option<Measure>,
    /// The differences from the counterpart, where the signal is of them.
    pub(super) differences: Option<Differences>,
}

impl Detected {
    /// Puts the matches of all views in the order of the text, and removes those that would make reports
    /// too long.
    pub(super) fn order_and_limit_matches(&mut self) {
        for matches in [&mut self.matches, &mut self.weak_matches] {
            // Stable, so that matches that start together stay in the detector's order.
            matches.sort_by_key(|it| (it.part, it.range.start));
            matches.truncate(MAX_MATCHES);
        }
    }

    /// Removes what cannot be told of a message without text.
    pub(super) fn set_undetermined(&mut self) {
        self.found = None;
        self.measure = None;
    }
}

/// The result of a detector whose every match counts.
impl FromIterator<Match> for Detected {
    fn from_iter<I: IntoIterator<Item = Match>>(matches: I) -> Self {
        let matches: Vec<_> = matches.into_iter().collect();
        Self { found: Some(!matches.is_empty()), matches, ..Self::default() }
    }
}
