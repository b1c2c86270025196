//! Text in the languages that the engine speaks.

pub(crate) use crate::contract::Localized;
