//! The source that facts are extracted from.

use super::message_text::MessageText;
use crate::contract::Dispatch;
use crate::text::Signals;

/// A dispatch, and one of its texts with the signals it gives.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) dispatch: &'a Dispatch,
    pub(crate) text: &'a MessageText<'a>,
    pub(crate) signals: &'a Signals,
}
