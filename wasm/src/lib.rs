//! krr-policy as WebAssembly: thin front ends over the core, without rules or wording.
//!
//! The feature `component` makes a component that exports the interface `krr:policy/policy` and
//! imports nothing. The features `browser`, the default, and `catalogue` make modules for
//! JavaScript: the one checks, the other describes the rules. Either is linked without what only
//! the other needs; with both on, one module has all.
//!
//! With the feature `bare`, the module `browser` is made without the standard library: a panic,
//! which nothing is known to cause, then says nothing and traps.

#![cfg_attr(all(feature = "bare", target_arch = "wasm32"), no_std)]

#[cfg(feature = "javascript")]
extern crate alloc;

#[cfg(any(test, all(feature = "bare", target_arch = "wasm32")))]
mod arena;
#[cfg(feature = "component")]
mod component;
#[cfg(feature = "javascript")]
pub mod javascript;

#[cfg(all(feature = "bare", target_arch = "wasm32"))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
