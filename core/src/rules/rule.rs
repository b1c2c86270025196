//! The form of a rule: one constant that holds everything about it.

use alloc::string::String;

use crate::contract::{Channel, Detection, Effect, Locale, Modality, Signal, Status};
use crate::facts::{Condition, Fact, FactSet, Facts, Source, evaluate_all, facts_of};
use crate::localized::Localized;

/// A check that enforces a statement, with its wording, edits and examples.
pub(crate) struct Rule {
    /// The identifier, named after the offence; never reused.
    pub(crate) id: &'static str,
    /// The statements that it enforces, whole or in part; a finding cites the first.
    pub(crate) statements: &'static [Citation],
    /// The modality of the first statement.
    pub(crate) modality: Modality,
    /// The evidence that the check rests on.
    pub(crate) detection: Detection,
    /// The effect of a violation.
    pub(crate) effect: Effect,
    /// True if a written reason settles a violation.
    pub(crate) justifiable: bool,
    /// The version in which it first appeared.
    pub(crate) since: &'static str,
    /// The path of the dispatch that a finding points at; a path of a fact that the rule reads.
    pub(crate) about: &'static str,
    /// The rule applies to a dispatch when all of these are met.
    pub(crate) applies_when: &'static [Condition],
    /// A dispatch violates the rule when all of these are met as well.
    pub(crate) violated_when: &'static [Condition],
    /// The subject of the rule in a few words.
    pub(crate) title: Localized,
    /// The message of a finding; `{name}` stands for a figure.
    pub(crate) message: Localized,
    /// The message for a single recipient, if it is another.
    pub(crate) message_for_one: Option<Localized>,
    /// The figures of the message, by name.
    pub(crate) figures: &'static [(&'static str, Figure)],
    /// The remedy.
    pub(crate) remedy: Localized,
    /// The reason why the rule exists.
    pub(crate) why: Localized,
    /// Edits of the dispatch, each of which alone may satisfy the rule.
    pub(crate) edits: &'static [SuggestedEdit],
    /// The mechanical fix of the text, if there is one.
    pub(crate) fix: Option<FixTemplate>,
    /// Dispatches that satisfy and that violate the rule.
    pub(crate) examples: &'static [RuleExample],
}

/// A statement that a rule enforces.
#[derive(Clone, Copy)]
pub(crate) struct Citation {
    /// The identifier of the statement.
    pub(crate) statement: &'static str,
    /// The part of the statement that the rule enforces; `None` if it is the whole.
    pub(crate) part: Option<Localized>,
}

/// A statement that a rule enforces whole.
pub(crate) const fn whole(statement: &'static str) -> Citation {
    Citation { statement, part: None }
}

/// A statement that a rule enforces in part.
pub(crate) const fn part(statement: &'static str, part: Localized) -> Citation {
    Citation { statement, part: Some(part) }
}

/// A figure in the message of a finding; `None` if it is not known.
pub(crate) type Figure = fn(&Source<'_>, Locale) -> Option<String>;

/// The outcome of one rule for one dispatch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The rule does not apply.
    NotApplicable,
    /// The dispatch satisfies the rule.
    Satisfied,
    /// The outcome depends on facts that are not given.
    Unknown(FactSet),
    /// The dispatch violates the rule.
    Violated,
}

