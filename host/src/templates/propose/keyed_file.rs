//! Files with texts that have names or keys.

use std::collections::HashMap;

use krr_policy::Channel;

use super::super::file::TemplateFile;
use super::super::readers::{Entry, TemplateFormat};
use super::super::settings::Part;
use super::key::{MessageId, TellingKey, telling_key};
use super::name::{is_noise_name, telling_name, words};
use super::path::TemplatePath;
use super::proposal::ProposedSelector;
use super::prose::{is_html, is_phrase, is_prose};
use super::vocabulary::{Role, is_noise};

/// A file with texts that look like messages.
#[derive(Debug)]
pub(super) struct KeyedFile {
    /// The path of the file.
    pub(super) source: String,
    pub(super) path: TemplatePath,
    pub(super) format: TemplateFormat,
    /// The keys of all its texts.
    pub(super) keys: Vec<String>,
    /// The texts that look like messages, or like parts of them.
    pub(super) finds: Vec<Find>,
    /// Whether the file itself declares a language.
    pub(super) has_language: bool,
}

/// A text that looks like a message, or like a part of one.
#[derive(Debug)]
pub(super) struct Find {
    pub(super) key: String,
    pub(super) selector: ProposedSelector,
    pub(super) id: MessageId,
    pub(super) text: String,
    pub(super) is_html: bool,
    kind: Kind,
}

/// What a text is of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Subject,
    /// A subject if the file has no other.
    Title,
    Body,
    /// A part of a body, which is one only beside others.
    Section,
}

/// Calls whose arguments are for the people who run the program.
const CALLS: &[&str] = &[
    "assert",
    "check",
    "console",
    "debug",
    "error",
    "exception",
    "fail",
    "info",
    "log",
    "logger",
    "print",
    "printf",
    "println",
    "require",
    "throw",
    "trace",
    "warn",
    "warning",
];

/// Returns the texts of a file at a path that look like messages, if there are any.
pub(super) fn keyed_file(source: &str, file: &TemplateFile) -> Option<KeyedFile> {
    let path = TemplatePath::new(source, file.format);
    let entries = || file.document.entries.iter().filter(|entry| !entry.text.trim().is_empty());
    let has_channels = path.channel.is_none() || names_have_channels(entries());
    let candidates: Vec<_> = entries()
        .filter(|entry| !is_noise_text(entry))
        .filter_map(|entry| {
            let key = telling_key(&entry.key, file.format, has_channels)?;
            let kind = Kind::of(&key);
            kind.fits(&entry.text, file.format).then_some((entry, key, kind))
        })
        .collect();
    // The messages that are told, and whether that is by a body.
    let mut told: HashMap<MessageId, bool> = HashMap::new();
    for (_, key, kind) in &candidates {
        if *kind != Kind::Section && is_told(key, &path) {
            *told.entry(key.id.clone()).or_default() |= *kind == Kind::Body;
        }
    }
    let is_part = |key: &TellingKey, kind| {
        let has_body = told.get(&key.id);
        has_body.is_some_and(|has_body| kind != Kind::Body || !has_body || is_told(key, &path))
    };
    let mut finds: Vec<_> = candidates
        .into_iter()
        .filter(|(_, key, kind)| is_part(key, *kind))
        .map(|(entry, key, kind)| Find::new(entry, key, kind))
        .collect();
    let has_subject = finds.iter().any(|find| find.kind == Kind::Subject);
    for find in &mut finds {
        let is_subject = find.kind == Kind::Subject || find.kind == Kind::Title && !has_subject;
        let is_sms = find.selector.channel == Some(Channel::Sms);
        find.selector.part = (is_subject && !is_sms).then_some(Part::Subject);
        if find.selector.part.is_some() && !path.has_channel_token && !find.has_channel_token() {
            // An SMS has no subject line.
            let channel = find.selector.channel.or(path.channel).unwrap_or(Channel::Email);
            find.selector.channel = Some(channel);
        }
    }
    let keys = entries().map(|entry| entry.key.clone()).collect();
    (!finds.is_empty()).then(|| KeyedFile {
        source: source.to_owned(),
        path,
        format: file.format,
        keys,
        finds,
        has_language: file.document.language.is_some(),
    })
}

impl Find {
    fn new(entry: &Entry, key: TellingKey, kind: Kind) -> Self {
        Self {
            key: entry.key.clone(),
            selector: ProposedSelector {
                pattern: key.pattern,
                is_key: key.is_key,
                id: None,
                channel: key.channel,
                language: key.language,
                part: None,
            },
            id: key.id,
            is_html: is_html(&entry.text),
            text: entry.text.clone(),
            kind,
        }
    }

    fn has_channel_token(&self) -> bool {
        self.selector.pattern.contains("{channel}")
    }
}

impl Kind {
    fn of(key: &TellingKey) -> Self {
        let has = |role| key.roles.contains(&role);
        if key.roles.iter().all(|role| *role == Role::Section) && !key.roles.is_empty() {
            Self::Section
        } else if has(Role::Subject) {
            Self::Subject
        } else if has(Role::Title) {
            Self::Title
        } else {
            Self::Body
        }
    }

    /// Returns whether a text in a format may be this. In source code, a single word is rather a name.
    fn fits(self, text: &str, format: TemplateFormat) -> bool {
        let has_words = || text.trim().contains(char::is_whitespace);
        match self {
            Self::Body => is_prose(text),
            _ => is_phrase(text) && (!format.is_source_code() || has_words()),
        }
    }
}

/// Returns whether key and path together tell that a text is of a message.
fn is_told(key: &TellingKey, path: &TemplatePath) -> bool {
    let is_strong = |role: &Role| role.is_strong();
    key.roles.iter().chain(&key.scope_roles).chain(&path.roles).any(is_strong)
        || path.has_channel_token
        || path.roles.contains(&Role::Text)
}

/// Returns whether the names of most texts tell their channel.
fn names_have_channels<'a>(entries: impl Iterator<Item = &'a Entry>) -> bool {
    let names = entries.map(|entry| entry.key.rsplit('/').next().unwrap_or_default());
    let (mut telling, mut with_channel) = (0, 0);
    for name in names.filter_map(|name| telling_name(name, true)) {
        telling += 1;
        with_channel += usize::from(name.roles.iter().any(|role| role.channel().is_some()));
    }
    with_channel * 2 > telling
}

/// Returns whether a text is for the people who run the program, or a label.
fn is_noise_text(entry: &Entry) -> bool {
    let mut names = entry.key.rsplit('/');
    let name = names.next().unwrap_or_default();
    let is_call = |call: &String| {
        words(call).iter().any(|word| CALLS.contains(&word.text.to_lowercase().as_str()))
    };
    entry.call.as_ref().is_some_and(is_call) || is_noise_name(&words(name)) || names.any(is_noise)
}
