//! How answers are written: one file for each format.

mod excerpt;
mod findings;
mod github;
mod human;
mod json;
mod jsonl;
mod diagnostic;
mod rules_human;
mod rules_markdown;

use std::io::{self, Write};

use krr_host::input::{Problem, Source};
use krr_policy::{Catalogue, Explanation, Report};
use serde::Serialize;

pub(crate) use self::rules_human::{catalogue, rule};
pub(crate) use self::rules_markdown::{catalogue as catalogue_markdown, rule as rule_markdown};

/// What the engine says of a dispatch.
pub(crate) struct Answer {
    pub(crate) report: Report,
    /// What the text gives away, if that was asked for.
    pub(crate) explanation: Option<Explanation>,
}

/// Where the answers of a check go, one after the other.
pub(crate) trait Sink {
    /// A dispatch was judged.
    fn answer(&mut self, out: &mut dyn Write, source: &Source, answer: &Answer) -> io::Result<()>;

    /// An input was no dispatch, or could not be judged.
    fn problem(&mut self, out: &mut dyn Write, problem: &Problem) -> io::Result<()>;

    /// That was all.
    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()>;
}

/// A format that the answers of a check are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people
    Human,
    /// A list of `{source, report}`, with `explanation` if asked for
    Json,
    /// One of these a line
    Jsonl,
    /// Annotations of a GitHub workflow
    Github,
}

impl Format {
    /// A place for the answers. `words` is asked only by the formats that use words of their own.
    pub(crate) fn sink<E>(
        self,
        words: impl FnOnce() -> Result<Catalogue, E>,
    ) -> Result<Box<dyn Sink>, E> {
        Ok(match self {
            Self::Human => Box::new(human::Human::new(words()?)),
            Self::Json => Box::new(json::Json::default()),
            Self::Jsonl => Box::new(jsonl::Jsonl),
            Self::Github => Box::new(github::Github::new(words()?)),
        })
    }
}

/// One answer, in JSON: the report, or why there is none.
#[derive(Serialize)]
struct Entry<'a> {
    source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<&'a Report>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<&'a Explanation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<ErrorEntry<'a>>,
}

#[derive(Serialize)]
struct ErrorEntry<'a> {
    line: Option<usize>,
    column: Option<usize>,
    path: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    code: &'a str,
}

impl<'a> Entry<'a> {
    fn of_answer(source: &Source, answer: &'a Answer) -> Self {
        Self {
            source: source.label(),
            report: Some(&answer.report),
            explanation: answer.explanation.as_ref(),
            error: None,
        }
    }

    fn of_problem(problem: &'a Problem) -> Self {
        let position = problem.position();
        let error = ErrorEntry {
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            path: &problem.path,
            message: &problem.message,
            help: problem.help.as_deref(),
            code: problem.code,
        };
        let source = problem.source.clone();
        Self { source, report: None, explanation: None, error: Some(error) }
    }
}

/// A word of the catalogue, or its key where it has none.
fn label<'a>(catalogue: &'a Catalogue, key: &'a str) -> &'a str {
    catalogue.labels.get(key).unwrap_or(key)
}

/// Writes bytes on standard output as they are.
pub(crate) fn raw(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// Writes text on standard output, with its styles if a terminal can show them.
pub(crate) fn text(text: &str) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Writes a value on standard output as JSON.
pub(crate) fn json(value: &impl Serialize) -> io::Result<()> {
    let mut text = serde_json::to_string_pretty(value)?;
    text.push('\n');
    raw(text.as_bytes())
}
