//! Every table of phrases, put together into one, so that a text is gone through once for them all.

use alloc::boxed::Box;

use once_cell::race::OnceBox;

use super::table::{END, Table};
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
/// The group of words that stand beside the names of people at work, …
pub(super) const AT_WORK: usize = 8;
/// … and of words that make a name that of a place.
pub(super) const OF_A_PLACE: usize = 9;
/// The first of the groups that tell languages.
pub(super) const LANGUAGES: usize = 10;
/// The first of the groups that tell what a word can be in a disclosure.
pub(super) const CLASSES: usize = LANGUAGES + language::WORDS.len();
/// The first of the groups of heavy words.
pub(super) const HEAVY: usize = CLASSES + disclosure::WORDS.len();

const NAMED: &[&str] = &[
    disclosure::NAMES,
    disclosure::OTHER_NAMES,
    directorate::NAMES,
    location::PHRASES,
    sensitive::ALONE,
    sensitive::IN_A_CASE,
    sensitive::CASE,
    person::CASE,
    person::AT_WORK,
    person::OF_A_PLACE,
];
const COUNT: usize = HEAVY + officialese::WORDS.len();

/// All groups in the order of their numbers.
#[allow(clippy::indexing_slicing, reason = "evaluated at compile time only")]
const GROUPS: [&str; COUNT] = {
    let mut groups = [""; COUNT];
    let mut nth = 0;
    while nth < COUNT {
        groups[nth] = match nth {
            0..LANGUAGES => NAMED[nth],
            LANGUAGES..CLASSES => language::WORDS[nth - LANGUAGES],
            CLASSES..HEAVY => disclosure::WORDS[nth - CLASSES],
            _ => officialese::WORDS[nth - HEAVY],
        };
        nth += 1;
    }
    groups
};

/// The same as one text, since an address for each would take more room in the browser module.
#[allow(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub(super) static JOINED: [u8; LENGTH] = {
    let mut joined = [END; LENGTH];
    let (mut at, mut nth) = (0, 0);
    while nth < COUNT {
        let mut rest = GROUPS[nth].as_bytes();
        while let [byte, others @ ..] = rest {
            joined[at] = *byte;
            (at, rest) = (at + 1, others);
        }
        (at, nth) = (at + 1, nth + 1);
    }
    joined
};

#[allow(clippy::indexing_slicing, reason = "evaluated at compile time only")]
const LENGTH: usize = {
    let (mut length, mut nth) = (0, 0);
    while nth < COUNT {
        (length, nth) = (length + GROUPS[nth].len() + 1, nth + 1);
    }
    length
};

/// All of them.
pub(super) fn all() -> &'static Table {
    static ALL: OnceBox<Table> = OnceBox::new();
    ALL.get_or_init(|| Box::new(Table::new(&JOINED)))
}
