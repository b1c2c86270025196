//! The modules for browsers and Node: plain JavaScript objects in and out, in the shape of the
//! contract.
//!
//! What is not understood is thrown: an `Error` whose `code` is stable, whose `path` says where,
//! and whose `help` says what to do. The types are declared beside the package, made from the
//! contract's schema.

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "catalogue")]
pub mod catalogue;
mod object;
mod reader;
#[cfg(feature = "browser")]
mod writer;

use wasm_bindgen::prelude::wasm_bindgen;

/// The types named in the declarations; the package makes their module from the contract's schema.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "import type { Catalogue, Channel, Disclosure, Dispatch, Edition, Language, Locale, Report } from './contract.js';";
