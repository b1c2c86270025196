//! Names, split into the identifier of a message and what they tell of a text.

use super::proposal::literal;
use super::vocabulary::{Role, is_language, is_noise, roles};

/// A word of a name.
#[derive(Debug)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    start: usize,
    pub(super) roles: Vec<Role>,
    /// Whether a full stop follows, as between the parts of the keys of properties.
    ends_part: bool,
}

/// A name that tells what a text is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TellingName<'a> {
    /// The name with the identifier of the message as a token, if it has one.
    pub(super) pattern: String,
    /// The identifier of the message.
    pub(super) id: Option<&'a str>,
    pub(super) roles: Vec<Role>,
    pub(super) language: Option<&'a str>,
}

/// Words before the name of what a function returns.
const VERBS: &[&str] = &["build", "create", "get", "hent", "lag", "make"];

/// What separates the words of a name.
const SEPARATORS: [char; 4] = ['_', '-', '.', ' '];

/// Splits a name into its words: at signs, and where capital letters begin.
pub(super) fn words(name: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    let mut previous = ' ';
    let mut chars = name.char_indices().peekable();
    let mut add = |start: usize, end: usize| {
        let text = name.get(start..end).unwrap_or_default();
        let ends_part = name.get(end..).is_some_and(|rest| rest.starts_with('.'));
        words.push(Word { text, start, roles: roles(text), ends_part });
    };
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let begins = !previous.is_uppercase() && c.is_uppercase()
            || previous.is_uppercase() && c.is_uppercase() && next.is_some_and(char::is_lowercase);
        if let Some(from) = start
            && (begins || !c.is_alphanumeric())
        {
            add(from, at);
            start = None;
        }
        if start.is_none() && c.is_alphanumeric() {
            start = Some(at);
        }
        previous = c;
    }
    if let Some(from) = start {
        add(from, name.len());
    }
    words
}

/// Returns whether a name is that of something that is not sent: a message of a log, a label.
pub(super) fn is_noise_name(words: &[Word<'_>]) -> bool {
    let ends = [words.first(), words.last()];
    let has_channel =
        words.iter().flat_map(|word| &word.roles).any(|role| role.channel().is_some());
    !has_channel && ends.into_iter().flatten().any(|word| is_noise(word.text))
}

/// Returns what a name tells, if it does: the words at its end, or else at its beginning. Words for
/// channels are part of the identifier if `has_channels` is false.
pub(super) fn telling_name(name: &str, has_channels: bool) -> Option<TellingName<'_>> {
    let words = words(name);
    let (last, language) = match words.split_last() {
        Some((last, before)) if is_language(last.text) && !before.is_empty() => {
            (before, Some(last.text))
        }
        _ => (words.as_slice(), None),
    };
    let length = trailing(last, has_channels);
    if length > 0 {
        let at = last.len() - length;
        let roles = last.iter().skip(at).flat_map(|word| word.roles.clone()).collect();
        let before = last.get(..at).unwrap_or_default();
        if before.iter().all(|word| VERBS.contains(&word.text.to_lowercase().as_str())) {
            return Some(TellingName { pattern: literal(name), id: None, roles, language });
        }
        let start = last.get(at).map_or(0, |word| word.start);
        let (before, after) = name.split_at_checked(start)?;
        let id = before.trim_end_matches(SEPARATORS);
        let separator = before.get(id.len()..).unwrap_or_default();
        let pattern = format!("{{id}}{}{}", literal(separator), literal(after));
        return Some(TellingName { pattern, id: Some(id), roles, language });
    }
    let length = last.iter().take_while(|word| !word.roles.is_empty()).count();
    let rest = last.get(length)?;
    let roles: Vec<_> = last.iter().take(length).flat_map(|word| word.roles.clone()).collect();
    if roles.is_empty() {
        return None;
    }
    let end = language.map_or(name.len(), |tag| name.len() - tag.len());
    let id = name.get(rest.start..end)?.trim_end_matches(SEPARATORS);
    let (before, after) = (name.get(..rest.start)?, name.get(rest.start + id.len()..)?);
    let pattern = format!("{}{{id}}{}", literal(before), literal(after));
    Some(TellingName { pattern, id: Some(id), roles, language })
}

