//! Headings, lines and symbols of a report.

use anstyle::Style;
use krr_policy::{Catalogue, Decision, Locale};

use crate::output::labels::{decision_key, label};
use crate::terminal::{BOLD, ERROR, INFO, SUCCESS, WARNING, sanitize, styled, wrap};

/// Renders the result for one dispatch as text.
pub(super) struct Renderer<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) locale: Locale,
    pub(super) width: usize,
    text: String,
}

impl<'a> Renderer<'a> {
    pub(super) const fn new(catalogue: &'a Catalogue, locale: Locale, width: usize) -> Self {
        Self { catalogue, locale, width, text: String::new() }
    }

    /// Returns the text rendered so far.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Returns a label of the catalogue.
    pub(super) fn label(&self, key: &str) -> String {
        label(self.catalogue, key).to_owned()
    }

    /// Returns the label of a decision, with its symbol.
    pub(super) fn decision(&self, decision: Decision) -> String {
        let (symbol, style) = decision_symbol(decision);
        styled(style, &format!("{symbol} {}", self.label(decision_key(decision))))
    }

    /// Adds a heading, with its first letter capitalized.
    pub(super) fn heading(&mut self, key: &str) {
        let label = self.label(key);
        let mut chars = label.chars();
        let capital = chars.next().map(|first| first.to_uppercase().to_string());
        let heading = format!("{}{}", capital.unwrap_or_default(), chars.as_str());
        self.line("");
        self.line(&format!("  {}", styled(BOLD, &heading)));
    }

    /// Adds a line.
    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Adds a text wrapped to the width. The first line begins with `prefix`, the others with
    /// `indentation`.
    pub(super) fn wrapped(&mut self, text: &str, prefix: &str, indentation: &str, style: Style) {
        let width = self.width.saturating_sub(indentation.chars().count());
        let text = sanitize(text);
        for (index, line) in text.lines().flat_map(|line| wrap(line, width)).enumerate() {
            let prefix = if index == 0 { prefix } else { indentation };
            self.line(&format!("{prefix}{}", styled(style, &line)));
        }
    }
}

/// Returns the symbol of a decision and its style.
pub(super) const fn decision_symbol(decision: Decision) -> (&'static str, Style) {
    match decision {
        Decision::NotApplicable => ("–", INFO),
        Decision::Permit => ("✓", SUCCESS),
        Decision::Review => ("!", WARNING),
        Decision::Deny => ("✗", ERROR),
    }
}
