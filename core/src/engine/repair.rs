//! Repairs: the smallest sets of edits that lead to permit.
//!
//! A set has to settle every finding that keeps the decision from permit. The search takes the first
//! such finding, tries each edit that could settle it, and goes on from there: sets of one edit first,
//! then of two, and so on. It is bounded in depth and in work, and deterministic.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use super::disclosure::disclosure_to_add;
use super::evaluation::Evaluation;
use super::summary::JUSTIFY;
use crate::contract::{Channel, Dispatch, Edit, EditKind, EditValue, Locale};
use crate::facts::{Answer, Declared, EditValueSource, Fact, FactValue, Facts, question};
use crate::rules::{FactChange, Outcome, Rule, SuggestedEdit};

/// The size of the largest set that is reported: beyond it the findings themselves are the list.
const MAX_EDITS: usize = 5;
/// The number of sets that are reported.
const MAX_SETS: usize = 5;
/// The number of evaluations after which the search gives up.
const MAX_EVALUATIONS: usize = 400;

/// One edit that the search may make.
#[derive(Clone, Copy)]
enum Action {
    /// Answers a question about a fact.
    Answer(Fact, Answer),
    /// Applies an edit that a rule suggests.
    ApplyEdit(&'static SuggestedEdit, &'static Rule),
    /// Writes a justification for the rule at an index.
    Justify(usize, &'static Rule),
}

impl Action {
    fn apply(self, evaluation: &mut Evaluation) {
        let facts = &mut evaluation.facts;
        match self {
            Self::Answer(fact, answer) => facts.set(fact, answer.value),
            Self::ApplyEdit(edit, _) => facts.set(edit.change.fact(), edit.change.value(facts)),
            Self::Justify(index, _) => evaluation.justified.insert(index),
        }
    }

    fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Answer(fact, answer), Self::Answer(other_fact, other_answer)) => {
                (fact, answer.value) == (other_fact, other_answer.value)
            }
            (Self::ApplyEdit(edit, _), Self::ApplyEdit(other, _)) => core::ptr::eq(edit, other),
            (Self::Justify(index, _), Self::Justify(other, _)) => index == other,
            _ => false,
        }
    }

    /// Returns the fact that the action changes; `None` for a justification.
    const fn fact(self) -> Option<Fact> {
        match self {
            Self::Answer(fact, _) => Some(fact),
            Self::ApplyEdit(edit, _) => Some(edit.change.fact()),
            Self::Justify(..) => None,
        }
    }

    /// Returns whether the action drops a channel; several channels can be dropped in turn.
    const fn drops_channel(self) -> bool {
        matches!(
            self,
            Self::ApplyEdit(SuggestedEdit { change: FactChange::RemoveChannel(_), .. }, _)
        )
    }

    fn is_undone_by(self, next: Self) -> bool {
        self.fact().is_some()
            && self.fact() == next.fact()
            && !(self.drops_channel() && next.drops_channel())
    }
}

/// Returns the actions that could settle the finding of one rule.
fn actions(evaluation: &Evaluation, index: usize, rule: &'static Rule) -> Vec<Action> {
    let outcome = rule.outcome(&evaluation.facts);
    let mut actions = Vec::new();
    if let Outcome::Unknown(missing) = outcome {
        for fact in missing.iter() {
            actions.extend(fact.answers().iter().map(|answer| Action::Answer(fact, *answer)));
        }
    }
    for edit in rule.edits {
        let is_answered = actions.iter().any(|action| match action {
            Action::Answer(fact, answer) => edit.change == FactChange::Set(*fact, answer.value),
            _ => false,
        });
        if !is_answered && helps(evaluation, edit, rule) {
            actions.push(Action::ApplyEdit(edit, rule));
        }
    }
    let is_open = outcome == Outcome::Violated && !evaluation.justified.contains(index);
    if is_open && rule.is_justifiable() {
        actions.push(Action::Justify(index, rule));
    }
    actions
}

/// Returns whether an edit changes anything and leaves a channel to send by.
fn helps(evaluation: &Evaluation, edit: &'static SuggestedEdit, rule: &'static Rule) -> bool {
    let action = Action::ApplyEdit(edit, rule);
    let mut next = *evaluation;
    action.apply(&mut next);
    let channels = next.facts.get(Fact::Declared(Declared::Channels));
    next != *evaluation && (channels != FactValue::UNKNOWN || !action.drops_channel())
}

