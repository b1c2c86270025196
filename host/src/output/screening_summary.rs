//! The summary of a screening: as text for a terminal, as JSON, and as a page of HTML.

mod data;
mod human;
mod page;
mod summary;

use std::io;

pub(crate) use self::summary::{Summary, Verdict};

use super::{write_json, write_text};

/// A format of the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum SummaryFormat {
    /// Text for a terminal
    Human,
    /// JSON
    Json,
}

/// Returns a summary as a page of HTML.
pub(crate) fn page(summary: &Summary<'_>) -> String {
    page::page(summary)
}

impl SummaryFormat {
    /// Prints a summary.
    pub(crate) fn print(self, summary: &Summary<'_>) -> io::Result<()> {
        match self {
            Self::Human => write_text(&human::text(summary)),
            Self::Json => write_json(&data::SummaryData::new(summary)),
        }
    }
}
