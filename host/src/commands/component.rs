//! `krr component`: prints the WebAssembly component, for use in other runtimes.

use std::io::{IsTerminal as _, stdout};

use krr_host::Engine;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

/// Writes the component to standard output, unless that is a terminal.
pub(crate) fn run() -> Result<Exit, Failure> {
    if stdout().is_terminal() {
        let message = "the component is binary and is not printed on a terminal".to_owned();
        let help = "redirect it: `krr component > krr-policy.component.wasm`".to_owned();
        return Err(Failure::invalid(message, Some(help)));
    }
    output::write_bytes(Engine::component_bytes())?;
    Ok(Exit::Success)
}
