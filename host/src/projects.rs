//! Opening the project of the working directory.

use std::env;
use std::path::Path;

use krr_host::templates::{Project, Templates};
use krr_policy::{Locale, Localized};

use crate::failure::Failure;

const NO_PROJECT: Localized = Localized {
    nb: "det er ingen `krr.toml` her eller i mappene over",
    nn: "det er ingen `krr.toml` her eller i mappene over",
    en: "there is no `krr.toml` here or in the folders above",
};
const CREATE_ONE: Localized = Localized {
    nb: "`krr init` foreslår en",
    nn: "`krr init` foreslår ei",
    en: "`krr init` proposes one",
};

/// Opens the project of the working directory.
pub(crate) fn open(locale: Locale) -> Result<Project, Failure> {
    let here = env::current_dir()?;
    open_at(&here, &here, locale)
}

/// Opens the project of a folder, with its files named from `base`.
pub(crate) fn open_at(folder: &Path, base: &Path, locale: Locale) -> Result<Project, Failure> {
    let project = Project::open(folder, base).map_err(Failure::Diagnostics)?;
    project.ok_or_else(|| no_project(locale))
}

/// Reads the templates of a project, all of which have to be readable.
pub(crate) fn read(project: &Project) -> Result<Templates<'_>, Failure> {
    let (templates, diagnostics) = Templates::read(project);
    if diagnostics.is_empty() { Ok(templates) } else { Err(Failure::Diagnostics(diagnostics)) }
}

/// Returns the failure of a folder that is in no project.
pub(crate) fn no_project(locale: Locale) -> Failure {
    Failure::Invalid {
        message: NO_PROJECT.get(locale).to_owned(),
        help: Some(CREATE_ONE.get(locale).to_owned()),
    }
}
