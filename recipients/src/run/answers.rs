//! Handling the register's answer about persons who were asked for, by their identity numbers.

use krr_policy::{PackedRecipient, PackedScreening, Recipient};

use super::super::asked::Batch;
use super::super::hashing::DigestMap;
use super::super::input::{Chunks, RecipientFormat};
use super::super::person::{Person, ReadRecords};
use super::super::place::Place;
use super::super::reject::{Reject, RejectReason};
use super::{Admitted, Handled, Numbered, Run, RunError};

/// What an answer says about a person.
enum Answered {
    Once(Box<Person>),
    /// The answers may contradict each other, and none of them counts.
    Repeatedly,
}

impl Run<'_> {
    /// Handles the answer about a batch. Each person of the batch comes out once, in its order and under the line
    /// of the list: as the answer says, or else as not answered. What cannot be read, is about a person who was not
    /// asked about, or about a person a second time, is rejected, under the first line of the batch. `screen`
    /// decides for recipients, in order.
    ///
    /// # Errors
    ///
    /// Returns an error if the answer cannot be read, or `screen` returns one.
    pub fn handle_answer<E>(
        &mut self,
        batch: &Batch,
        answer: &[u8],
        screen: impl Fn(&[PackedRecipient]) -> Result<Vec<PackedScreening>, E>,
    ) -> Result<Vec<Handled>, RunError<E>> {
        let first_line = batch.asked.first().map_or(0, |asked| asked.line);
        let mut numbered = Vec::new();
        let mut reject = |reject: Reject| {
            numbered.push(Numbered { number: first_line, result: Err(reject) });
        };
        let mut answers: DigestMap<Option<Answered>> =
            batch.asked.iter().map(|asked| (asked.digest, None)).collect();
        for person in self.read_answer(answer)? {
            let person = match person {
                Ok(person) => person,
                Err(it) => {
                    reject(it);
                    continue;
                }
            };
            let place = person.place;
            match answers.get_mut(&person.identity_digest) {
                None => reject(Reject { place, reason: RejectReason::NotAskedFor }),
                Some(answered @ None) => *answered = Some(Answered::Once(Box::new(person))),
                Some(answered @ Some(_)) => {
                    *answered = Some(Answered::Repeatedly);
                    reject(Reject { place, reason: RejectReason::RepeatedAnswer });
                }
            }
        }
        for (asked, identity) in batch.persons_asked() {
            let place = Place { line: asked.line, offset: 0 };
            let person = match answers.remove(&asked.digest) {
                Some(Some(Answered::Once(person))) => Ok(Person { place, ..*person }),
                _ => self
                    .reading
                    .person_with(identity, place, Recipient::default())
                    .map_err(|reason| Reject { place, reason }),
            };
            let result = person.and_then(|person| self.admit(person)).map(Admitted::from);
            numbered.push(Numbered { number: asked.line, result });
        }
        self.screen(numbered, &screen).map_err(RunError::Screen)
    }

    /// Reads the persons of an answer.
    fn read_answer<E>(
        &mut self,
        answer: &[u8],
    ) -> Result<Vec<Result<Person, Reject>>, RunError<E>> {
        let mut chunks =
            Chunks::new(answer, RecipientFormat::Json, None).map_err(RunError::Answer)?;
        let mut read = Vec::new();
        while let Some(chunk) = chunks.next_chunk().map_err(RunError::Answer)? {
            let ReadRecords { persons, unread } = self.reading.read(&chunk, chunk.records());
            self.unread.extend(&unread);
            read.extend(persons);
        }
        Ok(read)
    }
}
