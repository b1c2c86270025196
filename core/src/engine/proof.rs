//! What holds for every dispatch, shown by walking every combination of facts.
//!
//! A decision is the strictest effect of all rules, and each rule sees only the facts that its
//! conditions are about. So what holds for each rule over every combination of the facts it
//! reads holds for the decision over the whole space. Texts enter the space by what they give
//! away: a rule sees a text only as flags, and every combination of flags is walked, whether or
//! not some text has it.

use alloc::vec::Vec;

use crate::contract::{Decision, Detection, Effect, Modality, Status};
use crate::fact::{Fact, FactSet, Facts};
use crate::repair::State;
use crate::rule::Outcome;
use crate::rules;

fn effect(rule: &rules::Rule, facts: &Facts, justified: bool) -> Effect {
    rule.effect(facts, justified)
}

#[test]
fn withholding_a_fact_never_settles_a_finding() {
    let mut walked = 0_u64;
    for rule in rules::ALL {
        for facts in rule.combinations() {
            for justified in [false, true] {
                let with = effect(rule, &facts, justified);
                for fact in rule.reads().iter() {
                    walked += 1;
                    let without = effect(rule, &facts.with(fact, 0), justified);
                    assert!(
                        with < Effect::Review || without >= Effect::Review,
                        "{}: leaving out {fact:?} of {facts:?} settles it",
                        rule.id
                    );
                }
            }
        }
    }
    let space = Fact::ALL.iter().fold(1_u128, |n, fact| n * (u128::from(fact.largest()) + 1));
    std::println!(
        "{walked} steps stand for {space} combinations of facts, each with any reasons given"
    );
    assert!(walked > 10_000 && space > 10_u128.pow(16));
}

#[test]
fn a_rule_that_is_content_with_a_fact_missing_is_content_whatever_it_is() {
    for rule in rules::ALL.iter().filter(|rule| rule.modality != Modality::May) {
        for facts in rule.combinations() {
            for fact in rule.reads().iter().filter(|fact| facts.get(*fact) == 0) {
                if effect(rule, &facts, false) < Effect::Review {
                    for value in 1..=fact.largest() {
                        let given = facts.with(fact, value);
                        assert!(
                            effect(rule, &given, false) < Effect::Review,
                            "{} {fact:?}",
                            rule.id
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_heuristic_never_denies_and_a_declared_must_cannot_be_explained_away() {
    for rule in rules::ALL {
        for facts in rule.combinations() {
            for justified in [false, true] {
                let effect = effect(rule, &facts, justified);
                if rule.detection == Detection::Heuristic || rule.modality != Modality::Must {
                    assert!(effect < Effect::Deny, "{}", rule.id);
                } else if rule.outcome(&facts) == Outcome::Violated {
                    assert_eq!(effect, Effect::Deny, "{}", rule.id);
                }
                if rule.modality == Modality::May {
                    assert!(effect < Effect::Review, "{}", rule.id);
                }
            }
        }
    }
}

#[test]
fn a_reason_settles_an_offence_but_answers_no_question() {
    for rule in rules::ALL {
        for facts in rule.combinations() {
            let outcome = rule.outcome(&facts);
            let (without, with) = (rule.finding(outcome, false), rule.finding(outcome, true));
            if outcome == Outcome::Violated && rule.justifiable() {
                assert_eq!(with.map(|(status, _)| status), Some(Status::Justified), "{}", rule.id);
            } else {
                assert_eq!(without, with, "{}", rule.id);
            }
        }
    }
}

#[test]
fn with_nothing_given_every_must_and_should_that_could_object_asks() {
    for rule in rules::ALL {
        let could =
            rule.combinations().iter().any(|facts| effect(rule, facts, false) > Effect::Advice);
        let asks = effect(rule, &Facts::NONE, false) == Effect::Review;
        assert_eq!(could, asks, "{}", rule.id);
    }
    let nothing = State { facts: Facts::NONE, justified: u64::MAX };
    assert_eq!(nothing.strictest(), Effect::Review);
    assert!(Facts::NONE.concerns_register());
}

#[test]
fn leaving_out_a_fact_may_bring_the_guidelines_in_but_never_keeps_them_out() {
    for source in 0..=Fact::AddressSource.largest() {
        for audience in 0..=Fact::AudienceKind.largest() {
            let facts =
                Facts::NONE.with(Fact::AddressSource, source).with(Fact::AudienceKind, audience);
            for fact in [Fact::AddressSource, Fact::AudienceKind] {
                assert!(!facts.concerns_register() || facts.with(fact, 0).concerns_register());
            }
        }
    }
}

/// The way the decision is put together, on a sample of the whole space rather than rule by rule.
#[test]
fn the_decision_is_the_strictest_effect_and_withholding_never_permits() {
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: u8| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u8::try_from((seed >> 33) % u64::from(below)).unwrap()
    };
    for _ in 0..20_000 {
        let mut facts = Facts::NONE;
        for fact in Fact::ALL {
            facts = facts.with(fact, next(fact.largest() + 1));
        }
        let state = State { facts, justified: 0 };
        let strictest = rules::ALL.iter().map(|rule| effect(rule, &facts, false)).max();
        assert_eq!(Some(state.strictest()), strictest);
        if state.strictest() >= Effect::Review {
            for fact in Fact::ALL {
                let less = State { facts: facts.with(fact, 0), justified: 0 };
                assert!(less.strictest() >= Effect::Review, "{fact:?} of {facts:?}");
            }
        }
    }
}

#[test]
fn rules_are_named_once_read_what_they_say_and_fit_their_bits() {
    let mut ids: Vec<&str> = rules::ALL.iter().map(|rule| rule.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), rules::ALL.len());
    assert!(rules::ALL.len() < 64, "the reasons given are bits of one number");
    for entry in rules::CATALOGUE {
        for id in entry.statements() {
            let known = crate::statements::ALL.iter().any(|statement| statement.id == id);
            assert!(known, "{} cites {id}", entry.rule.id);
        }
    }
    for rule in rules::ALL {
        assert!(rule.id.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", rule.id);
        for fact in rule.reads().iter() {
            let moves = rule.combinations().iter().any(|facts| {
                (0..=fact.largest())
                    .any(|value| rule.outcome(facts) != rule.outcome(&facts.with(fact, value)))
            });
            assert!(moves, "{} asks for {fact:?}, which never matters", rule.id);
        }
        for step in rule.steps {
            assert!(
                rule.reads().meets(FactSet::of(&[step.fact])),
                "{} offers an idle step",
                rule.id
            );
        }
    }
}

#[test]
fn the_order_of_decisions_and_effects_is_the_order_of_strictness() {
    assert!(Decision::NotApplicable < Decision::Permit && Decision::Permit < Decision::Review);
    assert!(Decision::Review < Decision::Deny);
    assert!(Effect::Recorded < Effect::Advice && Effect::Advice < Effect::Review);
    assert!(Effect::Review < Effect::Deny);
}
