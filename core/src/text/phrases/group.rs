//! The groups that phrases belong to.

use crate::contract::Language;
use crate::text::detectors::disclosure::word_class::WordClass;

/// A group of phrases that mean the same to a detector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum PhraseGroup {
    /// Names of the register.
    RegisterName,
    /// Names of other registers, and wrong names of this one.
    OtherRegisterName,
    /// Words of a class in sentences about the source of an address.
    Disclosure(WordClass),
    /// Names of the directorate.
    DirectorateName,
    /// Wording that tells where to read.
    WhereToRead,
    /// Wording that is sensitive in any sentence.
    Sensitive,
    /// Wording that is sensitive in a sentence about somebody's case.
    SensitiveInCase,
    /// Wording of sentences about the recipient.
    AboutRecipient,
    /// Kinds of cases.
    CaseKind,
    /// Words beside the names of people at work.
    AtWork,
    /// Words that make a name that of a place.
    PlaceName,
    /// Words that only one language has.
    LanguageMarker(Language),
    /// Heavy words, by their row in the detector's table.
    HeavyWords(u8),
}

/// Phrases of a group, in the notation of [`phrases`](super).
pub(in crate::text) type GroupedPhrases = (PhraseGroup, &'static [&'static str]);
