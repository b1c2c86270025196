//! Persons out of a document in JSON, one at a time.

use std::io::BufRead;

use memchr::memmem;

use super::super::place::Place;
use super::super::reject::RejectReason;
use super::chunk::{Chunk, Content, Record, Shape};
use super::error::InputError;
use super::limits::MAX_RECORD;
use super::scanner::Scanner;

/// The field of an answer with its persons.
const PERSONS: &[u8] = b"\"personer\"";
/// The field of a proxy's answer with its errors.
const ERRORS: &[u8] = b"\"feil\"";

/// The records of a document: the persons of its answers, or the persons in a list, or alone.
pub(super) struct JsonRecords<R> {
    scanner: Scanner<R>,
    /// False if what is in no answer is a person.
    may_have_answers: bool,
    /// The lists and objects that the next record is in, the innermost last.
    within: Vec<Within>,
}

/// A list or object that has been begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    /// A list of persons or of answers.
    List { is_first: bool },
    /// The persons of an answer.
    Persons { is_first: bool },
    /// An answer, after one of its fields.
    Answer,
    /// An object with a value for each identity number.
    ByIdentity { shape: Shape, is_first: bool },
}

impl<R: BufRead> JsonRecords<R> {
    pub(super) fn new(input: R) -> Self {
        let scanner = Scanner::new(input, Place { line: 1, offset: 0 });
        Self { scanner, may_have_answers: true, within: Vec::new() }
    }

    /// Reads the next record into a chunk, or goes one step nearer to it. Returns false at the end.
    pub(super) fn read_into(&mut self, chunk: &mut Chunk) -> Result<bool, InputError> {
        let next = self.scanner.peek()?;
        let has_more = match self.within.last().copied() {
            None => match next {
                None => false,
                Some(b'[') => self.begin(Within::List { is_first: true })?,
                Some(_) => self.read_value(chunk)?,
            },
            Some(Within::List { is_first }) => {
                if next == Some(b']') {
                    self.end()?
                } else {
                    self.separate(is_first)?;
                    self.replace_last(Within::List { is_first: false });
                    self.read_value(chunk)?
                }
            }
            Some(Within::Persons { is_first }) => {
                if next == Some(b']') {
                    self.end()?
                } else {
                    self.separate(is_first)?;
                    self.replace_last(Within::Persons { is_first: false });
                    self.read_person(chunk)?
                }
            }
            Some(Within::Answer) => {
                if next == Some(b'}') {
                    self.end()?
                } else {
                    self.scanner.expect(b',')?;
                    self.read_field_of_answer(chunk)?
                }
            }
            Some(Within::ByIdentity { shape, is_first }) => {
                if next == Some(b'}') {
                    self.end()?
                } else {
                    self.separate(is_first)?;
                    self.replace_last(Within::ByIdentity { shape, is_first: false });
                    self.read_by_identity(shape, chunk)?
                }
            }
        };
        chunk.position = self.scanner.place().offset;
        Ok(has_more)
    }

    fn begin(&mut self, within: Within) -> Result<bool, InputError> {
        self.scanner.bump()?;
        self.within.push(within);
        Ok(true)
    }

    fn end(&mut self) -> Result<bool, InputError> {
        self.scanner.bump()?;
        self.within.pop();
        Ok(true)
    }

    fn replace_last(&mut self, within: Within) {
        if let Some(last) = self.within.last_mut() {
            *last = within;
        }
    }

    fn separate(&mut self, is_first: bool) -> Result<(), InputError> {
        if is_first { Ok(()) } else { self.scanner.expect(b',') }
    }

    /// Reads a person, or begins an answer. What is neither is a record that is rejected where it is read.
    fn read_value(&mut self, chunk: &mut Chunk) -> Result<bool, InputError> {
        if !self.may_have_answers {
            return self.read_person(chunk);
        }
        self.scanner.peek()?;
        let place = self.scanner.place();
        let start = chunk.bytes.len();
        if self.scanner.peek()? == Some(b'{') {
            self.scanner.bump()?;
            chunk.bytes.push(b'{');
            let mut is_first = true;
            while self.scanner.peek()? != Some(b'}') {
                if !is_first {
                    self.scanner.expect(b',')?;
                    chunk.bytes.push(b',');
                }
                is_first = false;
                let name = chunk.bytes.len();
                self.copy_name(chunk)?;
                let is_of_answer =
                    chunk.bytes.get(name..).is_some_and(|it| it == PERSONS || it == ERRORS);
                if is_of_answer {
                    let are_errors = chunk.bytes.get(name..) == Some(ERRORS);
                    chunk.bytes.truncate(start);
                    self.within.push(Within::Answer);
                    return self.begin_persons(are_errors, chunk);
                }
                self.scanner.expect(b':')?;
                chunk.bytes.push(b':');
                self.scanner.copy_value(&mut chunk.bytes)?;
                if chunk.bytes.len() - start > MAX_RECORD {
                    return Err(self.scanner.error(RejectReason::TooLong));
                }
            }
            self.scanner.bump()?;
            chunk.bytes.push(b'}');
            push_person(chunk, place, start);
            Ok(true)
        } else {
            self.read_person(chunk)
        }
    }

