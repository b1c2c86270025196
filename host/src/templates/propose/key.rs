//! Keys of texts, as patterns.

use krr_policy::Channel;

use super::super::pattern::channel_of_name;
use super::super::readers::TemplateFormat;
use super::name::{TellingName, telling_name, words};
use super::proposal::literal;
use super::vocabulary::{Role, is_language};

/// A key that tells what a text is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TellingKey {
    pub(super) pattern: String,
    /// Whether the pattern is that of the whole key.
    pub(super) is_key: bool,
    pub(super) id: MessageId,
    /// What the name tells, with the names above it up to the identifier.
    pub(super) roles: Vec<Role>,
    /// What the other names tell.
    pub(super) scope_roles: Vec<Role>,
    pub(super) channel: Option<Channel>,
    pub(super) language: Option<String>,
}

/// Where the identifier of a message comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum MessageId {
    /// The pattern captures it of a key, of which the names above it are the first text.
    Key(String, String),
    /// All of the key is the identifier, in this context.
    WholeKey(String),
    /// The key does not give it.
    File,
}

/// What a name in a key is.
enum Mark<'a> {
    Channel,
    Language,
    /// It tells what the text is, and nothing else.
    Telling(TellingName<'a>),
    Other,
}

/// Returns what a key tells, if it does. Words for channels are part of identifiers in names if
/// `has_channels` is false.
pub(super) fn telling_key(
    key: &str,
    format: TemplateFormat,
    has_channels: bool,
) -> Option<TellingKey> {
    let names: Vec<_> = key.split('/').collect();
    if format == TemplateFormat::Po && names.last().is_some_and(|name| name.contains(' ')) {
        return telling_context(&names);
    }
    let (last, scope) = names.split_last()?;
    let is_source = format.is_source_code();
    let tail = names.iter().rev().take_while(|name| !matches!(mark(name), Mark::Other)).count();
    if tail == names.len() {
        return whole_key(&names, is_source);
    }
    if tail > 0 {
        let (before, telling) = names.split_at_checked(names.len() - tail)?;
        let (id, scope) = before.split_last()?;
        return Some(found(scope, Some(id), telling, is_source));
    }
    if let Some(name) = telling_name(last, has_channels) {
        let mut key = found(scope, None, &[], is_source);
        key.is_key = !is_source || key.pattern.contains("{language}");
        key.pattern = if key.is_key { join(&key.pattern, &name.pattern) } else { name.pattern };
        key.id = MessageId::Key(scope.join("/"), name.id.unwrap_or_default().to_owned());
        key.channel = channel_of(&name.roles).or(key.channel);
        key.language = name.language.map(str::to_lowercase);
        key.roles = name.roles;
        return Some(key);
    }
    // The texts below a name for a channel or for notices.
    let is_group = |name: &&str| match mark(name) {
        Mark::Channel => true,
        Mark::Telling(name) => name.roles.iter().any(|role| role.is_strong()),
        _ => false,
    };
    // A type in source code is rather a part of the program.
    let is_type = |name: &&str| is_source && name.starts_with(char::is_uppercase);
    let above = scope.iter().rposition(|name| is_group(name) && !is_type(name))?;
    let (before, telling) = scope.split_at_checked(above)?;
    let mut key = found(before, None, telling, is_source);
    key.pattern = join(&key.pattern, "{id}");
    key.id = MessageId::Key(before.join("/"), (*last).to_owned());
    Some(key)
}

/// Returns what the context of a translation tells, whose key is the text that is translated.
fn telling_context(names: &[&str]) -> Option<TellingKey> {
    let (context, rest) = names.split_first()?;
    let is_telling = !matches!(mark(context), Mark::Other | Mark::Language) && !rest.is_empty();
    is_telling.then(|| {
        let mut key = found(&[], None, &[context], false);
        key.pattern = join(&key.pattern, "**");
        key.id = MessageId::WholeKey((*context).to_owned());
        key
    })
}

/// Returns what a key tells without an identifier in it.
fn whole_key(names: &[&str], is_source: bool) -> Option<TellingKey> {
    let is_language = |name: &&str| matches!(mark(name), Mark::Language);
    if names.iter().all(is_language) {
        return None;
    }
    let mut key = found(&[], None, names, is_source);
    key.is_key = !is_source || names.len() > 1;
    key.id = MessageId::File;
    Some(key)
}

