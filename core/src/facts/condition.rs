//! Conditions on facts, as data, in Kleene's strong three-valued logic.
//!
//! A condition on a fact that is not given is undetermined, and conditions are only joined by *and*.
//! Whatever is concluded with some facts missing is therefore also concluded with them given,
//! whichever values they take: withholding a fact never makes a rule milder (P5, G3b).

use super::fact::{
    BasisStrength, Declared, EarlierType, Fact, FactSet, FactValue, MANDATORY_PURPOSES, SmsFact,
    VOLUNTARY_PURPOSES,
};
use super::values::Facts;
use crate::contract::{
    AddressSource, AudienceKind, Channel, ChannelMode, PurposeKind, SenderKind, Signal,
};

/// A condition on one fact, as sets of the fact's values: a bit for each.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Condition {
    fact: Fact,
    /// The index of the fact: computed once, since conditions are evaluated all the time.
    index: usize,
    /// The values that meet the condition.
    matching: u64,
    /// The values that leave it undetermined.
    undetermined: u64,
}

impl Condition {
    const fn new(fact: Fact, matching: u64) -> Self {
        Self { fact, index: fact.index(), matching, undetermined: FactValue::UNKNOWN.bit() }
    }

    const fn is(fact: Declared, value: FactValue) -> Self {
        Self::new(Fact::Declared(fact), value.bit())
    }

    /// Returns the negation.
    pub(crate) const fn not(self) -> Self {
        Self { matching: !(self.matching | self.undetermined), ..self }
    }

    /// Returns the condition with one more value that leaves it undetermined.
    pub(crate) const fn or_undetermined(self, value: FactValue) -> Self {
        Self { undetermined: self.undetermined | value.bit(), ..self }
    }

    /// Returns the fact that the condition is on.
    pub(crate) const fn fact(self) -> Fact {
        self.fact
    }
}

/// Returns the facts that some conditions are on.
pub(crate) const fn facts_of(mut conditions: &[Condition]) -> FactSet {
    let mut facts = FactSet::EMPTY;
    while let [condition, rest @ ..] = conditions {
        facts = facts.with(condition.fact);
        conditions = rest;
    }
    facts
}

/// Returns whether no condition fails, and adds the facts that leave one undetermined to
/// `missing`. All conditions are met if the result is true and nothing was added.
pub(crate) fn evaluate_all(conditions: &[Condition], facts: &Facts, missing: &mut FactSet) -> bool {
    for condition in conditions {
        let value = facts.at(condition.index).bit();
        if condition.undetermined & value != 0 {
            *missing = missing.with(condition.fact);
        } else if condition.matching & value == 0 {
            return false;
        }
    }
    true
}

/// A declared flag is true.
pub(crate) const fn flag(fact: Declared) -> Condition {
    Condition::is(fact, FactValue::YES)
}

/// The text gives a signal.
pub(crate) const fn found(signal: Signal) -> Condition {
    Condition::new(Fact::Signal(signal), FactValue::YES.bit())
}

/// The body has a size as an SMS.
pub(crate) const fn sms(fact: SmsFact) -> Condition {
    Condition::new(Fact::Sms(fact), FactValue::YES.bit())
}

/// The sender is of a kind.
pub(crate) const fn sender(kind: SenderKind) -> Condition {
    Condition::is(Declared::SenderKind, FactValue::variant(kind as u8))
}

/// The purpose is one of these.
pub(crate) const fn purpose(mut kinds: &[PurposeKind]) -> Condition {
    let mut matching = 0;
    while let [kind, rest @ ..] = kinds {
        matching |= FactValue::variant(*kind as u8).bit();
        kinds = rest;
    }
    Condition::new(Fact::Declared(Declared::Purpose), matching)
}

/// The use is mandatory: a notice of a decision or an important letter (P2). Undetermined while the
/// text contradicts the declared purpose.
pub(crate) const fn mandatory() -> Condition {
    purpose(MANDATORY_PURPOSES).or_undetermined(FactValue::CONTESTED)
}

/// The use is voluntary, as declared: another task of the administration (P4).
pub(crate) const fn voluntary() -> Condition {
    let declared = purpose(VOLUNTARY_PURPOSES);
    Condition { matching: declared.matching | FactValue::CONTESTED.bit(), ..declared }
}

/// The basis has a strength.
pub(crate) const fn basis(strength: BasisStrength) -> Condition {
    Condition::is(Declared::LegalBasis, strength.value())
}

