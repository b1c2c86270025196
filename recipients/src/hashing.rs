//! Keyed hashes, by which addresses and identity numbers are compared without being kept.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher as StdHasher};

use siphasher::sip128::{Hasher128 as _, SipHasher24};

/// A keyed hash of 128 bits. Of five million values, the chance that any two of them have the same is 4 · 10⁻²⁶.
pub(super) type Digest = u128;

/// Hashes values with SipHash-2-4 under a key of its own, so that what is kept of an address is of no use
/// elsewhere, and nobody can make two addresses collide.
#[derive(Clone, Copy)]
pub struct Hasher(SipHasher24);

/// What is hashed: the same text as another kind has another digest.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Email = 0,
    Mobile = 1,
    Identity = 2,
}

impl Hasher {
    /// The bytes of a key.
    pub const KEY_LENGTH: usize = 16;

    /// Creates a hasher with a key, which has to be random and used for one list.
    #[must_use]
    pub fn new(key: &[u8; Self::KEY_LENGTH]) -> Self {
        Self(SipHasher24::new_with_key(key))
    }

    /// Returns the key.
    #[must_use]
    pub fn key(&self) -> [u8; Self::KEY_LENGTH] {
        self.0.key()
    }

    pub(super) fn digest(&self, kind: Kind, text: &str) -> Digest {
        let mut hasher = self.0;
        hasher.write(&[kind as u8]);
        hasher.write(text.as_bytes());
        hasher.finish128().as_u128()
    }
}

/// A map from digests, which need no second hash.
pub(super) type DigestMap<T> = HashMap<Digest, T, BuildHasherDefault<LowBits>>;
/// A set of digests.
pub(super) type DigestSet = HashSet<Digest, BuildHasherDefault<LowBits>>;

/// Takes 64 bits of a digest for its hash.
#[derive(Default)]
pub(super) struct LowBits(u64);

impl StdHasher for LowBits {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u128(&mut self, digest: u128) {
        #[allow(clippy::cast_possible_truncation, reason = "half of the bits are enough")]
        {
            self.0 = digest as u64;
        }
    }
}
