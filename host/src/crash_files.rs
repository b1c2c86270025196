//! Crash files: what a system writes of the memory of a process that dies.

use std::io;

/// Keeps the memory of this process out of crash files, on Linux; elsewhere systems write none unless they are told to.
///
/// # Errors
///
/// Returns an error if the system refuses.
pub(crate) fn forbid() -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    }
    Ok(())
}
