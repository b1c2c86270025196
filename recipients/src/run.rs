//! A run: screening a list in pieces, with the results in the order of the list.

mod answers;

use std::io::{self, BufRead};

use krr_policy::{Care, Delivery, PackedRecipient, PackedScreening, Recipient};

use super::address_book::{AddressBook, SharedAddresses};
use super::hashing::{DigestMap, DigestSet};
use super::input::InputError;
use super::people::{self, IdentityList, IdentityListError, MAX_PERSONS};
use super::person::{Person, ReadRecords, Reading};
use super::place::Place;
use super::reject::{Reject, RejectReason};
use super::screened::{Screened, ScreenedRecords};
use super::tally::Tally;
use super::unread::UnreadFields;

/// Those not answered for that are screened at once.
const BATCH: usize = 4096;

/// A run over one list.
pub struct Run<'r> {
    reading: Reading<'r>,
    /// True if nobody is sent to twice at one address.
    once_at_each_address: bool,
    asked: Option<IdentityList>,
    care: DigestMap<Care>,
    seen: DigestSet,
    max_persons: usize,
    addresses: AddressBook,
    tally: Tally,
    unread: UnreadFields,
    number: u64,
}

/// A record that has been handled.
pub struct Handled {
    /// Its number in the list, from 1. Those asked for and not answered come last. In a list of persons to be asked
    /// about it is the line.
    pub number: u64,
    /// The person with the result, or why there is none.
    pub result: Result<(Person, PackedScreening), Reject>,
}

/// A record with its number, before it is handled.
struct Numbered {
    number: u64,
    result: Result<Admitted, Reject>,
}

/// A person who is admitted.
struct Admitted {
    person: Person,
    /// The result for the facts, if it is known already.
    screening: Option<PackedScreening>,
}

impl From<Person> for Admitted {
    fn from(person: Person) -> Self {
        Self { person, screening: None }
    }
}

/// An error of a run, where screening fails with `E`.
pub enum RunError<E> {
    /// The recipients could not be screened.
    Screen(E),
    /// An answer of the register cannot be read.
    Answer(InputError),
    /// The list of those asked for cannot be read.
    Asked(IdentityListError),
    /// The results cannot be written.
    Write(io::Error),
}

impl<E> From<IdentityListError> for RunError<E> {
    fn from(error: IdentityListError) -> Self {
        Self::Asked(error)
    }
}

impl<'r> Run<'r> {
    /// Begins a run.
    #[must_use]
    pub fn new(reading: Reading<'r>) -> Self {
        Self {
            reading,
            once_at_each_address: true,
            asked: None,
            care: DigestMap::default(),
            seen: DigestSet::default(),
            max_persons: MAX_PERSONS,
            addresses: AddressBook::default(),
            tally: Tally::default(),
            unread: UnreadFields::default(),
            number: 0,
        }
    }

    /// Sends to each, though others have the same address.
    pub fn send_to_each(&mut self) {
        self.once_at_each_address = false;
    }

    /// Gives the list of those asked for. Others are rejected.
    pub fn set_asked(&mut self, asked: IdentityList) {
        self.asked = Some(asked);
    }

    /// Gives a list of those to be handled by hand. A person in two lists is deceased.
    pub fn add_care(&mut self, care: Care, list: &IdentityList) {
        for digest in &list.digests {
            let known = self.care.entry(*digest).or_insert(care);
            if care == Care::Deceased {
                *known = care;
            }
        }
    }

    /// Returns the counts so far.
    #[must_use]
    pub const fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Returns the fields so far that nothing reads.
    #[must_use]
    pub const fn unread_fields(&self) -> &UnreadFields {
        &self.unread
    }

    /// Adds the columns of a table that nothing reads.
    pub fn add_unread(&mut self, columns: &UnreadFields) {
        self.unread.extend(columns);
    }

    /// Adds lines of a list of persons to be asked about with a person who is in an earlier line.
    pub const fn add_repeated_lines(&mut self, lines: u64) {
        self.tally.repeated_lines += lines;
    }

