//! A report for people: the decision first, then what there is to do about it.
//!
//! Every word comes from the report and from the catalogue; what is decided here is where they
//! stand. A colour never carries anything that a word or a symbol does not.

mod explanation;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::Level;
use anstyle::Style;
use krr_host::input::{Position, Problem, Source};
use krr_policy::{
    Catalogue, Channel, ChannelResult, Decision, Disclosure, Edit, EditValue, Effect, Finding,
    Report, Status,
};

use super::findings::{is_question, place, questions};
use super::{Answer, Sink, excerpt, label, diagnostic};
use crate::terminal::{self, ERROR, GOOD, INFO, QUIET, STRONG, WARN, neutral, styled, wrap};

/// Reports, one below the other.
pub(super) struct Human {
    catalogue: Catalogue,
    width: usize,
    tally: BTreeMap<Decision, usize>,
    problems: usize,
    shown: usize,
}

impl Human {
    pub(super) fn new(catalogue: Catalogue) -> Self {
        let width = terminal::width();
        Self { catalogue, width, tally: BTreeMap::new(), problems: 0, shown: 0 }
    }

    fn separate(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.shown += 1;
        if self.shown > 1 { writeln!(out) } else { Ok(()) }
    }
}

impl Sink for Human {
    fn answer(&mut self, out: &mut dyn Write, source: &Source, answer: &Answer) -> io::Result<()> {
        self.separate(out)?;
        *self.tally.entry(answer.report.decision).or_default() += 1;
        let page = Page { catalogue: &self.catalogue, width: self.width, text: String::new() };
        out.write_all(page.answer(source, answer).as_bytes())
    }

    fn problem(&mut self, out: &mut dyn Write, problem: &Problem) -> io::Result<()> {
        self.separate(out)?;
        self.problems += 1;
        out.write_all(diagnostic::render(problem, self.width).as_bytes())
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.shown < 2 {
            return Ok(());
        }
        let mut parts: Vec<_> = self
            .tally
            .iter()
            .rev()
            .map(|(decision, count)| {
                let (symbol, style) = sign(*decision);
                let word = label(&self.catalogue, decision_key(*decision));
                styled(style, &format!("{symbol} {count} {word}"))
            })
            .collect();
        if self.problems > 0 {
            parts.insert(0, styled(ERROR, &format!("{} error", self.problems)));
        }
        writeln!(out, "\n{}", parts.join("   "))
    }
}

/// A report on its way to being text.
struct Page<'a> {
    catalogue: &'a Catalogue,
    width: usize,
    text: String,
}

