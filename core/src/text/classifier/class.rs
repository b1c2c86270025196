//! The classes of messages.

#![allow(unreachable_pub, reason = "the feature `tools` exports them, for training")]

/// The number of classes.
pub(super) const CLASSES: usize = 3;

/// A class of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Marketing.
    Marketing,
    /// A decision about the recipient's rights or duties.
    LegalEffect,
    /// Sale, letting or hiring.
    PrivateAgreement,
}

#[cfg(feature = "tools")]
impl Class {
    /// All classes.
    pub const ALL: [Self; CLASSES] = [Self::Marketing, Self::LegalEffect, Self::PrivateAgreement];
}
