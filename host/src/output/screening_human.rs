//! The screening table as text for a terminal.

use krr_policy::Catalogue;

use super::labels::{condition_label, label};
use crate::terminal::{self, BOLD, DIM, INFO, styled, wrap};

/// Renders the rows in order, each with its conditions, outcome and reason.
pub(crate) fn table(catalogue: &Catalogue) -> String {
    const INDENTATION: &str = "    ";
    let indented = |text: &str, lead: &str| {
        let lead_width = lead.chars().count();
        let width = terminal::width() - INDENTATION.len() - lead_width;
        let separator = format!("\n{INDENTATION}{}", " ".repeat(lead_width));
        format!("{INDENTATION}{lead}{}", wrap(text, width).join(&separator))
    };
    let mut lines = wrap(label(catalogue, "text.screening"), terminal::width());
    for (number, row) in (1..).zip(&catalogue.screening) {
        let head = format!("{} {}", styled(BOLD, &row.id), styled(DIM, &row.statement));
        lines.push(format!("\n{number:>2}  {head}"));
        for condition in &row.when {
            lines.push(indented(&condition_label(catalogue, condition), "· "));
        }
        let outcome = label(catalogue, &format!("outcome.{}", row.outcome)).to_owned();
        lines.push(styled(INFO, &indented(&outcome, "→ ")));
        lines.push(indented(&row.reason, ""));
    }
    lines.join("\n") + "\n"
}
