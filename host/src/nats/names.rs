//! The names that a run has on the server. They are public, and tell neither the key nor anything of the list.

use std::fmt::Write as _;

/// The names of a run.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Names {
    id: String,
}

/// The consumer from which the workers take batches.
pub(super) const WORKERS: &str = "workers";
/// The consumer from which the submitter gathers outcomes.
pub(super) const SUBMITTER: &str = "submitter";

impl Names {
    /// Creates the names of a run with an identifier.
    pub(super) fn new(id: &[u8]) -> Self {
        let mut names = Self { id: String::with_capacity(2 * id.len()) };
        for byte in id {
            // Writing to a string does not fail.
            let _ = write!(names.id, "{byte:02x}");
        }
        names
    }

    /// Returns a few letters by which people tell runs apart.
    pub(super) fn short(&self) -> &str {
        self.id.get(..8).unwrap_or(&self.id)
    }

    /// Returns the name of the stream with all messages of the run.
    pub(super) fn stream(&self) -> String {
        format!("krr-{}", self.id)
    }

    /// Returns the subjects of all messages.
    pub(super) fn all(&self) -> String {
        format!("krr.{}.>", self.id)
    }

    /// Returns the subject of the plan.
    pub(super) fn plan(&self) -> String {
        format!("krr.{}.plan", self.id)
    }

    /// Returns the subject of a batch.
    pub(super) fn batch(&self, number: u64) -> String {
        format!("krr.{}.batch.{number}", self.id)
    }

    /// Returns the subjects of all batches.
    pub(super) fn batches(&self) -> String {
        format!("krr.{}.batch.*", self.id)
    }

    /// Returns the subject of the outcome of a batch.
    pub(super) fn outcome(&self, number: u64) -> String {
        format!("krr.{}.outcome.{number}", self.id)
    }

    /// Returns the subjects of all outcomes.
    pub(super) fn outcomes(&self) -> String {
        format!("krr.{}.outcome.*", self.id)
    }

    /// Returns the number of the batch that a subject is about.
    pub(super) fn number(subject: &str) -> Option<u64> {
        subject.rsplit('.').next()?.parse().ok()
    }
}
