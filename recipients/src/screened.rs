//! Records that have been read and screened elsewhere.

use krr_policy::{PackedRecipient, PackedScreening};
use serde::{Deserialize, Serialize};

use super::packed;
use super::person::{Person, ReadRecords};
use super::reject::Reject;
use super::unread::UnreadFields;

/// Records that have been read and screened, each by itself: what else is known of a person, and which addresses
/// are used, is for the [`Run`](super::Run) that they belong to.
#[derive(Serialize, Deserialize)]
pub struct ScreenedRecords {
    pub(super) records: Vec<Result<Screened, Reject>>,
    pub(super) unread: UnreadFields,
}

/// A person with the result for the facts in the record alone.
#[derive(Serialize, Deserialize)]
pub(super) struct Screened {
    pub(super) person: Person,
    #[serde(with = "packed::screening")]
    pub(super) screening: PackedScreening,
}

impl ScreenedRecords {
    /// Screens records that have been read. `screen` decides for recipients, in order.
    ///
    /// # Errors
    ///
    /// Returns an error if `screen` does.
    pub fn of<E>(
        read: ReadRecords,
        screen: impl Fn(&[PackedRecipient]) -> Result<Vec<PackedScreening>, E>,
    ) -> Result<Self, E> {
        let ReadRecords { persons, unread } = read;
        let facts: Vec<_> = persons.iter().flatten().map(|person| person.facts).collect();
        let mut screenings = screen(&facts)?.into_iter();
        let mut records = Vec::with_capacity(persons.len());
        for person in persons {
            let record = match person {
                Err(reject) => Err(reject),
                Ok(person) => {
                    let Some(screening) = screenings.next() else { break };
                    Ok(Screened { person, screening })
                }
            };
            records.push(record);
        }
        Ok(Self { records, unread })
    }

    /// Returns the number of records.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.records.len()
    }

    /// Returns whether there is no record.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}
