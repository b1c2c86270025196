//! The screening table in Markdown.

use std::fmt::Write as _;

use krr_policy::Catalogue;

use super::labels::{condition_label, label};

/// Renders the rows in order, each with its conditions, outcome and reason.
pub(crate) fn table(catalogue: &Catalogue) -> String {
    let heading = label(catalogue, "heading.screening");
    let about = label(catalogue, "text.screening");
    let columns = ["row", "statement", "conditions", "outcome", "reason"];
    let columns = columns.map(|name| label(catalogue, &format!("word.{name}")).to_owned());
    let mut text = format!(
        "# {heading}\n\n{about}\n\n| {} |\n|{}\n",
        columns.join(" | "),
        "---|".repeat(columns.len())
    );
    for row in &catalogue.screening {
        let (id, statement, reason) = (&row.id, &row.statement, &row.reason);
        let when: Vec<_> = row.when.iter().map(|it| condition_label(catalogue, it)).collect();
        let when = when.join("<br>");
        let outcome = label(catalogue, &format!("outcome.{}", row.outcome)).to_owned();
        let _ = writeln!(
            text,
            "| <a id=\"{id}\"></a>`{id}` | {statement} | {when} | {outcome} | {reason} |"
        );
    }
    text
}
