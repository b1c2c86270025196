//! Persons out of lines of JSON: a line that is broken is rejected alone.

use std::io::{BufRead, Read as _};

use zeroize::Zeroizing;

use super::super::place::Place;
use super::super::reject::{Reject, RejectReason};
use super::chunk::Chunk;
use super::error::InputError;
use super::json::JsonRecords;
use super::limits::MAX_LINE;

/// The records of lines.
pub(super) struct JsonLines<R> {
    input: R,
    place: Place,
    line: Zeroizing<Vec<u8>>,
}

impl<R: BufRead> JsonLines<R> {
    pub(super) fn new(input: R) -> Self {
        let line = Zeroizing::new(Vec::with_capacity(1 << 16));
        Self { input, place: Place { line: 1, offset: 0 }, line }
    }

    /// Reads the records of the next line into a chunk. Returns false at the end.
    pub(super) fn read_into(&mut self, chunk: &mut Chunk) -> Result<bool, InputError> {
        let place = self.place;
        let line = &mut *self.line;
        line.clear();
        let mut read = (&mut self.input).take(MAX_LINE).read_until(b'\n', line)? as u64;
        let is_too_long = read == MAX_LINE && line.last() != Some(&b'\n');
        if is_too_long {
            read += self.input.skip_until(b'\n')? as u64;
        }
        if read == 0 {
            return Ok(false);
        }
        self.place = Place { line: place.line + 1, offset: place.offset + read };
        if is_too_long {
            chunk.reject(Reject { place, reason: RejectReason::TooLong });
        } else {
            let mut records = JsonRecords::of_line(line, place);
            loop {
                match records.read_into(chunk) {
                    Ok(true) => {}
                    Ok(false) => break,
                    Err(InputError::Broken(place, reason)) => {
                        // What follows in the line cannot be told apart.
                        let line = self.place.line - 1;
                        // The file goes on, or may: it is the line that is no JSON.
                        let reason = match reason {
                            RejectReason::Truncated => RejectReason::NotJson,
                            reason => reason,
                        };
                        chunk.reject(Reject { place: Place { line, ..place }, reason });
                        break;
                    }
                    Err(error) => return Err(error),
                }
            }
        }
        chunk.position = self.place.offset;
        Ok(true)
    }
}
