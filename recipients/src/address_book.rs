//! The addresses of a list, by their hashes: who shares one, and which have been used (K11).

use std::collections::BTreeMap;

use serde::Serialize;

use super::hashing::{Digest, DigestSet};

/// The addresses seen so far.
#[derive(Default)]
pub(super) struct AddressBook {
    /// The addresses of each person: half as large as a map with the number of persons at each.
    given: Vec<Digest>,
    /// The addresses that are sent to.
    used: DigestSet,
}

/// The addresses that several persons share.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SharedAddresses {
    /// The number of addresses that more than one person has.
    pub addresses: u64,
    /// The number of times that a person has one of them.
    pub persons: u64,
    /// The persons of the largest group.
    pub largest: u64,
    /// The groups by their size.
    pub groups: Vec<GroupSize>,
}

/// The groups of one range of sizes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupSize {
    /// The smallest size.
    pub from: u32,
    /// The largest size; `None` if there is none.
    pub to: Option<u32>,
    /// The number of groups.
    pub groups: u64,
}

/// The ranges of sizes that groups are counted in.
const SIZES: &[(u32, Option<u32>)] =
    &[(2, Some(2)), (3, Some(5)), (6, Some(10)), (11, Some(100)), (101, None)];

impl AddressBook {
    /// Adds the address of one more person.
    pub(super) fn add(&mut self, address: Digest) {
        self.given.push(address);
    }

    /// Notes that an address is used. Returns whether it was before.
    pub(super) fn use_address(&mut self, address: Digest) -> bool {
        !self.used.insert(address)
    }

    /// Returns the addresses that several persons share.
    pub(super) fn shared(&mut self) -> SharedAddresses {
        self.given.sort_unstable();
        let mut by_size: BTreeMap<u32, u64> = BTreeMap::new();
        for group in self.given.chunk_by(Digest::eq).filter(|group| group.len() > 1) {
            let persons = u32::try_from(group.len()).unwrap_or(u32::MAX);
            *by_size.entry(persons).or_default() += 1;
        }
        let groups = SIZES.iter().map(|&(from, to)| {
            let sizes = by_size.range(from..=to.unwrap_or(u32::MAX));
            GroupSize { from, to, groups: sizes.map(|(_, count)| count).sum() }
        });
        SharedAddresses {
            addresses: by_size.values().sum(),
            persons: by_size.iter().map(|(size, count)| u64::from(*size) * count).sum(),
            largest: by_size.last_key_value().map_or(0, |(size, _)| u64::from(*size)),
            groups: groups.filter(|group| group.groups > 0).collect(),
        }
    }
}
