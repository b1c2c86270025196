//! The readers of templates: each finds the texts in files of its format, with source maps.
//!
//! A new format takes a file here, its variant in [`TemplateFormat`], and its `mod` line.

mod comments;
mod document;
mod escapes;
mod format;
mod html;
mod json;
mod key;
mod limits;
mod literals;
mod mapped_text;
mod po;
mod properties;
mod reader;
mod scalar;
mod template;
mod text;
mod yaml;

#[cfg(test)]
mod testing;

pub use self::document::SkipReason;
pub use self::format::TemplateFormat;

pub(crate) use self::document::{Document, Entry, FrontMatter};