impl Rule {
    /// Returns the statement that a finding cites.
    pub(crate) fn statement(&self) -> &'static str {
        let first = self.statements.first();
        debug_assert!(first.is_some(), "{} enforces no statement", self.id);
        first.map(|citation| citation.statement).unwrap_or_default()
    }

    /// Returns the facts that the rule reads.
    pub(crate) const fn facts(&self) -> FactSet {
        facts_of(self.applies_when).union(facts_of(self.violated_when))
    }

    /// Returns the signal whose matches are the evidence of a violation, if the rule is about the
    /// text.
    pub(crate) const fn signal(&self) -> Option<Signal> {
        let mut conditions = self.violated_when;
        while let [condition, rest @ ..] = conditions {
            if let Fact::Signal(signal) = condition.fact() {
                return Some(signal);
            }
            conditions = rest;
        }
        None
    }

    /// Returns whether `about` is a path of a fact that the rule reads.
    pub(super) const fn is_about_a_fact_it_reads(&self) -> bool {
        let mut lists: &[&[Condition]] = &[self.applies_when, self.violated_when];
        while let [list, other_lists @ ..] = lists {
            let mut conditions = *list;
            while let [condition, rest @ ..] = conditions {
                if condition.fact().depends_on(self.about) {
                    return true;
                }
                conditions = rest;
            }
            lists = other_lists;
        }
        false
    }

    /// Evaluates the rule. Pure and total; only the facts that the rule reads matter.
    pub(crate) fn outcome(&self, facts: &Facts) -> Outcome {
        let mut missing = FactSet::EMPTY;
        if !evaluate_all(self.applies_when, facts, &mut missing) {
            Outcome::NotApplicable
        } else if !evaluate_all(self.violated_when, facts, &mut missing) {
            Outcome::Satisfied
        } else if missing == FactSet::EMPTY {
            Outcome::Violated
        } else {
            Outcome::Unknown(missing)
        }
    }

    /// Returns the status and effect of the finding for an outcome, or `None` if there is none.
    ///
    /// | effect of a violation | unknown | violated |
    /// |---|---|---|
    /// | deny | review | deny |
    /// | review | review | review; recorded if it is justifiable and justified |
    /// | advice | – | advice |
    pub(crate) fn finding(&self, outcome: Outcome, justified: bool) -> Option<(Status, Effect)> {
        match outcome {
            Outcome::NotApplicable | Outcome::Satisfied => None,
            Outcome::Unknown(_) => {
                (self.effect >= Effect::Review).then_some((Status::Unknown, Effect::Review))
            }
            Outcome::Violated if justified && self.justifiable => {
                Some((Status::Justified, Effect::Recorded))
            }
            Outcome::Violated if self.asks() => Some((Status::Unknown, self.effect)),
            Outcome::Violated => Some((Status::Violated, self.effect)),
        }
    }

    /// Returns whether a violation is a question rather than a fact: a heuristic may be wrong, and of
    /// two answers that contradict each other one is.
    const fn asks(&self) -> bool {
        matches!(self.effect, Effect::Review)
            && matches!(self.detection, Detection::Heuristic | Detection::Contradiction)
    }

    /// Returns whether the form is consistent: only a declared or exact violation of a *must* denies, a
    /// *may* advises, and a reason settles only what would otherwise be reviewed.
    pub(super) const fn is_consistent(&self) -> bool {
        let may_deny = matches!(self.modality, Modality::Must)
            && matches!(self.detection, Detection::Declared | Detection::Exact);
        let effect = match self.effect {
            Effect::Deny => may_deny,
            Effect::Review => !matches!(self.modality, Modality::May),
            Effect::Advice => true,
            Effect::Recorded => false,
        };
        effect && (!self.justifiable || matches!(self.effect, Effect::Review))
    }

    /// Returns the effect of the rule on the decision.
    pub(crate) fn effect(&self, facts: &Facts, justified: bool) -> Effect {
        self.finding(self.outcome(facts), justified).map_or(Effect::Recorded, |(_, effect)| effect)
    }

    /// Returns every combination of values of the facts that the rule reads, the others not given.
    #[cfg(any(test, feature = "tools"))]
    pub(crate) fn combinations(&self) -> alloc::vec::Vec<Facts> {
        self.facts().iter().fold(vec![Facts::UNKNOWN], |all, fact| {
            let values = |facts: Facts| {
                fact.largest_value().up_to().map(move |value| facts.with(fact, value))
            };
            all.into_iter().flat_map(values).collect()
        })
    }
}

/// An edit of the plan or the text that may settle a violation. It never answers for the sender.
pub(crate) struct SuggestedEdit {
    /// The change.
    pub(crate) change: PlanChange,
    /// The reason for this edit, if it is not the remedy of the rule.
    pub(crate) why: Option<Localized>,
}

/// A change of the plan or the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PlanChange {
    /// Removes a channel.
    DropChannel(Channel),
    /// Uses this channel and no other.
    UseOnly(Channel),
    /// Puts SMS first, with the other channels as a fallback.
    SmsFirst,
    /// Uses each channel only for those whom the one before cannot reach.
    Fallback,
    /// Sends only to those affected.
    LimitToAffected,
    /// Adds the disclosure to the text.
    AddDisclosure,
    /// Rewrites the text so that a fact of it is true, or is not: only the sender can.
    Rewrite(Fact, bool),
}

impl SuggestedEdit {
    /// An edit for the reason that the rule's remedy gives.
    pub(crate) const fn new(change: PlanChange) -> Self {
        Self { change, why: None }
    }

    /// Rewriting the text so that it does not give a signal.
    pub(crate) const fn rewrite_without(signal: Signal) -> Self {
        Self::new(PlanChange::Rewrite(Fact::Signal(signal), false))
    }

    /// Rewriting the text so that it gives a signal.
    pub(crate) const fn rewrite_with(signal: Signal) -> Self {
        Self::new(PlanChange::Rewrite(Fact::Signal(signal), true))
    }

    /// Returns the edit with a reason of its own.
    pub(crate) const fn because(self, why: Localized) -> Self {
        Self { why: Some(why), ..self }
    }
}

/// The mechanical fix of a violation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FixTemplate {
    /// The action.
    pub(crate) action: FixAction,
    /// The title.
    pub(crate) title: Localized,
}

/// The action of a mechanical fix.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FixAction {
    /// Adds the disclosure at the end of the body.
    AddDisclosure,
    /// Replaces the matches of the rule's signal that have a replacement.
    ReplaceMatches,
}

/// A dispatch by its changes to the baseline dispatch.
pub(crate) struct RuleExample {
    /// True if it satisfies the rule.
    pub(crate) satisfies: bool,
    /// Paths and values.
    pub(crate) changes: &'static [(&'static str, Literal)],
}

/// A value in an example.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Literal {
    /// A flag.
    Flag(bool),
    /// A count.
    Count(u64),
    /// A name or a text.
    Text(&'static str),
    /// A text repeated.
    Repeated(&'static str, usize),
    /// A list of names.
    Names(&'static [&'static str]),
    /// A list.
    List(&'static [Self]),
    /// Fields by name.
    Fields(&'static [(&'static str, Self)]),
    /// A legal basis: kind, citation, explanation.
    LegalBasis(&'static str, Option<&'static str>, Option<&'static str>),
}

/// An example that satisfies its rule.
pub(crate) const fn passes(changes: &'static [(&'static str, Literal)]) -> RuleExample {
    RuleExample { satisfies: true, changes }
}

/// An example that violates its rule.
pub(crate) const fn fails(changes: &'static [(&'static str, Literal)]) -> RuleExample {
    RuleExample { satisfies: false, changes }
}
