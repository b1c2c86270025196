//! Asking the register about persons.

use serde::Deserialize;
use serde::de::IgnoredAny;
use zeroize::Zeroizing;

use super::error::{Problem, RegisterError, Service};
use super::http::{Endpoint, Request};
use super::retry::{CallError, Retry, Stop, with_retries};
use super::secret_bytes::SecretBytes;
use super::settings::{Options, Settings};
use super::tokens::Tokens;

/// The persons that one call may ask about.
pub const MAX_PERSONS: usize = 1000;

/// The bytes of an answer, at most: a thousand persons with certificates have some four million.
const MAX_ANSWER: usize = 16 << 20;
/// The path below the register's address.
const PATH: &str = "rest/v2/personer";

/// Asks the register. It may be used by many threads.
pub struct Client {
    endpoint: Endpoint,
    tokens: Tokens,
    stop: Stop,
}

/// An answer, of which only the shape is checked: a list of anything.
#[derive(Deserialize)]
struct Shape {
    #[serde(rename = "personer")]
    _persons: Vec<IgnoredAny>,
}

impl Client {
    /// Creates a client. Nothing is called yet.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let Settings { register, token_endpoint, grants, authorities, options } = settings;
        let Options { timeout, calls, .. } = options;
        let endpoint = |service, address, connections| {
            Endpoint::new(service, address, &authorities, timeout, connections)
        };
        let for_tokens = endpoint(Service::Maskinporten, token_endpoint, 1);
        let endpoint = endpoint(Service::Register, register.join(PATH), calls);
        Self { endpoint, tokens: Tokens::new(for_tokens, grants), stop: Stop::default() }
    }

    /// Asks about persons, by their identity numbers: at most [`MAX_PERSONS`]. Returns the answer as it came, a
    /// list in JSON. It may lack persons, have others, and be in any order.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such answer, also after trying again where that is safe.
    pub fn look_up<'i>(
        &self,
        identities: impl Iterator<Item = &'i str>,
    ) -> Result<SecretBytes, RegisterError> {
        let body = request_body(identities);
        let mut was_refused = false;
        with_retries(&self.stop, || {
            let token = self.tokens.current(&self.stop).map_err(|error| CallError {
                error,
                // It has been tried again already.
                retry: Retry::Never,
            })?;
            let answer = self.endpoint.post(&Request {
                content_type: "application/json",
                authorization: Some(&token.authorization),
                body: &body,
            })?;
            if answer.status() == 401 && !std::mem::replace(&mut was_refused, true) {
                // It may have expired on its way, or been withdrawn.
                self.tokens.forget(&token);
                return Err(CallError { retry: Retry::Later(None), ..answer.error() });
            }
            let json = answer.json(MAX_ANSWER)?;
            serde_json::from_slice::<Shape>(&json).map_err(|error| {
                let is_json = error.is_data();
                let problem = if is_json { Problem::NoPersons } else { Problem::NotJson };
                self.endpoint.error(problem)
            })?;
            Ok(json)
        })
    }

    /// Lets every call that waits to be tried again give up.
    pub fn stop(&self) {
        self.stop.stop();
    }
}

/// Returns the body of a request, which is overwritten after use.
fn request_body<'i>(identities: impl Iterator<Item = &'i str>) -> Zeroizing<Vec<u8>> {
    const LENGTH: usize = r#""00000000000","#.len();
    const BEFORE: &[u8] = br#"{"personidentifikatorer":["#;
    const AFTER: &[u8] = br#"],"inkluderIkkeRegistrerte":false}"#;
    // With all the room from the beginning, no copy stays behind.
    let capacity = BEFORE.len() + MAX_PERSONS * LENGTH + AFTER.len();
    let mut body = Zeroizing::new(Vec::with_capacity(capacity));
    body.extend_from_slice(BEFORE);
    for (number, identity) in identities.enumerate() {
        if number > 0 {
            body.push(b',');
        }
        // They are digits.
        body.push(b'"');
        body.extend(identity.bytes().filter(u8::is_ascii_digit));
        body.push(b'"');
    }
    body.extend_from_slice(AFTER);
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_what_the_register_reads_and_its_body_never_moves() {
        let identities = vec!["11887197158"; MAX_PERSONS];
        let body = request_body(identities.iter().copied());
        let json: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(json["personidentifikatorer"].as_array().unwrap().len(), MAX_PERSONS);
        assert_eq!(json["inkluderIkkeRegistrerte"], false);
        assert!(body.capacity() < body.len() + 100);
    }
}
