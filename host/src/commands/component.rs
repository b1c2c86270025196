//! `krr component`: the WebAssembly component that decides, as others may run it.

use std::io::{IsTerminal as _, stdout};

use krr_host::Policy;

use crate::cli::Failure;
use crate::exit::Exit;
use crate::output;

/// Writes the component.
pub(crate) fn run() -> Result<Exit, Failure> {
    if stdout().is_terminal() {
        let help = "krr component > krr-policy.component.wasm".to_owned();
        return Err(Failure::invalid("the component is no text".to_owned(), Some(help)));
    }
    output::raw(Policy::component_bytes())?;
    Ok(Exit::Fine)
}
