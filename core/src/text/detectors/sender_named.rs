//! Whether the message says who sends it.

use alloc::vec::Vec;
use core::ops::Range;

use super::phrase::is_one_of;
use super::words::{Kind, Text};
use super::{Found, Part, add};
use crate::search;

/// Names are compared by at most this many tokens.
const LONGEST_NAME: usize = 32;
/// What is left of a name must still be one: «By» is not enough for «By kommune».
const FEWEST_LETTERS: usize = 4;

/// Words of a name that people leave out.
const LEFT_OUT: &str = "kommune|fylkeskommune|kommunen|herad";

/// Adds the places where the sender's name stands: as declared, without its *kommune*, or the short form
/// that the declared name gives in brackets or as a first or last word in capitals.
pub(super) fn find(texts: &[&Text<'_>], name: &str, out: &mut Vec<Found>) {
    let declared = Text::new(Part::Body, name);
    let name = Name::of(&declared);
    for text in texts {
        let mut at = 0;
        while at < text.tokens.len() {
            let mut end = at;
            // Most words begin like none of the name.
            if name.initials & initial(text.say(at)) != 0 {
                for form in &name.forms {
                    let words = name.words.get(form.clone()).unwrap_or_default();
                    end = end.max(end_at(text, at, words).unwrap_or(at));
                }
            }
            if end > at {
                add(text, text.bytes(&(at..end)), out);
            }
            at = end.max(at + 1);
        }
    }
}

/// A declared name.
struct Name<'n> {
    /// Its words in small letters, and whether people leave them out.
    words: Vec<(&'n str, bool)>,
    /// The forms that it is known by, each some of the words.
    forms: Vec<Range<usize>>,
    /// A bit for what each word begins with.
    initials: u32,
}

impl<'n> Name<'n> {
    fn of(name: &'n Text<'_>) -> Self {
        let (mut words, mut forms) = (Vec::new(), Vec::new());
        for (at, token) in name.tokens.iter().enumerate().take(LONGEST_NAME) {
            let nth = words.len();
            if token.kind == Kind::Mark('(') && token.bytes().start > FEWEST_LETTERS {
                forms.push(0..nth);
            }
            if !is_said(name, at) {
                continue;
            }
            words.push((name.say(at), is_one_of(name.say(at), LEFT_OUT)));
            let raw = name.raw(&token.bytes());
            let bracketed = at > 0
                && name.kind(at - 1) == Some(Kind::Mark('('))
                && name.kind(at + 1) == Some(Kind::Mark(')'));
            let edge = at == 0 || at + 1 == name.tokens.len();
            if search::count(raw) > 1 && (bracketed || (edge && is_capitals(raw))) {
                forms.push(nth..nth + 1);
            }
        }
        forms.push(0..words.len());
        let initials = words.iter().fold(0, |bits, (word, _)| bits | initial(word));
        Self { words, forms, initials }
    }
}

/// A bit for what a word begins with.
fn initial(word: &str) -> u32 {
    1_u32.wrapping_shl(word.bytes().next().unwrap_or_default().into())
}

fn is_capitals(word: &str) -> bool {
    search::all(word, super::words::fold_differs)
}

fn is_said(text: &Text<'_>, at: usize) -> bool {
    matches!(text.kind(at), Some(Kind::Word | Kind::Number | Kind::Link))
}

/// Where words of a name that start at a token end; signs between them do not matter.
fn end_at(text: &Text<'_>, at: usize, words: &[(&str, bool)]) -> Option<usize> {
    let (mut next, mut letters, mut whole) = (at, 0, true);
    for (word, left_out) in words {
        let sign = matches!(text.kind(next), Some(Kind::Mark('-' | '&' | ',' | '/' | '.' | '(')));
        let place = next + usize::from(sign && next > at);
        let said = text.say(place);
        if is_said(text, place) && (said == *word || is_genitive(said, word)) {
            next = place + 1;
            letters += search::count(word);
        } else if *left_out {
            whole = false;
        } else {
            return None;
        }
    }
    (whole || letters >= FEWEST_LETTERS).then_some(next)
}

fn is_genitive(said: &str, word: &str) -> bool {
    said.strip_prefix(word).is_some_and(|end| matches!(end, "s" | "'s" | "-s"))
}

#[cfg(test)]
mod tests {
    use super::super::{Signal, read_text};

    #[test]
    fn the_sender_is_found() {
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
        for (sender, body, named) in cases {
            assert_eq!(
                !read_text(None, body, Some(sender)).of(Signal::SenderNamed).is_empty(),
                named,
                "{sender}: {body}"
            );
        }
        assert_eq!(
            read_text(Some("Fra Nordvik kommune"), "", Some("Nordvik kommune"))
                .of(Signal::SenderNamed)
                .len(),
            1
        );
    }
}
