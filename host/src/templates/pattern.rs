//! Patterns of files and keys, with tokens that capture a part of what they match.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use krr_policy::Channel;
use regex_lite::Regex;

/// What the tokens of a pattern captured.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Captures {
    pub(super) id: Option<String>,
    pub(super) language: Option<String>,
    pub(super) channel: Option<Channel>,
    /// The text with the languages and channels taken out: the same for all versions of a message.
    pub(super) family: String,
}

/// The reason why a pattern is invalid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PatternError {
    /// A token that does not exist.
    UnknownToken(String),
    /// A brace that is not closed.
    OpenBrace,
}

/// A pattern of paths, with `/` between the parts: `*` and `?` are within a part, `**` is any number
/// of parts, `{a,b}` is one of several texts, and `{id}`, `{language}` and `{channel}` are captured.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    regex: Regex,
    /// What was written.
    written: String,
}

/// The names of channels in paths and keys.
const CHANNELS: &[(&str, Channel)] = &[
    ("sms", Channel::Sms),
    ("email", Channel::Email),
    ("e-mail", Channel::Email),
    ("mail", Channel::Email),
    ("epost", Channel::Email),
    ("e-post", Channel::Email),
    ("digital_mail", Channel::DigitalMail),
    ("digital-mail", Channel::DigitalMail),
    ("digitalpost", Channel::DigitalMail),
    ("letter", Channel::DigitalMail),
    ("brev", Channel::DigitalMail),
];

/// Returns the channel that a name in a path or key stands for.
pub(super) fn channel_of_name(name: &str) -> Option<Channel> {
    CHANNELS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, it)| *it)
}

impl Pattern {
    /// Parses a pattern.
    pub(super) fn parse(written: &str) -> Result<Self, PatternError> {
        let mut regex = String::from("^");
        let mut tokens = BTreeMap::new();
        let mut rest = written.strip_prefix("./").unwrap_or(written);
        rest = rest.strip_prefix('/').unwrap_or(rest);
        while let Some(c) = rest.chars().next() {
            if let Some(after) = rest.strip_prefix("**/") {
                regex.push_str("(?:.*/)?");
                rest = after;
            } else if let Some(after) = rest.strip_prefix("**") {
                regex.push_str(".*");
                rest = after;
            } else if let Some(after) = rest.strip_prefix('{') {
                let (token, after) = after.split_once('}').ok_or(PatternError::OpenBrace)?;
                push_braces(&mut regex, token, &mut tokens)?;
                rest = after;
            } else {
                match c {
                    '*' => regex.push_str("[^/]*"),
                    '?' => regex.push_str("[^/]"),
                    c => regex.push_str(&regex_lite::escape(c.encode_utf8(&mut [0; 4]))),
                }
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            }
        }
        regex.push('$');
        // What is pushed above is valid, whatever is written.
        let regex = Regex::new(&regex).map_err(|_| PatternError::OpenBrace)?;
        Ok(Self { regex, written: written.to_owned() })
    }

    /// Returns the pattern as it was written.
    pub(super) fn as_str(&self) -> &str {
        &self.written
    }

    /// Returns whether a text matches.
    pub(super) fn is_match(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }

    /// Returns what is captured of a text that matches. A channel that has no known name is not
    /// matched.
    pub(super) fn captures(&self, text: &str) -> Option<Captures> {
        let found = self.regex.captures(text)?;
        let mut captures = Captures::default();
        let mut family = String::new();
        let mut at = 0;
        for name in self.regex.capture_names().flatten() {
            let Some(value) = found.name(name) else { continue };
            let value_text = value.as_str().to_owned();
            if name.starts_with("id") {
                captures.id.get_or_insert(value_text);
                continue;
            }
            if name.starts_with("language") {
                captures.language.get_or_insert(value_text);
            } else {
                captures.channel = Some(channel_of_name(value.as_str())?);
            }
            family.push_str(text.get(at..value.start()).unwrap_or_default());
            at = value.end();
        }
        family.push_str(text.get(at..).unwrap_or_default());
        captures.family = family;
        Some(captures)
    }
}

/// Adds what is between braces: a token, or texts to choose between.
fn push_braces(
    regex: &mut String,
    token: &str,
    tokens: &mut BTreeMap<&'static str, usize>,
) -> Result<(), PatternError> {
    if token.contains(',') {
        let texts: Vec<_> = token.split(',').map(regex_lite::escape).collect();
        let _ = write!(regex, "(?:{})", texts.join("|"));
        return Ok(());
    }
    let (name, content) = match token {
        "id" => ("id", "[^/]+?"),
        "language" => ("language", "[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*"),
        "channel" => ("channel", "[^/]+?"),
        other => return Err(PatternError::UnknownToken(other.to_owned())),
    };
    let count = tokens.entry(name).or_insert(0);
    *count += 1;
    let _ = write!(regex, "(?P<{name}{count}>{content})");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_parts_and_capture_tokens() {
        for (pattern, text, expected) in [
            (
                "config/locales/{language}.yml",
                "config/locales/nb.yml",
                Some((None, Some("nb"), None)),
            ),
            ("config/locales/{language}.yml", "config/locales/a/nb.yml", None),
            ("**/*.kt", "a/b/C.kt", Some((None, None, None))),
            ("**/*.kt", "C.kt", Some((None, None, None))),
            ("mail_{language}.{txt,html}", "mail_nn.html", Some((None, Some("nn"), None))),
            ("{channel}/{id}.md", "sms/a.b.md", Some((Some("a.b"), None, Some(Channel::Sms)))),
            ("{channel}/{id}.md", "fax/a.md", None),
            ("{id}_SMS_TEXT", "PLAN_A_SMS_TEXT", Some((Some("PLAN_A"), None, None))),
            (
                "/{language}/messages/{id}/sms",
                "nb/messages/x/sms",
                Some((Some("x"), Some("nb"), None)),
            ),
            ("a?c", "abc", Some((None, None, None))),
            ("a.c", "abc", None),
            ("./a/**", "a/b/c", Some((None, None, None))),
        ] {
            let captures = Pattern::parse(pattern).unwrap().captures(text);
            let found =
                captures.as_ref().map(|it| (it.id.as_deref(), it.language.as_deref(), it.channel));
            assert_eq!(found, expected, "{pattern} {text}");
        }
    }

    #[test]
    fn a_family_is_without_languages_and_channels() {
        let pattern = Pattern::parse("{channel}/mail_{language}.txt").unwrap();
        assert_eq!(pattern.captures("sms/mail_nb.txt").unwrap().family, "/mail_.txt");
    }

    #[test]
    fn unknown_tokens_and_open_braces_are_errors() {
        let error = |pattern| Pattern::parse(pattern).err();
        assert_eq!(error("{lang}.yml"), Some(PatternError::UnknownToken("lang".into())));
        assert_eq!(error("{language"), Some(PatternError::OpenBrace));
    }
}
