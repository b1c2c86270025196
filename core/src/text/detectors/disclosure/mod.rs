//! Sentences saying that the address comes from the register (G6a), in both Norwegian languages
//! and English.
//!
//! A small grammar instead of a list of sentences. A sentence discloses the source when it names
//! the register, the register stands as the *source* of something (`hentet fra`, `comes from`,
//! `kilde:`), that something is an address, a number or contact details, and nothing makes it
//! untrue: a negation, a condition, a possibility or a question. Mentioning the register is not
//! enough.

mod vocabulary;

use alloc::vec::Vec;
use core::ops::Range;

use super::phrase::is_one_of;
use super::tables::{DIRECTORATE, OTHER_REGISTER, REGISTER};
use super::words::{Kind, Text};
use super::{Found, add};
use vocabulary::{Class, bit, classes};
pub(super) use vocabulary::{NAMES, OTHER_NAMES, WORDS};

/// How many tokens to either side are looked at.
const WINDOW: usize = 40;

/// Sentences that disclose the source, in bytes of the clean text.
pub(super) fn places(text: &Text<'_>) -> Vec<Range<usize>> {
    let others = text.phrases(OTHER_REGISTER);
    let mut names = text.phrases(REGISTER);
    names.retain(|name| {
        // No two of the others overlap.
        let before = others.partition_point(|other| other.start <= name.start);
        let other = before.checked_sub(1).and_then(|last| others.get(last));
        let within = other.is_some_and(|other| name.end <= other.end && other.len() > name.len());
        !within && !is_anothers(text, name)
    });
    sentences(text, &names, true)
}

/// Adds the sentences that name another source, or the register by a name that it does not have,
/// in order. `right` are those that name the register.
pub(super) fn find_wrong(text: &Text<'_>, right: &[Range<usize>], out: &mut Vec<Found>) {
    for place in sentences(text, &text.phrases(OTHER_REGISTER), false) {
        if right.binary_search_by_key(&place.start, |right| right.start).is_err() {
            add(text, place, out);
        }
    }
}

/// Sentences in which one of some names is the source of an address. With `loose`, information is
/// taken for an address where nothing else is spoken of.
fn sentences(text: &Text<'_>, names: &[Range<usize>], loose: bool) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    if names.is_empty() {
        return out;
    }
    // The sentence before, or two: what is there to take up.
    let mut before = 0..0;
    let mut last = 0..0;
    for sentence in text.sentences() {
        let until = |token| names.partition_point(|name| name.start < token);
        let names = names.get(until(sentence.start)..until(sentence.end)).unwrap_or_default();
        if discloses(text, names, &sentence, &before, loose) {
            out.push(text.bytes(&sentence));
        }
        before = if last.is_empty() { sentence.start } else { last.start }..sentence.end;
        last = sentence;
    }
    out
}

/// Whether what is named is somebody's own register of contacts. Naming the directorate is another
/// matter.
fn is_anothers(text: &Text<'_>, name: &Range<usize>) -> bool {
    is_one_of(text.word(name.end), "vårt|sitt|deres|ditt|til|hos")
        && !text.hits_at(name.end + 1).iter().any(|hit| hit.group() == DIRECTORATE)
}

/// Whether a sentence with some names of the register discloses the source.
fn discloses(
    text: &Text<'_>,
    names: &[Range<usize>],
    sentence: &Range<usize>,
    before: &Range<usize>,
    loose: bool,
) -> bool {
    let question = text.kind(sentence.end) == Some(Kind::Mark('?'));
    if question || names.is_empty() {
        return false;
    }
    let before = before.end.saturating_sub(WINDOW).max(before.start)..before.end;
    let first = if before.is_empty() { sentence.start } else { before.start };
    let mut seen = Vec::with_capacity(sentence.end - first);
    for at in first..sentence.end {
        seen.push(classes(text, at));
    }
    let technical = |classes: &u32| classes & bit(Class::Technical) != 0;
    if seen.iter().skip(sentence.start - first).any(technical) {
        // It is about programs.
        return false;
    }
    names.iter().any(|name| {
        let reading = Reading { classes: &seen, first, sentence, before: &before, name, loose };
        reading.by_source_verb()
            || reading.by_reversed_order()
            || reading.by_noun()
            || reading.by_storage()
            || reading.by_taking_up()
            || reading.by_answer()
    })
}

/// One sentence with one mention of the register, and the end of the sentence before.
struct Reading<'s> {
    /// What each token can be, from the token `first` on.
    classes: &'s [u32],
    first: usize,
    sentence: &'s Range<usize>,
    before: &'s Range<usize>,
    name: &'s Range<usize>,
    loose: bool,
}

