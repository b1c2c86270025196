//! Three-valued logic: what can be said when some facts are not given.
//!
//! Kleene's strong logic. Whatever it answers with some facts missing, it would also answer with
//! them given, whichever values they took; so a rule written in it can never be made milder by
//! withholding a fact (P5, G3b).

use crate::fact::{Fact, FactSet};

/// Yes, no, or not known for lack of some facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Truth {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// It depends on these facts.
    Unknown(FactSet),
}

impl Truth {
    /// Not known for lack of one fact.
    pub(crate) const fn missing(fact: Fact) -> Self {
        Self::Unknown(FactSet::of(&[fact]))
    }

    /// Both.
    pub(crate) const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, known) | (known, Self::Yes) => known,
            (Self::Unknown(a), Self::Unknown(b)) => Self::Unknown(a.union(b)),
        }
    }

    /// The opposite.
    pub(crate) const fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            unknown @ Self::Unknown(_) => unknown,
        }
    }

    /// At least one.
    pub(crate) const fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }
}

impl From<bool> for Truth {
    fn from(known: bool) -> Self {
        if known { Self::Yes } else { Self::No }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    const ALL: [Truth; 3] = [Truth::Yes, Truth::No, Truth::missing(Fact::Mode)];

    /// The two-valued truths that a three-valued one may turn out to be.
    fn completions(truth: Truth) -> Vec<bool> {
        match truth {
            Truth::Yes => vec![true],
            Truth::No => vec![false],
            Truth::Unknown(_) => vec![true, false],
        }
    }

    #[test]
    fn a_known_answer_holds_for_every_completion() {
        for a in ALL {
            for b in ALL {
                for x in completions(a) {
                    for y in completions(b) {
                        assert!(completions(a.and(b)).contains(&(x && y)), "{a:?} and {b:?}");
                        assert!(completions(a.or(b)).contains(&(x || y)), "{a:?} or {b:?}");
                    }
                    assert!(completions(a.not()).contains(&!x), "not {a:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_missing_adds_up() {
        let both = Truth::missing(Fact::Mode).and(Truth::missing(Fact::Channels));
        assert_eq!(both, Truth::Unknown(FactSet::of(&[Fact::Mode, Fact::Channels])));
        assert_eq!(Truth::missing(Fact::Mode).and(Truth::No), Truth::No);
    }
}
