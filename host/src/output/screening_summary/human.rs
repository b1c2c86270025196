//! The summary as text for a terminal.

use krr_host::screening::summary::percent;
use krr_host::screening::summary::words::{COUNTED, DECISION, DECLARED, REASONS, WORTH_KNOWING};
use krr_policy::{Locale, grouped};

use super::summary::Summary;
use crate::terminal::{self, BOLD, DIM, sanitize, styled, wrap};

/// Renders a summary.
pub(super) fn text(summary: &Summary<'_>) -> String {
    let figures = &summary.figures;
    let (locale, all) = (figures.locale, figures.tally.recipients);
    let mut lines = vec![styled(BOLD, &summary.title()), String::new()];
    for (name, count) in figures.deliveries() {
        lines.push(counted(count, all, locale, name.get(locale)));
    }
    lines.push(String::new());
    lines.push(styled(BOLD, REASONS.get(locale)));
    for (row, count) in figures.reasons() {
        let text = format!("{} ({}, {})", row.reason, row.statement, row.id);
        lines.push(counted(count, all, locale, &text));
    }
    let notes = figures.notes();
    if !notes.is_empty() {
        lines.push(String::new());
        lines.push(styled(BOLD, WORTH_KNOWING.get(locale)));
        lines.extend(notes.iter().map(|note| bulleted(note)));
    }
    lines.push(String::new());
    lines.extend(verdict(summary));
    lines.join("\n") + "\n"
}

/// Returns a line with a count, its share of all, and a text.
fn counted(count: u64, all: u64, locale: Locale, text: &str) -> String {
    const COUNT_WIDTH: usize = 11;
    const INDENTATION: usize = COUNT_WIDTH + 11;
    let share = format!("{} %", percent(count, all, locale));
    let head = format!(
        "{:>COUNT_WIDTH$}  {}",
        grouped(count, locale),
        styled(DIM, &format!("{share:>7}"))
    );
    let text = wrap(text, terminal::width().saturating_sub(INDENTATION));
    format!("{head}  {}", text.join(&format!("\n{}", " ".repeat(INDENTATION))))
}

fn bulleted(text: &str) -> String {
    const INDENTATION: &str = "    ";
    let width = terminal::width().saturating_sub(INDENTATION.len());
    format!("  · {}", wrap(&sanitize(text), width).join(&format!("\n{INDENTATION}")))
}

/// Returns the decisions, and what the counts have brought.
fn verdict(summary: &Summary<'_>) -> Vec<String> {
    let (locale, verdict) = (summary.figures.locale, &summary.verdict);
    let decision = summary.decision_name(verdict.decision);
    let mut lines = vec![
        styled(BOLD, &format!("{}: {decision}", DECISION.get(locale))),
        format!("  {}: {}", DECLARED.get(locale), summary.decision_name(verdict.declared)),
        format!("  {}: {}", COUNTED.get(locale), summary.counted_decision_name()),
    ];
    for finding in &verdict.new_findings {
        let text = format!("{} ({}, {})", finding.message, finding.statement, finding.rule);
        lines.push(bulleted(&text));
        lines.push(bulleted(&format!("→ {}", finding.remedy)));
    }
    lines
}
