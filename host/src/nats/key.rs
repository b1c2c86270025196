//! The key of a run, which its submitter makes and gives to the workers.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::aead::{AES_256_GCM, LessSafeKey, UnboundKey};
use ring::error::Unspecified;
use ring::hkdf::{HKDF_SHA256, KeyType, Salt};
use zeroize::Zeroizing;

use super::names::Names;
use super::seal::Seal;

/// The bytes of a key.
const LENGTH: usize = 32;

/// The key of a run.
#[derive(PartialEq, Eq)]
pub struct RunKey(Zeroizing<[u8; LENGTH]>);

/// Why a key cannot be read from a file.
#[derive(Debug)]
pub enum KeyFileError {
    /// The file cannot be read.
    Io(io::Error),
    /// The file has something else.
    NotAKey,
}

/// What follows from the key of a run.
pub(super) struct RunSecrets {
    /// The names of the run, which do not tell the key.
    pub(super) names: Names,
    pub(super) seal: Seal,
}

impl RunKey {
    /// Creates a random key.
    ///
    /// # Errors
    ///
    /// Returns an error if the system gives no random bytes.
    pub fn random() -> Result<Self, getrandom::Error> {
        let mut key = Zeroizing::new([0; LENGTH]);
        getrandom::fill(&mut *key)?;
        Ok(Self(key))
    }

    /// Reads a key from a file, as [`to_text`](Self::to_text) has written it.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be read, or has no key.
    pub fn read(path: &Path) -> Result<Self, KeyFileError> {
        const MAX_TEXT: usize = 100;
        let mut text = Zeroizing::new(String::with_capacity(MAX_TEXT));
        let file = File::open(path).map_err(KeyFileError::Io)?;
        match file.take(MAX_TEXT as u64).read_to_string(&mut text) {
            Ok(_) => Self::of_text(&text).ok_or(KeyFileError::NotAKey),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(KeyFileError::NotAKey),
            Err(error) => Err(KeyFileError::Io(error)),
        }
    }

    fn of_text(text: &str) -> Option<Self> {
        let mut key = Zeroizing::new([0; LENGTH]);
        // The length that is decoded into has to be exact.
        let decoded = URL_SAFE_NO_PAD.decode_slice(text.trim(), &mut *key).ok()?;
        (decoded == LENGTH).then_some(Self(key))
    }

    /// Returns the key as a line of text.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(2 * LENGTH));
        URL_SAFE_NO_PAD.encode_string(*self.0, &mut text);
        text.push('\n');
        text
    }

    pub(super) fn secrets(&self) -> Result<RunSecrets, Unspecified> {
        let root = Salt::new(HKDF_SHA256, b"krr screen").extract(&*self.0);
        let sealing = UnboundKey::from(root.expand(&[b"seal"], &AES_256_GCM)?);
        let mut id = [0; NAME_LENGTH];
        root.expand(&[b"name"], NameLength)?.fill(&mut id)?;
        Ok(RunSecrets { names: Names::new(&id), seal: Seal::new(LessSafeKey::new(sealing)) })
    }
}

/// The bytes that the names of a run are made of.
const NAME_LENGTH: usize = 16;

struct NameLength;

impl KeyType for NameLength {
    fn len(&self) -> usize {
        NAME_LENGTH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_was_written_and_nothing_else_is_one() {
        let key = RunKey::random().unwrap();
        let text = key.to_text();
        assert!(RunKey::of_text(&text).unwrap() == key && RunKey::random().unwrap() != key);
        for text in ["", "x", &"A".repeat(42), &format!("a{}", &*text), &"æ".repeat(22)] {
            assert!(RunKey::of_text(text).is_none(), "{text}");
        }
    }

    #[test]
    fn runs_have_names_of_their_own_which_follow_from_the_key() {
        let [one, other] = [RunKey(Zeroizing::new([1; 32])), RunKey(Zeroizing::new([2; 32]))];
        let name = |key: &RunKey| key.secrets().unwrap().names.stream();
        assert_eq!(name(&one), name(&one));
        assert_ne!(name(&one), name(&other));
    }
}
