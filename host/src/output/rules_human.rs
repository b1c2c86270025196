//! The catalogue and its rules, for people.

use anstyle::Style;
use krr_policy::{Catalogue, RuleEntry};

use super::label;
use crate::terminal::{self, ERROR, GOOD, INFO, QUIET, STRONG, WARN, styled, wrap};

/// Every rule on a line or two.
pub(crate) fn catalogue(catalogue: &Catalogue) -> String {
    let rules = &catalogue.rules;
    let longest = |of: fn(&RuleEntry) -> &str| {
        rules.iter().map(|rule| of(rule).chars().count()).max().unwrap_or(0)
    };
    let name = longest(|rule| &rule.id);
    let modality = longest(|rule| rule.modality.as_str());
    let column = name + modality + 12;
    let room = terminal::width().saturating_sub(column);
    let mut lines = Vec::new();
    for rule in rules {
        let statement = rule.statements.first().map_or("", String::as_str);
        let id = styled(STRONG, &format!("{:name$}", rule.id));
        let binds = styled(binding(rule), &format!("{:modality$}", rule.modality));
        let head = format!("{id}  {binds}  {}", styled(QUIET, &format!("{statement:6}")));
        if room < 30 {
            lines.push(head);
            lines.push(block(&rule.title, "    ", Style::new()));
        } else {
            lines.push(format!("{head}  {}", fitted(&rule.title, room, column)));
        }
    }
    ended(&lines)
}

/// One rule: what it rests on, why it is there, what it says, and its examples.
pub(crate) fn rule(catalogue: &Catalogue, rule: &RuleEntry) -> String {
    let source = label(catalogue, source_key(rule));
    let statements = rule.statements.join(", ");
    let (modality, detection) = (rule.modality, rule.detection);
    let ground = format!("{statements} · {source} · {modality} · {detection} · {}", rule.since);
    let mut lines = vec![
        format!("{}  {}", styled(STRONG, &rule.id), rule.title),
        styled(QUIET, &ground),
        String::new(),
        block(&rule.why, "", Style::new()),
        String::new(),
    ];
    for statement in catalogue.statements.iter().filter(|one| rule.statements.contains(&one.id)) {
        let said = format!("{} {}", statement.id, statement.summary);
        lines.push(block(&said, "  │ ", INFO));
    }
    lines.push(String::new());
    lines.push(signed(binding(rule), "✗", &rule.message));
    lines.push(signed(GOOD, "→", &rule.remedy));
    lines.push(String::new());
    lines.push(block(&rule.reads.join(", "), "  ", QUIET));
    for example in &rule.examples {
        let sign = if example.satisfies { styled(GOOD, "✓") } else { styled(ERROR, "✗") };
        lines.push(String::new());
        if example.changes.is_empty() {
            lines.push(format!("  {sign}"));
        }
        for (at, changes) in example.changes.iter().enumerate() {
            let sign = if at == 0 { sign.as_str() } else { " " };
            let said = format!("{} = {}", changes.fact, changes.value);
            lines.push(format!("  {sign} {}", fitted(&said, terminal::width() - 4, 4)));
        }
    }
    ended(&lines)
}

pub(super) const fn source_key(rule: &RuleEntry) -> &'static str {
    match rule.source {
        krr_policy::StatementSource::Guidelines => "source.guidelines",
        krr_policy::StatementSource::Register => "source.register",
        krr_policy::StatementSource::Practice => "source.practice",
    }
}

const fn binding(rule: &RuleEntry) -> Style {
    match rule.modality {
        krr_policy::Modality::Must => ERROR,
        krr_policy::Modality::Should => WARN,
        krr_policy::Modality::May => INFO,
    }
}

/// A text with the same lead before every line.
fn block(text: &str, lead: &str, style: Style) -> String {
    let lines = wrap(text, terminal::width() - lead.chars().count());
    let lines: Vec<_> = lines.iter().map(|line| format!("{lead}{}", styled(style, line))).collect();
    lines.join("\n")
}

/// A text with a sign before it.
fn signed(style: Style, sign: &str, text: &str) -> String {
    format!("  {} {}", styled(style, sign), fitted(text, terminal::width() - 4, 4))
}

fn ended(lines: &[String]) -> String {
    lines.join("\n") + "\n"
}

/// A text in a column: further lines stand below the first.
fn fitted(text: &str, room: usize, column: usize) -> String {
    wrap(text, room).join(&format!("\n{}", " ".repeat(column)))
}
