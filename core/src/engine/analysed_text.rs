//! The texts of a dispatch with the signals they give.

use alloc::vec::Vec;

use crate::contract::Dispatch;
use crate::facts::{MessageText, Source, non_blank};
use crate::text::{self, Context, Signals};

/// The most texts that are compared with others, so that the cost stays linear.
const MOST_COMPARED: usize = 64;

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
    analyse_texts(MessageText::all(dispatch), dispatch)
}

/// Analyses the texts of a dispatch, with the matches that are too weak to count.
pub(super) fn analyse_to_explain(dispatch: &Dispatch) -> Vec<AnalysedText<'_>> {
    let context = Context { explains: true, ..Context::default() };
    analyse_in(context, MessageText::all(dispatch), dispatch)
}

/// Analyses all texts of a dispatch. One that has a counterpart in another language is compared with the first
/// of them, the text that channels share before those of their own.
pub(super) fn analyse_texts<'d>(
    texts: Vec<MessageText<'d>>,
    dispatch: &Dispatch,
) -> Vec<AnalysedText<'d>> {
    analyse_in(Context::default(), texts, dispatch)
}

fn analyse_in<'d>(
    context: Context<'_>,
    texts: Vec<MessageText<'d>>,
    dispatch: &Dispatch,
) -> Vec<AnalysedText<'d>> {
    let sender_name = non_blank(dispatch.sender.name.as_deref());
    let signals = |(at, text): (usize, &MessageText<'_>)| {
        if non_blank(text.message.body.as_deref()).is_none() {
            return Signals::default();
        }
        let is_before = |other: &&MessageText<'_>| {
            at < MOST_COMPARED && other.position < text.position && other.is_counterpart_of(text)
        };
        let first = texts.iter().filter(is_before).min_by_key(|other| other.position);
        let counterpart = first.map(|it| it.message.as_ref());
        text::analyse(&text.message, Context { sender_name, counterpart, ..context })
    };
    let signals: Vec<_> = texts.iter().enumerate().map(signals).collect();
    texts.into_iter().zip(signals).map(|(text, signals)| AnalysedText { text, signals }).collect()
}
