//! The classes of words in sentences about the source of an address.

use core::ops::BitOr;

/// A class of words. A word may be of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum WordClass {
    /// Verbs that tell where something was obtained.
    SourceVerb,
    /// Forms of *to be* and *to have*, which tell the source only right before the preposition.
    ToBe,
    /// Prepositions of the source.
    From,
    /// Prepositions of the place.
    In,
    /// Verbs of looking up, which take `i` as well.
    LookUp,
    /// Nouns for a source.
    SourceNoun,
    /// Verbs that put the address to use.
    Use,
    /// Verbs that place the address in the register.
    Stored,
    /// Addresses, numbers and contact details.
    Object,
    /// Nouns that may mean an address in a sentence about nothing else.
    LooseObject,
    /// Words about reservation, the other half of the register.
    Reservation,
    /// Pronouns that refer to an address in the sentence before.
    Pronoun,
    /// Negations, and words of what is yet to come.
    Negation,
    /// Conjunctions of a condition.
    Condition,
    /// Modal verbs.
    Modal,
    /// Words that begin a clause.
    ClauseStart,
    /// Words that turn a negation around.
    Contrast,
    /// Things that may come from the register without being an address.
    NotAddress,
    /// Words that end the way back from the register's name to its preposition.
    Barrier,
    /// Words that make a clause a question, an instruction or a condition when they come first.
    OpenClause,
    /// Adverbs that may stand between *to be* and the preposition.
    Adverb,
    /// The reader.
    You,
    /// Conjunctions of time.
    When,
    /// Verbs that send to an address.
    Send,
    /// Words of technical documentation.
    Technical,
    /// Words that make the rest of a sentence a question, a belief, the past, or true of some addresses only.
    Doubt,
    /// Marks of an infinitive.
    Infinitive,
    /// Words that refer to the register as the source.
    FromThere,
    /// The sender.
    We,
    /// Punctuation between a label and its value.
    Label,
    /// The end of a question.
    Question,
}

/// A set of word classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::text) struct WordClasses(u32);

impl WordClasses {
    /// Returns whether any class is in both sets.
    pub(super) const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl From<WordClass> for WordClasses {
    fn from(class: WordClass) -> Self {
        Self(1 << class as u32)
    }
}

impl<C: Into<WordClasses>> BitOr<C> for WordClass {
    type Output = WordClasses;

    fn bitor(self, other: C) -> WordClasses {
        WordClasses::from(self) | other
    }
}

impl<C: Into<Self>> BitOr<C> for WordClasses {
    type Output = Self;

    fn bitor(self, other: C) -> Self {
        Self(self.0 | other.into().0)
    }
}
