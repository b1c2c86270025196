//! Runs of commands, with the time and the memory that they take.

use std::fs;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};

/// What a run of a command took.
pub(crate) struct Run {
    time: Duration,
    /// The bytes of memory that were resident, at most.
    memory: u64,
}

/// Runs a command to its end without showing its output. Findings are no failure.
pub(crate) fn run_and_measure(command: &mut Command) -> Result<Run> {
    let start = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("{command:?}"))?;
    let mut memory = 0;
    let status: ExitStatus = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        memory = memory.max(peak_memory(child.id()));
        thread::sleep(Duration::from_millis(2));
    };
    ensure!(status.code().is_some_and(|code| code <= 2), "{command:?} ended with {status}");
    Ok(Run { time: start.elapsed(), memory })
}

/// Returns the bytes of memory that a process has had resident, at most, as Linux tells it; 0 elsewhere.
fn peak_memory(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
    kilobytes.map_or(0, |it: u64| it << 10)
}

/// Returns the median of the times.
pub(crate) fn median(runs: &[Run]) -> Duration {
    let mut times: Vec<_> = runs.iter().map(|run| run.time).collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Returns the shortest of the times: what others do on the machine only ever adds to a time.
pub(crate) fn best(runs: &[Run]) -> Duration {
    runs.iter().map(|run| run.time).min().unwrap_or_default()
}

/// Returns the bytes of memory that were resident in any of the runs, at most.
pub(crate) fn memory(runs: &[Run]) -> u64 {
    runs.iter().map(|run| run.memory).max().unwrap_or_default()
}
