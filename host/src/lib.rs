//! Runs the policy engine in wasmtime, and reads dispatches from files.
//!
//! - [`Engine`] runs the WebAssembly component that is embedded in this crate.
//! - [`input`] parses dispatches in Markdown, YAML, TOML and JSON, with their locations.
//! - [`templates`] finds the messages in the files of a project, by the settings in its `krr.toml`.
//! - [`screening`] decides how each recipient of a dispatch may be reached, on all cores.
//! - `nats`, with the feature of that name, has a list screened on several machines.
//! - `register`, with the feature of that name, asks the Contact and Reservation Register about persons.
//! - Everything else is the contract, re-exported from `krr-policy`.
//!
//! The crate links the contract only and never calls a rule natively, so that the same bytes
//! decide on every runtime.

mod engine;
pub mod input;
#[cfg(feature = "nats")]
pub mod nats;
#[cfg(feature = "register")]
pub mod register;
pub mod screening;
pub mod templates;

pub use krr_policy::*;

pub use self::engine::{Engine, EngineError, EngineInstance, Limits};
