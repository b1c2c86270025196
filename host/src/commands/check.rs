//! `krr check`: checks dispatches, and the message templates of a project.

mod args;
mod baseline;
mod checker;
mod dispatches;
mod scope;
mod templates;

use krr_policy::Locale;

pub(crate) use self::args::Args;

use self::checker::Checker;
use self::scope::Scope;
use crate::agency::Agency;
use crate::evaluator::Evaluator;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{self, Input, InputFile};
use crate::projects;

/// Checks every dispatch and template and returns the highest exit code.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let agency = args.agency.as_deref().map(|path| Agency::read(path, locale)).transpose()?;
    let mut evaluator = Evaluator::new(locale)?;
    evaluator.agency = agency.unwrap_or_default();
    evaluator.explain = args.explain;
    let scope = Scope::new(&args.paths, args.changed_since.as_deref(), locale)?;
    if args.paths.is_empty() && scope.projects().is_empty() {
        return Err(projects::no_project(locale));
    }
    let collected = files::collect(&args.paths);
    // With `--fix -`, the fixed file goes to standard output and the reports to standard error.
    let is_stdin = |input: &Input| matches!(input, Input::File(InputFile::Stdin));
    let fixes_stdin = args.fix && collected.iter().flat_map(|inputs| &inputs.inputs).any(is_stdin);
    let mut checker = Checker::new(args, evaluator, fixes_stdin)?;
    for project in scope.projects() {
        checker.report_settings(project)?;
    }
    checker.check_templates(&scope)?;
    checker.check_dispatches(&collected, &scope)?;
    checker.finish()
}
