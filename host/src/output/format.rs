//! The output formats of `krr check`.

use std::sync::Arc;

use krr_policy::{Catalogue, Locale};

use super::azure::AzureReporter;
use super::github::GithubReporter;
use super::gitlab::GitlabReporter;
use super::human::HumanReporter;
use super::json::JsonReporter;
use super::jsonl::JsonlReporter;
use super::junit::JunitReporter;
use super::markdown::MarkdownReporter;
use super::reporter::Reporter;
use super::sarif::SarifReporter;
use super::tap::TapReporter;
use crate::inert::Syntax;

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
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
    /// JUnit XML, for test reports
    Junit,
    /// Code quality report for GitLab
    Gitlab,
    /// Logging commands for Azure Pipelines
    Azure,
    /// Test Anything Protocol, version 14
    Tap,
    /// Markdown: a summary for a pull request or a job
    Markdown,
}

impl OutputFormat {
    /// Creates a reporter. `catalogue` is in the same locale, and only called by formats that use it.
    pub(super) fn reporter<E>(
        self,
        locale: Locale,
        catalogue: impl FnOnce() -> Result<Arc<Catalogue>, E>,
    ) -> Result<Box<dyn Reporter>, E> {
        Ok(match self {
            Self::Human => Box::new(HumanReporter::new(catalogue()?, locale)),
            Self::Json => Box::new(JsonReporter::new(locale)),
            Self::Jsonl => Box::new(JsonlReporter { locale }),
            Self::Github => Box::new(GithubReporter::new(catalogue()?, locale)),
            Self::Sarif => Box::new(SarifReporter::new(catalogue()?, locale)),
            Self::Junit => Box::new(JunitReporter::new(catalogue()?, locale)),
            Self::Gitlab => Box::new(GitlabReporter::new(locale)),
            Self::Azure => Box::new(AzureReporter::new(catalogue()?, locale)),
            Self::Tap => Box::new(TapReporter::new(catalogue()?, locale)),
            Self::Markdown => Box::new(MarkdownReporter::new(catalogue()?, locale)),
        })
    }

    /// Returns the syntax of the format, unless it consists of commands to a workflow runner.
    pub(super) const fn syntax(self) -> Option<Syntax> {
        match self {
            Self::Human | Self::Junit | Self::Tap | Self::Markdown => Some(Syntax::Text),
            Self::Json | Self::Jsonl | Self::Sarif | Self::Gitlab => Some(Syntax::Json),
            Self::Github | Self::Azure => None,
        }
    }

    /// Returns the name of the format on the command line.
    pub(super) fn name(self) -> String {
        let value = clap::ValueEnum::to_possible_value(&self);
        value.map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}
