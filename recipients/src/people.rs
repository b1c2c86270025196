//! Lists of identity numbers, one on each line.

use std::io::{self, BufRead};

use zeroize::Zeroizing;

use super::hashing::{DigestSet, Hasher, Kind};

/// The persons of a list, at most: twice as many as are in the register. Memory is bounded by it.
pub(super) const MAX_PERSONS: usize = 10_000_000;

/// A list of identity numbers, by their hashes.
pub struct IdentityList {
    pub(super) digests: DigestSet,
}

/// An error in a list of identity numbers.
#[derive(Debug)]
pub enum IdentityListError {
    /// The file cannot be read.
    Io(io::Error),
    /// The line of this number is no identity number.
    Line(u64),
    /// There are more persons than this.
    TooLong(usize),
}

impl IdentityList {
    /// Reads a list.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be read, is longer than any can be, or a line is not blank and has not eleven
    /// digits.
    pub fn read(input: impl BufRead, hasher: &Hasher) -> Result<Self, IdentityListError> {
        let mut digests = DigestSet::default();
        for_each::<IdentityListError>(input, |_, identity| {
            digests.insert(hasher.digest(Kind::Identity, identity));
            if digests.len() > MAX_PERSONS {
                return Err(IdentityListError::TooLong(MAX_PERSONS));
            }
            Ok(())
        })?;
        Ok(Self { digests })
    }

    /// Returns the number of persons.
    #[must_use]
    pub fn len(&self) -> usize {
        self.digests.len()
    }

    /// Returns whether the list is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.digests.is_empty()
    }
}

/// Calls a function with the number of each line that is not blank and the identity number on it.
pub(super) fn for_each<E: From<IdentityListError>>(
    mut input: impl BufRead,
    mut function: impl FnMut(u64, &str) -> Result<(), E>,
) -> Result<(), E> {
    const MAX_LINE: u64 = 1 << 10;
    let mut number = 0;
    loop {
        number += 1;
        let mut line = Zeroizing::new(String::with_capacity(16));
        let read = io::Read::take(&mut input, MAX_LINE).read_line(&mut line);
        if read.map_err(IdentityListError::Io)? == 0 {
            return Ok(());
        }
        let identity = line.trim_start_matches('\u{feff}').trim();
        if identity.is_empty() {
            continue;
        }
        if identity.len() != 11 || !identity.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(IdentityListError::Line(number).into());
        }
        function(number, identity)?;
    }
}
