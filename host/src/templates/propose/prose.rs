//! What tells prose from other strings.

/// The fewest words of a sentence, and of a text without any sign of a sentence.
const SENTENCE: usize = 3;
const TEXT: usize = 6;

/// The most characters of a subject line.
const MAX_SUBJECT: usize = 300;

/// The most characters of a text that may be an SMS.
const MAX_SMS: usize = 480;

/// The first words of statements in SQL.
const SQL: &[&str] = &[
    "alter", "comment", "create", "delete", "drop", "insert", "merge", "select", "update", "with",
];

/// Returns whether a text is prose: sentences for people.
pub(super) fn is_prose(text: &str) -> bool {
    let visible = visible(text);
    let words: Vec<_> = visible.split_whitespace().filter(|word| is_word(word)).collect();
    let has_sentence = || visible.contains(['.', '!', '?', ':']);
    (words.len() >= TEXT || words.len() >= SENTENCE && has_sentence()) && !is_sql(&words)
}

/// Returns whether a text may be a subject line, or a part of a body.
pub(super) fn is_phrase(text: &str) -> bool {
    let visible = visible(text);
    let visible = visible.trim();
    let mut words = visible.split_whitespace().filter(|word| is_word(word));
    let (first, second) = (words.next(), words.next());
    visible.len() <= MAX_SUBJECT
        && match (first, second) {
            (Some(_), Some(_)) => true,
            (Some(word), None) => {
                word == visible
                    && word.starts_with(char::is_uppercase)
                    && !word.contains(['.', '_', '/'])
            }
            _ => false,
        }
}

/// Returns whether a text is short enough to be an SMS.
pub(super) fn is_short(text: &str) -> bool {
    text.chars().count() <= MAX_SMS
}

/// Returns whether a text has the elements of HTML.
pub(super) fn is_html(text: &str) -> bool {
    let lowercase = text.to_ascii_lowercase();
    ["<!doctype html", "<html", "<body", "<p>", "<p ", "<br", "<div", "<table", "<h1"]
        .iter()
        .any(|tag| lowercase.contains(tag))
}

/// Returns whether a text is a page of a website: with navigation, forms or scripts.
pub(super) fn is_page(text: &str) -> bool {
    let lowercase = text.to_ascii_lowercase();
    ["<nav", "<form", "<input", "<script", "<link "].iter().any(|tag| lowercase.contains(tag))
}

/// Returns the text without the tags of HTML, and without the tags and placeholders of templates.
fn visible(text: &str) -> String {
    let (mut visible, mut depth) = (String::with_capacity(text.len()), 0_usize);
    for c in text.chars() {
        match c {
            '<' | '{' => {
                depth += 1;
                visible.push(' ');
            }
            '>' | '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => visible.push(c),
            _ => {}
        }
    }
    visible
}

fn is_word(word: &str) -> bool {
    word.chars().any(char::is_alphabetic) && !word.contains(['=', ';', '$', '_', '\\'])
}

/// Returns whether words are a statement in SQL, which no sentence begins like.
fn is_sql(words: &[&str]) -> bool {
    let Some(first) = words.first() else { return false };
    let is_one_case =
        first.chars().skip(1).all(char::is_uppercase) || *first == first.to_lowercase();
    is_one_case && SQL.contains(&first.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_prose() {
        for text in [
            "Du har time i morgen.",
            "<p>Hei {{navn}}!</p><p>Du har time.</p>",
            "Nordvik kommune: Husk timen",
            "Update your contact information.",
            "vi har fått søknaden din om plass",
        ] {
            assert!(is_prose(text), "{text}");
        }
        for text in [
            "",
            "Barnehage",
            "SELECT id, tittel FROM varsel WHERE sendt IS NULL",
            "select id from varsel where sendt is null",
            "UPDATE varsel SET sendt = now() WHERE id = ?",
            "no.nav.varsel.sms",
            "<div class=\"a b c d e f g\"></div>",
            "%d{HH:mm:ss} %-5level %msg%n",
        ] {
            assert!(!is_prose(text), "{text}");
        }
    }

    #[test]
    fn subjects_are_phrases() {
        for text in ["Ny melding", "Bekreft", "Hei {0}"] {
            assert!(is_phrase(text), "{text}");
        }
        for text in ["", "innsyn@storvik.example", "localhost", "no.nav", "{x}", "Mal.kt"] {
            assert!(!is_phrase(text), "{text}");
        }
    }
}
