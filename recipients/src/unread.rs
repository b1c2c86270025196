//! The fields of a list that nothing reads.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// The names of fields that nothing reads, in any record. They do not depend on the order of the records.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnreadFields {
    names: BTreeSet<String>,
    has_others: bool,
}

impl UnreadFields {
    /// The number of names that are kept, at most: the first in alphabetical order.
    const MAX_NAMES: usize = 50;

    /// Notes a field. Where its name may be something of a person, or is one too many, only that there is such
    /// a field.
    pub(super) fn note(&mut self, name: &str) {
        if self.names.contains(name) {
            return;
        }
        if !is_name_of_field(name) {
            self.has_others = true;
            return;
        }
        self.names.insert(name.to_owned());
        if self.names.len() > Self::MAX_NAMES {
            self.names.pop_last();
            self.has_others = true;
        }
    }

    /// Adds the fields of other records.
    pub(super) fn extend(&mut self, other: &Self) {
        for name in &other.names {
            self.note(name);
        }
        self.has_others |= other.has_others;
    }

    /// Returns the names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Returns whether there are further fields, whose names are not kept.
    #[must_use]
    pub const fn has_others(&self) -> bool {
        self.has_others
    }

    /// Returns whether every field is read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && !self.has_others
    }
}

/// Returns whether a text is sure to be the name of a field: lists are also keyed by identity number or address.
fn is_name_of_field(name: &str) -> bool {
    const MAX_LENGTH: usize = 64;
    const MAX_DIGITS: usize = 4;
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    name.len() <= MAX_LENGTH
        && name.starts_with(char::is_alphabetic)
        && name.chars().all(is_part)
        && name.chars().filter(|c| c.is_numeric()).count() <= MAX_DIGITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_may_be_of_a_person_are_not_kept() {
        let mut unread = UnreadFields::default();
        assert!(unread.is_empty());
        for name in ["sertifikat", "adresse_2", "Fødselsår", "sertifikat"] {
            unread.note(name);
        }
        assert_eq!(unread.names().collect::<Vec<_>>(), ["Fødselsår", "adresse_2", "sertifikat"]);
        assert!(!unread.has_others());
        for name in ["11887197158", "p11887", "kari@example.no", "<b>", "", "a\u{202e}b"] {
            let mut unread = unread.clone();
            unread.note(name);
            assert!(unread.has_others() && unread.names().count() == 3, "{name}");
        }
    }

    #[test]
    fn the_names_are_bounded() {
        let mut unread = UnreadFields::default();
        for number in 0..1000 {
            unread.note(&format!("felt_{number}"));
        }
        assert_eq!(unread.names().count(), UnreadFields::MAX_NAMES);
        assert!(unread.has_others());
        let mut reversed = UnreadFields::default();
        for number in (0..1000).rev() {
            reversed.note(&format!("felt_{number}"));
        }
        assert_eq!(reversed, unread);
    }
}
