//! The end that screens: takes batches, and stores what has become of them.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use async_nats::jetstream::{AckKind, Message};
use krr_policy::Locale;
use tokio::runtime::Builder;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

use super::connection::{Connection, ServerOptions};
use super::error::{NatsError, Refusal};
use super::health;
use super::key::{KeyFileError, RunKey, RunSecrets};
use super::metrics::{Metrics, Phase};
use super::names::{Names, WORKERS};
use super::outcome::Outcome;
use super::plan::{Plan, PlanMessage};
use super::puller::Puller;
use super::queue::{ACK_WAIT, Queue};
use super::seal::OpenError;
use super::signals::Stop;
use crate::Engine;
use crate::screening::{Chunk, ScreenedRecords, Screener};

/// The tries of a batch before it is given up.
const MAX_TRIES: u64 = 5;
/// The time for which a batch rests after a try that failed.
const REST: Duration = Duration::from_millis(200);
/// The time between two looks for a run.
const LOOK: Duration = Duration::from_millis(300);
/// The time for which storing an outcome is tried.
const STORE: Duration = Duration::from_mins(1);
/// The time that the batch at hand has after the worker is asked to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Settings of a worker.
pub struct WorkerOptions {
    /// The server.
    pub server: ServerOptions,
    /// The file with the key of the run, which may come and change at any time.
    pub key_file: PathBuf,
    /// The address of the pages about the worker's health.
    pub health: Option<SocketAddr>,
}

/// What a worker tells those who watch it. Nothing of a person is in it.
#[derive(Debug)]
pub enum Notice {
    /// It takes batches of a run.
    Began {
        /// Some letters of the run's name.
        run: String,
    },
    /// The run is over.
    Ended {
        /// Some letters of the run's name.
        run: String,
    },
    /// It does not take batches of a run.
    CannotServe(NatsError),
    /// It could not screen a batch.
    Refused {
        /// The number of the batch, from 0.
        batch: u64,
        /// The number of tries.
        tries: u64,
        /// The reason.
        refusal: Refusal,
        /// True if it is given up.
        is_given_up: bool,
    },
}

/// A worker.
pub struct Worker {
    options: WorkerOptions,
    engine: Arc<Engine>,
    version: String,
    metrics: Arc<Metrics>,
}

/// A run that a worker takes batches of.
struct Run {
    engine: Arc<Engine>,
    plan: Plan,
    secrets: RunSecrets,
}

/// A batch that has been screened.
struct Screened {
    outcome: Vec<u8>,
    records: usize,
    time: Duration,
}

/// Why a worker stops taking batches of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// The run is not there, or not any more.
    NoRun,
    /// The worker is asked to stop.
    Stopped,
}

impl Worker {
    /// Creates a worker.
    ///
    /// # Errors
    ///
    /// Returns an error if the engine fails.
    pub fn new(options: WorkerOptions, engine: Engine) -> Result<Self, NatsError> {
        let version = Plan::version(&engine.rules(Locale::En)?);
        Ok(Self { options, engine: Arc::new(engine), version, metrics: Arc::default() })
    }

