//! krr-policy in wasmtime: the component that decides, the formats that dispatches are written
//! in, and the program `krr`.
//!
//! The library never calls a rule natively. It links the contract only, and puts every question
//! to the component that is embedded in it, so that the same bytes decide everywhere.

pub mod input;
mod engine;

pub use krr_policy::*;

pub use self::engine::{EngineError, Instance, Limits, Policy};
