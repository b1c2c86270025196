//! The modules for browsers and Node.
//!
//! Arguments are JSON, and so are answers: `{"ok": …}` in the shape of the contract, or
//! `{"error": …}` with a stable `code`, the `path` to what is not understood, a `message`, and
//! `help`. The npm package gives them plain objects, and throws the errors.

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "catalogue")]
pub mod catalogue;
mod exchange;
mod reader;
mod writer;
