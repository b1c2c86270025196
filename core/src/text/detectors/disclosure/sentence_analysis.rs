//! The grammar of sentences about the source of an address.

use core::ops::Range;

use crate::text::detectors::disclosure::word_class::WordClass::{
    Adverb, Barrier, ClauseStart, Condition, Contrast, Doubt, From, FromThere, In, Infinitive,
    Label, LookUp, LooseObject, Modal, Negation, NotAddress, Object, OpenClause, Pronoun, Question,
    Reservation, Send, SourceNoun, SourceVerb, Stored, ToBe, Use, We, When, You,
};
use crate::text::detectors::disclosure::word_class::WordClasses;

/// The most tokens to either side that are read.
pub(super) const WINDOW: usize = 40;

/// A sentence with one mention of the register, and the end of the sentence before.
pub(super) struct SentenceAnalysis<'s> {
    /// The classes of each token, from the token `first` on.
    pub(super) classes: &'s [WordClasses],
    pub(super) first: usize,
    pub(super) sentence: &'s Range<usize>,
    /// The tokens before the sentence that it may refer to.
    pub(super) before: &'s Range<usize>,
    /// The register's name.
    pub(super) name: &'s Range<usize>,
    /// True if information counts as an address where the sentence is about nothing else.
    pub(super) loose: bool,
}

