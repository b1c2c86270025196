//! Versions of the guidelines, the engine and the rules.

use alloc::borrow::ToOwned as _;

use crate::contract::Version;

/// The year and month in which the guidelines were read. They bear no date.
const GUIDELINES_READ: &str = "2026-11";

/// The date that the page about the register bears.
const REGISTER_PAGE_CHANGED: &str = "2017-09-30";

/// The version of the engine.
const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// The digest of the rules; `cargo xtask generate` writes it.
const RULES: &str = include_str!("../rules/rules.sha256");

/// Returns the versions of the guidelines, the engine and the rules, which every report carries.
///
/// ```
/// let version = krr_policy::version();
/// assert_eq!(version.engine, env!("CARGO_PKG_VERSION"));
/// assert!(version.rules.starts_with("sha256:"));
/// ```
#[must_use]
pub fn version() -> Version {
    Version {
        guidelines_read: GUIDELINES_READ.to_owned(),
        register_page_changed: REGISTER_PAGE_CHANGED.to_owned(),
        engine: ENGINE.to_owned(),
        rules: RULES.trim_ascii_end().to_owned(),
    }
}
