//! The output formats of `krr check`.

use krr_policy::{Catalogue, Locale};

use super::github::GithubReporter;
use super::human::HumanReporter;
use super::json::JsonReporter;
use super::jsonl::JsonlReporter;
use super::reporter::Reporter;

/// An output format of `krr check`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum OutputFormat {
    /// Text for a terminal
    Human,
    /// JSON: a list of `{source, report}`, with `explanation` if requested; `error` or `passed_over`
    /// instead of a report if there is none
    Json,
    /// JSON Lines: one such entry per line
    Jsonl,
    /// Annotations for GitHub Actions
    Github,
}

impl OutputFormat {
    /// Creates a reporter. `catalogue` is in the same locale, and only called by formats that use its labels.
    pub(crate) fn reporter<E>(
        self,
        locale: Locale,
        catalogue: impl FnOnce() -> Result<Catalogue, E>,
    ) -> Result<Box<dyn Reporter>, E> {
        Ok(match self {
            Self::Human => Box::new(HumanReporter::new(catalogue()?, locale)),
            Self::Json => Box::new(JsonReporter::new(locale)),
            Self::Jsonl => Box::new(JsonlReporter { locale }),
            Self::Github => Box::new(GithubReporter::new(catalogue()?, locale)),
        })
    }
}
