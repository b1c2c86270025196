//! Trying again, later and later, unless everything is to stop.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::error::{Problem, RegisterError, Service};

/// The tries of a call, at most.
pub(super) const MAX_TRIES: u32 = 4;
/// The wait before the second try, at most. It doubles with each.
const FIRST_WAIT: Duration = Duration::from_millis(400);
/// The longest wait that a service may ask for.
const MAX_WAIT_ASKED_FOR: Duration = Duration::from_mins(1);

/// A call that failed.
pub(super) struct CallError {
    pub(super) error: RegisterError,
    pub(super) retry: Retry,
}

impl CallError {
    /// Returns the error of a call that is not tried again.
    pub(super) const fn never(service: Service, problem: Problem) -> Self {
        Self { error: RegisterError::new(service, problem), retry: Retry::Never }
    }
}

/// Whether a call may be tried again.
pub(super) enum Retry {
    /// It would fail again.
    Never,
    /// After a while, and not before the service asks for it.
    Later(Option<Duration>),
}

/// Lets those who wait give up.
#[derive(Default)]
pub(super) struct Stop {
    is_stopped: Mutex<bool>,
    condition: Condvar,
}

impl Stop {
    pub(super) fn stop(&self) {
        *self.is_stopped.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.condition.notify_all();
    }

    /// Waits. Returns true if everything is to stop.
    fn wait(&self, duration: Duration) -> bool {
        let guard = self.is_stopped.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.condition.wait_timeout_while(guard, duration, |is_stopped| !*is_stopped);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// Calls until it succeeds, may not be tried again, or has been tried often enough.
pub(super) fn with_retries<T>(
    stop: &Stop,
    mut call: impl FnMut() -> Result<T, CallError>,
) -> Result<T, RegisterError> {
    let mut tries = 1;
    loop {
        if stop.wait(Duration::ZERO) {
            return Err(RegisterError::new(Service::Register, Problem::Stopped));
        }
        let CallError { error, retry } = match call() {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        let Retry::Later(asked_for) = retry else { return Err(error) };
        if let Some(asked_for) = asked_for.filter(|it| *it > MAX_WAIT_ASKED_FOR) {
            let problem = Problem::AsksToWait(asked_for.as_secs());
            return Err(RegisterError { problem, ..error });
        }
        if tries == MAX_TRIES {
            return Err(error.after(tries));
        }
        let wait = asked_for.unwrap_or_default().max(back_off(tries, random()));
        if stop.wait(wait) {
            return Err(error.after(tries));
        }
        tries += 1;
    }
}

/// Returns the wait after so many tries: between half and all of what doubles each time, so that those who failed
/// together do not try together.
fn back_off(tries: u32, random: u32) -> Duration {
    let longest = FIRST_WAIT.saturating_mul(1 << tries.saturating_sub(1).min(16));
    longest.mul_f64(0.5 + 0.5 * f64::from(random) / f64::from(u32::MAX))
}

fn random() -> u32 {
    // Without random numbers everybody waits as long as can be.
    getrandom::u32().unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failing(retry: Retry) -> CallError {
        let error = RegisterError::new(Service::Register, Problem::TimedOut);
        CallError { error, retry }
    }

    #[test]
    fn waits_double_and_differ() {
        for (tries, longest) in [(1, 400), (2, 800), (3, 1600)] {
            assert_eq!(back_off(tries, u32::MAX), Duration::from_millis(longest));
            assert_eq!(back_off(tries, 0), Duration::from_millis(longest / 2));
        }
    }

    #[test]
    fn a_call_is_tried_so_often_and_only_where_that_is_safe() {
        let stop = Stop::default();
        let mut tries = 0;
        let result = with_retries(&stop, || {
            tries += 1;
            Err::<(), _>(failing(Retry::Never))
        });
        assert!(result.is_err() && tries == 1);
        let mut tries = 0;
        let result = with_retries(&stop, || {
            tries += 1;
            if tries < 3 { Err(failing(Retry::Later(None))) } else { Ok(tries) }
        });
        assert_eq!(result.ok(), Some(3));
        let mut tries = 0;
        let result = with_retries(&stop, || {
            tries += 1;
            Err::<(), _>(failing(Retry::Later(Some(Duration::from_secs(61)))))
        });
        assert!(tries == 1 && matches!(result.unwrap_err().problem, Problem::AsksToWait(61)));
    }

    #[test]
    fn nobody_waits_once_everything_stops() {
        let stop = Stop::default();
        stop.stop();
        let mut tries = 0;
        let result = with_retries(&stop, || {
            tries += 1;
            Err::<(), _>(failing(Retry::Later(Some(Duration::from_secs(50)))))
        });
        assert!(result.is_err() && tries == 0);
    }
}
