//! Whether the message says who sends it.

use alloc::vec::Vec;

use super::phrase::is_one_of;
use super::words::{Kind, Text};
use super::{Found, Part, add};
use crate::search;

/// Names are compared by at most this many words.
const LONGEST_NAME: usize = 16;

/// Words of a name that people leave out.
const LEFT_OUT: &str = "kommune|fylkeskommune|kommunen|herad";

/// Adds the places where the sender's name stands: as declared, without its *kommune*, or the short form
/// that the declared name gives in brackets or as a first or last word in capitals.
pub(super) fn find(texts: &[&Text<'_>], name: &str, out: &mut Vec<Found>) {
    let declared = Text::new(Part::Body, name);
    let names = forms(&declared);
    for text in texts {
        let mut at = 0;
        while at < text.tokens.len() {
            let mut end = at;
            for name in &names {
                end = end.max(end_at(text, at, name).unwrap_or(at));
            }
            if end > at {
                add(text, text.bytes(&(at..end)), out);
            }
            at = end.max(at + 1);
        }
    }
}

/// The forms of a declared name, each as its words in small letters.
fn forms<'n>(name: &'n Text<'_>) -> Vec<Vec<&'n str>> {
    let count = name.tokens.len();
    let mut bracket = 0;
    while bracket < count && name.kind(bracket) != Some(Kind::Mark('(')) {
        bracket += 1;
    }
    let before_bracket = if bracket < count { bracket } else { 0 };
    let mut forms = Vec::new();
    for form in [words(name, before_bracket, ""), words(name, count, LEFT_OUT)] {
        // What remains must still be a name: «By» is not enough for «By kommune».
        let mut letters = 0;
        for word in &form {
            letters += search::count(word);
        }
        if letters >= 4 {
            forms.push(form);
        }
    }
    for (at, token) in name.tokens.iter().enumerate() {
        let raw = name.raw(&(token.start..token.end));
        let bracketed = at > 0
            && name.kind(at - 1) == Some(Kind::Mark('('))
            && name.kind(at + 1) == Some(Kind::Mark(')'));
        let edge = at == 0 || at + 1 == count;
        if search::count(raw) > 1 && (bracketed || (edge && is_capitals(raw))) {
            forms.push(vec![name.say(at)]);
        }
    }
    let whole = words(name, count, "");
    if !whole.is_empty() {
        forms.push(whole);
    }
    forms
}

/// The words of a name up to a token, without those that are left out.
fn words<'n>(name: &'n Text<'_>, end: usize, left_out: &str) -> Vec<&'n str> {
    let mut words = Vec::new();
    for at in 0..end {
        let word = name.say(at);
        if words.len() < LONGEST_NAME && is_said(name, at) && !is_one_of(word, left_out) {
            words.push(word);
        }
    }
    words
}

fn is_capitals(word: &str) -> bool {
    search::all(word, super::words::fold_differs)
}

fn is_said(text: &Text<'_>, at: usize) -> bool {
    matches!(text.kind(at), Some(Kind::Word | Kind::Number | Kind::Link))
}

/// Where a name that starts at a token ends; signs between its words do not matter.
fn end_at(text: &Text<'_>, at: usize, name: &[&str]) -> Option<usize> {
    let mut next = at;
    for (nth, word) in name.iter().enumerate() {
        if nth > 0 && matches!(text.kind(next), Some(Kind::Mark('-' | '&' | ',' | '/' | '.' | '(')))
        {
            next += 1;
        }
        let last = nth + 1 == name.len();
        let same = is_said(text, next)
            && (text.say(next) == *word || (last && is_genitive(text.say(next), word)));
        if !same {
            return None;
        }
        next += 1;
    }
    Some(next)
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
