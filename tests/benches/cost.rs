//! Benchmarks of a check: native and in the component, by length of text, and start-up.
//!
//! `cargo xtask bench` runs them. `ratio.rs` compares native with the component.

#![allow(missing_docs, clippy::unwrap_used, reason = "a failed setup stops the benchmark")]

mod dispatches;

use std::hint::black_box;
use std::process::Command;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dispatches::{compared, letter, sample};
use krr_host::Engine;
use krr_policy::{Locale, check};

fn native_and_component(c: &mut Criterion) {
    let engine = Engine::embedded().unwrap();
    let mut instance = engine.instance().unwrap();
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
    let engine = Engine::embedded().unwrap();
    group.bench_function("instantiate", |b| b.iter(|| engine.instance().unwrap()));
    group.bench_function("load and first report", |b| {
        let dispatch = sample("vannstenging.md");
        b.iter(|| Engine::embedded().unwrap().check(&dispatch, Locale::Nb).unwrap());
    });
    let krr = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/release/krr");
    let krr = std::env::var("KRR").unwrap_or_else(|_| krr.to_owned());
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/vannstenging.md");
    group.bench_function("whole process", |b| {
        b.iter(|| Command::new(&krr).args(["check", sample]).output().unwrap());
    });
    group.bench_function("an empty process", |b| {
        b.iter(|| Command::new("true").output().unwrap());
    });
    group.finish();
}

criterion_group!(benches, native_and_component, growth, start_up);
criterion_main!(benches);
