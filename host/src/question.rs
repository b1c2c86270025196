//! The questions of the engine, as comments.

use krr_policy::{Catalogue, FactEntry};

use crate::output::answer_label;

/// The longest line of a comment.
const WIDTH: usize = 90;

/// Adds the question of a fact, and its possible values with their labels, as a comment.
pub(crate) fn push_question(
    text: &mut String,
    entry: &FactEntry,
    indentation: &str,
    catalogue: &Catalogue,
) {
    let prefix = format!("{indentation}# ");
    let continued = format!("{prefix}  ");
    let options = textwrap::Options::new(WIDTH).initial_indent(&prefix);
    let mut lines = textwrap::wrap(&entry.question, options.clone().subsequent_indent(&prefix));
    let values: Vec<_> = entry
        .values
        .iter()
        .map(|value| match answer_label(catalogue, &entry.fact, value) {
            Some(label) => format!("- {value}: {label}"),
            None => format!("- {value}"),
        })
        .collect();
    for value in &values {
        lines.extend(textwrap::wrap(value, options.clone().subsequent_indent(&continued)));
    }
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
}
