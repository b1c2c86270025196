//! What a rule is: one constant that holds everything about it, an [`Entry`].

use crate::condition::{Condition, facts_of, may_hold};
use crate::contract::{Channel, Detection, Effect, Modality, Status};
use crate::fact::{Fact, FactSet, Facts};
use crate::text::Signal;
use crate::wording::{Says, Text};

/// A check that enforces a statement. See the folder `rules` for all of them.
pub(crate) struct Rule {
    /// Named after the offence; never reused.
    pub(crate) id: &'static str,
    /// The statement it enforces, which a finding cites.
    pub(crate) statement: &'static str,
    /// How strongly that statement binds.
    pub(crate) modality: Modality,
    /// What the check goes by.
    pub(crate) detection: Detection,
    /// The fact that an offence is about, as a path.
    pub(crate) about: &'static str,
    /// The signal that an offence is about, where it is about the text.
    pub(crate) evidence: Option<Signal>,
    /// When the statement has anything to say of the dispatch: all of these.
    pub(crate) applies: &'static [Condition],
    /// When the dispatch breaks it: all of these.
    pub(crate) offends: &'static [Condition],
    /// What it says of an offence.
    pub(crate) says: Says,
    /// Edits, each of which alone may make it right.
    pub(crate) steps: &'static [Step],
}

/// A rule with what only the catalogue shows: a program that checks, and exports no catalogue, is
/// linked without that.
pub(crate) struct Entry {
    /// The rule.
    pub(crate) rule: Rule,
    /// Other statements that it enforces.
    pub(crate) also: &'static [&'static str],
    /// The version that it first appeared in.
    pub(crate) since: &'static str,
    /// Why it is there.
    pub(crate) why: Text,
    /// Dispatches that satisfy it, and that break it.
    pub(crate) examples: &'static [RuleExample],
}

/// What a rule says of one dispatch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The statement has nothing to say of it.
    NotApplicable,
    /// It keeps to the statement.
    Satisfied,
    /// That depends on facts that are not given.
    Unknown(FactSet),
    /// It breaks the statement.
    Violated,
}

impl Entry {
    /// The statements that the rule enforces, first the one that it cites.
    pub(crate) fn statements(&self) -> impl Iterator<Item = &'static str> {
        core::iter::once(self.rule.statement).chain(self.also.iter().copied())
    }
}

impl Rule {
    /// The facts that the check goes by.
    pub(crate) fn reads(&self) -> FactSet {
        facts_of(self.applies).union(facts_of(self.offends))
    }

    /// Judges a dispatch by its facts: pure, total, and blind to all but the facts it reads.
    pub(crate) fn outcome(&self, facts: &Facts) -> Outcome {
        let mut missing = FactSet::NONE;
        if !may_hold(self.applies, facts, &mut missing) {
            Outcome::NotApplicable
        } else if !may_hold(self.offends, facts, &mut missing) {
            Outcome::Satisfied
        } else if missing == FactSet::NONE {
            Outcome::Violated
        } else {
            Outcome::Unknown(missing)
        }
    }

    /// What the outcome means for a finding; none where there is nothing to see.
    ///
    /// | modality | unknown | violated |
    /// |---|---|---|
    /// | must | review | deny; a heuristic asks for review, or a written reason |
    /// | should | review | review, or a written reason |
    /// | may | – | advice |
    pub(crate) fn finding(&self, outcome: Outcome, justified: bool) -> Option<(Status, Effect)> {
        let heuristic = self.detection == Detection::Heuristic;
        match (outcome, self.modality) {
            (Outcome::NotApplicable | Outcome::Satisfied, _)
            | (Outcome::Unknown(_), Modality::May) => None,
            (Outcome::Violated, Modality::May) => Some((Status::Violated, Effect::Advice)),
            (Outcome::Unknown(_), _) => Some((Status::Unknown, Effect::Review)),
            (Outcome::Violated, _) if justified && self.justifiable() => {
                Some((Status::Justified, Effect::Recorded))
            }
            (Outcome::Violated, Modality::Must) if heuristic => {
                Some((Status::Unknown, Effect::Review))
            }
            (Outcome::Violated, Modality::Must) => Some((Status::Violated, Effect::Deny)),
            (Outcome::Violated, Modality::Should) => Some((Status::Violated, Effect::Review)),
        }
    }