impl Reading<'_> {
    /// `… hentet … fra … REGISTER`.
    fn by_source_verb(&self) -> bool {
        let Some(preposition) = self.preposition() else {
            return false;
        };
        let from = self.is(preposition, bit(Class::From));
        let (reach, kind) = if from { (25, Class::SourceVerb) } else { (5, Class::LookUp) };
        let verb = self.nearest(preposition, reach, bit(kind));
        // A clause that begins with looking something up asks the reader to.
        let asks =
            |verb: usize| verb == self.sentence.start || self.is(verb - 1, bit(Class::ClauseStart));
        let verb = verb.filter(|verb| from || !asks(*verb));
        let Some(verb) = verb.or_else(|| self.to_be(preposition, from)) else {
            return false;
        };
        let addressed =
            self.is(verb + 1, bit(Class::You)) || verb > 0 && self.is(verb - 1, bit(Class::You));
        let to_come = self.any(verb..preposition, bit(Class::Infinitive));
        !addressed
            && !to_come
            && self.holds(verb, self.name.end)
            && self.object_of(verb, preposition)
    }

    /// `Fra REGISTER har vi hentet …`.
    fn by_reversed_order(&self) -> bool {
        let Some(preposition) = self.preposition().filter(|at| self.is(*at, bit(Class::From)))
        else {
            return false;
        };
        let end = self.name.end;
        let reach = end..(end + 12).min(self.sentence.end);
        let Some(verb) = self.first_of(reach.clone(), bit(Class::SourceVerb)) else {
            return false;
        };
        self.holds(preposition, verb + 2)
            && !self.any(reach, bit(Class::Modal))
            && self.any_object(end..(verb + WINDOW / 2).min(self.sentence.end))
    }

    /// `Kilde: REGISTER`, `REGISTER er kilden til …`.
    fn by_noun(&self) -> bool {
        let name = self.name;
        let after = name.end..(name.end + 6).min(self.sentence.end);
        let nouns = bit(Class::SourceNoun);
        let noun = self.nearest(name.start, 12, nouns).or_else(|| self.first_of(after, nouns));
        let window = self.window(name.start)..(name.end + 14).min(self.sentence.end);
        noun.is_some_and(|noun| self.holds(noun.min(name.start), noun.max(name.end)))
            && (self.any_object(window) || self.object_before())
    }

    /// `Vi bruker adressen som er registrert i REGISTER`.
    fn by_storage(&self) -> bool {
        let Some(preposition) = self.preposition().filter(|at| self.is(*at, bit(Class::In))) else {
            return false;
        };
        let used = match self.nearest(preposition, 6, bit(Class::Stored)) {
            Some(stored) => self.nearest(stored, 25, bit(Class::Use)),
            // `Vi bruker adressen din i REGISTER`.
            None if self.any_object(preposition.saturating_sub(3)..preposition) => {
                self.nearest(preposition, 12, bit(Class::Send))
            }
            None => None,
        };
        let Some(used) = used else { return false };
        let whole = self.window(self.name.start)..self.name.end;
        let untrue = bit(Class::Negation) | bit(Class::Condition) | bit(Class::When);
        let clause =
            self.nearest(used, WINDOW, bit(Class::ClauseStart)).map_or(whole.start, |it| it + 1);
        !self.any(whole.clone(), untrue | bit(Class::Doubt))
            && !self.any(clause..used, bit(Class::Modal))
            && self.any_object(whole.start..preposition)
    }

    /// `Adressen ligger i REGISTER, og vi hentet den derfra`, `… det er den vi bruker`.
    fn by_taking_up(&self) -> bool {
        let rest = self.name.end..(self.name.end + 14).min(self.sentence.end);
        let from_there = self.first_of(rest.clone(), bit(Class::FromThere));
        let stored = self.preposition().and_then(|at| self.nearest(at, 8, bit(Class::Stored)));
        let used = self
            .first_of(rest.clone(), bit(Class::Use))
            .filter(|used| stored.is_some() && self.any(rest.start..*used, bit(Class::Pronoun)));
        let Some(end) = from_there.or(used) else { return false };
        let whole = self.window(self.name.start)..end;
        let untrue = bit(Class::Negation) | bit(Class::Condition) | bit(Class::Doubt);
        !self.any(whole.clone(), untrue)
            && !self.any(rest.start..end, bit(Class::Modal))
            && (self.any_object(whole.start..(end + 4).min(self.sentence.end))
                || self.any_object(self.before.clone()))
    }

    /// `Hvor har vi adressen fra? Fra REGISTER.`, `Adressen: fra REGISTER`.
    fn by_answer(&self) -> bool {
        let from = self.preposition().filter(|at| self.is(*at, bit(Class::From)));
        let Some(from) = from else {
            // `Svaret er REGISTER`.
            let short = self.name.start - self.sentence.start <= 3;
            return short
                && self.asked()
                && self.any(self.sentence.start..self.name.start, bit(Class::ToBe));
        };
        let first = from == self.sentence.start && self.asked();
        let labelled = from > self.sentence.start
            && self.is(from - 1, bit(Class::Label))
            && self.any_object(self.window(from)..from)
            && !self.any(self.window(from)..from, bit(Class::Negation) | bit(Class::SourceVerb));
        first || labelled
    }

    /// Whether the sentence before asks about an address.
    fn asked(&self) -> bool {
        self.any_object(self.before.clone()) && self.is(self.before.end, bit(Class::Question))
    }

    /// The preposition that the register's name depends on, past articles and adjectives.
    fn preposition(&self) -> Option<usize> {
        let stops = bit(Class::From) | bit(Class::In) | bit(Class::Barrier);
        let stop = self.nearest(self.name.start, 8, stops)?;
        self.is(stop, bit(Class::From) | bit(Class::In)).then_some(stop)
    }

    /// `… er … fra`, `har vi fra`, `har adressen din fra`.
    fn to_be(&self, preposition: usize, from: bool) -> Option<usize> {
        let passed = bit(Class::Adverb) | bit(Class::We);
        let verb = self.nearest(preposition, 5, bit(Class::ToBe)).filter(|_| from)?;
        let alone =
            preposition - verb <= 3 && (verb + 1..preposition).all(|at| self.is(at, passed));
        (alone || self.is(verb + 1, bit(Class::Object))).then_some(verb)
    }

    /// Whether the clause that a verb stands in is stated as a fact.
    fn holds(&self, verb: usize, end: usize) -> bool {
        let start = self.nearest(verb, WINDOW, bit(Class::ClauseStart));
        let start = start.map_or(self.window(verb), |at| at + 1);
        let end = end.min(start + 2 * WINDOW);
        let contrast = self.last_of(start..end, bit(Class::Contrast));
        !self.any(self.window(verb)..verb, bit(Class::Doubt))
            && !self
                .any(contrast.unwrap_or(start)..end, bit(Class::Negation) | bit(Class::Condition))
            && !self.any(start..verb, bit(Class::Modal))
            && !self.is(start, bit(Class::OpenClause))
    }

    /// Whether what was had from the register is an address.
    fn object_of(&self, verb: usize, preposition: usize) -> bool {
        let between = verb + 1..preposition;
        if self.any_object(between.clone()) {
            return true;
        }
        let another = between.len() > 4 || self.any(between.clone(), bit(Class::NotAddress));
        // `Vi har innhentet det fra …`, of what the sentence before spoke of.
        let it = self.any(between, bit(Class::Pronoun)) && self.any_object(self.before.clone());
        it || !another && (self.any_object(self.window(verb)..verb) || self.object_before())
    }

    /// Whether the sentence takes up an address from the one before.
    fn object_before(&self) -> bool {
        let opening = self.sentence.start..self.sentence.start + 2;
        self.any(opening, bit(Class::Pronoun) | bit(Class::SourceNoun))
            && self.any_object(self.before.clone())
    }

    /// Whether an address is spoken of among some tokens.
    fn any_object(&self, tokens: Range<usize>) -> bool {
        let left = tokens.start..tokens.end.min(self.name.start);
        let right = tokens.start.max(self.name.end)..tokens.end;
        let loose = self.loose && !self.about_reservation();
        let objects = bit(Class::Object) | if loose { bit(Class::LooseObject) } else { 0 };
        let is_object = |at| self.is(at, objects) && !self.is(at, bit(Class::NotAddress));
        left.chain(right).any(is_object)
    }

    fn about_reservation(&self) -> bool {
        let after = self.name.end..(self.name.end + WINDOW / 2).min(self.sentence.end);
        let window = self.window(self.name.start)..self.name.start;
        self.any(window, bit(Class::Reservation)) || self.any(after, bit(Class::Reservation))
    }

    fn any(&self, tokens: Range<usize>, classes: u32) -> bool {
        self.first_of(tokens, classes).is_some()
    }

    /// The first of some tokens that is of one of some classes.
    fn first_of(&self, mut tokens: Range<usize>, classes: u32) -> Option<usize> {
        tokens.find(|at| self.is(*at, classes))
    }

    /// The last of some tokens that is of one of some classes.
    fn last_of(&self, tokens: Range<usize>, classes: u32) -> Option<usize> {
        tokens.rev().find(|at| self.is(*at, classes))
    }

    /// Whether a token is of one of some classes.
    fn is(&self, at: usize, classes: u32) -> bool {
        let bits = at.checked_sub(self.first).and_then(|nth| self.classes.get(nth));
        bits.is_some_and(|bits| bits & classes != 0)
    }

    /// The nearest of the tokens before one that is of one of some classes.
    fn nearest(&self, at: usize, most: usize, classes: u32) -> Option<usize> {
        self.last_of(self.back(at, most), classes)
    }

    /// The tokens before one, within the sentence.
    fn back(&self, at: usize, most: usize) -> Range<usize> {
        at.saturating_sub(most).max(self.sentence.start)..at
    }

    /// The first token that is looked at before one.
    fn window(&self, at: usize) -> usize {
        at.saturating_sub(WINDOW).max(self.sentence.start)
    }
}

#[cfg(test)]
mod tests;
