//! Crash files: what a system writes of the memory of a process that dies.

use std::io;

use krr_policy::{Locale, Localized};

use crate::failure::Failure;

const REFUSED: Localized = Localized {
    nb: "systemet lar ikke krr holde minnet sitt utenfor krasjfiler: {reason}",
    nn: "systemet lèt ikkje krr halde minnet sitt utanfor krasjfiler: {reason}",
    en: "the system does not let krr keep its memory out of crash files: {reason}",
};

/// Keeps the memory of this process out of crash files, on Linux; elsewhere systems write none unless they are told to.
///
/// # Errors
///
/// Returns an error if the system refuses.
pub(crate) fn forbid(locale: Locale) -> Result<(), Failure> {
    keep_out().map_err(|error| Failure::Invalid {
        message: REFUSED.with(locale, &[("reason", &error)]),
        help: None,
    })
}

fn keep_out() -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    }
    Ok(())
}
