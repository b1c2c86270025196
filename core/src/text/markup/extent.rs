//! By how many recipients something is perceived.

/// By how many something is perceived, those by whom the most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Extent {
    /// By everybody.
    All,
    /// By some: those with a certain client, say, or without a screen reader.
    Some,
    /// By nobody.
    Nobody,
}
