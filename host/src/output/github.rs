//! Annotations of a GitHub workflow, at the line and column in the file.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::ops::Range;

use krr_host::input::{Problem, Source, Text};
use krr_policy::{Catalogue, Effect, Finding, Report};

use super::{findings, label};
use crate::output::{Answer, Sink};

/// Annotations, with words from the catalogue.
pub(super) struct Github {
    catalogue: Catalogue,
}

impl Github {
    pub(super) const fn new(catalogue: Catalogue) -> Self {
        Self { catalogue }
    }

    /// The questions of a report, as one annotation instead of one each.
    fn questions(&self, source: &Source, report: &Report) -> Option<String> {
        let questions = findings::questions(&self.catalogue, report);
        if questions.is_empty() {
            return None;
        }
        let lines: Vec<_> =
            questions.iter().map(|(fact, question)| format!("{fact}: {question}")).collect();
        let place = Some((source.text(), source.start()..source.start()));
        let title = label(&self.catalogue, "heading.questions");
        Some(command("warning", source.text().name(), place, title, &lines.join("\n")))
    }
}

impl Sink for Github {
    fn answer(&mut self, out: &mut dyn Write, source: &Source, answer: &Answer) -> io::Result<()> {
        let report = &answer.report;
        let questions = self.questions(source, report);
        let findings = report.findings.iter().filter(|finding| !findings::is_question(finding));
        for line in findings.filter_map(|finding| annotation(source, finding)).chain(questions) {
            writeln!(out, "{line}")?;
        }
        Ok(())
    }

    fn problem(&mut self, out: &mut dyn Write, problem: &Problem) -> io::Result<()> {
        let mut message = problem.to_string();
        if let Some(help) = &problem.help {
            message.push('\n');
            message.push_str(help);
        }
        let title = problem.code;
        writeln!(out, "{}", command("error", problem.file(), problem.place(), title, &message))
    }

    fn finish(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

fn annotation(source: &Source, finding: &Finding) -> Option<String> {
    let level = match finding.effect {
        Effect::Deny => "error",
        Effect::Review => "warning",
        Effect::Advice => "notice",
        Effect::Recorded => return None,
    };
    let place = findings::place(source, finding).unwrap_or(source.start()..source.start());
    let title = format!("{} ({})", finding.rule, finding.statement);
    let message = format!("{}\n{}", finding.message, finding.remedy);
    let place = Some((source.text(), place));
    Some(command(level, source.text().name(), place, &title, &message))
}

/// A workflow command.
fn command(
    level: &str,
    file: &str,
    place: Option<(&Text, Range<usize>)>,
    title: &str,
    message: &str,
) -> String {
    let mut line = format!("::{level} file={}", property(file));
    if let Some((text, range)) = place {
        let start = text.position(range.start);
        let end = text.position(range.end);
        let _ = write!(line, ",line={},col={}", start.line, start.column);
        // A place without length has no end, and one over several lines no end column.
        if start.line == end.line && start.column < end.column {
            let _ = write!(line, ",endColumn={}", end.column);
        } else if start.line < end.line {
            let _ = write!(line, ",endLine={}", end.line);
        }
    }
    let _ = write!(line, ",title={}::{}", property(title), data(message));
    line
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_the_command() {
        let text = Text::new("a", "å bc\nd");
        let line = command("error", "a,b:c.md", Some((&text, 3..5)), "x: 100%", "one\r\ntwo::");
        assert_eq!(
            line,
            "::error file=a%2Cb%3Ac.md,line=1,col=3,endColumn=5,title=x%3A 100%25::one%0D%0Atwo::"
        );
    }
}
