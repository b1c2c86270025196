//! krr-policy as WebAssembly: thin front ends over the core, without rules or wording.
//!
//! # Features
//!
//! - `browser` (default): a module for browsers and Node, through wasm-bindgen.
//! - `component`: a component that exports the interface `krr:policy/policy` and imports nothing,
//!   through WIT.

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "component")]
mod component;
