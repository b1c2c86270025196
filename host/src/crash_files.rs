//! Crash files and messages of panics, without anything of what a process has in memory.

use std::{io, panic};

use krr_policy::{Locale, Localized};

use crate::failure::Failure;
use crate::terminal;

const REFUSED: Localized = Localized {
    nb: "systemet lar ikke krr holde minnet sitt utenfor krasjfiler: {reason}",
    nn: "systemet lèt ikkje krr halde minnet sitt utanfor krasjfiler: {reason}",
    en: "the system does not let krr keep its memory out of crash files: {reason}",
};

const INTERNAL: Localized = Localized {
    nb: "intern feil ved {place}",
    nn: "intern feil ved {place}",
    en: "internal error at {place}",
};

/// Keeps the memory of this process out of the messages of panics, and out of crash files on Linux; elsewhere systems
/// write none unless they are told to.
///
/// # Errors
///
/// Returns an error if the system refuses.
pub(crate) fn forbid(locale: Locale) -> Result<(), Failure> {
    panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        terminal::print_error(&INTERNAL.with(locale, &[("place", &place)]), None, locale);
    }));
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