/// Returns the smallest sets of edits that lead to permit.
pub(super) fn search(dispatch: &Dispatch, start: Evaluation, locale: Locale) -> Vec<Vec<Edit>> {
    let mut search = Search { path: Vec::new(), found: Vec::new(), budget: MAX_EVALUATIONS };
    for size in 1..=MAX_EDITS {
        search.extend(&start, size);
        if !search.found.is_empty() {
            break;
        }
    }
    let sets = search.found.iter().take(MAX_SETS);
    sets.map(|set| edits(dispatch, start, set, locale)).collect()
}

/// The search for sets of one size.
struct Search {
    /// The actions made so far.
    path: Vec<Action>,
    /// The sets that lead to permit.
    found: Vec<Vec<Action>>,
    /// The number of evaluations left.
    budget: usize,
}

impl Search {
    /// Adds every way to reach permit with exactly `left` more actions.
    fn extend(&mut self, evaluation: &Evaluation, left: usize) {
        if self.budget == 0 {
            return;
        }
        self.budget -= 1;
        let Some((index, rule, bound)) = evaluation.first_blocking() else {
            if left == 0 && !self.found.iter().any(|set| is_same_set(set, &self.path)) {
                self.found.push(self.path.clone());
            }
            return;
        };
        if bound > left {
            return;
        }
        for action in actions(evaluation, index, rule) {
            // Changing a fact a second time is another, smaller set.
            if !self.path.iter().any(|made| made.is_undone_by(action)) {
                self.path.push(action);
                let mut next = *evaluation;
                action.apply(&mut next);
                self.extend(&next, left - 1);
                self.path.pop();
            }
        }
    }
}

/// Returns whether two sets have the same actions, in any order.
fn is_same_set(one: &[Action], other: &[Action]) -> bool {
    let in_other = |action: &Action| other.iter().any(|it| action.is_same(*it));
    one.len() == other.len() && one.iter().all(in_other)
}

fn edits(dispatch: &Dispatch, start: Evaluation, set: &[Action], locale: Locale) -> Vec<Edit> {
    let mut end = start;
    for action in set {
        action.apply(&mut end);
    }
    set.iter().map(|action| edit(dispatch, &start.facts, &end.facts, *action, locale)).collect()
}

fn edit(dispatch: &Dispatch, start: &Facts, end: &Facts, action: Action, locale: Locale) -> Edit {
    let (fact, source, why) = match action {
        Action::Justify(_, rule) => {
            let fact = format!("assessment.justifications.{}", rule.id);
            let why = format!("{}: {}", rule.title.get(locale), JUSTIFY.get(locale));
            return Edit { kind: EditKind::Write, fact, value: None, why };
        }
        Action::ApplyEdit(edit, rule) => {
            (edit.change.fact(), edit.value, edit.why.unwrap_or(rule.remedy).get(locale))
        }
        Action::Answer(fact, answer) => (fact, answer.shown, question(path(fact), locale)),
    };
    let kind = match source {
        EditValueSource::Sender => EditKind::Write,
        EditValueSource::Disclosure => EditKind::Add,
        _ if start.get(fact) == FactValue::UNKNOWN => EditKind::Answer,
        _ => EditKind::Change,
    };
    let value = match source {
        EditValueSource::Flag(flag) => Some(EditValue::Flag(flag)),
        EditValueSource::Name(name) => Some(EditValue::Text(name.to_owned())),
        EditValueSource::AffectedCount => dispatch.audience.affected.map(EditValue::Count),
        EditValueSource::RemainingChannels => Some(EditValue::Names(channel_names(dispatch, end))),
        EditValueSource::Disclosure => disclosure_to_add(dispatch).map(EditValue::Text),
        EditValueSource::Sender => None,
    };
    Edit { kind, fact: path(fact).to_owned(), value, why: why.to_owned() }
}

/// Returns the path where the sender declares a fact.
fn path(fact: Fact) -> &'static str {
    let path = fact.paths().next();
    debug_assert!(path.is_some(), "no path declares {fact:?}");
    path.unwrap_or_default()
}