impl SentenceAnalysis<'_> {
    /// Returns whether the sentence discloses the register as the source of an address.
    pub(super) fn is_disclosure(&self) -> bool {
        self.by_source_verb()
            || self.by_reversed_order()
            || self.by_noun()
            || self.by_storage()
            || self.by_anaphora()
            || self.by_question_answer()
    }

    /// Recognises `… hentet … fra … REGISTER`.
    fn by_source_verb(&self) -> bool {
        let Some(preposition) = self.preposition() else {
            return false;
        };
        let from = self.is(preposition, From);
        let (reach, kind) = if from { (25, SourceVerb) } else { (5, LookUp) };
        let verb = self.nearest(preposition, reach, kind);
        // A clause that begins with a verb of looking up asks the reader to do so.
        let asks = |verb: usize| verb == self.sentence.start || self.is(verb - 1, ClauseStart);
        let verb = verb.filter(|verb| from || !asks(*verb));
        let Some(verb) = verb.or_else(|| self.to_be(preposition, from)) else {
            return false;
        };
        let addressed = self.is(verb + 1, You) || verb > 0 && self.is(verb - 1, You);
        let to_come = self.any(verb..preposition, Infinitive);
        !addressed
            && !to_come
            && self.is_stated(verb, self.name.end)
            && self.has_object(verb, preposition)
    }

    /// Recognises `Fra REGISTER har vi hentet …`.
    fn by_reversed_order(&self) -> bool {
        let Some(preposition) = self.preposition().filter(|at| self.is(*at, From)) else {
            return false;
        };
        let end = self.name.end;
        let reach = end..(end + 12).min(self.sentence.end);
        let Some(verb) = self.first_of(reach.clone(), SourceVerb) else {
            return false;
        };
        self.is_stated(preposition, verb + 2)
            && !self.any(reach, Modal)
            && self.any_object(end..(verb + WINDOW / 2).min(self.sentence.end))
    }

    /// Recognises `Kilde: REGISTER`, `REGISTER er kilden til …`.
    fn by_noun(&self) -> bool {
        let name = self.name;
        let after = name.end..(name.end + 6).min(self.sentence.end);
        let nouns = SourceNoun;
        let noun = self.nearest(name.start, 12, nouns).or_else(|| self.first_of(after, nouns));
        let window = self.window_start(name.start)..(name.end + 14).min(self.sentence.end);
        noun.is_some_and(|noun| self.is_stated(noun.min(name.start), noun.max(name.end)))
            && (self.any_object(window) || self.refers_to_object())
    }

    /// Recognises `Vi bruker adressen som er registrert i REGISTER`.
    fn by_storage(&self) -> bool {
        let Some(preposition) = self.preposition().filter(|at| self.is(*at, In)) else {
            return false;
        };
        let used = match self.nearest(preposition, 6, Stored) {
            Some(stored) => self.nearest(stored, 25, Use),
            // `Vi bruker adressen din i REGISTER`.
            None if self.any_object(preposition.saturating_sub(3)..preposition) => {
                self.nearest(preposition, 12, Send)
            }
            None => None,
        };
        let Some(used) = used else { return false };
        let whole = self.window_start(self.name.start)..self.name.end;
        let untrue = Negation | Condition | When;
        let clause = self.nearest(used, WINDOW, ClauseStart).map_or(whole.start, |it| it + 1);
        !self.any(whole.clone(), untrue | Doubt)
            && !self.any(clause..used, Modal)
            && self.any_object(whole.start..preposition)
    }

    /// Recognises `Adressen ligger i REGISTER, og vi hentet den derfra`, `… det er den vi bruker`.
    fn by_anaphora(&self) -> bool {
        let rest = self.name.end..(self.name.end + 14).min(self.sentence.end);
        let from_there = self.first_of(rest.clone(), FromThere);
        let stored = self.preposition().and_then(|at| self.nearest(at, 8, Stored));
        let used = self
            .first_of(rest.clone(), Use)
            .filter(|used| stored.is_some() && self.any(rest.start..*used, Pronoun));
        let Some(end) = from_there.or(used) else { return false };
        let whole = self.window_start(self.name.start)..end;
        let untrue = Negation | Condition | Doubt;
        !self.any(whole.clone(), untrue)
            && !self.any(rest.start..end, Modal)
            && (self.any_object(whole.start..(end + 7).min(self.sentence.end))
                || self.any_object(self.before.clone()))
    }

    /// Recognises `Hvor har vi adressen fra? Fra REGISTER.`, `Adressen: fra REGISTER`.
    fn by_question_answer(&self) -> bool {
        let from = self.preposition().filter(|at| self.is(*at, From));
        let Some(from) = from else {
            // `Svaret er REGISTER`.
            let short = self.name.start - self.sentence.start <= 3;
            return short
                && self.is_answer()
                && self.any(self.sentence.start..self.name.start, ToBe);
        };
        let first = from == self.sentence.start && self.is_answer();
        let labelled = from > self.sentence.start
            && self.is(from - 1, Label)
            && self.any_object(self.window_start(from)..from)
            && !self.any(self.window_start(from)..from, Negation | SourceVerb);
        first || labelled
    }

    /// Returns whether the sentence before asks about an address.
    fn is_answer(&self) -> bool {
        self.any_object(self.before.clone()) && self.is(self.before.end, Question)
    }

    /// Returns the preposition of the register's name, before articles and adjectives.
    fn preposition(&self) -> Option<usize> {
        let stops = From | In | Barrier;
        let stop = self.nearest(self.name.start, 8, stops)?;
        self.is(stop, From | In).then_some(stop)
    }

    /// Returns the form of *to be* or *to have* in `… er … fra`, `har vi fra`, `har adressen din fra`.
    fn to_be(&self, preposition: usize, from: bool) -> Option<usize> {
        let passed = Adverb | We;
        let verb = self.nearest(preposition, 5, ToBe).filter(|_| from)?;
        let alone =
            preposition - verb <= 3 && (verb + 1..preposition).all(|at| self.is(at, passed));
        (alone || self.is(verb + 1, Object)).then_some(verb)
    }

    /// Returns whether the clause of a verb states a fact.
    fn is_stated(&self, verb: usize, end: usize) -> bool {
        let start = self.nearest(verb, WINDOW, ClauseStart);
        let start = start.map_or(self.window_start(verb), |at| at + 1);
        let end = end.min(start + 2 * WINDOW);
        let contrast = self.last_of(start..end, Contrast);
        !self.any(self.window_start(verb)..end.max(verb), Doubt)
            && !self.any(contrast.unwrap_or(start)..end, Negation | Condition)
            && !self.any(start..verb, Modal)
            && !self.is(start, OpenClause)
    }

    /// Returns whether the object of a verb is an address.
    fn has_object(&self, verb: usize, preposition: usize) -> bool {
        let between = verb + 1..preposition;
        if self.any_object(between.clone()) {
            return true;
        }
        let another = between.len() > 4 || self.any(between.clone(), NotAddress);
        // `Vi har innhentet det fra …`, about the sentence before.
        let it = self.any(between, Pronoun) && self.any_object(self.before.clone());
        it || !another
            && (self.any_object(self.window_start(verb)..verb) || self.refers_to_object())
    }

    /// Returns whether the sentence refers to an address in the one before.
    fn refers_to_object(&self) -> bool {
        let opening = self.sentence.start..self.sentence.start + 2;
        self.any(opening, Pronoun | SourceNoun) && self.any_object(self.before.clone())
    }

    /// Returns whether an address is among some tokens.
    fn any_object(&self, tokens: Range<usize>) -> bool {
        let left = tokens.start..tokens.end.min(self.name.start);
        let right = tokens.start.max(self.name.end)..tokens.end;
        let loose = self.loose && !self.is_about_reservation();
        let objects = if loose { Object | LooseObject } else { Object.into() };
        let is_object = |at| self.is(at, objects) && !self.is(at, NotAddress);
        left.chain(right).any(is_object)
    }

    fn is_about_reservation(&self) -> bool {
        let after = self.name.end..(self.name.end + WINDOW / 2).min(self.sentence.end);
        let window = self.window_start(self.name.start)..self.name.start;
        self.any(window, Reservation) || self.any(after, Reservation)
    }

    fn any(&self, tokens: Range<usize>, classes: impl Into<WordClasses>) -> bool {
        self.first_of(tokens, classes).is_some()
    }

    /// Returns the first of some tokens that is of one of some classes.
    fn first_of(&self, mut tokens: Range<usize>, classes: impl Into<WordClasses>) -> Option<usize> {
        let classes = classes.into();
        tokens.find(|at| self.is(*at, classes))
    }

    /// Returns the last of some tokens that is of one of some classes.
    fn last_of(&self, tokens: Range<usize>, classes: impl Into<WordClasses>) -> Option<usize> {
        let classes = classes.into();
        tokens.rev().find(|at| self.is(*at, classes))
    }

    /// Returns whether a token is of one of some classes.
    fn is(&self, at: usize, classes: impl Into<WordClasses>) -> bool {
        let classes = classes.into();
        let known = at.checked_sub(self.first).and_then(|nth| self.classes.get(nth));
        known.is_some_and(|known| known.intersects(classes))
    }

    /// Returns the nearest of so many tokens before one that is of one of some classes.
    fn nearest(&self, at: usize, most: usize, classes: impl Into<WordClasses>) -> Option<usize> {
        self.last_of(self.back(at, most), classes)
    }

    /// Returns so many tokens before one, within the sentence.
    fn back(&self, at: usize, most: usize) -> Range<usize> {
        at.saturating_sub(most).max(self.sentence.start)..at
    }

    /// Returns the first token of the window before one.
    fn window_start(&self, at: usize) -> usize {
        at.saturating_sub(WINDOW).max(self.sentence.start)
    }
}
