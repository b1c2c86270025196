//! What a check costs: native and in the component, growth with length, and start-up.
//!
//! Nothing here passes or fails. `cargo xtask bench` runs it; `ratio.rs` compares.

#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark stops where it cannot measure")]

mod dispatches;

use std::hint::black_box;
use std::process::Command;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dispatches::{compared, letter, sample};
use krr_host::Policy;
use krr_policy::{Locale, check};

fn native_and_component(c: &mut Criterion) {
    let policy = Policy::embedded().unwrap();
    let mut instance = policy.instance().unwrap();
    for (name, dispatch) in compared() {
        let mut group = c.benchmark_group(name);
        group.bench_function("native", |b| b.iter(|| check(black_box(&dispatch), Locale::Nb)));
        group.bench_function("component", |b| {
            b.iter(|| instance.check(black_box(dispatch.clone()), Locale::Nb).unwrap());
        });
        group.finish();
    }
}

fn growth(c: &mut Criterion) {
    let mut group = c.benchmark_group("growth");
    group.sample_size(20);
    for bytes in [100, 1_000, 10_000, 100_000, 1_000_000] {
        let dispatch = letter(bytes);
        let length = dispatch.message.body.as_ref().unwrap().len() as u64;
        group.throughput(Throughput::Bytes(length));
        group.bench_function(bytes.to_string(), |b| {
            b.iter(|| check(black_box(&dispatch), Locale::Nb));
        });
    }
    group.finish();
}

fn start_up(c: &mut Criterion) {
    let mut group = c.benchmark_group("start-up");
    let policy = Policy::embedded().unwrap();
    group.bench_function("instantiate", |b| b.iter(|| policy.instance().unwrap()));
    group.bench_function("load and first verdict", |b| {
        let dispatch = sample("vannstenging.md");
        b.iter(|| Policy::embedded().unwrap().check(&dispatch, Locale::Nb).unwrap());
    });
    let krr = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/release/krr");
    let krr = std::env::var("KRR").unwrap_or_else(|_| krr.to_owned());
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/vannstenging.md");
    group.bench_function("whole process", |b| {
        b.iter(|| Command::new(&krr).args(["check", sample]).output().unwrap());
    });
    group.bench_function("a process that does nothing", |b| {
        b.iter(|| Command::new("true").output().unwrap());
    });
    group.finish();
}

criterion_group!(benches, native_and_component, growth, start_up);
criterion_main!(benches);
