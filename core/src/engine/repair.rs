//! Repairs: the smallest sets of edits that lead to permit.
//!
//! A set has to settle every finding that stands in the way, so the search takes the first such
//! finding, tries each edit that could settle it, and goes on from there; sets of one edit first,
//! then of two, and so on. It is bounded in depth and in work, and always gives the same answer.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use crate::compose::compose;
use crate::contract::{Channel, Dispatch, Edit, EditKind, EditValue, Effect, Locale};
use crate::disclosure;
use crate::fact::{Fact, FactSet, Facts, channel_bit};
use crate::question;
use crate::rule::{Outcome, Rule, Shown, Step, To};
use crate::rules;
use crate::summary::JUSTIFY;

/// The largest set that is worth showing: beyond it the findings themselves are the list.
const EDITS_AT_MOST: usize = 5;
/// How many sets are shown.
const SETS_AT_MOST: usize = 5;
/// How many states the search looks at before it gives up.
const STATES_AT_MOST: usize = 400;

/// The facts, and the rules for which a written reason is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct State {
    /// What is known.
    pub(crate) facts: Facts,
    /// One bit for each rule, in the order of the catalogue.
    pub(crate) justified: u64,
}

impl State {
    /// Whether a written reason is given for the rule at this place in the catalogue.
    pub(crate) const fn is_justified(&self, at: usize) -> bool {
        self.justified >> at & 1 == 1
    }

    /// What the rule at this place does to the decision.
    fn effect(&self, at: usize, rule: &Rule) -> Effect {
        rule.effect(&self.facts, self.is_justified(at))
    }

    /// The strictest effect of all rules.
    pub(crate) fn strictest(&self) -> Effect {
        let mut strictest = Effect::Recorded;
        for (at, rule) in rules::ALL.iter().enumerate() {
            strictest = strictest.max(self.effect(at, rule));
        }
        strictest
    }

    /// The first rule in the way and its place in the catalogue, and a number of moves below which
    /// permit cannot be reached: one move changes one fact, so it cannot settle two findings whose
    /// rules read none in common.
    fn blocking(&self) -> Option<(usize, &'static Rule, usize)> {
        let (mut first, mut read, mut count) = (None, FactSet::NONE, 0);
        for (at, rule) in rules::ALL.iter().enumerate() {
            if self.effect(at, rule) >= Effect::Review {
                first = first.or(Some((at, rule)));
                if !read.meets(rule.reads()) {
                    read = read.union(rule.reads());
                    count += 1;
                }
            }
        }
        first.map(|(at, rule)| (at, rule, count))
    }
}

/// One edit that the search may make.
#[derive(Clone, Copy)]
enum Move {
    /// Answer a question.
    Answer(Fact, u8, &'static Shown),
    /// Take a step that a rule offers.
    Take(&'static Step, &'static Rule),
    /// Give a written reason for the rule at this place.
    Justify(usize, &'static Rule),
}

impl Move {
    fn apply(self, state: &mut State) {
        match self {
            Self::Answer(fact, value, _) => state.facts.set(fact, value),
            Self::Take(step, _) => {
                let value = match step.to {
                    To::Value(value) => value,
                    To::Without(channel) => state.facts.get(step.fact) & !channel_bit(channel),
                };
                state.facts.set(step.fact, value);
            }
            Self::Justify(at, _) => state.justified |= 1 << at,
        }
    }

    fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Answer(fact, value, _), Self::Answer(that, to, _)) => {
                (fact, value) == (that, to)
            }
            (Self::Take(step, _), Self::Take(that, _)) => core::ptr::eq(step, that),
            (Self::Justify(at, _), Self::Justify(that, _)) => at == that,
            _ => false,
        }
    }

    /// The fact it changes; none for a written reason.
    const fn changes(self) -> Option<Fact> {
        match self {
            Self::Answer(fact, ..) => Some(fact),
            Self::Take(step, _) => Some(step.fact),
            Self::Justify(..) => None,
        }
    }

    /// Whether it takes a channel away, which can be done for one channel after the other.
    const fn takes_away(self) -> bool {
        matches!(self, Self::Take(Step { to: To::Without(_), .. }, _))
    }

    fn undone_by(self, next: Self) -> bool {
        self.changes().is_some()
            && self.changes() == next.changes()
            && !(self.takes_away() && next.takes_away())
    }
}

/// The moves that could settle one finding.
fn moves(state: &State, at: usize, rule: &'static Rule) -> Vec<Move> {
    let outcome = rule.outcome(&state.facts);
    let mut moves = Vec::new();
    if let Outcome::Unknown(missing) = outcome {
        for fact in missing.iter() {
            for (value, shown) in question::answers(fact) {
                moves.push(Move::Answer(fact, *value, shown));
            }
        }
    }
    for step in rule.steps {
        let answered = moves.iter().any(|m| match (m, &step.to) {
            (Move::Answer(fact, value, _), To::Value(to)) => *fact == step.fact && value == to,
            _ => false,
        });
        let take = Move::Take(step, rule);
        let mut next = *state;
        take.apply(&mut next);
        // A step that leaves everything as it is settles nothing, and one that takes the last
        // channel away leaves nothing to send.
        let helps = next != *state && (next.facts.get(Fact::Channels) != 0 || !take.takes_away());
        if helps && !answered {
            moves.push(take);
        }
    }
    if outcome == Outcome::Violated && rule.justifiable() && !state.is_justified(at) {
        moves.push(Move::Justify(at, rule));
    }
    moves
}