    /// Reads a person. What is none is a record that is rejected where it is read.
    fn read_person(&mut self, chunk: &mut Chunk) -> Result<bool, InputError> {
        self.scanner.peek()?;
        let place = self.scanner.place();
        let start = chunk.bytes.len();
        self.scanner.copy_value(&mut chunk.bytes)?;
        push_person(chunk, place, start);
        Ok(true)
    }

    /// Copies the name of a field.
    fn copy_name(&mut self, chunk: &mut Chunk) -> Result<(), InputError> {
        if self.scanner.peek()? == Some(b'"') {
            self.scanner.copy_value(&mut chunk.bytes)
        } else {
            Err(self.scanner.error(RejectReason::NotJson))
        }
    }

    /// Goes into the persons or errors of an answer, after their name.
    fn begin_persons(&mut self, are_errors: bool, chunk: &mut Chunk) -> Result<bool, InputError> {
        self.scanner.expect(b':')?;
        match (self.scanner.peek()?, are_errors) {
            (Some(b'['), false) => self.begin(Within::Persons { is_first: true }),
            (Some(b'{'), _) => {
                let shape = if are_errors { Shape::ProxyError } else { Shape::ProxyPerson };
                self.begin(Within::ByIdentity { shape, is_first: true })
            }
            (Some(b'n'), _) => self.pass_over_value(chunk),
            _ => Err(self.scanner.error(RejectReason::NotAnAnswer)),
        }
    }

    /// Reads a field of an answer after its first: its persons, its errors, or something else.
    fn read_field_of_answer(&mut self, chunk: &mut Chunk) -> Result<bool, InputError> {
        let start = chunk.bytes.len();
        self.copy_name(chunk)?;
        let name = chunk.bytes.get(start..).unwrap_or_default();
        let (are_persons, are_errors) = (name == PERSONS, name == ERRORS);
        chunk.bytes.truncate(start);
        if are_persons || are_errors {
            return self.begin_persons(are_errors, chunk);
        }
        self.scanner.expect(b':')?;
        self.pass_over_value(chunk)
    }

    fn pass_over_value(&mut self, chunk: &mut Chunk) -> Result<bool, InputError> {
        let start = chunk.bytes.len();
        self.scanner.copy_value(&mut chunk.bytes)?;
        chunk.bytes.truncate(start);
        Ok(true)
    }

    /// Reads the value of an identity number.
    fn read_by_identity(&mut self, shape: Shape, chunk: &mut Chunk) -> Result<bool, InputError> {
        self.scanner.peek()?;
        let place = self.scanner.place();
        let start = chunk.bytes.len();
        self.copy_name(chunk)?;
        let identity = start..chunk.bytes.len();
        self.scanner.expect(b':')?;
        self.scanner.copy_value(&mut chunk.bytes)?;
        let value = identity.end..chunk.bytes.len();
        chunk.records.push(Record { place, content: Content::Json { shape, identity, value } });
        Ok(true)
    }
}

impl<'l> JsonRecords<&'l [u8]> {
    /// Begins a line of a larger file.
    pub(super) fn of_line(line: &'l [u8], place: Place) -> Self {
        // Where none is named, a person is copied at once, and not field by field.
        let may_have_answers = [PERSONS, ERRORS].iter().any(|it| memmem::find(line, it).is_some());
        Self { scanner: Scanner::new(line, place), may_have_answers, within: Vec::new() }
    }
}

/// Adds the bytes from a place on as a person.
fn push_person(chunk: &mut Chunk, place: Place, start: usize) {
    let value = start..chunk.bytes.len();
    let content = Content::Json { shape: Shape::Person, identity: 0..0, value };
    chunk.records.push(Record { place, content });
}