    /// Whether a written reason settles an offence.
    pub(crate) fn justifiable(&self) -> bool {
        match self.modality {
            Modality::Must => self.detection == Detection::Heuristic,
            Modality::Should => true,
            Modality::May => false,
        }
    }

    /// Every combination of the facts it reads, the others not given.
    #[cfg(any(test, feature = "tools"))]
    pub(crate) fn combinations(&self) -> alloc::vec::Vec<Facts> {
        self.reads().iter().fold(vec![Facts::NONE], |all, fact: Fact| {
            let values =
                |facts: Facts| (0..=fact.largest()).map(move |value| facts.with(fact, value));
            all.into_iter().flat_map(values).collect()
        })
    }

    /// What the finding does to the decision.
    pub(crate) fn effect(&self, facts: &Facts, justified: bool) -> Effect {
        self.finding(self.outcome(facts), justified).map_or(Effect::Recorded, |(_, effect)| effect)
    }
}

/// An edit that may make a rule content. The sender makes it where the fact is given.
pub(crate) struct Step {
    /// The fact it changes.
    pub(crate) fact: Fact,
    /// What it changes the fact to.
    pub(crate) to: To,
    /// The same, as the sender sees it.
    pub(crate) shown: Shown,
    /// Why it helps, and what to do, where the rule's remedy does not say just that.
    pub(crate) why: Option<Text>,
}

/// What an edit changes a fact to.
pub(crate) enum To {
    /// This value.
    Value(u8),
    /// The channels used, without this one.
    Without(Channel),
}

/// What an edit changes a fact to, as the sender sees it.
pub(crate) enum Shown {
    /// Yes or no.
    Flag(bool),
    /// A name.
    Name(&'static str),
    /// The number of those affected.
    Affected,
    /// The channels that are left.
    Channels,
    /// The sentence that discloses the source.
    Disclosure,
    /// Only the sender can know or write it.
    Blank,
}

const YES: To = To::Value(2);
const NO: To = To::Value(1);

impl Step {
    /// Bringing it about that the answer is yes.
    pub(crate) const fn make_yes(fact: Fact) -> Self {
        Self { fact, to: YES, shown: Shown::Flag(true), why: None }
    }

    /// Bringing it about that the answer is no.
    pub(crate) const fn make_no(fact: Fact) -> Self {
        Self { fact, to: NO, shown: Shown::Flag(false), why: None }
    }

    /// Dropping a channel.
    pub(crate) const fn without(channel: Channel, why: Text) -> Self {
        Self {
            fact: Fact::Channels,
            to: To::Without(channel),
            shown: Shown::Channels,
            why: Some(why),
        }
    }

    /// Writing something that only the sender can write.
    pub(crate) const fn write(fact: Fact, value: u8) -> Self {
        Self { fact, to: To::Value(value), shown: Shown::Blank, why: None }
    }
}

/// A dispatch, as it changes from an baseline one.
pub(crate) struct RuleExample {
    /// Whether it satisfies the rule.
    pub(crate) satisfies: bool,
    /// Paths and values.
    pub(crate) changes: &'static [(&'static str, Literal)],
}

/// A value in an example.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Literal {
    /// Yes or no.
    Flag(bool),
    /// A count.
    Count(u64),
    /// A name or a text.
    Text(&'static str),
    /// A list of names.
    Names(&'static [&'static str]),
    /// One source with its citation and its explanation.
    Source(&'static str, Option<&'static str>, Option<&'static str>),
}

/// An example that satisfies its rule.
pub(crate) const fn passes(changes: &'static [(&'static str, Literal)]) -> RuleExample {
    RuleExample { satisfies: true, changes }
}

/// An example that breaks its rule.
pub(crate) const fn fails(changes: &'static [(&'static str, Literal)]) -> RuleExample {
    RuleExample { satisfies: false, changes }
}
