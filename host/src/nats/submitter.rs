//! The end that has the list: sends batches, and gathers what has become of them.

use std::thread;
use std::time::Duration;

use async_nats::jetstream::Message;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};

use super::connection::{Connection, ServerOptions};
use super::error::NatsError;
use super::key::{RunKey, RunSecrets};
use super::names::{Names, SUBMITTER};
use super::outcome::Outcome;
use super::plan::Plan;
use super::puller::Puller;
use super::queue::Queue;
use super::signals::Stop;
use super::window::Window;
use crate::screening::{Chunk, InputError, ScreenedRecords};

/// Batches that are read and sealed ahead of being sent.
const AHEAD: usize = 2;
/// Outcomes that are asked for at once.
const OUTCOMES: usize = 16;

/// A run, from the end that has the list. When it is dropped, the server keeps nothing of it.
pub struct Submitter {
    runtime: Runtime,
    connection: Connection,
    secrets: RunSecrets,
    patience: Duration,
}

/// Why a run failed, where taking its results fails with `E`.
#[derive(Debug)]
pub enum SubmitError<E> {
    /// The list cannot be read.
    Input(InputError),
    /// The batches were not screened.
    Nats(NatsError),
    /// The results could not be taken.
    Take(E),
}

impl<E> From<NatsError> for SubmitError<E> {
    fn from(error: NatsError) -> Self {
        Self::Nats(error)
    }
}

/// A batch that has been sealed.
struct SealedBatch {
    number: u64,
    line: u64,
    position: u64,
    message: Vec<u8>,
}

impl Submitter {
    /// Begins a run on a server. `patience` is how long nothing may happen before it fails.
    ///
    /// # Errors
    ///
    /// Returns an error if the server cannot be reached, or does not do what is needed.
    pub fn begin(
        server: &ServerOptions,
        key: &RunKey,
        plan: &Plan,
        patience: Duration,
    ) -> Result<Self, NatsError> {
        // One thread for the connection, beside this one which takes results.
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let secrets = key.secrets()?;
        let connection = runtime.block_on(Connection::open(server, "krr screen"))?;
        let submitter = Self { runtime, connection, secrets, patience };
        submitter.runtime.block_on(submitter.send_plan(plan))?;
        Ok(submitter)
    }

    async fn send_plan(&self, plan: &Plan) -> Result<(), NatsError> {
        let queue = self.queue();
        queue.create().await?;
        let subject = queue.names.plan();
        let plan = plan.to_message().map_err(|_| NatsError::Sealing)?;
        let message = self.secrets.seal.seal(&subject, &plan)?;
        queue.store(subject, message, self.patience).await
    }

