//! What rules ask of the facts, as data: a rule's conditions are walked, not run.
//!
//! A condition about a fact that is not given is neither met nor failed, and conditions are only
//! ever joined by *and*, as Kleene's strong logic has it. So whatever is answered with some facts
//! missing would also be answered with them given, whichever values they took; a rule can never be
//! made milder by withholding a fact (P5, G3b).

use crate::contract::{AddressSource, AudienceKind, Channel, ChannelMode, PurposeKind, SenderKind};
use crate::fact::{Fact, FactSet, Facts, MANDATORY, VOLUNTARY, YES, channel_bit};

/// That a fact has one of some values; one bit for each value, the lowest for *not given*.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Condition {
    fact: Fact,
    /// The values that meet it.
    met: u16,
    /// The values that tell neither way.
    open: u16,
}

impl Condition {
    const fn new(fact: Fact, met: u16) -> Self {
        Self { fact, met, open: 1 }
    }

    const fn is(fact: Fact, value: u8) -> Self {
        Self::new(fact, 1 << value)
    }

    /// The opposite.
    pub(crate) const fn not(self) -> Self {
        Self { met: !(self.met | self.open), ..self }
    }

    /// The same, but one more value tells neither way.
    pub(crate) const fn unless(self, value: u8) -> Self {
        Self { open: self.open | 1 << value, ..self }
    }
}

/// The facts that some conditions are about.
pub(crate) fn facts_of(conditions: &[Condition]) -> FactSet {
    conditions.iter().fold(FactSet::NONE, |facts, condition| facts.with(condition.fact))
}

/// Whether all conditions may be met, and are if no facts are `missing`, to which those are added
/// that this depends on.
pub(crate) fn may_hold(conditions: &[Condition], facts: &Facts, missing: &mut FactSet) -> bool {
    for condition in conditions {
        let value = facts.get(condition.fact);
        if condition.open >> value & 1 == 1 {
            *missing = missing.with(condition.fact);
        } else if condition.met >> value & 1 == 0 {
            return false;
        }
    }
    true
}

/// A flag.
pub(crate) const fn flag(fact: Fact) -> Condition {
    Condition::is(fact, YES)
}

/// The sender is of this kind.
pub(crate) const fn sender(kind: SenderKind) -> Condition {
    Condition::is(Fact::SenderKind, kind as u8 + 1)
}

/// The purpose is one of these.
pub(crate) const fn purpose(kinds: &[PurposeKind]) -> Condition {
    let (mut met, mut rest) = (0, kinds);
    while let [kind, others @ ..] = rest {
        met |= 1 << (*kind as u8 + 1);
        rest = others;
    }
    Condition::new(Fact::Purpose, met)
}

/// The mandatory use: notices of decisions and important letters (P2).
pub(crate) const fn mandatory() -> Condition {
    purpose(MANDATORY)
}

/// The voluntary use: other tasks of the administration (P4).
pub(crate) const fn voluntary() -> Condition {
    purpose(VOLUNTARY)
}

/// The basis has this value.
pub(crate) const fn basis(basis: u8) -> Condition {
    Condition::is(Fact::LegalBasis, basis)
}

/// The audience is of this kind.
pub(crate) const fn audience(kind: AudienceKind) -> Condition {
    Condition::is(Fact::AudienceKind, kind as u8 + 1)
}

/// The addresses come from here.
pub(crate) const fn address_source(source: AddressSource) -> Condition {
    Condition::is(Fact::AddressSource, source as u8 + 1)
}

/// At least one of these channels is used.
pub(crate) const fn uses(channels: &[Channel]) -> Condition {
    let (mut bits, mut rest) = (0, channels);
    while let [channel, others @ ..] = rest {
        bits |= channel_bit(*channel);
        rest = others;
    }
    let (mut met, mut value) = (0, 0);
    while value < 16 {
        met |= ((value & bits != 0) as u16) << value;
        value += 1;
    }
    Condition::new(Fact::Channels, met)
}

/// The channels work together in this way.
pub(crate) const fn mode(mode: ChannelMode) -> Condition {
    Condition::is(Fact::ChannelMode, mode as u8 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONDITIONS: [Condition; 4] = [
        flag(Fact::Urgent),
        uses(&[Channel::Sms, Channel::WebPage]),
        basis(1).unless(3),
        purpose(MANDATORY),
    ];

    /// Whether one condition is met; none where that is not known.
    fn answer(condition: Condition, facts: &Facts) -> Option<bool> {
        let mut missing = FactSet::NONE;
        let may = may_hold(&[condition], facts, &mut missing);
        (missing == FactSet::NONE).then_some(may)
    }

    #[test]
    fn the_opposite_is_known_where_it_is_and_then_the_opposite() {
        for condition in CONDITIONS {
            for value in 0..=condition.fact.largest() {
                let facts = Facts::NONE.with(condition.fact, value);
                let opposite = answer(condition.not(), &facts);
                assert_eq!(answer(condition, &facts), opposite.map(|met| !met));
                assert!(value > 0 || opposite.is_none(), "{condition:?}");
            }
        }
    }

    #[test]
    fn values_stand_for_what_they_say() {
        let with = |fact, value| Facts::NONE.with(fact, value);
        let channels =
            with(Fact::Channels, channel_bit(Channel::Sms) | channel_bit(Channel::Email));
        assert_eq!(answer(uses(&[Channel::Sms]), &channels), Some(true));
        assert_eq!(answer(uses(&[Channel::WebPage, Channel::Email]), &channels), Some(true));
        assert_eq!(answer(uses(&[Channel::WebPage]), &channels), Some(false));
        let letter = with(Fact::Purpose, PurposeKind::ImportantLetter as u8 + 1);
        assert_eq!(answer(mandatory(), &letter), Some(true));
        assert_eq!(answer(voluntary(), &letter), Some(false));
        assert_eq!(answer(basis(1).unless(3), &with(Fact::LegalBasis, 3)), None);
    }

    #[test]
    fn what_is_missing_adds_up_until_one_fails() {
        let mut missing = FactSet::NONE;
        let conditions = [flag(Fact::Urgent), mandatory(), flag(Fact::Sensitive)];
        assert!(may_hold(&conditions, &Facts::NONE.with(Fact::Sensitive, YES), &mut missing));
        assert_eq!(missing, FactSet::of(&[Fact::Urgent, Fact::Purpose]));
        assert_eq!(facts_of(&conditions), missing.with(Fact::Sensitive));
        assert!(!may_hold(&conditions, &Facts::NONE.with(Fact::Sensitive, 1), &mut missing));
    }
}
