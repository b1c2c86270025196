//! What one call may use.

use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use wasmtime::{Engine, ResourceLimiter};

use super::EngineError;

/// What one call may use. A call that passes a limit is broken off with an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Memory of the instance, in bytes.
    pub memory: usize,
    /// Time per call, to the nearest tenth of a second above.
    pub time: Duration,
    /// What one answer may hold, in bytes, roughly.
    pub output: usize,
}

impl Default for Limits {
    /// Far above what the largest accepted dispatch needs.
    fn default() -> Self {
        Self { memory: 512 << 20, time: Duration::from_secs(10), output: 64 << 20 }
    }
}

/// How long an epoch lasts.
const TICK: Duration = Duration::from_millis(100);

impl Limits {
    /// The time, in epochs beyond the current one, which may be about to end.
    pub(super) fn epochs(&self) -> u64 {
        let ticks = self.time.as_millis().div_ceil(TICK.as_millis());
        u64::try_from(ticks).unwrap_or(u64::MAX / 2) + u64::from(ticks > 0)
    }
}

/// Lets epochs pass, from the first call on, for as long as the engine lives.
#[derive(Default)]
pub(super) struct Clock(OnceLock<()>);

impl Clock {
    /// Starts the clock, unless it runs. Without a clock calls are answered but not timed.
    pub(super) fn start(&self, engine: &Engine) {
        self.0.get_or_init(|| {
            let engine = engine.weak();
            let tick = move || {
                while let Some(engine) = engine.upgrade() {
                    engine.increment_epoch();
                    drop(engine);
                    thread::sleep(TICK);
                }
            };
            drop(thread::Builder::new().name("krr-clock".to_owned()).spawn(tick));
        });
    }
}

/// Refuses memory past the limit, and remembers that it did.
pub(super) struct Meter {
    memory: usize,
    refused: bool,
}

impl Meter {
    pub(super) const fn new(limits: &Limits) -> Self {
        Self { memory: limits.memory, refused: false }
    }

    /// Why a call broke off.
    pub(super) fn explain(&self, cause: &wasmtime::Error, limits: &Limits) -> EngineError {
        match cause.downcast_ref::<wasmtime::Trap>() {
            _ if self.refused => EngineError::OutOfMemory(limits.memory),
            Some(wasmtime::Trap::Interrupt) => EngineError::OutOfTime(limits.time),
            _ => EngineError::Failed(cause.root_cause().to_string()),
        }
    }
}

impl ResourceLimiter for Meter {
    fn memory_growing(
        &mut self,
        _current: usize,
        desired: usize,
        _maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        self.refused |= desired > self.memory;
        Ok(desired <= self.memory)
    }

    fn table_growing(
        &mut self,
        _current: usize,
        desired: usize,
        _maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        const ENTRIES: usize = 100_000;
        Ok(desired <= ENTRIES)
    }
}
