//! What is proposed.

use std::collections::BTreeSet;

use krr_policy::Channel;

use super::super::readers::TemplateFormat;
use super::super::settings::Part;

/// Settings for the messages in a folder.
#[derive(Debug, Default)]
pub struct Proposal {
    /// The sets of templates; none if no message was found.
    pub sets: Vec<ProposedSet>,
    /// The number of files that were looked at.
    pub files: usize,
}

/// A set of templates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedSet {
    /// The name, unlike those of the other sets.
    pub name: String,
    /// The patterns of files.
    pub files: Vec<String>,
    /// The patterns of files that are left out.
    pub exclude: Vec<String>,
    /// The format, if the extension says another.
    pub format: Option<TemplateFormat>,
    /// The language, if paths and keys do not tell it.
    pub language: Option<String>,
    /// Whether there are texts whose path and key do not tell the language.
    pub has_untold_language: bool,
    /// The channel, if paths and keys do not tell it.
    pub channel: Option<Channel>,
    /// Whether the channel is assumed from what the texts look like.
    pub is_channel_assumed: bool,
    /// The selectors; all texts are taken if there are none.
    pub select: Vec<ProposedSelector>,
    /// Some of the texts whose language is not told.
    pub(super) sample: String,
    /// The files that messages were found in.
    pub(super) found_in: BTreeSet<String>,
}

/// A selector of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedSelector {
    /// The pattern of the key, or else of the name.
    pub pattern: String,
    /// Whether the pattern is that of the whole key.
    pub is_key: bool,
    /// The identifier of the message, if the pattern does not give it.
    pub id: Option<String>,
    /// The channel, if the name tells it.
    pub channel: Option<Channel>,
    /// The language, if the name tells it.
    pub language: Option<String>,
    /// The part of the message, unless it is the body.
    pub part: Option<Part>,
}

impl ProposedSet {
    /// Creates a set with a name and patterns of files, and nothing else.
    pub(super) fn new(name: String, files: Vec<String>) -> Self {
        Self {
            name,
            files,
            exclude: Vec::new(),
            format: None,
            language: None,
            has_untold_language: false,
            channel: None,
            is_channel_assumed: false,
            select: Vec::new(),
            sample: String::new(),
            found_in: BTreeSet::new(),
        }
    }
}

/// The most characters of a sample.
const MAX_SAMPLE: usize = 4000;

/// Adds a text to a sample.
pub(super) fn add_sample(sample: &mut String, text: &str) {
    let rest = MAX_SAMPLE.saturating_sub(sample.len());
    if rest > 0 {
        sample.push_str(text.get(..text.floor_char_boundary(rest)).unwrap_or_default());
        sample.push('\n');
    }
}

/// Returns a text as a pattern that matches it. The signs of patterns match any character.
pub(super) fn literal(text: &str) -> String {
    text.replace(['*', '?', '{', '}'], "?")
}
