//! Screening the recipients of a dispatch by the component, on all cores.
//!
//! The reading, the counts and their words are those of `krr-recipients`, re-exported here.

use krr_policy::{Dispatch, PackedRecipient, PackedScreening};
use rayon::prelude::*;
use zeroize::Zeroizing;

pub use krr_recipients::*;

use crate::{Engine, EngineError};

/// The recipients that one call of the engine screens.
const BATCH: usize = 4096;
/// The records that are read in one piece of work.
const PART: usize = 256;

/// Creates a hasher with a random key.
///
/// # Errors
///
/// Returns an error if the system gives no random bytes.
pub fn random_hasher() -> Result<Hasher, getrandom::Error> {
    let mut key = Zeroizing::new([0; Hasher::KEY_LENGTH]);
    getrandom::fill(&mut *key)?;
    Ok(Hasher::new(&key))
}

/// Screens the recipients of a dispatch.
#[derive(Clone, Copy)]
pub struct Screener<'s> {
    /// The engine.
    pub engine: &'s Engine,
    /// The dispatch.
    pub dispatch: &'s Dispatch,
}

impl Screener<'_> {
    /// Reads and screens the records of a chunk, in order.
    ///
    /// # Errors
    ///
    /// Returns an error if the engine fails.
    pub fn handle(&self, run: &mut Run<'_>, chunk: &Chunk) -> Result<Vec<Handled>, EngineError> {
        let reading = run.reading();
        let parts = chunk.records().par_chunks(PART);
        let read: Vec<_> = parts.map(|records| reading.read(chunk, records)).collect();
        run.handle(read, |recipients| self.screen(recipients))
    }

    /// Screens recipients, in order.
    ///
    /// # Errors
    ///
    /// Returns an error if the engine fails.
    pub fn screen(
        &self,
        recipients: &[PackedRecipient],
    ) -> Result<Vec<PackedScreening>, EngineError> {
        let batches: Vec<Vec<_>> = recipients
            .par_chunks(BATCH)
            .map(|batch| self.engine.screen(self.dispatch, batch))
            .collect::<Result<_, _>>()?;
        Ok(batches.concat())
    }
}
