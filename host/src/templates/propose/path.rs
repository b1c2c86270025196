//! Paths of files, as patterns.

use krr_policy::Channel;

use super::super::pattern::channel_of_name;
use super::super::readers::TemplateFormat;
use super::name::words;
use super::proposal::literal;
use super::vocabulary::{Role, is_language};

/// The number of folders, from the file up, that tell something of its texts.
const NEAR: usize = 3;

/// What a path tells of the texts in its file, and the patterns that match it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TemplatePath {
    /// The patterns of the folders, those that tell nothing as they are.
    pub(super) folders: Vec<String>,
    /// The number of folders up to the last that tells something; all of them if none does.
    pub(super) root: usize,
    /// The pattern of the name of the file.
    file: String,
    /// The pattern of the name with the identifier of a message as a token.
    file_with_id: String,
    /// The name without languages, channels and extensions.
    pub(super) stem: String,
    /// The channel, if a word tells it.
    pub(super) channel: Option<Channel>,
    pub(super) has_channel_token: bool,
    pub(super) has_language_token: bool,
    /// What the words tell, of the file first.
    pub(super) roles: Vec<Role>,
}

impl TemplatePath {
    /// Reads the path of a file in a format.
    pub(super) fn new(path: &str, format: TemplateFormat) -> Self {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let names: Vec<_> = folder.split('/').filter(|name| !name.is_empty()).collect();
        let (mut has_channel_token, mut has_language_token) = (false, false);
        let mut folders = Vec::new();
        let mut root = 0;
        for (index, name) in names.iter().enumerate() {
            let is_near = index + NEAR >= names.len();
            let token = if is_near && channel_of_name(name).is_some() {
                has_channel_token = true;
                Some("{channel}")
            } else if is_language_folder(name, format) {
                has_language_token = true;
                Some("{language}")
            } else {
                None
            };
            if token.is_some() || is_near && words(name).iter().any(|word| !word.roles.is_empty()) {
                root = index + 1;
            }
            folders.push(token.map_or_else(|| literal(name), str::to_owned));
        }
        if root == 0 {
            root = folders.len();
        }
        let near = names.iter().rev().take(NEAR).flat_map(|name| words(name));
        let file_words = words(file.split('.').next().unwrap_or_default());
        let roles: Vec<_> =
            file_words.into_iter().chain(near).flat_map(|word| word.roles).collect();
        let name = FileName::new(file, format);
        has_language_token |= name.has_language;
        has_channel_token |= name.has_channel;
        Self {
            folders,
            root,
            file: name.pattern,
            file_with_id: name.with_id,
            stem: name.stem,
            channel: roles.iter().find_map(|role| role.channel()),
            has_channel_token,
            has_language_token,
            roles,
        }
    }

    /// Returns the patterns of the folders and of the file, of which one has the identifier of a message
    /// as a token if it is wanted: the folder if all of the name is a language or channel.
    pub(super) fn patterns(&self, with_id: bool) -> (Vec<String>, String) {
        let mut folders = self.folders.clone();
        if !with_id {
            return (folders, self.file.clone());
        }
        if self.stem.is_empty()
            && let Some(last) = folders.last_mut()
            && words(last).iter().all(|word| word.roles.is_empty())
            && !last.starts_with('{')
        {
            "{id}".clone_into(last);
            return (folders, self.file.clone());
        }
        (folders, self.file_with_id.clone())
    }
}

/// The patterns of the name of a file.
struct FileName {
    pattern: String,
    with_id: String,
    stem: String,
    has_channel: bool,
    has_language: bool,
}

impl FileName {
    fn new(file: &str, format: TemplateFormat) -> Self {
        let (first, rest) = match file.split_once('.') {
            Some((first, rest)) => (first, rest.split('.').collect()),
            None => (file, Vec::new()),
        };
        let mut name = Self {
            pattern: literal(first),
            with_id: "{id}".to_owned(),
            stem: first.to_owned(),
            has_channel: false,
            has_language: false,
        };
        if !format.is_source_code() {
            name.take_tokens(first);
        }
        // The last part is an extension.
        let tags = rest.len().saturating_sub(1);
        for (index, part) in rest.iter().enumerate() {
            let is_tag = index < tags && !name.has_language && is_language(part);
            name.has_language |= is_tag;
            let part = if is_tag { "{language}".to_owned() } else { literal(part) };
            for pattern in [&mut name.pattern, &mut name.with_id] {
                pattern.push('.');
                pattern.push_str(&part);
            }
        }
        name
    }

