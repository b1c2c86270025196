//! Tokens: one at a time, used until shortly before it expires.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::Deserialize;
use zeroize::Zeroizing;

use super::error::{Problem, RegisterError};
use super::grant::Grants;
use super::http::{Answer, Endpoint, Request};
use super::refusal::{Refusal, code_in};
use super::retry::{CallError, Retry, Stop, with_retries};

/// The bytes of an answer, at most.
const MAX_ANSWER: usize = 1 << 16;
/// How long before its end a token is not used any more: it has to be good when it arrives.
const MARGIN: Duration = Duration::from_secs(15);
/// The longest life of a token that is believed.
const MAX_LIFE: Duration = Duration::from_hours(1);
/// What a clock may be wrong by.
const MAX_SKEW: u64 = 10;

/// Gets tokens.
pub(super) struct Tokens {
    endpoint: Endpoint,
    grants: Grants,
    current: Mutex<Option<Arc<Token>>>,
}

/// A token.
pub(super) struct Token {
    /// The header.
    pub(super) authorization: Zeroizing<String>,
    good_until: Instant,
}

#[derive(Deserialize)]
struct TokenAnswer<'a> {
    access_token: &'a str,
    token_type: &'a str,
    expires_in: Option<u64>,
    #[serde(borrow)]
    scope: Option<std::borrow::Cow<'a, str>>,
}

impl Tokens {
    pub(super) const fn new(endpoint: Endpoint, grants: Grants) -> Self {
        Self { endpoint, grants, current: Mutex::new(None) }
    }

    /// Returns a token that is good for a while. Calls at the same time wait for the same one.
    pub(super) fn current(&self, stop: &Stop) -> Result<Arc<Token>, RegisterError> {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(token) = current.as_ref().filter(|it| Instant::now() < it.good_until) {
            return Ok(Arc::clone(token));
        }
        let mut was_used_before = false;
        let token = Arc::new(with_retries(stop, || {
            // Each try has a grant of its own, so that trying again is safe.
            self.fetch().map_err(|error| match &error.error.problem {
                Problem::Refusal(refusal)
                    if refusal.is_of_used_grant()
                        && !std::mem::replace(&mut was_used_before, true) =>
                {
                    CallError { retry: Retry::Later(None), ..error }
                }
                _ => error,
            })
        })?);
        *current = Some(Arc::clone(&token));
        Ok(token)
    }

    /// Forgets a token that is not accepted.
    pub(super) fn forget(&self, token: &Arc<Token>) {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if current.as_ref().is_some_and(|it| Arc::ptr_eq(it, token)) {
            *current = None;
        }
    }

    fn fetch(&self) -> Result<Token, CallError> {
        const FORM: &str =
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=";
        let grant = self.grants.grant().ok_or_else(|| self.endpoint.error(Problem::NoRandom))?;
        let body = Zeroizing::new([FORM.as_bytes(), grant.as_bytes()].concat());
        let asked_at = Instant::now();
        let answer = self.endpoint.post(&Request {
            content_type: "application/x-www-form-urlencoded",
            authorization: None,
            body: &body,
        })?;
        if matches!(answer.status(), 400 | 401 | 403) {
            return Err(self.refusal(answer));
        }
        let json = answer.json(MAX_ANSWER)?;
        let answer: TokenAnswer<'_> =
            serde_json::from_slice(&json).map_err(|_| self.endpoint.error(Problem::NoToken))?;
        let is_of_token = |c: char| c.is_ascii_alphanumeric() || "-._~+/=".contains(c);
        let is_usable = answer.token_type.eq_ignore_ascii_case("Bearer")
            && !answer.access_token.is_empty()
            && answer.access_token.chars().all(is_of_token);
        if !is_usable {
            return Err(self.endpoint.error(Problem::NoToken));
        }
        if let Some(scope) = &answer.scope
            && !self.grants.scopes.split(' ').all(|it| scope.split_whitespace().any(|s| s == it))
        {
            return Err(self.endpoint.error(Problem::LessAccess));
        }
        let life = answer.expires_in.map_or(Duration::ZERO, Duration::from_secs).min(MAX_LIFE);
        Ok(Token {
            authorization: Zeroizing::new(format!("Bearer {}", answer.access_token)),
            good_until: asked_at + life.saturating_sub(MARGIN).max(life / 2),
        })
    }

    fn refusal(&self, answer: Answer) -> CallError {
        let status = answer.status();
        let clock_ahead = answer.clock_ahead().filter(|it| it.unsigned_abs() > MAX_SKEW);
        let code = answer.bytes(MAX_ANSWER).ok().and_then(|bytes| code_in(&bytes));
        let scopes = self.grants.scopes.clone();
        self.endpoint.error(Problem::Refusal(Refusal { status, code, clock_ahead, scopes }))
    }
}
