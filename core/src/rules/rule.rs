//! The form of a rule: one constant that holds everything about it.

use crate::contract::{Channel, Detection, Dispatch, Effect, Modality, Signal, Status};
use crate::facts::{
    Condition, Declared, EditValueSource, Fact, FactSet, FactValue, Facts, evaluate_all, facts_of,
};
use crate::localized::Localized;
use crate::text::Signals;

/// A check that enforces a statement, with its wording, edits and examples.
pub(crate) struct Rule {
    /// The identifier, named after the offence; never reused.
    pub(crate) id: &'static str,
    /// The statements that it enforces; a finding cites the first.
    pub(crate) statements: &'static [&'static str],
    /// The modality of the first statement.
    pub(crate) modality: Modality,
    /// The evidence that the check rests on.
    pub(crate) detection: Detection,
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

/// A figure in the message of a finding; `None` if it is not known.
pub(crate) type Figure = fn(&Dispatch, &Signals) -> Option<u64>;

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
        first.copied().unwrap_or_default()
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
    /// | modality | unknown | violated |
    /// |---|---|---|
    /// | must | review | deny; review if the detection is heuristic, unless justified |
    /// | should | review | review, unless justified |
    /// | may | – | advice |
    pub(crate) fn finding(&self, outcome: Outcome, justified: bool) -> Option<(Status, Effect)> {
        let heuristic = self.detection == Detection::Heuristic;
        match (outcome, self.modality) {
            (Outcome::NotApplicable | Outcome::Satisfied, _)
            | (Outcome::Unknown(_), Modality::May) => None,
            (Outcome::Violated, Modality::May) => Some((Status::Violated, Effect::Advice)),
            (Outcome::Unknown(_), _) => Some((Status::Unknown, Effect::Review)),
            (Outcome::Violated, _) if justified && self.is_justifiable() => {
                Some((Status::Justified, Effect::Recorded))
            }
            (Outcome::Violated, Modality::Must) if heuristic => {
                Some((Status::Unknown, Effect::Review))
            }
            (Outcome::Violated, Modality::Must) => Some((Status::Violated, Effect::Deny)),
            (Outcome::Violated, Modality::Should) => Some((Status::Violated, Effect::Review)),
        }
    }

    /// Returns whether a written justification settles a violation.
    pub(crate) fn is_justifiable(&self) -> bool {
        match self.modality {
            Modality::Must => self.detection == Detection::Heuristic,
            Modality::Should => true,
            Modality::May => false,
        }
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

/// An edit of the dispatch that may satisfy a rule.
pub(crate) struct SuggestedEdit {
    /// The change of a fact.
    pub(crate) change: FactChange,
    /// The source of the value that the sender sees.
    pub(crate) value: EditValueSource,
    /// The reason for this edit, if it is not the remedy of the rule.
    pub(crate) why: Option<Localized>,
}

/// A change of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FactChange {
    /// Sets a fact to a value.
    Set(Fact, FactValue),
    /// Removes a channel.
    RemoveChannel(Channel),
}

impl FactChange {
    /// Returns the fact that changes.
    pub(crate) const fn fact(self) -> Fact {
        match self {
            Self::Set(fact, _) => fact,
            Self::RemoveChannel(_) => Fact::Declared(Declared::Channels),
        }
    }

    /// Returns the value of the fact after the change.
    pub(crate) fn value(self, facts: &Facts) -> FactValue {
        match self {
            Self::Set(_, value) => value,
            Self::RemoveChannel(channel) => facts.get(self.fact()).without_channel(channel),
        }
    }
}

impl SuggestedEdit {
    const fn set(fact: Declared, value: FactValue, shown: EditValueSource) -> Self {
        Self { change: FactChange::Set(Fact::Declared(fact), value), value: shown, why: None }
    }

    /// Setting a flag.
    pub(crate) const fn set_flag(fact: Declared, yes: bool) -> Self {
        Self::set(fact, FactValue::flag(yes), EditValueSource::Flag(yes))
    }

    /// Setting a named value, by the discriminant and the name of its variant.
    pub(crate) const fn set_name(fact: Declared, discriminant: u8, name: &'static str) -> Self {
        Self::set(fact, FactValue::variant(discriminant), EditValueSource::Name(name))
    }

    /// Writing something that only the sender can write.
    pub(crate) const fn write(fact: Declared, value: FactValue) -> Self {
        Self::set(fact, value, EditValueSource::Sender)
    }

    /// Rewriting the text so that it gives a signal, or does not.
    pub(crate) const fn rewrite(fact: Fact, found: bool) -> Self {
        let change = FactChange::Set(fact, FactValue::flag(found));
        Self { change, value: EditValueSource::Sender, why: None }
    }

    /// Adding the disclosure to the text.
    pub(crate) const fn add_disclosure() -> Self {
        let change = FactChange::Set(Fact::Signal(Signal::Disclosure), FactValue::YES);
        Self { change, value: EditValueSource::Disclosure, why: None }
    }

    /// Limiting the audience to those affected.
    pub(crate) const fn limit_to_affected() -> Self {
        Self::set(Declared::ReachesUnaffected, FactValue::NO, EditValueSource::AffectedCount)
    }

    /// Using this channel and no other.
    pub(crate) const fn use_only(channel: Channel) -> Self {
        let value = FactValue::channels(&[channel]);
        Self::set(Declared::Channels, value, EditValueSource::RemainingChannels)
    }

    /// Dropping a channel.
    pub(crate) const fn drop_channel(channel: Channel) -> Self {
        let (change, value) =
            (FactChange::RemoveChannel(channel), EditValueSource::RemainingChannels);
        Self { change, value, why: None }
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
