//! Calls by HTTP: bounded in size and time, without redirects.

use std::io::{self, Read};
use std::time::Duration;

use ureq::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, DATE, HeaderName, RETRY_AFTER};
use ureq::http::{Response, StatusCode};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body, Error, Proxy};
use zeroize::Zeroizing;

use super::address::Address;
use super::clock;
use super::error::{Problem, RegisterError, Service};
use super::retry::{CallError, Retry};
use super::secret_bytes::SecretBytes;

/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(10);

/// An endpoint of a service.
pub(super) struct Endpoint {
    service: Service,
    address: Address,
    agent: Agent,
}

/// What is posted.
pub(super) struct Request<'r> {
    pub(super) content_type: &'static str,
    pub(super) authorization: Option<&'r str>,
    pub(super) body: &'r [u8],
}

/// An answer of which the body is not read yet.
pub(super) struct Answer {
    service: Service,
    response: Response<Body>,
}

impl Endpoint {
    pub(super) fn new(
        service: Service,
        address: Address,
        authorities: &RootCerts,
        timeout: Duration,
        connections: usize,
    ) -> Self {
        // What goes to this machine is not to leave it.
        let proxy = if address.is_loopback() { None } else { Proxy::try_from_env() };
        let config = Agent::config_builder()
            .timeout_global(Some(timeout))
            .timeout_connect(Some(CONNECT.min(timeout)))
            .max_redirects(0)
            .http_status_as_error(false)
            .https_only(!address.is_loopback())
            .proxy(proxy)
            .tls_config(TlsConfig::builder().root_certs(authorities.clone()).build())
            .max_idle_connections_per_host(connections)
            .user_agent(concat!("krr/", env!("CARGO_PKG_VERSION")))
            .build();
        Self { service, address, agent: config.into() }
    }

    /// Posts a request. The time that it may take goes on until the body of the answer is read.
    pub(super) fn post(&self, request: &Request<'_>) -> Result<Answer, CallError> {
        let mut post = self
            .agent
            .post(self.address.as_str())
            .header(CONTENT_TYPE, request.content_type)
            .header(ACCEPT, "application/json");
        if let Some(authorization) = request.authorization {
            post = post.header(AUTHORIZATION, authorization);
        }
        let response = post.send(request.body);
        let response = response.map_err(|error| call_error(self.service, error))?;
        Ok(Answer { service: self.service, response })
    }

    /// Returns an error of the service that is not tried again.
    pub(super) const fn error(&self, problem: Problem) -> CallError {
        CallError::never(self.service, problem)
    }
}

impl Answer {
    pub(super) fn status(&self) -> u16 {
        self.response.status().as_u16()
    }

    /// Returns the seconds by which the clock here is ahead of the service's.
    pub(super) fn clock_ahead(&self) -> Option<i64> {
        clock::seconds_ahead(self.header(&DATE)?)
    }

    /// Returns the error of a status that is none of success, whatever the service.
    pub(super) fn error(&self) -> CallError {
        let status = self.status();
        let is_temporary = matches!(status, 429 | 500 | 502 | 503 | 504);
        let problem = match status {
            _ if is_temporary => Problem::Failing(status),
            300..=399 => Problem::Redirects(status),
            401 => Problem::Unauthorized,
            _ => Problem::Refuses(status),
        };
        let asked_for = self.header(&RETRY_AFTER).and_then(clock::wait_asked_for);
        let retry = if is_temporary { Retry::Later(asked_for) } else { Retry::Never };
        CallError { error: RegisterError::new(self.service, problem), retry }
    }

    /// Reads the body of an answer in JSON, of at most so many bytes.
    pub(super) fn json(self, max: usize) -> Result<SecretBytes, CallError> {
        if self.response.status() != StatusCode::OK {
            return Err(self.error());
        }
        let media_type = self.header(&CONTENT_TYPE).and_then(|it| it.split(';').next());
        let is_json =
            media_type.is_some_and(|it| it.trim().eq_ignore_ascii_case("application/json"));
        if !is_json {
            return Err(CallError::never(self.service, Problem::OtherType));
        }
        self.bytes(max)
    }

    /// Reads the body, of at most so many bytes.
    pub(super) fn bytes(self, max: usize) -> Result<SecretBytes, CallError> {
        const PIECE: usize = 1 << 16;
        let Self { service, mut response } = self;
        let too_long = || CallError::never(service, Problem::TooLong);
        let announced = response.body().content_length().map(usize::try_from);
        let capacity = match announced {
            Some(Ok(length)) if length <= max => length,
            Some(_) => return Err(too_long()),
            None => PIECE,
        };
        let mut bytes = SecretBytes::with_capacity(capacity);
        let mut piece = Zeroizing::new(vec![0; PIECE]);
        let mut reader = response.body_mut().as_reader();
        loop {
            let read = match reader.read(&mut piece) {
                Ok(0) => return Ok(bytes),
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(call_error(service, error.into())),
            };
            if bytes.len() + read > max {
                return Err(too_long());
            }
            bytes.extend(piece.get(..read).unwrap_or_default());
        }
    }

    fn header(&self, name: &HeaderName) -> Option<&str> {
        self.response.headers().get(name)?.to_str().ok()
    }
}

/// Returns the error of a call that brought no whole answer. What the service sent is not in it.
fn call_error(service: Service, error: Error) -> CallError {
    let (problem, retry) = match error {
        Error::Timeout(_) => (Problem::TimedOut, Retry::Later(None)),
        Error::Io(error) => of_io(&error),
        Error::BodyStalled => (Problem::CutShort, Retry::Later(None)),
        Error::HostNotFound => {
            (Problem::NotReached("host not found".to_owned()), Retry::Later(None))
        }
        Error::ConnectionFailed => {
            (Problem::NotReached("connection failed".to_owned()), Retry::Later(None))
        }
        Error::ConnectProxyFailed(_) | Error::InvalidProxyUrl => {
            (Problem::NotReached("proxy failed".to_owned()), Retry::Never)
        }
        Error::Rustls(error) => (Problem::NotTrusted(error.to_string()), Retry::Never),
        Error::Tls(reason) => (Problem::NotTrusted(reason.to_owned()), Retry::Never),
        _ => (Problem::Garbled, Retry::Never),
    };
    CallError { error: RegisterError::new(service, problem), retry }
}

fn of_io(error: &io::Error) -> (Problem, Retry) {
    use io::ErrorKind::{
        BrokenPipe, ConnectionAborted, ConnectionReset, InvalidData, TimedOut, UnexpectedEof,
    };
    match error.kind() {
        TimedOut => (Problem::TimedOut, Retry::Later(None)),
        UnexpectedEof | ConnectionReset | ConnectionAborted | BrokenPipe => {
            (Problem::CutShort, Retry::Later(None))
        }
        // A certificate that is not accepted.
        InvalidData => (Problem::NotTrusted(error.to_string()), Retry::Never),
        kind => (Problem::NotReached(kind.to_string()), Retry::Later(None)),
    }
}
