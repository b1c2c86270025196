//! A bound on the length of lines, for readers that have none.

use std::io::{self, Read};

use memchr::memrchr;

/// Reads until a line is longer than a number of bytes, which is an error.
pub(super) struct BoundedLines<R> {
    input: R,
    max: usize,
    /// The bytes read since the last line break.
    length: usize,
}

impl<R> BoundedLines<R> {
    pub(super) const fn new(input: R, max: usize) -> Self {
        Self { input, max, length: 0 }
    }
}

impl<R: Read> Read for BoundedLines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        let bytes = buffer.get(..read).unwrap_or_default();
        self.length = match memrchr(b'\n', bytes) {
            Some(last) => read - last - 1,
            None => self.length + read,
        };
        if self.length > self.max {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "a line is too long"));
        }
        Ok(read)
    }
}