/// The smallest sets of edits that lead to permit.
pub(crate) fn search(dispatch: &Dispatch, start: State, locale: Locale) -> Vec<Vec<Edit>> {
    let mut budget = STATES_AT_MOST;
    for size in 1..=EDITS_AT_MOST {
        let mut found = Vec::new();
        extend(&start, size, &mut Vec::new(), &mut found, &mut budget);
        if !found.is_empty() {
            found.truncate(SETS_AT_MOST);
            let mut sets = Vec::with_capacity(found.len());
            for set in &found {
                sets.push(show(dispatch, start, set, locale));
            }
            return sets;
        }
    }
    Vec::new()
}

/// Adds to `found` every way to reach permit with exactly `left` more moves.
fn extend(
    state: &State,
    left: usize,
    path: &mut Vec<Move>,
    found: &mut Vec<Vec<Move>>,
    budget: &mut usize,
) {
    if *budget == 0 {
        return;
    }
    *budget -= 1;
    let Some((at, rule, at_least)) = state.blocking() else {
        if left == 0 && !found.iter().any(|set| same(set, path)) {
            found.push(path.clone());
        }
        return;
    };
    if at_least > left {
        return;
    }
    for next in moves(state, at, rule) {
        // Once set, a fact stays as it is: setting it again is another, smaller set.
        if !path.iter().any(|made| made.undone_by(next)) {
            path.push(next);
            let mut reached = *state;
            next.apply(&mut reached);
            extend(&reached, left - 1, path, found, budget);
            path.pop();
        }
    }
}

/// Whether two sets make the same edits, in whatever order.
fn same(one: &[Move], other: &[Move]) -> bool {
    let in_other = |made: &Move| other.iter().any(|move_| made.is(*move_));
    one.len() == other.len() && one.iter().all(in_other)
}

fn show(dispatch: &Dispatch, start: State, set: &[Move], locale: Locale) -> Vec<Edit> {
    let mut end = start;
    for made in set {
        made.apply(&mut end);
    }
    let mut edits = Vec::with_capacity(set.len());
    for made in set {
        edits.push(edit(dispatch, start, end, *made, locale));
    }
    edits
}

fn edit(dispatch: &Dispatch, start: State, end: State, made: Move, locale: Locale) -> Edit {
    let (fact, shown, why) = match made {
        Move::Justify(_, rule) => {
            let fact = compose(&["assessment.justifications.", rule.id]);
            let why = compose(&[rule.says.title(locale), ": ", JUSTIFY.get(locale)]);
            return Edit { kind: EditKind::Write, fact, value: None, why };
        }
        Move::Take(step, rule) => {
            let remedy = || rule.says.remedy(locale);
            (step.fact, &step.shown, step.why.map_or_else(remedy, |why| why.get(locale)))
        }
        Move::Answer(fact, _, shown) => (fact, shown, question::ask(path(fact), locale)),
    };
    let kind = match (shown, start.facts.get(fact)) {
        (Shown::Blank, _) => EditKind::Write,
        (Shown::Disclosure, _) => EditKind::Add,
        (_, 0) => EditKind::Answer,
        _ => EditKind::Change,
    };
    let value = match shown {
        Shown::Flag(flag) => Some(EditValue::Flag(*flag)),
        Shown::Name(name) => Some(EditValue::Text((*name).to_owned())),
        Shown::Affected => dispatch.audience.affected.map(EditValue::Count),
        Shown::Channels => Some(EditValue::Names(channels(dispatch, end.facts))),
        Shown::Disclosure => disclosure::to_add(dispatch).map(EditValue::Text),
        Shown::Blank => None,
    };
    Edit { kind, fact: path(fact).to_owned(), value, why: why.to_owned() }
}

/// Where the sender gives a fact.
fn path(fact: Fact) -> &'static str {
    fact.paths().first().copied().unwrap_or_default()
}

/// The names of the channels, those of the dispatch in its own order.
fn channels(dispatch: &Dispatch, facts: Facts) -> Vec<String> {
    let bits = facts.get(Fact::Channels);
    let own = dispatch.channels.use_.as_deref().unwrap_or_default();
    let (mut left, mut names) = (bits, Vec::new());
    for channel in own.iter().chain(Channel::ALL) {
        if left & channel_bit(*channel) != 0 {
            left &= !channel_bit(*channel);
            names.push(channel.as_str().to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{
        Assessment, Audience, AudienceKind, ChannelMode, Channels, Decision, PurposeKind,
    };
    use crate::example::baseline;

    fn state(dispatch: &Dispatch) -> State {
        State { facts: crate::check::facts(dispatch), justified: 0 }
    }

    fn sets(dispatch: &Dispatch) -> Vec<Vec<String>> {
        let show = |edit: &Edit| format!("{} {} {:?}", edit.kind, edit.fact, edit.value);
        let report = crate::check(dispatch, Locale::En);
        report.repairs.iter().map(|set| set.iter().map(show).collect()).collect()
    }

    /// The size of the smallest set of moves, of any rule in any order, that leads to permit.
    fn brute_force(start: State, at_most: usize) -> Option<usize> {
        let mut reached = vec![start];
        for size in 1..=at_most {
            let mut next = Vec::new();
            for state in &reached {
                for (at, rule) in rules::ALL.iter().enumerate() {
                    for made in moves(state, at, rule) {
                        let mut state = *state;
                        made.apply(&mut state);
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
            let smallest = brute_force(state(&dispatch), 5);
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
