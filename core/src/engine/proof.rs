//! Proofs for every dispatch, by walking every combination of facts.
//!
//! The decision is the strictest effect of all rules, and a rule only depends on the facts of its
//! conditions. A property of each rule over every combination of the facts it reads is therefore a
//! property of the decision over the whole space. A text enters that space as the signals it gives:
//! every combination of signals is walked, whether or not some text gives it.

use alloc::vec::Vec;

use super::evaluation::{Evaluation, JustifiedRules};
use crate::contract::{Decision, Detection, Effect, Modality, Status};
use crate::facts::{Fact, FactValue, Facts};
use crate::rules::{self, Outcome};

#[test]
fn withholding_a_fact_never_settles_a_finding() {
    let mut walked = 0_u64;
    for rule in rules::ALL {
        for facts in rule.combinations() {
            for justified in [false, true] {
                let with = rule.effect(&facts, justified);
                for fact in rule.facts().iter() {
                    walked += 1;
                    let without = rule.effect(&facts.with(fact, FactValue::UNKNOWN), justified);
                    assert!(
                        with < Effect::Review || without >= Effect::Review,
                        "{}: withholding {fact:?} of {facts:?} settles it",
                        rule.id
                    );
                }
            }
        }
    }
    let values = |fact: Fact| fact.largest_value().up_to().count() as u128;
    let space: u128 = Fact::all().map(values).product();
    std::println!(
        "{walked} steps stand for {space} combinations of facts, each with any justifications"
    );
    assert!(walked > 10_000 && space > 10_u128.pow(16));
}

#[test]
fn a_rule_without_finding_while_a_fact_is_missing_has_none_whatever_the_fact_is() {
    for rule in rules::ALL.iter().filter(|rule| rule.effect >= Effect::Review) {
        for facts in rule.combinations() {
            if rule.effect(&facts, false) >= Effect::Review {
                continue;
            }
            for fact in rule.facts().iter().filter(|it| facts.get(*it) == FactValue::UNKNOWN) {
                for value in fact.largest_value().up_to() {
                    let effect = rule.effect(&facts.with(fact, value), false);
                    assert!(effect < Effect::Review, "{} {fact:?}", rule.id);
                }
            }
        }
    }
}

#[test]
fn only_a_declared_or_exact_violation_of_a_must_denies_and_no_reason_settles_it() {
    for rule in rules::ALL {
        let asks = matches!(rule.detection, Detection::Heuristic | Detection::Contradiction);
        for facts in rule.combinations() {
            for justified in [false, true] {
                let effect = rule.effect(&facts, justified);
                if asks || rule.modality != Modality::Must {
                    assert!(effect < Effect::Deny, "{}", rule.id);
                }
                if rule.outcome(&facts) == Outcome::Violated && !rule.justifiable {
                    assert_eq!(effect, rule.effect, "{}", rule.id);
                }
                if rule.modality == Modality::May {
                    assert!(effect < Effect::Review, "{}", rule.id);
                }
            }
        }
    }
}

#[test]
fn a_justification_settles_a_violation_but_answers_no_question() {
    for rule in rules::ALL {
        for facts in rule.combinations() {
            let outcome = rule.outcome(&facts);
            let (without, with) = (rule.finding(outcome, false), rule.finding(outcome, true));
            if outcome == Outcome::Violated && rule.justifiable {
                assert_eq!(with.map(|(status, _)| status), Some(Status::Justified), "{}", rule.id);
            } else {
                assert_eq!(without, with, "{}", rule.id);
            }
        }
    }
}

#[test]
fn with_nothing_given_every_rule_that_could_object_asks() {
    for rule in rules::ALL {
        let could_object =
            rule.combinations().iter().any(|facts| rule.effect(facts, false) > Effect::Advice);
        let asks = rule.effect(&Facts::UNKNOWN, false) == Effect::Review;
        assert_eq!(could_object, asks, "{}", rule.id);
    }
    let nothing = Evaluation { texts: vec![Facts::UNKNOWN], justified: JustifiedRules::ALL };
    assert_eq!(nothing.decision(), Decision::Review);
}

/// The composition of the decision, on a sample of the whole space instead of rule by rule.
#[test]
fn the_decision_is_the_strictest_effect_and_withholding_never_permits() {
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    for _ in 0..20_000 {
        let mut facts = Facts::UNKNOWN;
        for fact in Fact::all() {
            let values: Vec<_> = fact.largest_value().up_to().collect();
            facts = facts.with(fact, values[next(values.len())]);
        }
        let evaluation = Evaluation { texts: vec![facts], justified: JustifiedRules::NONE };
        let strictest = rules::ALL.iter().map(|rule| rule.effect(&facts, false)).max();
        assert_eq!(Some(evaluation.strictest()), strictest);
        if evaluation.decision() >= Decision::Review {
            for fact in Fact::all() {
                let less = vec![facts.with(fact, FactValue::UNKNOWN)];
                let less = Evaluation { texts: less, ..evaluation };
                assert!(less.decision() >= Decision::Review, "{fact:?} of {facts:?}");
            }
        }
    }
}

#[test]
fn rules_have_ids_of_their_own_and_cite_known_statements() {
    let mut ids: Vec<&str> = rules::ALL.iter().map(|rule| rule.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), rules::ALL.len());
    for rule in rules::ALL {
        assert!(rule.id.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", rule.id);
        for citation in rule.statements {
            let known = rules::statements::ALL.iter().any(|it| it.id == citation.statement);
            assert!(known, "{} cites {}", rule.id, citation.statement);
        }
        let first = rules::statements::ALL.iter().find(|it| it.id == rule.statement());
        assert_eq!(first.and_then(|it| it.modality), Some(rule.modality), "{}", rule.id);
    }
}

#[test]
fn rules_read_only_facts_that_matter() {
    for rule in rules::ALL {
        for fact in rule.facts().iter() {
            let matters = rule.combinations().iter().any(|facts| {
                let outcome = |value| rule.outcome(&facts.with(fact, value));
                fact.largest_value().up_to().any(|value| rule.outcome(facts) != outcome(value))
            });
            assert!(matters, "{} reads {fact:?}, which never matters", rule.id);
        }
    }
}

#[test]
fn figures_of_a_message_are_those_of_the_rule() {
    for rule in rules::ALL {
        let for_one = rule.message_for_one.unwrap_or(rule.message);
        assert!(for_one.nb.matches('{').count() <= rule.message.nb.matches('{').count());
        for message in [rule.message.nb, rule.message.nn, rule.message.en] {
            let names = message.split('{').skip(1).map(|rest| rest.split('}').next().unwrap());
            let mut names: Vec<_> = names.collect();
            let mut figures: Vec<_> = rule.figures.iter().map(|(name, _)| *name).collect();
            names.sort_unstable();
            names.dedup();
            figures.sort_unstable();
            assert_eq!(names, figures, "{}: {message}", rule.id);
        }
    }
}

#[test]
fn decisions_and_effects_are_ordered_by_strictness() {
    assert!(Decision::NotApplicable < Decision::Permit && Decision::Permit < Decision::Review);
    assert!(Decision::Review < Decision::Deny);
    assert!(Effect::Recorded < Effect::Advice && Effect::Advice < Effect::Review);
    assert!(Effect::Review < Effect::Deny);
}
