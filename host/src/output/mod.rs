//! Output formats: one file for each.

pub(crate) mod catalogue_human;
pub(crate) mod catalogue_markdown;
mod diagnostic;
mod excerpt;
mod findings;
mod format;
mod github;
mod human;
mod json;
mod json_entry;
mod jsonl;
mod labels;
mod reporter;
mod stdout;

pub(crate) use self::diagnostic::render_diagnostic;
pub(crate) use self::format::OutputFormat;
pub(crate) use self::labels::{answer_label, label};
pub(crate) use self::reporter::Reporter;
pub(crate) use self::stdout::{write_bytes, write_json, write_text};
