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
    /// Reads and screens the records of chunks, in order: while those of one are screened, those of the next are
    /// read. `take` gets what has been handled of a chunk, with the number of bytes of the file up to its end.
    ///
    /// # Errors
    ///
    /// Returns an error if there is one among the chunks, the engine fails, or `take` does.
    pub fn handle<E: From<EngineError> + Send>(
        &self,
        run: &mut Run<'_>,
        chunks: impl IntoIterator<Item = Result<Chunk, E>>,
        mut take: impl FnMut(&Run<'_>, Vec<Handled>, u64) -> Result<(), E> + Send,
    ) -> Result<(), E> {
        let reading = run.reading();
        let read = |chunk: Chunk| -> Vec<_> {
            let parts = chunk.records().par_chunks(PART);
            parts.map(|records| reading.read(&chunk, records)).collect()
        };
        let mut handle = |(records, position): (Vec<ReadRecords>, u64)| {
            let handled = run.handle(records, |recipients| self.screen(recipients))?;
            take(run, handled, position)
        };
        let mut last = None;
        for chunk in chunks {
            let chunk = chunk?;
            let position = chunk.position();
            let before = last.take();
            let (records, result) =
                rayon::join(|| read(chunk), || before.map_or(Ok(()), &mut handle));
            result?;
            last = Some((records, position));
        }
        last.map_or(Ok(()), handle)
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
