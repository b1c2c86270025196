//! The file with the summary as a page of HTML.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use krr_policy::Locale;

use super::rows::cannot_write;
use crate::failure::Failure;
use crate::inert::{Inert, Syntax};
use crate::output::screening_summary::{self, Summary};
use crate::pending_file::{PendingFile, Readers};

/// Writes a page to a file that is put in place at the end.
pub(super) struct PageWriter {
    path: PathBuf,
    file: PendingFile,
}

impl PageWriter {
    /// Begins a file.
    pub(super) fn create(path: &Path, locale: Locale) -> Result<Self, Failure> {
        let file = PendingFile::create(path, Readers::AsOfAnyFile);
        let file = file.map_err(|error| cannot_write(path, &error, locale))?;
        Ok(Self { path: path.to_owned(), file })
    }

    /// Writes the page, and puts the file in place.
    pub(super) fn finish(self, summary: &Summary<'_>) -> Result<(), Failure> {
        let Self { path, mut file } = self;
        let page = screening_summary::page(summary);
        // Nothing is obeyed where a runner prints the file either.
        let written = Inert::new(&mut file, Syntax::Text).write_all(page.as_bytes());
        let persisted = written.and_then(|()| file.persist());
        persisted.map_err(|error| cannot_write(&path, &error, summary.figures.locale))
    }
}
