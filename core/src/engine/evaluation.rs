//! The state that all rules are evaluated on.

use crate::contract::{Decision, Dispatch, Effect};
use crate::facts::{FactSet, Facts, non_blank};
use crate::rules::{self, Rule};

/// The facts of a dispatch and the rules with a written justification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Evaluation {
    pub(super) facts: Facts,
    pub(super) justified: JustifiedRules,
}

/// The set of rules with a written justification: a bit for each, in the order of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct JustifiedRules(u64);

impl JustifiedRules {
    /// No rule.
    #[cfg(test)]
    pub(super) const NONE: Self = Self(0);
    /// Every rule.
    #[cfg(test)]
    pub(super) const ALL: Self = Self(u64::MAX);

    /// Returns the rules that a dispatch gives a justification for that is not blank.
    pub(super) fn of(dispatch: &Dispatch) -> Self {
        let reasons = &dispatch.assessment.justifications;
        if reasons.is_empty() {
            return Self(0);
        }
        let is_justified = |rule: &Rule| {
            non_blank(reasons.get(rule.id).map(alloc::string::String::as_str)).is_some()
        };
        let bits = rules::ALL.iter().enumerate().filter(|(_, rule)| is_justified(rule));
        Self(bits.fold(0, |bits, (at, _)| bits | 1 << at))
    }

    /// Returns whether the rule at an index is in the set.
    pub(super) const fn contains(self, index: usize) -> bool {
        self.0 >> index & 1 == 1
    }

    /// Adds the rule at an index.
    pub(super) const fn insert(&mut self, index: usize) {
        self.0 |= 1 << index;
    }
}

impl Evaluation {
    /// Returns the effect of the rule at an index.
    fn effect(&self, index: usize, rule: &Rule) -> Effect {
        rule.effect(&self.facts, self.justified.contains(index))
    }

    /// Returns the strictest effect of all rules.
    pub(super) fn strictest(&self) -> Effect {
        let effects = rules::ALL.iter().enumerate().map(|(index, rule)| self.effect(index, rule));
        effects.max().unwrap_or(Effect::Recorded)
    }

    /// Returns the decision: the strictest effect of all rules.
    pub(super) fn decision(&self) -> Decision {
        match self.strictest() {
            Effect::Recorded | Effect::Advice => Decision::Permit,
            Effect::Review => Decision::Review,
            Effect::Deny => Decision::Deny,
        }
    }

    /// Returns the first rule that keeps the decision from permit with its index, and a lower
    /// bound on the number of edits that lead to permit: an edit changes one fact, so it cannot
    /// settle two rules that read no fact in common.
    pub(super) fn first_blocking(&self) -> Option<(usize, &'static Rule, usize)> {
        let (mut first, mut read, mut bound) = (None, FactSet::EMPTY, 0);
        for (index, rule) in rules::ALL.iter().enumerate() {
            if self.effect(index, rule) >= Effect::Review {
                first = first.or(Some((index, rule)));
                if !read.intersects(rule.facts()) {
                    read = read.union(rule.facts());
                    bound += 1;
                }
            }
        }
        first.map(|(index, rule)| (index, rule, bound))
    }
}
