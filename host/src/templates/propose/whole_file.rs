//! Files that are one message each.

use krr_policy::Channel;

use super::super::file::TemplateFile;
use super::super::readers::TemplateFormat;
use super::name::words;
use super::path::TemplatePath;
use super::prose::{is_html, is_page, is_prose, is_short};
use super::vocabulary::{Role, is_language, is_noise};

/// A file that is a message.
#[derive(Debug)]
pub(super) struct WholeFile {
    /// The path of the file.
    pub(super) source: String,
    pub(super) path: TemplatePath,
    pub(super) format: TemplateFormat,
    /// Whether the text is in HTML, whatever the extension says.
    pub(super) is_html: bool,
    /// The language that the mark-up declares.
    pub(super) language: Option<String>,
    /// The channel that the text looks to be for.
    pub(super) looks_like: Channel,
    pub(super) text: String,
}

/// Returns the message that a file at a path is, if it looks like one. A letter is one that is rendered
/// with data.
pub(super) fn whole_file(path: &str, file: &TemplateFile, is_letter: bool) -> Option<WholeFile> {
    let path_pattern = TemplatePath::new(path, file.format);
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_part = name.starts_with('_');
    let is_noise = words(&path_pattern.stem).iter().any(|word| is_noise(word.text));
    let tells =
        |role: &Role| matches!(role, Role::Channel(_) | Role::Notice | Role::Text | Role::Message);
    let is_told = path_pattern.has_channel_token || path_pattern.roles.iter().any(tells);
    let entry = file.document.entries.last()?;
    let text = &entry.text;
    if !is_told || is_part || is_noise || !is_prose(text) || is_page(text) {
        return None;
    }
    let is_html = file.format == TemplateFormat::Html || is_html(text);
    let has_subject = file.document.entries.len() > 1;
    let looks_like = if is_letter {
        Channel::DigitalMail
    } else if is_html || has_subject || !is_short(text) {
        Channel::Email
    } else {
        Channel::Sms
    };
    Some(WholeFile {
        source: path.to_owned(),
        path: path_pattern,
        format: file.format,
        is_html,
        language: if is_html { declared_language(text) } else { None },
        looks_like,
        text: text.clone(),
    })
}

/// Returns the language that the element `html` declares.
fn declared_language(text: &str) -> Option<String> {
    let lowercase = text.to_ascii_lowercase();
    let start = lowercase.find("<html")?;
    let tag = text.get(start..)?.split('>').next()?;
    let (_, value) = tag.split_once(" lang=")?;
    let tag = value.trim_start_matches(['"', '\'']).split(['"', '\'', ' ']).next()?;
    is_language(tag).then(|| tag.to_owned())
}