    fn queue(&self) -> Queue<'_> {
        Queue::new(&self.connection, &self.secrets.names)
    }

    /// Has all chunks of a list screened. `take` gets the records in the order of the list, with the number of bytes
    /// that were read up to them.
    ///
    /// # Errors
    ///
    /// Returns an error if the list cannot be read, a batch was not screened, or `take` returns one.
    pub fn run<E>(
        &self,
        next_chunk: impl FnMut() -> Result<Option<Chunk>, InputError> + Send,
        take: impl FnMut(ScreenedRecords, u64) -> Result<(), E>,
    ) -> Result<(), SubmitError<E>> {
        thread::scope(|scope| {
            let (sender, batches) = mpsc::channel(AHEAD);
            scope.spawn(move || self.read(next_chunk, &sender));
            self.runtime.block_on(self.gather(batches, take))
        })
    }

    /// Reads the list and seals its batches.
    fn read(
        &self,
        mut next_chunk: impl FnMut() -> Result<Option<Chunk>, InputError>,
        batches: &mpsc::Sender<Result<SealedBatch, ReadError>>,
    ) {
        let max_payload = self.connection.max_payload();
        // Half is left for a record that is longer than others, and for outcomes that are longer than records.
        let batch_bytes = max_payload / 2;
        let mut numbers = 0_u64..;
        let mut sealed = |chunk: Chunk| {
            let line = chunk.records().first().map_or(0, |record| record.place().line);
            let number = numbers.next().unwrap_or_default();
            let subject = self.secrets.names.batch(number);
            let message = self.secrets.seal.seal(&subject, &chunk);
            let message = message.map_err(|_| ReadError::Nats(NatsError::Sealing))?;
            if message.len() + HEADERS > max_payload {
                let (line, max) = (Some(line), max_payload as u64);
                return Err(ReadError::Nats(NatsError::TooLong { line, max }));
            }
            Ok(SealedBatch { number, line, position: chunk.position(), message })
        };
        loop {
            let pieces = match next_chunk() {
                Ok(None) => return,
                Ok(Some(chunk)) => chunk.divided(batch_bytes),
                // The receiver is gone if the run has failed.
                Err(error) => return drop(batches.blocking_send(Err(ReadError::Input(error)))),
            };
            for piece in pieces {
                let batch = sealed(piece);
                let has_failed = batch.is_err();
                if batches.blocking_send(batch).is_err() || has_failed {
                    return;
                }
            }
        }
    }

    /// Sends batches and takes what comes back, in order, until all is taken.
    async fn gather<E>(
        &self,
        mut batches: mpsc::Receiver<Result<SealedBatch, ReadError>>,
        mut take: impl FnMut(ScreenedRecords, u64) -> Result<(), E>,
    ) -> Result<(), SubmitError<E>> {
        let queue = self.queue();
        let mut stop = Stop::listen().map_err(NatsError::from)?;
        let mut outcomes = self.outcomes(&queue).await?;
        let mut window = Window::default();
        let mut are_all_sent = false;
        let mut give_up = Instant::now() + self.patience;
        while !(are_all_sent && window.is_empty()) {
            tokio::select! {
                batch = batches.recv(), if !are_all_sent && window.has_room() => match batch {
                    Some(Ok(SealedBatch { number, line, position, message })) => {
                        queue.store(queue.names.batch(number), message, self.patience).await?;
                        if window.waiting() == 0 {
                            give_up = Instant::now() + self.patience;
                        }
                        window.add(number, line, position);
                    }
                    Some(Err(error)) => return Err(error.into()),
                    None => are_all_sent = true,
                },
                Some(message) = outcomes.recv() => {
                    let number = Names::number(&message.subject);
                    let payload = message.payload.clone();
                    if number.is_some_and(|number| window.add_outcome(number, payload)) {
                        give_up = Instant::now() + self.patience;
                    }
                    while let Some((number, sent)) = window.take_next() {
                        let outcome = sent.outcome.unwrap_or_default();
                        let records = self.screened(number, sent.line, &outcome)?;
                        take(records, sent.position).map_err(SubmitError::Take)?;
                    }
                }
                () = stop.asked() => return Err(NatsError::Stopped.into()),
                () = sleep_until(give_up), if window.waiting() > 0 => {
                    let (batches, seconds) = (window.waiting() as u64, self.patience.as_secs());
                    return Err(NatsError::NoAnswer { batches, seconds }.into());
                }
            }
        }
        Ok(())
    }

    /// Returns the outcomes as they come.
    async fn outcomes(&self, queue: &Queue<'_>) -> Result<mpsc::Receiver<Message>, NatsError> {
        let consumer = queue.consumer(SUBMITTER).await.ok_or(NatsError::Lost)?;
        let mut puller = Puller::new(consumer, self.connection.state(), OUTCOMES);
        let (sender, receiver) = mpsc::channel(OUTCOMES);
        tokio::spawn(async move {
            loop {
                let message = tokio::select! {
                    message = puller.next() => message,
                    () = sender.closed() => return,
                };
                let Some(message) = message else { continue };
                // If it is lost, the outcome comes again, and is passed over.
                drop(message.ack().await);
                drop(sender.send(message).await);
            }
        });
        Ok(receiver)
    }

    fn screened(
        &self,
        number: u64,
        line: u64,
        outcome: &[u8],
    ) -> Result<ScreenedRecords, NatsError> {
        let subject = self.secrets.names.outcome(number);
        let outcome = self.secrets.seal.open(&subject, outcome);
        match outcome.map_err(|_| NatsError::NotAuthentic)? {
            Outcome::Screened(records) => Ok(records),
            Outcome::Refused { tries, refusal } => {
                Err(NatsError::DeadLetter { line, tries, refusal })
            }
        }
    }
}

impl Drop for Submitter {
    fn drop(&mut self) {
        self.runtime.block_on(self.queue().remove());
    }
}

/// The bytes of the headers of a message, at most.
const HEADERS: usize = 1 << 10;

/// Why the list is not read further.
enum ReadError {
    Input(InputError),
    Nats(NatsError),
}

impl<E> From<ReadError> for SubmitError<E> {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Input(error) => Self::Input(error),
            ReadError::Nats(error) => Self::Nats(error),
        }
    }
}
