//! krr-policy as WebAssembly: thin front ends over the core, without rules or wording.
//!
//! The feature `component` makes a component that exports the interface `krr:policy/policy` and
//! imports nothing. The features `browser`, the default, and `catalogue` make modules for
//! JavaScript: the one checks, the other describes the rules. Either is linked without what only
//! the other needs; with both on, one module has all.

#[cfg(feature = "component")]
mod component;
#[cfg(feature = "javascript")]
pub mod javascript;

/// Half the size of the standard library's allocator, and no slower.
#[cfg(all(feature = "javascript", target_family = "wasm"))]
#[global_allocator]
#[allow(unsafe_code, reason = "it asks for a single thread, and the module has JavaScript's only")]
static ALLOCATOR: talc::TalckWasm = unsafe { talc::TalckWasm::new_global() };
