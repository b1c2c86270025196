//! The catalogue and its rules, in Markdown.

use std::fmt::Write as _;

use krr_policy::{Catalogue, RuleEntry};

use super::label;
use super::rules_human::source_key;

/// The whole catalogue as a page: a table of the rules, a table of the statements with how each is
/// met, and every rule with its reason.
pub(crate) fn catalogue(catalogue: &Catalogue) -> String {
    let word = |key: &str| label(catalogue, key).to_owned();
    let heading = |text: &mut String, title: &str, columns: &[String]| {
        let _ = writeln!(text, "# {title}\n\n| {} |", columns.join(" | "));
        let _ = writeln!(text, "|{}", "---|".repeat(columns.len()));
    };
    let mut text = String::new();
    let columns = [word("word.rule"), word("word.statement"), String::new(), String::new()];
    heading(&mut text, &word("heading.rules"), &columns);
    for rule in &catalogue.rules {
        let (id, statements) = (&rule.id, rule.statements.join(", "));
        let modality = word(&format!("modality.{}", rule.modality));
        let title = cell(&rule.title);
        let _ = writeln!(text, "| [`{id}`](#{id}) | {statements} | {modality} | {title} |");
    }
    text.push('\n');
    let columns = [word("word.statement"), String::new(), String::new(), String::new()];
    heading(&mut text, &word("heading.statements"), &columns);
    for statement in &catalogue.statements {
        let link = |rule: &String| format!("[`{rule}`](#{rule})");
        let rules: Vec<_> = statement.rules.iter().map(link).collect();
        let how = statement.reason.as_deref().map_or_else(|| rules.join(", "), cell);
        let (summary, met) =
            (cell(&statement.summary), word(&format!("coverage.{}", statement.coverage)));
        let _ = writeln!(text, "| {} | {summary} | {met} | {how} |", statement.id);
    }
    for entry in &catalogue.rules {
        let _ = write!(text, "\n{}", rule(catalogue, entry));
    }
    text
}

/// One rule as a page.
pub(crate) fn rule(catalogue: &Catalogue, rule: &RuleEntry) -> String {
    let mut text = format!("## {}\n\n**{}**\n\n", rule.id, rule.title);
    let source = label(catalogue, source_key(rule));
    let statements = rule.statements.join(", ");
    let _ = writeln!(text, "*{statements} · {source} · {} · {}*\n", rule.modality, rule.detection);
    let _ = writeln!(text, "{}\n", rule.why);
    for statement in catalogue.statements.iter().filter(|one| rule.statements.contains(&one.id)) {
        let _ = writeln!(text, "> {} {}\n", statement.id, statement.summary);
    }
    let _ = writeln!(
        text,
        "{}\n\n**{}:** {}",
        rule.message,
        label(catalogue, "word.remedy"),
        rule.remedy
    );
    for example in &rule.examples {
        let changes = example.changes.iter();
        let changes: Vec<_> = changes.map(|d| format!("`{} = {}`", d.fact, d.value)).collect();
        let none = if changes.is_empty() { "–" } else { "" };
        let sign = if example.satisfies { "✓" } else { "✗" };
        let _ = write!(text, "\n- {sign} {none}{}", changes.join(", "));
    }
    text.push('\n');
    text
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
