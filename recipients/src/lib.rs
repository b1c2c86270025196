//! The recipients of a dispatch: from the register's answers to how many may be reached, how, and why.
//!
//! [`Chunks`] reads the answers in bounded pieces, [`Reading`] turns each record into facts and hashes of its
//! addresses, and [`Run`] has the engine screen them, so that nobody is sent to twice at one address. [`summary`]
//! puts the counts into words. Identity numbers and addresses are in memory only while a piece is read, which is
//! overwritten after use; they are in no error and in no result, but for the identity numbers that a caller asks for.
//!
//! The crate links the contract only, and asks nothing of the system: it reads in a program and in a page alike.
//! Where the engine runs is the caller's to say.

mod address_book;
mod asked;
mod fields;
mod hashing;
pub mod input;
mod packed;
mod people;
mod person;
mod place;
mod reject;
mod run;
mod screened;
pub mod summary;
mod tally;
mod unread;

pub use self::address_book::{GroupSize, SharedAddresses};
pub use self::asked::{AskedList, Batch};
pub use self::hashing::Hasher;
pub use self::input::{Chunk, Chunks, InputError, RecipientFormat, Record};
pub use self::people::{IdentityList, IdentityListError};
pub use self::person::{Person, ReadRecords, Reading};
pub use self::place::Place;
pub use self::reject::{Reject, RejectReason};
pub use self::run::{Handled, Run, RunError};
pub use self::screened::ScreenedRecords;
pub use self::tally::{Tally, Unknown};
pub use self::unread::UnreadFields;
