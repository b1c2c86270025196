//! What a worker has done so far, as Prometheus reads it. Nothing of a person or a list is in it.

use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::time::Duration;

use super::connection::State;

/// What a worker is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// There is no key of a run.
    WaitsForKey,
    /// The run of the key is not there.
    WaitsForRun,
    /// It takes batches.
    Serves,
}

/// The counts of a worker.
#[derive(Default)]
pub(super) struct Metrics {
    phase: AtomicU8,
    batches: AtomicU64,
    records: AtomicU64,
    refusals: AtomicU64,
    dead_letters: AtomicU64,
    busy_microseconds: AtomicU64,
}

impl Metrics {
    pub(super) fn set_phase(&self, phase: Phase) {
        self.phase.store(phase as u8, Ordering::Relaxed);
    }

    pub(super) fn phase(&self) -> Phase {
        match self.phase.load(Ordering::Relaxed) {
            0 => Phase::WaitsForKey,
            1 => Phase::WaitsForRun,
            _ => Phase::Serves,
        }
    }

    /// Counts a batch that has been screened.
    pub(super) fn add_batch(&self, records: usize, time: Duration) {
        self.batches.fetch_add(1, Ordering::Relaxed);
        self.records.fetch_add(records as u64, Ordering::Relaxed);
        let time = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        self.busy_microseconds.fetch_add(time, Ordering::Relaxed);
    }

    /// Counts a batch that could not be screened.
    pub(super) fn add_refusal(&self) {
        self.refusals.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts a batch that has been given up.
    pub(super) fn add_dead_letter(&self) {
        self.dead_letters.fetch_add(1, Ordering::Relaxed);
    }

    /// Returns the metrics in the text format of Prometheus.
    pub(super) fn to_text(&self, connection: State) -> String {
        let count = |count: &AtomicU64| count.load(Ordering::Relaxed).to_string();
        let flag = |flag: bool| u8::from(flag).to_string();
        let micros = self.busy_microseconds.load(Ordering::Relaxed);
        let seconds = format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000);
        let metrics = [
            (
                "connected",
                "gauge",
                "Whether the NATS server is connected",
                flag(connection.is_connected),
            ),
            (
                "connects_total",
                "counter",
                "Connections made to the NATS server",
                connection.connects.to_string(),
            ),
            (
                "serving",
                "gauge",
                "Whether batches of a run are taken",
                flag(self.phase() == Phase::Serves),
            ),
            ("batches_total", "counter", "Batches screened", count(&self.batches)),
            ("records_total", "counter", "Records in the batches screened", count(&self.records)),
            (
                "refusals_total",
                "counter",
                "Tries of batches that could not be screened",
                count(&self.refusals),
            ),
            ("dead_letters_total", "counter", "Batches given up", count(&self.dead_letters)),
            ("busy_seconds_total", "counter", "Time spent on batches screened", seconds),
        ];
        let text = metrics.map(|(name, kind, help, value)| {
            format!(
                "# HELP krr_worker_{name} {help}.\n# TYPE krr_worker_{name} {kind}\nkrr_worker_{name} {value}\n"
            )
        });
        text.concat()
    }
}