    /// Returns the addresses that several persons share.
    #[must_use]
    pub fn shared_addresses(&mut self) -> SharedAddresses {
        self.addresses.shared()
    }

    /// Returns how records are read.
    #[must_use]
    pub const fn reading(&self) -> Reading<'r> {
        self.reading
    }

    /// Handles records of the list, in order. `screen` decides for recipients, in order.
    ///
    /// # Errors
    ///
    /// Returns an error if `screen` does.
    pub fn handle<E>(
        &mut self,
        read: impl IntoIterator<Item = ReadRecords>,
        screen: impl Fn(&[PackedRecipient]) -> Result<Vec<PackedScreening>, E>,
    ) -> Result<Vec<Handled>, E> {
        let read: Vec<_> = read.into_iter().collect();
        let mut admitted = Vec::with_capacity(read.iter().map(|it| it.persons.len()).sum());
        for ReadRecords { persons, unread } in read {
            self.unread.extend(&unread);
            for person in persons {
                let person = person.and_then(|it| self.admit(it));
                admitted.push(self.numbered(person.map(Admitted::from)));
            }
        }
        self.screen(admitted, &screen)
    }

    /// Handles records that have been screened elsewhere, in order. `screen` decides for recipients of whom more is
    /// known here.
    ///
    /// # Errors
    ///
    /// Returns an error if `screen` does.
    pub fn handle_screened<E>(
        &mut self,
        screened: ScreenedRecords,
        screen: impl Fn(&[PackedRecipient]) -> Result<Vec<PackedScreening>, E>,
    ) -> Result<Vec<Handled>, E> {
        let ScreenedRecords { records, unread } = screened;
        self.unread.extend(&unread);
        let mut admitted = Vec::with_capacity(records.len());
        for record in records {
            let record = record.and_then(|Screened { person, screening }| {
                let facts = person.facts;
                let person = self.admit(person)?;
                let screening = (person.facts == facts).then_some(screening);
                Ok(Admitted { person, screening })
            });
            admitted.push(self.numbered(record));
        }
        self.screen(admitted, &screen)
    }

    /// Handles those who were asked for and not answered, given the list of those asked for again.
    ///
    /// # Errors
    ///
    /// Returns an error if the list cannot be read, `screen` returns one, or `take`.
    pub fn handle_unanswered<E>(
        &mut self,
        asked: impl BufRead,
        screen: impl Fn(&[PackedRecipient]) -> Result<Vec<PackedScreening>, E>,
        mut take: impl FnMut(Vec<Handled>) -> io::Result<()>,
    ) -> Result<(), RunError<E>> {
        let mut batch = Vec::new();
        let mut screen_and_take = |run: &mut Self, batch| {
            let handled = run.screen(batch, &screen).map_err(RunError::Screen)?;
            take(handled).map_err(RunError::Write)
        };
        people::for_each(asked, |line, identity| {
            let place = Place { line, offset: 0 };
            let person = self.reading.person_with(identity, place, Recipient::default());
            if let Ok(person) = person
                && !self.seen.contains(&person.identity_digest)
            {
                let admitted = self.admit(person);
                batch.push(self.numbered(admitted.map(Admitted::from)));
            }
            if batch.len() < BATCH {
                return Ok(());
            }
            screen_and_take(self, std::mem::take(&mut batch))
        })?;
        screen_and_take(self, batch)
    }

    /// Returns a record with the next number.
    fn numbered(&mut self, result: Result<Admitted, Reject>) -> Numbered {
        self.number += 1;
        Numbered { number: self.number, result }
    }

    /// Adds what is known of a person beside the answer. A person who has been answered for, or was not asked
    /// for, is rejected, and so is one beyond those that memory is meant for.
    fn admit(&mut self, mut person: Person) -> Result<Person, Reject> {
        let place = person.place;
        if let Some(asked) = &self.asked
            && !asked.digests.contains(&person.identity_digest)
        {
            return Err(Reject { place, reason: RejectReason::NotAskedFor });
        }
        if self.seen.contains(&person.identity_digest) {
            return Err(Reject { place, reason: RejectReason::RepeatedPerson });
        }
        if self.seen.len() >= self.max_persons {
            return Err(Reject { place, reason: RejectReason::TooManyPersons });
        }
        self.seen.insert(person.identity_digest);
        if let Some(care) = self.care.get(&person.identity_digest) {
            person.facts = Recipient { care: Some(*care), ..person.facts.into() }.into();
        }
        for address in person.email.iter().chain(&person.mobile) {
            self.addresses.add(*address);
        }
        Ok(person)
    }

    fn screen<E>(
        &mut self,
        read: Vec<Numbered>,
        screen: &impl Fn(&[PackedRecipient]) -> Result<Vec<PackedScreening>, E>,
    ) -> Result<Vec<Handled>, E> {
        let admitted = read.iter().filter_map(|it| it.result.as_ref().ok());
        let not_screened = admitted.filter(|it| it.screening.is_none());
        let facts: Vec<_> = not_screened.map(|it| it.person.facts).collect();
        let mut screenings = screen(&facts)?.into_iter();
        let mut handled = Vec::with_capacity(read.len());
        let mut at_used_address = Vec::new();
        for Numbered { number, result } in read {
            let result = match result {
                Err(reject) => Err(reject),
                Ok(Admitted { mut person, screening }) => {
                    let Some(screening) = screening.or_else(|| screenings.next()) else { break };
                    if self.is_at_used_address(&person, screening) {
                        person.facts = person.facts.with_address_used();
                        at_used_address.push((handled.len(), person.facts));
                    }
                    Ok((person, screening))
                }
            };
            handled.push(Handled { number, result });
        }
        let facts: Vec<_> = at_used_address.iter().map(|(_, facts)| *facts).collect();
        let screenings = screen(&facts)?;
        for ((position, _), again) in at_used_address.into_iter().zip(screenings) {
            if let Some(Handled { result: Ok((_, screening)), .. }) = handled.get_mut(position) {
                *screening = again;
            }
        }
        for handled in &handled {
            match &handled.result {
                Ok((person, screening)) => self.tally.add(person, *screening),
                Err(reject) => self.tally.add_reject(&reject.reason),
            }
        }
        Ok(handled)
    }

    /// Returns whether an earlier recipient is reached at the address at which this one would be, and notes that
    /// it is used.
    fn is_at_used_address(&mut self, person: &Person, screening: PackedScreening) -> bool {
        let address = match screening.delivery() {
            Delivery::Sms => person.mobile,
            Delivery::Email => person.email,
            Delivery::DigitalMail | Delivery::Paper | Delivery::ByHand | Delivery::NotSent => None,
        };
        let is_used = address.is_some_and(|address| self.addresses.use_address(address));
        is_used && self.once_at_each_address
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use krr_policy::Date;

    use super::super::hashing::Hasher;
    use super::super::input::{Chunks, RecipientFormat};
    use super::*;

    #[test]
    fn what_is_remembered_of_persons_is_bounded() {
        let reading = Reading {
            today: Date::LAST,
            hasher: Hasher::new(&[7; Hasher::KEY_LENGTH]),
            key: None,
            with_identities: false,
        };
        let mut run = Run { max_persons: 2, ..Run::new(reading) };
        let list = "personidentifikator\n90000000001\n90000000002\n90000000003\n90000000001\n90000000004\n";
        let mut chunks =
            Chunks::new(list.as_bytes(), RecipientFormat::Csv, None).unwrap_or_else(|_| panic!());
        let chunk = chunks.next_chunk().unwrap_or_else(|_| panic!("a list")).unwrap();
        let read = reading.read(&chunk, chunk.records());
        let nobody = |recipients: &[PackedRecipient]| {
            Ok::<_, ()>(vec![PackedScreening::from_bits(0); recipients.len()])
        };
        run.handle([read], nobody).unwrap();
        let rejects = [(RejectReason::RepeatedPerson, 1), (RejectReason::TooManyPersons, 2)];
        assert_eq!(run.tally().recipients, 2);
        assert_eq!(run.tally().rejects, BTreeMap::from(rejects));
    }
}
