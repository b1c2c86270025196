//! The summary of a screening: as text for a terminal, and as JSON.

mod data;
mod human;
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

impl SummaryFormat {
    /// Prints a summary.
    pub(crate) fn print(self, summary: &Summary<'_>) -> io::Result<()> {
        match self {
            Self::Human => write_text(&human::text(summary)),
            Self::Json => write_json(&data::SummaryData::new(summary)),
        }
    }
}