impl Page<'_> {
    fn answer(mut self, source: &Source, answer: &Answer) -> String {
        let report = &answer.report;
        self.headline(source, report);
        for effect in [Effect::Deny, Effect::Review, Effect::Advice, Effect::Recorded] {
            self.findings(source, report, effect);
            if effect == Effect::Review {
                self.questions(report);
            }
        }
        if let Some(explanation) = &answer.explanation {
            self.explanation(source, explanation);
        }
        self.channels(&report.channels);
        self.disclosures(&report.disclosures);
        self.repairs(&report.repairs);
        self.text
    }

    fn headline(&mut self, source: &Source, report: &Report) {
        let (symbol, style) = sign(report.decision);
        let word = self.label(decision_key(report.decision));
        let name = styled(QUIET, &neutral(&source.label()));
        self.line(&format!("{}  {name}", styled(style, &format!("{symbol} {word}"))));
        self.wrapped(&report.summary, "  ", "  ", Style::new());
        let use_ = report.use_.map(|use_| self.label(&format!("use.{use_}")));
        let ground: Vec<_> = use_.into_iter().chain(report.basis.clone()).collect();
        if !ground.is_empty() {
            self.wrapped(&ground.join(" · "), "  ", "  ", QUIET);
        }
    }

    fn findings(&mut self, source: &Source, report: &Report, effect: Effect) {
        let here = |finding: &&Finding| finding.effect == effect && !is_question(finding);
        for (at, finding) in report.findings.iter().filter(here).enumerate() {
            if at == 0 {
                self.heading(&format!("effect.{effect}"));
            } else {
                self.line("");
            }
            self.finding(source, finding);
        }
    }

    fn finding(&mut self, source: &Source, finding: &Finding) {
        let (symbol, style, level) = mark(finding.effect);
        let lead = format!("  {} ", styled(style, symbol));
        self.wrapped(&finding.message, &lead, "    ", STRONG);
        if !finding.spans.is_empty() {
            let places: Vec<Range<usize>> =
                finding.spans.iter().map(|span| source.locate(span)).collect();
            let excerpt = excerpt::render(source.text(), &places, level, self.width - 4);
            // The first line of the frame names the file, which the headline has done.
            for line in excerpt.lines().skip(1) {
                self.line(&format!("    {line}"));
            }
        }
        let lead = format!("    {} ", styled(GOOD, "→"));
        self.wrapped(&finding.remedy, &lead, "      ", Style::new());
        if let Some(fix) = &finding.fix {
            let text = format!("{}: {}", self.label("word.fix"), fix.title);
            self.wrapped(&text, &format!("    {} ", styled(INFO, "✎")), "      ", INFO);
        }
        let ground = self.label(&format!("source.{}", finding.source));
        let mut origin = format!("{} · {} {}", finding.rule, finding.statement, ground);
        if let Some(place) = place(source, finding) {
            let Position { line, column } = source.text().position(place.start);
            origin = format!("{origin} · {}:{line}:{column}", source.text().name());
        }
        if finding.status == Status::Justified {
            origin = format!("{origin} · {}", self.label("status.justified"));
        }
        self.wrapped(&origin, "    ", "    ", QUIET);
    }

    /// One line for each fact that is missing, with its question.
    fn questions(&mut self, report: &Report) {
        let catalogue = self.catalogue;
        let questions = questions(catalogue, report);
        if questions.is_empty() {
            return;
        }
        self.heading("heading.questions");
        let longest = questions.iter().map(|(fact, _)| fact.chars().count()).max().unwrap_or(0);
        // Side by side where there is room for a question beside the longest name.
        let beside = longest + 40 <= self.width;
        for (fact, question) in questions {
            let sign = styled(WARN, "?");
            if beside {
                let lead = format!("  {sign} {} ", styled(QUIET, &format!("{fact:longest$}")));
                self.wrapped(question, &lead, &" ".repeat(longest + 5), Style::new());
            } else {
                self.wrapped(question, &format!("  {sign} "), "    ", Style::new());
                self.line(&format!("    {}", styled(QUIET, fact)));
            }
        }
    }

    fn channels(&mut self, channels: &[ChannelResult]) {
        if channels.is_empty() {
            return;
        }
        self.heading("heading.channels");
        let names: Vec<_> = channels.iter().map(|result| self.channel(result.channel)).collect();
        let longest = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        for (result, name) in channels.iter().zip(names) {
            let (symbol, style) = sign(result.decision);
            let word = self.label(decision_key(result.decision));
            let verdict = styled(style, &format!("{symbol} {word}"));
            let mut line = format!("  {name:longest$}  {verdict}");
            if let (Some(segments), Some(units), Some(encoding)) =
                (result.segments, result.units, result.encoding)
            {
                let mut size =
                    format!("{}: {segments} · {units} {encoding}", self.label("word.segments"));
                if let Some(most) = result.segments_at_most.filter(|most| *most > segments) {
                    size = format!("{size} · {} {most}", self.label("word.at_most"));
                }
                line = format!("{line}  {}", styled(QUIET, &size));
            }
            self.line(&line);
        }
    }

    fn channel(&self, channel: Channel) -> String {
        self.label(&format!("channel.{channel}"))
    }

    fn disclosures(&mut self, disclosures: &[Disclosure]) {
        if disclosures.is_empty() {
            return;
        }
        self.heading("heading.disclosure");
        for disclosure in disclosures {
            let mut notes = vec![disclosure.language.to_string()];
            if !disclosure.expected {
                notes.push(self.label("word.optional"));
            }
            if let Some(language) = disclosure.missing_language {
                notes.push(format!("{language}: {}", self.label("word.translation_missing")));
            }
            let name = format!("{} ({})", self.channel(disclosure.channel), notes.join(", "));
            if disclosure.present {
                let present = format!("{} {}", styled(GOOD, "✓"), self.label("word.present"));
                self.line(&format!("  {name}  {present}"));
            } else {
                self.line(&format!("  {name}"));
                self.wrapped(&disclosure.text, "    ", "    ", INFO);
            }
        }
    }

    fn repairs(&mut self, repairs: &[Vec<Edit>]) {
        if repairs.is_empty() {
            return;
        }
        self.heading("heading.repairs");
        for (at, repair) in repairs.iter().enumerate() {
            for (step, edit) in repair.iter().enumerate() {
                let number = if step == 0 { format!("{}", at + 1) } else { "+".to_owned() };
                let verb = self.label(&format!("edit.{}", edit.kind));
                let value = edit.value.as_ref().map(|value| format!(" → {}", shown(value)));
                let what = format!("{verb} {}{}", edit.fact, value.unwrap_or_default());
                let lead = format!("  {} ", styled(GOOD, &number));
                self.wrapped(&what, &lead, "    ", STRONG);
                self.wrapped(&edit.why, "    ", "    ", Style::new());
            }
        }
    }

    fn label(&self, key: &str) -> String {
        label(self.catalogue, key).to_owned()
    }

    fn heading(&mut self, key: &str) {
        let word = self.label(key);
        let mut chars = word.chars();
        let capital = chars.next().map(|first| first.to_uppercase().to_string());
        let word = format!("{}{}", capital.unwrap_or_default(), chars.as_str());
        self.line("");
        self.line(&format!("  {}", styled(STRONG, &word)));
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A text broken into lines that fit, each after a lead.
    fn wrapped(&mut self, text: &str, lead: &str, further: &str, style: Style) {
        let width = self.width.saturating_sub(further.chars().count());
        let text = neutral(text);
        for (at, line) in text.lines().flat_map(|line| wrap(line, width)).enumerate() {
            let lead = if at == 0 { lead } else { further };
            self.line(&format!("{lead}{}", styled(style, &line)));
        }
    }
}

fn shown(value: &EditValue) -> String {
    match value {
        EditValue::Flag(flag) => flag.to_string(),
        EditValue::Count(count) => count.to_string(),
        EditValue::Text(text) => text.clone(),
        EditValue::Names(names) => names.join(", "),
    }
}

const fn decision_key(decision: Decision) -> &'static str {
    match decision {
        Decision::NotApplicable => "decision.not_applicable",
        Decision::Permit => "decision.permit",
        Decision::Review => "decision.review",
        Decision::Deny => "decision.deny",
    }
}

const fn sign(decision: Decision) -> (&'static str, Style) {
    match decision {
        Decision::NotApplicable => ("–", INFO),
        Decision::Permit => ("✓", GOOD),
        Decision::Review => ("!", WARN),
        Decision::Deny => ("✗", ERROR),
    }
}

const fn mark(effect: Effect) -> (&'static str, Style, Level<'static>) {
    match effect {
        Effect::Deny => ("✗", ERROR, Level::ERROR),
        Effect::Review => ("!", WARN, Level::WARNING),
        Effect::Advice => ("·", INFO, Level::INFO),
        Effect::Recorded => ("✓", GOOD, Level::NOTE),
    }
}
