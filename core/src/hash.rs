//! A hash for short texts (FNV-1a, 32 bits): where it is used, two texts may have the same.

/// The hash of nothing.
pub(crate) const NOTHING: u32 = 0x811c_9dc5;

/// The hash with one more byte.
pub(crate) const fn mix(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Vectors of the authors of the hash.
    #[test]
    fn it_is_the_hash_that_it_says() {
        for (text, hash) in [("", 0x811c_9dc5), ("a", 0xe40c_292c), ("foobar", 0xbf9c_f968)] {
            assert_eq!(text.bytes().fold(NOTHING, mix), hash, "{text}");
        }
    }
}