/// Returns the names of the channels, those of the dispatch first, in its order.
fn channel_names(dispatch: &Dispatch, facts: &Facts) -> Vec<String> {
    let used = facts.get(Fact::Declared(Declared::Channels));
    let declared = dispatch.channels.use_.as_deref().unwrap_or_default();
    let mut names: Vec<&str> = Vec::new();
    for channel in declared.iter().chain(Channel::ALL) {
        if used.has_channel(*channel) && !names.contains(&channel.as_str()) {
            names.push(channel.as_str());
        }
    }
    names.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::baseline;
    use crate::contract::{
        Assessment, Audience, AudienceKind, ChannelMode, Channels, Decision, Effect, PurposeKind,
    };
    use crate::engine::evaluation::JustifiedRules;
    use crate::rules;

    fn evaluation(dispatch: &Dispatch) -> Evaluation {
        let facts = crate::engine::check::facts(dispatch);
        Evaluation { facts, justified: JustifiedRules::NONE }
    }

    fn sets(dispatch: &Dispatch) -> Vec<Vec<String>> {
        let show = |edit: &Edit| format!("{} {} {:?}", edit.kind, edit.fact, edit.value);
        let report = crate::check(dispatch, Locale::En);
        report.repairs.iter().map(|set| set.iter().map(show).collect()).collect()
    }

    /// Returns the size of the smallest set of actions, of any rule in any order, that leads to permit.
    fn brute_force(start: Evaluation, at_most: usize) -> Option<usize> {
        let mut reached = vec![start];
        for size in 1..=at_most {
            let mut next = Vec::new();
            for state in &reached {
                for (at, rule) in rules::ALL.iter().enumerate() {
                    for action in actions(state, at, rule) {
                        let mut state = *state;
                        action.apply(&mut state);
                        if state.strictest() < Effect::Review {
                            return Some(size);
                        }
                        if !next.contains(&state) {
                            next.push(state);
                        }
                    }
                }
            }
            reached = next;
        }
        None
    }

    fn twice() -> Dispatch {
        let mut dispatch = baseline();
        dispatch.channels = Channels {
            use_: Some(vec![Channel::Sms, Channel::Email]),
            mode: Some(ChannelMode::All),
        };
        dispatch
    }

    #[test]
    fn two_findings_that_one_edit_settles_are_repaired_by_one_edit() {
        let sets = sets(&twice());
        assert_eq!(sets, [[r#"change channels.use Some(Names(["sms"]))"#]], "{sets:#?}");
    }

    #[test]
    fn what_cannot_be_repaired_is_not() {
        let mut dispatch = baseline();
        dispatch.purpose.kind = Some(PurposeKind::Marketing);
        assert!(sets(&dispatch).is_empty());
        assert!(sets(&Dispatch::default()).is_empty(), "without a text nothing can be promised");
    }

    #[test]
    fn a_set_is_as_small_as_any() {
        let mut cases = vec![twice()];
        let mut limited = baseline();
        limited.audience = Audience {
            recipients: Some(900),
            affected: Some(3),
            limited_by: None,
            ..limited.audience
        };
        cases.push(limited);
        let mut silent = baseline();
        silent.assessment = Assessment::default();
        silent.channels.use_ = Some(vec![Channel::Email, Channel::Sms]);
        silent.message.sensitive = None;
        cases.push(silent);
        let mut notice = baseline();
        notice.purpose.kind = Some(PurposeKind::DecisionNotice);
        notice.audience.includes_reserved = None;
        cases.push(notice);
        let mut business = baseline();
        business.audience.kind = Some(AudienceKind::Businesses);
        cases.push(business);
        for dispatch in cases {
            let found = sets(&dispatch);
            let smallest = brute_force(evaluation(&dispatch), 5);
            assert_eq!(found.first().map(Vec::len), smallest, "{found:#?}");
        }
    }

    #[test]
    fn every_repair_of_a_plan_that_can_be_made_mechanically_leads_to_permit() {
        let mut dispatch = twice();
        dispatch.channels.use_ = Some(vec![Channel::Email]);
        let report = crate::check(&dispatch, Locale::En);
        assert_eq!(report.decision, Decision::Review);
        let [set, ..] = report.repairs.as_slice() else { panic!("{report:#?}") };
        let [edit] = set.as_slice() else { panic!("{report:#?}") };
        let Some(EditValue::Text(sentence)) = &edit.value else { panic!("{report:#?}") };
        let body = dispatch.message.body.get_or_insert_default();
        body.push(' ');
        body.push_str(sentence);
        assert_eq!(crate::check(&dispatch, Locale::En).decision, Decision::Permit);
    }
}
