//! The catalogue, or one rule of it, as text for a terminal.

use anstyle::Style;
use krr_policy::{Catalogue, Modality, RuleEntry};

use super::labels::{detection_label, modality_label, source_label, value_labels};
use crate::terminal::{self, BOLD, DIM, ERROR, INFO, SUCCESS, WARNING, styled, wrap};

/// Renders a table of all rules.
pub(crate) fn catalogue(catalogue: &Catalogue) -> String {
    const STATEMENT_WIDTH: usize = 6;
    const MIN_TITLE_WIDTH: usize = 30;
    let rules = &catalogue.rules;
    let id_width = max_width(rules.iter().map(|rule| rule.id.as_str()));
    let modality = |rule: &RuleEntry| modality_label(catalogue, rule.modality);
    let modality_width = max_width(rules.iter().map(modality));
    let title_column = id_width + modality_width + STATEMENT_WIDTH + 6;
    let title_width = terminal::width().saturating_sub(title_column);
    let mut lines = Vec::new();
    for rule in rules {
        let statement = rule.statements.first().map_or("", String::as_str);
        let id = styled(BOLD, &format!("{:id_width$}", rule.id));
        let modality = format!("{:modality_width$}", modality(rule));
        let modality = styled(modality_style(rule.modality), &modality);
        let statement = styled(DIM, &format!("{statement:STATEMENT_WIDTH$}"));
        let head = format!("{id}  {modality}  {statement}");
        if title_width < MIN_TITLE_WIDTH {
            lines.push(head);
            lines.push(prefixed(&rule.title, "    ", Style::new()));
        } else {
            lines.push(format!("{head}  {}", hanging(&rule.title, title_width, title_column)));
        }
    }
    lines.join("\n") + "\n"
}

/// Renders one rule with its statements, reason, wording, facts and examples.
pub(crate) fn rule(catalogue: &Catalogue, rule: &RuleEntry) -> String {
    let source = source_label(catalogue, rule.source);
    let modality = modality_label(catalogue, rule.modality);
    let detection = detection_label(catalogue, rule.detection);
    let since = &rule.since;
    let statements = rule.statements.join(", ");
    let origin = format!("{statements} · {source} · {modality} · {detection} · {since}");
    let mut lines = vec![
        format!("{}  {}", styled(BOLD, &rule.id), rule.title),
        styled(DIM, &origin),
        String::new(),
        prefixed(&rule.why, "", Style::new()),
        String::new(),
    ];
    for statement in catalogue.statements.iter().filter(|it| rule.statements.contains(&it.id)) {
        let text = format!("{} {}", statement.id, statement.summary);
        lines.push(prefixed(&text, "  │ ", INFO));
    }
    lines.push(String::new());
    lines.push(bulleted(modality_style(rule.modality), "✗", &rule.message));
    lines.push(bulleted(SUCCESS, "→", &rule.remedy));
    lines.push(String::new());
    lines.push(prefixed(&rule.reads.join(", "), "  ", DIM));
    for example in &rule.examples {
        let symbol = if example.satisfies { styled(SUCCESS, "✓") } else { styled(ERROR, "✗") };
        lines.push(String::new());
        if example.changes.is_empty() {
            lines.push(format!("  {symbol}"));
        }
        for (index, change) in example.changes.iter().enumerate() {
            let symbol = if index == 0 { symbol.as_str() } else { " " };
            let labels = value_labels(catalogue, &change.fact, &change.value);
            let labels = labels.map(|labels| format!(" ({labels})")).unwrap_or_default();
            let text = format!("{} = {}{labels}", change.fact, change.value);
            lines.push(format!("  {symbol} {}", hanging(&text, terminal::width() - 4, 4)));
        }
    }
    lines.join("\n") + "\n"
}

fn max_width<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    texts.map(|text| text.chars().count()).max().unwrap_or(0)
}

const fn modality_style(modality: Modality) -> Style {
    match modality {
        Modality::Must => ERROR,
        Modality::Should => WARNING,
        Modality::May => INFO,
    }
}

/// Wraps a text to lines that all begin with the prefix.
fn prefixed(text: &str, prefix: &str, style: Style) -> String {
    let lines = wrap(text, terminal::width() - prefix.chars().count());
    let lines: Vec<_> =
        lines.iter().map(|line| format!("{prefix}{}", styled(style, line))).collect();
    lines.join("\n")
}

/// Wraps a text with a bullet before it.
fn bulleted(style: Style, bullet: &str, text: &str) -> String {
    format!("  {} {}", styled(style, bullet), hanging(text, terminal::width() - 4, 4))
}

/// Wraps a text with a hanging indent.
fn hanging(text: &str, width: usize, indentation: usize) -> String {
    wrap(text, width).join(&format!("\n{}", " ".repeat(indentation)))
}
