//! The sender's name in the message (B3).

use alloc::vec::Vec;
use core::ops::Range;

use crate::contract::Signal;
use crate::localized::Localized;
use crate::text::analysis::Analysis;
use crate::text::detector::Detector;
use crate::text::document::{Document, Part};
use crate::text::folding::is_uppercase_letter;
use crate::text::matches::{Detected, Match};
use crate::text::tokens::TokenKind;

pub(super) const DETECTOR: Detector = Detector {
    signal: Signal::SenderNamed,
    title: Localized { nb: "Nevner avsenderen", nn: "Nemner avsendaren", en: "Names the sender" },
    requires: &["sender.name"],
    phrases: &[],
    detect,
};

/// The most tokens of a name that are compared.
const LONGEST_NAME: usize = 32;
/// The fewest letters that are left of a name: «By» is not enough for «By kommune».
const FEWEST_LETTERS: usize = 4;

/// Matches the name as declared, without its *kommune*, and in the short form that the declared name
/// has in brackets or as a first or last word in capitals.
fn detect(analysis: &Analysis<'_>) -> Detected {
    let Some(name) = analysis.sender_name else {
        return Detected::default();
    };
    let declared = Document::read(Part::Body, name);
    let name = Name::parse(&declared);
    analysis.read_parts().flat_map(|part| name.matches(&part.document)).collect()
}

/// A declared name.
struct Name<'n> {
    words: Vec<NameWord<'n>>,
    /// The forms that it is known by, as ranges of words.
    forms: Vec<Range<usize>>,
    /// A bit for the first byte of each word: most words of a text start no name.
    initials: u32,
}

/// A word of a name.
struct NameWord<'n> {
    /// The word in lower case.
    text: &'n str,
    /// True if people leave it out.
    is_optional: bool,
}

impl<'n> Name<'n> {
    fn parse(name: &'n Document<'_>) -> Self {
        let (mut words, mut forms) = (Vec::new(), Vec::new());
        for (at, token) in name.tokens.iter().enumerate().take(LONGEST_NAME) {
            let nth = words.len();
            let is_bracket = token.kind == TokenKind::Punctuation('(');
            if is_bracket && token.bytes().start > FEWEST_LETTERS {
                forms.push(0..nth);
            }
            if !is_word_like(name, at) {
                continue;
            }
            let text = name.token_text(at);
            words.push(NameWord { text, is_optional: is_often_left_out(text) });
            if is_short_form(name, at) {
                forms.push(nth..nth + 1);
            }
        }
        forms.push(0..words.len());
        let initials = words.iter().fold(0, |bits, word| bits | initial_bit(word.text));
        Self { words, forms, initials }
    }

    /// Returns the places in a document that have a form of the name, in order.
    fn matches(&self, document: &Document<'_>) -> Vec<Match> {
        let (mut matches, mut at) = (Vec::new(), 0);
        while at < document.tokens.len() {
            let end = self.longest_match_end(document, at);
            if let Some(end) = end {
                matches.push(Match::of_tokens(document, &(at..end)));
            }
            at = end.unwrap_or(at + 1);
        }
        matches
    }

    /// Returns the end of the longest form that starts at a token.
    fn longest_match_end(&self, document: &Document<'_>, at: usize) -> Option<usize> {
        if self.initials & initial_bit(document.token_text(at)) == 0 {
            return None;
        }
        let ends = self.forms.iter().filter_map(|form| {
            match_end(document, at, self.words.get(form.clone()).unwrap_or_default())
        });
        ends.max().filter(|end| *end > at)
    }
}

/// Returns whether a token of a name is a short form of it: more than one letter, in brackets, or first
/// or last and in capitals.
fn is_short_form(name: &Document<'_>, at: usize) -> bool {
    let source = name.source_text(&name.byte_range(&(at..at + 1)));
    let is_bracketed = name.kind(at + 1) == Some(TokenKind::Punctuation(')'))
        && at.checked_sub(1).and_then(|before| name.kind(before))
            == Some(TokenKind::Punctuation('('));
    let is_edge = at == 0 || at + 1 == name.tokens.len();
    let is_in_capitals = || source.chars().all(is_uppercase_letter);
    source.chars().nth(1).is_some() && (is_bracketed || is_edge && is_in_capitals())
}

