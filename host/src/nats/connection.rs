//! The connection to the server.

use std::future;
use std::path::PathBuf;
use std::time::Duration;

use async_nats::jetstream::Context;
use async_nats::jetstream::context::ContextBuilder;
use async_nats::{Client, ConnectOptions, Event, ServerAddr};
use tokio::sync::watch;

use super::error::NatsError;

/// The time that the server has to answer a request.
const REQUEST: Duration = Duration::from_secs(5);
/// The longest time before the connection is tried again.
const RECONNECT: Duration = Duration::from_millis(500);

/// The address of a server, and the credentials for it.
#[derive(Clone)]
pub struct ServerOptions {
    /// The address, or several with commas between them.
    pub url: String,
    /// The file with the user's credentials.
    pub credentials: Option<PathBuf>,
    /// The file with the certificate authority of the server; without it those of the system.
    pub authority: Option<PathBuf>,
}

/// A connection to a server, which is made again where it breaks.
pub(super) struct Connection {
    pub(super) context: Context,
    client: Client,
    state: watch::Receiver<State>,
}

/// The state of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct State {
    pub(super) is_connected: bool,
    /// The number of times that it has been made.
    pub(super) connects: u64,
}

impl Connection {
    /// Connects to a server. `name` is how the server's logs call this end.
    pub(super) async fn open(options: &ServerOptions, name: &str) -> Result<Self, NatsError> {
        let addresses: Vec<ServerAddr> = options
            .url
            .split(',')
            .map(|address| address.trim().parse())
            .collect::<Result<_, _>>()
            .map_err(|_| NatsError::NotAnAddress)?;
        let (sender, state) = watch::channel(State::default());
        let mut connect = ConnectOptions::new()
            .name(name)
            .request_timeout(Some(REQUEST))
            .reconnect_delay_callback(|tries| {
                RECONNECT.min(Duration::from_millis(50 * tries as u64))
            })
            .event_callback(move |event| {
                sender.send_modify(|state| match event {
                    Event::Connected => {
                        state.is_connected = true;
                        state.connects += 1;
                    }
                    Event::Disconnected | Event::Closed => state.is_connected = false,
                    _ => {}
                });
                future::ready(())
            });
        if let Some(path) = &options.authority {
            connect = connect.add_root_certificates(path.clone());
        }
        if let Some(path) = &options.credentials {
            connect = connect
                .credentials_file(path)
                .await
                .map_err(|error| NatsError::Credentials(path.clone(), error.to_string()))?;
        }
        let client = connect.connect(addresses).await;
        let client = client.map_err(|error| NatsError::NotConnected(error.to_string()))?;
        let context = ContextBuilder::new().timeout(REQUEST).build(client.clone());
        Ok(Self { context, client, state })
    }

    /// Returns the longest message that the server takes, in bytes.
    pub(super) fn max_payload(&self) -> usize {
        self.client.max_payload()
    }

    /// Returns the state of the connection, whose changes can be waited for.
    pub(super) fn state(&self) -> watch::Receiver<State> {
        self.state.clone()
    }
}

/// Waits until the connection has been made more often than before. What was asked for by then may be lost.
pub(super) async fn connected_again(state: &mut watch::Receiver<State>, before: u64) {
    if state.wait_for(|state| state.connects > before && state.is_connected).await.is_err() {
        // The client is gone, and so is whoever waits for something else.
        future::pending::<()>().await;
    }
}
