//! The state that all rules are evaluated on.

use alloc::vec::Vec;

use crate::contract::{Decision, Dispatch, Effect};
use crate::facts::{Facts, is_justified};
use crate::rules::{self, Rule};

/// The facts of a dispatch, once for each of its texts, and the rules with a written justification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Evaluation {
    pub(super) texts: Vec<Facts>,
    pub(super) justified: JustifiedRules,
}

/// The set of rules with a written justification: a bit for each, in the order of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct JustifiedRules(u128);

impl JustifiedRules {
    /// No rule.
    pub(super) const NONE: Self = Self(0);
    /// Every rule.
    #[cfg(test)]
    pub(super) const ALL: Self = Self(u128::MAX);

    /// Returns the rules that a dispatch gives a justification for that says something.
    pub(super) fn of(dispatch: &Dispatch) -> Self {
        if dispatch.assessment.justifications.is_empty() {
            return Self(0);
        }
        let rules = rules::ALL.iter().enumerate();
        let justified = rules.filter(|(_, rule)| is_justified(dispatch, rule.id));
        Self(justified.fold(0, |bits, (index, _)| bits | 1 << index))
    }

    /// Returns whether the rule at an index is in the set.
    pub(super) const fn contains(self, index: usize) -> bool {
        self.0 >> index & 1 == 1
    }
}

impl Evaluation {
    /// Returns the effect of the rule at an index: the strictest of those on each text.
    pub(super) fn effect(&self, index: usize, rule: &Rule) -> Effect {
        let justified = self.justified.contains(index);
        let effects = self.texts.iter().map(|facts| rule.effect(facts, justified));
        effects.max().unwrap_or(Effect::Recorded)
    }

    /// Returns the strictest effect of all rules.
    pub(super) fn strictest(&self) -> Effect {
        let effects = rules::ALL.iter().enumerate().map(|(index, rule)| self.effect(index, rule));
        effects.max().unwrap_or(Effect::Recorded)
    }

    /// Returns the decision: that of the strictest effect of all rules.
    pub(super) fn decision(&self) -> Decision {
        decision_of(self.strictest())
    }
}

/// Returns the decision that the strictest effect leads to.
pub(super) const fn decision_of(strictest: Effect) -> Decision {
    match strictest {
        Effect::Recorded | Effect::Advice => Decision::Permit,
        Effect::Review => Decision::Review,
        Effect::Deny => Decision::Deny,
    }
}
