//! Native against the component, turn by turn, so that both meet the same noise.
//!
//! Nothing here passes or fails. `cargo xtask bench` runs it.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints, and stops where it cannot measure"
)]

mod dispatches;

use std::hint::black_box;
use std::time::{Duration, Instant};

use krr_host::Policy;
use krr_policy::{Dispatch, Locale, check};

const ROUNDS: usize = 200;
const SPENT_ON_A_TURN: Duration = Duration::from_micros(500);

fn main() {
    let policy = Policy::embedded().unwrap();
    let mut instance = policy.instance().unwrap();
    println!(
        "{:<24} {:>12} {:>12} {:>7} {:>12} {:>12}",
        "a check", "native", "component", "ratio", "at best", "at best"
    );
    for (name, dispatch) in dispatches::compared() {
        let mut native = |given: Dispatch| drop(black_box(check(black_box(&given), Locale::Nb)));
        let mut component =
            |given| drop(black_box(instance.check(black_box(given), Locale::Nb).unwrap()));
        let calls = calls_in_a_turn(&dispatch, &mut native);
        let mut times = [Vec::new(), Vec::new()];
        for _ in 0..ROUNDS {
            let [natives, components] = &mut times;
            natives.push(turn(&dispatch, &mut native, calls));
            components.push(turn(&dispatch, &mut component, calls));
        }
        let [(native, best), (component, best_component)] = times.map(middle_and_least);
        let ratio = component.as_secs_f64() / native.as_secs_f64();
        println!(
            "{name:<24} {native:>12.1?} {component:>12.1?} {ratio:>7.2} {best:>12.1?} {best_component:>12.1?}"
        );
    }
}

fn calls_in_a_turn(dispatch: &Dispatch, call: &mut impl FnMut(Dispatch)) -> usize {
    let once = turn(dispatch, call, 3).max(Duration::from_nanos(1));
    usize::try_from(SPENT_ON_A_TURN.as_nanos() / once.as_nanos()).unwrap().max(1)
}

/// The time of one call, on average over some, each of which is given a dispatch of its own.
fn turn(dispatch: &Dispatch, call: &mut impl FnMut(Dispatch), calls: usize) -> Duration {
    let given = vec![dispatch.clone(); calls];
    let start = Instant::now();
    for dispatch in given {
        call(dispatch);
    }
    start.elapsed() / u32::try_from(calls).unwrap()
}

/// The median, and the least: what others do on the machine only ever adds to a time.
fn middle_and_least(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort_unstable();
    let at = |nth: usize| times.get(nth).copied().unwrap_or_default();
    (at(times.len() / 2), at(0))
}
