//! Bindings that wasmtime generates from the WIT interface, and conversions to the contract.

#[allow(
    missing_docs,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::allow_attributes_without_reason,
    reason = "generated from policy.wit, which is documented"
)]
mod generated {
    wasmtime::component::bindgen!({ path: "../wasm/wit", world: "policy-check" });
}

pub(super) use generated::exports::krr::policy::policy as wit;
pub(super) use generated::{PolicyCheck, PolicyCheckPre};

krr_policy::impl_wit_conversions!(wit);
