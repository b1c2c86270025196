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
use krr_policy::{Locale, check};

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
        let mut native = || drop(black_box(check(black_box(&dispatch), Locale::Nb)));
        let mut component =
            || drop(black_box(instance.check(black_box(dispatch.clone()), Locale::Nb).unwrap()));
        let calls = calls_in_a_turn(&mut native);
        let mut times = [Vec::new(), Vec::new()];
        for _ in 0..ROUNDS {
            let [natives, components] = &mut times;
            natives.push(turn(&mut native, calls));
            components.push(turn(&mut component, calls));
        }
        let [(native, best), (component, best_component)] = times.map(middle_and_least);
        let ratio = component.as_secs_f64() / native.as_secs_f64();
        println!(
            "{name:<24} {native:>12.1?} {component:>12.1?} {ratio:>7.2} {best:>12.1?} {best_component:>12.1?}"
        );
    }
}

fn calls_in_a_turn(call: &mut impl FnMut()) -> u32 {
    let once = turn(call, 3).max(Duration::from_nanos(1));
    u32::try_from(SPENT_ON_A_TURN.as_nanos() / once.as_nanos()).unwrap().max(1)
}

/// The time of one call, on average over some.
fn turn(call: &mut impl FnMut(), calls: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..calls {
        call();
    }
    start.elapsed() / calls
}

/// The median, and the least: what others do on the machine only ever adds to a time.
fn middle_and_least(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort_unstable();
    let at = |nth: usize| times.get(nth).copied().unwrap_or_default();
    (at(times.len() / 2), at(0))
}
