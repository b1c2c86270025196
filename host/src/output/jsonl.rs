//! One `{source, report}` a line.

use std::io::{self, Write};

use krr_host::input::{Problem, Source};

use super::{Answer, Entry, Sink};

/// Lines, each complete in itself.
pub(super) struct Jsonl;

fn line(out: &mut dyn Write, entry: &Entry<'_>) -> io::Result<()> {
    writeln!(out, "{}", serde_json::to_string(entry)?)
}

impl Sink for Jsonl {
    fn answer(&mut self, out: &mut dyn Write, source: &Source, answer: &Answer) -> io::Result<()> {
        line(out, &Entry::of_answer(source, answer))
    }

    fn problem(&mut self, out: &mut dyn Write, problem: &Problem) -> io::Result<()> {
        line(out, &Entry::of_problem(problem))
    }

    fn finish(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}
