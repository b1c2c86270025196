//! What a run has on the server: a stream with everything that is sent, and who takes it.

use std::time::Duration;

use async_nats::jetstream::consumer::{AckPolicy, PullConsumer, pull};
use async_nats::jetstream::context::{GetStreamErrorKind, PublishErrorKind};
use async_nats::jetstream::message::PublishMessage;
use async_nats::jetstream::stream::{self, RetentionPolicy, StorageType};
use async_nats::jetstream::{ErrorCode, context};
use bytes::Bytes;
use tokio::time::{Instant, sleep};

use super::connection::{Connection, connected_again};
use super::error::NatsError;
use super::names::{Names, SUBMITTER, WORKERS};

/// The time after which a batch goes to somebody else, if whoever took it gives no sign of life.
pub(super) const ACK_WAIT: Duration = Duration::from_secs(5);
/// The age at which the server removes what is left by a submitter that was killed.
const MAX_AGE: Duration = Duration::from_hours(1);
/// The time before something is tried again.
const PAUSE: Duration = Duration::from_millis(200);

/// What a run has on the server.
pub(super) struct Queue<'c> {
    connection: &'c Connection,
    pub(super) names: &'c Names,
}

impl<'c> Queue<'c> {
    pub(super) const fn new(connection: &'c Connection, names: &'c Names) -> Self {
        Self { connection, names }
    }

    /// Creates it. A message is removed when it has been acknowledged, or is too old.
    pub(super) async fn create(&self) -> Result<(), NatsError> {
        let stream = stream::Config {
            name: self.names.stream(),
            subjects: vec![self.names.all()],
            retention: RetentionPolicy::WorkQueue,
            storage: StorageType::File,
            max_age: MAX_AGE,
            ..stream::Config::default()
        };
        let failure = |error: String| NatsError::JetStream(error);
        let context = &self.connection.context;
        let stream =
            context.create_stream(stream).await.map_err(|error| failure(error.to_string()))?;
        for (name, filter) in [(WORKERS, self.names.batches()), (SUBMITTER, self.names.outcomes())]
        {
            let consumer = pull::Config {
                durable_name: Some(name.to_owned()),
                filter_subject: filter,
                ack_policy: AckPolicy::Explicit,
                ack_wait: ACK_WAIT,
                ..pull::Config::default()
            };
            let created = stream.create_consumer(consumer).await;
            created.map_err(|error| failure(error.to_string()))?;
        }
        Ok(())
    }

    /// Removes it, with everything in it.
    pub(super) async fn remove(&self) {
        // If the server cannot be reached, it removes the messages when they are too old.
        drop(self.connection.context.delete_stream(self.names.stream()).await);
    }

    /// Returns whether the server says that there is no such run.
    pub(super) async fn is_gone(&self) -> bool {
        match self.connection.context.get_stream(self.names.stream()).await.map_err(|it| it.kind())
        {
            Err(GetStreamErrorKind::JetStream(error)) => {
                error.error_code() == ErrorCode::STREAM_NOT_FOUND
            }
            Ok(_) | Err(_) => false,
        }
    }

    /// Returns who takes messages under a name, if the run is there.
    pub(super) async fn consumer(&self, name: &str) -> Option<PullConsumer> {
        let context = &self.connection.context;
        context.get_consumer_from_stream(name, self.names.stream()).await.ok()
    }

    /// Returns the plan as it is stored, if the run is there.
    pub(super) async fn plan(&self) -> Option<Bytes> {
        let stream = self.connection.context.get_stream_no_info(self.names.stream()).await.ok()?;
        let plan = stream.get_last_raw_message_by_subject(&self.names.plan()).await.ok()?;
        Some(plan.payload)
    }

    /// Stores a message under a subject, unless there is one already: storing it again changes nothing. It is tried
    /// until it succeeds, the run is gone, or it has taken too long.
    pub(super) async fn store(
        &self,
        subject: String,
        message: Vec<u8>,
        patience: Duration,
    ) -> Result<(), NatsError> {
        let end = Instant::now() + patience;
        let message = Bytes::from(message);
        let mut state = self.connection.state();
        loop {
            let connects = state.borrow().connects;
            let publish =
                PublishMessage::build().payload(message.clone()).expected_last_subject_sequence(0);
            let stored = tokio::select! {
                stored = stored(&self.connection.context, subject.clone(), publish) => stored,
                () = connected_again(&mut state, connects) => continue,
            };
            match stored.map_err(|error| error.kind()) {
                // There is one: an earlier try, or somebody else's.
                Ok(()) | Err(PublishErrorKind::WrongLastSequence) => return Ok(()),
                Err(PublishErrorKind::MaxPayloadExceeded) => {
                    let max = self.connection.max_payload() as u64;
                    return Err(NatsError::TooLong { line: None, max });
                }
                Err(PublishErrorKind::StreamNotFound) if self.is_gone().await => {
                    return Err(NatsError::Lost);
                }
                Err(_) if Instant::now() >= end => return Err(NatsError::Lost),
                Err(_) => sleep(PAUSE).await,
            }
        }
    }
}

async fn stored(
    context: &async_nats::jetstream::Context,
    subject: String,
    publish: PublishMessage,
) -> Result<(), context::PublishError> {
    context.send_publish(subject, publish).await?.await.map(drop)
}