/// The dispatch compares with the earlier assessment that it rests on in a way.
pub(crate) const fn earlier(earlier: EarlierType) -> Condition {
    Condition::is(Declared::EarlierType, earlier.value())
}

/// The audience is of a kind.
pub(crate) const fn audience(kind: AudienceKind) -> Condition {
    Condition::is(Declared::AudienceKind, FactValue::variant(kind as u8))
}

/// The addresses come from a source.
pub(crate) const fn address_source(source: AddressSource) -> Condition {
    Condition::is(Declared::AddressSource, FactValue::variant(source as u8))
}

/// At least one of these channels is used.
pub(crate) const fn uses(channels: &[Channel]) -> Condition {
    Condition::new(Fact::Declared(Declared::Channels), FactValue::sets_with_any(channels))
}

/// The dispatch is sent, and not only shown on a web page.
pub(crate) const fn sent() -> Condition {
    uses(&[Channel::Sms, Channel::Email, Channel::DigitalMail])
}

/// At least one of these channels carries the text.
pub(crate) const fn carried_by(channels: &[Channel]) -> Condition {
    Condition::new(Fact::Declared(Declared::TextChannels), FactValue::sets_with_any(channels))
}

/// The channels work together in a mode.
pub(crate) const fn mode(mode: ChannelMode) -> Condition {
    Condition::is(Declared::ChannelMode, FactValue::variant(mode as u8))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONDITIONS: [Condition; 4] = [
        flag(Declared::Urgent),
        uses(&[Channel::Sms, Channel::WebPage]),
        basis(BasisStrength::None).or_undetermined(BasisStrength::Uncited.value()),
        mandatory(),
    ];

    /// Returns whether one condition is met; `None` if it is undetermined.
    fn evaluate(condition: Condition, facts: &Facts) -> Option<bool> {
        let mut missing = FactSet::EMPTY;
        let result = evaluate_all(&[condition], facts, &mut missing);
        (missing == FactSet::EMPTY).then_some(result)
    }

    fn declared(fact: Declared, value: FactValue) -> Facts {
        Facts::UNKNOWN.with(Fact::Declared(fact), value)
    }

    #[test]
    fn a_negation_is_undetermined_where_its_condition_is_and_otherwise_the_opposite() {
        for condition in CONDITIONS {
            for value in condition.fact.largest_value().up_to() {
                let facts = Facts::UNKNOWN.with(condition.fact, value);
                let negated = evaluate(condition.not(), &facts);
                assert_eq!(evaluate(condition, &facts), negated.map(|met| !met), "{condition:?}");
                assert!(value != FactValue::UNKNOWN || negated.is_none(), "{condition:?}");
            }
        }
    }

    #[test]
    fn each_condition_matches_the_values_it_names() {
        let channels =
            declared(Declared::Channels, FactValue::channels(&[Channel::Sms, Channel::Email]));
        assert_eq!(evaluate(uses(&[Channel::Sms]), &channels), Some(true));
        assert_eq!(evaluate(uses(&[Channel::WebPage, Channel::Email]), &channels), Some(true));
        assert_eq!(evaluate(uses(&[Channel::WebPage]), &channels), Some(false));
        let letter = FactValue::variant(PurposeKind::ImportantLetter as u8);
        let letter = declared(Declared::Purpose, letter);
        assert_eq!(evaluate(mandatory(), &letter), Some(true));
        assert_eq!(evaluate(voluntary(), &letter), Some(false));
        let uncited = declared(Declared::LegalBasis, BasisStrength::Uncited.value());
        let [.., lenient, _] = CONDITIONS;
        assert_eq!(evaluate(lenient, &uncited), None);
    }

    #[test]
    fn missing_facts_are_collected_until_a_condition_fails() {
        let conditions = [flag(Declared::Urgent), mandatory(), flag(Declared::Sensitive)];
        let mut missing = FactSet::EMPTY;
        let sensitive = declared(Declared::Sensitive, FactValue::YES);
        assert!(evaluate_all(&conditions, &sensitive, &mut missing));
        let expected = [Declared::Urgent, Declared::Purpose].map(Fact::Declared);
        assert_eq!(missing, expected.into_iter().collect());
        assert_eq!(facts_of(&conditions), missing.with(Fact::Declared(Declared::Sensitive)));
        let harmless = declared(Declared::Sensitive, FactValue::NO);
        assert!(!evaluate_all(&conditions, &harmless, &mut missing));
    }
}
