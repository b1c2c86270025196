//! `krr rules`: lists the rules, explains one of them, or shows the screening table.

use krr_host::Engine;
use krr_policy::{Catalogue, Locale, Localized, RuleEntry, did_you_mean, nearest_name};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{
    self, catalogue_human, catalogue_markdown, screening_human, screening_markdown,
};

const UNKNOWN_RULE: Localized =
    Localized { nb: "ukjent regel `{id}`", nn: "ukjend regel `{id}`", en: "unknown rule `{id}`" };
const LIST: Localized = Localized {
    nb: "`krr rules` viser alle",
    nn: "`krr rules` viser alle",
    en: "run `krr rules` for a list",
};

/// Arguments of `krr rules`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Rule to explain; all rules are listed if omitted
    rule: Option<String>,
    /// Show the table that decides how each recipient may be reached
    #[arg(long, conflicts_with = "rule")]
    screening: bool,
    /// Output format
    #[arg(long, default_value = "human")]
    format: CatalogueFormat,
}

/// An output format of `krr rules`.
#[derive(Clone, Copy, clap::ValueEnum)]
enum CatalogueFormat {
    /// Text for a terminal
    Human,
    /// JSON
    Json,
    /// Markdown
    Markdown,
}

/// Prints the catalogue of the component, or one rule of it.
pub(crate) fn run(args: &Args, locale: Locale) -> Result<Exit, Failure> {
    let catalogue = &Engine::embedded()?.rules(locale)?;
    if args.screening {
        match args.format {
            CatalogueFormat::Human => output::write_text(&screening_human::table(catalogue))?,
            CatalogueFormat::Json => output::write_json(&catalogue.screening)?,
            CatalogueFormat::Markdown => {
                output::write_bytes(screening_markdown::table(catalogue).as_bytes())?;
            }
        }
        return Ok(Exit::Success);
    }
    let rule = match &args.rule {
        Some(id) => Some(find(catalogue, id, locale)?),
        None => None,
    };
    match (args.format, rule) {
        (CatalogueFormat::Human, None) => {
            output::write_text(&catalogue_human::catalogue(catalogue))?;
        }
        (CatalogueFormat::Human, Some(rule)) => {
            output::write_text(&catalogue_human::rule(catalogue, rule))?;
        }
        (CatalogueFormat::Json, None) => output::write_json(catalogue)?,
        (CatalogueFormat::Json, Some(rule)) => output::write_json(rule)?,
        (CatalogueFormat::Markdown, None) => {
            output::write_bytes(catalogue_markdown::catalogue(catalogue).as_bytes())?;
        }
        (CatalogueFormat::Markdown, Some(rule)) => {
            output::write_bytes(catalogue_markdown::rule(catalogue, rule).as_bytes())?;
        }
    }
    Ok(Exit::Success)
}

fn find<'c>(catalogue: &'c Catalogue, id: &str, locale: Locale) -> Result<&'c RuleEntry, Failure> {
    catalogue.rules.iter().find(|rule| rule.id == id).ok_or_else(|| {
        let ids: Vec<_> = catalogue.rules.iter().map(|rule| rule.id.as_str()).collect();
        let help = nearest_name(id, &ids)
            .map_or_else(|| LIST.get(locale).to_owned(), |name| did_you_mean(name, locale));
        Failure::Invalid { message: UNKNOWN_RULE.with(locale, &[("id", &id)]), help: Some(help) }
    })
}
