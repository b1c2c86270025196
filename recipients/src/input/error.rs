//! Errors that end the reading.

use std::io;

use super::super::place::Place;
use super::super::reject::RejectReason;

/// An error that ends the reading.
#[derive(Debug)]
pub enum InputError {
    /// The file cannot be read.
    Io(io::Error),
    /// The file is broken at a place, and nothing after it can be told apart.
    Broken(Place, RejectReason),
}

impl From<io::Error> for InputError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
