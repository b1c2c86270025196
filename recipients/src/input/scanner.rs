//! A scanner that tells JSON values apart without reading them.

use std::io::BufRead;

use memchr::{memchr_iter, memchr2};

use super::super::place::Place;
use super::super::reject::RejectReason;
use super::error::InputError;
use super::limits::MAX_RECORD;

/// Scans JSON values, byte by byte, with the place.
pub(super) struct Scanner<R> {
    input: R,
    place: Place,
    nesting: Nesting,
}

impl<R: BufRead> Scanner<R> {
    pub(super) fn new(input: R, place: Place) -> Self {
        Self { input, place, nesting: Nesting::default() }
    }

    /// Returns the place of the next byte.
    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// Returns an error at the place of the next byte.
    pub(super) fn error(&self, reason: RejectReason) -> InputError {
        InputError::Broken(self.place, reason)
    }

    /// Passes over white space and a byte order mark, and returns the next byte; `None` at the end.
    pub(super) fn peek(&mut self) -> Result<Option<u8>, InputError> {
        loop {
            let bytes = self.input.fill_buf()?;
            let Some(first) = bytes.first().copied() else { return Ok(None) };
            if self.place.offset == 0 && bytes.starts_with(b"\xef\xbb\xbf") {
                self.consume(3);
                continue;
            }
            if !first.is_ascii_whitespace() {
                return Ok(Some(first));
            }
            let blank = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            self.consume(blank);
        }
    }

    /// Passes over the next byte, which [`peek`](Self::peek) has returned.
    pub(super) fn bump(&mut self) -> Result<(), InputError> {
        self.input.fill_buf()?;
        self.consume(1);
        Ok(())
    }

    /// Passes over a byte that has to be next, after white space.
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), InputError> {
        if self.peek()? == Some(byte) {
            self.bump()
        } else {
            Err(self.error(RejectReason::NotJson))
        }
    }

    /// Appends the next value to `into`, after white space.
    pub(super) fn copy_value(&mut self, into: &mut Vec<u8>) -> Result<(), InputError> {
        match self.peek()? {
            Some(b'{' | b'[' | b'"') => self.copy_nested(into),
            Some(b'}' | b']' | b',' | b':') | None => Err(self.error(RejectReason::NotJson)),
            Some(_) => self.copy_scalar(into),
        }
    }

    fn copy_scalar(&mut self, into: &mut Vec<u8>) -> Result<(), InputError> {
        let start = into.len();
        loop {
            let bytes = self.input.fill_buf()?;
            let is_part =
                |byte: &&u8| !byte.is_ascii_whitespace() && !matches!(**byte, b',' | b'}' | b']');
            let length = bytes.iter().take_while(is_part).count();
            let is_all = length == bytes.len() && length > 0;
            into.extend_from_slice(bytes.get(..length).unwrap_or_default());
            self.consume(length);
            self.check_length(into.len() - start)?;
            if !is_all {
                return Ok(());
            }
        }
    }

    fn copy_nested(&mut self, into: &mut Vec<u8>) -> Result<(), InputError> {
        let start = into.len();
        self.nesting.begin();
        loop {
            let bytes = self.input.fill_buf()?;
            if bytes.is_empty() {
                return Err(self.error(RejectReason::Truncated));
            }
            let (length, scanned) = self.nesting.scan(bytes);
            into.extend_from_slice(bytes.get(..length).unwrap_or_default());
            self.consume(length);
            self.check_length(into.len() - start)?;
            match scanned {
                Scanned::Begun => {}
                Scanned::Whole => return Ok(()),
                Scanned::Mismatch => return Err(self.error(RejectReason::NotJson)),
            }
        }
    }

    fn check_length(&self, length: usize) -> Result<(), InputError> {
        if length > MAX_RECORD { Err(self.error(RejectReason::TooLong)) } else { Ok(()) }
    }

    fn consume(&mut self, length: usize) {
        let lines = self
            .input
            .fill_buf()
            .map_or(0, |bytes| memchr_iter(b'\n', bytes.get(..length).unwrap_or_default()).count());
        self.place.line += lines as u64;
        self.place.offset += length as u64;
        self.input.consume(length);
    }
}

/// The nesting of objects, lists and strings that a scan is in.
#[derive(Default)]
struct Nesting {
    /// The brackets that end what has been begun, the innermost last.
    ends: Vec<u8>,
    in_string: bool,
    is_escaped: bool,
}

/// How far a value has been scanned.
enum Scanned {
    /// It goes on.
    Begun,
    /// To its end.
    Whole,
    /// To a bracket that does not end what has been begun.
    Mismatch,
}

impl Nesting {
    /// Begins a value.
    fn begin(&mut self) {
        self.ends.clear();
        self.in_string = false;
        self.is_escaped = false;
    }

    /// Scans to the end of the value, or of the bytes. Returns the number of bytes before that.
    fn scan(&mut self, bytes: &[u8]) -> (usize, Scanned) {
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            if self.is_escaped {
                self.is_escaped = false;
                at += 1;
            } else if self.in_string {
                let Some(found) = memchr2(b'"', b'\\', rest) else { break };
                self.is_escaped = rest.get(found) == Some(&b'\\');
                self.in_string = self.is_escaped;
                at += found + 1;
                if !self.in_string && self.ends.is_empty() {
                    return (at, Scanned::Whole);
                }
            } else {
                let is_structural = |byte: &u8| matches!(byte, b'"' | b'{' | b'[' | b'}' | b']');
                let Some(found) = rest.iter().position(is_structural) else { break };
                match rest.get(found) {
                    Some(b'"') => self.in_string = true,
                    Some(b'{') => self.ends.push(b'}'),
                    Some(b'[') => self.ends.push(b']'),
                    end if end == self.ends.last() => _ = self.ends.pop(),
                    _ => return (at + found, Scanned::Mismatch),
                }
                at += found + 1;
                if !self.in_string && self.ends.is_empty() {
                    return (at, Scanned::Whole);
                }
            }
        }
        (bytes.len(), Scanned::Begun)
    }
}