/// Returns the end of the words of a name that start at a token; punctuation between them does not
/// matter.
fn match_end(document: &Document<'_>, at: usize, words: &[NameWord<'_>]) -> Option<usize> {
    let (mut end, mut letters, mut is_whole) = (at, 0, true);
    for word in words {
        let is_separator = matches!(
            document.kind(end),
            Some(TokenKind::Punctuation('-' | '&' | ',' | '/' | '.' | '('))
        );
        let next = end + usize::from(is_separator && end > at);
        let text = document.token_text(next);
        if is_word_like(document, next) && (text == word.text || is_genitive(text, word.text)) {
            end = next + 1;
            letters += word.text.chars().count();
        } else if word.is_optional {
            is_whole = false;
        } else {
            return None;
        }
    }
    (is_whole || letters >= FEWEST_LETTERS).then_some(end)
}

/// Returns a bit for the first byte of a word.
fn initial_bit(word: &str) -> u32 {
    1_u32.wrapping_shl(word.bytes().next().unwrap_or_default().into())
}

fn is_word_like(document: &Document<'_>, at: usize) -> bool {
    matches!(document.kind(at), Some(TokenKind::Word | TokenKind::Number | TokenKind::Link))
}

/// Returns whether people leave a word of a name out.
fn is_often_left_out(word: &str) -> bool {
    matches!(word, "kommune" | "fylkeskommune" | "kommunen" | "herad")
}

/// Returns whether a word is the genitive of another.
fn is_genitive(genitive: &str, word: &str) -> bool {
    genitive.strip_prefix(word).is_some_and(|ending| matches!(ending, "s" | "'s" | "-s"))
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use crate::contract::Signal;
    use crate::text::testing::analyse_text;

    #[test]
    fn senders_are_found_by_the_forms_of_their_name() {
        let cases = [
            ("Nordvik kommune", "Hilsen Nordvik kommune", true),
            ("Nordvik kommune", "Nordvik kommunes nettsider", true),
            ("Nordvik kommune", "Hilsen Nordvik", true),
            ("Nordvik kommune", "HILSEN NORDVIK KOMMUNE", true),
            ("Nordvik kommune", "Hilsen kommunen", false),
            ("Nordvik kommune", "Nordvika", false),
            ("By kommune", "i hver by", false),
            ("By kommune", "Hilsen By kommune", true),
            ("Arbeids- og velferdsetaten (NAV)", "Hilsen NAV", true),
            ("Arbeids- og velferdsetaten (NAV)", "Arbeids- og velferdsetaten", true),
            ("Arbeids- og velferdsetaten (NAV)", "Navs nettsider", true),
            ("Arbeids- og velferdsetaten (NAV)", "navnet ditt", false),
            ("Vestre fylkeskommune", "Vestre  fylkeskommune", true),
            ("Skatteetaten", "Mvh\nSkatteetaten", true),
            ("Skatteetaten", "Mvh skatten", false),
            ("NAV Nordvik", "Hilsen Nav", true),
            ("", "Hei", false),
            ("()", "Hei ()", false),
            ("{{navn}}", "Hei {{navn}}", false),
        ];
        let is_wrong = |(sender, body, expected): &(&str, &str, bool)| {
            let signals = analyse_text(None, body, Some(sender));
            signals.found(Signal::SenderNamed) != Some(*expected)
        };
        let wrong: Vec<_> = cases.into_iter().filter(is_wrong).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn senders_are_found_in_the_subject() {
        let signals = analyse_text(Some("Fra Nordvik kommune"), "", Some("Nordvik kommune"));
        assert_eq!(signals.matches(Signal::SenderNamed).len(), 1);
    }

    #[test]
    fn without_a_declared_sender_it_cannot_be_told() {
        let signals = analyse_text(None, "Hilsen Nordvik kommune", None);
        assert_eq!(signals.found(Signal::SenderNamed), None);
    }
}
