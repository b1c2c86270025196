//! Output formats: one file for each.

mod azure;
pub(crate) mod catalogue_human;
pub(crate) mod catalogue_markdown;
pub(crate) mod diagnostic;
mod excerpt;
mod findings;
mod format;
mod github;
mod gitlab;
mod html;
mod human;
mod issues;
mod json;
mod json_entry;
mod json_list;
mod jsonl;
mod junit;
mod labels;
mod markdown;
mod markdown_text;
mod option;
mod outputs;
mod reporter;
mod sarif;
pub(crate) mod screening_human;
pub(crate) mod screening_markdown;
pub(crate) mod screening_summary;
mod sending_questions;
mod stdout;
mod tally;
mod tap;
#[cfg(test)]
mod tests;
mod xml;

pub(crate) use self::labels::{answer_label, channel_label, label, language_label};
pub(crate) use self::option::{OutputOption, OutputOptionParser};
pub(crate) use self::outputs::Outputs;
pub(crate) use self::stdout::{write_bytes, write_json, write_text};
