//! The outputs of a screening: results and rejected rows.

use std::io;

use krr_host::screening::Handled;
use krr_policy::{Catalogue, Locale};

use super::rows::{RejectRow, ResultRow, RowWriter};
use crate::failure::Failure;

/// The files of results and of rejected rows, as far as they are asked for.
pub(super) struct Sink<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) locale: Locale,
    pub(super) results: Option<RowWriter>,
    pub(super) rejects: Option<RowWriter>,
    /// True if rows have the sender's own key.
    pub(super) has_key: bool,
}

impl Sink<'_> {
    pub(super) fn take(&mut self, handled: &Handled) -> io::Result<()> {
        match (&handled.result, &mut self.results, &mut self.rejects) {
            (Ok((person, screening)), Some(results), _) => results.write(&ResultRow::new(
                handled.number,
                person,
                *screening,
                self.catalogue,
                self.has_key,
            )),
            (Err(reject), _, Some(rejects)) => {
                rejects.write(&RejectRow::new(handled.number, reject, self.locale))
            }
            (Ok(_), None, _) | (Err(_), _, None) => Ok(()),
        }
    }

    /// Puts the files in place: the results only if few enough records were rejected.
    pub(super) fn finish(self, has_results: bool, locale: Locale) -> Result<(), Failure> {
        if let Some(rejects) = self.rejects {
            rejects.finish(locale)?;
        }
        match self.results {
            Some(results) if has_results => results.finish(locale),
            _ => Ok(()),
        }
    }
}
