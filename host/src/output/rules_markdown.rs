//! The catalogue and its rules, in Markdown.

use std::fmt::Write as _;

use krr_policy::{Catalogue, RuleEntry};

use super::label;
use super::rules_human::source_key;

/// A table of the rules, and one of the statements.
pub(crate) fn catalogue(catalogue: &Catalogue) -> String {
    let rule_word = label(catalogue, "word.rule");
    let statement_word = label(catalogue, "word.statement");
    let mut text = format!("| {rule_word} | {statement_word} | | |\n|---|---|---|---|\n");
    for rule in &catalogue.rules {
        let statements = rule.statements.join(", ");
        let title = cell(&rule.title);
        let _ = writeln!(text, "| `{}` | {statements} | {} | {title} |", rule.id, rule.modality);
    }
    let _ = write!(text, "\n| {statement_word} | | | |\n|---|---|---|---|\n");
    for statement in &catalogue.statements {
        let rules: Vec<_> = statement.rules.iter().map(|rule| format!("`{rule}`")).collect();
        let how = statement.reason.as_deref().map_or_else(|| rules.join(", "), cell);
        let gist = cell(&statement.gist);
        let _ = writeln!(text, "| {} | {gist} | {} | {how} |", statement.id, statement.met);
    }
    text
}

/// One rule as a page.
pub(crate) fn rule(catalogue: &Catalogue, rule: &RuleEntry) -> String {
    let mut text = format!("# `{}`\n\n{}\n\n", rule.id, rule.title);
    let source = label(catalogue, source_key(rule));
    let statements = rule.statements.join(", ");
    let _ = writeln!(text, "*{statements} · {source} · {} · {}*\n", rule.modality, rule.nature);
    let _ = writeln!(text, "{}\n", rule.why);
    for statement in catalogue.statements.iter().filter(|one| rule.statements.contains(&one.id)) {
        let _ = writeln!(text, "> {} {}\n", statement.id, statement.gist);
    }
    let _ = writeln!(
        text,
        "{}\n\n**{}:** {}",
        rule.message,
        label(catalogue, "word.remedy"),
        rule.remedy
    );
    for example in &rule.examples {
        let _ = write!(text, "\n{}", if example.satisfies { "✓" } else { "✗" });
        for differs in &example.differs {
            let _ = write!(text, " `{} = {}`", differs.fact, differs.value);
        }
        text.push('\n');
    }
    text
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
