//! krr-policy as WebAssembly: thin front ends over the core, without rules or wording.
//!
//! The feature `component` makes a component that exports the interface `krr:policy/policy` and
//! imports nothing. The feature `browser`, the default, makes a module for JavaScript.

#[cfg(feature = "javascript")]
#[allow(unreachable_pub, reason = "exported to JavaScript")]
pub mod browser;
#[cfg(feature = "component")]
mod component;
