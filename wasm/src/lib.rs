//! krr-policy as WebAssembly: thin front ends over the core, without rules or wording.
//!
//! The feature `component` makes a component that exports the interface `krr:policy/policy` and
//! imports nothing.

#[cfg(feature = "component")]
mod component;
