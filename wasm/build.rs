//! Limits the memory of the browser module: a call that needs more ends, and the next one starts afresh.

#![allow(clippy::print_stdout, reason = "this is how a build script speaks to Cargo")]

use std::env;

/// Bytes of memory that an instance of the module may have.
const MAX_MEMORY: usize = 128 << 20;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32");
    // The component is limited by its host.
    if is_wasm && env::var_os("CARGO_FEATURE_BROWSER").is_some() {
        println!("cargo::rustc-link-arg-cdylib=--max-memory={MAX_MEMORY}");
    }
}
