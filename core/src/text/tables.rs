//! Every table of phrases, put together into one, so that a text is gone through once for them all.

use alloc::boxed::Box;

use once_cell::race::OnceBox;

use super::table::{Groups, Table};
use super::{directorate, disclosure, location};

/// The number of the group that holds the register's names.
pub(super) const REGISTER: usize = 0;
/// The group of the directorate's names.
pub(super) const DIRECTORATE: usize = 1;
/// The group of wording that tells where to read.
pub(super) const WHERE_TO_READ: usize = 2;
/// The first of the groups that tell what a word can be in a disclosure.
pub(super) const CLASSES: usize = 3;

const NAMES: Groups = &[disclosure::NAMES, directorate::NAMES, location::PHRASES];
const COUNT: usize = CLASSES + disclosure::WORDS.len();

#[allow(clippy::indexing_slicing, reason = "evaluated for a constant only")]
pub(super) static GROUPS: [&str; COUNT] = {
    let mut groups = [""; COUNT];
    let mut nth = 0;
    while nth < COUNT {
        groups[nth] = match nth {
            0..CLASSES => NAMES[nth],
            _ => disclosure::WORDS[nth - CLASSES],
        };
        nth += 1;
    }
    groups
};

/// All of them.
pub(super) fn all() -> &'static Table {
    static ALL: OnceBox<Table> = OnceBox::new();
    ALL.get_or_init(|| Box::new(Table::new(&GROUPS)))
}
