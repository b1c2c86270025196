//! Screening a list on several machines, by way of a NATS server.
//!
//! [`Submitter`] divides a list into batches, puts them into a work queue of `JetStream`, and gathers what comes back in
//! the order of the list. [`Worker`] takes batches, screens them and stores the outcome: any number of workers, on any
//! machines. A batch has one outcome, under its number; storing it again changes nothing.
//!
//! The [`RunKey`] is made for one run. What travels is encrypted with it, and bound to its place, so that the server
//! neither reads nor exchanges anything. The server keeps nothing after the run.

mod connection;
mod error;
mod health;
mod key;
mod metrics;
mod names;
mod outcome;
mod plan;
mod puller;
mod queue;
mod seal;
mod signals;
mod submitter;
mod window;
mod worker;

pub use self::connection::ServerOptions;
pub use self::error::{NatsError, Refusal};
pub use self::key::{KeyFileError, RunKey};
pub use self::plan::Plan;
pub use self::submitter::{SubmitError, Submitter};
pub use self::worker::{Notice, Worker, WorkerOptions};
