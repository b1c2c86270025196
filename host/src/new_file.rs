//! New files.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::Path;

use krr_policy::{Locale, Localized};

use crate::failure::Failure;
use crate::words;

const ALREADY_EXISTS: Localized = Localized {
    nb: "`{name}` finnes allerede",
    nn: "`{name}` finst allereie",
    en: "`{name}` already exists",
};

/// Creates a file with this content.
///
/// # Errors
///
/// Returns an error, with `help`, if there is such a file: it is not overwritten.
pub(crate) fn create_file(
    path: &Path,
    content: &str,
    help: Localized,
    locale: Locale,
) -> Result<(), Failure> {
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    let written = file.and_then(|mut file| file.write_all(content.as_bytes()));
    written.map_err(|error| {
        let name = path.display();
        if error.kind() == io::ErrorKind::AlreadyExists {
            already_exists(path, help, locale)
        } else {
            let message = words::CANNOT_WRITE.with(locale, &[("name", &name), ("reason", &error)]);
            Failure::Invalid { message, help: None }
        }
    })
}

/// Returns the failure of a command that would overwrite a file.
pub(crate) fn already_exists(path: &Path, help: Localized, locale: Locale) -> Failure {
    Failure::Invalid {
        message: ALREADY_EXISTS.with(locale, &[("name", &path.display())]),
        help: Some(help.get(locale).to_owned()),
    }
}