    /// Takes the language at the end of a name, and the channel at either end of what is left.
    fn take_tokens(&mut self, name: &str) {
        let (mut before, mut after) = (String::new(), String::new());
        let mut rest = name;
        if is_language(rest) {
            (rest, self.has_language) = ("", true);
            after.push_str("{language}");
        } else if let Some((at, tag)) = rest.match_indices(['_', '-']).find_map(|(at, _)| {
            rest.get(at + 1..).filter(|tag| is_language(tag)).map(|tag| (at, tag))
        }) {
            after =
                format!("{}{{language}}", rest.get(at..rest.len() - tag.len()).unwrap_or_default());
            rest = rest.get(..at).unwrap_or_default();
            self.has_language = true;
        }
        if channel_of_name(rest).is_some() {
            (rest, self.has_channel) = ("", true);
            before.push_str("{channel}");
        } else if let Some((channel, id)) = rest.split_once(['_', '-'])
            && channel_of_name(channel).is_some()
        {
            before = format!(
                "{{channel}}{}",
                rest.get(channel.len()..=channel.len()).unwrap_or_default()
            );
            (rest, self.has_channel) = (id, true);
        } else if let Some((id, channel)) = rest.rsplit_once(['_', '-'])
            && channel_of_name(channel).is_some()
        {
            after.insert_str(
                0,
                &format!("{}{{channel}}", rest.get(id.len()..=id.len()).unwrap_or_default()),
            );
            (rest, self.has_channel) = (id, true);
        }
        let id = if rest.is_empty() { "" } else { "{id}" };
        self.pattern = format!("{before}{}{after}", literal(rest));
        self.with_id = format!("{before}{id}{after}");
        rest.clone_into(&mut self.stem);
    }
}

/// Returns whether a folder is named after the language of what is in it. In packages of Java and its
/// kin, `no` is a country.
fn is_language_folder(name: &str, format: TemplateFormat) -> bool {
    let is_country = ["no", "se"].contains(&name);
    is_language(name) && !is_country && !format.is_source_code()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_and_channels_become_tokens() {
        use TemplateFormat::{Html, Kotlin, Properties, Text, Yaml};
        for (path, format, expected) in [
            ("views/notify/sms/time.text.erb", Text, "views/notify/{channel}/{id}.text.erb"),
            ("maler/epost/a.nb.txt.jinja", Text, "maler/{channel}/{id}.{language}.txt.jinja"),
            ("templates/mail_time.twig", Text, "templates/{channel}_{id}.twig"),
            ("templates/time-sms_nn.txt", Text, "templates/{id}-{channel}_{language}.txt"),
            ("templates/time/sms.nb.txt", Text, "templates/{id}/{channel}.{language}.txt"),
            ("html/nb/gangvei.html", Html, "html/{language}/{id}.html"),
            ("i18n/mailtemplates_nb.properties", Properties, "i18n/{id}_{language}.properties"),
            ("config/locales/nb.yml", Yaml, "config/{id}/{language}.yml"),
            ("no/nav/Tekster.kt", Kotlin, "no/nav/{id}.kt"),
            ("maler/{a}.txt", Text, "maler/{id}.txt"),
        ] {
            let found = TemplatePath::new(path, format);
            let (folders, file) = found.patterns(true);
            let pattern = [folders, vec![file]].concat().join("/");
            assert_eq!(pattern, expected, "{path}");
        }
    }

    #[test]
    fn words_near_the_file_tell_what_is_in_it() {
        let path = TemplatePath::new(
            "src/main/resources/mailtemplates/x.properties",
            TemplateFormat::Properties,
        );
        assert_eq!(path.channel, Some(Channel::Email));
        let path = TemplatePath::new("sms/a/b/c/d.kt", TemplateFormat::Kotlin);
        assert_eq!((path.channel, path.roles.len()), (None, 0));
    }
}
