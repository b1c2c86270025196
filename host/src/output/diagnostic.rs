//! What is wrong with an input, for people.

use annotate_snippets::Level;
use krr_host::input::Problem;

use super::excerpt;
use crate::terminal::neutral;

/// The problem with the line it is about, and what to do about it.
pub(super) fn render(problem: &Problem, width: usize) -> String {
    let message = neutral(&problem.to_string());
    // Without a place to point at, the name of the file has to come along.
    let message = if problem.place().is_some() {
        message
    } else {
        format!("`{}`: {message}", neutral(&problem.source))
    };
    let help = problem.help.as_deref().map(neutral);
    let title = Level::ERROR.primary_title(message);
    let help = help.map(|help| Level::HELP.message(help));
    let mut text = excerpt::titled(title, help, problem.place().as_ref(), width);
    text.push('\n');
    text
}
