//! The modules for browsers and Node: plain JavaScript objects in and out, in the shape of the
//! contract.
//!
//! What is not understood is thrown: an `Error` whose `code` is stable, whose `path` says where,
//! and whose `help` says what to do. The types are declared beside the package, made from the
//! contract's schema.

#[cfg(feature = "browser")]
mod browser;
#[cfg(feature = "catalogue")]
mod catalogue;
mod object;
