//! Phrases: the small notation in which the detectors' tables are written.
//!
//! A phrase is words with a space between. `a|b` is either; `rabatt*` and `*tilbud` leave the rest
//! of the word open, and before an ending there is something; `?` before a word makes it optional; `..3` passes over up to
//! three tokens within the sentence; `#` is a number, `{}` a placeholder, `@` a link; other signs
//! stand for themselves.

use super::words::{Kind, Text};

/// Words longer than this are no words, and are not looked into.
const LONGEST_WORD: usize = 80;

/// Where the phrase that starts at a token ends, if it does. The work is bounded by the phrase.
pub(super) fn end_at(text: &Text<'_>, at: usize, phrase: &str) -> Option<usize> {
    let (head, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    if head.is_empty() {
        return Some(at);
    }
    if let Some(most) = head.strip_prefix("..") {
        for skipped in 0..=most.parse().unwrap_or(0) {
            if let Some(end) = end_at(text, at + skipped, rest) {
                return Some(end);
            }
            if text.ends_sentence(at + skipped) {
                return None;
            }
        }
        return None;
    }
    if let Some(optional) = head.strip_prefix('?').filter(|optional| !optional.is_empty()) {
        let taken = is(text, at, optional).then(|| end_at(text, at + 1, rest)).flatten();
        return taken.or_else(|| end_at(text, at, rest));
    }
    if is(text, at, head) { end_at(text, at + 1, rest) } else { None }
}

/// What a token says as phrases have it; empty where nothing can match.
pub(super) fn said<'t>(text: &'t Text<'_>, at: usize) -> &'t str {
    match text.kind(at) {
        Some(Kind::Word | Kind::Mark(_)) => text.say(at),
        Some(Kind::Number) => "#",
        Some(Kind::Placeholder) => "{}",
        Some(Kind::Link) => "@",
        Some(Kind::Break) | None => "",
    }
}

/// Whether a word is one of some alternatives, with open ends where they say so.
pub(super) fn matches(word: &str, alternatives: &str) -> bool {
    alternatives.split('|').any(|one| matches_one(word, one))
}

/// Whether a word is this one alternative.
pub(super) fn matches_one(word: &str, pattern: &str) -> bool {
    let same = match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(end), _) => word.len() > end.len() && word.ends_with(end),
        (None, Some(start)) => word.starts_with(start),
        (None, None) => word == pattern,
    };
    same && !word.is_empty() && word.len() <= LONGEST_WORD
}

fn is(text: &Text<'_>, at: usize, element: &str) -> bool {
    matches(said(text, at), element)
}

#[cfg(test)]
mod tests {
    use super::super::Part;
    use super::*;

    #[test]
    fn phrases() {
        let cases = [
            ("Logg deg inn", "logg ?deg inn", Some(3)),
            ("logg inn", "logg ?deg inn", Some(2)),
            ("logg ut", "logg ?deg inn", None),
            ("Sommertilbud", "*tilbud", Some(1)),
            ("Tilbud", "*tilbud", None),
            ("rabattkoden", "rabatt*", Some(1)),
            ("se det fine brevet", "se ..2 brevet", Some(4)),
            ("se. Det brevet", "se ..2 brevet", None),
            ("30 %", "# %", Some(2)),
            ("i {{sted}}", "i|på {}|@", Some(2)),
            ("på nav.no", "i|på {}|@", Some(2)),
            ("Hva?", "hva ?", Some(2)),
            ("Stopp: ja", "stopp ?? ?: ja", Some(3)),
            ("", "a", None),
        ];
        for (raw, phrase, end) in cases {
            assert_eq!(end_at(&Text::new(Part::Body, raw), 0, phrase), end, "{raw}: {phrase}");
        }
    }
}
