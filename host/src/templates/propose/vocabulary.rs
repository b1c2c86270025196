//! The words in names and paths that tell what a text is.

use krr_policy::{Channel, Language};

/// What a word in a name tells of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The channel that it is for.
    Channel(Channel),
    /// That it is a notice.
    Notice,
    /// That it is a subject line.
    Subject,
    /// That it is a title: a subject line if the message has no other.
    Title,
    /// That it is a text, of whatever kind.
    Text,
    /// That it is a text, as the words for errors and labels in user interfaces do as well.
    Message,
    /// That it is a part of a body.
    Section,
}

const VOCABULARY: &[(Role, &[&str])] = &[
    (Role::Channel(Channel::Sms), &["sms"]),
    (
        Role::Channel(Channel::Email),
        &["email", "emails", "epost", "eposter", "mail", "mailer", "mailers", "mails"],
    ),
    (Role::Channel(Channel::DigitalMail), &["brev", "digitalpost", "letter", "letters"]),
    (
        Role::Notice,
        &[
            "notification",
            "notifications",
            "notifikasjon",
            "notify",
            "varsel",
            "varsler",
            "varsling",
            "varslinger",
            "varslings",
        ],
    ),
    (Role::Subject, &["emne", "subject"]),
    (Role::Title, &["title", "tittel"]),
    (
        Role::Text,
        &[
            "body",
            "content",
            "html",
            "innhold",
            "mal",
            "maler",
            "tekst",
            "tekster",
            "template",
            "templates",
            "text",
            "texts",
        ],
    ),
    (Role::Message, &["melding", "meldinger", "message", "messages"]),
    (
        Role::Section,
        &[
            "action",
            "avslutning",
            "button",
            "footer",
            "greeting",
            "hilsen",
            "ingress",
            "innledning",
            "intro",
            "knapp",
            "outro",
            "signatur",
            "signature",
        ],
    ),
];

/// Words in names of what is not sent to anyone.
const NOISE: &[&str] = &[
    "alt",
    "aria",
    "base",
    "class",
    "css",
    "debug",
    "error",
    "errors",
    "exception",
    "feil",
    "feilmelding",
    "index",
    "label",
    "labels",
    "layout",
    "log",
    "logg",
    "logger",
    "merkelapp",
    "pattern",
    "placeholder",
    "query",
    "regex",
    "sql",
    "style",
    "tooltip",
    "url",
];

/// Languages that messages are written in, besides those that the engine knows.
const LANGUAGES: &[&str] = &[
    "ar", "da", "de", "es", "fa", "fi", "fkv", "fr", "is", "lt", "nno", "nob", "pl", "ru", "sma",
    "smj", "so", "sv", "ti", "uk", "ur", "vi",
];

/// Returns what a word tells, in the order of its parts: *smstekst* is *sms* and *tekst*. Nothing if one
/// of its parts is another word.
pub(super) fn roles(word: &str) -> Vec<Role> {
    let word = word.to_lowercase();
    let mut found = Vec::new();
    if split(&word, &mut found) { found } else { Vec::new() }
}

fn split(word: &str, found: &mut Vec<Role>) -> bool {
    for (role, words) in VOCABULARY {
        for rest in words.iter().filter_map(|known| word.strip_prefix(known)) {
            let length = found.len();
            found.push(*role);
            if rest.is_empty() || split(rest, found) {
                return true;
            }
            found.truncate(length);
        }
    }
    false
}

/// Returns whether a word is in names of what is not sent to anyone.
pub(super) fn is_noise(word: &str) -> bool {
    NOISE.contains(&word.to_lowercase().as_str())
}

/// Returns whether a word is the tag of a language.
pub(super) fn is_language(word: &str) -> bool {
    let primary = word.split(['-', '_']).next().unwrap_or_default();
    let is_tag = word.len() == primary.len() || matches!(word.len() - primary.len(), 3 | 5);
    let known = |it: &&&str| it.eq_ignore_ascii_case(primary);
    is_tag && (Language::from_tag(primary).is_some() || LANGUAGES.iter().any(|it| known(&it)))
}

impl Role {
    /// Returns whether the word is for messages that are sent.
    pub(super) const fn is_strong(self) -> bool {
        matches!(self, Self::Channel(_) | Self::Notice | Self::Subject)
    }

    /// Returns the channel that it tells.
    pub(super) const fn channel(self) -> Option<Channel> {
        match self {
            Self::Channel(channel) => Some(channel),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_split() {
        let email = Role::Channel(Channel::Email);
        for (word, expected) in [
            ("SMSTEKST", &[Role::Channel(Channel::Sms), Role::Text][..]),
            ("eposttittel", &[email, Role::Title]),
            ("mailtemplates", &[email, Role::Text]),
            ("varslingstekst", &[Role::Notice, Role::Text]),
            ("Mailbox", &[]),
            ("texture", &[]),
            ("", &[]),
        ] {
            assert_eq!(roles(word), expected, "{word}");
        }
    }

    #[test]
    fn tags_of_languages_are_known() {
        for tag in ["nb", "NN", "en-GB", "en_US", "no", "sma", "pl"] {
            assert!(is_language(tag), "{tag}");
        }
        for word in ["io", "enkel", "en-to-tre", "", "js"] {
            assert!(!is_language(word), "{word}");
        }
    }
}
