//! What decides: which reading of the guidelines, which engine, which rules.

use alloc::borrow::ToOwned as _;

use crate::contract::Edition;

/// The year and month in which the guidelines were read.
const GUIDELINES: &str = "2026-11";

/// The version of the engine.
pub(crate) const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// The digest of the rules; `cargo xtask generate` writes it.
pub(crate) const RULES: &str = include_str!("rules.sha256");

/// What decides: the edition that every report carries.
///
/// ```
/// let edition = krr_policy::edition();
/// assert_eq!(edition.engine, env!("CARGO_PKG_VERSION"));
/// assert!(edition.rules.starts_with("sha256:"));
/// ```
#[must_use]
pub fn edition() -> Edition {
    Edition {
        guidelines: GUIDELINES.to_owned(),
        engine: ENGINE.to_owned(),
        rules: RULES.trim_ascii_end().to_owned(),
    }
}
