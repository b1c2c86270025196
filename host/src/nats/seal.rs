//! Sealing what travels: nobody without the key of the run can read, change or exchange it.

use lz4_flex::block::{compress_into, decompress, get_maximum_output_size};
use ring::aead::{Aad, LessSafeKey, NONCE_LEN, Nonce};
use ring::error::Unspecified;
use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

/// Seals and opens messages with AES-256-GCM. Each has a random nonce before it, of which there are enough for four
/// billion messages of one run, and is bound to the subject that it is sent under.
pub(super) struct Seal(LessSafeKey);

/// The bytes of a tag.
const TAG: usize = 16;
/// The bytes in which the length of the content is.
const LENGTH: usize = 4;
/// The longest content, in bytes: more than any server takes in a message.
const MAX_LENGTH: u32 = 1 << 28;

/// Why a message cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OpenError {
    /// It was not sealed with this key for this subject.
    NotAuthentic,
    /// It was, and is not what is expected.
    NotReadable,
}

impl Seal {
    pub(super) const fn new(key: LessSafeKey) -> Self {
        Self(key)
    }

    /// Serializes a content, compresses it, and seals it for a subject.
    pub(super) fn seal(
        &self,
        subject: &str,
        content: &impl Serialize,
    ) -> Result<Vec<u8>, Unspecified> {
        // It has all its room from the beginning: where it grew, what it was would stay in memory.
        let length = postcard::experimental::serialized_size(content).map_err(|_| Unspecified)?;
        let plain = Vec::with_capacity(length);
        let plain = postcard::to_extend(content, plain).map_err(|_| Unspecified)?;
        let plain = Zeroizing::new(plain);
        let mut nonce = [0; NONCE_LEN];
        getrandom::fill(&mut nonce).map_err(|_| Unspecified)?;
        let mut message = nonce.to_vec();
        message.resize(NONCE_LEN + LENGTH + get_maximum_output_size(plain.len()) + TAG, 0);
        let (_, sealed) = message.split_at_mut(NONCE_LEN);
        let (length, compressed) = sealed.split_at_mut(LENGTH);
        length.copy_from_slice(&u32::try_from(plain.len()).map_err(|_| Unspecified)?.to_le_bytes());
        let compressed = compress_into(&plain, compressed).map_err(|_| Unspecified)?;
        let sealed = sealed.get_mut(..LENGTH + compressed).unwrap_or_default();
        let nonce = Nonce::assume_unique_for_key(nonce);
        let tag = self.0.seal_in_place_separate_tag(nonce, Aad::from(subject), sealed)?;
        message.truncate(NONCE_LEN + LENGTH + compressed);
        message.extend_from_slice(tag.as_ref());
        Ok(message)
    }

    /// Opens a message that was sealed for a subject.
    pub(super) fn open<T: DeserializeOwned>(
        &self,
        subject: &str,
        message: &[u8],
    ) -> Result<T, OpenError> {
        let (nonce, sealed) =
            message.split_first_chunk::<NONCE_LEN>().ok_or(OpenError::NotAuthentic)?;
        let mut sealed = Zeroizing::new(sealed.to_vec());
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let opened = self.0.open_in_place(nonce, Aad::from(subject), &mut sealed);
        let compressed = opened.map_err(|_| OpenError::NotAuthentic)?;
        let (length, compressed) = compressed
            .split_first_chunk::<LENGTH>()
            .filter(|(length, _)| u32::from_le_bytes(**length) <= MAX_LENGTH)
            .ok_or(OpenError::NotReadable)?;
        let length = u32::from_le_bytes(*length) as usize;
        let plain = decompress(compressed, length).map_err(|_| OpenError::NotReadable)?;
        postcard::from_bytes(&Zeroizing::new(plain)).map_err(|_| OpenError::NotReadable)
    }
}

#[cfg(test)]
mod tests {
    use ring::aead::{AES_256_GCM, UnboundKey};

    use super::*;

    fn seal(key: u8) -> Seal {
        Seal::new(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &[key; 32]).unwrap()))
    }

    #[test]
    fn what_is_sealed_is_opened_with_the_same_key_for_the_same_subject_alone() {
        let content = "11887197158".to_owned();
        let sealed = seal(1).seal("batch.1", &content).unwrap();
        assert_eq!(seal(1).open("batch.1", &sealed), Ok(content.clone()));
        let not_authentic = Err(OpenError::NotAuthentic);
        assert_eq!(seal(2).open::<String>("batch.1", &sealed), not_authentic);
        assert_eq!(seal(1).open::<String>("batch.2", &sealed), not_authentic);
        assert_eq!(seal(1).open::<u64>("batch.1", &sealed[..11]), Err(OpenError::NotAuthentic));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(seal(1).open::<String>("batch.1", &changed), not_authentic, "{at}");
        }
        assert_eq!(seal(1).open::<Vec<String>>("batch.1", &sealed), Err(OpenError::NotReadable));
    }

    #[test]
    fn nothing_is_in_clear_and_nothing_is_sealed_twice_alike() {
        let content = "11887197158".repeat(200);
        let [one, other] = [(), ()].map(|()| seal(1).seal("batch.1", &content).unwrap());
        assert_ne!(one, other);
        assert!(one.len() < content.len() / 10);
        assert!(!one.windows(4).any(|it| content.as_bytes().windows(4).any(|clear| clear == it)));
    }
}
