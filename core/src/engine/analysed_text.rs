//! The texts of a dispatch with the signals they give.

use alloc::vec::Vec;

use crate::contract::Dispatch;
use crate::facts::{MessageText, Source, non_blank};
use crate::text::{self, Signals};

/// A text of the message with the signals it gives.
pub(super) struct AnalysedText<'d> {
    pub(super) text: MessageText<'d>,
    pub(super) signals: Signals,
}

impl AnalysedText<'_> {
    /// Returns what facts are extracted from.
    pub(super) const fn source<'a>(&'a self, dispatch: &'a Dispatch) -> Source<'a> {
        Source { dispatch, text: &self.text, signals: &self.signals }
    }
}

/// Analyses the texts of a dispatch. Without a body there are no signals.
pub(super) fn analyse(dispatch: &Dispatch) -> Vec<AnalysedText<'_>> {
    MessageText::all(dispatch).into_iter().map(|text| analyse_text(text, dispatch)).collect()
}

/// Analyses one text of a dispatch.
pub(super) fn analyse_text<'d>(text: MessageText<'d>, dispatch: &Dispatch) -> AnalysedText<'d> {
    let sender_name = non_blank(dispatch.sender.name.as_deref());
    let has_body = non_blank(text.message.body.as_deref()).is_some();
    let signals =
        if has_body { text::analyse(&text.message, sender_name) } else { Signals::default() };
    AnalysedText { text, signals }
}
