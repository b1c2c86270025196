//! Taking messages from a queue.

use std::time::Duration;

use async_nats::jetstream::Message;
use async_nats::jetstream::consumer::PullConsumer;
use async_nats::jetstream::consumer::pull::Batch;
use futures_util::StreamExt as _;
use tokio::sync::watch;
use tokio::time::sleep;

use super::connection::{State, connected_again};

/// The time for which the server keeps a request for messages.
const EXPIRES: Duration = Duration::from_secs(2);
/// The time before messages are asked for again, if that failed.
const PAUSE: Duration = Duration::from_millis(200);

/// Takes messages.
pub(super) struct Puller {
    consumer: PullConsumer,
    state: watch::Receiver<State>,
    at_once: usize,
    asked: Option<Asked>,
}

/// What has been asked for.
struct Asked {
    messages: Batch,
    /// The number still to come.
    left: usize,
    /// The number of times that the connection had been made.
    connects: u64,
}

impl Puller {
    /// Creates it. `at_once` is how many messages are asked for at once.
    pub(super) const fn new(
        consumer: PullConsumer,
        state: watch::Receiver<State>,
        at_once: usize,
    ) -> Self {
        Self { consumer, state, at_once, asked: None }
    }

    /// Returns the next message, or `None` if there was none for a while.
    pub(super) async fn next(&mut self) -> Option<Message> {
        if self.asked.is_none() {
            let connects = self.state.borrow().connects;
            let request = self.consumer.batch().max_messages(self.at_once).expires(EXPIRES);
            match request.messages().await {
                Ok(messages) => {
                    self.asked = Some(Asked { messages, left: self.at_once, connects });
                }
                Err(_) => sleep(PAUSE).await,
            }
        }
        let asked = self.asked.as_mut()?;
        let next = tokio::select! {
            next = asked.messages.next() => next,
            // The server has forgotten what it was asked for.
            () = connected_again(&mut self.state, asked.connects) => None,
        };
        asked.left = asked.left.saturating_sub(1);
        let has_ended = asked.left == 0 || !matches!(next, Some(Ok(_)));
        if has_ended {
            self.asked = None;
        }
        match next {
            Some(Ok(message)) => Some(message),
            Some(Err(_)) => {
                sleep(PAUSE).await;
                None
            }
            None => None,
        }
    }
}