    /// Takes batches, of one run after another, until the program is asked to stop.
    ///
    /// # Errors
    ///
    /// Returns an error if the server cannot be reached in the beginning, or the key cannot be read.
    pub fn run(&self, report: impl Fn(&Notice)) -> Result<(), NatsError> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let result = runtime.block_on(self.work(&report));
        // A batch that takes too long is left to others.
        runtime.shutdown_background();
        result
    }

    async fn work(&self, report: &impl Fn(&Notice)) -> Result<(), NatsError> {
        let mut stop = Stop::listen()?;
        let connection = tokio::select! {
            connection = Connection::open(&self.options.server, "krr worker") => connection?,
            () = stop.asked() => return Ok(()),
        };
        if let Some(address) = self.options.health {
            health::serve(address, Arc::clone(&self.metrics), connection.state()).await?;
        }
        // A run that cannot be served is reported once.
        let mut passed_over = None;
        loop {
            let secrets = self.secrets()?;
            let phase = if secrets.is_some() { Phase::WaitsForRun } else { Phase::WaitsForKey };
            self.metrics.set_phase(phase);
            if let Some(secrets) = secrets
                && passed_over.as_ref() != Some(&secrets.names)
            {
                let names = secrets.names.clone();
                match self.serve(&connection, secrets, &mut stop, report).await {
                    Ok(End::NoRun) => {}
                    Ok(End::Stopped) => return Ok(()),
                    Err(error) => {
                        report(&Notice::CannotServe(error));
                        passed_over = Some(names);
                    }
                }
            }
            tokio::select! {
                () = sleep(LOOK) => {}
                () = stop.asked() => return Ok(()),
            }
        }
    }

    /// Returns what follows from the key, if there is one.
    fn secrets(&self) -> Result<Option<RunSecrets>, NatsError> {
        let path = &self.options.key_file;
        match RunKey::read(path) {
            Ok(key) => Ok(Some(key.secrets()?)),
            Err(KeyFileError::NotAKey) => Err(NatsError::NotAKey(path.clone())),
            Err(KeyFileError::Io(error)) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(KeyFileError::Io(error)) => {
                Err(NatsError::KeyFile(path.clone(), error.to_string()))
            }
        }
    }

    /// Takes batches of a run.
    async fn serve(
        &self,
        connection: &Connection,
        secrets: RunSecrets,
        stop: &mut Stop,
        report: &impl Fn(&Notice),
    ) -> Result<End, NatsError> {
        let names = secrets.names.clone();
        let queue = Queue::new(connection, &names);
        let (Some(consumer), Some(plan)) = (queue.consumer(WORKERS).await, queue.plan().await)
        else {
            return Ok(End::NoRun);
        };
        let plan = self.plan(&secrets, &plan)?;
        let run = Arc::new(Run { engine: Arc::clone(&self.engine), plan, secrets });
        let name = || names.short().to_owned();
        report(&Notice::Began { run: name() });
        self.metrics.set_phase(Phase::Serves);
        let mut puller = Puller::new(consumer, connection.state(), 1);
        loop {
            let message = tokio::select! {
                biased;
                () = stop.asked() => return Ok(End::Stopped),
                message = puller.next() => message,
            };
            match message {
                Some(message) => self.take(&queue, &run, &message, stop, report).await?,
                None if queue.is_gone().await => {
                    report(&Notice::Ended { run: name() });
                    return Ok(End::NoRun);
                }
                None => {}
            }
        }
    }

    fn plan(&self, secrets: &RunSecrets, plan: &[u8]) -> Result<Plan, NatsError> {
        let opened = secrets.seal.open(&secrets.names.plan(), plan);
        let message: PlanMessage = opened.map_err(|_| NatsError::NotAuthentic)?;
        if message.version != self.version {
            let (submitter, worker) = (message.version, self.version.clone());
            return Err(NatsError::OtherVersion { submitter, worker });
        }
        Plan::of_message(message).ok_or(NatsError::NotAuthentic)
    }

    /// Screens a batch, and stores its outcome before it is acknowledged.
    async fn take(
        &self,
        queue: &Queue<'_>,
        run: &Arc<Run>,
        message: &Message,
        stop: &mut Stop,
        report: &impl Fn(&Notice),
    ) -> Result<(), NatsError> {
        let number = Names::number(&message.subject).unwrap_or_default();
        // The server counts them: also those by workers that ended.
        let tries = message.info().map_or(1, |info| info.delivered.unsigned_abs());
        let screened = if tries > MAX_TRIES {
            Err(Refusal::Abandoned)
        } else {
            let mut stop = stop.clone();
            tokio::select! {
                screened = screened(run, message) => screened,
                // Somebody else gets it.
                () = overdue(&mut stop) => return Ok(()),
            }
        };
        let outcome = match screened {
            Ok(Screened { outcome, records, time }) => {
                self.metrics.add_batch(records, time);
                outcome
            }
            Err(refusal) => {
                self.metrics.add_refusal();
                let is_given_up = tries >= MAX_TRIES;
                let notice =
                    Notice::Refused { batch: number, tries, refusal: refusal.clone(), is_given_up };
                report(&notice);
                if !is_given_up {
                    drop(message.ack_with(AckKind::Nak(Some(REST))).await);
                    return Ok(());
                }
                self.metrics.add_dead_letter();
                let outcome = Outcome::Refused { tries: tries.min(MAX_TRIES), refusal };
                run.secrets.seal.seal(&queue.names.outcome(number), &outcome)?
            }
        };
        let stored = tokio::select! {
            stored = queue.store(queue.names.outcome(number), outcome, STORE) => stored,
            () = overdue(stop) => return Ok(()),
        };
        match stored {
            // If the acknowledgement is lost, somebody screens it once more, and the outcome stays the same.
            Ok(()) => drop(message.ack().await),
            // The run is gone, or the server: who takes the next batch finds out.
            Err(NatsError::Lost) => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }
}

impl From<OpenError> for Refusal {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::NotAuthentic => Self::NotAuthentic,
            OpenError::NotReadable => Self::NotReadable,
        }
    }
}

/// Screens a batch, and tells the server while it takes long.
async fn screened(run: &Arc<Run>, message: &Message) -> Result<Screened, Refusal> {
    let (run, subject, payload) =
        (Arc::clone(run), message.subject.clone(), message.payload.clone());
    let mut work = spawn_blocking(move || run.screen(&subject, &payload));
    loop {
        tokio::select! {
            done = &mut work => {
                return done.unwrap_or_else(|error| Err(Refusal::Engine(error.to_string())));
            }
            () = sleep(ACK_WAIT / 4) => drop(message.ack_with(AckKind::Progress).await),
        }
    }
}

impl Run {
    fn screen(&self, subject: &str, payload: &[u8]) -> Result<Screened, Refusal> {
        let start = Instant::now();
        let Self { engine, plan, secrets } = self;
        let chunk: Chunk = secrets.seal.open(subject, payload)?;
        let read = plan.reading().read(&chunk, chunk.records());
        let screener = Screener { engine, dispatch: &plan.dispatch };
        let done = ScreenedRecords::of(read, |recipients| screener.screen(recipients));
        let done = done.map_err(|error| Refusal::Engine(error.to_string()))?;
        let records = done.len();
        let number = Names::number(subject).unwrap_or_default();
        let outcome = Outcome::Screened(done);
        let sealed = secrets.seal.seal(&secrets.names.outcome(number), &outcome);
        let outcome = sealed.map_err(|error| Refusal::Engine(error.to_string()))?;
        Ok(Screened { outcome, records, time: start.elapsed() })
    }
}

/// Waits until the worker has been asked to stop, and a while longer.
async fn overdue(stop: &mut Stop) {
    stop.asked().await;
    sleep(GRACE).await;
}
