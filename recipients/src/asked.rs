//! The persons whom the register is asked about, in batches, each once.

use std::io::BufRead;

use zeroize::Zeroizing;

use super::hashing::{Digest, DigestSet, Hasher, Kind};
use super::people::{self, IdentityListError, MAX_PERSONS};

/// The bytes of an identity number.
const IDENTITY: usize = 11;

/// A list of persons to be asked about. Their identity numbers are overwritten when a batch is dropped.
pub struct AskedList {
    batches: Vec<Batch>,
    persons: u64,
    repeated: u64,
}

/// Persons who are asked about in one call.
pub struct Batch {
    identities: Zeroizing<Vec<[u8; IDENTITY]>>,
    pub(super) asked: Vec<Asked>,
}

/// A person who is asked about.
pub(super) struct Asked {
    /// The line of the list.
    pub(super) line: u64,
    pub(super) digest: Digest,
}

impl AskedList {
    /// Reads a list, with one identity number on each line, into batches of a size.
    ///
    /// # Errors
    ///
    /// Returns an error if the list cannot be read, is longer than any can be, or a line is not blank and has not
    /// eleven digits.
    pub fn read(
        input: impl BufRead,
        hasher: &Hasher,
        batch_size: usize,
    ) -> Result<Self, IdentityListError> {
        let mut list = Self { batches: Vec::new(), persons: 0, repeated: 0 };
        let mut seen = DigestSet::default();
        people::for_each(input, |line, identity| {
            let digest = hasher.digest(Kind::Identity, identity);
            if !seen.insert(digest) {
                list.repeated += 1;
            } else if seen.len() > MAX_PERSONS {
                return Err(IdentityListError::TooLong(MAX_PERSONS));
            } else {
                list.add(line, digest, identity, batch_size);
            }
            Ok(())
        })?;
        Ok(list)
    }

    fn add(&mut self, line: u64, digest: Digest, identity: &str, batch_size: usize) {
        let Ok(identity) = identity.as_bytes().try_into() else { return };
        if self.batches.last().is_none_or(|batch| batch.asked.len() == batch_size) {
            self.batches.push(Batch::with_capacity(batch_size));
        }
        if let Some(batch) = self.batches.last_mut() {
            batch.identities.push(identity);
            batch.asked.push(Asked { line, digest });
            self.persons += 1;
        }
    }

    /// Returns the number of persons.
    #[must_use]
    pub const fn persons(&self) -> u64 {
        self.persons
    }

    /// Returns the number of lines with a person who is in an earlier line.
    #[must_use]
    pub const fn repeated(&self) -> u64 {
        self.repeated
    }

    /// Returns the batches, in the order of the list.
    pub fn into_batches(self) -> impl Iterator<Item = Batch> {
        self.batches.into_iter()
    }
}

impl Batch {
    /// Creates an empty batch. It has all its room from the beginning: where it grew, what it was would stay behind.
    fn with_capacity(persons: usize) -> Self {
        Self {
            identities: Zeroizing::new(Vec::with_capacity(persons)),
            asked: Vec::with_capacity(persons),
        }
    }

    /// Returns the number of persons.
    #[must_use]
    pub fn persons(&self) -> u64 {
        self.asked.len() as u64
    }

    /// Returns the identity numbers.
    pub fn identities(&self) -> impl Iterator<Item = &str> {
        // They are digits.
        self.identities.iter().map(|identity| str::from_utf8(identity).unwrap_or_default())
    }

    /// Returns the persons with their identity numbers.
    pub(super) fn persons_asked(&self) -> impl Iterator<Item = (&Asked, &str)> {
        self.asked.iter().zip(self.identities())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(list: &str) -> Result<AskedList, IdentityListError> {
        AskedList::read(list.as_bytes(), &Hasher::new(&[7; Hasher::KEY_LENGTH]), 2)
    }

    #[test]
    fn each_is_asked_about_once_and_known_by_the_line() {
        let list =
            read("\u{feff}90000000001\n\n90000000002\r\n90000000001\n  90000000003\n90000000002");
        let list = list.unwrap_or_else(|_| panic!("a list"));
        assert_eq!((list.persons(), list.repeated()), (3, 2));
        let batches: Vec<Vec<_>> = list
            .into_batches()
            .map(|batch| {
                let asked = batch.persons_asked();
                asked.map(|(asked, identity)| (asked.line, identity.to_owned())).collect()
            })
            .collect();
        let [first, second, third] = [(1, "90000000001"), (3, "90000000002"), (5, "90000000003")]
            .map(|(line, identity)| (line, identity.to_owned()));
        assert_eq!(batches, [vec![first, second], vec![third]]);
    }

    #[test]
    fn a_line_that_is_no_identity_number_is_an_error_before_anybody_is_asked() {
        for (list, line) in [("90000000001\nkari", 2), ("9000000000", 1), ("900000000012", 1)] {
            assert!(matches!(read(list), Err(IdentityListError::Line(found)) if found == line));
        }
    }
}
