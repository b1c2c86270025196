//! `krr rules`: the catalogue, or one rule of it.

use krr_host::Policy;
use krr_policy::{Catalogue, Locale, RuleEntry};

use crate::cli::Failure;
use crate::exit::Exit;
use crate::output;

/// What to show, and how.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The rule to explain; all of them if it is left out
    rule: Option<String>,
    /// How to write it
    #[arg(long, default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For people
    Human,
    /// For programs
    Json,
    /// For a page
    Markdown,
}

/// Asks the component for its catalogue.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let catalogue = Policy::embedded()?.rules(locale)?;
    let rule = match &args.rule {
        Some(id) => Some(find(&catalogue, id)?),
        None => None,
    };
    match (args.format, rule) {
        (Format::Human, None) => output::text(&output::catalogue(&catalogue))?,
        (Format::Human, Some(rule)) => output::text(&output::rule(&catalogue, rule))?,
        (Format::Json, None) => output::json(&catalogue)?,
        (Format::Json, Some(rule)) => output::json(rule)?,
        (Format::Markdown, None) => output::raw(output::catalogue_markdown(&catalogue).as_bytes())?,
        (Format::Markdown, Some(rule)) => {
            output::raw(output::rule_markdown(&catalogue, rule).as_bytes())?;
        }
    }
    Ok(Exit::Fine)
}

fn find<'a>(catalogue: &'a Catalogue, id: &str) -> Result<&'a RuleEntry, Failure> {
    let found = catalogue.rules.iter().find(|rule| rule.id == id);
    found.ok_or_else(|| {
        let near = |rule: &&RuleEntry| (strsim::jaro_winkler(&rule.id, id) * 1000.0).round();
        let best = catalogue.rules.iter().max_by(|a, b| near(a).total_cmp(&near(b)));
        let best = best.filter(|rule| near(rule) >= 700.0);
        let help = best.map_or_else(
            || "`krr rules` lists them".to_owned(),
            |rule| format!("did you mean `{}`?", rule.id),
        );
        Failure::invalid(format!("no rule is called `{id}`"), Some(help))
    })
}
