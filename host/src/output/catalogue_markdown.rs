//! The catalogue, or one rule of it, in Markdown.

use std::fmt::Write as _;

use krr_policy::{Catalogue, Coverage, Enforcement, RuleEntry};

use super::labels::{detection_label, label, modality_label, source_label};
use super::screening_markdown;

/// Renders a table of the rules, a table of the statements with their coverage, every rule, and the screening
/// table.
pub(crate) fn catalogue(catalogue: &Catalogue) -> String {
    let mut text = rule_table(catalogue);
    text.push('\n');
    text.push_str(&statement_table(catalogue));
    for entry in &catalogue.rules {
        let _ = write!(text, "\n{}", rule(catalogue, entry));
    }
    text.push('\n');
    text.push_str(&screening_markdown::table(catalogue));
    text
}

/// Renders one rule.
pub(crate) fn rule(catalogue: &Catalogue, rule: &RuleEntry) -> String {
    let mut text = format!("## {}\n\n**{}**\n\n", rule.id, rule.title);
    let source = source_label(catalogue, rule.source);
    let statements = rule.statements.join(", ");
    let modality = modality_label(catalogue, rule.modality);
    let detection = detection_label(catalogue, rule.detection);
    let _ = writeln!(text, "*{statements} · {source} · {modality} · {detection}*\n");
    let _ = writeln!(text, "{}\n", rule.why);
    for statement in catalogue.statements.iter().filter(|it| rule.statements.contains(&it.id)) {
        let _ = writeln!(text, "> {} {}\n", statement.id, statement.summary);
    }
    let remedy = label(catalogue, "word.remedy");
    let _ = writeln!(text, "{}\n\n**{remedy}:** {}", rule.message, rule.remedy);
    for example in &rule.examples {
        let changes = example.changes.iter();
        let changes: Vec<_> = changes.map(|it| format!("`{} = {}`", it.fact, it.value)).collect();
        let changes = if changes.is_empty() { "–".to_owned() } else { changes.join(", ") };
        let symbol = if example.satisfies { "✓" } else { "✗" };
        let _ = write!(text, "\n- {symbol} {changes}");
    }
    text.push('\n');
    text
}

fn rule_table(catalogue: &Catalogue) -> String {
    let columns = [label(catalogue, "word.rule"), label(catalogue, "word.statement"), "", ""];
    let mut text = table_head(label(catalogue, "heading.rules"), &columns);
    for rule in &catalogue.rules {
        let (id, statements) = (&rule.id, rule.statements.join(", "));
        let modality = modality_label(catalogue, rule.modality);
        let title = escape_cell(&rule.title);
        let _ = writeln!(text, "| [`{id}`](#{id}) | {statements} | {modality} | {title} |");
    }
    text
}

fn statement_table(catalogue: &Catalogue) -> String {
    let columns = [label(catalogue, "word.statement"), "", "", "", ""];
    let mut text = table_head(label(catalogue, "heading.statements"), &columns);
    for statement in &catalogue.statements {
        let enforcement = statement.enforcement.iter().map(|Enforcement { rule, part }| {
            let part = part.as_deref().map(|part| format!(": {}", escape_cell(part)));
            format!("[`{rule}`](#{rule}){}", part.unwrap_or_default())
        });
        let rest = statement.reason.as_deref().map(|reason| match statement.coverage {
            Coverage::Partly => {
                format!("{}: {}", label(catalogue, "word.not_enforced"), escape_cell(reason))
            }
            _ => escape_cell(reason),
        });
        let how: Vec<_> = enforcement.chain(rest).collect();
        let how = how.join("; ");
        let modality = statement.modality.map_or("", |it| modality_label(catalogue, it));
        let summary = escape_cell(&statement.summary);
        let coverage = format!("coverage.{}", statement.coverage);
        let coverage = label(catalogue, &coverage);
        let id = &statement.id;
        let _ = writeln!(text, "| {id} | {modality} | {summary} | {coverage} | {how} |");
    }
    text
}

fn table_head(title: &str, columns: &[&str]) -> String {
    let separator = "---|".repeat(columns.len());
    format!("# {title}\n\n| {} |\n|{separator}\n", columns.join(" | "))
}

fn escape_cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