/// Returns the pattern of a key, from the names around an identifier.
fn found(scope: &[&str], id: Option<&&str>, telling: &[&str], is_source: bool) -> TellingKey {
    let has_language = scope.iter().any(|name| matches!(mark(name), Mark::Language));
    let mut key = TellingKey {
        pattern: String::new(),
        is_key: true,
        id: MessageId::File,
        roles: Vec::new(),
        scope_roles: scope
            .iter()
            .flat_map(|name| words(name))
            .flat_map(|word| word.roles)
            .collect(),
        channel: None,
        language: None,
    };
    let mut has_channel_token = false;
    if is_source && !has_language {
        // The scopes around the names are free to change.
        if !scope.is_empty() || id.is_some() {
            key.pattern.push_str("**");
        }
    } else {
        for name in scope {
            has_channel_token |= matches!(mark(name), Mark::Channel);
            key.pattern = join(&key.pattern, &pattern_of(name, is_source));
        }
    }
    if let Some(id) = id {
        key.pattern = join(&key.pattern, "{id}");
        key.id = MessageId::Key(scope.join("/"), (*id).to_owned());
    }
    for name in telling {
        has_channel_token |= matches!(mark(name), Mark::Channel) && !is_source;
        key.pattern = join(&key.pattern, &pattern_of(name, is_source));
        key.roles.extend(words(name).into_iter().flat_map(|word| word.roles));
        if let Mark::Telling(TellingName { language: Some(tag), .. }) = mark(name) {
            key.language = Some(tag.to_lowercase());
        }
    }
    if !has_channel_token || is_source {
        key.channel = channel_of(&key.roles).or_else(|| channel_of(&key.scope_roles));
    }
    key
}

fn mark(name: &str) -> Mark<'_> {
    if channel_of_name(name).is_some() {
        return Mark::Channel;
    }
    if is_language(name) {
        return Mark::Language;
    }
    match telling_name(name, true) {
        Some(telling) if telling.id.is_none() => Mark::Telling(telling),
        _ => Mark::Other,
    }
}

fn pattern_of(name: &str, is_source: bool) -> String {
    match mark(name) {
        Mark::Channel if !is_source => "{channel}".to_owned(),
        Mark::Language => "{language}".to_owned(),
        // A position in a list.
        _ if name.chars().all(|c| c.is_ascii_digit()) => "*".to_owned(),
        _ => literal(name),
    }
}

fn channel_of(roles: &[Role]) -> Option<Channel> {
    roles.iter().rev().find_map(|role| role.channel())
}

fn join(pattern: &str, name: &str) -> String {
    if pattern.is_empty() { name.to_owned() } else { format!("{pattern}/{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_become_patterns() {
        use TemplateFormat::{Json, Kotlin, Po, Properties, TypeScript, Yaml};
        for (key, format, expected) in [
            ("nb/telephony/code/sms", Yaml, Some("{language}/telephony/{id}/{channel}")),
            (
                "nb/messages/kurs/email/subject",
                Yaml,
                Some("{language}/messages/{id}/{channel}/subject"),
            ),
            ("message/template/avtale/body", Yaml, Some("message/template/{id}/body")),
            ("sms/lading", Json, Some("{channel}/{id}")),
            ("varsler/fristSms", Json, Some("varsler/{id}Sms")),
            ("kurs/sms/nb", Json, Some("{id}/{channel}/{language}")),
            ("orders/0/body", Json, Some("orders/{id}/body")),
            ("email/subject", Json, Some("{channel}/subject")),
            ("date/formats/short", Yaml, None),
            ("nordvik.varsel.frist.notification-text", Properties, Some("{id}.notification-text")),
            ("Tekster/PLAN_SMS_TEXT", Kotlin, Some("{id}_SMS_TEXT")),
            ("Foreldremote/smsTekst", Kotlin, Some("**/{id}/smsTekst")),
            ("smsTekst", Kotlin, Some("smsTekst")),
            ("module/exports/kvittering/emne", TypeScript, Some("**/{id}/emne")),
            ("tekster/nb/kvittering/sms", TypeScript, Some("tekster/{language}/{id}/sms")),
            ("sms/Badet åpner igjen.", Po, Some("{channel}/**")),
            ("Badet åpner igjen.", Po, None),
        ] {
            let found = telling_key(key, format, true).map(|key| key.pattern);
            assert_eq!(found.as_deref(), expected, "{key}");
        }
    }
}