/// Returns the number of words at the end that tell what the text is.
fn trailing(words: &[Word<'_>], has_channels: bool) -> usize {
    let is_section = |word: &Word<'_>| {
        !word.roles.is_empty() && word.roles.iter().all(|role| *role == Role::Section)
    };
    let sections = words.iter().rev().take_while(|word| is_section(word)).count();
    if sections > 0 {
        return sections;
    }
    let has_channel = |word: &Word<'_>| word.roles.iter().any(|role| role.channel().is_some());
    let tells = |word: &Word<'_>| {
        !word.roles.is_empty() && !is_section(word) && (has_channels || !has_channel(word))
    };
    let all = words.iter().rev().take_while(|word| tells(word)).count();
    if all == words.len() {
        return all;
    }
    // In a part of its own, only a channel tells more.
    let is_cut = |word: &&Word<'_>| word.ends_part && !has_channel(word);
    let run = words.iter().rev().skip(1).take(all.saturating_sub(1));
    let run = all.min(1) + run.take_while(|word| !is_cut(word)).count();
    // What is before the channel may as well be what the message is about.
    let channel = words.iter().rev().take(run).position(has_channel);
    channel.map_or(run, |position| position + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split_into_words() {
        for (name, expected) in [
            ("PLAN_A_SMS_TEXT", &["PLAN", "A", "SMS", "TEXT"][..]),
            ("epostHtmlBody", &["epost", "Html", "Body"]),
            ("sendSMSTekst2", &["send", "SMS", "Tekst2"]),
            ("nordvik.varsel.notification-text", &["nordvik", "varsel", "notification", "text"]),
            ("tømming_sms", &["tømming", "sms"]),
            ("", &[]),
        ] {
            let found: Vec<_> = words(name).into_iter().map(|word| word.text).collect();
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn identifiers_become_tokens() {
        for (name, has_channels, expected) in [
            ("PLAN_SMS_TEXT", true, Some(("{id}_SMS_TEXT", Some("PLAN"), None))),
            ("NY_MELDING_SMS_TEXT", true, Some(("{id}_SMS_TEXT", Some("NY_MELDING"), None))),
            ("confirmEmailSubject", true, Some(("{id}EmailSubject", Some("confirm"), None))),
            ("confirmEmailSubject", false, Some(("{id}Subject", Some("confirmEmail"), None))),
            ("savedActionButton", true, Some(("{id}ActionButton", Some("saved"), None))),
            ("requiredActionSubject", true, Some(("{id}Subject", Some("requiredAction"), None))),
            ("smsTekst", true, Some(("smsTekst", None, None))),
            ("getSmsTekst", true, Some(("getSmsTekst", None, None))),
            ("KodeSmsNb", true, Some(("{id}SmsNb", Some("Kode"), Some("Nb")))),
            ("SMS_TEKST_FRIST", true, Some(("SMS_TEKST_{id}", Some("FRIST"), None))),
            (
                "a.varsel.melding.sms-text",
                true,
                Some(("{id}.sms-text", Some("a.varsel.melding"), None)),
            ),
            ("a.sms.text", true, Some(("{id}.sms.text", Some("a"), None))),
            ("a.{b}.sms", true, Some(("{id}.sms", Some("a.{b}"), None))),
            ("antall", true, None),
            ("nb", true, None),
        ] {
            let found = telling_name(name, has_channels);
            let found = found.as_ref().map(|it| (it.pattern.as_str(), it.id, it.language));
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn labels_and_logs_are_noise_unless_they_are_for_a_channel() {
        for (name, expected) in [
            ("log_message", true),
            ("PLAN_MERKELAPP", true),
            ("FEIL_SMS_TEXT", false),
            ("PLAN_TEXT", false),
        ] {
            assert_eq!(is_noise_name(&words(name)), expected, "{name}");
        }
    }
}
