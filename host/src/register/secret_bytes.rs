//! Bytes that are overwritten after use, also where they had to be moved.

use std::ops::Deref;

use zeroize::Zeroizing;

/// Bytes that are overwritten when they are dropped. A vector that grows leaves what it was in memory; this does not.
pub struct SecretBytes(Zeroizing<Vec<u8>>);

impl SecretBytes {
    /// Creates it empty, with room for so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self(Zeroizing::new(Vec::with_capacity(bytes)))
    }

    /// Appends bytes.
    pub(super) fn extend(&mut self, bytes: &[u8]) {
        let needed = self.0.len() + bytes.len();
        if needed > self.0.capacity() {
            let mut larger = Zeroizing::new(Vec::with_capacity(needed.max(2 * self.0.capacity())));
            larger.extend_from_slice(&self.0);
            self.0 = larger;
        }
        self.0.extend_from_slice(bytes);
    }
}

impl Deref for SecretBytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_appended_is_kept_in_order() {
        let mut bytes = SecretBytes::with_capacity(2);
        for number in 0..100_u8 {
            bytes.extend(&[number, number]);
        }
        assert_eq!(bytes.len(), 200);
        assert!(bytes.chunks(2).zip(0..).all(|(pair, number)| pair == [number, number]));
    }
}
