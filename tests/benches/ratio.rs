//! A comparison of native and the component in alternating batches, so that noise affects both alike.
//!
//! `cargo xtask bench` runs it.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints, and a failed setup stops it"
)]

mod dispatches;

use std::hint::black_box;
use std::time::{Duration, Instant};

use krr_host::Engine;
use krr_policy::{Dispatch, Locale, check};

const BATCHES: usize = 200;
const BATCH_TIME: Duration = Duration::from_micros(500);

fn main() {
    let engine = Engine::embedded().unwrap();
    let mut instance = engine.instance().unwrap();
    println!(
        "{:<24} {:>12} {:>12} {:>7} {:>12} {:>12}",
        "check", "native", "component", "ratio", "minimum", "minimum"
    );
    for (name, dispatch) in dispatches::compared() {
        let mut native =
            |dispatch: Dispatch| drop(black_box(check(black_box(&dispatch), Locale::Nb)));
        let mut component =
            |dispatch| drop(black_box(instance.check(black_box(dispatch), Locale::Nb).unwrap()));
        let calls = calls_per_batch(&dispatch, &mut native);
        let mut times = [Vec::new(), Vec::new()];
        for _ in 0..BATCHES {
            let [natives, components] = &mut times;
            natives.push(time_per_call(&dispatch, &mut native, calls));
            components.push(time_per_call(&dispatch, &mut component, calls));
        }
        let [(native, native_min), (component, component_min)] = times.map(median_and_minimum);
        let ratio = component.as_secs_f64() / native.as_secs_f64();
        println!(
            "{name:<24} {native:>12.1?} {component:>12.1?} {ratio:>7.2} {native_min:>12.1?} {component_min:>12.1?}"
        );
    }
}

fn calls_per_batch(dispatch: &Dispatch, call: &mut impl FnMut(Dispatch)) -> usize {
    let once = time_per_call(dispatch, call, 3).max(Duration::from_nanos(1));
    usize::try_from(BATCH_TIME.as_nanos() / once.as_nanos()).unwrap().max(1)
}

/// Returns the average time of a call. The dispatches are cloned before the measurement.
fn time_per_call(dispatch: &Dispatch, call: &mut impl FnMut(Dispatch), calls: usize) -> Duration {
    let dispatches = vec![dispatch.clone(); calls];
    let start = Instant::now();
    for dispatch in dispatches {
        call(dispatch);
    }
    start.elapsed() / u32::try_from(calls).unwrap()
}

/// Returns the median and the minimum, which has the least noise.
fn median_and_minimum(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort_unstable();
    let at = |nth: usize| times.get(nth).copied().unwrap_or_default();
    (at(times.len() / 2), at(0))
}
