//! The greatest lengths of placeholders: their bounds.

use alloc::collections::BTreeMap;
use alloc::string::String;

use super::error::InputError;

/// The largest number of placeholders whose length a dispatch can give.
pub const MAX_PLACEHOLDERS: usize = 1_000;

/// The greatest length of a placeholder that can be given, in characters.
pub const MAX_PLACEHOLDER_LENGTH: u64 = 10_000;

/// Checks the greatest lengths of placeholders by their names.
///
/// # Errors
///
/// Returns an error if there are too many, or if a length is zero or too large. Its path is the name of the
/// placeholder.
pub(super) fn check_lengths(lengths: &BTreeMap<String, u64>) -> Result<(), InputError> {
    if lengths.len() > MAX_PLACEHOLDERS {
        return Err(InputError::too_many_placeholders(lengths.len()));
    }
    let mut lengths = lengths.iter();
    match lengths.find(|(_, length)| !(1..=MAX_PLACEHOLDER_LENGTH).contains(*length)) {
        Some((name, length)) => Err(InputError::length_out_of_range(name, *length)),
        None => Ok(()),
    }
}
