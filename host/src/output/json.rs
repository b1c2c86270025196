//! A list of `{source, report}`, written as it comes.

use std::io::{self, Write};

use krr_host::input::{Problem, Source};

use super::{Answer, Entry, Sink};

/// A list that has been begun, or not yet.
#[derive(Default)]
pub(super) struct Json {
    begun: bool,
}

impl Json {
    fn entry(&mut self, out: &mut dyn Write, entry: &Entry<'_>) -> io::Result<()> {
        out.write_all(if self.begun { b",\n  " } else { b"[\n  " })?;
        self.begun = true;
        // A line break in a text is escaped, so every one that stands here is layout.
        out.write_all(serde_json::to_string_pretty(entry)?.replace('\n', "\n  ").as_bytes())
    }
}

impl Sink for Json {
    fn answer(&mut self, out: &mut dyn Write, source: &Source, answer: &Answer) -> io::Result<()> {
        self.entry(out, &Entry::of_answer(source, answer))
    }

    fn problem(&mut self, out: &mut dyn Write, problem: &Problem) -> io::Result<()> {
        self.entry(out, &Entry::of_problem(problem))
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.begun { b"\n]\n" } else { b"[]\n" })
    }
}
