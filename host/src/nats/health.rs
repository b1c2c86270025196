//! A few pages over HTTP, by which others see how a worker is.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::time::timeout;

use super::connection::State;
use super::error::NatsError;
use super::metrics::{Metrics, Phase};

/// The connections at a time, at most.
const CONNECTIONS: usize = 16;
/// The bytes of a request, at most.
const MAX_REQUEST: usize = 8 << 10;
/// The time that a request and its answer have.
const TIMEOUT: Duration = Duration::from_secs(5);

/// What the pages tell.
struct Health {
    metrics: Arc<Metrics>,
    connection: watch::Receiver<State>,
}

/// Serves the pages at an address, as long as the program runs.
pub(super) async fn serve(
    address: SocketAddr,
    metrics: Arc<Metrics>,
    connection: watch::Receiver<State>,
) -> Result<(), NatsError> {
    let failure = |error: std::io::Error| NatsError::System(format!("{address}: {error}"));
    let listener = TcpListener::bind(address).await.map_err(failure)?;
    let health = Arc::new(Health { metrics, connection });
    let connections = Arc::new(Semaphore::new(CONNECTIONS));
    tokio::spawn(async move {
        loop {
            let Ok(permit) = Arc::clone(&connections).acquire_owned().await else { return };
            let Ok((stream, _)) = listener.accept().await else {
                // There are too many open files: others have to be closed first.
                tokio::time::sleep(TIMEOUT).await;
                continue;
            };
            let health = Arc::clone(&health);
            tokio::spawn(async move {
                // Who asks too slowly gets no answer.
                drop(timeout(TIMEOUT, health.answer(stream)).await);
                drop(permit);
            });
        }
    });
    Ok(())
}

impl Health {
    async fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut request = Vec::new();
        while !request.windows(4).any(|it| it == b"\r\n\r\n") {
            let mut buffer = [0; 1024];
            let read = stream.read(&mut buffer).await?;
            if read == 0 || request.len() > MAX_REQUEST {
                return Ok(());
            }
            request.extend_from_slice(buffer.get(..read).unwrap_or_default());
        }
        let (status, body) = self.page(&request);
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).await?;
        if !request.starts_with(b"HEAD ") {
            stream.write_all(body.as_bytes()).await?;
        }
        stream.shutdown().await
    }

    /// Returns the status and the body.
    fn page(&self, request: &[u8]) -> (&'static str, String) {
        const OK: &str = "200 OK";
        const UNAVAILABLE: &str = "503 Service Unavailable";
        let line = request.split(|byte| *byte == b'\r').next().unwrap_or_default();
        let mut words = line.split(|byte| *byte == b' ');
        let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        if !matches!(method, b"GET" | b"HEAD") {
            return ("405 Method Not Allowed", "only GET\n".to_owned());
        }
        let connection = *self.connection.borrow();
        match path {
            b"/healthz" => (OK, "ok\n".to_owned()),
            b"/readyz" => match self.metrics.phase() {
                _ if !connection.is_connected => (UNAVAILABLE, "not connected\n".to_owned()),
                Phase::WaitsForKey => (UNAVAILABLE, "waits for the key of a run\n".to_owned()),
                Phase::WaitsForRun => (UNAVAILABLE, "waits for the run\n".to_owned()),
                Phase::Serves => (OK, "ok\n".to_owned()),
            },
            b"/metrics" => (OK, self.metrics.to_text(connection)),
            _ => ("404 Not Found", "/healthz, /readyz, /metrics\n".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_tell_how_the_worker_is() {
        let (sender, connection) = watch::channel(State::default());
        let health = Health { metrics: Arc::default(), connection };
        let status = |request: &str| health.page(request.as_bytes()).0.split(' ').next().unwrap();
        assert_eq!(status("GET /healthz HTTP/1.1\r\n\r\n"), "200");
        assert_eq!(status("POST /healthz HTTP/1.1\r\n\r\n"), "405");
        for request in ["GET / HTTP/1.1\r\n\r\n", "GET \r\n\r\n", "GET\r\n\r\n"] {
            assert_eq!(status(request), "404", "{request}");
        }
        assert_eq!(status("\r\n\r\n"), "405");
        let ready = "GET /readyz HTTP/1.1\r\n\r\n";
        health.metrics.set_phase(Phase::Serves);
        assert_eq!(status(ready), "503");
        sender.send_replace(State { is_connected: true, connects: 2 });
        assert_eq!(status(ready), "200");
        health.metrics.set_phase(Phase::WaitsForRun);
        assert_eq!(status(ready), "503");
        health.metrics.add_batch(7, Duration::from_micros(1_234_567));
        let (_, metrics) = health.page(b"GET /metrics HTTP/1.1\r\n\r\n");
        for line in [
            "connected 1",
            "connects_total 2",
            "serving 0",
            "batches_total 1",
            "records_total 7",
            "busy_seconds_total 1.234567",
        ] {
            assert!(metrics.contains(&format!("\nkrr_worker_{line}\n")), "{metrics}");
        }
    }
}
