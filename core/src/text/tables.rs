//! Every table of phrases, put together into one, so that a text is gone through once for them all.

use alloc::boxed::Box;

use once_cell::race::OnceBox;

use super::table::{Groups, Table};
use super::{directorate, disclosure, language, location, officialese, person, sensitive};

/// The number of the group that holds the register's names.
pub(super) const REGISTER: usize = 0;
/// The group of names that are not the register's.
pub(super) const OTHER_REGISTER: usize = 1;
/// The group of the directorate's names.
pub(super) const DIRECTORATE: usize = 2;
/// The group of wording that tells where to read.
pub(super) const WHERE_TO_READ: usize = 3;
/// The group of what is sensitive wherever it stands, …
pub(super) const SENSITIVE: usize = 4;
/// … of what is so in somebody's case, …
pub(super) const SENSITIVE_IN_A_CASE: usize = 5;
/// … and of what shows that it is a case.
pub(super) const OF_A_CASE: usize = 6;
/// The group of kinds of cases.
pub(super) const CASES: usize = 7;
/// The first of the groups that tell languages.
pub(super) const LANGUAGES: usize = 8;
/// The first of the groups that tell what a word can be in a disclosure.
pub(super) const CLASSES: usize = LANGUAGES + language::WORDS.len();
/// The first of the groups of heavy words.
pub(super) const HEAVY: usize = CLASSES + disclosure::WORDS.len();

const NAMED: Groups = &[
    disclosure::NAMES,
    disclosure::OTHER_NAMES,
    directorate::NAMES,
    location::PHRASES,
    sensitive::ALONE,
    sensitive::IN_A_CASE,
    sensitive::CASE,
    person::CASE,
];
const COUNT: usize = HEAVY + officialese::WORDS.len();

#[allow(clippy::indexing_slicing, reason = "evaluated for a constant only")]
pub(super) static GROUPS: [&str; COUNT] = {
    let mut groups = [""; COUNT];
    let mut nth = 0;
    while nth < COUNT {
        groups[nth] = match nth {
            0..LANGUAGES => NAMED[nth],
            LANGUAGES..CLASSES => language::WORDS[nth - LANGUAGES],
            CLASSES..HEAVY => disclosure::WORDS[nth - CLASSES],
            _ => officialese::WORDS[nth - HEAVY].0,
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
